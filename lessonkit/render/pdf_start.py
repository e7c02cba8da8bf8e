"""The start page as PDF: one page, in the largest type that fits."""

from __future__ import annotations

import os.path
from collections.abc import Iterable
from typing import Any

from lessonkit.documents.parts import lines
from lessonkit.documents.values import StartPage
from lessonkit.dutch import listed
from lessonkit.render import room
from lessonkit.render.html import heights, render
from lessonkit.render.pdf import Pdf
from lessonkit.render.theme import Look, theme

_SMALLEST_PT = 8.5
_STEP_PT = 0.25
_ROOM_MM = 297 - 14 - 13 - 0.5
"""Room between the margins that the style sheet gives the page, with half a millimetre to spare."""


def start_pdf(page: StartPage, look: Look) -> Pdf:
    """The page. Raises WrongInput, naming the longest lines, when it doesn't fit at the smallest size."""
    adult = theme()["size"]["adult"]
    sizes = tuple(adult - _STEP_PT * step for step in range(int((adult - _SMALLEST_PT) / _STEP_PT) + 1))
    pt = room.largest(sizes, lambda size: size if _height(page, look, size) <= _ROOM_MM else None)
    if pt is None:
        raise room.overfull("de startpagina past niet op één bladzijde", lines(page), "maak de tekst korter")
    return render("start", page, look, pages=1, **_given(page, pt))


def _height(page: StartPage, look: Look, size: float) -> float:
    """Millimetres that the page takes in a type size (pt)."""
    return heights("start", page, look, **_given(page, size))["start"]


def _given(page: StartPage, size: float) -> dict[str, Any]:
    prefix = shared_prefix(name for row in page.rows for name in row.files)
    return {"pt": size, "prefix": prefix, "names": lambda files: short_names(files, prefix)}


def shared_prefix(names: Iterable[str]) -> str:
    """What all file names begin with, up to and with the last hyphen: "koe-groep-7-8-"."""
    shared = os.path.commonprefix(list(names))
    return shared[: shared.rfind("-") + 1]


def short_names(files: tuple[str, ...], prefix: str) -> tuple[str, ...]:
    """The names without what they share: one line "poster.pdf en .pptx" where only the kind differs."""
    names = [name.removeprefix(prefix) for name in files]
    stems = {name.rpartition(".")[0] for name in names}
    if len(stems) != 1:
        return tuple(names)
    return (listed([names[0], *("." + name.rpartition(".")[2] for name in names[1:])]),)
