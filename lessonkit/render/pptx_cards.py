"""The discussion cards as PowerPoint, to fold: each row of an A4 is one card, front at the left, back at the right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lessonkit.documents.parts import Scene
from lessonkit.documents.values import CardFace, CardSet
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box, around
from lessonkit.render.card_layout import (
    BALLOON,
    BAND,
    LEAST,
    CardBoxes,
    card_boxes,
    is_tall,
    on_side,
    rows,
    sizes_at_least,
)
from lessonkit.render.drawing import ACCENT, FIELD, INK, SOFT, WHITE, Frame, Paint, Type
from lessonkit.render.pictures import of_age
from lessonkit.render.pptx_file import Presentation
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.scenes import WIDE, balloons, scene_png
from lessonkit.render.theme import Look, theme, tint

CUT, FOLD = "knippen", "vouwen"
SAYS, START = "Dat zegt het protocol", "startset"
OWN = "Onze eigen kaart"
"""The words that are not in the value; pdf_cards.py has the same."""

_LINE = theme()["colour"]["line"]
_LABEL = 0.6
_AIR = 0.3
_CHILDREN = 2.3
_PICTURES = (2.2, 1.7, 1.3)
_TALL_PICTURES = (7.0, 5.5, 4.0, 3.0)
_BALLOON_PTS = (24, 20, 18, 16, 14, 12, 11, 10)
_CIRCLE = (("noor", "blij"), ("bram", "denkt"), ("kwame", "blij"), ("zoe", "denkt"))


@dataclass(frozen=True)
class _Pair:
    dark: str
    light: str


def cards_pptx(cards: CardSet, look: Look) -> bytes:
    """The cards as PPTX; the first is the instruction. Raises WrongInput for a text that doesn't fit its card."""
    lying = on_side(cards.per_sheet)
    presentation = Presentation("basis-a4-liggend.pptx" if lying else "basis-a4.pptx", cards.cover, look)
    boxes = rows(cards.per_sheet)
    each = len(boxes)
    faces: list[CardFace | None] = list(cards.cards)
    # None is an own card of the class: it fills the last sheet.
    faces += [None] * (-(len(faces) + 1) % each)
    sheets = [faces[: each - 1], *(faces[first : first + each] for first in range(each - 1, len(faces), each))]
    for number, own in enumerate(sheets, 1):
        sheet = Sheet(presentation, "Kaarten")
        sheet.text("Titel", _sheet_title(cards, own))
        _caption(sheet)
        places = iter(enumerate(boxes, 1))
        if number == 1:
            _, box = next(places)
            _instruction(sheet, cards, card_boxes(box), look)
        for (row, box), card in zip(places, own, strict=True):
            if card:
                _card(sheet, row, card, card_boxes(box), look)
            else:
                _own_card(sheet, card_boxes(box), look)
        _marks(sheet, boxes)
        sheet.foot(" · ".join((cards.cover.subtitle, *cards.cover.marks)))
    return presentation.saved()


def _sheet_title(cards: CardSet, own: list[CardFace | None]) -> str:
    """The title with the numbers of the cards: "Gesprekskaarten 4–7"."""
    numbers = [card.number for card in own if card]
    if not numbers:
        return str(cards.cover.title)
    return f"{cards.cover.title} {numbers[0]}" + (f"–{numbers[-1]}" if len(numbers) > 1 else "")


def _sizes(name: str, look: Look) -> tuple[float, ...]:
    return sizes_at_least(LEAST, (round(factor * look.paper_pt * 2) / 2 for factor in theme()["card"][name]))


def _caption(sheet: Sheet) -> None:
    """Over the cards, to be cut off: what the lines mean."""
    style, frame = Type(theme()["size"]["fine"], colour=SOFT), Frame(anchor="ctr")
    for word, dash, x in ((CUT, "dash", 14.0), (FOLD, "sysDot", 16.4)):
        sheet.line(f"Lijn {word}", (x, 1.5), (x + 0.7, 1.5), SOFT, 1.0, dash)
        sheet.free(word.capitalize(), word, Box(x + 0.8, 1.2, 1.5, 0.6), style, frame)


def _marks(sheet: Sheet, cards: list[Box]) -> None:
    """Dashed lines to cut along, and a dotted one to fold."""
    whole = around(cards)
    for row, y in enumerate([*(box.y for box in cards), whole.bottom], 1):
        sheet.line(f"Kniplijn {row}", (whole.x, y), (whole.right, y), _LINE, 0.75, "dash")
    for name, x in (("links", whole.x), ("rechts", whole.right)):
        sheet.line(f"Kniplijn {name}", (x, whole.y), (x, whole.bottom), _LINE, 0.75, "dash")
    middle = whole.x + whole.w / 2
    sheet.line("Vouwlijn", (middle, whole.y), (middle, whole.bottom), SOFT, 1.25, "sysDot")


