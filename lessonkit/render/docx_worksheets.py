"""The worksheets as a Word file, each on its own page, in the largest type at which all of them fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessonkit.documents.values import Worksheet, WorksheetSet
from lessonkit.render import measure
from lessonkit.render.docx_file import MM_PER_PT, WordFile
from lessonkit.render.docx_sheet_parts import SHEET, TITLE_WIDTH, WIDTH, fits_beside
from lessonkit.render.docx_sheets import STRIP_NUMBER, STRIP_PAD, SheetMaker
from lessonkit.render.docx_styles import ARIAL_LINE, BOX_EDGE, NUMBERS, Style, sizes
from lessonkit.render.docx_tickets import CARD_PAD
from lessonkit.render.sheet_frame import is_large
from lessonkit.render.sheet_kinds import is_ticket
from lessonkit.render.theme import Look, theme

_STRIPS = 190.0
"""How much of the page strips have together, about (mm)."""
_LINE, _YOUNG_LINE = 9.0, 12.0
"""The height of a line to write on (mm), and for those who are learning to write."""
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
        line = (_YOUNG_LINE if is_large(look) else _LINE) - level * _LOWER
        _, draft = _drawn(sheets, look, _Setting(level, line, line))
        spare = min([_MOST_SPARE, *(one.spare_line() for one in draft if one.sheet.kind == "exit")])
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
        headings=(_headings(sheets, look)[0], _sizes("step_head", look)[0]),
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
    """The type sizes (pt) of a part of a sheet, largest first; `name` is one list of the theme, or several."""
    factors = {factor for one in name.split() for factor in theme()["sheet"][one]}
    return tuple(round(2 * factor * look.paper_pt) / 2 for factor in sorted(factors, reverse=True))


def _fitting(texts: Iterable[str], wide: float, lines: int, name: str, look: Look, *, bold: bool = False) -> float:
    """The largest size in which none of the texts takes more than so many lines of `wide` mm; else the smallest."""
    found = _sizes(name, look)
    for pt in found:
        slot = measure.Slot(name, wide / 10, 0, pt, bold)
        if all(measure.line_count(text, slot) <= lines for text in texts):
            return pt
    return found[-1]


def _strip_fits(sheet: Worksheet, pt: float) -> bool:
    slot = measure.Slot("strook", (WIDTH / 2 - 2 * STRIP_PAD - STRIP_NUMBER * pt) / 10, 0, pt)
    room = _STRIPS / max(1, -(-len(sheet.items) // 2)) - 5
    return all(measure.line_count(one.line.text, slot) * pt * 1.3 * MM_PER_PT <= room for one in sheet.items)


def _headings(sheets: WorksheetSet, look: Look) -> tuple[float, float]:
    """The sizes (pt) of the titles: of those that fit on a line beside the icon, and of the others."""
    titles = [one.title.text for one in sheets.sheets if not is_ticket(one)]
    least = _sizes("title", look)[-1]
    short = [one for one in titles if fits_beside(one, least)]
    long = [one for one in titles if one not in short]
    large = next((pt for pt in _sizes("title", look) if all(fits_beside(one, pt) for one in short)), least)
    return large, _fitting(long, TITLE_WIDTH, 1, "step_head prompt", look, bold=True)


def _styles(sheets: WorksheetSet, look: Look, setting: _Setting) -> tuple[Style, ...]:
    """The styles of the sheets; strips share one size in the whole file, and so do the lines on tickets."""
    body, small = look.paper_pt, sizes()["small"]
    strips = [one for one in sheets.sheets if one.kind == "stroken"]
    heads = [line.text for one in strips for line in one.columns]
    fitting = [pt for pt in _sizes("strip", look) if all(_strip_fits(one, pt) for one in strips)] or [body]
    strip = fitting[min(setting.level, len(fitting) - 1)]
    head = _fitting(heads, WIDTH / 3 - 2 * STRIP_PAD, 1, "strip_head strip", look, bold=True)
    found = [_sizes(name, look) for name in ("ticket_title ticket", "step", "step_head")]
    little = _sizes("ticket_small", look)[0]
    card, step, step_head = (those[min(setting.level, len(those) - 1)] for those in found)
    band = {"box": ("school_light", "school", 1.0)}
    large, small_title = _headings(sheets, look)
    title = {"level": 1, "tabs": (("right", WIDTH - BOX_EDGE),), "middle": True, **band}
    steps, strips = ({"list": NUMBERS, "indent": mm, "hanging": mm} for mm in (0.65 * step_head, STRIP_NUMBER * strip))
    tick = {"indent": 0.65 * body, "hanging": 0.65 * body, "tabs": (("left", 0.65 * body),)}
    rule = {"line": 1.2, "edge": ("bottom", "line", 0.75), "every": True}
    return (
        Style("Bladkop", "Bladkop", large, True, "school", 0, 0, 1.2, **title),
        Style("LangeBladkop", "Lange bladkop", small_title, True, "school", 0, 0, 1.2, **title),
        Style("Uitleg", "Uitleg", body, after=8, line=1.35, **band),
        Style("Kaartkop", "Kaartkop", card, True, "school", 5, 3, 1.2, level=2, in_cell=True),
        Style("Kaartuitleg", "Kaartuitleg", little, colour="soft", after=2, line=1.3),
        Style("Kaartlabel", "Kaartlabel", little, colour="soft", line=1.2, whole_words=True),
        Style("Gevoel", "Gevoel", body, True, middle=True, line=ARIAL_LINE, tabs=(("right", WIDTH - 2 * CARD_PAD),)),
        Style("Gevoelkop", "Gevoelkop", body, True, before=2, after=1, line=1.25, keep_next=True),
        Style("Gezichten", "Gezichten", small, line=ARIAL_LINE, middle=True),
        Style("Tekenkop", "Tekenkop", step, True, "school", 2, 4, 1.25, keep_next=True),
        Style("Strook", "Strook", strip, line=1.3, **strips),
        Style("Strookkop", "Strookkop", head, True, "school", line=1.2, centred=True, whole_words=True),
        Style("Stapkop", "Stapkop", step_head, True, "school", 2, 5, 1.2, **steps),
        Style("Stap", "Stap", step, after=4, line=1.35),
        Style("Itemkop", "Itemkop", body, True, "school", after=2, line=1.25, keep_next=True),
        Style("Itemtekst", "Itemtekst", body, True, before=4, after=2, line=1.3),
        Style("Aankruisen", "Aankruisen", body, before=5, after=2, line=1.2, **tick),
        Style("Schrijfregel", "Schrijfregel", body, before=_above(setting.line, body), **rule),
        Style("Kaartregel", "Kaartregel", body, before=_above(setting.ticket_line, body), **rule),
        Style("Tabelcel", "Tabelcel", body, line=1.25),
        Style("Midden", "Midden", body, True, "school", line=1.25, centred=True),
        Style("Slotzin", "Slotzin", body, line=1.35),
        Style("Bladnaam", "Bladnaam", small, False, "soft", 0, 3, 1.2, level=1),
    )


def _above(line: float, pt: float) -> float:
    """The space over a writing line of `line` mm (pt)."""
    return line / MM_PER_PT - 1.2 * pt - 3
