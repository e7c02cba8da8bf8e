"""How wide the columns of a table are, by what they hold."""

from __future__ import annotations

from lessonkit.documents.values import GuideTable
from lessonkit.render import measure
from lessonkit.render.docx_styles import sizes

CELL_EDGES = 4.5
_SHORT = 30.0
"""A column whose longest cell is no wider than this (mm) isn't broken."""


def widths(part: GuideTable, room: float) -> tuple[float, ...]:
    """Column widths (mm): never narrower than the longest word, never wider than needed, by the root of the rest."""
    pt = sizes()["table"]
    columns = [[str(row[place].text) for row in part.rows] for place in range(len(part.headings))]
    least, most, weights = [], [], []
    for heading, cells in zip(part.headings, columns, strict=True):
        texts = [heading, *cells]
        wide = [10 * measure.width(text, pt, bold=True) for text in texts]
        words_wide = [10 * measure.width(word, pt, bold=True) for text in texts for word in text.split()]
        short = max(wide) if max(wide) <= _SHORT else 0
        least.append(max(min(max(words_wide), room / len(columns)), short) + CELL_EDGES)
        most.append(max(wide) + CELL_EDGES)
        weights.append(sum(wide) ** 0.5)
    if sum(most) <= room:
        return tuple(one * room / sum(most) for one in most)
    low, high = 0.0, room
    for _ in range(40):
        factor = (low + high) / 2
        found = [
            min(max(factor * weight, small), large) for weight, small, large in zip(weights, least, most, strict=True)
        ]
        low, high = (factor, high) if sum(found) < room else (low, factor)
    return tuple(one * room / sum(found) for one in found)
