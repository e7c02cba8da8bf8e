"""The agreement sheet and the poster as PDF: a front with pictures, a back with everything, a poster for the wall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from lessonkit.documents.values import AgreementSheet, Poster, SheetRule, SheetSection
from lessonkit.render import room
from lessonkit.render.html import heights, render
from lessonkit.render.pdf import Pdf
from lessonkit.render.theme import Look

CHILDREN = (("noor", "blij"), ("bram", "kalm"), ("yassin", "blij"))

PAGE = 272.5
"""The height in mm of A4 between its margins, half a millimetre spared."""

BACK_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5)
"""The type sizes (pt) for the full list: the largest that fits, never below 9.5."""

MOST_BACKS = 3
"""A list that doesn't fit on one side at the smallest size goes on over the next."""

POSTER_PAGE = 395.5
POSTER_SIZES = tuple(28 - step / 2 for step in range(25))
"""The type sizes (pt) for the rules on the poster: 20 and more to be read from three metres; a protocol with long rules
gets less, never below 16, for two metres."""
_SMALLER = 2
"""How many points the front may be under the age group's size on paper, and never under the least for adults."""
_LEAST_PT = 10.0

_LEAST_GAP = 2.0
_MOST_GAP = 12.0
_OVER_BOX = 4.0
_POSTER_GAP, _POSTER_TIGHT = 6.5, 3.5
_FROM_AFAR = 20
_NARROW = 5
"""Up to so many rules stand one below the other, with larger pictures."""

Measured = Callable[..., Mapping[str, float]]


@dataclass(frozen=True)
class Front:
    """The rows of rules at `pt`, the white between them and the height of the boxes below (mm; 0 = not known yet)."""

    rows: tuple[tuple[SheetRule, ...], ...]
    pt: float
    gap: float = 0.0
    bottom: float = 0.0

    @property
    def wide(self) -> bool:
        """Whether each rule has a row of its own."""
        return len(self.rows[0]) == 1


@dataclass(frozen=True)
class PosterPlan:
    """The same for the poster, with its rules at `pt`."""

    rows: tuple[tuple[SheetRule, ...], ...]
    pt: float
    gap: float = 0.0
    bottom: float = 0.0

    @property
    def wide(self) -> bool:
        """Whether each rule has a row of its own."""
        return len(self.rows[0]) == 1


@dataclass(frozen=True)
class Part:
    """A section with its number among all, from 0."""

    number: int
    section: SheetSection

    @property
    def numbered(self) -> bool:
        """Only real steps carry numbers, and a lone one needs none."""
        return self.section.build == "stappen" and len(self.section.rules) > 1


@dataclass(frozen=True)
class Column:
    """Parts one below the other, `gap` mm apart."""

    parts: tuple[Part, ...]
    gap: float = 0.0


@dataclass(frozen=True)
class Back:
    """The full list at `pt`: the columns of each side, then the consequences; `general` opens their box."""

    pt: float
    sides: tuple[tuple[Column, ...], ...]
    general: tuple[SheetRule, ...]
    consequences: tuple[Column, ...]


def agreement_pdf(sheet: AgreementSheet, look: Look) -> Pdf:
    """The sheet on A4, fillable. Raises WrongInput when the rules don't fit on the front or the list on the back."""
    measured = partial(heights, "afsprakenblad", sheet, look, children=CHILDREN)
    front, back = _front(sheet, look, measured), _back(sheet, measured)
    pages = 1 + len(back.sides)
    return render("afsprakenblad", sheet, look, pages=pages, forms=True, children=CHILDREN, front=front, back=back)


def _front(sheet: AgreementSheet, look: Look, measured: Measured) -> Front:
    rows = _rows(sheet.front)

    def planned(pt: float) -> Front | None:
        found = measured(front=Front(rows, pt), back=None)
        bottom = max(found["hulp"], found["tekenen"])
        taken = found["kop"] + bottom + sum(found[f"rij-{number}"] for number in range(1, len(rows) + 1))
        gap = (PAGE - taken) / (len(rows) + 1)
        return Front(rows, pt, gap, bottom) if gap >= _LEAST_GAP else None

    sizes = (look.paper_pt - step / 2 for step in range(2 * _SMALLER + 1))
    front = room.largest(tuple(pt for pt in sizes if pt >= _LEAST_PT), planned)
    if front is None:
        raise room.overfull(
            "de afspraken passen niet op de voorkant van het afsprakenblad",
            (rule.line for rule in sheet.front),
            "maak de korte tekst korter",
        )
    return front


