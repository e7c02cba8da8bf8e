"""The slides that ask: title, opening and exit question, dilemma, statement."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.documents.values import Deck, Slide
from lessonkit.render import measure
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box
from lessonkit.render.drawing import ACCENT, WARM, WARM_EDGE, WHITE, Paint
from lessonkit.render.pictures import children, of_age
from lessonkit.render.pptx_parts import (
    Tone,
    badge,
    foot,
    head,
    names,
    school_tone,
    step_size,
    steps,
    tile_room,
    time_pill,
)
from lessonkit.render.pptx_pictures import portrait
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.slide_grid import BESIDE_BADGE, RADIUS
from lessonkit.render.theme import Look, tint

_LETTERS = "ABCDEFGH"
_OVER_STEPS = (Box(1.7, 1.3, 21.6, 9.5), Box(24.9, 3.9, 7.1, 7.1))
_ALONE = (Box(1.7, 1.6, 20.6, 15.0), Box(24.0, 5.0, 8.2, 8.2))
"""The balloon and the child who asks, with steps under them and without."""

_BADGES_ON_TITLE = (Box(17.6, 9.9, 3.0, 3.0), Box(29.4, 2.4, 3.0, 3.0), Box(28.9, 12.9, 3.0, 3.0))


def title(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """The only dark slide: the title, for whom, a child, and the first themes of the lesson around it."""
    place = sheet.places["Titel"]
    sheet.text("Titel", slide.title, pt=sheet.best_size("Titel", slide.title, place.box, sheet.sizes("cover")))
    if slide.body:
        sheet.text("Ondertitel", slide.body)
    own = school_tone(look)
    sheet.picture(
        "Plaatje",
        pictures.drawn(slide.picture, own.ink, own.field, older=look.older),
        sheet.places["Plaatje"].box,
        slide.picture.alt,
    )
    marks = dict.fromkeys(one.theme for one in deck.slides if one.theme)
    for mark, box in zip(marks, _BADGES_ON_TITLE, strict=False):
        pair = tint(mark.colour)
        sheet.picture(f"Thema {mark.id}", pictures.tile(mark.icon, pair.dark, pair.light), box)
    if look.logo:
        _logo(sheet, look, deck.cover.school)
    if deck.cover.marks:
        sheet.text("Voettekst", " · ".join(deck.cover.marks))


def _logo(sheet: Sheet, look: Look, school: str) -> None:
    """The school's logo on a white field: its own colours were made for white."""
    assert look.logo
    room = sheet.places["Logo"].box
    inner = room.inset(0.4, 0.3)
    height = min(inner.h, inner.w / look.logo.ratio)
    size = (height * look.logo.ratio, height)
    field = Box(room.x, room.y + (room.h - size[1]) / 2 - 0.3, size[0] + 0.8, size[1] + 0.6)
    sheet.paint("Vlak logo", field, Paint("roundRect", fill=WHITE, radius=0.4))
    sheet.picture("Logo", look.logo.png, field.middle(*size), f"Logo van {school}")


