"""The parent letter as a Word file: one A4 wherever possible, with a reply strip to cut off and fill in."""

from __future__ import annotations

from lessonkit.documents.values import Letter, LetterRule
from lessonkit.render.docx_base import Sheet
from lessonkit.render.docx_consent import consent_docx as consent_docx
from lessonkit.render.docx_file import NOTHING, Piece, WordFile
from lessonkit.render.docx_forms import cited, fields, letter_headings, letterhead, styles
from lessonkit.render.docx_styles import sizes
from lessonkit.render.docx_xml import Cell, Row, paragraph, table, twips
from lessonkit.render.theme import Look

_SHEET = Sheet(top=13, bottom=17)
_SETTINGS = ((0, 1.35), (0, 1.3), (0, 1.25), (0, 1.2), (0.5, 1.2), (1, 1.2))
"""How much smaller the type is (pt) and its line height, the roomiest first, until the letter fits its page."""
_SPARE = 4.0
"""What stays free on the page (mm): Word may need a line more than measured."""
_TALK = (60.0, 57.0, 54.0, 51.0, 48.0, 63.0, 66.0)
"""Widths to try for the box with questions (mm)."""
_GAP = 6.0
_PAD = 4.0
_ICON = 11.0


def letter_docx(letter: Letter, look: Look) -> bytes:
    """The letter as DOCX; with a very long text the strip goes to a second page."""
    for smaller, line in _SETTINGS:
        made = _Letter(letter, look, sizes()["adult"] - smaller, line)
        room = _SHEET.height - made.text.height - made.strip.height - _SPARE
        if room >= 0:
            break
    made.file.add(made.text.xml)
    if room > 0:
        made.file.add(_space(room))
    made.file.add(made.strip.xml)
    return made.file.finished()


def _space(mm: float) -> str:
    """An empty paragraph that keeps the strip at the foot of the page."""
    return f'<w:p><w:pPr><w:pStyle w:val="Ruimte"/><w:spacing w:before="{twips(mm)}"/></w:pPr></w:p>'


class _Letter:
    """A letter in one type size and line height: its text and its strip, with their heights."""

    def __init__(self, letter: Letter, look: Look, body: float, line: float) -> None:
        self.letter = letter
        self.file = WordFile(
            letter.cover,
            look,
            _SHEET,
            body=body,
            headings=letter_headings(),
            line=line,
            above=0,
            adult=True,
            styles=styles(body, line),
        )
        self.width = _SHEET.width
        self.text = self._head() + self._opening() + self._middle() + self._end() + self._parents()
        self.strip = self._strip()

    def _say(self, lines: tuple[str, ...], style: str = "Standaard") -> Piece:
        """Sentences as one paragraph."""
        return self.file.piece(" ".join(lines), style, self.width) if lines else NOTHING

    def _head(self) -> Piece:
        return letterhead(self.file, self.letter.sender) + self.file.piece(self.letter.place_date, "Datum", self.width)

    def _opening(self) -> Piece:
        letter = self.letter
        made = self.file.piece(letter.subject.text, "Kop1", self.width)
        made += self.file.piece(letter.salutation.text, "Standaard", self.width)
        return made + self._say(tuple(line.text for line in letter.opening))

    def _middle(self) -> Piece:
        """The rules, and beside them the questions for home, in the widths at which both are lowest."""
        letter, file = self.letter, self.file
        number = file.new_list("Nummers")
        rules, talk = min(
            (self._beside(wide, number) for wide in _TALK), key=lambda two: max(one[0].height for one in two)
        )
        if rules[0].height - talk[0].height > _ICON + _PAD:
            picture = paragraph(file.icon("chats-circle", _ICON, file.look.colours["school"]), "Plaatje")
            talk = (talk[0] + Piece(picture, _ICON), talk[1])
        warm = Cell(talk[0].xml, fill=file.look.colours["warm"], pad=_PAD)
        cells = (Cell(rules[0].xml), Cell(paragraph("", "Ruimte")), warm)
        box = table((rules[1], _GAP, talk[1]), [Row(cells)], "Vlak", letter.rules_title.text)
        return Piece(box, max(rules[0].height, talk[0].height)) + Piece(paragraph("", "Ruimte"), 1)

    def _beside(self, wide: float, number: int) -> tuple[tuple[Piece, float], tuple[Piece, float]]:
        """The rules and the questions with their widths, when the questions take `wide` mm."""
        letter, file = self.letter, self.file
        rest, inner = self.width - wide - _GAP, wide - 2 * _PAD
        rules = file.piece(letter.rules_title.text, "Vraagkop", rest)
        for rule in letter.rules:
            rules += self._rule(rule, "Nummers", rest, number=number)
        talk = file.piece(letter.talk_title.text, "Vraagkop", inner)
        for line in letter.talk:
            talk += file.piece(line.text, "Lijst", inner)
        return (rules, rest), (talk + Piece(paragraph("", "Tussenruimte"), 3), wide)

    def _rule(self, rule: LetterRule, style: str, width: float, number: int | None = None) -> Piece:
        return self.file.piece(rule.line.text, style, width, more=cited(rule.articles), number=number)

    def _end(self) -> Piece:
        letter = self.letter
        made = self._say(tuple(line.text for line in letter.request), "Verzoek")
        made += self._say((letter.consequences.text, letter.help.text))
        made += self._say((letter.contact.text,))
        made += self._say((letter.closing.text,))
        return made + self.file.piece(letter.signer or "_" * 30, "Ondertekening", self.width)

    def _parents(self) -> Piece:
        """What the protocol asks of parents, in small print and two columns of about the same height."""
        if not self.letter.parents:
            return NOTHING
        width = (self.width - _GAP) / 2
        rules = [self._rule(rule, "KleineLijst", width) for rule in self.letter.parents]
        cut = min(range(len(rules) + 1), key=lambda n: abs(_tall(rules[:n]) - _tall(rules[n:])))
        columns = [rules[:cut], rules[cut:]]
        cells = [Cell("".join(one.xml for one in column) or paragraph("", "Ruimte")) for column in columns]
        middle = Cell(paragraph("", "Ruimte"))
        title = self.letter.parents_title.text
        box = table((width, _GAP, width), [Row((cells[0], middle, cells[1]))], "Vlak", title)
        return self.file.piece(title, "KleineKop", self.width) + Piece(box, max(_tall(one) for one in columns))

    def _strip(self) -> Piece:
        """The reply strip under its cut line: what is declared, and the lines to fill in."""
        letter, file = self.letter, self.file
        made = Piece(paragraph(file.icon("scissors", 4, file.look.colours["line"]), "Kniplijn", keep=True), 6.5)
        made += file.piece(letter.strip_title.text, "Kop2", self.width)
        made += file.piece(letter.strip_text.text, "Standaard", self.width, keep=True)
        made += file.piece(letter.strip_note.text, "KleineLetters", self.width, keep=True)
        return made + fields(file, letter.strip_fields)


def _tall(pieces: list[Piece]) -> float:
    return sum(one.height for one in pieces)
