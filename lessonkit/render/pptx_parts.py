"""What slides share: the colours of a slide, its edge and head, numbered and pictured tiles, the visible time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessonkit.diagnostics import Diagnostic
from lessonkit.documents.parts import Line
from lessonkit.documents.values import Slide
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box
from lessonkit.render.drawing import ACCENT, FIELD, WHITE, Frame, Paint, Type
from lessonkit.render.pictures import of_age
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.pptx_text import Words
from lessonkit.render.slide_grid import BADGE, BAR, BESIDE_BADGE, PANEL_RADIUS, RADIUS, TILE
from lessonkit.render.theme import Look, tint


@dataclass(frozen=True)
class Tone:
    """The pair of colours of a slide: slots of the theme or "#rrggbb" for shapes, always "#rrggbb" for pictures."""

    dark: str
    light: str
    ink: str
    field: str


def tone(slide: Slide, look: Look) -> Tone:
    """The colours of the slide's theme, or the school's when it has none."""
    if slide.theme:
        pair = tint(slide.theme.colour)
        return Tone(pair.dark, pair.light, pair.dark, pair.light)
    return school_tone(look)


def school_tone(look: Look) -> Tone:
    """The school's own pair of colours."""
    return Tone(ACCENT, FIELD, look.colours["school"], look.colours["school_light"])


def head(sheet: Sheet, slide: Slide, look: Look, box: Box | None = None) -> Tone:
    """The title beside the slide's picture in a tile, and the edge in the colour of the theme."""
    title(sheet, slide, box)
    own = edge(sheet, slide, look)
    sheet.picture(
        "Plaatje", pictures.drawn(slide.picture, own.ink, own.field, older=look.older), TILE, slide.picture.alt
    )
    return own


def title(sheet: Sheet, slide: Slide, box: Box | None = None) -> None:
    """The title, narrower when its last word would stand alone."""
    place = sheet.places["Titel"]
    sheet.text("Titel", slide.title, box=sheet.calm("Titel", slide.title, box or place.box, place.type.pt))


def edge(sheet: Sheet, slide: Slide, look: Look) -> Tone:
    """The bar along the left side, in the colour of the theme."""
    own = tone(slide, look)
    if slide.theme:
        sheet.paint("Rand", BAR, Paint(fill=own.dark))
    return own


def foot(sheet: Sheet, slide: Slide) -> None:
    """The source line, the footer and the number."""
    if slide.source:
        sheet.text("Bron", slide.source)
    sheet.foot()


def aside(sheet: Sheet, slide: Slide, look: Look) -> None:
    """The title, and at the left a tall field with the slide's picture: a child, or an icon."""
    title(sheet, slide)
    own = edge(sheet, slide, look)
    box = sheet.places["Plaatje"].box
    if slide.picture.kind == "kind":
        name, _, mood = slide.picture.name.partition("-")
        name = of_age(name, older=look.older)
        png = pictures.panel(name, mood or "kalm", own.field, box.w, box.h, PANEL_RADIUS)
        sheet.picture("Plaatje", png, box, slide.picture.alt)
    else:
        sheet.paint("Vlak plaatje", box, Paint("roundRect", fill=own.light, radius=PANEL_RADIUS))
        sheet.picture("Plaatje", pictures.icon(slide.picture.name, own.ink), box.middle(6.4, 6.4), slide.picture.alt)


def names(sheet: Sheet, kind: str, words: Sequence[object]) -> list[str]:
    """The places "kind 1", "kind 2" … for the words; notes a fault when the layout has fewer."""
    room = sum(name.startswith(f"{kind} ") for name in sheet.places)
    if len(words) > room:
        message = f"dia {sheet.number} heeft {len(words)} keer '{kind.lower()}', er is plaats voor {room}"
        place = next((word.text.place for word in words if isinstance(word, Line)), None)
        sheet.presentation.faults.append(Diagnostic(message, place, "maak er minder"))
    return [f"{kind} {number}" for number in range(1, min(len(words), room) + 1)]


def badge(sheet: Sheet, number: str, box: Box, *, size: float = BADGE) -> None:
    """A number or letter in a round field at the left of a tile, halfway down."""
    round_field = Box(box.x + 0.45, box.y + (box.h - size) / 2, size, size)
    style = Type(24, bold=True, colour=WHITE, align="ctr")
    sheet.free(f"Nummer {number}", number, round_field, style, Frame(anchor="ctr"), Paint("ellipse", fill=ACCENT))


def steps(sheet: Sheet, lines: Sequence[Line], boxes: Sequence[Box], pt: float) -> None:
    """The steps of a work form as numbered tiles; `boxes` are the tiles."""
    for number, (name, line, box) in enumerate(zip(names(sheet, "Stap", lines), lines, boxes, strict=False), 1):
        sheet.paint(f"Vlak {name}", box, Paint("roundRect", fill=FIELD, radius=RADIUS))
        badge(sheet, str(number), box)
        room = box.from_left(BESIDE_BADGE)
        sheet.text(name, line, box=sheet.calm(name, line, room, pt), pt=pt)


def step_size(sheet: Sheet, lines: Sequence[Line], tiles: Sequence[Box], sizes: Sequence[float]) -> float:
    """One size (pt) for the steps in these tiles."""
    return one_size(sheet, "Stap 1", lines, [tile.from_left(BESIDE_BADGE) for tile in tiles], sizes)


def tile_room(sheet: Sheet, name: str) -> Box:
    """The room for numbered tiles: that of their texts, with the numbers beside them."""
    return sheet.room(name).inset(-BESIDE_BADGE, 0, 0, 0)


def one_size(sheet: Sheet, name: str, lines: Sequence[Words], boxes: Sequence[Box], sizes: Sequence[float]) -> float:
    """One size (pt) for texts beside or under each other: the largest that all of them allow."""
    found = [sheet.largest(name, line, box, sizes) for line, box in zip(lines, boxes, strict=False)]
    return min(found, default=sizes[-1])


def minutes(count: int) -> str:
    """A time as it stands on a slide."""
    return "1 minuut" if count == 1 else f"{count} minuten"


def time_pill(sheet: Sheet, count: int, look: Look) -> None:
    """The time at the top right: a clock and the minutes."""
    box = sheet.places["Tijd"].box
    sheet.paint("Vlak tijd", box, Paint("roundRect", outline=ACCENT, outline_pt=2, radius=box.h / 2, fill=WHITE))
    side = box.h * 0.72
    sheet.picture(
        "Klok",
        pictures.icon("clock", look.colours["school"], 240),
        Box(box.x + 0.4, box.y + (box.h - side) / 2, side, side),
    )
    sheet.text("Tijd", minutes(count))
