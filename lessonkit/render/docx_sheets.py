"""A worksheet in Word, drawn by its kind; here strips, circles and steps, the others by what they are made from."""

from __future__ import annotations

from lessonkit.render import measure
from lessonkit.render.docx_fields import FieldSheet
from lessonkit.render.docx_file import NOTHING, Piece
from lessonkit.render.docx_sheet_parts import GAP, SHEET, SPARE, WIDTH
from lessonkit.render.docx_tickets import TicketSheet
from lessonkit.render.docx_xml import Cell, Row, paragraph, table, words
from lessonkit.render.sheet_kinds import demand_places, is_ticket

STRIP_PAD = 4.0
STRIP_NUMBER = 0.7
"""The room for the number of a strip: mm for each pt of its type."""
_ONE_COLUMN = 3
"""Up to so many steps stand one below the other."""
_SHARP = 8.0
"""Pixels a mm of the circles: 200 a inch is enough for two thin lines."""
_CIRCLE, _OVERLAP, _LOWEST_CIRCLES = 108.0, 38.0, 70.0


class SheetMaker(TicketSheet, FieldSheet):
    """One sheet, drawn by its kind."""

    def drawn(self) -> Piece:
        """The sheet, drawn by its kind; `over` and `faults` say whether it fits."""
        demand_places(self.sheet)
        if is_ticket(self.sheet):
            return self.tickets()
        draw = {
            "stroken": self._strips,
            "cirkels": self._circles,
            "stappenkaart": self._steps,
            "placemat": self.placemat,
            "lijst": self.two_lists,
            "tekenen": self.drawings,
            "tabel": self.grid,
        }[self.sheet.kind]
        made = draw(self.head())
        self.demand(made.height - (SHEET.height - SPARE), WIDTH)
        return made

    def _strips(self, head: Piece) -> Piece:
        """Heading strips over strips in two columns, all cut along dashed lines; the numbers are those in the guide."""
        sheet, file = self.sheet, self.file
        heads = NOTHING
        if sheet.columns:
            cells = [
                Cell(paragraph(words(one.text), "Strookkop"), self.look.colours["school_light"], hangs="center")
                for one in sheet.columns
            ]
            share = WIDTH / len(cells)
            heads = Piece(table([share] * len(cells), [Row(tuple(cells), height=16)], "Knipblad", sheet.name), 17) + GAP
        number = file.new_list("Strook")
        strips = [
            file.piece(item.line.text, "Strook", WIDTH / 2 - 2 * STRIP_PAD, number=number) for item in sheet.items
        ]
        rows = -(-len(strips) // 2)
        high = self.room(head, heads) / max(1, rows)
        slot = measure.Slot(
            f"strook van {sheet.name}",
            (WIDTH / 2 - 2 * STRIP_PAD - STRIP_NUMBER * file.pt("Strook")) / 10,
            (high - 4) / 10,
            file.pt("Strook"),
            spacing=1.3 / 1.2,
        )
        self.faults += [measure.too_long([item.line.text], slot) for item in sheet.items]
        cells = [Cell(strip.xml, hangs="center") for strip in strips]
        if len(cells) % 2:
            cells.append(Cell(self._own_strip(), hangs="center"))
        made = [Row(pair, height=high) for pair in zip(cells[::2], cells[1::2], strict=True)]
        cut = table((WIDTH / 2, WIDTH / 2), made, "Knipblad", sheet.title.text)
        return head + heads + Piece(cut, high * rows)

    def _own_strip(self) -> str:
        """The strip that is left over: room for one of the pupils' own."""
        pencil = paragraph(self.file.icon("pencil-simple", 5, self.look.school_colour), "Itemkop")
        return pencil + paragraph(self.file.blank("Eigen strook", f"{self.sheet.id}-eigen"), "Schrijfregel")

    def _circles(self, head: Piece) -> Piece:
        """Two circles that overlap under their names, the numbered sentences, and lines for the pupils' own."""
        sheet, file = self.sheet, self.file
        below = self.blanks() + self.foot()
        number = file.new_list("Nummers")
        items = NOTHING
        for item in sheet.items:
            items += file.piece(item.line.text, "Nummers", WIDTH, number=number)
        side = _CIRCLE - _OVERLAP
        left, right, both = [*(one.text for one in sheet.columns), "", "", ""][:3]
        edge = (WIDTH - 2 * side - _OVERLAP) / 2
        names = tuple(Cell(paragraph(words(one), "Midden"), hangs="bottom") for one in ("", left, both, right, ""))
        named = Piece(table((edge, side, _OVERLAP, side, edge), [Row(names)], "Vlak", sheet.title.text), 8)
        high = min(_CIRCLE, max(_LOWEST_CIRCLES, self.room(head, items, below, named) - 4))
        wide = 2 * _CIRCLE - _OVERLAP
        alt = f"Twee cirkels die elkaar overlappen: links {left}, rechts {right}, in het midden {both}"
        drawing = file.drawing(
            _two_circles(wide, high, self.look.school_colour), "Twee cirkels", wide, high, alt, pixels=_SHARP
        )
        shown = Piece(paragraph(drawing, "Midden"), high + 2)
        return head + named + shown + GAP + items + below

    def _steps(self, head: Piece) -> Piece:
        """The steps as tiles, two beside each other, then the lines to fill in."""
        sheet, file = self.sheet, self.file
        below = GAP + self.blanks() + self.foot()
        number = file.new_list("Stapkop")
        columns = 1 if len(sheet.items) <= _ONE_COLUMN else 2
        wide = WIDTH / columns - 10
        tiles = []
        for place, item in enumerate(sheet.items, 1):
            text = item.heading or item.line
            tile = file.piece(text.text, "Stapkop", wide, number=number)
            tile += file.piece(item.line.text, "Stap", wide) if item.heading else NOTHING
            tiles.append(tile + self.writing(item, f"{sheet.id}-stap-{place}"))
        rows = -(-len(tiles) // columns)
        least = max((one.height for one in tiles), default=0) + 9
        high = max(least, self.room(head, below) / max(1, rows))
        cells = [Cell(one.xml) for one in tiles] + [Cell(paragraph(""))] * (-len(tiles) % columns)
        made = [Row(tuple(cells[at : at + columns]), height=high) for at in range(0, len(cells), columns)]
        drawn = table([WIDTH / columns] * columns, made, "Tegels", sheet.title.text)
        return head + Piece(drawn, high * rows) + below


def _two_circles(wide: float, high: float, colour: str) -> str:
    """Two ellipses that overlap, as SVG; sizes in mm."""
    radius = _CIRCLE / 2
    ellipses = "".join(
        f'<ellipse cx="{x}" cy="{high / 2}" rx="{radius - 0.6}" ry="{high / 2 - 0.6}"/>'
        for x in (radius, wide - radius)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
        f'<g fill="none" stroke="{colour}" stroke-width="0.9">{ellipses}</g></svg>'
    )
