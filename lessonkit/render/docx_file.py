"""A Word file of our own: its base without anybody's name, what is written into it, and the finished bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Any

from lessonkit.documents.parts import Cover
from lessonkit.render import docx_styles, measure
from lessonkit.render.docx_base import Sheet, base, section
from lessonkit.render.docx_styles import Style
from lessonkit.render.docx_xml import NAMESPACES, blanks_in, checkbox, control, paragraph, picture, run, words
from lessonkit.render.ooxml import repacked, set_properties
from lessonkit.render.pictures import icon_svg, png
from lessonkit.render.theme import Look

NBSP = "\u00a0"
MM_PER_PT = 25.4 / 72
_PIXELS_PER_MM = 12


@cache
def _png(svg: str, pixels: int) -> bytes:
    return png(svg, pixels)


@dataclass(frozen=True)
class Piece:
    """Paragraphs or a table: what they take on the page (mm), and the room they keep above and below."""

    xml: str
    inner: float
    before: float = 0.0
    after: float = 0.0

    @property
    def height(self) -> float:
        """The height with the room above and below."""
        return self.before + self.inner + self.after

    def __add__(self, other: Piece) -> Piece:
        """One below the other: of the room between them Word keeps the larger."""
        between = max(self.after, other.before)
        return Piece(self.xml + other.xml, self.inner + between + other.inner, self.before, other.after)


NOTHING = Piece("", 0.0)


class WordFile:
    """A Word file in the making: paragraphs and tables are added in the order in which they are read."""

    def __init__(
        self,
        cover: Cover,
        look: Look,
        sheet: Sheet,
        *,
        body: float,
        headings: tuple[float, float],
        line: float = 1.35,
        above: float = 16,
        adult: bool,
        styles: tuple[Style, ...] = (),
        letterhead: bool = True,
    ) -> None:
        """`body` and `headings` are type sizes, `above` the room over a heading (pt); adults' text is hyphenated.

        `styles` are the document's own; with a `letterhead` the first page has no header line.
        """
        from docx import Document

        self.cover, self.look, self.sheet = cover, look, sheet
        styles = (*docx_styles.paragraph_styles(body, sheet.width, line, headings, above), *styles)
        self._styles = {one.id: one for one in styles}
        self._document = Document(io.BytesIO(base(cover, look, sheet, styles, adult=adult)))
        self._body: list[str] = []
        self._number = 0
        self._letterhead = letterhead
        self._numbering = docx_styles.lists(styles)
        self._lists = len(self._numbering)

    def add(self, *xml: str) -> None:
        """Puts paragraphs and tables at the end."""
        self._body += xml

    def heading(self, text: str, level: int, **more: Any) -> None:
        """Adds a heading."""
        self.add(paragraph(words(text), f"Kop{level}", **more))

    def piece(self, text: str, style: str, width: float, *, more: str = "", after: str = "", **how: Any) -> Piece:
        """A paragraph with its height in a column `width` mm wide; `more` is a citation that follows in small print."""
        runs = self.filled(text) + (words(f" {more}", docx_styles.SOURCE) if more else "") + after
        known = self._styles[style]
        return Piece(
            paragraph(runs, style, **how),
            self.lines(text, style, width, more) * known.pt * known.line * MM_PER_PT,
            known.before * MM_PER_PT,
            known.after * MM_PER_PT,
        )

    def pt(self, style: str) -> float:
        """The type size of a style."""
        return self._styles[style].pt

    def height(self, text: str, style: str, width: float) -> float:
        """The height (mm) of a paragraph with the room above and below."""
        return self.piece(text, style, width).height

    def lines(self, text: str, style: str, width: float, more: str = "") -> int:
        """How many lines a text takes in a column `width` mm wide, `more` in small print behind it."""
        known = self._styles[style]
        if more:
            share = docx_styles.sizes()["fine"] / known.pt
            text = f"{text} {more[: round(len(more) * share)]}"
        # The spare room of a whole page stands in the page, not in each of its lines.
        room = (width - known.indent) / 10 / (1 - measure.SPARE)
        return measure.line_count(text, measure.Slot(style, room, 0, known.pt, known.bold))

    def next_number(self) -> int:
        """A number that nothing else in the file has."""
        self._number += 1
        return self._number

    def new_list(self, style: str) -> int:
        """A numbered list in a style, which starts at 1: the instance for its paragraphs."""
        from docx.oxml import parse_xml

        self._lists += 1
        self._document.part.numbering_part.element.append(
            parse_xml(docx_styles.new_list(self._lists, self._numbering[style]))
        )
        return self._lists

    def blank(self, title: str, tag: str, length: int = 12) -> str:
        """A field to fill in that shows nothing on paper."""
        return control(self.next_number(), title, tag, run(NBSP * length))

    def tick(self, title: str, tag: str, style: str = "") -> str:
        """A box to tick."""
        return checkbox(self.next_number(), title, tag, style)

    def filled(self, text: str, style: str = "", title: str = "Invullen") -> str:
        """A text as runs; a blank in it (five underscores or more) becomes a field that shows the line."""
        made = []
        for place, part in enumerate(blanks_in(text)):
            if place % 2:
                made.append(control(self.next_number(), title, "invullen", run(part)))
            elif part:
                made.append(words(part, style))
        return "".join(made)

    def image(self, data: bytes, name: str, width: float, height: float, alt: str = "") -> str:
        """A PNG in the line of text (mm); without alternative text it only adorns."""
        relation, _ = self._document.part.get_or_add_image(io.BytesIO(data))
        return picture(self.next_number(), name, relation, width, height, alt)

    def drawing(
        self, svg: str, name: str, width: float, height: float, alt: str = "", *, pixels: float = _PIXELS_PER_MM
    ) -> str:
        """An SVG as a picture in the line of text (mm), in so many pixels a mm."""
        return self.image(_png(svg, round(width * pixels)), name, width, height, alt)

    def tile(self, name: str, size: float) -> str:
        """An icon in the school's colour on a rounded tile of `size` mm, which only adorns."""
        colour = self.look.school_colour
        icon = icon_svg(name, colour).replace("<svg ", '<svg x="16" y="16" width="68" height="68" ', 1)
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
            '<rect x="1.5" y="1.5" width="97" height="97" '
            f'rx="23" fill="{self.look.colours["paper"]}" stroke="{colour}" stroke-width="3"/>{icon}</svg>'
        )
        return self.drawing(svg, f"Icoon {name}", size, size)

    def icon(self, name: str, size: float, colour: str) -> str:
        """An icon of `size` mm that only adorns."""
        return self.drawing(icon_svg(name, colour), f"Icoon {name}", size, size)

    def logo(self, width: float, height: float) -> str:
        """The school's logo, as large as fits (mm); nothing when the school has none."""
        logo = self.look.logo
        if logo is None:
            return ""
        height = min(height, width / logo.ratio)
        return self.image(logo.png, "Logo", height * logo.ratio, height, f"Logo van {self.cover.school}")

    def finished(self) -> bytes:
        """The file, with our own properties and the same bytes every time."""
        from docx.oxml import parse_xml

        document = self._document
        body = document.element.body
        # Word wants a paragraph after the last table.
        self.add(paragraph("", "Ruimte"))
        last = section(self.sheet, letterhead=self._letterhead)
        made = parse_xml(f"<w:body {NAMESPACES}>{''.join(self._body)}{last}</w:body>")
        body.getparent().replace(body, made)
        set_properties(
            document.core_properties,
            title=f"{self.cover.title} – {self.cover.subtitle}",
            subject=self.cover.subtitle,
            author=self.look.author,
            epoch=self.look.epoch,
        )
        result = io.BytesIO()
        document.save(result)
        return repacked(result.getvalue())