def _frames(sheet: Sheet, boxes: CardBoxes, pair: _Pair, name: str) -> None:
    """Front and back of a card: white with a coloured outline, and the light band."""
    outline = Paint("roundRect", fill=WHITE, outline=pair.dark, outline_pt=1.25, radius=0.4)
    band = Paint("round2SameRect", fill=pair.light, outline=pair.dark, outline_pt=1.25, radius=0.4)
    sheet.paint(f"{name} voorkant", boxes.front, outline)
    sheet.paint(f"{name} band", boxes.front.top(BAND), band)
    sheet.paint(f"{name} achterkant", boxes.back, outline)


def _card(sheet: Sheet, row: int, card: CardFace, boxes: CardBoxes, look: Look) -> None:
    tinted = tint(card.theme.colour)
    pair, name = _Pair(tinted.dark, tinted.light), f"Kaart {row}"
    _frames(sheet, boxes, pair, name)
    sheet.picture(f"{name} thema", pictures.tile(card.theme.icon, pair.dark, "#ffffff"), boxes.tile)
    sheet.text(f"{name} soort", card.kind, box=boxes.kind, colour=pair.dark)
    if card.start:
        star = Box(boxes.start.x, boxes.start.y + 0.05, 0.4, 0.4)
        sheet.picture(f"{name} ster", pictures.icon("star", pair.dark, 120, "fill"), star)
        fine = Type(theme()["size"]["fine"], colour=pair.dark)
        sheet.free(f"{name} startset", START, boxes.start.from_left(0.42), fine, Frame(anchor="ctr"))
    small = Type(theme()["size"]["small"])
    sheet.free(f"{name} themanaam", card.theme.name, boxes.theme, small, Frame(anchor="ctr"))
    sheet.paint(f"{name} cirkel", boxes.number, Paint("ellipse", fill=WHITE, outline=pair.dark, outline_pt=1))
    sheet.text(f"{name} nummer", str(card.number), box=boxes.number, colour=pair.dark)
    _front(sheet, name, card, boxes, pair, look)
    _back(sheet, name, card, boxes, pair, look)


def _front(sheet: Sheet, name: str, card: CardFace, boxes: CardBoxes, pair: _Pair, look: Look) -> None:
    """The picture and the situation: the largest picture with which the text gets a size above the smallest."""
    sizes = _sizes("text", look)
    if card.scene and is_tall(boxes.front.h - BAND):
        placed = boxes.with_scene()
        units = WIDE * placed.picture.h / placed.picture.w
        png = scene_png(card.scene, units, pair.dark)
        sheet.picture(f"{name} plaatje", png, placed.picture, card.scene.alt)
        _balloons(sheet, name, card.scene, placed.picture, pair)
        pt = sheet.best_size(f"{name} tekst", card.text, placed.text, sizes)
        sheet.text(f"{name} tekst", card.text, box=sheet.calm(f"{name} tekst", card.text, placed.text, pt), pt=pt)
        return
    choices = _TALL_PICTURES if boxes.front.h > 10 else _PICTURES
    for side in choices:
        placed = boxes.with_picture(side)
        pt = sheet.best_size(f"{name} tekst", card.text, placed.text.inset(0, _AIR), sizes)
        if pt > sizes[-1]:
            break
    icon = pictures.icon(card.picture.name, pair.dark)
    png = icon if card.picture.kind == "icoon" else pictures.drawn(card.picture, pair.dark, pair.light)
    sheet.picture(f"{name} plaatje", png, placed.picture, card.picture.alt)
    sheet.text(f"{name} tekst", card.text, box=sheet.calm(f"{name} tekst", card.text, placed.text, pt), pt=pt)


def _balloons(sheet: Sheet, name: str, drawn: Scene, box: Box, pair: _Pair) -> None:
    """What the persons in the scene say."""
    said = zip(("links", "rechts"), (drawn.left_says, drawn.right_says), balloons(drawn, box), strict=True)
    for side, line, at in said:
        if line and at:
            size = sheet.size_for([(line, at.inset(0.25, 0.15))], _BALLOON_PTS, bold=True)
            aim = (0.3 if side == "rechts" else -0.3, 0.75)
            paint = Paint(
                "wedgeRoundRectCallout", fill=WHITE, outline=pair.dark, outline_pt=1.25, radius=0.3, point=aim
            )
            style = Type(size, bold=True, align="ctr")
            sheet.free(f"{name} ballon {side}", line, at, style, Frame(0.2, 0.1, 0.2, 0.1, "ctr"), paint)


