"""Where everything stands on a slide of the PDF deck: heights that follow from the measured texts, in cm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from lessonkit.documents.parts import Line
from lessonkit.documents.values import Slide
from lessonkit.render.fitting import Setting, fitted
from lessonkit.render.scenes import WIDE as SCENE_WIDE
from lessonkit.render.scenes import balloon_height, is_wide
from lessonkit.render.theme import theme
from lessonkit.text import Text

WIDTH = 30.1
"""A page between its margins; this and the measures below stand in presentatie.css too."""

TOP, BOTTOM = 1.25, 17.2
"""Where the title begins and where the last box ends."""

_PT_PER_CM = 72 / 2.54
_CLOCK = 4.7
_ROW_PAD, _CHOICE_PAD = 0.9, 0.8


@dataclass(frozen=True)
class Place:
    """A place for text: width and height in cm, its sizes in pt (largest first), line height as a factor."""

    wide: float
    high: float
    sizes: tuple[float, ...]
    spacing: float = 1.25
    bold: bool = False

    def set(self, text: str) -> Setting:
        """The size and width that a text gets here."""
        return fitted(text, self.wide, self.high, self.sizes, spacing=self.spacing, bold=self.bold)

    def same(self, lines: Sequence[Line]) -> Place:
        """This place for boxes beside each other: all in the size that fits the longest text."""
        return replace(self, sizes=(min((self.set(line.text).pt for line in lines), default=self.sizes[-1]),))

    def height(self, lines: Sequence[Line]) -> float:
        """The height in cm of the tallest of these lines."""
        found = (self.set(line.text) for line in lines)
        return max((one.lines * one.pt * self.spacing / _PT_PER_CM for one in found), default=0.0)

    def sum(self, lines: Sequence[Line], gap: float = 0.6) -> float:
        """The height in cm of these lines one under the other."""
        return sum(self.height([line]) for line in lines) + gap * max(0, len(lines) - 1)


@dataclass(frozen=True)
class Layout:
    """A slide's places by name, and its measures: `above` and `below` bound the middle field, `card` is a box in it."""

    places: Mapping[str, Place]
    above: float
    below: float = 0.0
    card: float = 0.0


class Make(Protocol):
    """Makes a place with the sizes that the theme file lists under a name."""

    def __call__(self, wide: float, high: float, sizes: str, spacing: float = ..., bold: bool = ...) -> Place: ...


def row_width(count: int, whole: float = WIDTH, gap: float = 0.7) -> float:
    """The width of one of `count` equal boxes in a row."""
    return (whole - gap * (count - 1)) / count


def layout(slide: Slide, least: float) -> Layout:
    """The layout that fits this slide's texts, none smaller than `least` pt (the age group's size on slides)."""

    def make(wide: float, high: float, sizes: str, spacing: float = 1.25, bold: bool = False) -> Place:
        listed = tuple(pt for pt in theme()["slide"]["type"][sizes] if pt >= least)
        return Place(wide, high, listed or (least,), spacing, bold)

    found = (_scene if with_scene(slide) else _LAYOUTS[slide.kind])(slide, make)
    # A text far too long may leave nothing for a box; the check on room tells, and a height can't be below zero.
    return replace(found, card=max(0.0, found.card))


def _title(slide: Slide, make: Make, wide: float = WIDTH) -> tuple[Place, float]:
    """The title's place, and where the page goes on under it."""
    place = make(wide, 3.3, "title", 1.15, bold=True)
    return place, TOP + place.height([slide.title]) + 0.8


def _steps_row(slide: Slide, make: Make) -> tuple[Place, float]:
    """A low row of steps, beside the clock if there is one; its place for text and the height that it takes."""
    if not slide.steps and not slide.shown_minutes:
        return make(1, 1, "small"), 0.0
    whole = WIDTH - 6 if slide.shown_minutes else WIDTH
    wide = row_width(max(1, len(slide.steps)), whole, 0.6) - 2.7
    place = make(wide, 3.4, "small", 1.2).same(slide.steps)
    high = max(place.height(slide.steps) + _ROW_PAD, 2.4, _CLOCK if slide.shown_minutes else 0)
    return place, high + 0.6


