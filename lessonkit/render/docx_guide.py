"""The teacher's guide as a Word file: page 1 for a substitute, the lesson by the minute, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from lessonkit.documents.parts import Line
from lessonkit.documents.values import (
    Guide,
    GuideBlock,
    GuideMoment,
    GuideOpenPoint,
    GuideSection,
    GuideTable,
    Slide,
)
from lessonkit.dutch import listed
from lessonkit.render import measure
from lessonkit.render.docx_base import Sheet
from lessonkit.render.docx_columns import CELL_EDGES, widths
from lessonkit.render.docx_file import MM_PER_PT, Piece, WordFile
from lessonkit.render.docx_styles import ACCENT, BULLETS, SOURCE, Style, sizes
from lessonkit.render.docx_xml import STRONG, TAB, Cell, Row, paragraph, run, table, words
from lessonkit.render.pictures import child_svg, icon_svg, of_age
from lessonkit.render.theme import Look, tint

_SHEET = Sheet(top=21, side=18, bottom=19)
_WIDTH = _SHEET.width
_GAP, _SPACE = paragraph("", "Ruimte"), paragraph("", "Tussenruimte")
_TIME, _SIDE = 24.0, 74.0
_MEANWHILE = 66.0
_MARGIN = 47.0
"""How wide the headings in the margin stand (mm)."""
_LONG_BLOCK = 4
_THUMB = 6.0
_FIRST_PT = (11.5, 11, 10.5, 10, 9.5, 9)
_SPARE = 6.0
"""What stays free on page 1 (mm): Word may need a line more than measured."""
_CHILD, _HAND = 16.0, 20.0
_MOST_FACTS = 4
_CHILDREN = (("noor", "blij"), ("yassin", "kalm"))
_LESSON = "De les van minuut tot minuut"


def guide_docx(guide: Guide, look: Look) -> bytes:
    """The guide as DOCX; page 1 in the largest of a few type sizes at which it is one page."""
    for first in _FIRST_PT:
        made = _Guide(guide, look, first)
        if made.first.height <= _SHEET.height - _SPARE:
            break
    return made.finished()


def _styles(first: float) -> tuple[Style, ...]:
    """The guide's own styles; `first` is the type size of page 1 (pt)."""
    size = sizes()
    cell, list_, under = size["table"], {"list": BULLETS, "indent": 4.5, "hanging": 4.5}, ("bottom", "school", 1.5)
    return (
        Style("Onderkop", "Onderkop", size["adult"], False, "soft", 0, 8, 1.3, edge=under),
        Style("Gegeven", "Gegeven", cell, True, line=1.25, whole_words=True),
        Style("Stopkop", "Stopkop", size["heading"], True, "stop", after=3, line=1.2, level=2, in_cell=True),
        Style("EersteKop", "Kop op de eerste bladzijde", first + 2.5, True, "school", 9, 2.5, 1.2, level=2),
        Style("EersteTekst", "Tekst op de eerste bladzijde", first, after=1, line=1.3),
        Style("EersteLijst", "Lijst op de eerste bladzijde", first, after=1, line=1.3, **list_),  # type: ignore[arg-type]
        Style("Zijkop", "Zijkop", size["adult"] + 0.5, True, line=1.25, level=3, in_cell=True),
        Style("Tijd", "Tijd", size["heading"], True, "school", line=1.15, whole_words=True),
        Style("Fase", "Fase", size["small"], True, before=3, line=1.25, whole_words=True),
        Style("Momentkop", "Momentkop", cell, True, after=2, line=1.3, keep_next=True),
        Style("Dia", "Dia", cell, after=2, line=1.25, indent=9, hanging=9, tabs=(("left", 9),)),
        Style("Keuze", "Keuze", cell, after=1.5, line=1.3, indent=6, hanging=6, tabs=(("left", 6),)),
        Style("Rijkop", "Rijkop", cell, True, after=1, line=1.3, whole_words=True),
        Style("EersteRij", "Rijkop op de eerste bladzijde", first, True, after=1, line=1.3, whole_words=True),
    )


