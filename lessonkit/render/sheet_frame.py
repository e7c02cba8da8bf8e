"""What all worksheets of the PDF share in their measures: places for text, the band, lines to fill in, the foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lessonkit.documents.parts import Line
from lessonkit.documents.values import Worksheet
from lessonkit.render.fitting import Setting, fitted
from lessonkit.render.measure import width
from lessonkit.render.sheet_kinds import name_label
from lessonkit.render.theme import Look, theme

WIDE, HIGH = 18.6, 26.5
"""A page between its margins, without its foot (cm); this and the paddings below stand in werkbladen.css too."""

GAP = 0.5
_NAME_LINE = 1.5
_PT_PER_CM = 72 / 2.54
_SPACING = 1.3
_LARGE_PT = 15.0
"""From this size of type up a sheet is for those who are learning to read and write."""


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

    def highest(self, lines: Iterable[Line | None]) -> float:
        """The height in cm of the tallest of these lines."""
        return max((self.high(line) for line in lines), default=0.0)


@dataclass(frozen=True)
class Layout:
    """A sheet's measures in cm and its places for text, by name."""

    cm: Mapping[str, float]
    places: Mapping[str, Place]


@dataclass(frozen=True)
class Frame(Layout):
    """The layout of what stands round a sheet's own drawing, and the height in cm that is left for it."""

    room: float


def place(
    lines: Iterable[Line | None], wide: float, high: float, names: str, look: Look, *, bold: bool = False
) -> Place:
    """The place for lines that stand beside each other: in the size that fits the longest.

    `names` are the lists of sizes in the theme, such as "prompt", or "title step_head" for the sizes of both.
    """
    factors = {factor for name in names.split() for factor in theme()["sheet"][name]}
    pts = tuple(round(factor * look.paper_pt, 2) for factor in sorted(factors, reverse=True))
    found = (fitted(one.text, wide, high, pts, spacing=_SPACING, bold=bold).pt for one in lines if one)
    return Place(wide, min(found, default=pts[-1]), bold)


def is_large(look: Look) -> bool:
    """Whether the type is that of those who are learning to read and write."""
    return look.paper_pt > _LARGE_PT


def line_high(look: Look) -> float:
    """The height in cm of a line of running text."""
    return look.paper_pt * _SPACING / _PT_PER_CM


def to_write(look: Look) -> float:
    """The distance in cm between lines to write on."""
    return 1.4 if is_large(look) else 1.0


def number_wide(pt: float) -> float:
    """The width in cm of the round number before a text of `pt`."""
    return 1.65 * pt / _PT_PER_CM


def frame(sheet: Worksheet, look: Look) -> Frame:
    """The band, the labelled lines and the foot of a sheet, with what they leave."""
    cm, places = _head(sheet, look)
    used = cm["band"] + GAP + (_NAME_LINE if name_label(sheet) else 0)
    for more_cm, more_places, high in (blanks(sheet, look), _foot(sheet, look)):
        cm |= more_cm
        places |= more_places
        used += high
    return Frame(cm, places, HIGH - used)


def _head(sheet: Worksheet, look: Look) -> tuple[dict[str, float], dict[str, Place]]:
    wide = 12.0 if sheet.kind == "stappenkaart" else 11.5 if look.logo else 15.2
    title = place([sheet.title], wide, 2.7 if is_large(look) else 2.2, "title step_head", look, bold=True)
    intro = place([sheet.intro], wide, 9, "intro", look)
    band = max(2.8, 1.6 + title.high(sheet.title) + intro.high(sheet.intro))
    return {"band": band}, {"titel": title, "uitleg": intro}


def blanks(sheet: Worksheet, look: Look, wide: float = WIDE) -> tuple[dict[str, float], dict[str, Place], float]:
    """The heading over the labelled lines and those lines, in a column of `wide` cm: measures, places, height in cm."""
    head = place([sheet.blanks_heading], wide, 2, "prompt", look, bold=True)
    label = place([], 0.5 * wide, 9, "intro", look)
    label = Place(max((_label_wide(label, one) for one in sheet.blanks), default=0.0), label.pt)
    cm = {
        "eigenkop": max(1.0, head.high(sheet.blanks_heading) + 0.55) if sheet.blanks_heading else 0.0,
        "label": label.wide,
        "invul": max(to_write(look), label.highest(sheet.blanks) + 0.4) if sheet.blanks else 0.0,
    }
    return cm, {"eigenkop": head, "label": label}, cm["eigenkop"] + len(sheet.blanks) * cm["invul"]


def _label_wide(label: Place, line: Line) -> float:
    """The width in cm that a label takes."""
    found = label.set(line.text)
    return found.width if found.lines > 1 else min(label.wide, 1.02 * width(line.text, label.pt, font="Lexend"))


def _foot(sheet: Worksheet, look: Look) -> tuple[dict[str, float], dict[str, Place], float]:
    tick, bottom = place([], 17.4, 9, "intro", look), place([], 15.6, 9, "intro", look)
    cm = {
        "vinkje": max(1.0, tick.high(sheet.tick) + 0.2) if sheet.tick else 0.0,
        "slot": max(1.25, bottom.high(sheet.bottom) + 0.6) if sheet.bottom else 0.0,
    }
    used = (cm["vinkje"] + 0.2 if sheet.tick else 0) + (cm["slot"] + 0.35 if sheet.bottom else 0)
    return cm, {"vinkje": tick, "slotzin": bottom}, used
