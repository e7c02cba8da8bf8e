"""The form for consent as a Word file: a yes and a no for every purpose, nothing ticked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lessonkit.documents.parts import Line
from lessonkit.documents.values import ConsentForm, ConsentRow, ConsentSigners
from lessonkit.render.docx_base import Sheet
from lessonkit.render.docx_file import NOTHING, Piece, WordFile
from lessonkit.render.docx_forms import cited, fields, letterhead, styles
from lessonkit.render.docx_styles import sizes
from lessonkit.render.docx_xml import Cell, Row, paragraph, table, words
from lessonkit.render.theme import Look

_SPARE = 4.0
"""What stays free on the first page (mm): Word may need a line more than measured."""
_TITLE = 0.8
"""The title is a sentence: set smaller than a title of one word."""
_BOX = 16.0
_ROW = 13.0
_LEAST_EXTRA, _MOST_EXTRA = -2.0, 7.0
_DETAIL, _SIGN = 9.0, 17.0
_QUESTION = 97.0


def consent_docx(form: ConsentForm, look: Look) -> bytes:
    """The form for consent as DOCX; no box is ticked."""
    return _Consent(form, look).file.finished()


class _Consent:
    """The form: the choices with a yes and a no on the first page, what is good to know and who signs on the second."""

    def __init__(self, form: ConsentForm, look: Look) -> None:
        self.form = form
        sheet, size = Sheet(top=21), sizes()
        self.file = WordFile(
            form.cover,
            look,
            sheet,
            body=size["adult"],
            headings=(_TITLE * size["title"], size["heading"]),
            adult=True,
            styles=styles(size["adult"], size["line_height"]),
        )
        self.width = sheet.width
        head, rows, rest = self._head(), self._choices(), self._details()
        for signers in form.signers:
            rest += self._sign(signers)
        room = sheet.height - _SPARE - head.height - sum(one.height for one in rows)
        together = room >= rest.height
        extra = min(_MOST_EXTRA, max(_LEAST_EXTRA, (room - (rest.height if together else 0)) / len(rows)))
        widths = (*((self.width - 2 * _BOX) / 2,) * 2, _BOX, _BOX)
        table_ = table(widths, [row.row(extra) for row in rows], "Tabel", form.title.text)
        # On a form of two pages the second begins with the details, unless the choices need part of it.
        parted = not together and room - extra * len(rows) >= -_SPARE
        self.file.add(head.xml, table_, paragraph("", "Ruimte", new_page=parted), rest.xml)

    def _head(self) -> Piece:
        file, form = self.file, self.form
        made = letterhead(file, (form.cover.school,))
        made += file.piece(form.title.text, "Kop1", self.width)
        for line in form.intro:
            made += file.piece(line.text, "Standaard", self.width)
        if form.protocol_says:
            inner = self.width - 9
            says = NOTHING
            for rule in form.protocol_says:
                says += file.piece(rule.line.text, "Compact", inner, more=cited(rule.articles))
            title = "Wat het protocol over toestemming zegt"
            made += Piece(table((self.width,), [Row((Cell(says.xml),))], "Kader", title), says.height + 6)
            made += Piece(paragraph("", "Ruimte"), 3)
        return made

    def _choices(self) -> list[_ChoiceRow]:
        """The rows of the table: the columns, the purposes, and those of the pupil where they count."""
        purpose, medium, yes, no = self.form.columns
        head = [Cell(paragraph(words(purpose), "Tabelkop")), Cell(paragraph(words(medium), "Tabelkop"))]
        head += [Cell(paragraph(words(one), "TabelkopMidden")) for one in (yes, no)]
        rows = [_ChoiceRow(tuple(head), 8, header=True)]
        for row in self.form.rows:
            rows += self._purpose(row)
        return rows

    def _purpose(self, row: ConsentRow) -> list[_ChoiceRow]:
        """A purpose; in an empty row both cells have a line to write on. The pupil's boxes stand in a row below."""
        form, file = self.form, self.file
        told = row.purpose.text if row.purpose else f"lege regel {row.id.rpartition('-')[2]}"
        where = f", {row.medium.text}" if row.medium else ""
        first = self._told(row.purpose, row.purpose_blank, f"{form.columns[0]} {told}", f"{row.id}-doel", row.articles)
        second = self._told(row.medium, row.medium_blank, f"{form.columns[1]} {told}", f"{row.id}-medium")
        hangs = "" if row.purpose or row.medium else "bottom"
        answers = [(answer, f"{row.id}-{answer.lower()}") for answer in form.columns[2:]]
        boxes = [
            Cell(paragraph(file.tick(f"{name}: {told}{where}", tag), "Vakje"), hangs=hangs) for name, tag in answers
        ]
        cells = (Cell(first.xml, hangs=hangs), Cell(second.xml, hangs=hangs), *boxes)
        made = _ChoiceRow(cells, max(_ROW, first.height + 3, second.height + 3))
        if not row.pupil_too:
            return [made]
        asked = [paragraph(words(form.pupil_title.text), "Tabelkop"), paragraph("", "Tabeltekst")]
        asked += [
            paragraph(file.tick(f"{name}, leerling: {told}", f"{tag}-leerling"), "Vakje") for name, tag in answers
        ]
        below = _ChoiceRow(tuple(Cell(content, bare=("top",)) for content in asked), 9)
        return [replace(made, cells=tuple(replace(cell, bare=("bottom",)) for cell in cells)), below]

    def _told(self, line: Line | None, blank: str | None, title: str, tag: str, articles: str = "") -> Piece:
        """A cell: its text, its line to fill in with the label, or both."""
        width = (self.width - 2 * _BOX) / 2 - 4
        made = self.file.piece(line.text, "Standaard", width, more=cited(articles)) if line else NOTHING
        if blank is not None or not line:
            made += Piece(paragraph(self.file.blank(title, tag), "Invulregel"), 8)
        return made + Piece(paragraph(words(blank), "Invullabel"), 4) if blank else made

    def _details(self) -> Piece:
        """The questions with their answers or lines, and what is good to know."""
        file, form = self.file, self.form
        rows, tall = [], 0.0
        for number, (question, answer) in enumerate(form.details, 1):
            line = paragraph(file.blank(question.text, f"gegeven-{number}"), "Invulregel")
            said = paragraph(words(answer.text), "Standaard") if answer else line
            hangs = "" if answer else "bottom"
            asked = paragraph(words(question.text))
            rows.append(Row((Cell(asked, hangs=hangs), Cell(said, hangs=hangs)), height=_DETAIL))
            answered = file.height(answer.text, "Standaard", self.width - _QUESTION) if answer else 0
            tall += max(_DETAIL, file.height(question.text, "Standaard", _QUESTION), answered)
        made = NOTHING
        if rows:
            made += Piece(table((_QUESTION, self.width - _QUESTION), rows, "Vlak", "Over dit formulier"), tall)
        made += Piece(paragraph("", "Tussenruimte"), 3) + file.piece(form.kept.text, "Standaard", self.width)
        made += file.piece(form.explanation_title.text, "Kop2", self.width)
        for line in form.explanation:
            made += file.piece(line.text, "Lijst", self.width)
        return made

    def _sign(self, signers: ConsentSigners) -> Piece:
        made = self.file.piece(signers.heading.text, "Kop2", self.width)
        if signers.declaration:
            made += self.file.piece(signers.declaration.text, "Standaard", self.width, keep=True)
        return made + fields(self.file, signers.fields, _SIGN)


@dataclass(frozen=True)
class _ChoiceRow:
    """A row of the table of choices and the height that it needs (mm)."""

    cells: tuple[Cell, ...]
    height: float
    header: bool = False

    def row(self, extra: float) -> Row:
        """The row with more room to write."""
        return Row(self.cells, self.header, None if self.header else self.height + extra)