def _cover(slide: Slide, make: Make) -> Layout:
    places = {"kop": make(13.6, 7.6, "cover", 1.08, bold=True), "ondertitel": make(12.4, 6, "body")}
    return Layout(places, TOP)


def _goal(slide: Slide, make: Make) -> Layout:
    title, above = _title(slide, make)
    rows = max(1, (len(slide.body) + 1) // 2)
    card = min(6.2, (BOTTOM - above - 0.7 * (rows - 1)) / rows)
    goal = make(9.0, card - 2.6, "goal", 1.2).same(slide.body)
    return Layout({"kop": title, "doel": goal}, above, card=card)


def _opening(slide: Slide, make: Make) -> Layout:
    row, below = _steps_row(slide, make)
    room = BOTTOM - TOP - below - 2.9
    body = make(17.8, 3.8, "body")
    if len(slide.body) > 1:
        # More than one text: in the size that leaves the title its room.
        sizes = [replace(body, sizes=(pt,)) for pt in body.sizes]
        body = next((one for one in sizes if one.sum(slide.body) <= room - 3.4), sizes[-1])
    title = make(17.8, room - body.sum(slide.body), "question", 1.12, bold=True)
    return Layout({"kop": title, "lopend": body, "rij": row}, TOP, below)


def _activity(slide: Slide, make: Make) -> Layout:
    place = make(row_width(max(1, len(slide.steps))) - 1.9, 5, "step", 1.2).same(slide.steps)
    card = max(7.2, place.height(slide.steps) + 4.6)
    wide = 18.6 if slide.shown_minutes else 25.5
    title = make(wide, 3.3, "title", 1.15, bold=True)
    body = make(wide, 4.9 - title.height([slide.title]), "body", 1.2)
    return Layout({"kop": title, "lopend": body, "stap": place}, TOP + 6.1, card=card)


def _rule(slide: Slide, make: Make) -> Layout:
    title, above = _title(slide, make)
    why = make(15.9, 3.5, "why", 1.22)
    used = why.height(slide.body[1:]) + 2.6 if slide.body[1:] else 0.0
    rule = make(19.2, BOTTOM - above - used - 0.4, "rule", 1.22)
    theme_name = make(8.1, 2.2, "small", 1.15, bold=True)
    return Layout({"kop": title, "zin": rule, "waarom": why, "thema": theme_name}, above)


def with_scene(slide: Slide) -> bool:
    """Whether the slide is a picture with at most a sentence under it."""
    return slide.scene is not None and slide.kind in ("praatplaat", "afspraak")


def _scene(slide: Slide, make: Make) -> Layout:
    title = make(WIDTH, 3.3, "picture", 1.1, bold=True)
    above = TOP + title.height([slide.title]) + 0.5
    sentence = make(WIDTH, 3.9, "picture", 1.15)
    below = sentence.height(slide.body) + 0.5 if slide.body else 0.0
    high = balloon_height(WIDTH, BOTTOM - above - below) - 0.5
    wide = balloon_width(BOTTOM - above - below) - 1.4
    balloon = Place(wide, high, tuple(theme()["slide"]["type"]["balloon"]), 1.1, bold=True)
    said = [line for line in (slide.scene.left_says, slide.scene.right_says) if line] if slide.scene else []
    places = {"kop": title, "zin": sentence, "ballon": balloon.same(said)}
    return Layout(places, above, below, BOTTOM - above - below)


def balloon_width(high: float) -> float:
    """The width in cm of a balloon in a scene of this height (cm) over the whole page."""
    return (1 - 2 * 0.345) * WIDTH if is_wide(high / WIDTH * SCENE_WIDE) else 0.42 * WIDTH


def _dilemma(slide: Slide, make: Make) -> Layout:
    title, above = _title(slide, make)
    choice = make(11.6, 4.2, "choice", 1.2).same(slide.choices)
    rows = [slide.choices[place : place + 2] for place in range(0, len(slide.choices), 2)]
    below = sum(max(2.2, choice.height(row) + _CHOICE_PAD) + 0.5 for row in rows)
    situation = make(24.7, BOTTOM - above - below, "situation", 1.22)
    return Layout({"kop": title, "situatie": situation, "keuze": choice}, above - 0.2, below)


def _statement(slide: Slide, make: Make) -> Layout:
    title, above = _title(slide, make)
    below = 6.6
    places = {
        "kop": title,
        "stelling": make(24.7, BOTTOM - above - below, "statement", 1.15, bold=True),
        "einde": make(14.5, 1.4, "person", 1.15, bold=True).same(slide.choices),
    }
    return Layout(places, above - 0.2, below)


def _agreements(slide: Slide, make: Make) -> Layout:
    title, under = _title(slide, make, 22.6)
    row, below = _steps_row(slide, make)
    intro = make(22.6, 2.4, "body")
    above = under + intro.height(slide.body[:1])
    columns = tile_columns(len(slide.body) - 1)
    rows = max(1, -(-(len(slide.body) - 1) // columns))
    card = min(3.2, (BOTTOM - above - below - 0.5 * (rows - 1)) / rows)
    tile = make(row_width(columns) - 1.6, card - 0.4, "small", 1.12, bold=True).same(slide.body[1:])
    return Layout({"kop": title, "lopend": intro, "tegel": tile, "rij": row}, above, below, card)


def _help(slide: Slide, make: Make) -> Layout:
    title, under = _title(slide, make)
    intro = make(WIDTH, 1.3, "body")
    above = under + intro.height(slide.body[:1]) + 0.1
    national = [line for line in slide.body[1:] if line.origin == "landelijk"]
    people = [line for line in slide.body[1:] if line.origin != "landelijk"]
    wide = row_width(max(2, len(national))) - 1.1
    label = make(wide, 9, "small", 1.2)
    names = max((label.height([Line(Text(f"{reach(one)[0]}:"))]) for one in national), default=0.0)
    # One line of a name stands in the measure; a longer name needs more.
    more = max(0.0, names - label.height([Line(Text("x"))])) + max(0.0, label.sizes[-1] - 24) * 2.4 / _PT_PER_CM
    below = (5.6 if len(people) < 3 else 4.2) + more if national else 0.0
    card = min(6.6, (BOTTOM - above - below - 0.4 * (len(people) - 1)) / max(1, len(people)))
    numbers = [reach(one)[1] for one in national]
    contact = make(wide, 1.8, "contact", 1.15, bold=True)
    size = min((contact.set(text).pt for text in numbers), default=contact.sizes[-1])
    places = {
        "kop": title,
        "lopend": intro,
        "mens": make(17.5, card - 0.3, "person", 1.2).same(people),
        "bereik": replace(contact, sizes=(size,)),
    }
    return Layout(places, above, below, card)


def tile_columns(count: int) -> int:
    """How many tiles with agreements stand beside each other, so that the last row is as full as can be."""
    return 2 if count in (2, 4) else 3


def reach(line: Line) -> tuple[str, str]:
    """A help line's name (empty without one) and how to reach it: "De Kindertelefoon: 0800-0432"."""
    name, _, number = line.text.rpartition(": ")
    return name, number


def _exit(slide: Slide, make: Make) -> Layout:
    title, above = _title(slide, make)
    row, below = _steps_row(slide, make)
    body = make(13.2, 4, "step").same(slide.body)
    return Layout({"kop": title, "mededeling": body, "rij": row}, above, below)


_LAYOUTS = {
    "titel": _cover,
    "doel": _goal,
    "opening": _opening,
    "werkvorm": _activity,
    "afspraak": _rule,
    "dilemma": _dilemma,
    "stelling": _statement,
    "afspraken": _agreements,
    "hulp": _help,
    "exit": _exit,
}