class _Guide:
    """The guide in the making, in the order in which it is read."""

    def __init__(self, guide: Guide, look: Look, first: float) -> None:
        self.guide, self.look = guide, look
        size = sizes()
        headings = (size["title"], size["heading"])
        styles = _styles(first)
        self.file = WordFile(
            guide.cover, look, _SHEET, body=size["adult"], headings=headings, adult=True, styles=styles
        )
        self.first = self._glance()

    def finished(self) -> bytes:
        """The whole guide."""
        self.file.add(self.first.xml)
        self._lesson()
        for section in self.guide.sections:
            self._section(section)
        return self.file.finished()

    # ---- page 1 ----

    def _glance(self) -> Piece:
        """The first page, which stands alone for a substitute."""
        file, guide = self.file, self.guide
        drawn = [
            file.drawing(child_svg(of_age(one[0], older=self.look.older), one[1]), "Kind", _CHILD, _CHILD)
            for one in _CHILDREN
        ]
        beside = file.logo(40, _CHILD) or "".join(drawn)
        made = Piece(paragraph(words(guide.cover.title) + TAB + beside, "Kop1"), _CHILD + 4)
        made += file.piece(guide.cover.subtitle, "Onderkop", _WIDTH)
        made += _facts(guide.facts_at_a_glance)
        inner = _WIDTH - _HAND - 7
        stop = self._first(guide.stop.title, guide.stop, "Stopkop", inner)
        hand = paragraph(file.drawing(icon_svg("hand-palm", tint("koraal").dark, "fill"), "Icoon hand", 12, 12))
        boxed = table((_HAND, _WIDTH - _HAND), [Row((Cell(hand), Cell(stop.xml)))], "Stop", guide.stop.title)
        made += Piece(boxed, stop.height + 6)
        made += self._first("Doelen van de les", GuideBlock("", (), guide.goals), "EersteKop", _WIDTH)
        made += self._first(guide.substitute.title, guide.substitute, "EersteKop", _WIDTH)
        made += file.piece(guide.printing.title, "EersteKop", _WIDTH)
        columns = widths(guide.printing, _WIDTH)
        high = [
            max(
                file.piece(cell.text, "EersteTekst", width - CELL_EDGES).height
                for cell, width in zip(row, columns, strict=True)
            )
            for row in guide.printing.rows
        ]
        return made + Piece(
            self._rows(guide.printing, "TabelSmal", "EersteRij", "EersteTekst"), 7 + sum(high) + 1.5 * len(high)
        )

    def _first(self, title: str, block: GuideBlock, style: str, width: float) -> Piece:
        """A part of page 1."""
        made = self.file.piece(title, style, width)
        for line in block.intro:
            made += self.file.piece(line.text, "EersteTekst", width)
        for line in block.points:
            made += self.file.piece(line.text, "EersteLijst", width)
        return made

    # ---- the lesson ----

    def _lesson(self) -> None:
        """The lesson by the minute: a row for each moment, with its slides and hints beside it."""
        guide, file = self.guide, self.file
        file.heading(_LESSON, 2, new_page=True)
        columns = ("Minuut", "Wat je doet", "Dia's en tips")
        rows = [Row(tuple(Cell(paragraph(words(one), "Tabelkop")) for one in columns), header=True)]
        rows += [self._moment(one) for one in guide.moments]
        file.add(table((_TIME, _WIDTH - _TIME - _SIDE, _SIDE), rows, "Tabel", _LESSON))
        file.add(paragraph(words(f"Samen {guide.minutes} minuten.", STRONG), "Compact"))
        if guide.fell_out:
            intro = Line(f"In {guide.minutes} minuten passen deze onderdelen niet.")  # type: ignore[arg-type]
            self._blocks([GuideBlock("Wat er niet in paste", (intro,), guide.fell_out)])

    def _moment(self, moment: GuideMoment) -> Row:
        time = _stack(("Tijd", f"{moment.start}–{moment.end}"), ("Invullabel", f"{moment.end - moment.start} min"))
        time += paragraph(words(moment.phase), "Fase")
        do = paragraph(words(moment.title.text), "Momentkop")
        number = self.file.new_list("Tabelnummers")
        do += "".join(paragraph(words(one.text), "Tabelnummers", number=number) for one in moment.do)
        if moment.material:
            do += paragraph(words("Nodig"), "KleineKop")
            do += "".join(paragraph(words(one.text), "Tabellijst") for one in moment.material)
        side = "".join(self._slide(place, self.guide.deck.slides[place - 1]) for place in moment.slides)
        if moment.advice:
            side += paragraph(words("Zo loopt het goed"), "KleineKop")
            side += "".join(paragraph(words(one.text), "Tabellijst") for one in moment.advice)
        return Row((Cell(time), Cell(do), Cell(side or _GAP)))

    def _slide(self, number: int, slide: Slide) -> str:
        """A slide by its number, its picture and its title."""
        name = slide.picture.name
        if slide.picture.kind == "kind":
            person, _, mood = name.partition("-")
            svg = child_svg(of_age(person, older=self.look.older), mood)
        else:
            svg = icon_svg(name, tint(slide.theme.colour).dark if slide.theme else self.look.school_colour)
        small = self.file.drawing(svg, f"Plaatje {name}", _THUMB, _THUMB)
        return paragraph(small + TAB + run(f"{number}  ", ACCENT) + words(slide.title.text), "Dia")

    # ---- the sections ----

    def _section(self, section: GuideSection) -> None:
        file = self.file
        file.heading(section.title, 2)
        if section.label:
            file.add(paragraph(words(section.label), "Merk"))
        file.add(self._intro(section.intro))
        for kind, parts in groupby(section.parts, key=type):
            if kind is GuideOpenPoint:
                self._open_points(tuple(parts))  # type: ignore[arg-type]
            elif kind is GuideTable:
                for part in parts:
                    self._table(part)  # type: ignore[arg-type]
            else:
                self._blocks(parts)  # type: ignore[arg-type]

    def _blocks(self, blocks: Iterable[GuideBlock]) -> None:
        """Blocks with their headings in the margin, so that lines stay short; one that only leads on has none."""
        for leads, group in groupby(blocks, key=lambda one: not one.points):
            those = tuple(group)
            if leads:
                for block in those:
                    self.file.heading(block.title, 3)
                    self.file.add(self._intro(block.intro))
            else:
                rows = [self._block(one) for one in those]
                self.file.add(
                    table((_MARGIN, _WIDTH - _MARGIN), rows, "Blokken", listed(one.title for one in those)), _GAP
                )

    def _block(self, block: GuideBlock) -> Row:
        """A block; a long one may go on on the next page."""
        cells = (Cell(paragraph(words(block.title), "Zijkop")), Cell(self._points(block)))
        return Row(cells, splits=len(block.points) > _LONG_BLOCK)

    def _points(self, block: GuideBlock) -> str:
        number = self.file.new_list("Nummers") if block.numbered else None
        style = "Nummers" if block.numbered else "Lijst"
        made = paragraph(words(block.label), "Merk") if block.label else ""
        made += "".join(paragraph(words(line.text)) for line in block.intro)
        return made + "".join(paragraph(words(line.text), style, number=number) for line in block.points)

    def _intro(self, lines: tuple[Line, ...]) -> str:
        return "".join(paragraph(words(line.text), keep=True) for line in lines)

    def _table(self, part: GuideTable) -> None:
        self.file.heading(part.title, 3)
        if part.label:
            self.file.add(paragraph(words(part.label), "Merk"))
        self.file.add(self._intro(part.intro))
        self.file.add(self._rows(part, "Tabel", "Rijkop", "Tabeltekst"))

    def _rows(self, part: GuideTable, style: str, first: str, text: str) -> str:
        """A table under its header row; `first` is the style of the first cell of a row, `text` of the others."""
        rows = [Row(tuple(Cell(paragraph(words(one), "Tabelkop")) for one in part.headings), header=True)]
        for row in part.rows:
            styles = (first, *[text] * (len(row) - 1))
            cells = zip(row, styles, strict=True)
            rows.append(Row(tuple(Cell(paragraph(words(cell.text), style)) for cell, style in cells)))
        return table(widths(part, _WIDTH), rows, style, part.title) + _GAP

    def _open_points(self, points: tuple[GuideOpenPoint, ...]) -> None:
        """What to settle: the question with a box for each answer, and beside it what the kit does until then."""
        heads = ("Vraag en keuzes", "Tot jullie kiezen")
        rows = [Row(tuple(Cell(paragraph(words(one), "Tabelkop")) for one in heads), header=True)]
        rows += [self._open_point(number, one) for number, one in enumerate(points, 1)]
        self.file.add(table((_WIDTH - _MEANWHILE, _MEANWHILE), rows, "Tabel", "Vraag en keuzes"), _GAP)

    def _open_point(self, number: int, point: GuideOpenPoint) -> Row:
        asked = paragraph(words(f"{point.kind}  ", ACCENT) + words(point.articles, SOURCE), "Invullabel")
        asked += paragraph(words(point.question.text), "Momentkop")
        for place, line in enumerate(point.readings, 1):
            box = self.file.tick(f"Keuze: {line.text}", f"punt-{number}-{place}-{self.file.next_number()}")
            asked += paragraph(box + TAB + words(line.text), "Keuze")
        told = paragraph(words(point.meanwhile.text), "Tabeltekst")
        if point.chosen:
            told += paragraph(words("Jullie keuze: ", STRONG) + words(point.chosen.text), "Tabeltekst")
        if point.careful:
            told += paragraph(
                words(f"Let op{_from(point.careful)}: ", STRONG) + words(point.careful.text), "Tabeltekst"
            )
        if point.setting:
            told += paragraph(words(f"school.yaml · {point.setting}"), "KleineLetters")
        return Row((Cell(asked), Cell(told)))


