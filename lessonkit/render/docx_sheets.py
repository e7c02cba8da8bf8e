"""A worksheet in Word, drawn by its kind: strips, circles, steps, tickets, placemat or list."""

from __future__ import annotations

from lessonkit.dutch import listed
from lessonkit.render import measure
from lessonkit.render.docx_file import NOTHING, Piece
from lessonkit.render.docx_sheet_parts import GAP, SHEET, SPARE, WIDTH, SheetParts, headed
from lessonkit.render.docx_xml import TAB, Cell, Row, paragraph, table, words

STRIP_PAD, _CARD_PAD = 4.0, 6.0
STRIP_NUMBER = 0.7
"""The room for the number of a strip: mm for each pt of its type."""
_TICKET_EDGE = 6.0
_LIST_ROW = 26.0
_SHARP = 8.0
"""Pixels a mm of the circles: 200 a inch is enough for two thin lines."""
_CIRCLE, _OVERLAP, _LOWEST_CIRCLES = 108.0, 38.0, 70.0


class SheetMaker(SheetParts):
    """One sheet, drawn by its kind."""

    @property
    def is_ticket(self) -> bool:
        """Whether the sheet stands several times on a page, or could."""
        return self.sheet.kind == "exit" or (self.sheet.per_page > 1 and self.sheet.kind in ("stappenkaart", "lijst"))

    def drawn(self) -> Piece:
        """The sheet, drawn by its kind; `over` and `faults` say whether it fits."""
        if self.is_ticket:
            return self._tickets()
        draw = {
            "stroken": self._strips,
            "cirkels": self._circles,
            "stappenkaart": self._steps,
            "placemat": self._placemat,
            "lijst": self._list,
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
        high = min(36.0, (self.room(head, heads)) / max(1, rows))
        slot = measure.Slot(
            f"strook van {sheet.name}",
            (WIDTH / 2 - 2 * STRIP_PAD - STRIP_NUMBER * file.pt("Strook")) / 10,
            (high - 4) / 10,
            file.pt("Strook"),
            spacing=1.3 / 1.2,
        )
        self.faults += [measure.too_long([item.line.text], slot) for item in sheet.items]
        cells = [
            Cell(headed(item) + strip.xml, hangs="center") for item, strip in zip(sheet.items, strips, strict=True)
        ]
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
        wide = WIDTH / 2 - 10
        tiles = []
        for place, item in enumerate(sheet.items, 1):
            text = item.heading or item.line
            tile = file.piece(text.text, "Stapkop", wide, number=number)
            tile += file.piece(item.line.text, "Stap", wide) if item.heading else NOTHING
            tiles.append(tile + self.writing(item, f"{sheet.id}-stap-{place}"))
        rows = -(-len(tiles) // 2)
        least = max((one.height for one in tiles), default=0) + 9
        high = max(least, min(64.0, self.room(head, below) / max(1, rows)))
        cells = [Cell(one.xml) for one in tiles] + ([Cell(paragraph(""))] if len(tiles) % 2 else [])
        made = [Row(pair, height=high) for pair in zip(cells[::2], cells[1::2], strict=True)]
        return head + Piece(table((WIDTH / 2, WIDTH / 2), made, "Tegels", sheet.title.text), high * rows) + below

    def _grid(self) -> tuple[int, int, float, float]:
        """Rows and columns of tickets, and the width and height of one (mm)."""
        columns = 2 if self.sheet.per_page >= 4 else 1
        rows = -(-self.sheet.per_page // columns)
        return rows, columns, WIDTH / columns, (SHEET.height - 9) / rows

    def spare_line(self) -> float:
        """How much higher each line on this ticket can be (mm); below zero when the ticket doesn't fit."""
        _, _, wide, high = self._grid()
        lines = sum(item.writing_lines for item in self.sheet.items)
        return (high - _TICKET_EDGE - self._ticket(wide - 2 * _CARD_PAD, 0).height) / max(1, lines)

    def _tickets(self) -> Piece:
        """The same ticket as often as it stands on a page, to cut along dashed lines."""
        sheet = self.sheet
        rows, columns, wide, high = self._grid()
        inner = wide - 2 * _CARD_PAD
        name = Piece(paragraph(words(sheet.name), "Bladnaam", new_page=not self.first), 6)
        tickets = [self._ticket(inner, copy) for copy in range(1, rows * columns + 1)]
        self.demand(tickets[0].height - (high - _TICKET_EDGE), inner)
        cells = [Cell(one.xml, pad=_CARD_PAD) for one in tickets]
        made = [Row(tuple(cells[start : start + columns]), height=high) for start in range(0, len(cells), columns)]
        return name + Piece(table([wide] * columns, made, "Knipblad", sheet.title.text), high * rows)

    def _ticket(self, wide: float, copy: int) -> Piece:
        sheet, file = self.sheet, self.file
        made = file.piece(sheet.title.text, "Kaartkop", wide) + file.piece(sheet.intro.text, "KleineLetters", wide)
        for place, item in enumerate(sheet.items, 1):
            if item.heading:
                made += file.piece(item.heading.text, "Itemkop", wide)
            made += file.piece(item.line.text, "Itemtekst", wide)
            made += self.writing(item, f"{sheet.id}-{copy}-{place}", "Kaartregel")
        made += self.tick(wide)
        if sheet.blanks_heading:
            made += file.piece(sheet.blanks_heading.text, "Itemkop", wide)
        for place, one in enumerate(sheet.blanks, 1):
            line = paragraph(file.blank(one.text, f"{sheet.id}-{copy}-lijn-{place}"), "Invulregel")
            made += Piece(line + paragraph(words(one.text), "Invullabel"), 12.5)
        return made + (file.piece(sheet.bottom.text, "KleineLetters", wide) if sheet.bottom else NOTHING)

    def _placemat(self, head: Piece) -> Piece:
        """A field for each of four, and the shared question in the middle."""
        sheet, file = self.sheet, self.file
        below = GAP + self.blanks() + self.foot()
        middle = NOTHING
        for place, item in enumerate(sheet.items, 1):
            middle += Piece(headed(item), 6 if item.heading else 0) + file.piece(item.line.text, "Stap", WIDTH - 10)
            middle += self.writing(item, f"{sheet.id}-midden-{place}")
        high = max(30.0, (self.room(head, middle, below) - 10) / 2)
        names = [*(one.text for one in sheet.columns), "", "", "", ""]
        fields = [
            Cell(paragraph(words(name), "Itemkop") + paragraph(file.blank(name or f"Vak {n}", f"{sheet.id}-vak-{n}")))
            for n, name in enumerate(names[:4], 1)
        ]
        rows = [
            Row(tuple(fields[:2]), height=high),
            Row((Cell(middle.xml or paragraph(""), span=2, fill=self.look.colours["warm"]),)),
            Row(tuple(fields[2:]), height=high),
        ]
        return (
            head
            + Piece(table((WIDTH / 2, WIDTH / 2), rows, "Tegels", sheet.title.text), 2 * high + middle.height)
            + below
        )

    def _list(self, head: Piece) -> Piece:
        """A list to tick off, or to write on."""
        sheet, file = self.sheet, self.file
        heads = file.piece(listed(one.text for one in sheet.columns), "Itemkop", WIDTH) if sheet.columns else NOTHING
        below = GAP + self.blanks() + self.foot()
        rows = []
        for place, item in enumerate(sheet.items, 1):
            box = file.tick(item.line.text, f"{sheet.id}-{place}", "Groot")
            made = Piece(headed(item), 7 if item.heading else 0)
            made += Piece(paragraph(box + TAB + words(item.line.text), "Aankruisen"), 0)
            made += Piece("", self.ticked(item.line.text, WIDTH))
            rows.append(made + self.writing(item, f"{sheet.id}-regel-{place}"))
        least = max((one.height for one in rows), default=0) + 3
        high = max(least, min(_LIST_ROW, self.room(head, heads, below) / max(1, len(rows))))
        made = [Row((Cell(one.xml, hangs="center"),), height=high) for one in rows]
        return head + heads + Piece(table((WIDTH,), made, "Regels", sheet.title.text), high * len(rows)) + below


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
