"""Where everything stands on a worksheet of the PDF: measures in cm that spread the room over the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lessonkit.documents.parts import Line
from lessonkit.documents.values import Worksheet
from lessonkit.render.fitting import Setting, fitted
from lessonkit.render.theme import Look, theme

WIDE, HIGH = 18.6, 26.5
"""A page between its margins, without its foot; this and the paddings below stand in werkbladen.css too."""

_GAP = 0.5
_NAME_LINE = 1.5
_PT_PER_CM = 72 / 2.54
_SPACING = 1.3


@dataclass(frozen=True)
class Place:
    """A place for text: its width in cm and its size in pt."""

    wide: float
    pt: float
    bold: bool = False

    def set(self, text: str) -> Setting:
        """The width at which the lines of a text come out even here."""
        return fitted(text, self.wide, 99, (self.pt,), spacing=_SPACING, bold=self.bold)

    def high(self, line: Line | None) -> float:
        """The height in cm of a line's text here."""
        return self.set(line.text).lines * self.pt * _SPACING / _PT_PER_CM if line else 0.0

    def highest(self, lines: Iterable[Line]) -> float:
        """The height in cm of the tallest of these lines."""
        return max((self.high(line) for line in lines), default=0.0)


@dataclass(frozen=True)
class Layout:
    """A sheet's measures in cm and its places for text, by name."""

    cm: Mapping[str, float]
    places: Mapping[str, Place]


def layout(sheet: Worksheet, look: Look) -> Layout:
    """The layout that fits this sheet's texts."""
    return _LAYOUTS[sheet.kind](sheet, look)


def has_name_line(sheet: Worksheet) -> bool:
    """Whether those who write on the sheet put their names at its head."""
    return sheet.kind in ("cirkels", "lijst") and sheet.per != "klas"


def _place(lines: Iterable[Line], wide: float, high: float, sizes: str, look: Look, *, bold: bool = False) -> Place:
    """The place for lines that stand beside each other: in the size that fits the longest."""
    pts = tuple(round(factor * look.paper_pt, 2) for factor in theme()["sheet"][sizes])
    found = (fitted(one.text, wide, high, pts, spacing=_SPACING, bold=bold).pt for one in lines)
    return Place(wide, min(found, default=pts[-1]), bold)


def _head(sheet: Worksheet, look: Look) -> tuple[dict[str, float], dict[str, Place], float]:
    """The band at the head of a page: measures, places, and where the page goes on under it."""
    wide = 12.3 if sheet.kind == "stappenkaart" else 11.5 if look.logo else 15.2
    title = _place([sheet.title], wide, 2.2, "title", look, bold=True)
    intro = _place([sheet.intro], wide, 9, "intro", look)
    band = max(2.8, 1.6 + title.high(sheet.title) + intro.high(sheet.intro))
    top = band + _GAP + (_NAME_LINE if has_name_line(sheet) else 0)
    return {"band": band}, {"titel": title, "uitleg": intro}, top


def _foot(sheet: Worksheet) -> float:
    """Room for the tick box and the closing line."""
    return (1.2 if sheet.tick else 0) + (1.6 if sheet.bottom else 0)


def _blanks(sheet: Worksheet) -> float:
    return (1.0 if sheet.blanks_heading else 0) + 1.0 * len(sheet.blanks)


