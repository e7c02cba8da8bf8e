"""The discussion cards as PDF, to fold: each row of an A4 is one card, its front on the left, its back on the right."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.values import CardFace, CardSet
from lessonkit.render.fitting import Setting, fitted
from lessonkit.render.html import render
from lessonkit.render.pdf import Pdf
from lessonkit.render.theme import Look, theme
from lessonkit.text import plain

CUT, FOLD = "knippen", "vouwen"
SAYS, START = "Dat zegt het protocol", "startset"
OWN = "Onze eigen kaart"
"""The words on the cards that are not in the value; the same ones stand on the cards in PowerPoint."""

_SHEET = 26.4
"""The height in cm of all rows of a page together, as in gesprekskaarten.css."""

_FRONT_WIDE, _BACK_WIDE = 7.9, 7.7
_BAND, _INSET = 1.3, 0.7
_FOOT = 1.25
"""What stands around the lines of the protocol: padding, heading, room above the source."""

_PT_PER_CM = 72 / 2.54
_SPACING = 1.28
_ICONS = (2.2, 1.7, 1.3)
"""A card's picture in cm: the largest with which the text fits in a size above the smallest, else the last."""


@dataclass(frozen=True)
class Fitted:
    """A card with the sizes that fit it: text, picture (cm), follow-up question, what the protocol says.

    `foot` is the height in cm of the back's lower field, `fault` what is wrong when that leaves too little above it.
    """

    card: CardFace
    text: Markup
    picture: float
    follow_up: Markup
    says: Markup
    foot: float
    fault: Diagnostic | None


def cards_pdf(cards: CardSet, look: Look) -> Pdf:
    """The cards as PDF. Raises WrongInput for a text that doesn't fit its card."""
    rows = max(1, cards.per_sheet // 2)
    cell = _SHEET / rows
    faces: list[Fitted | None] = [_fitted(card, look, cell) for card in cards.cards]
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
            points=(cards.instruction[:middle], cards.instruction[middle:]),
            point_style=_style(_sizes("points", look)[0], 1.2),
            words={"cut": CUT, "fold": FOLD, "says": SAYS, "start": START, "own": OWN},
        )
    except WrongInput as fault:
        # What the protocol says takes the room of the question above it: the measure tells which of them is too long.
        raise WrongInput([fit.fault for fit in faces if fit and fit.fault] + list(fault.diagnostics)) from fault


def _sizes(name: str, look: Look) -> tuple[float, ...]:
    return tuple(round(factor * look.paper_pt, 2) for factor in theme()["card"][name])


def _style(pt: float, spacing: float) -> Markup:
    return Markup("font-size:{}pt;line-height:{}").format(pt, spacing)


def _halfway(setting: Setting, spacing: float, room: float) -> Markup:
    """The style of a text halfway down a field of `room` cm: set, not flexed, which takes the engine half the time."""
    above = max(0.0, (room - setting.lines * setting.pt * spacing / _PT_PER_CM) / 2)
    return _style(setting.pt, spacing) + Markup(";max-width:{:.2f}cm;margin-top:{:.2f}cm").format(setting.width, above)


def _fitted(card: CardFace, look: Look, cell: float) -> Fitted:
    frame = cell - _INSET
    sizes = _sizes("text", look)
    room = frame - _BAND - 0.1
    for picture in _ICONS:
        setting = fitted(card.text.text, _FRONT_WIDE - picture - 0.4, room - 0.8, sizes, spacing=_SPACING)
        if setting.fits and setting.pt > sizes[-1]:
            break
    for pt in _sizes("follow_up", look):
        question = fitted(card.follow_up.text, _BACK_WIDE - 1.2, frame, (pt,), spacing=1.25, bold=True)
        left = frame - question.lines * pt * 1.25 / _PT_PER_CM - 0.8
        says, high = _says(card, left, _sizes("says", look))
        if high <= left:
            break
    return Fitted(
        card,
        _halfway(setting, _SPACING, room),
        picture,
        _halfway(question, 1.25, frame - 0.1 - high),
        _style(says, 1.3),
        high,
        None if high <= left else _too_long(card),
    )


def _too_long(card: CardFace) -> Diagnostic:
    longest = max((line.text for line in card.says), key=len)
    message = f"de tekst is te lang voor de achterkant van kaart {card.number}: '{plain(longest)[:60]}'"
    return Diagnostic(message, longest.place, "maak de tekst korter")


def _says(card: CardFace, room: float, sizes: tuple[float, ...]) -> tuple[float, float]:
    """The first size in which what the protocol says fits, else the last, and the height in cm that it takes."""
    if not card.says:
        return sizes[0], 0.0
    fine = theme()["size"]["fine"]
    source = fitted(card.source, _BACK_WIDE, room, (fine,), spacing=1.2).lines * fine * 1.2 if card.source else 0
    fixed = _FOOT + source / _PT_PER_CM
    for pt in sizes:
        lines = sum(fitted(line.text, _BACK_WIDE, room, (pt,), spacing=1.3).lines for line in card.says)
        high = fixed + lines * pt * 1.3 / _PT_PER_CM + 0.1 * (len(card.says) - 1)
        if high <= room:
            break
    return pt, high
