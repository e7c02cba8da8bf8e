"""The deck as PDF: one page a slide, a design per kind, the same words as the PPTX; the notes stay out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from lessonkit.diagnostics import Diagnostic, OwnFault, WrongInput
from lessonkit.documents.parts import Line, ThemeMark
from lessonkit.documents.values import Deck, Slide
from lessonkit.render.box import Box
from lessonkit.render.html import render
from lessonkit.render.pdf import Pdf
from lessonkit.render.pictures import children
from lessonkit.render.scenes import WIDE as SCENE_WIDE
from lessonkit.render.scenes import balloons, is_wide
from lessonkit.render.slide_layout import WIDTH, Layout, layout, reach, tile_columns, with_scene
from lessonkit.render.theme import Look
from lessonkit.text import plain

_DRAWN: Mapping[str, frozenset[str]] = {
    "titel": frozenset({"body"}),
    "doel": frozenset({"body"}),
    "opening": frozenset({"body", "steps"}),
    "praatplaat": frozenset(),
    "werkvorm": frozenset({"body", "steps"}),
    "afspraak": frozenset({"body"}),
    "dilemma": frozenset({"body", "choices"}),
    "stelling": frozenset({"body", "choices"}),
    "afspraken": frozenset({"body", "steps"}),
    "hulp": frozenset({"body"}),
    "exit": frozenset({"body", "steps"}),
}
"""What each kind of slide has a place for: a value with more would lose words."""

_LOGO_WIDE = 9.0
_ON_LINE = 3
_TILES_ON_TITLE = 4


@dataclass(frozen=True)
class SlideView:
    """A slide with what its page needs beside its words.

    `turned` puts the picture of every second rule slide on the other side; `people` are the children who stand on
    the line of a statement.
    """

    slide: Slide
    number: int
    turned: bool
    people: tuple[str, ...]
    layout: Layout

    faults: list[Diagnostic]

    def style(self, line: Line, place: str) -> Markup:
        """The style of a line in one of the slide's places; notes it when it doesn't fit."""
        setting = self.layout.places[place].set(line.text)
        if not setting.fits:
            message = f"de tekst is te lang voor zijn plek op dia {self.number}: '{plain(line.text)[:60]}'"
            self.faults.append(Diagnostic(message, line.text.place, "maak de tekst korter"))
        return self.style_of(line.text, place)

    def style_of(self, text: str, place: str) -> Markup:
        """The style of a part of a line in one of the slide's places."""
        found = self.layout.places[place]
        setting = found.set(text)
        return Markup("font-size:{}pt;line-height:{};max-width:{:.2f}cm").format(
            setting.pt, found.spacing, setting.width
        )

    def wide(self, line: Line, place: str) -> float:
        """The width in cm that a line takes in one of the slide's places."""
        return self.layout.places[place].set(line.text).width


def deck_pdf(deck: Deck, look: Look) -> Pdf:
    """The deck as PDF of 33.867 x 19.05 cm. Raises WrongInput for a text that doesn't fit its place."""
    views = _views(deck, look)
    try:
        return render(
            "presentatie",
            deck,
            look,
            pages=len(deck.slides),
            views=views,
            marks=_marks(deck),
            sectors=sectors,
            reach=reach,
            columns=tile_columns,
            logo_wide=min(_LOGO_WIDE, 2 * look.logo.ratio + 0.6) if look.logo else 0,
            with_scene=with_scene,
            balloons=balloons,
            wide_scene=lambda view: is_wide(view.layout.card / WIDTH * SCENE_WIDE),
            field=lambda view: Box(0, 0, WIDTH, view.layout.card),
            units=lambda view: view.layout.card / WIDTH * SCENE_WIDE,
            minutes=lambda count: "1 minuut" if count == 1 else f"{count} minuten",
        )
    except WrongInput as fault:
        # One long text takes the room of another on its slide: the measure tells which of them is too long.
        raise WrongInput([one for view in views for one in view.faults] + list(fault.diagnostics)) from fault


def sectors(minutes: int) -> tuple[tuple[int, int], ...]:
    """The clock's filled part as (turn, angle) in degrees; an hour is full. They overlap, so that no seam shows."""
    whole = min(minutes, 60) * 6
    return tuple((start, min(61, whole - start)) for start in range(0, whole, 60))


def _views(deck: Deck, look: Look) -> tuple[SlideView, ...]:
    seen: dict[str, int] = {}
    views = []
    for number, slide in enumerate(deck.slides, 1):
        for part in ("body", "choices", "steps"):
            if getattr(slide, part) and part not in _DRAWN[slide.kind]:
                raise OwnFault(f"dia {number} ({slide.kind}) heeft geen plek voor '{part}'")
        before = seen.get(slide.kind, 0)
        seen[slide.kind] = before + 1
        views.append(SlideView(slide, number, before % 2 == 1, _people(before), layout(slide, look.slide_pt), []))
    return tuple(views)


def _people(turn: int) -> tuple[str, ...]:
    """Other children on every next line."""
    names = children()
    return tuple(names[(turn * _ON_LINE + place) % len(names)] for place in range(_ON_LINE))


def _marks(deck: Deck) -> tuple[ThemeMark, ...]:
    """The themes that the slides are about, for the title page."""
    found = {slide.theme.id: slide.theme for slide in deck.slides if slide.theme}
    return tuple(found.values())[:_TILES_ON_TITLE]
