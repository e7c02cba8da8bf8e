"""Words for PowerPoint: lines, plain strings, and paragraphs of spans with a weight, size or colour of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil

from lessonkit.documents.parts import Line
from lessonkit.render import drawing
from lessonkit.render.fit import Block
from lessonkit.text import Text, runs, typographic


@dataclass(frozen=True)
class Span:
    """A stretch of a paragraph; what is not given comes from the place."""

    text: str
    bold: bool | None = None
    pt: float | None = None
    colour: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """Spans one after the other; `indent` (cm) from the left, `bullet` a dot or "1." hanging in it."""

    spans: tuple[Span, ...]
    indent: float = 0.0
    bullet: str = ""
    bullet_colour: str | None = None

    @property
    def text(self) -> Text:
        """All the words, with the place of the first span that has one."""
        place = next((span.text.place for span in self.spans if isinstance(span.text, Text) and span.text.place), None)
        return Text("".join(span.text for span in self.spans), place)

    def properties(self) -> str:
        """The paragraph's own indent and bullet."""
        if not self.indent:
            return ""
        left = drawing.emu(self.indent)
        if not self.bullet:
            return f'<a:pPr marL="{left}" indent="0"/>'
        colour = f"<a:buClr>{drawing.colour(self.bullet_colour)}</a:buClr>" if self.bullet_colour else ""
        sign = (
            '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
            if self.bullet == "1."
            else f'<a:buFont typeface="Arial"/><a:buChar char="{self.bullet}"/>'
        )
        return f'<a:pPr marL="{left}" indent="-{left}">{colour}{sign}</a:pPr>'


Words = Line | str | Paragraph


def several(words: Words | Iterable[Words]) -> list[Words]:
    """The words as a list of paragraphs."""
    return [words] if isinstance(words, Line | str | Paragraph) else list(words)


def text_of(words: Words) -> Text:
    """The text that is measured, with its place in the content."""
    return Text(words) if isinstance(words, str) else words.text


def with_bold_contact(line: Line) -> Line:
    """The line of a help service with its number or address stressed: "De Kindertelefoon: **0800-0432**"."""
    name, colon, reach = line.text.rpartition(": ")
    if line.origin != "landelijk" or not colon or "**" in line.text:
        return line
    return replace(line, text=Text(f"{name}{colon}**{reach}**", line.text.place))


def block(words: Words, pt: float) -> Block:
    """A paragraph as it is measured in a place of this size: bold when any of it is.

    A span in smaller type counts for as many letters as take its room.
    """
    if isinstance(words, Paragraph):
        sizes = [span.pt or pt for span in words.spans]
        largest = max(sizes)
        said = "".join(
            span.text[: ceil(len(span.text) * size / largest)] for span, size in zip(words.spans, sizes, strict=True)
        )
        bold = any(span.bold for span in words.spans)
        return Block(Text(said, words.text.place), bold, None if largest == pt else largest, words.indent)
    text = text_of(words)
    return Block(text, "**" in text)


def xml(words: Words, *, pt: float | None = None, colour: str | None = None) -> str:
    """The paragraph in Office's language; `pt` and `colour` where its spans have none of their own."""
    if isinstance(words, Paragraph):
        made = "".join(_runs(one.text, one.bold, one.pt or pt, one.colour or colour) for one in words.spans)
        return drawing.paragraph(made, properties=words.properties(), pt=pt)
    return drawing.paragraph(_runs(text_of(words), None, pt, colour), pt=pt)


def _runs(text: str, bold: bool | None, pt: float | None, colour: str | None) -> str:
    return "".join(
        drawing.run(typographic(one.text), bold=True if one.stressed else bold, pt=pt, colour=colour)
        for one in runs(text)
    )
