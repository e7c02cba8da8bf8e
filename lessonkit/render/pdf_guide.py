"""The teacher's guide as PDF: page 1 alone for a substitute, then the lesson by the minute and what is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lessonkit.documents.parts import Line, lines
from lessonkit.documents.values import (
    Guide,
    GuideBlock,
    GuideMoment,
    GuideOpenPoint,
    GuideSection,
    GuideTable,
)
from lessonkit.render import room
from lessonkit.render.html import heights, render
from lessonkit.render.pdf import Pdf
from lessonkit.render.references import unbroken
from lessonkit.render.theme import Look, theme
from lessonkit.text import plain

_SMALLEST_PT = 8.0
_STEP_PT = 0.25
_PAGE_ONE_MM = 297 - 13 - 15 - 1
"""Room on page 1 between the margins that the style sheet gives it, with a millimetre to spare."""


_PRINT_SHARES = (38, 29, 21, 12)
"""Columns of the print table in percent: document, how, how many, pages."""
_MARGIN_LETTERS = 17
"""Letters of a heading that surely fit on a line in the margin."""


@dataclass(frozen=True)
class _Section:
    """A section with its parts in groups of one kind: (kind, parts, shares of the columns of a table in percent)."""

    id: str
    title: str
    label: str
    intro: tuple[Any, ...]
    groups: tuple[tuple[str, tuple[Any, ...], tuple[float, ...]], ...]
    open_points: int


def guide_pdf(guide: Guide, look: Look) -> Pdf:
    """The guide. Page 1 is one page, in the largest type that fits; raises WrongInput when none does."""
    first_pt = room.largest(
        _sizes(), lambda size: size if _height_of_page_one(guide, look, size) <= _PAGE_ONE_MM else None
    )
    if first_pt is None:
        raise room.overfull(
            "de eerste bladzijde van de handleiding is te vol",
            lines((guide.goals, guide.stop, guide.substitute, guide.printing)),
            "maak een doel of een punt voor de vervanger korter",
        )
    sections = tuple(_section(number, one) for number, one in enumerate(guide.sections, 1))
    return render(
        "handleiding",
        guide,
        look,
        first_only=False,
        first_pt=first_pt,
        sections=sections,
        contents=_contents(sections),
        phases=_phases(guide.moments, guide.minutes),
        print_shares=_PRINT_SHARES,
        careful_label=careful_label,
        shortened=shortened,
        heading_lines=heading_lines,
        heel=unbroken,
    )


def _sizes() -> tuple[float, ...]:
    adult = theme()["size"]["adult"]
    return tuple(adult - _STEP_PT * step for step in range(int((adult - _SMALLEST_PT) / _STEP_PT) + 1))


def _height_of_page_one(guide: Guide, look: Look, size: float) -> float:
    """Millimetres that page 1 takes in a type size (pt)."""
    given = {"first_only": True, "first_pt": size, "print_shares": _PRINT_SHARES, "heel": unbroken}
    return heights("handleiding", guide, look, **given)["eerste"]


def shortened(text: str, most: int) -> str:
    """The words that fit in a small picture of a slide, without stress; "..." stands for the rest."""
    words = plain(text)
    if len(words) <= most:
        return words
    return words[:most].rpartition(" ")[0].rstrip(",;:.") + "..."


def heading_lines(title: str) -> int:
    """The lines that a heading takes in the margin beside its block."""
    lines, used = 1, 0
    for word in title.split():
        if used and used + 1 + len(word) > _MARGIN_LETTERS:
            lines, used = lines + 1, len(word)
        else:
            used += (1 if used else 0) + len(word)
    return lines


def careful_label(careful: Line) -> str:
    """Where a warning comes from, unless its words say so already."""
    if "algemeen advies" in careful.text:
        return ""
    return " (landelijk)" if careful.origin == "landelijk" else " (algemeen advies)"


def _section(number: int, section: GuideSection) -> _Section:
    groups: list[tuple[str, tuple[Any, ...], tuple[float, ...]]] = []
    for kind, parts in groupby(section.parts, key=_kind):
        if kind == "tabel":
            groups += [(kind, (part,), shares(part)) for part in parts]  # type: ignore[arg-type]
        else:
            groups.append((kind, tuple(parts), ()))
    open_points = sum(isinstance(part, GuideOpenPoint) for part in section.parts)
    return _Section(f"deel-{number}", section.title, section.label, section.intro, tuple(groups), open_points)


def _kind(part: GuideBlock | GuideTable | GuideOpenPoint) -> str:
    return {GuideBlock: "blok", GuideTable: "tabel", GuideOpenPoint: "punt"}[type(part)]


def _contents(sections: tuple[_Section, ...]) -> tuple[tuple[tuple[str, str, str], ...], ...]:
    """Title, id and a note for each entry of the contents list, in two columns."""
    listed = tuple((one.title, one.id, f"({one.open_points} punten)" if one.open_points else "") for one in sections)
    entries = (("De les van minuut tot minuut", "les", ""), *listed)
    half = (len(entries) + 1) // 2
    return entries[:half], entries[half:]


def _phases(moments: tuple[GuideMoment, ...], minutes: int) -> tuple[tuple[str, int, float], ...]:
    """Phase, its minutes, and its share of the lesson in percent."""
    found = []
    for phase, those in groupby(moments, key=lambda one: one.phase):
        spent = sum(one.end - one.start for one in those)
        found.append((phase, spent, round(100 * spent / minutes, 2)))
    return tuple(found)


_TABLE_MM, _LETTER_MM, _PADDING_MM = 176.0, 1.85, 3.5
_REFERENCE, _SHORT_CELL, _LONG_WORD = 18, 10, 22
"""A column of short cells is as wide as the longest; another at least as its longest word, if that is no address."""


def shares(table: GuideTable) -> tuple[float, ...]:
    """The width of each column in percent: what short columns need, the rest by the root of what a column holds."""
    columns = list(zip(*([str(cell.text) for cell in row] for row in table.rows), strict=True))
    needed, weights = [], []
    for number, (heading, cells) in enumerate(zip(table.headings, columns, strict=True)):
        longest = max(len(cell) for cell in cells)
        words = [len(word) for cell in (heading, *cells) for word in cell.split()]
        short = longest <= (_SHORT_CELL if number else _REFERENCE)
        letters = max(longest if short else 0, min(max(words), _LONG_WORD))
        needed.append(letters * _LETTER_MM + _PADDING_MM)
        weights.append(0.0 if short else (sum(len(cell) for cell in cells) / len(cells)) ** 0.5)
    fixed = {number for number, weight in enumerate(weights) if not weight}
    while True:
        left = _TABLE_MM - sum(needed[number] for number in fixed)
        free = [number for number in range(len(needed)) if number not in fixed]
        total = sum(weights[number] for number in free)
        squeezed = {number for number in free if left * weights[number] / total < needed[number]}
        if not squeezed or len(squeezed) == len(free):
            break
        fixed |= squeezed
    widths = [needed[number] if number in fixed else left * weights[number] / total for number in range(len(needed))]
    return tuple(round(100 * width / sum(widths), 2) for width in widths)