def _strips(sheet: Worksheet, look: Look) -> Layout:
    cm, places, top = _head(sheet, look)
    heads = 1.9 if sheet.columns else 0.0
    cell = (HIGH - top - heads) / max(1, (len(sheet.items) + 1) // 2)
    places["strook"] = _place((item.line for item in sheet.items), 7.0, cell - 0.8, "strip", look)
    places["kop"] = _place(sheet.columns, WIDE / max(1, len(sheet.columns)) - 0.8, 1.0, "strip_head", look, bold=True)
    return Layout(cm | {"cel": cell, "kop": heads}, places)


def _circles(sheet: Worksheet, look: Look) -> Layout:
    cm, places, top = _head(sheet, look)
    lines = [item.line for item in sheet.items]
    rows = max(1, (len(lines) + 1) // 2)
    prompt = _place(lines, 7.8, 1.3, "prompt", look)
    room = HIGH - top - _blanks(sheet) - _foot(sheet) - 2 * _GAP
    # The circles are as large as the page is wide allows; what is left goes to the prompts.
    circle = min(12.2, room - rows * (prompt.highest(lines) + 0.1))
    row = min(1.7, (room - circle) / rows)
    places |= {"zin": prompt, "kop": _place(sheet.columns, 4.2, 1.2, "circle_head", look, bold=True)}
    return Layout(cm | {"cirkel": circle, "overlap": 2 * circle - WIDE, "rij": row}, places)


def _step_card(sheet: Worksheet, look: Look) -> Layout:
    cm, places, top = _head(sheet, look)
    rows = max(1, (len(sheet.items) + 1) // 2)
    frame = (1.6 if sheet.blanks_heading else 0.7) + _GAP if sheet.blanks else 0.0
    room = HIGH - top - _foot(sheet) - frame - _GAP * (rows - 1) - 1.35 * len(sheet.blanks)
    lines = max((item.writing_lines for item in sheet.items), default=0)
    head = _place((item.heading for item in sheet.items if item.heading), 6.0, 1.6, "step_head", look, bold=True)
    heading = max(1.5, head.highest(item.heading for item in sheet.items if item.heading) + 0.3)
    text = _place((item.line for item in sheet.items), 7.6, room / rows - 1.1 - heading - lines, "step", look)
    least = 1.2 + heading + max((text.high(item.line) + item.writing_lines for item in sheet.items), default=0)
    # What is left is shared by the tiles and the lines to fill in.
    left = max(0.0, room - rows * least)
    share = left / (rows + len(sheet.blanks)) if sheet.blanks else left / rows
    places |= {"kop": head, "zin": text}
    return Layout(cm | {"tegel": least + share, "invul": 1.35 + (share if sheet.blanks else 0), "regel": 1.0}, places)


def _tickets(sheet: Worksheet, look: Look) -> Layout:
    columns = 2 if sheet.per_page >= 4 else 1
    rows = -(-sheet.per_page // columns)
    wide, high = WIDE / columns - 1.45, HIGH / rows - 1.3
    title = _place([sheet.title], wide - 1.5, 1.3, "ticket_title", look, bold=True)
    text = _place([], wide, 9, "ticket", look)
    item = Place(wide, text.pt, bold=True)
    small = _place([], wide, 9, "ticket_small", look)
    used = max(1.3, title.high(sheet.title)) + 0.2 + small.high(sheet.intro)
    used += sum(item.high(one.line) + item.high(one.heading) + 0.4 for one in sheet.items)
    used += max(0.6, Place(wide - 0.9, text.pt).high(sheet.tick)) + 0.6 if sheet.tick else 0
    used += 1.6 * len(sheet.blanks) + (0.9 if sheet.blanks_heading else 0)
    used += small.high(sheet.bottom) + 0.2 if sheet.bottom else 0
    lines = max(1, sum(one.writing_lines for one in sheet.items))
    return Layout(
        {"regel": min(1.4, (high - used) / lines), "cel": HIGH / rows, "breed": WIDE / columns},
        {"titel": title, "zin": item, "klein": small},
    )


def _placemat(sheet: Worksheet, look: Look) -> Layout:
    cm, places, top = _head(sheet, look)
    places["zin"] = _place((item.line for item in sheet.items), 8.3, 1.3, "prompt", look, bold=True)
    return Layout(cm | {"veld": HIGH - top - _blanks(sheet) - _foot(sheet), "regel": 1.0}, places)


def _list(sheet: Worksheet, look: Look) -> Layout:
    cm, places, top = _head(sheet, look)
    room = HIGH - top - _foot(sheet) - _blanks(sheet) - (1.0 if sheet.columns else 0) - _GAP
    places["zin"] = _place((item.line for item in sheet.items), 15.3, 1.3, "prompt", look)
    return Layout(cm | {"rij": room / max(1, len(sheet.items)), "regel": 1.0}, places)


_LAYOUTS: Mapping[str, Callable[[Worksheet, Look], Layout]] = {
    "stroken": _strips,
    "cirkels": _circles,
    "stappenkaart": _step_card,
    "exit": _tickets,
    "placemat": _placemat,
    "lijst": _list,
}
