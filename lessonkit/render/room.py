"""How measured blocks share a page: the largest type size that fits, columns that end together, faults that help."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise
from typing import TypeVar

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.parts import Line

T = TypeVar("T")

LONGEST_NAMED = 3


def largest(sizes: Sequence[float], planned: Callable[[float], T | None]) -> T | None:
    """What `planned` makes of the largest of `sizes` (pt, largest first) for which it makes anything; else None.

    Where a size fits, each smaller one must fit too.
    """
    found = planned(sizes[-1])
    if found is None:
        return None
    low, high = 0, len(sizes) - 1
    while low < high:
        # The largest first: it often fits, and then one look is enough.
        middle = (low + high) // 2 if low else 0
        plan = planned(sizes[middle])
        if plan is None:
            low = middle + 1
        else:
            found, high = plan, middle
    return found


def spread(heights: Sequence[float], rooms: Sequence[float], gap: float) -> tuple[tuple[range, float], ...] | None:
    """Blocks in their order over one column per room, with the white spread most evenly; None when they don't fit.

    Heights, rooms and the least gap between two blocks in mm. Each column comes as the numbers of its blocks and the
    gap that fills it.
    """
    if not heights:
        return ()
    best: tuple[float, list[tuple[range, float]]] | None = None
    count = len(heights)
    for cuts in combinations(range(1, count), min(len(rooms), count) - 1):
        columns = []
        uneven = 0.0
        for (start, end), room in zip(pairwise((0, *cuts, count)), rooms, strict=False):
            free = room - sum(heights[start:end])
            gaps = end - start - 1
            if free < gap * gaps:
                break
            uneven += (free - gap * gaps) ** 2
            columns.append((range(start, end), free / max(1, gaps)))
        else:
            if best is None or uneven < best[0]:
                best = uneven, columns
    return tuple(best[1]) if best else None


def overfull(what: str, lines: Iterable[Line], hint: str) -> WrongInput:
    """The fault of a page that is too full at the smallest size: it names the longest content lines."""
    longest = sorted({line.text for line in lines}, key=lambda text: (-len(text), text))[:LONGEST_NAMED]
    return WrongInput(
        Diagnostic(f"{what}; een van de langste regels is '{text[:60]}'", text.place, hint) for text in longest
    )
