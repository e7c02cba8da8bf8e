"""The back of the agreement sheet: every rule by theme in two columns, help last, and the consequences in a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lessonkit.diagnostics import Diagnostic
from lessonkit.documents.parts import ThemeMark
from lessonkit.documents.values import AgreementSheet, SheetRule, SheetSection
from lessonkit.render import fit
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box
from lessonkit.render.drawing import WHITE, Paint, Type
from lessonkit.render.measure import Slot
from lessonkit.render.pptx_file import Presentation
from lessonkit.render.pptx_rules import sentence
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.pptx_text import Paragraph, Span, Words, block
from lessonkit.render.room import spread
from lessonkit.render.slide_grid import BACK
from lessonkit.render.theme import tint

_COLUMNS = 0.6
_GAP = 0.16
_MOST_GAP = 0.8
_BOX_EDGE = 0.35
_OVER_BOX = 0.4
_LIGHT_EDGE = 0.15
_PARAGRAPHS = 1.5
_SIZES = (12, 11.5, 11, 10.5, 10, 9.5)
"""The type sizes (pt) for the full list, largest first."""

_MOST_SIDES = 3
"""A list that doesn't fit on one side in the smallest size goes on over the next."""

_SPACING = 1.04
_HELP = "hulp"


@dataclass(frozen=True)
class _Part:
    """A block of the list: its words, its height (cm), its theme, and whether it stands on its light colour."""

    theme: ThemeMark
    words: tuple[Words, ...]
    height: float
    light: bool


@dataclass(frozen=True)
class _Plan:
    """A size with which everything fits: the columns of every side, and the box of consequences on the last."""

    pt: float
    columns: Sequence[tuple[Sequence[_Part], float]]
    ladder: Sequence[Sequence[_Part]]
    box: float


