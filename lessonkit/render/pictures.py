"""Pictures from packages: Phosphor icons in a colour, and invented children by DiceBear's toon-head (CC BY 4.0)."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from pathlib import Path
from typing import Any

from lessonkit.diagnostics import OwnFault

# Every child is described in full: the style's defaults may draw a beard. Eyes, mouth and brows give the mood.
_CHILDREN: dict[str, dict[str, Any]] = {
    "noor": {
        "hairVariant": ["bun"],
        "hairColor": ["2c1b18"],
        "skinColor": ["a36b4f"],
        "clothesVariant": ["tShirt"],
        "clothesColor": ["0b6660"],
    },
    "bram": {
        "hairVariant": ["spiky"],
        "hairColor": ["d6b370"],
        "skinColor": ["f1c3a5"],
        "clothesVariant": ["tShirt"],
        "clothesColor": ["1f5a9e"],
    },
    "zoe": {
        "hairVariant": ["undercut"],
        "hairColor": ["a55728"],
        "skinColor": ["f1c3a5"],
        "clothesVariant": ["openJacket"],
        "clothesColor": ["63449c"],
    },
    "yassin": {
        "hairVariant": ["sideComed"],
        "hairColor": ["2c1b18"],
        "skinColor": ["c68e7a"],
        "clothesVariant": ["shirt"],
        "clothesColor": ["a83232"],
    },
    "kwame": {
        "hairVariant": ["undercut"],
        "hairColor": ["2c1b18"],
        "skinColor": ["a36b4f"],
        "clothesVariant": ["tShirt"],
        "clothesColor": ["805006"],
    },
    "wei": {
        "hairVariant": ["bun"],
        "hairColor": ["2c1b18"],
        "skinColor": ["f1c3a5"],
        "clothesVariant": ["tShirt"],
        "clothesColor": ["3d4ba8"],
    },
}
_GREY = "b9bcc0"
# Grown-ups are told from children by their hair, beard and clothes.
_GROWN_UPS: dict[str, dict[str, Any]] = {
    "juf": {
        "hairVariant": ["sideComed"],
        "hairColor": ["724133"],
        "skinColor": ["f1c3a5"],
        "clothesVariant": ["openJacket"],
        "clothesColor": ["0b6660"],
        "rearHairVariant": ["longWavy"],
    },
    "meester": {
        "hairVariant": ["spiky"],
        "hairColor": ["2c1b18"],
        "skinColor": ["c68e7a"],
        "clothesVariant": ["shirt"],
        "clothesColor": ["3d4ba8"],
        "beardVariant": ["chin"],
    },
    "mama": {
        "hairVariant": ["sideComed"],
        "hairColor": ["2c1b18"],
        "skinColor": ["a36b4f"],
        "clothesVariant": ["turtleNeck"],
        "clothesColor": ["a83232"],
        "rearHairVariant": ["longStraight"],
    },
    "papa": {
        "hairVariant": ["undercut"],
        "hairColor": ["a55728"],
        "skinColor": ["f1c3a5"],
        "clothesVariant": ["turtleNeck"],
        "clothesColor": ["53631a"],
        "beardVariant": ["fullBeard"],
    },
    "oma": {
        "hairVariant": ["bun"],
        "hairColor": [_GREY],
        "skinColor": ["f1c3a5"],
        "clothesVariant": ["dress"],
        "clothesColor": ["7d3380"],
    },
    "opa": {
        "hairVariant": ["sideComed"],
        "hairColor": [_GREY],
        "skinColor": ["a36b4f"],
        "clothesVariant": ["shirt"],
        "clothesColor": ["274a77"],
        "beardVariant": ["chinMoustache"],
    },
}
# The same people some years older, for secondary education and mbo.
_OLDER: dict[str, dict[str, Any]] = {
    "noor": _CHILDREN["noor"] | {"clothesVariant": ["openJacket"], "rearHairVariant": ["longWavy"]},
    "bram": _CHILDREN["bram"] | {"clothesVariant": ["openJacket"], "hairVariant": ["sideComed"]},
    "zoe": _CHILDREN["zoe"] | {"hairVariant": ["sideComed"], "rearHairVariant": ["shoulderHigh"]},
    "yassin": _CHILDREN["yassin"] | {"clothesVariant": ["turtleNeck"], "hairVariant": ["spiky"]},
    "kwame": _CHILDREN["kwame"] | {"clothesVariant": ["openJacket"]},
    "wei": _CHILDREN["wei"] | {"hairVariant": ["sideComed"], "rearHairVariant": ["longStraight"]},
}
_OLDER_MARK = "16"
_MOODS: dict[str, dict[str, list[str]]] = {
    "blij": {"mouthVariant": ["laugh"], "eyesVariant": ["happy"], "eyebrowsVariant": ["happy"]},
    "kalm": {"mouthVariant": ["smile"], "eyesVariant": ["happy"], "eyebrowsVariant": ["neutral"]},
    "denkt": {"mouthVariant": ["smile"], "eyesVariant": ["wide"], "eyebrowsVariant": ["raised"]},
    "schrikt": {"mouthVariant": ["agape"], "eyesVariant": ["wide"], "eyebrowsVariant": ["raised"]},
    "sip": {"mouthVariant": ["sad"], "eyesVariant": ["humble"], "eyebrowsVariant": ["sad"]},
    "boos": {"mouthVariant": ["angry"], "eyesVariant": ["happy"], "eyebrowsVariant": ["angry"]},
}


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise OwnFault(f"het pakket {package} ontbreekt")
    return Path(next(iter(spec.submodule_search_locations)))


@cache
def icon_exists(name: str) -> bool:
    """Whether the icon set has this icon."""
    return (_folder("py_phosphor_icons") / f"svgs/flat/duotone/{name}-duotone.svg").is_file()


@cache
def icon_svg(name: str, colour: str, weight: str = "duotone") -> str:
    """An icon as SVG in one colour; `weight`: duotone, bold, fill or regular. Raises OwnFault when it is not there."""
    suffix = "" if weight == "regular" else f"-{weight}"
    path = _folder("py_phosphor_icons") / f"svgs/flat/{weight}/{name}{suffix}.svg"
    if not path.is_file():
        raise OwnFault(f"het plaatje '{name}' bestaat niet")
    return path.read_text(encoding="utf-8").replace("currentColor", colour)


@cache
def _toon_head() -> Any:
    from dicebear import Style

    return Style(json.loads((_folder("dicebear_styles") / "toon-head.json").read_text(encoding="utf-8")))


def person_exists(name: str) -> bool:
    """Whether this can be drawn: "noor-blij", "juf-denkt"."""
    person, _, mood = name.partition("-")
    return person in _CHILDREN | _GROWN_UPS and mood in _MOODS


@cache
def child_svg(name: str, mood: str = "kalm") -> str:
    """An invented child, or a grown-up, with a mood, as SVG."""
    from dicebear import Avatar

    if name.endswith(_OLDER_MARK):
        look = _OLDER[name.removesuffix(_OLDER_MARK)]
    else:
        look = _CHILDREN.get(name) or _GROWN_UPS[name]
    options = look | _MOODS[mood] | {"seed": name}
    options["beardProbability"] = 100 if "beardVariant" in look else 0
    options["rearHairProbability"] = 100 if "rearHairVariant" in look else 0
    return str(Avatar(_toon_head(), options))


def of_age(name: str, *, older: bool) -> str:
    """The name by which to draw this child, some years older where the kit is for teenagers."""
    return name + _OLDER_MARK if older and name in _OLDER else name


def children() -> tuple[str, ...]:
    """The names of the invented children that can be drawn."""
    return tuple(_CHILDREN)


def png(svg: str, pixels: int) -> bytes:
    """The SVG as a PNG, `pixels` wide; its words in our own letters, so that every machine draws the same."""
    import resvg_py

    fonts = [str(font_path("Arimo")), str(font_path("Lexend"))]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=pixels,
            skip_system_fonts=True,
            font_files=fonts,
            font_family="Arimo",
            sans_serif_family="Arimo",
            serif_family="Arimo",
        )
    )


def font_path(family: str, bold: bool = False) -> Path:
    """The TTF file of a bundled font; Lexend and Arimo are variable, Atkinson has a file per weight."""
    if family == "Lexend":
        return _folder("fontpkg_lexend") / "files/Lexend[wght].ttf"
    if family == "Arimo":
        return _folder("fontpkg_arimo") / "files/Arimo[wght].ttf"
    return _folder("fontpkg_atkinson_hyperlegible") / f"files/AtkinsonHyperlegible-{'Bold' if bold else 'Regular'}.ttf"
