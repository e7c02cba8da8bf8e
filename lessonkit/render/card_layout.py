"""Where things stand on a discussion card to fold, in cm: for the base of the A4 sheets and for what fills it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lessonkit.render.box import Box
from lessonkit.render.slide_grid import A4, EDGE, SHEET

ROWS = Box(EDGE, 2.1, SHEET.w, 26.4)
"""All cards of a sheet: its rows touch, so that one cut parts two cards."""

LYING = Box(EDGE, 2.1, A4[1] - 2 * EDGE, 17.7)
"""The one large card of a sheet on its side: two pages of A5."""

BAND = 1.3
BALLOON = 0.9
_TALL = 9.0
_SCENE, _SCENE_BROAD = 0.5, 0.62
"""The share of a card's front that its scene takes, on a tall card and on one that is nearly square."""


LEAST = 8.5
"""The smallest type (pt) on a card."""


def sizes_at_least(least: float, sizes: Iterable[float]) -> tuple[float, ...]:
    """Those of the sizes (pt, largest first) that can still be read, and always the first."""
    first, *others = sizes
    return (first, *(pt for pt in others if pt >= least))


def on_side(per_sheet: int) -> bool:
    """Whether the sheet lies on its side: with two pages (front and back) of one card."""
    return per_sheet <= 2


def is_tall(height: float) -> bool:
    """Whether a front of this height (cm), without its band, has its picture above the text."""
    return height > _TALL


def scene_share(room: Box) -> float:
    """The share of this room (a front without its band) that a scene takes."""
    return _SCENE if room.h > 1.25 * room.w else _SCENE_BROAD


@dataclass(frozen=True)
class CardBoxes:
    """The places of one card: front at the left, back at the right of the fold."""

    front: Box
    back: Box
    tile: Box
    kind: Box
    theme: Box
    start: Box
    number: Box
    picture: Box
    text: Box
    balloon: Box
    follow_up: Box
    says: Box
    source: Box

    def with_picture(self, side: float) -> CardBoxes:
        """The front with a picture of this size (cm): beside the text, or above it on a tall card."""
        room = self.front.from_top(BAND)
        if is_tall(room.h):
            picture = Box(room.x + (room.w - side) / 2, room.y + 0.6, side, side)
            return replace(self, picture=picture, text=room.from_top(side + 0.9).inset(0.5, 0.1, 0.5, 0.4))
        picture = Box(room.x + 0.35, room.y + (room.h - side) / 2, side, side)
        return replace(self, picture=picture, text=room.from_left(side + 0.75).inset(0, 0.15, 0.3, 0.15))

    def with_scene(self) -> CardBoxes:
        """The front with a scene over its whole width, and the text under it."""
        room = self.front.from_top(BAND)
        share = scene_share(room)
        picture = room.top(room.h * share).inset(0.35, 0.35, 0.35, 0)
        return replace(self, picture=picture, text=room.from_top(room.h * share).inset(0.5, 0.2, 0.5, 0.3))

    def with_says(self, panel: float, source: float) -> CardBoxes:
        """The back with a field of this height (cm) for the protocol and its source; the question gets the rest."""
        says = Box(self.back.x, self.back.bottom - panel, self.back.w, panel)
        above = self.back.top(self.back.h - panel)
        side = BALLOON
        return replace(
            self,
            balloon=Box(above.x + 0.4, above.y + (above.h - side) / 2, side, side),
            follow_up=above.from_left(side + 0.7).inset(0, 0.05, 0.4, 0.05),
            says=says.top(panel - source),
            source=replace(says, y=says.bottom - source, h=source),
        )


def card_boxes(row: Box) -> CardBoxes:
    """The places of the card in this row."""
    front, back = (side.inset(0.28, 0.27) for side in row.columns(2, 0))
    band = front.top(BAND)
    boxes = CardBoxes(
        front=front,
        back=back,
        tile=Box(band.x + 0.2, band.y + 0.18, 0.94, 0.94),
        kind=Box(band.x + 1.35, band.y + 0.1, 3.6, 0.62),
        theme=Box(band.x + 1.35, band.y + 0.7, 6.0, 0.5),
        start=Box(band.right - 3.0, band.y + 0.18, 1.8, 0.5),
        number=Box(band.right - 1.1, band.y + 0.22, 0.86, 0.86),
        picture=front,
        text=front,
        balloon=back,
        follow_up=back,
        says=back,
        source=back,
    )
    return boxes.with_picture(2.2).with_says(back.h * 0.6, 0.8)


def rows(per_sheet: int) -> list[Box]:
    """The cards of a sheet with this many pages on it, front and back counted."""
    return [LYING] if on_side(per_sheet) else ROWS.rows(per_sheet // 2, 0)
