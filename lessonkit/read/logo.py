"""Makes a school's logo safe: a raster picture is drawn anew without metadata, an SVG is held to a short list."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.read import files, svg
from lessonkit.text import Text

MAX_BYTES = 5_000_000
MAX_PIXELS = 40_000_000
MAX_SIDE = 1200
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True)
class Logo:
    """The bytes of a safe picture."""

    data: bytes
    kind: Literal["png", "jpeg", "svg"]


def load(folder: Path, named: Text) -> Logo:
    """The logo that a line of the settings in `folder` names; raises WrongInput at that line."""
    content = files.content(folder / named, named, named.place or Place(named), MAX_BYTES)
    if len(content) > MAX_BYTES:
        raise _refused(named, "is groter dan 5 MB", "maak er een kleinere PNG van")
    if content.startswith(_PNG):
        return Logo(_redrawn(content, "PNG", named), "png")
    if content.startswith(_JPEG):
        return Logo(_redrawn(content, "JPEG", named), "jpeg")
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        try:
            return Logo(svg.cleaned(content), "svg")
        except svg.Refused as error:
            raise _refused(named, str(error), "bewaar het logo als PNG, of als eenvoudige SVG") from None
    raise _refused(named, "is geen PNG, JPEG of SVG", "bewaar het logo als PNG")


def _refused(named: Text, message: str, hint: str) -> WrongInput:
    return WrongInput(Diagnostic(f"het logo '{named}' {message}", named.place, hint))


def _redrawn(content: bytes, kind: str, named: Text) -> bytes:
    from PIL import Image, ImageFile, ImageOps

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        # WeasyPrint switches this on for the whole process; half a logo is no logo.
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        with warnings.catch_warnings():
            # Pillow's own limit only warns, and lies above ours.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=[kind]) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    raise Image.DecompressionBombError
                image: Image.Image = opened
                if image.mode.startswith("I"):
                    image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
                image = ImageOps.exif_transpose(image)
                image = image.convert("RGBA" if kind == "PNG" and image.has_transparency_data else "RGB")
                image.thumbnail((MAX_SIDE, MAX_SIDE))
                image.info.clear()  # what stands here would be written: profile, comment, date, place
                made = io.BytesIO()
                if kind == "PNG":
                    image.save(made, "PNG", optimize=True)
                else:
                    image.save(made, "JPEG", quality=90)
                return made.getvalue()
    except Image.DecompressionBombError:
        raise _refused(named, "heeft meer dan 40 miljoen beeldpunten", "maak het kleiner") from None
    except Exception:  # a decoder fails in many ways on broken bytes
        raise _refused(named, "is beschadigd of geen echte afbeelding", "bewaar het opnieuw als PNG") from None
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient
