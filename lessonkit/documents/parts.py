"""The parts that documents share: a line with its source, a picture, a theme's mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

from lessonkit.dutch import listed
from lessonkit.text import Text

Origin = Literal["protocol", "algemeen", "landelijk", "school"]


@dataclass(frozen=True)
class Line:
    """A text that a reader gets, with the articles of the kit's own protocol it rests on, or the label of its origin.

    `rules` are the ids of the rules that it words.
    """

    text: Text
    refs: tuple[str, ...] = ()
    origin: Origin = "algemeen"
    rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture by name; `alt` is its Dutch alternative text, empty when it only decorates."""

    kind: Literal["icoon", "kind"]
    name: str
    alt: str = ""


@dataclass(frozen=True)
class Scene:
    """A picture of one or two persons ("noor-blij"), things between them (icons) and what the persons say.

    `where` is the background (klas, thuis, buiten), `alt` the alternative text.
    """

    left: str
    right: str | None
    things: tuple[str, ...]
    left_says: Line | None
    right_says: Line | None
    where: str
    alt: str


@dataclass(frozen=True)
class ThemeMark:
    """How a theme is recognised: its name, icon and the name of its colour in the theme file."""

    id: str
    name: str
    icon: str
    colour: str


@dataclass(frozen=True)
class Cover:
    """What every document says of itself: its id, title, and who and what it is for; `marks` stand on every page."""

    document: str
    title: str
    subtitle: str
    school: str
    short: str
    group: str
    marks: tuple[str, ...] = ()


def lines(value: object) -> Iterator[Line]:
    """Every Line in a document value, in the order in which it is said."""
    if isinstance(value, Line):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from lines(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from lines(getattr(value, one.name))


def citation(short: str, refs: tuple[str, ...]) -> str:
    """The source line under a text: "Nutsschool, B.3 en B.5"; empty without articles."""
    return f"{short}, {articles(refs)}" if refs else ""


def articles(refs: Iterable[str]) -> str:
    """The references as a teacher reads them: "B.3", "A.1 en A.5", "2, punt 6 en 2, punt 7"."""
    return listed(refs)
