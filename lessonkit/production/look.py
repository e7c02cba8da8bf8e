"""The look of one kit: type sizes of its age group, colour and logo of its school, its date in seconds."""

from __future__ import annotations

import datetime as dt
import io
import re

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.catalogue import school_name
from lessonkit.domain import School
from lessonkit.kit.model import Kit
from lessonkit.render import pictures
from lessonkit.render.theme import Logo, Look, darkened, theme

LOGO_PIXELS = 1200
EARLIEST = dt.date(1980, 1, 1)
"""Office files are zip files, and these know no earlier day."""


def epoch(date: dt.date) -> int:
    """Midnight UTC of the date in seconds."""
    return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())


def look_of(kit: Kit) -> Look:
    """The look for the renderers. Raises WrongInput when the logo can't be drawn."""
    return Look(
        school_colour=darkened(kit.school.colour or theme()["colour"]["school"]),
        logo=logo_of(kit.school),
        paper_pt=kit.group.paper_pt,
        slide_pt=kit.group.slide_pt,
        epoch=epoch(kit.date),
        author=school_name(kit),
        older=kit.group.sector != "primair",
    )


def logo_of(school: School) -> Logo | None:
    """The school's logo as the renderers take it; it was made safe when it was read."""
    if school.logo is None:
        return None
    try:
        if school.logo_kind == "svg":
            png = _drawn(school.logo)
            return Logo(school.logo, "image/svg+xml", png, _ratio(png))
        png = school.logo if school.logo_kind == "png" else _as_png(school.logo)
        return Logo(png, "image/png", png, _ratio(png))
    except (ValueError, ZeroDivisionError):
        raise WrongInput(Diagnostic("het logo kan niet getekend worden", hint="bewaar het als PNG")) from None


def _drawn(svg: bytes) -> bytes:
    """The SVG as a PNG whose longest side is at most 1200 pixels."""
    text = svg.decode("utf-8")
    small = pictures.png(text, 100)
    ratio = _ratio(small)
    return pictures.png(text, max(1, round(LOGO_PIXELS * min(1.0, ratio))))


def _as_png(jpeg: bytes) -> bytes:
    from PIL import Image

    made = io.BytesIO()
    Image.open(io.BytesIO(jpeg), formats=["JPEG"]).save(made, "PNG", optimize=True)
    return made.getvalue()


def _ratio(png: bytes) -> float:
    """Width through height, read from the header of a PNG."""
    if not re.match(rb"\x89PNG\r\n\x1a\n....IHDR", png, re.DOTALL):
        raise ValueError("not a PNG")
    return int.from_bytes(png[16:20], "big") / int.from_bytes(png[20:24], "big")