def _stack(*lines: tuple[str, str]) -> str:
    return "".join(paragraph(words(text), style) for style, text in lines)


def _from(careful: Line) -> str:
    """Where a warning comes from, unless its words say so already."""
    if "algemeen advies" in careful.text:
        return ""
    return " (landelijk)" if careful.origin == "landelijk" else " (algemeen advies)"


def _facts(facts: tuple[tuple[str, str], ...]) -> Piece:
    """The facts at a glance, at most four beside each other, each as wide as it is long."""
    count = -(-len(facts) // -(-len(facts) // _MOST_FACTS))
    rows = [[*facts[start : start + count], *([("", "")] * count)][:count] for start in range(0, len(facts), count)]
    pt = sizes()["table"]
    least = [max(measure.width(text, pt, bold=True) for row in rows for text in row[at]) for at in range(count)]
    columns = [_WIDTH * one**0.5 / sum(each**0.5 for each in least) for one in least]
    tall = 0.0
    for row in rows:
        lines = [
            measure.line_count(value, measure.Slot("", (wide - 6) / 10, 0, pt, bold=True))
            for (_, value), wide in zip(row, columns, strict=True)
        ]
        tall += 6.5 + max(lines) * pt * 1.25 * MM_PER_PT
    cells = [tuple(Cell(_stack(("Invullabel", label), ("Gegeven", value))) for label, value in row) for row in rows]
    return Piece(table(columns, map(Row, cells), "Gegevens", "In het kort") + _SPACE, tall + 2.5)
