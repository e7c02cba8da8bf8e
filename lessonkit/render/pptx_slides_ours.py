"""The slides about us: the agreements that we keep with how we make our own, and who helps. Tiles with pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lessonkit.documents.parts import Line, ThemeMark
from lessonkit.documents.values import Deck, Slide
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box
from lessonkit.render.drawing import FIELD, WARM, WARM_EDGE, Paint
from lessonkit.render.pptx_parts import (
    aside,
    badge,
    foot,
    head,
    names,
    one_size,
    school_tone,
    time_pill,
    title,
)
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.pptx_text import with_bold_contact
from lessonkit.render.slide_grid import BADGE, BESIDE_BADGE, HEAD, INSIDE, RADIUS, TILE
from lessonkit.render.theme import Look, tint

_ICON_ROOM = 1.85
_INTRO = 3.0
_TILE_PT = 24
_TALL = 5.0
"""From this height (cm) a tile has its picture above the words, and both larger."""


def agreements(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """The headings of our rules as tiles; beside them how the class makes its own."""
    head(sheet, slide, look, None if slide.shown_minutes else HEAD)
    if slide.shown_minutes:
        time_pill(sheet, slide.shown_minutes, look)
    intro, headings = slide.body[:1], slide.body[1:]
    if slide.steps:
        across = 2 if len(headings) > 1 else 1
        cells = sheet.room("Afspraak").grid(max(1, -(-len(headings) // across)), across, 0.45)
        _rule_tiles(sheet, headings, cells, deck, look)
        _own_rules(sheet, intro, slide.steps, sheet.room("Tekst", "Stap"))
    else:
        room = INSIDE
        if intro:
            box = room.top(sheet.needs("Tekst", intro, room) + 0.4)
            sheet.paint("Vlak tekst", box, Paint("roundRect", fill=WARM, outline=WARM_EDGE, radius=RADIUS))
            sheet.text("Tekst", intro, box=box)
            room = room.from_top(box.h + 0.45)
        across = 3 if len(headings) > 4 else 2 if len(headings) > 1 else 1
        _rule_tiles(sheet, headings, room.grid(max(1, -(-len(headings) // across)), across, 0.45), deck, look)
    foot(sheet, slide)


def _own_rules(sheet: Sheet, intro: Sequence[Line], lines: Sequence[Line], panel: Box) -> None:
    """The steps to rules of their own, on one field under what they are for."""
    sheet.paint("Vlak tekst", panel, Paint("roundRect", fill=WARM, outline=WARM_EDGE, radius=RADIUS))
    column = panel.from_left(BESIDE_BADGE)
    needed = [max(BADGE + 0.1, sheet.needs("Stap 1", line, column)) for line in lines]
    high = sheet.needs("Tekst", intro, panel) if intro else 0.0
    sheet.demand_height([*intro, *lines], high + sum(needed), panel.h)
    spare = max(0.0, (panel.h - high - sum(needed)) / (len(needed) + 1))
    gap = min(0.7, spare)
    y = panel.y + max(0.0, (panel.h - high - sum(needed) - gap * len(needed)) / 2)
    if intro:
        y = sheet.text("Tekst", intro, box=replace(panel, y=y, h=high)).bottom + gap
    for number, (name, line, tall) in enumerate(zip(names(sheet, "Stap", lines), lines, needed, strict=False), 1):
        box = replace(panel, y=y, h=tall)
        badge(sheet, str(number), box)
        beside = box.from_left(BESIDE_BADGE)
        y = sheet.text(name, line, box=sheet.calm(name, line, beside, _TILE_PT)).bottom + gap


def _rule_tiles(sheet: Sheet, headings: Sequence[Line], cells: Sequence[Box], deck: Deck, look: Look) -> None:
    """A tile per rule, with the picture of its theme; when not every theme is known, all get the same tick."""
    known: dict[str, ThemeMark] = {
        rule: slide.theme
        for slide in deck.slides
        if slide.theme and slide.kind == "afspraak"
        for rule in slide.title.rules
    }
    marks = [next((known[rule] for rule in line.rules if rule in known), None) for line in headings]
    places = names(sheet, "Afspraak", headings)
    tall = all(box.h >= _TALL for box in cells)
    beside = not tall and all(
        sheet.fits(name, line, box.from_left(_ICON_ROOM), _TILE_PT)
        for name, line, box in zip(places, headings, cells, strict=False)
    )
    side, gap = (2.4, 0.3) if tall else (1.5 if beside else 1.25, 0.1)
    pt = one_size(sheet, "Afspraak 1", headings, [box.from_top(side + gap) for box in cells], _tile_sizes(sheet, tall))
    own = school_tone(look)
    for name, line, box, mark in zip(places, headings, cells, marks, strict=False):
        pair = tint(mark.colour) if mark and all(marks) else None
        light, dark, icon = (pair.light, pair.dark, mark.icon) if mark and pair else (FIELD, own.ink, "check-circle")
        sheet.paint(f"Vlak {name}", box, Paint("roundRect", fill=light, radius=RADIUS))
        if beside:
            spot = Box(box.x + 0.55, box.y + (box.h - side) / 2, side, side)
            words = box.from_left(_ICON_ROOM)
        else:
            high = sheet.needs(name, line, box, pt)
            start = box.y + max(0.0, (box.h - side - gap - high) / 2)
            spot = Box(box.x + 0.5, start, side, side)
            words = replace(box, y=start + side + gap, h=min(high, box.bottom - start - side - gap))
        sheet.picture(f"Plaatje {name}", pictures.icon(icon, dark, 240), spot)
        sheet.text(name, line, box=words, pt=_TILE_PT if beside else pt)


def _tile_sizes(sheet: Sheet, tall: bool) -> tuple[float, ...]:
    return sheet.sizes("body") if tall else (_TILE_PT,)


def help(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """Who helps: a tile for each, a hand for people and a telephone for the lines."""
    own = school_tone(look)
    intro, contacts = slide.body[:1], [with_bold_contact(line) for line in slide.body[1:]]
    beside = sheet.room("Tekst", "Hulp")
    if _help_fits(sheet, intro, contacts, beside):
        aside(sheet, slide, look)
        room = beside
    else:
        title(sheet, slide, HEAD)
        child = pictures.drawn(slide.picture, own.ink, own.field, older=look.older)
        sheet.picture("Plaatje", child, TILE, slide.picture.alt)
        room = INSIDE
    if intro:
        pt = sheet.best_size("Tekst", intro, room.top(_INTRO), sheet.sizes("body"))
        box = sheet.text("Tekst", intro, box=room.top(sheet.needs("Tekst", intro, room, pt)), pt=pt)
        room = room.from_top(box.h + 0.5)
    boxes, pt, taken = _contact_boxes(sheet, contacts, room)
    sheet.demand_height([*intro, *contacts], taken, room.h)
    for name, line, box in zip(names(sheet, "Hulp", contacts), contacts, boxes, strict=False):
        sheet.paint(f"Vlak {name}", box, Paint("roundRect", fill=FIELD, radius=RADIUS))
        icon = "phone" if line.origin == "landelijk" else "hand-heart"
        round_field = Box(box.x + 0.4, box.y + (box.h - 1.5) / 2, 1.5, 1.5)
        sheet.picture(f"Plaatje {name}", pictures.disc(icon, "#ffffff", own.ink), round_field)
        sheet.text(name, line, box=box, pt=pt)
    foot(sheet, slide)


def _help_fits(sheet: Sheet, intro: Sequence[Line], contacts: Sequence[Line], room: Box) -> bool:
    """Whether all the tiles find a place beside the picture."""
    high = sheet.needs("Tekst", intro, room, sheet.sizes("body")[-1]) + 0.5 if intro else 0.0
    return _contact_boxes(sheet, contacts, room.from_top(high))[2] <= room.h - high


def _contact_boxes(sheet: Sheet, contacts: Sequence[Line], room: Box) -> tuple[list[Box], float, float]:
    """A place for each, the size (pt) and the height they take: half the width where two lines will do, else all."""
    gap = 0.4
    half = replace(room.columns(2, gap)[0], h=2.8)
    sizes = sheet.sizes("person")
    for pt, air in ((sizes[0], 0.4), *((pt, 0.3) for pt in sizes), (sizes[-1], 0.0)):
        rows: list[list[Line]] = []
        for line in contacts:
            beside = rows and len(rows[-1]) == 1 and len(contacts) > 3
            if beside and all(sheet.fits("Hulp 1", one, half, pt) for one in (line, rows[-1][0])):
                rows[-1].append(line)
            else:
                rows.append([line])
        heights = [
            max(1.9, *(sheet.needs("Hulp 1", line, half if len(row) == 2 else room, pt) for line in row)) + air
            for row in rows
        ]
        taken = sum(heights) + gap * (len(rows) - 1)
        if taken <= room.h:
            break
    spare = max(0.0, min(0.9, (room.h - taken) / max(1, len(rows))))
    boxes, y = [], room.y
    for row, high in zip(rows, heights, strict=True):
        boxes += Box(room.x, y, room.w, high + spare).columns(len(row), gap)
        y += high + spare + gap
    return boxes, pt, taken
