"""Rectangles in centimetres: where things stand on a slide, and how to cut them in rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Box:
    """A rectangle in cm, from the top left corner of the page."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.h

    def inset(self, left: float, top: float, right: float | None = None, bottom: float | None = None) -> Box:
        """The box without its edges; right is as left and bottom as top when not given."""
        right = left if right is None else right
        bottom = top if bottom is None else bottom
        return Box(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)

    def below(self, gap: float, height: float) -> Box:
        """A box as wide as this one, `gap` under it."""
        return replace(self, y=self.bottom + gap, h=height)

    def top(self, height: float) -> Box:
        """The upper part."""
        return replace(self, h=height)

    def from_top(self, cut: float) -> Box:
        """What is left when `cut` is taken off the top."""
        return Box(self.x, self.y + cut, self.w, self.h - cut)

    def from_left(self, cut: float) -> Box:
        """What is left when `cut` is taken off the left side."""
        return Box(self.x + cut, self.y, self.w - cut, self.h)

    def middle(self, width: float, height: float) -> Box:
        """A box of this size in the middle."""
        return Box(self.x + (self.w - width) / 2, self.y + (self.h - height) / 2, width, height)

    def rows(self, count: int, gap: float) -> list[Box]:
        """Equal rows with a gap between them."""
        height = (self.h - gap * (count - 1)) / count
        return [Box(self.x, self.y + row * (height + gap), self.w, height) for row in range(count)]

    def columns(self, count: int, gap: float) -> list[Box]:
        """Equal columns with a gap between them."""
        width = (self.w - gap * (count - 1)) / count
        return [Box(self.x + column * (width + gap), self.y, width, self.h) for column in range(count)]

    def grid(self, rows: int, columns: int, gap: float) -> list[Box]:
        """Equal cells, row by row."""
        return [cell for row in self.rows(rows, gap) for cell in row.columns(columns, gap)]


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds them all."""
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)
