"""The parent letter with its reply strip, and the consent form, as PDF on A4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from lessonkit.documents.parts import lines
from lessonkit.documents.values import ConsentForm, Letter, SignLine
from lessonkit.render import room
from lessonkit.render.html import heights, is_signature, render
from lessonkit.render.pdf import Pdf
from lessonkit.render.theme import Look

LETTER_SIZES = (11.5, 11.25, 11, 10.75, 10.5, 10.25, 10, 9.75, 9.5)
CONSENT_SIZES = (11.5, 11.25, 11, 10.75, 10.5)
PAGE = 272.5
"""The height in mm of A4 between its margins, half a millimetre spared."""

_LETTER_BLOCKS = 8
_LEAST_WHITE, _MOST_WHITE, _MOST_FORM_WHITE = 2.2, 6.0, 9.0
_MOST_ROW = 10.0
_SHORT_LABEL = 7
_BLANK = re.compile(r"_{5,}")


@dataclass(frozen=True)
class LetterPlan:
    """The letter's type size (pt) and the white between its blocks (mm)."""

    pt: float
    white: float


def letter_pdf(letter: Letter, look: Look) -> Pdf:
    """The letter on one page, with fields to fill in. Raises WrongInput when it doesn't fit at 9.5 pt."""

    def planned(pt: float) -> LetterPlan | None:
        found = heights("ouderbrief", letter, look, plan=LetterPlan(pt, _LEAST_WHITE), pieces=pieces)
        free = PAGE - found["brief"] - found["strook"]
        return LetterPlan(pt, min(_MOST_WHITE, _LEAST_WHITE + free / _LETTER_BLOCKS)) if free >= 0 else None

    plan = room.largest(LETTER_SIZES, planned)
    if plan is None:
        raise room.overfull(
            f"de {letter.cover.document} past niet op één bladzijde", lines(letter), "maak deze regel korter"
        )
    return render("ouderbrief", letter, look, pages=1, forms=True, plan=plan, pieces=pieces)


def pieces(text: str) -> Iterator[str]:
    """The text cut at its blanks (`_____`): every second piece is empty and stands for a line to fill in."""
    for number, piece in enumerate(_BLANK.split(text)):
        if number:
            yield ""
        if piece:
            yield piece


@dataclass(frozen=True)
class Fill:
    """What fills a page of the form, in mm: the white between blocks, what a row gets, and what stays free below."""

    white: float = _LEAST_WHITE
    row: float = 0.0
    left: float = 0.0


@dataclass(frozen=True)
class ConsentPlan:
    """The form at `pt`: on one page, or with a back. `first`: what stands on the front (gegevens, uitleg)."""

    pt: float
    front: Fill
    back: Fill | None
    first: tuple[str, ...]


def consent_pdf(form: ConsentForm, look: Look) -> Pdf:
    """The form, fillable: on one page if it fits, else on two. Raises WrongInput when two are too few."""
    for planned in (partial(_one_page, form, look), partial(_two_pages, form, look)):
        plan = room.largest(CONSENT_SIZES, planned)
        if plan:
            pages = 2 if plan.back else 1
            more = {"plan": plan, "side_by_side": side_by_side}
            return render("toestemmingsformulier", form, look, pages=pages, forms=True, **more)
    raise room.overfull("het toestemmingsformulier past niet op twee bladzijden", lines(form), "maak deze regel korter")


def _one_page(form: ConsentForm, look: Look, pt: float) -> ConsentPlan | None:
    trial = ConsentPlan(pt, Fill(), None, ("gegevens", "uitleg"))
    free = PAGE - heights("toestemmingsformulier", form, look, plan=trial, side_by_side=side_by_side)["voor"]
    rows = _rows(form) + _details(form) + _signing(form)
    return replace(trial, front=_fill(free, _blocks(form) + 2 + len(form.signers), rows)) if free >= 0 else None


def _two_pages(form: ConsentForm, look: Look, pt: float) -> ConsentPlan | None:
    """The details and the explanation each on the page where they leave both pages best filled."""
    trial = ConsentPlan(pt, Fill(), Fill(), ("gegevens", "uitleg"))
    tall = heights("toestemmingsformulier", form, look, plan=trial, side_by_side=side_by_side)
    found: list[ConsentPlan] = []
    for first in (("gegevens", "uitleg"), ("gegevens",), ("uitleg",), ()):
        moved = sum(tall[name] for name in trial.first if name not in first)
        front, back = PAGE - tall["voor"] + moved, PAGE - tall["achter"] - moved
        if min(front, back) < 0:
            continue
        front_rows, back_rows = _rows(form), _signing(form)
        if "gegevens" in first:
            front_rows += _details(form)
        else:
            back_rows += _details(form)
        filled = _fill(front, _blocks(form) + len(first), front_rows)
        left_over = _fill(back, 1 + len(form.signers) - len(first), back_rows)
        found.append(ConsentPlan(pt, filled, left_over, first))
    return min(found, key=lambda one: max(one.front.left, one.back.left if one.back else 0.0), default=None)


def _blocks(form: ConsentForm) -> int:
    """The blocks above the details: introduction, what the protocol says, choices."""
    return 2 + bool(form.protocol_says)


def _rows(form: ConsentForm) -> float:
    return len(form.rows) + sum(row.pupil_too for row in form.rows)


def _details(form: ConsentForm) -> float:
    """A question counts as half a row."""
    return len(form.details) / 2


def _signing(form: ConsentForm) -> float:
    """A signature line counts as a row, the white between two lines of fields as half of one."""
    return sum(
        sum(is_signature(one) for one in block.fields) + (len(side_by_side(block.fields)) - 1) / 2
        for block in form.signers
    )


def side_by_side(fields: tuple[SignLine, ...]) -> list[list[SignLine]]:
    """The fields in lines: one with a short label (Datum, Groep) stands beside the one before it."""
    found: list[list[SignLine]] = []
    for one in fields:
        if found and len(found[-1]) == 1 and len(one.label) <= _SHORT_LABEL and not is_signature(one):
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _fill(free: float, blocks: int, rows: float) -> Fill:
    """Free room goes to the white between the blocks first, then to the rows."""
    white = min(_MOST_FORM_WHITE, _LEAST_WHITE + free / max(1, blocks))
    left = free - (white - _LEAST_WHITE) * blocks
    row = min(_MOST_ROW, left / rows)
    return Fill(white, row, left - row * rows)
