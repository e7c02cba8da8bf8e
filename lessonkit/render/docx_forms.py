"""What the letter and the form for consent share: their styles, the letterhead and lines to fill in."""

from __future__ import annotations

from lessonkit.documents.values import SignLine
from lessonkit.dutch import listed
from lessonkit.render.docx_base import Sheet
from lessonkit.render.docx_file import NOTHING, Piece, WordFile
from lessonkit.render.docx_styles import BULLETS, Style, sizes
from lessonkit.render.docx_xml import TAB, Cell, Row, paragraph, table, words

_FIELD_GAP, _NARROW = 8.0, 48.0
_LOGO_WIDTH, _LOGO_HEIGHT = 45.0, 18.0


def letter_headings() -> tuple[float, float]:
    """The sizes of a letter's subject and of its headings (pt), smaller than in other documents."""
    size = sizes()
    return size["heading"] + 2, size["adult"] + 2


def styles(body: float, line: float) -> tuple[Style, ...]:
    """The styles of what parents get, for running text of `body` pt with line height `line`."""
    size = sizes()
    small, cell = size["small"], size["table"]
    right, under = (("right", Sheet().width),), ("bottom", "school", 1.5)
    return (
        Style(
            "Afzender", "Afzender", size["heading"], True, "school", line=1.2, tabs=right, edge=under, whole_words=True
        ),
        Style("Datum", "Datum", body, before=5, after=6, line=1.2),
        Style("Verzoek", "Verzoek", body, before=3, after=7, line=line, indent=3, edge=("left", "school", 3)),
        Style("Vraagkop", "Vraagkop", letter_headings()[1], True, "school", 9, 4, 1.2, level=2, in_cell=True),
        Style("Ondertekening", "Ondertekening", body, before=16, after=4, line=1.2),
        Style("KleineLijst", "Kleine lijst", small, False, "soft", 0, 1.5, 1.3, list=BULLETS, indent=4, hanging=4),
        Style("Kniplijn", "Kniplijn", small, after=4, line=1.2, edge=("bottom", "line", 1), dashed=True),
        Style("TabelkopMidden", "Tabelkop midden", cell, True, "school", line=1.25, whole_words=True, centred=True),
        Style("Plaatje", "Plaatje", body, before=4, line=1, centred=True),
    )


def letterhead(file: WordFile, sender: tuple[str, ...]) -> Piece:
    """Who writes, with the logo at the right, over a line in the school's colour."""
    name, *more = sender or ("",)
    logo = file.logo(_LOGO_WIDTH, _LOGO_HEIGHT)
    if not (name or logo):
        return NOTHING
    made = Piece(paragraph(words(name) + (TAB + logo if logo else ""), "Afzender"), _LOGO_HEIGHT if logo else 8)
    for line in more:
        made += file.piece(line, "KleineLetters", file.sheet.width)
    return made


def cited(articles: str) -> str:
    """Articles as they stand behind a text."""
    return f"({articles})" if articles else ""


def fields(file: WordFile, asked: tuple[SignLine, ...], height: float = 13) -> Piece:
    """Lines to fill in, a wide and a narrow one side by side, each with its label under it."""
    gap = Cell(paragraph("", "Ruimte"))
    cells = []
    for place, field in enumerate(asked, 1):
        # All but the last row stay with the row below, so that what is signed together stays on one page.
        keep = place <= len(asked) - 2 + len(asked) % 2
        line = paragraph(file.blank(field.label, field.field), "Invulregel", keep=keep)
        cells.append(Cell(line + paragraph(words(field.label), "Invullabel", keep=keep), hangs="bottom"))
    if len(cells) % 2:
        cells.append(gap)
    rows = [Row((wide, gap, narrow), height=height) for wide, narrow in zip(cells[::2], cells[1::2], strict=True)]
    widths = (file.sheet.width - _NARROW - _FIELD_GAP, _FIELD_GAP, _NARROW)
    return Piece(table(widths, rows, "Vlak", listed(field.label for field in asked)), height * len(rows))
