"""The notes under a slide: time, what to say and ask, what to be careful of, the advice behind it, the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lessonkit.documents.parts import Line
from lessonkit.documents.values import Notes
from lessonkit.render import drawing
from lessonkit.render.pptx_file import parsed
from lessonkit.render.pptx_parts import minutes
from lessonkit.text import runs, typographic

_IMAGE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Dia"/><p:cNvSpPr>'
    '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)


def write_notes(slide: Any, notes: Notes, number: int) -> None:
    """Puts the notes on the slide's notes page, a paragraph for each thing to say or ask."""
    tree = slide.notes_slide.shapes._spTree
    for made in list(tree)[2:]:
        tree.remove(made)
    words = "".join(_paragraph(label, text) for label, text in _said(notes))
    field = drawing.paragraph(drawing.field("slidenum", str(number)))
    for xml in (
        _IMAGE,
        drawing.shape(3, "Notities", "", drawing.body("<a:bodyPr/>", words), placeholder='type="body" idx="1"'),
        drawing.shape(
            4,
            "Nummer van de dia",
            "",
            drawing.body("<a:bodyPr/>", field),
            placeholder='type="sldNum" sz="quarter" idx="5"',
        ),
    ):
        tree.append(parsed(xml))


def _said(notes: Notes) -> Iterator[tuple[str, str]]:
    yield "Tijd", minutes(notes.minutes)
    for label, lines in (("Zeg", notes.say), ("Vraag", notes.ask)):
        for line in lines:
            yield label, line.text
    if notes.careful:
        yield "Let op", notes.careful.text
    for line in notes.advice:
        yield _behind(line), line.text
    if notes.source:
        yield "Bron", notes.source


def _behind(line: Line) -> str:
    where = ", ".join(line.refs) if line.refs else "algemeen advies"
    return f"Achtergrond ({where})"


def _paragraph(label: str, text: str) -> str:
    words = "".join(drawing.run(typographic(one.text), bold=True if one.stressed else None) for one in runs(text))
    return drawing.paragraph(drawing.run(f"{label}: ", bold=True) + words)
