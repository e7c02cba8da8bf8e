"""The discussion cards as PDF, to fold: each row of an A4 is one card, its front on the left, its back on the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.parts import Line
from lessonkit.documents.values import CardFace, CardSet
from lessonkit.render import card_layout, scenes
from lessonkit.render.box import Box
from lessonkit.render.fitting import Setting, fitted
from lessonkit.render.html import render
from lessonkit.render.pdf import Pdf
from lessonkit.render.theme import Look, theme
from lessonkit.text import plain

CUT, FOLD = "knippen", "vouwen"
SAYS, START = "Dat zegt het protocol", "startset"
OWN = "Onze eigen kaart"
"""The words on the cards that are not in the value; the same ones stand on the cards in PowerPoint."""

_FRONT_EDGES, _BACK_EDGES = 1.4, 1.6
"""What a page of a card loses of its width in cm, at the front and at the back."""

_BAND, _INSET = 1.3, 0.7
_FOOT = 1.25
"""What stands around the lines of the protocol: padding, heading, room above the source."""

_PT_PER_CM = 72 / 2.54
_SPACING = 1.28
_BALLOON_PTS = (24, 20, 18, 16, 14, 12, 11, 10)
_ICONS = (2.2, 1.7, 1.3)
"""A card's picture in cm: the largest with which the text fits in a size above the smallest, else the last."""


@dataclass(frozen=True)
class Fitted:
    """A card with the sizes that fit it: text, picture (cm), follow-up question, what the protocol says.

    `high` is the height in cm of a picture above the text; 0 when it stands beside it.

    `foot` is the height in cm of the back's lower field, `fault` what is wrong when that leaves too little above it.
    """

    card: CardFace
    text: Markup
    picture: float
    high: float
    follow_up: Markup
    says: Markup
    foot: float
    fault: Diagnostic | None


def cards_pdf(cards: CardSet, look: Look) -> Pdf:
    """The cards as PDF. Raises WrongInput for a text that doesn't fit its card."""
    boxes = card_layout.rows(cards.per_sheet)
    rows, cell, half = len(boxes), boxes[0].h, boxes[0].w / 2
    faces: list[Fitted | None] = [_fitted(card, look, cell, half) for card in cards.cards]
    # None is an own card of the class: it fills the last page.
    faces += [None] * (-(len(faces) + 1) % rows)
    rest = [faces[: rows - 1], *(faces[start : start + rows] for start in range(rows - 1, len(faces), rows))]
    middle = (len(cards.instruction) + 1) // 2
    try:
        return render(
            "gesprekskaarten",
            cards,
            look,
            pages=len(rest),
            sheets=rest,
            cell=cell,
            half=half,
            lying=card_layout.on_side(cards.per_sheet),
            units=lambda fit: scenes.WIDE * fit.high / (half - 1.4),
            balloons=lambda fit: scenes.balloons(fit.card.scene, Box(0, 0, half - 1.4, fit.high)),
            said=partial(_balloon, half),
            points=(cards.instruction[:middle], cards.instruction[middle:]),
            point_style=_style(_sizes("points", look)[0], 1.2),
            words={"cut": CUT, "fold": FOLD, "says": SAYS, "start": START, "own": OWN},
        )
    except WrongInput as fault:
        # What the protocol says takes the room of the question above it: the measure tells which of them is too long.
        raise WrongInput([fit.fault for fit in faces if fit and fit.fault] + list(fault.diagnostics)) from fault


def _sizes(name: str, look: Look) -> tuple[float, ...]:
    return card_layout.sizes_at_least(
        card_layout.LEAST, (round(factor * look.paper_pt, 2) for factor in theme()["card"][name])
    )


def _style(pt: float, spacing: float) -> Markup:
    return Markup("font-size:{}pt;line-height:{}").format(pt, spacing)


def _halfway(setting: Setting, spacing: float, room: float) -> Markup:
    """The style of a text halfway down a field of `room` cm: set, not flexed, which takes the engine half the time."""
    above = max(0.0, (room - setting.lines * setting.pt * spacing / _PT_PER_CM) / 2)
    return _style(setting.pt, spacing) + Markup(";max-width:{:.2f}cm;margin-top:{:.2f}cm").format(setting.width, above)


def _balloon(half: float, fit: Fitted, line: Line) -> Markup:
    """The style of a line in a balloon on a card."""
    box = Box(0, 0, half - 1.4, fit.high)
    said = next(one for one in scenes.balloons(fit.card.scene, box) if one)
    wide, tall = said.w - 0.5, said.h - 0.3
    return _style(fitted(line.text, wide, tall, _BALLOON_PTS, spacing=1.1, bold=True).pt, 1.1)


def _fitted(card: CardFace, look: Look, cell: float, half: float) -> Fitted:
    frame = cell - _INSET
    front, back = half - _FRONT_EDGES, half - _BACK_EDGES
    sizes = _sizes("text", look)
    room = frame - _BAND - 0.1
    high, picture = 0.0, _ICONS[-1]
    if card_layout.is_tall(room):
        # The picture above the text: a scene over the whole width, or a large icon.
        share = card_layout.scene_share(Box(0, 0, half - 0.7, room))
        high = round((share if card.scene else 0.42) * room, 2)
        picture = min(high, 6.0)
        setting = fitted(card.text.text, front - 0.6, room - high - 0.9, sizes, spacing=_SPACING)
    else:
        for picture in _ICONS:
            setting = fitted(card.text.text, front - picture - 0.4, room - 0.8, sizes, spacing=_SPACING)
            if setting.fits and setting.pt > sizes[-1]:
                break
    for pt in _sizes("follow_up", look):
        question = fitted(card.follow_up.text, back - 1.2, frame, (pt,), spacing=1.25, bold=True)
        left = frame - question.lines * pt * 1.25 / _PT_PER_CM - 0.8
        says, foot = _says(card, left, _sizes("says", look), back)
        if foot <= left:
            break
    return Fitted(
        card,
        _halfway(setting, _SPACING, room - high),
        picture,
        high,
        _halfway(question, 1.25, frame - 0.1 - foot),
        _style(says, 1.3),
        foot,
        None if foot <= left else _too_long(card),
    )


def _too_long(card: CardFace) -> Diagnostic:
    longest = max((line.text for line in card.says), key=len)
    message = f"de tekst is te lang voor de achterkant van kaart {card.number}: '{plain(longest)[:60]}'"
    return Diagnostic(message, longest.place, "maak de tekst korter")


def _lines_of(line: Line, wide: float, room: float, pt: float) -> int:
    """The lines that a text takes; with a stressed beginning it counts as bold, which is wider."""
    return fitted(line.text, wide, room, (pt,), spacing=1.3, bold="**" in line.text).lines


def _says(card: CardFace, room: float, sizes: tuple[float, ...], wide: float) -> tuple[float, float]:
    """The first size in which what the protocol says fits, else the last, and the height in cm that it takes."""
    if not card.says:
        return sizes[0], 0.0
    fine = theme()["size"]["fine"]
    source = fitted(card.source, wide, room, (fine,), spacing=1.2).lines * fine * 1.2 if card.source else 0
    fixed = _FOOT + source / _PT_PER_CM
    for pt in sizes:
        lines = sum(_lines_of(line, wide, room, pt) for line in card.says)
        high = fixed + lines * pt * 1.3 / _PT_PER_CM + 0.1 * (len(card.says) - 1)
        if high <= room:
            break
    return pt, high
