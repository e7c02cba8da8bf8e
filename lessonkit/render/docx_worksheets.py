"""The worksheets as a Word file: strips to cut, two circles, step cards, exit tickets; each begins on its own page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessonkit.documents.values import WorksheetSet
from lessonkit.render import measure
from lessonkit.render.docx_file import MM_PER_PT, WordFile
from lessonkit.render.docx_sheet_parts import SHEET, TITLE_WIDTH, WIDTH
from lessonkit.render.docx_sheets import STRIP_NUMBER, STRIP_PAD, SheetMaker
from lessonkit.render.docx_styles import BOX_EDGE, NUMBERS, Style, sizes
from lessonkit.render.theme import Look, theme

_STRIP_TEXT = 27.0
"""How high the text of a strip is at most (mm)."""
_LINE, _YOUNG_LINE, _YOUNG_PT = 9.0, 12.0, 15.0
"""The height of a line to write on (mm), and for the youngest, up from a type size."""
_LOWER, _MOST_SPARE = 1.0, 5.0
"""How much lower a line is at each tighter setting, and how much higher at most on a ticket with room (mm)."""
_TIGHTEST = 2


@dataclass(frozen=True)
class _Setting:
    """How roomy the sheets are: `level` 0 is the largest type; the heights of lines to write on in mm."""

    level: int
    line: float
    ticket_line: float


def worksheets_docx(sheets: WorksheetSet, look: Look) -> bytes:
    """The sheets as DOCX, in the largest type at which each fits its page. Raises WrongInput when none does."""
    for level in range(_TIGHTEST + 1):
        line = (_LINE if look.paper_pt < _YOUNG_PT else _YOUNG_LINE) - level * _LOWER
        _, draft = _drawn(sheets, look, _Setting(level, line, line))
        spare = min([_MOST_SPARE, *(one.spare_line() for one in draft if one.is_ticket)])
        file, made = _drawn(sheets, look, _Setting(level, line, line + max(0.0, spare)))
        if not any(one.over > 0 for one in made):
            break
    measure.demand(fault for one in made for fault in one.faults)
    return file.finished()


def _drawn(sheets: WorksheetSet, look: Look, setting: _Setting) -> tuple[WordFile, list[SheetMaker]]:
    """The file with all sheets drawn in it."""
    file = WordFile(
        sheets.cover,
        look,
        SHEET,
        body=look.paper_pt,
        headings=_headings(sheets, look),
        above=10,
        adult=False,
        styles=_styles(sheets, look, setting),
        letterhead=False,
    )
    made = [SheetMaker(file, sheet, look, number == 0) for number, sheet in enumerate(sheets.sheets)]
    for one in made:
        file.add(one.drawn().xml)
    return file, made


def _sizes(name: str, look: Look) -> tuple[float, ...]:
    """The type sizes (pt) of a part of a sheet, largest first."""
    return tuple(round(2 * factor * look.paper_pt) / 2 for factor in theme()["sheet"][name])


def _fitting(texts: Iterable[str], wide: float, lines: int, name: str, look: Look, *, bold: bool = False) -> float:
    """The largest size in which none of the texts takes more than so many lines of `wide` mm; else the smallest."""
    found = _sizes(name, look)
    for pt in found:
        slot = measure.Slot(name, wide / 10, 0, pt, bold)
        if all(measure.line_count(text, slot) <= lines for text in texts):
            return pt
    return found[-1]


def _strip_fits(texts: list[str], wide: float, pt: float) -> bool:
    slot = measure.Slot("strook", wide / 10, 0, pt)
    return all(measure.line_count(text, slot) * pt * 1.3 * MM_PER_PT <= _STRIP_TEXT for text in texts)


def _headings(sheets: WorksheetSet, look: Look) -> tuple[float, float]:
    titles = [one.title.text for one in sheets.sheets if one.kind != "exit"]
    return _fitting(titles, TITLE_WIDTH, 1, "title", look, bold=True), _sizes("step_head", look)[0]


def _styles(sheets: WorksheetSet, look: Look, setting: _Setting) -> tuple[Style, ...]:
    """The styles of the sheets; strips share one size in the whole file, and so do the lines on tickets."""
    body, small = look.paper_pt, sizes()["small"]
    strips = [item.line.text for one in sheets.sheets if one.kind == "stroken" for item in one.items]
    heads = [line.text for one in sheets.sheets if one.kind == "stroken" for line in one.columns]
    wide = WIDTH / 2 - 2 * STRIP_PAD
    strip = next((pt for pt in _sizes("strip", look) if _strip_fits(strips, wide - STRIP_NUMBER * pt, pt)), body)
    head = _fitting(heads, WIDTH / 3 - 2 * STRIP_PAD, 1, "strip_head", look, bold=True)
    found = [_sizes(name, look) for name in ("ticket_title", "step", "step_head")]
    card, step, step_head = (those[min(setting.level, len(those) - 1)] for those in found)
    band = {"box": ("school_light", "school", 1.0)}
    title = {"level": 1, "tabs": (("right", WIDTH - BOX_EDGE),), "middle": True, **band}
    steps, strips = ({"list": NUMBERS, "indent": mm, "hanging": mm} for mm in (0.65 * step_head, STRIP_NUMBER * strip))
    tick = {"indent": 0.65 * body, "hanging": 0.65 * body, "tabs": (("left", 0.65 * body),)}
    rule = {"line": 1.2, "edge": ("bottom", "line", 0.75), "every": True}
    return (
        Style("Bladkop", "Bladkop", _headings(sheets, look)[0], True, "school", 0, 0, 1.2, **title),
        Style("Uitleg", "Uitleg", body, after=8, line=1.35, **band),
        Style("Kaartkop", "Kaartkop", card, True, "school", 5, 3, 1.2, level=2, in_cell=True),
        Style("Strook", "Strook", strip, line=1.3, **strips),
        Style("Strookkop", "Strookkop", head, True, "school", line=1.2, centred=True, whole_words=True),
        Style("Stapkop", "Stapkop", step_head, True, "school", 2, 5, 1.2, **steps),
        Style("Stap", "Stap", step, after=4, line=1.35),
        Style("Itemkop", "Itemkop", body, True, "school", after=2, line=1.25, keep_next=True),
        Style("Itemtekst", "Itemtekst", body, True, before=4, after=2, line=1.3),
        Style("Aankruisen", "Aankruisen", body, before=5, after=2, line=1.2, **tick),
        Style("Schrijfregel", "Schrijfregel", body, before=_above(setting.line, body), **rule),
        Style("Kaartregel", "Kaartregel", body, before=_above(setting.ticket_line, body), **rule),
        Style("Midden", "Midden", body, True, "school", line=1.25, centred=True),
        Style("Slotzin", "Slotzin", body, line=1.35),
        Style("Bladnaam", "Bladnaam", small, False, "soft", 0, 3, 1.2, level=1),
    )


def _above(line: float, pt: float) -> float:
    """The space over a writing line of `line` mm (pt)."""
    return line / MM_PER_PT - 1.2 * pt - 3
