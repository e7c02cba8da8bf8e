"""What every worksheet in Word is made of: its page, its band, lines to write on, a box to tick, a closing line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessonkit.diagnostics import Diagnostic
from lessonkit.documents.values import Worksheet, WorksheetItem
from lessonkit.render import measure
from lessonkit.render.docx_base import Sheet
from lessonkit.render.docx_file import MM_PER_PT, NOTHING, Piece, WordFile
from lessonkit.render.docx_styles import BOX_EDGE
from lessonkit.render.docx_xml import STANDARD, TAB, Cell, Row, paragraph, table, words
from lessonkit.render.pictures import child_svg, of_age
from lessonkit.render.sheet_frame import is_large
from lessonkit.render.sheet_kinds import ICONS, name_label
from lessonkit.render.theme import Look

SHEET = Sheet(top=20, side=12, bottom=19)
WIDTH = SHEET.width
SPARE = 5.0
"""What stays free on a page (mm): Word may need a line more than measured."""
GAP = Piece(paragraph("", "Tussenruimte"), 7 * MM_PER_PT)
_TILE = 15.0
TITLE_WIDTH = WIDTH - 2 * _TILE - 16
_LABEL, _LONGEST_LABEL = 40.0, 70.0
_ROUNDING = 0.1
_ROW, _LARGE_ROW = 13.0, 16.0
"""How high a labelled line is at least (mm); the second for those who are learning to write."""


@dataclass
class SheetParts:
    """One sheet in the making: the parts that the kinds share."""

    file: WordFile
    sheet: Worksheet
    look: Look
    first: bool

    over: float = 0.0
    """How much too high the drawn sheet is for its page (mm)."""

    def __post_init__(self) -> None:
        self.faults: list[Diagnostic | None] = []

    def demand(self, over: float, wide: float) -> None:
        """Notes what is too high; the fault names the longest text."""
        self.over = max(self.over, over)
        if over > _ROUNDING:
            sheet = self.sheet
            lines = (sheet.title, sheet.intro, *sheet.columns, *(item.line for item in sheet.items), *sheet.blanks)
            lines += (sheet.bottom,)
            longest = max((line.text for line in lines if line), key=len)
            room = max(0.0, self.file.height(longest, "Itemtekst", wide) - over) / 10
            slot = measure.Slot(sheet.name, wide / 10, room, self.file.pt("Itemtekst"), bold=True)
            self.faults.append(measure.too_long([longest], slot))

    def head(self) -> Piece:
        """The band with title, icon and explanation, and a line for names where the class writes on the sheet."""
        sheet, file = self.sheet, self.file
        tile = file.tile(ICONS[sheet.kind], _TILE)
        if sheet.kind == "stappenkaart":
            tile += file.drawing(child_svg(of_age("zoe", older=self.look.older), "kalm"), "Kind", _TILE, _TILE)
        style = "Bladkop" if fits_beside(sheet.title.text, file.pt("Bladkop")) else "LangeBladkop"
        title = paragraph(words(sheet.title.text) + TAB + tile, style, new_page=not self.first)
        lines = file.lines(sheet.title.text, style, TITLE_WIDTH)
        made = Piece(title, max(_TILE + 2, lines * file.pt(style) * 1.2 * MM_PER_PT) + 3)
        made += file.piece(sheet.intro.text, "Uitleg", WIDTH - 2 * BOX_EDGE) + Piece("", 3.5) + GAP
        names = name_label(sheet)
        label = 10 * measure.width(names, self.look.paper_pt) + 6
        return made + self.lines([(names, "namen")], label) if names else made

    def lines(self, labels: Iterable[tuple[str, str]], label: float = _LABEL) -> Piece:
        """Labelled lines to write on, one below the other, as high as the longest label asks for."""
        labels = tuple(labels)
        least = _LARGE_ROW if is_large(self.look) else _ROW
        row = max([least, *(self.file.height(shown, STANDARD, label - 2) + 1 for shown, _ in labels)])
        rows = []
        for shown, tag in labels:
            line = paragraph(self.file.blank(shown, tag), "Invulregel")
            rows.append(Row((Cell(paragraph(words(shown)), hangs="bottom"), Cell(line, hangs="bottom")), height=row))
        return Piece(table((label, WIDTH - label), rows, "Vlak", "Invullen"), row * len(rows)) + GAP

    def blanks(self) -> Piece:
        sheet = self.sheet
        made = self.file.piece(sheet.blanks_heading.text, "Kop2", WIDTH) if sheet.blanks_heading else NOTHING
        if not sheet.blanks:
            return made
        label = min(_LONGEST_LABEL, max(10 * measure.width(one.text, self.look.paper_pt) for one in sheet.blanks) + 6)
        return made + self.lines([(one.text, f"{sheet.id}-lijn-{n}") for n, one in enumerate(sheet.blanks, 1)], label)

    def foot(self) -> Piece:
        """The box to tick and the closing line."""
        made = self.tick(WIDTH)
        if self.sheet.bottom:
            line = self.file.piece(self.sheet.bottom.text, "Slotzin", WIDTH - 9)
            box = table((WIDTH,), [Row((Cell(line.xml),))], "KaderWarm", self.sheet.bottom.text)
            made += GAP + Piece(box, line.height + 6)
        return made

    def tick(self, width: float) -> Piece:
        if not self.sheet.tick:
            return NOTHING
        box = self.file.tick(self.sheet.tick.text, f"{self.sheet.id}-vakje-{self.file.next_number()}", "Groot")
        shown = paragraph(box + TAB + words(self.sheet.tick.text), "Aankruisen")
        return Piece(shown, self.ticked(self.sheet.tick.text, width))

    def ticked(self, text: str, width: float) -> float:
        """The height of a line with a box to tick, which is half as high again (mm)."""
        return self.file.height(text, "Aankruisen", width) + 0.6 * self.look.paper_pt * MM_PER_PT

    def writing(self, item: WorksheetItem, tag: str, style: str = "Schrijfregel") -> Piece:
        """The empty lines under an item."""
        made = NOTHING
        for number in range(1, item.writing_lines + 1):
            shown = paragraph(self.file.blank(f"{item.line.text} regel {number}", f"{tag}-{number}"), style)
            made += Piece(shown, self.file.height(" ", style, 50) + 1)
        return made

    def room(self, *used: Piece) -> float:
        """What is left of the page (mm)."""
        return SHEET.height - SPARE - sum(one.height for one in used)


def fits_beside(title: str, pt: float) -> bool:
    """Whether a title of `pt` takes one line beside the icon: of a second line Word would not keep clear of it."""
    return measure.line_count(title, measure.Slot("titel", TITLE_WIDTH / 10, 0, pt, bold=True)) == 1