def question(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """A child asks: the question in a speech balloon; under it what to do, with the time."""
    own = school_tone(look)
    below = bool(slide.steps)
    balloon, child = _OVER_STEPS if below else _ALONE
    gap, edges = 0.5, 1.0
    room = balloon.inset(1.3, edges / 2)
    for text_pt in sheet.sizes("body"):
        low = sheet.needs("Tekst", slide.body, room, text_pt) if slide.body else -gap
        pt = sheet.title_size("Titel", slide.title, room.top(room.h - gap - low), sheet.sizes("question"))
        high = sheet.needs("Titel", slide.title, room, pt)
        if high + gap + low <= room.h:
            break
    if not below:
        balloon = balloon.middle(balloon.w, max(10.4, high + gap + low + edges))
        room = balloon.inset(1.3, edges / 2)
    sheet.demand_height([slide.title, *slide.body], high + gap + low, room.h)
    towards = (child.y + child.h * 0.55 - balloon.y) / balloon.h - 0.5
    point = ((child.x - 0.35 - balloon.x) / balloon.w - 0.5, towards)
    speech = Paint("wedgeRoundRectCallout", fill=WARM, outline=WARM_EDGE, radius=1.1, point=point)
    sheet.paint("Tekstballon", balloon, speech)
    start = room.y + max(0.0, (room.h - high - gap - low) / 2)
    box = sheet.text("Titel", slide.title, box=replace(room, y=start, h=high), pt=pt)
    if slide.body:
        sheet.text("Tekst", slide.body, box=box.below(gap, low), pt=text_pt)
    sheet.picture(
        "Plaatje", pictures.drawn(slide.picture, own.ink, own.field, older=look.older), child, slide.picture.alt
    )
    if slide.shown_minutes:
        time_pill(sheet, slide.shown_minutes, look)
    if slide.steps:
        strip = tile_room(sheet, "Stap")
        four = len(slide.steps) > 3
        boxes = strip.grid(2, 2, 0.4) if four else strip.top(4.4).columns(len(slide.steps), 0.5)
        steps(sheet, slide.steps, boxes, step_size(sheet, slide.steps, boxes, sheet.sizes("small")))
    foot(sheet, slide)


def dilemma(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """A situation, large, and answers that can all be defended, each with its letter."""
    own = head(sheet, slide, look)
    room = sheet.room("Situatie", "Keuze")
    gap, apart = 0.45, 0.55
    pairs = [slide.choices[first : first + 2] for first in range(0, len(slide.choices), 2)]
    column = replace(room, w=(room.w - gap) / 2 - BESIDE_BADGE)
    least = 3.4 if len(pairs) == 1 else 2.3
    sizes = sheet.sizes("situation", "small")
    for pt in sheet.sizes("choice"):
        heights = [max(least, *(sheet.needs("Keuze 1", line, column, pt) + 0.3 for line in pair)) for pair in pairs]
        answers = sum(heights) + gap * (len(heights) - 1) + apart if pairs else 0.0
        field = room.top(room.h - answers)
        if answers <= room.h / 2 and sheet.fits("Situatie", slide.body, field, sheet.sizes("situation")[-1]):
            break
    _situation(sheet, "Situatie", slide, own, field, sizes)
    place = iter(names(sheet, "Keuze", slide.choices))
    letter = iter(_LETTERS)
    row = replace(field, y=field.bottom + apart, h=0.0)
    for pair, height in zip(pairs, heights, strict=True):
        for line, box, name in zip(pair, replace(row, h=height).columns(2, gap), place, strict=False):
            sheet.paint(
                f"Vlak {name}", box, Paint("roundRect", fill=WHITE, outline=ACCENT, outline_pt=2.25, radius=RADIUS)
            )
            badge(sheet, next(letter), box)
            beside = box.from_left(BESIDE_BADGE)
            sheet.text(name, line, box=sheet.calm(name, line, beside, pt), pt=pt)
        row = replace(row, y=row.y + height + gap)
    foot(sheet, slide)


def _situation(sheet: Sheet, name: str, slide: Slide, own: Tone, box: Box, sizes: tuple[float, ...]) -> None:
    """The words to talk about, as large as fits, on the light colour of the theme with a coloured edge."""
    sheet.paint(f"Vlak {name}", box, Paint("roundRect", fill=own.light, radius=RADIUS))
    sheet.paint(
        f"Streep {name}",
        Box(box.x + 0.45, box.y + 0.7, 0.18, box.h - 1.4),
        Paint("roundRect", fill=own.dark, radius=0.09),
    )
    pt = sheet.best_size(name, slide.body, box, sizes)
    sheet.text(name, slide.body, box=sheet.calm(name, slide.body, box, pt), pt=pt)


def statement(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """A statement, large, over a line with two ends to stand on."""
    own = head(sheet, slide, look)
    _situation(sheet, "Stelling", slide, own, sheet.room("Stelling"), sheet.sizes("statement"))
    line = sheet.room("Keuze")
    texts = [one.text for one in slide.choices]
    wide = max([7.0, *(measure.width(one, 28, bold=True) / 0.92 + 1.4 for one in texts)])
    ends = [replace(line, w=wide), replace(line, x=line.right - wide, w=wide)]
    between = line.inset(wide - 0.2, line.h / 2 - 0.09)
    sheet.paint("Lijn", between, Paint(fill=ACCENT))
    crowd = min(3, int(between.w / 4))
    before = [one.kind for one in deck.slides[: sheet.number - 1]].count(slide.kind) * 3
    for number, spot in enumerate(between.columns(crowd, 0) if crowd else ()):
        child = of_age(children()[(before + number) % len(children())], older=look.older)
        mood = "denkt" if number == 1 else "kalm"
        sheet.picture(f"Kind {number + 1}", portrait(child, mood, school_tone(look).field, 300), spot.middle(2.8, 2.8))
    for name, choice, box in zip(names(sheet, "Keuze", texts), slide.choices, ends, strict=False):
        sheet.paint(f"Vlak {name}", box, Paint("roundRect", fill=ACCENT, radius=1.25))
        sheet.text(name, choice, box=box)
    foot(sheet, slide)
