"""The slide deck as PowerPoint: a designed layout for each kind of slide, sections per phase, notes under each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from lessonkit.diagnostics import Diagnostic, OwnFault
from lessonkit.documents.values import Deck, Slide, SlideKind
from lessonkit.render import pptx_slides_ours as ours
from lessonkit.render import pptx_slides_talk as talk
from lessonkit.render import pptx_slides_tell as tell
from lessonkit.render.pptx_file import Presentation
from lessonkit.render.pptx_notes import write_notes
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.slide_layout import with_scene
from lessonkit.render.theme import Look
from lessonkit.text import Text, plain, typographic

_KINDS: dict[SlideKind, tuple[str, Callable[[Sheet, Slide, Deck, Look], None]]] = {
    "titel": ("Titel", talk.title),
    "doel": ("Doel", tell.goal),
    "opening": ("Vraag", talk.question),
    "praatplaat": ("Praatplaat", tell.scene),
    "afspraak": ("Afspraak", tell.rule),
    "dilemma": ("Dilemma", talk.dilemma),
    "stelling": ("Stelling", talk.statement),
    "werkvorm": ("Werkvorm", tell.work_form),
    "afspraken": ("Afspraken", ours.agreements),
    "hulp": ("Hulp", ours.help),
    "exit": ("Vraag", talk.question),
}


def deck_pptx(deck: Deck, look: Look) -> bytes:
    """The deck as PPTX. Raises WrongInput with every text that doesn't fit its place."""
    presentation = Presentation("basis-16x9.pptx", deck.cover, look)
    presentation.faults.extend(_same_titles(deck))
    rules = 0
    for slide in deck.slides:
        layout, fill = _KINDS["praatplaat" if with_scene(slide) else slide.kind]
        if slide.kind == "afspraak" and not with_scene(slide):
            # Every second rule has its picture on the other side: a row of them would look stamped.
            rules += 1
            layout = layout if rules % 2 else f"{layout} rechts"
        sheet = Sheet(presentation, layout)
        fill(sheet, slide, deck, look)
        _demand_all_words(sheet, slide)
        write_notes(sheet.slide, slide.notes, sheet.number)
    presentation.sections((phase, len(list(group))) for phase, group in groupby(one.phase for one in deck.slides))
    return presentation.saved()


def _demand_all_words(sheet: Sheet, slide: Slide) -> None:
    """Raises OwnFault when a line has no place on this kind of slide."""
    said = {shape.text_frame.text for shape in sheet.slide.shapes if shape.has_text_frame}
    shown = "\n".join(said)
    for line in (slide.title, *slide.body, *slide.choices, *slide.steps):
        if typographic(plain(line.text)) not in shown:
            raise OwnFault(f"dia {sheet.number} ({slide.kind}) heeft geen plek voor '{line.text[:50]}'")


def _same_titles(deck: Deck) -> Iterator[Diagnostic]:
    """Slides are told apart by their titles: in an overview, and by who hears them read out."""
    seen: set[str] = set()
    for number, slide in enumerate(deck.slides, 1):
        title = plain(slide.title.text).casefold()
        if title in seen:
            place = slide.title.text.place if isinstance(slide.title.text, Text) else None
            yield Diagnostic(
                f"dia {number} heeft dezelfde titel als een eerdere dia: '{title}'", place, "geef een eigen titel"
            )
        seen.add(title)
