"""Rules as the front of the agreement sheet and the poster show them: a theme's tile, heading, sentence, article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lessonkit.documents.parts import Cover, Line
from lessonkit.documents.values import SheetRule
from lessonkit.render import pictures as drawings
from lessonkit.render import pptx_pictures as pictures
from lessonkit.render.box import Box
from lessonkit.render.drawing import FIELD, SOFT, Paint
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.pptx_text import Paragraph, Span, with_bold_contact
from lessonkit.render.theme import Look, tint

_CHILDREN = (("noor", "blij"), ("bram", "kalm"), ("yassin", "blij"))
_NARROW = 5
"""Up to so many rules stand one below the other."""


@dataclass(frozen=True)
class Scale:
    """How large a sheet is drawn (cm and pt): the tile, the text, its heading, the article, the gap of columns."""

    tile: float
    pt: float
    heading_pt: float
    fine_pt: float
    gap: float


def head(sheet: Sheet, cover: Cover, look: Look, band: Box, sizes: Sequence[float]) -> None:
    """Title, in the first size that fits, on the light band, with children on its edge and the school's logo."""
    title, subtitle = sheet.places["Titel"].box, sheet.places["Ondertitel"].box
    side = band.h * 0.88
    step = side * 0.62
    start = band.right - band.h * 0.12 - side - step * (len(_CHILDREN) - 1)
    moved = 0.0
    if look.logo:
        room = sheet.places["Logo"].box
        height = min(room.h, room.w / look.logo.ratio)
        moved = height * look.logo.ratio + room.x - band.x
    wide = start + side * 0.1 - title.x - moved
    over = replace(title, x=title.x + moved, w=wide)
    sheet.text("Titel", cover.title, box=over, pt=sheet.largest("Titel", cover.title, over, sizes))
    under = replace(subtitle, x=subtitle.x + moved, w=wide)
    small = sheet.places["Ondertitel"].type.pt
    lines = (cover.subtitle, " · ".join(cover.marks)) if cover.marks else (cover.subtitle,)
    pt = sheet.largest("Ondertitel", lines, under, (small, small - 2, small - 4))
    sheet.text("Ondertitel", lines, box=under, pt=pt)
    if look.logo:
        middle = band.y + (band.h - height) / 2
        box = Box(room.x, middle, height * look.logo.ratio, height)
        sheet.picture("Logo", look.logo.png, box, f"Logo van {cover.school}")
    for number, (name, mood) in enumerate(_CHILDREN):
        png = drawings.png(drawings.child_svg(drawings.of_age(name, older=look.older), mood), 320)
        sheet.picture(f"Kind {name}", png, Box(start + number * step, band.bottom - side, side, side))


def place_rules(sheet: Sheet, rules: Sequence[SheetRule], room: Box, scales: Sequence[Scale]) -> None:
    """The rules in one column or two, in the first scale that fits, with the white spread evenly between the rows."""
    across = 1 if len(rules) <= _NARROW else 2
    rows = [rules[first : first + across] for first in range(0, len(rules), across)]
    for scale in scales:
        column = room.columns(across, scale.gap)[0]
        needed = [max(scale.tile, *(_height(sheet, rule, column, scale) for rule in row)) for row in rows]
        total = sum(needed) + scale.tile * 0.08 * (len(rows) - 1)
        if total <= room.h:
            break
    sheet.demand_height([rule.line for rule in rules], total, room.h)
    gap = max(0.0, (room.h - sum(needed)) / max(1, len(rows)))
    y, number = room.y + gap / 2, 0
    for row, high in zip(rows, needed, strict=True):
        for rule, cell in zip(row, replace(room, y=y, h=high).columns(across, scale.gap), strict=False):
            number += 1
            pair = tint(rule.theme.colour)
            name = f"Afspraak {number}"
            tile = Box(cell.x, cell.y, scale.tile, scale.tile)
            sheet.picture(f"Thema {number}", pictures.tile(rule.theme.icon, pair.dark, pair.light), tile)
            sheet.text(name, _words(rule, scale), box=cell, pt=scale.pt)
        y += high + gap


def _height(sheet: Sheet, rule: SheetRule, column: Box, scale: Scale) -> float:
    return sheet.needs("Afspraak 1", _words(rule, scale), column, scale.pt)


def _words(rule: SheetRule, scale: Scale) -> list[Paragraph]:
    pair = tint(rule.theme.colour)
    heading = Paragraph((Span(rule.heading.text, bold=True, pt=scale.heading_pt, colour=pair.dark),))
    return [heading, sentence(rule, scale.fine_pt)]


def sentence(rule: SheetRule, fine_pt: float, **more: object) -> Paragraph:
    """The line of a rule with its article in small print behind it."""
    article = (Span(f" {rule.articles}", pt=fine_pt, colour=SOFT),) if rule.articles else ()
    return Paragraph((Span(rule.line.text), *article), **more)  # type: ignore[arg-type]


def helpers_height(sheet: Sheet, helpers: Sequence[Line], blanks: int, room: Box, pt: float) -> float:
    """The height that the helpers take with some white between them."""
    step = pt / 72 * 2.54
    needed = sum(sheet.needs("Hulp", with_bold_contact(line), room, pt) + step * 0.7 for line in helpers)
    return needed + blanks * step * 2.6


def place_helpers(sheet: Sheet, helpers: Sequence[Line], blanks: int, room: Box, pt: float, look: Look) -> None:
    """Who helps, each with a hand or a telephone, and lines to fill in."""
    place = sheet.places["Hulp"]
    words = [with_bold_contact(line) for line in helpers]
    needed = [sheet.needs("Hulp", line, room, pt) for line in words]
    blank, icon = pt / 72 * 2.54 * 1.9, pt / 72 * 2.54 * 1.3
    sheet.demand_height(helpers or [""], sum(needed) + blank * blanks, room.h)
    gap = min(icon * 0.8, max(0.0, (room.h - sum(needed) - blank * blanks) / max(1, len(words) + blanks)))
    y = room.y
    for number, (line, word, high) in enumerate(zip(helpers, words, needed, strict=True), 1):
        sign = "phone" if line.origin == "landelijk" else "hand-heart"
        png = pictures.icon(sign, look.colours["school"], 160)
        sheet.picture(f"Hulp {number}", png, Box(room.x, y, icon, icon))
        box = replace(room, y=y, h=high)
        if number == 1:
            sheet.text("Hulp", word, box=box, pt=pt)
        else:
            sheet.free(f"Hulp {number}", word, box, replace(place.type, pt=pt), place.frame)
        y += high + gap
    for number in range(1, blanks + 1):
        png = pictures.icon("pencil-simple", look.colours["school"], 160)
        sheet.picture(f"Potlood {number}", png, Box(room.x, y + blank - icon, icon, icon))
        under, start = y + blank, room.x + place.frame.left
        sheet.line(f"Invullijn {number}", (start, under), (room.right, under), SOFT, 0.75, "solid")
        y = under + gap


def light_field(sheet: Sheet, name: str, box: Box, radius: float) -> None:
    """A calm field behind a part of the sheet."""
    sheet.paint(name, box, Paint("roundRect", fill=FIELD, radius=radius))
