"""What a layout of a PowerPoint base is made of: places for text and pictures, and shapes that adorn."""

from dataclasses import dataclass, field

from lessonkit.render.box import Box
from lessonkit.render.drawing import SCHOOL, SOFT, WHITE, Frame, Paint, Type

MIDDLE = Frame(anchor="ctr")
NO_EDGES = Frame()


@dataclass(frozen=True)
class Place:
    """A placeholder: what it holds, where it stands, how its text is set, and the prompt in it."""

    name: str
    kind: str
    index: int | None
    box: Box
    type: Type
    frame: Frame = NO_EDGES
    prompt: str = ""

    @property
    def size(self) -> str:
        """The size hint that PowerPoint writes for the smaller places."""
        return ' sz="quarter"' if self.kind in ("body", "ftr", "sldNum", "pic") else ""


@dataclass(frozen=True)
class Layout:
    """A named layout: what it is painted with, and its places (title first)."""

    name: str
    places: list[Place]
    background: str = WHITE
    decorations: list[tuple[Box, Paint]] = field(default_factory=list)


@dataclass(frozen=True)
class Basis:
    """A base file: page size in cm, master and layouts."""

    file: str
    title: str
    width: float
    height: float
    master: Layout
    layouts: list[Layout]


def text(name: str, index: int, box: Box, pt: float, *, frame: Frame = NO_EDGES, **more: object) -> Place:
    """A place for text; its name is the prompt in it."""
    return Place(name, "body", index, box, Type(pt, **more), frame, name)


def several(name: str, first: int, boxes: list[Box], pt: float, **more: object) -> list[Place]:
    """Places of one kind: "Keuze 1", "Keuze 2" …, with index numbers from `first`."""
    return [text(f"{name} {number}", first + number - 1, box, pt, **more) for number, box in enumerate(boxes, 1)]


def picture(name: str, index: int, box: Box) -> Place:
    """A place for a picture."""
    return Place(name, "pic", index, box, Type(14, colour=SOFT), MIDDLE, "Plaatje")


def title(box: Box, pt: float, *, kind: str = "title", anchor: str = "ctr", colour: str = SCHOOL) -> Place:
    """The place of the title."""
    return Place("Titel", kind, None, box, Type(pt, True, colour, 0.92), Frame(anchor=anchor), "Titel")


def foot(line: Box, pt: float, number: float) -> list[Place]:
    """Footer and slide number on one line at the right; the number gets `number` cm."""
    words = Box(line.x, line.y, line.w - number, line.h)
    return [
        Place("Voettekst", "ftr", 10, words, Type(pt, colour=SOFT, align="r"), MIDDLE),
        Place("Dianummer", "sldNum", 11, line.from_left(line.w - number), Type(pt, True, SOFT, align="r"), MIDDLE),
    ]


def master(width: float, height: float, margin: float, heading: Place, feet: list[Place]) -> Layout:
    """A master: title, text, footer and number; the layouts say the rest."""
    room = Box(margin, heading.box.bottom + 0.5, width - 2 * margin, height - heading.box.bottom - 3.0)
    return Layout("", [heading, text("Tekst", 1, room, heading.type.pt * 0.7, gap=6, spacing=1.05), *feet])