def _rows(rules: tuple[SheetRule, ...]) -> tuple[tuple[SheetRule, ...], ...]:
    step = 1 if len(rules) <= _NARROW else 2
    return tuple(rules[at : at + step] for at in range(0, len(rules), step))


def _back(sheet: AgreementSheet, measured: Measured) -> Back:
    ladder = sheet.consequences[0].theme.id if sheet.consequences else None
    general = tuple(rule for section in sheet.back if section.theme.id == ladder for rule in section.rules)
    sections = [section for section in sheet.back if section.theme.id != ladder]

    @cache
    def trial(pt: float) -> tuple[Back, Mapping[str, float]]:
        stacked = Back(pt, ((_whole(sections),),), general, (_whole(sheet.consequences),))
        return stacked, measured(front=None, back=stacked)

    def planned(sides: int, pt: float) -> Back | None:
        return _spread(*trial(pt), sides)

    for sides in range(1, MOST_BACKS + 1):
        back = room.largest(BACK_SIZES, partial(planned, sides))
        if back:
            return back
    raise room.overfull(
        "de volledige lijst past niet op de achterkant van het afsprakenblad",
        (rule.line for section in (*sheet.back, *sheet.consequences) for rule in section.rules),
        "maak deze regels korter",
    )


def _whole(sections: Sequence[SheetSection]) -> Column:
    return Column(tuple(Part(number, section) for number, section in enumerate(sections)))


def _spread(trial: Back, found: Mapping[str, float], sides: int) -> Back | None:
    """The trial, all in one column, spread over two columns on each of `sides` sides; None when it doesn't fit."""
    (column,), (ladder,) = trial.sides[0], trial.consequences
    tall = [found[f"deel-{part.number}"] for part in ladder.parts]
    steps = room.spread(tall, (PAGE, PAGE), 0.0) or ()
    box = 0.0
    if steps:
        box = _OVER_BOX + found["gevolgen"] - sum(tall) + max(sum(tall[one] for one in numbers) for numbers, _ in steps)
    rooms = [PAGE] * (2 * sides)
    rooms[:2] = [high - found["achterkop"] for high in rooms[:2]]
    rooms[-2:] = [high - box for high in rooms[-2:]]
    columns = room.spread([found[f"thema-{part.number}"] for part in column.parts], rooms, _LEAST_GAP)
    if columns is None:
        return None
    filled = [_column(column, numbers, min(_MOST_GAP, gap)) for numbers, gap in columns]
    return Back(
        trial.pt,
        tuple(tuple(filled[at : at + 2]) for at in range(0, len(filled), 2)),
        trial.general,
        tuple(_column(ladder, numbers, 0.0) for numbers, _ in steps),
    )


def _column(whole: Column, numbers: Iterable[int], gap: float) -> Column:
    return Column(tuple(whole.parts[number] for number in numbers), gap)


def poster_pdf(poster: Poster, look: Look) -> Pdf:
    """The poster on A3, its own lines fillable. Raises WrongInput when the rules don't fit at the smallest size."""
    rows = _rows(poster.rules)

    def planned(pt: float) -> PosterPlan | None:
        found = heights("poster", poster, look, children=CHILDREN, poster=PosterPlan(rows, pt))
        bottom = max(found["eigen"], found["hulp"])
        taken = found["kop"] + bottom + sum(found[f"rij-{number}"] for number in range(1, len(rows) + 1))
        gap = (POSTER_PAGE - taken) / (len(rows) + 1)
        least = _POSTER_TIGHT if pt <= _FROM_AFAR else _POSTER_GAP
        return PosterPlan(rows, pt, gap, bottom) if gap >= least else None

    plan = room.largest(POSTER_SIZES, planned)
    if plan is None:
        raise room.overfull(
            "de afspraken passen niet op de poster", (rule.line for rule in poster.rules), "maak de korte tekst korter"
        )
    return render("poster", poster, look, pages=1, forms=True, children=CHILDREN, poster=plan)