def write_back(presentation: Presentation, agreement: AgreementSheet) -> None:
    """Makes the back; a fault names the longest line when it doesn't fit in the smallest size."""
    plans = (_planned(agreement, pt, sides) for sides in range(1, _MOST_SIDES + 1) for pt in _SIZES)
    plan = next((plan for plan in plans if plan), None)
    if plan is None:
        lines = [rule.line for section in (*agreement.back, *agreement.consequences) for rule in section.rules]
        longest = max((line.text for line in lines), key=len)
        message = (
            f"de volledige lijst past niet op {_MOST_SIDES} bladzijden; een van de langste regels is '{longest[:60]}'"
        )
        presentation.faults.append(Diagnostic(message, longest.place, "maak deze regel korter"))
        return
    for first in range(0, len(plan.columns), 2):
        sheet = _side(presentation, agreement, first // 2 + 1)
        for column, (parts, gap) in zip(BACK.columns(2, _COLUMNS), plan.columns[first : first + 2], strict=False):
            _write_column(sheet, column, parts, plan.pt, min(gap, _MOST_GAP))
        if plan.box and first + 2 >= len(plan.columns):
            _write_consequences(sheet, agreement, Box(BACK.x, BACK.bottom - plan.box, BACK.w, plan.box), plan)
        sheet.foot()


def _side(presentation: Presentation, agreement: AgreementSheet, number: int) -> Sheet:
    """A side with its title; the introduction stands on the first."""
    sheet = Sheet(presentation, "Blad achterkant")
    if number == 1:
        box = sheet.places["Titel"].box
        sheet.text(
            "Titel", agreement.back_title, pt=sheet.largest("Titel", agreement.back_title, box, (17, 16, 15, 14))
        )
        sheet.text("Inleiding", agreement.back_intro)
    else:
        wide = replace(sheet.places["Titel"].box, w=BACK.w)
        sheet.text("Titel", f"{agreement.back_title} ({number})", box=wide)
    return sheet


def _planned(agreement: AgreementSheet, pt: float, sides: int) -> _Plan | None:
    """The list in this size over two columns a side, or None when it is too long."""
    own = agreement.consequences[0].theme.id if agreement.consequences else ""
    general = [replace(one, title="") for one in agreement.back if one.theme.id == own]
    ladder: Sequence[Sequence[_Part]] = ()
    box = 0.0
    if agreement.consequences:
        inner = (BACK.w - 2 * _BOX_EDGE - _COLUMNS) / 2
        ladder = _halved([_part(one, pt, wide=inner, icon=False) for one in (*general, *agreement.consequences)])
        box = _line(pt * 1.1) + 0.1 + 2 * _BOX_EDGE + max(map(_stacked, ladder))
    parts = [_part(one, pt) for one in agreement.back if one.theme.id != own]
    rooms = [BACK.h] * (2 * sides)
    rooms[-2:] = [BACK.h - (box + _OVER_BOX if box else 0.0)] * 2
    if rooms[-1] <= 0:
        return None
    found = spread([one.height for one in parts], rooms, _GAP)
    if found is None:
        return None
    columns = [([parts[number] for number in numbers], gap) for numbers, gap in found]
    return _Plan(pt, columns, ladder, box)


def _stacked(parts: Sequence[_Part]) -> float:
    """The height of the parts with the least white between them."""
    return sum(part.height for part in parts) + _GAP * (len(parts) - 1)


def _halved(parts: Sequence[_Part]) -> Sequence[Sequence[_Part]]:
    """The parts, in order, over two columns as even as can be."""
    cuts = range(1, len(parts)) if len(parts) > 1 else (len(parts),)
    best = min(cuts, key=lambda cut: max(_stacked(parts[:cut]), _stacked(parts[cut:])))
    return parts[:best], parts[best:]


def _line(pt: float) -> float:
    return pt * 1.2 * _SPACING / 72 * 2.54


def _part(section: SheetSection, pt: float, *, wide: float | None = None, icon: bool = True) -> _Part:
    """A section as paragraphs: its title, if any, then its rules with a dot, or numbered when they are steps."""
    light = section.theme.id == _HELP
    wide = wide if wide is not None else (BACK.w - _COLUMNS) / 2 - (0.5 if light else 0.0)
    dark = tint(section.theme.colour).dark
    beside = _line(pt) * 1.35 if icon else 0.0
    title = Paragraph((Span(section.title, bold=True, pt=pt * 1.1, colour=dark),), indent=beside)
    numbered = section.build == "stappen" and len(section.rules) > 1
    rules = (_rule(rule, pt, dark, numbered) for rule in section.rules)
    words = (*((title,) if section.title else ()), *rules)
    slot = Slot(section.title, wide, 100.0, pt, spacing=_SPACING)
    height = fit.height([block(one, pt) for one in words], slot, _PARAGRAPHS)
    return _Part(section.theme, words, height + (2 * _LIGHT_EDGE if light else 0.0), light)


def _rule(rule: SheetRule, pt: float, dark: str, numbered: bool) -> Paragraph:
    fine = max(6.5, pt * 0.85)
    indent = pt * (1.3 if numbered else 0.85) / 72 * 2.54
    return sentence(rule, fine, indent=indent, bullet="1." if numbered else "•", bullet_colour=dark)


def _write_column(sheet: Sheet, column: Box, parts: Sequence[_Part], pt: float, gap: float) -> None:
    """The parts one below the other."""
    y = column.y
    for part in parts:
        box = Box(column.x, y, column.w, part.height)
        pair = tint(part.theme.colour)
        if part.light:
            sheet.paint(f"Vlak {part.theme.id}", box, Paint("roundRect", fill=pair.light, radius=0.3))
            box = box.inset(0.25, _LIGHT_EDGE)
        side = _line(pt) * 1.15
        icon = pictures.icon(part.theme.icon, pair.dark, 120)
        sheet.picture(f"Thema {part.theme.id}", icon, Box(box.x, box.y, side, side))
        _write_part(sheet, part, box, pt)
        y += part.height + gap


def _write_part(sheet: Sheet, part: _Part, box: Box, pt: float) -> None:
    style = Type(pt, spacing=_SPACING, gap=_PARAGRAPHS)
    sheet.free(f"Deel {part.theme.id}", part.words, replace(box, h=box.h + 0.001), style)


def _write_consequences(sheet: Sheet, agreement: AgreementSheet, box: Box, plan: _Plan) -> None:
    """What follows, in the protocol's own order, under the name of its theme."""
    mark = agreement.consequences[0].theme
    dark = tint(mark.colour).dark
    sheet.paint("Vlak gevolgen", box, Paint("roundRect", fill=WHITE, outline=dark, outline_pt=1.5, radius=0.4))
    inner = box.inset(_BOX_EDGE, _BOX_EDGE)
    title = _line(plan.pt * 1.1)
    side = title * 1.1
    sheet.picture("Thema gevolgen", pictures.icon(mark.icon, dark, 120), Box(inner.x, inner.y, side, side))
    style = Type(plan.pt * 1.1, bold=True, colour=dark, spacing=_SPACING)
    sheet.free("Gevolgen", mark.name, Box(inner.x + side * 1.2, inner.y, inner.w - side * 1.2, title + 0.01), style)
    for column, parts in zip(inner.from_top(title + 0.1).columns(2, _COLUMNS), plan.ladder, strict=False):
        y = column.y
        for part in parts:
            _write_part(sheet, part, Box(column.x, y, column.w, part.height), plan.pt)
            y += part.height + _GAP
