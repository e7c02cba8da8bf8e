"""Tickets in Word: an exit ticket with lines, or one with faces to colour, as often as it stands on a page."""

from __future__ import annotations

from lessonkit.render import measure
from lessonkit.render.docx_file import MM_PER_PT, NBSP, NOTHING, Piece
from lessonkit.render.docx_sheet_parts import SHEET, WIDTH, SheetParts
from lessonkit.render.docx_xml import TAB, Cell, Row, paragraph, table, words
from lessonkit.render.pictures import icon_svg
from lessonkit.render.sheet_frame import is_large
from lessonkit.render.sheet_kinds import FACES

CARD_PAD = 6.0
_TICKET_EDGE = 6.0
_FACE, _LEAST_FACE = 26.0, 11.0
"""How wide a face to colour is at most and at least (mm)."""
_AROUND_FACE = 1.3
"""What Word's line keeps above and below a face (mm)."""
_LABEL_LINE = 12.5
_EMPTY_LINE = 7 * MM_PER_PT


class TicketSheet(SheetParts):
    """A sheet that is cut into tickets, each with the same words."""

    def _grid(self) -> tuple[int, int, float, float]:
        """Rows and columns of tickets, and the width and height of one (mm)."""
        columns = 2 if self.sheet.per_page >= 4 else 1
        rows = -(-self.sheet.per_page // columns)
        return rows, columns, WIDTH / columns, (SHEET.height - 9) / rows

    def spare_line(self) -> float:
        """How much higher each line on this ticket can be (mm); below zero when the ticket doesn't fit."""
        _, _, wide, high = self._grid()
        lines = sum(item.writing_lines for item in self.sheet.items)
        return (high - _TICKET_EDGE - self._ticket(wide - 2 * CARD_PAD, high, 0).height) / max(1, lines)

    def tickets(self) -> Piece:
        """The same ticket as often as it stands on a page, to cut along dashed lines."""
        sheet = self.sheet
        rows, columns, wide, high = self._grid()
        inner = wide - 2 * CARD_PAD
        name = Piece(paragraph(words(sheet.name), "Bladnaam", new_page=not self.first), 6)
        tickets = [self._ticket(inner, high, copy) for copy in range(1, rows * columns + 1)]
        self.demand(tickets[0].height - (high - _TICKET_EDGE), inner)
        cells = [Cell(one.xml, pad=CARD_PAD) for one in tickets]
        made = [Row(tuple(cells[start : start + columns]), height=high) for start in range(0, len(cells), columns)]
        return name + Piece(table([wide] * columns, made, "Knipblad", sheet.title.text), high * rows)

    def _ticket(self, wide: float, high: float, copy: int) -> Piece:
        sheet, file = self.sheet, self.file
        above = file.piece(sheet.title.text, "Kaartkop", wide) + file.piece(sheet.intro.text, "Kaartuitleg", wide)
        below = self.tick(wide)
        if sheet.blanks_heading:
            below += file.piece(sheet.blanks_heading.text, "Itemkop", wide)
        for place, one in enumerate(sheet.blanks, 1):
            below += self._labelled(one.text, f"{sheet.id}-{copy}-lijn-{place}", wide)
        if sheet.bottom:
            below += file.piece(sheet.bottom.text, "Kaartuitleg", wide)
        if sheet.kind == "smileys":
            return above + self._feelings(wide, high - _TICKET_EDGE - above.height - below.height) + below
        items = NOTHING
        for place, item in enumerate(sheet.items, 1):
            if item.heading:
                items += file.piece(item.heading.text, "Itemkop", wide)
            items += file.piece(item.line.text, "Itemtekst", wide)
            items += self.writing(item, f"{sheet.id}-{copy}-{place}", "Kaartregel")
        return above + items + below

    def _labelled(self, label: str, tag: str, wide: float) -> Piece:
        """A line with its label under it, or for those who are learning to write before it."""
        file = self.file
        if is_large(self.look):
            shown = paragraph(words(f"{label}{NBSP}{NBSP}") + file.blank(label, tag), "Invulregel")
            return Piece(shown, file.height(label, "Invulregel", wide) + 1)
        line = paragraph(file.blank(label, tag), "Invulregel")
        text = file.piece(label, "Kaartlabel", wide)
        return Piece(line + text.xml, _LABEL_LINE + text.height - file.height(" ", "Invullabel", wide))

    def _feelings(self, wide: float, room: float) -> Piece:
        """Each sentence with its faces: behind it where both fit on a line, else under it; `room` in mm."""
        file, items = self.file, self.sheet.items
        if not items:
            return NOTHING
        texts = [file.piece(item.line.text, "Gevoelkop", wide) for item in items]
        each = room / len(items) - _AROUND_FACE
        longest = max(10 * measure.width(item.line.text, file.pt("Gevoelkop"), bold=True) for item in items)
        face = max(_LEAST_FACE, min(_FACE, each))
        apart = 8 * NBSP
        behind = longest + 3 * face + 20 < wide
        if not behind:
            under = room / len(items) - _AROUND_FACE - max(one.height for one in texts)
            face = max(_LEAST_FACE, min(_FACE, wide / 3 - 7, under))
        used = sum(0 if behind else text.height for text in texts) + len(items) * (face + _AROUND_FACE)
        air = _air((room - used) / (len(items) + 1))
        made = NOTHING
        for item, text in zip(items, texts, strict=True):
            # Drawn anew for every sentence: each picture in the file has a number of its own.
            faces = words(apart).join(self._face(name, alt, face) for name, alt in FACES)
            behind_it = paragraph(words(item.line.text) + TAB + faces, "Gevoel")
            under_it = text + Piece(paragraph(faces, "Gezichten"), face + _AROUND_FACE)
            made += air + (Piece(behind_it, face + _AROUND_FACE) if behind else under_it)
        return made

    def _face(self, name: str, alt: str, size: float) -> str:
        svg = icon_svg(name, self.look.school_colour, "regular")
        return self.file.drawing(svg, f"Icoon {name}", size, size, alt)


def _air(high: float) -> Piece:
    """Empty lines that take at most `high` mm."""
    count = max(0, int(high / _EMPTY_LINE))
    return Piece(count * paragraph("", "Tussenruimte"), count * _EMPTY_LINE)
