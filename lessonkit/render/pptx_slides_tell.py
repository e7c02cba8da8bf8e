"""The slides that tell: the goal as a way to go, a rule with its reason, a work form with its steps and its time."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.parts import Scene
from lessonkit.documents.values import Deck, Slide
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box, around
from lessonkit.render.drawing import ACCENT, WARM, WARM_EDGE, WHITE, Frame, Paint, Type
from lessonkit.render.pptx_parts import (
    Tone,
    aside,
    edge,
    foot,
    head,
    minutes,
    names,
    one_size,
    school_tone,
    step_size,
    steps,
    tile_room,
    title,
)
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.scenes import WIDE, balloons, is_wide, scene_png
from lessonkit.render.slide_grid import ASIDE, PANEL_RADIUS, RADIUS, SCENE, UNDER_SCENE
from lessonkit.render.theme import Look, theme

_CALM_PT = theme()["slide"]["body_pt"]


def goal(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """What we are going to do, as stops on a way; the last one has a flag."""
    own = school_tone(look)
    aside(sheet, slide, look)
    room = sheet.room("Doel")
    stops = _stacked(room, len(slide.body), 3.1, 0.1)
    if not stops:
        return foot(sheet, slide)
    sizes = sheet.sizes("goal")
    pt = one_size(sheet, "Doel 1", slide.body, stops, [pt for pt in sizes if pt <= _CALM_PT] or sizes)
    side = 1.5
    centre = room.x + side / 2
    way = Box(centre - 0.08, stops[0].y + stops[0].h / 2, 0.16, stops[-1].y - stops[0].y)
    if len(stops) > 1:
        sheet.paint("Weg", way, Paint(fill="bg2 80/0"))
    for name, line, box in zip(names(sheet, "Doel", slide.body), slide.body, stops, strict=False):
        spot = Box(room.x, box.y + (box.h - side) / 2, side, side)
        if box is stops[-1]:
            sheet.picture("Vlag", pictures.disc("flag", "#ffffff", own.ink), spot)
        else:
            sheet.paint(
                f"Halte {name}", spot.middle(1.1, 1.1), Paint("ellipse", fill=WHITE, outline=ACCENT, outline_pt=3)
            )
            sheet.paint(f"Stip {name}", spot.middle(0.4, 0.4), Paint("ellipse", fill=ACCENT))
        sheet.text(name, line, box=sheet.calm(name, line, box, pt), pt=pt)
    return foot(sheet, slide)


def _stacked(room: Box, count: int, most: float, gap: float) -> list[Box]:
    """Rows of at most `most` high, together in the middle of the room."""
    if not count:
        return []
    height = min(most, (room.h - gap * (count - 1)) / count)
    return room.middle(room.w, height * count + gap * (count - 1)).rows(count, gap)


def rule(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """One rule: its theme large at the left, the sentence, and why it matters to somebody."""
    said, why = slide.body[:1], slide.body[1:]
    room, field = _rule_rooms(sheet, slide)
    sizes = sheet.sizes("rule", "body")
    alike = [one for one in deck.slides if one.kind == slide.kind and bool(one.body[1:]) == bool(why)]
    pt = min(sheet.largest("Afspraak", one.body[:1], _rule_rooms(sheet, one)[0], sizes) for one in alike)
    words = sheet.calm("Afspraak", said, room, pt)
    head_box = sheet.places["Titel"].box
    if not why:
        words = replace(words, h=sheet.needs("Afspraak", said, words, pt))
        head_box = replace(head_box, y=ASIDE.middle(0, head_box.h + 0.5 + words.h).y - 0.8)
        words = replace(words, y=head_box.bottom + 0.5)
    title(sheet, slide, head_box)
    own = edge(sheet, slide, look)
    panel = sheet.room("Plaatje")
    sheet.paint(
        "Vlak thema", panel, Paint("roundRect", fill=own.light, outline=own.dark, outline_pt=2, radius=PANEL_RADIUS)
    )
    side, gap = 6.4, 0.5
    theme = slide.theme.name if slide.theme else ""
    label = panel.inset(0.5, 0)
    low = sheet.needs("Thema", theme, label) if theme else -gap
    start = panel.y + (panel.h - side - gap - low) / 2
    name = slide.picture.name
    png = (
        pictures.icon(name, own.ink)
        if slide.picture.kind == "icoon"
        else pictures.drawn(slide.picture, own.ink, "#ffffff")
    )
    sheet.picture("Plaatje", png, Box(panel.x + (panel.w - side) / 2, start, side, side), slide.picture.alt)
    if theme:
        sheet.text("Thema", theme, box=replace(label, y=start + side + gap, h=low), colour=own.dark)
    sheet.text("Afspraak", said, box=words, pt=pt)
    if why:
        sheet.paint("Vlak waarom", field, Paint("roundRect", fill=WARM, outline=WARM_EDGE, radius=RADIUS))
        lamp = Box(field.x + 0.5, field.y + (field.h - 1.5) / 2, 1.5, 1.5)
        sheet.picture("Lamp", pictures.icon("lightbulb", own.ink, 240), lamp)
        sheet.text("Waarom", why, box=sheet.calm("Waarom", why, field, sheet.places["Waarom"].type.pt))
    foot(sheet, slide)


def _rule_rooms(sheet: Sheet, slide: Slide) -> tuple[Box, Box]:
    """The room of the rule itself, and under it the field of its reason."""
    room = sheet.room("Afspraak", "Waarom")
    why = slide.body[1:]
    high = max(3.0, sheet.needs("Waarom", why, room)) if why else 0.0
    field = replace(room, y=room.bottom - high, h=high)
    return replace(room, h=field.y - room.y - (0.4 if why else 0.0)), field


def scene(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """A picture to talk about, with balloons, and for a rule its sentence under it."""
    place = sheet.places["Titel"]
    sizes = sheet.sizes("picture")
    pt = sheet.largest("Titel", slide.title, place.box, sizes)
    sheet.text("Titel", slide.title, box=sheet.calm("Titel", slide.title, place.box, pt), pt=pt)
    own = edge(sheet, slide, look)
    if slide.scene is None:
        raise OwnFault(f"dia {sheet.number} heeft geen plaat")
    box = SCENE
    if slide.body:
        small = sheet.largest("Zin", slide.body, UNDER_SCENE, sizes)
        high = sheet.needs("Zin", slide.body, UNDER_SCENE, small) + 0.3
        box = replace(box, h=box.h - high - 0.2)
    units = WIDE * box.h / box.w
    sheet.picture("Plaatje", scene_png(slide.scene, units, own.ink), box, slide.scene.alt)
    _balloons(sheet, slide.scene, box, own)
    if slide.body:
        sheet.text("Zin", slide.body, box=replace(UNDER_SCENE, y=box.bottom + 0.2, h=high), pt=small)
    foot(sheet, slide)


def _balloons(sheet: Sheet, drawn: Scene, box: Box, own: Tone) -> None:
    """What the persons say, in one size."""
    said = [(line, at) for line, at in zip((drawn.left_says, drawn.right_says), balloons(drawn, box), strict=True)]
    told = [(line, at) for line, at in said if line and at]
    if not told:
        return
    sizes = theme()["slide"]["type"]["balloon"]
    size = sheet.size_for([(line, at.inset(0.55, 0.25)) for line, at in told], sizes, bold=True)
    style = Type(size, bold=True, align="ctr")
    for number, (line, at) in enumerate(told, 1):
        side = 1 if line is drawn.right_says else -1
        aim = (side * 0.58, 0.1) if is_wide(WIDE * box.h / box.w) else (side * 0.3, 0.75)
        paint = Paint("wedgeRoundRectCallout", fill=WHITE, outline=own.dark, outline_pt=2.25, point=aim)
        sheet.free(f"Ballon {number}", line, at, style, Frame(0.5, 0.2, 0.5, 0.2, "ctr"), paint)


def work_form(sheet: Sheet, slide: Slide, deck: Deck, look: Look) -> None:
    """What to do, step by step, beside a clock that can be read from the back of the room."""
    own = head(sheet, slide, look)
    left, right = tile_room(sheet, "Stap"), sheet.room("Tijd", "Tip")
    if not slide.shown_minutes and not slide.body:
        left = around([left, right])
    rows = _stacked(left, len(slide.steps), 4.0, 0.4)
    steps(sheet, slide.steps, rows, step_size(sheet, slide.steps, rows, sheet.sizes("step", "small")))
    if rows:
        right = replace(right, y=rows[0].y, h=rows[-1].bottom - rows[0].y)
    if slide.body:
        high = max(2.6, sheet.needs("Tip", slide.body, right))
        tip = replace(right, y=right.bottom - high, h=high)
        if right.h - high < 6.0:
            right = replace(right, y=right.y - (6.4 + high - right.h) / 2)
            tip = replace(right, y=right.y + 6.4, h=high)
        right = replace(right, h=tip.y - 0.4 - right.y)
    if slide.shown_minutes:
        sheet.paint("Vlak tijd", right, Paint("roundRect", fill=WHITE, outline=ACCENT, outline_pt=2.25, radius=RADIUS))
        side, low = min(4.6, right.h - 2.2), 1.5
        start = right.y + (right.h - side - low - 0.1) / 2
        sheet.picture("Klok", pictures.icon("clock", own.ink), Box(right.x + (right.w - side) / 2, start, side, side))
        sheet.text("Tijd", minutes(slide.shown_minutes), box=replace(right, y=start + side + 0.1, h=low))
    if slide.body:
        sheet.paint("Vlak tip", tip, Paint("roundRect", fill=WARM, outline=WARM_EDGE, radius=RADIUS))
        sheet.text("Tip", slide.body, box=tip)
    foot(sheet, slide)
