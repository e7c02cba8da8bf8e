"""The step card for staff as PDF: one page, in the largest type that fits."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from lessonkit.documents.parts import lines
from lessonkit.documents.values import StepCard
from lessonkit.render import room
from lessonkit.render.html import heights, render
from lessonkit.render.pdf import Pdf
from lessonkit.render.references import unbroken
from lessonkit.render.theme import Look, theme

_SMALLEST_PT = 8.0
_STEP_PT = 0.25
_ROOM_MM = 297 - 12 - 15 - 0.5
"""Room between the margins that the style sheet gives the page, with half a millimetre to spare."""
_WIDTH_MM, _GAP_MM = 210 - 2 * 14, 6
_LEFT_MM = (96, 101, 106, 111, 116)
"""Widths of the protocol's column; the more it says, the wider."""
_BLANK = Markup('<span class="streep"></span>')


def steps_pdf(card: StepCard, look: Look) -> Pdf:
    """The card on one page. Raises WrongInput, naming the longest lines, when it doesn't fit at the smallest size."""
    adult = theme()["size"]["adult"]
    sizes = tuple(adult - _STEP_PT * step for step in range(int((adult - _SMALLEST_PT) / _STEP_PT) + 1))
    given = room.largest(sizes, lambda size: _planned(card, look, size))
    if given is None:
        raise room.overfull("de stappenkaart past niet op één bladzijde", lines(card), "maak de tekst korter")
    return render("stappenkaart", card, look, pages=1, **given)


def _planned(card: StepCard, look: Look, size: float) -> dict[str, Any] | None:
    """Type size (pt) and widths of the columns (mm) with which the card is one page, if there are any."""
    low, high = 0, len(_LEFT_MM) - 1
    while low <= high:
        middle = (low + high) // 2
        left = _LEFT_MM[middle]
        given = {"pt": size, "left": left, "right": _WIDTH_MM - _GAP_MM - left, "streep": _BLANK, "heel": unbroken}
        found = heights("stappenkaart", card, look, **given)
        columns = found["links"], found["rechts"]
        free = _ROOM_MM - (found["kaart"] - max(columns))
        if max(columns) <= free:
            return given
        if min(columns) > free:
            return None
        low, high = (middle + 1, high) if columns[0] > free else (low, middle - 1)
    return None