def _back(sheet: Sheet, name: str, card: CardFace, boxes: CardBoxes, pair: _Pair, look: Look) -> None:
    """The follow-up question first; under it, on the light colour, what the protocol says."""
    placed, says_pt, sizes = boxes.with_says(0.01, 0.0), 0.0, _sizes("follow_up", look)
    if card.says:
        source = sheet.needs(f"{name} bron", card.source, boxes.source) + 0.1 if card.source else 0.25
        for says_pt in _sizes("says", look):
            needed = sheet.needs(f"{name} afspraak", card.says, boxes.says, says_pt)
            placed = boxes.with_says(_LABEL + needed + source, source)
            if sheet.fits(f"{name} vraag", card.follow_up, placed.follow_up, sizes[-1]):
                break
    question, box = f"{name} vraag", placed.follow_up
    if sheet.fits(question, card.follow_up, box, sizes[-1]):
        sheet.picture(f"{name} ballon", pictures.icon("chat-circle-dots", pair.dark, 240), placed.balloon)
    else:
        box, sizes = replace(box, x=box.x - BALLOON - 0.3, w=box.w + BALLOON + 0.3), (*sizes, look.paper_pt)
    used = boxes.back.h - box.h
    needed = sheet.needs(question, card.follow_up, box, sizes[-1])
    sheet.demand_height([card.follow_up, *card.says], used + needed, boxes.back.h)
    pt = sheet.best_size(question, card.follow_up, box, sizes)
    sheet.text(question, card.follow_up, box=sheet.calm(question, card.follow_up, box, pt), pt=pt)
    if card.says:
        field = replace(placed.says, h=placed.says.h + placed.source.h)
        paint = Paint("round2SameRect", fill=pair.light, outline=pair.dark, outline_pt=1.25, radius=0.4, turned=True)
        sheet.paint(f"{name} vlak", field, paint)
        label = Type(theme()["size"]["small"], bold=True, colour=pair.dark)
        sheet.free(f"{name} kopje", SAYS, field.top(_LABEL), label, Frame(0.4, 0, 0.3, 0, "b"))
        sheet.text(f"{name} afspraak", card.says, box=placed.says.from_top(_LABEL), pt=says_pt)
        if card.source:
            sheet.text(f"{name} bron", card.source, box=placed.source)


def _instruction(sheet: Sheet, cards: CardSet, boxes: CardBoxes, look: Look) -> None:
    """How to play, over front and back."""
    own = _Pair(ACCENT, FIELD)
    _frames(sheet, boxes, own, "Uitleg")
    colours = look.colours
    sheet.picture("Uitleg plaatje", pictures.tile("cards-three", colours["school"], "#ffffff"), boxes.tile)
    wide = replace(boxes.front.top(BAND), x=boxes.kind.x, w=boxes.front.w - 1.6)
    sheet.free("Uitleg kop", cards.instruction_title, wide, Type(14, bold=True, colour=ACCENT), Frame(anchor="ctr"))
    half = (len(cards.instruction) + 1) // 2
    beside = boxes.back.top(boxes.back.h - _CHILDREN)
    sides = ((cards.instruction[:half], boxes.front.from_top(BAND)), (cards.instruction[half:], beside))
    counter = Type(11, bold=True, colour=WHITE, align="ctr")
    middle = Frame(anchor="ctr")
    rows = [
        (line, box)
        for lines, room in sides
        for line, box in zip(lines, room.inset(0.3, 0.2).rows(max(1, len(lines)), 0.1), strict=True)
    ]
    sizes = sorted({*_sizes("points", look), *_sizes("says", look)}, reverse=True)
    point = Type(sheet.size_for([(line, box.from_left(1.0)) for line, box in rows], sizes), colour=INK, spacing=1.05)
    for number, (line, box) in enumerate(rows, 1):
        spot = Box(box.x, box.y + (box.h - 0.72) / 2, 0.72, 0.72)
        sheet.free(f"Nummer {number}", str(number), spot, counter, middle, Paint("ellipse", fill=ACCENT))
        sheet.free(f"Punt {number}", line, box.from_left(1.0), point, middle)
    circle = replace(boxes.back, y=boxes.back.bottom - _CHILDREN, h=_CHILDREN).inset(0.3, 0.1)
    for (name, mood), box in zip(_CIRCLE, circle.columns(len(_CIRCLE), 0.1), strict=True):
        side = min(box.w, box.h)
        child = pictures.portrait(of_age(name, older=look.older), mood, colours["school_light"], 240)
        sheet.picture(f"Kind {name}", child, box.middle(side, side))


def _own_card(sheet: Sheet, boxes: CardBoxes, look: Look) -> None:
    """An empty card for the class itself."""
    own = _Pair(ACCENT, FIELD)
    name = f"Eigen kaart {round(boxes.front.y)}"
    _frames(sheet, boxes, own, name)
    sheet.picture(f"{name} plaatje", pictures.tile("pencil-simple", look.colours["school"], "#ffffff"), boxes.tile)
    wide = replace(boxes.front.top(BAND), x=boxes.kind.x, w=boxes.front.w - 1.6)
    sheet.free(f"{name} kop", OWN, wide, Type(13, bold=True, colour=ACCENT), Frame(anchor="ctr"))
    for side in (boxes.front, boxes.back):
        for line in side.from_top(BAND + 0.4).inset(0.6, 0.3).rows(3, 0):
            sheet.paint(f"{name} schrijflijn", Box(line.x, line.bottom - 0.03, line.w, 0.03), Paint(fill=_LINE))
