"""Worksheets in Word that are fields to write or draw in: placemat, list in two columns, frames, table."""

from __future__ import annotations

from lessonkit.documents.values import WorksheetItem
from lessonkit.render.docx_file import NOTHING, Piece
from lessonkit.render.docx_sheet_parts import GAP, WIDTH, SheetParts
from lessonkit.render.docx_xml import STANDARD, Cell, Row, paragraph, table, words
from lessonkit.render.sheet_frame import is_large
from lessonkit.render.sheet_kinds import CORNERS, column_of

_TILE_PAD = 10.0
"""The room that a tile keeps round its text, left and right together, and above and below (mm)."""
_MIDDLE_SHARE, _LEAST_FIELD = 0.3, 35.0
_LEAST_FRAME = 50.0
_GUTTER = 6.0
_LIST_LINE, _LARGE_LIST_LINE = 11.0, 14.0
_LINE_EDGE = 2.5
_FIRST_COLUMN = (1.0, 1.15, 1.3)
"""How wide the first column of a table is beside its equal share: wider when its texts ask for it."""
_CELL_PAD, _CELL_EDGE = 3.0, 8.5
"""The room of a table cell left and right, and above and below together (mm)."""


class FieldSheet(SheetParts):
    """A sheet whose fields share the room of the page."""

    def _below(self) -> Piece:
        return GAP + self.blanks() + self.foot()

    def placemat(self, head: Piece) -> Piece:
        """Four fields, and between them the text of the middle with room under it."""
        sheet, file = self.sheet, self.file
        below = self._below()
        room = self.room(head, below)
        middle = NOTHING
        for one in sheet.columns:
            middle += file.piece(one.text, "Midden", WIDTH - _TILE_PAD)
        middle += file.piece("", STANDARD, WIDTH)
        blank = paragraph(file.blank("Midden", f"{sheet.id}-midden"), "Midden")
        middle_high = max(middle.height + _LEAST_FIELD / 2, _MIDDLE_SHARE * room)
        texts = [file.piece(item.line.text, "Itemtekst", WIDTH / 2 - _TILE_PAD) for item in sheet.items[:CORNERS]]
        least = max((one.height for one in texts), default=0.0) + _LEAST_FIELD
        high = max(least, (room - middle_high) / 2)
        texts += [NOTHING] * (CORNERS - len(texts))
        fields = [
            Cell(text.xml + paragraph(file.blank(f"Vak {place}", f"{sheet.id}-vak-{place}")))
            for place, text in enumerate(texts, 1)
        ]
        rows = [
            Row(tuple(fields[:2]), height=high),
            Row((Cell(middle.xml + blank, span=2, fill=self.look.colours["warm"]),), height=middle_high),
            Row(tuple(fields[2:]), height=high),
        ]
        drawn = table((WIDTH / 2, WIDTH / 2), rows, "Tegels", sheet.title.text)
        return head + Piece(drawn, 2 * high + middle_high) + below

    def two_lists(self, head: Piece) -> Piece:
        """Two columns under their headings: the lines that are given, then lines to write on up to the foot."""
        sheet, file = self.sheet, self.file
        below, wide = self._below(), (WIDTH - _GUTTER) / 2
        heads = [file.piece(one.text, "Itemkop", wide - 4) for one in sheet.columns[:2]]
        top = max((one.height for one in heads), default=0.0) + 2 * _LINE_EDGE
        line = _LARGE_LIST_LINE if is_large(self.look) else _LIST_LINE
        given = [[item for item in sheet.items if column_of(item) == side] for side in (0, 1)]
        full = max(map(len, given))
        pairs = [tuple(side[at] if at < len(side) else None for side in given) for at in range(full)]
        heights = [max(line, *(self._given_high(item, wide) for item in pair)) for pair in pairs]
        left = self.room(head, below) - top - sum(heights)
        empty = max(1, int(left / line))
        pairs += [(None, None)] * empty
        heights += [max(line, left / empty)] * empty
        light = self.look.colours["school_light"]
        rows = [Row((Cell(heads[0].xml, light, hangs="center"), _bare(), Cell(heads[1].xml, light, hangs="center")))]
        for number, (pair, high) in enumerate(zip(pairs, heights, strict=True), 1):
            cells = [self._list_cell(item, f"{sheet.id}-{side}-{number}") for side, item in enumerate(pair, 1)]
            rows.append(Row((cells[0], _bare(), cells[1]), height=high))
        drawn = table((wide, _GUTTER, wide), rows, "Regels", sheet.title.text)
        return head + Piece(drawn, top + sum(heights)) + below

    def _given_high(self, item: WorksheetItem | None, wide: float) -> float:
        return self.file.height(item.line.text, STANDARD, wide - 4) + _LINE_EDGE if item else 0.0

    def _list_cell(self, item: WorksheetItem | None, tag: str) -> Cell:
        shown = words(item.line.text) if item else self.file.blank("Eigen regel", tag)
        return Cell(paragraph(shown), hangs="bottom")

    def drawings(self, head: Piece) -> Piece:
        """One or two large frames, each under its text."""
        sheet, file = self.sheet, self.file
        below = self._below()
        texts = []
        for item in sheet.items:
            made = file.piece(item.heading.text, "Tekenkop", WIDTH) if item.heading else NOTHING
            texts.append(made + file.piece(item.line.text, "Stap" if item.heading else "Tekenkop", WIDTH))
        count = max(1, len(texts))
        room = self.room(head, below, *texts) - GAP.height * (count - 1)
        high = max(_LEAST_FRAME, room / count)
        made = head
        for number, (item, text) in enumerate(zip(sheet.items, texts, strict=True), 1):
            inside = Cell(paragraph(file.blank(item.line.text, f"{sheet.id}-kader-{number}")))
            made += (GAP if number > 1 else NOTHING) + text
            made += Piece(table((WIDTH,), [Row((inside,), height=high)], "Tegels", item.line.text), high)
        return made + below

    def grid(self, head: Piece) -> Piece:
        """A table: headings, the first cell of each row given, the others to write in."""
        sheet, file = self.sheet, self.file
        below, columns = self._below(), max(1, len(sheet.columns))
        light = self.look.colours["school_light"]
        for share in _FIRST_COLUMN:
            first = WIDTH / columns * (share if columns < 4 else share + 0.15)
            widths = (first, *[(WIDTH - first) / max(1, columns - 1)] * (columns - 1))
            heads = [
                file.piece(one.text, "Itemkop", wide - 2 * _CELL_PAD)
                for one, wide in zip(sheet.columns, widths, strict=True)
            ]
            top = max(one.height for one in heads) + _CELL_EDGE
            texts = [file.piece(item.line.text, "Tabelcel", first - 2 * _CELL_PAD) for item in sheet.items]
            least = max((one.height for one in texts), default=0.0) + _CELL_EDGE
            if top + least * len(texts) <= self.room(head, below):
                break
        high = max(least, (self.room(head, below) - top) / max(1, len(texts)))
        rows = [Row(tuple(Cell(one.xml, light, _CELL_PAD, hangs="center") for one in heads), header=True)]
        for number, (item, text) in enumerate(zip(sheet.items, texts, strict=True), 1):
            cells = [Cell(text.xml, pad=_CELL_PAD, hangs="center")]
            for place, column in enumerate(sheet.columns[1:], 2):
                field = file.blank(f"{column.text}: {item.line.text}", f"{sheet.id}-{number}-{place}")
                cells.append(Cell(paragraph(field), pad=_CELL_PAD))
            rows.append(Row(tuple(cells), height=high))
        return head + Piece(table(widths, rows, "Tegels", sheet.title.text), top + high * len(texts)) + below


def _bare() -> Cell:
    """The room between the columns of a list."""
    return Cell(paragraph("", "Ruimte"), bare=("top", "bottom"))
