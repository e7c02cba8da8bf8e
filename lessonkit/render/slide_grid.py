"""The grids of slides, sheets and poster in cm: shared by the bases and by what fills them."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.render.box import Box
from lessonkit.render.theme import theme

_SLIDE = theme()["slide"]
WIDTH, HEIGHT, MARGIN = _SLIDE["width"], _SLIDE["height"], _SLIDE["margin"]
RADIUS = _SLIDE["radius"]
BOTTOM = 17.0
"""Where the last box of a slide ends; under it stand source, footer and number."""

BAR = Box(0, 0, 0.5, HEIGHT)
TILE = Box(MARGIN, 1.1, 3.0, 3.0)
HEAD = Box(5.4, 1.0, WIDTH - 5.4 - MARGIN, 3.2)
TIME = Box(24.767, 1.25, 7.4, 1.9)
HEAD_BESIDE_TIME = Box(HEAD.x, HEAD.y, TIME.x - 0.5 - HEAD.x, HEAD.h)
INSIDE = Box(MARGIN, 4.6, WIDTH - 2 * MARGIN, BOTTOM - 4.6)
BADGE = 1.5
BESIDE_BADGE = 2.2
"""The round number of a step or letter of an answer, and where the text beside it begins."""

PANEL = Box(MARGIN, 1.3, 9.4, BOTTOM - 1.3)
PANEL_RADIUS = 1.0
ASIDE = Box(12.0, 1.2, WIDTH - 12.0 - MARGIN, BOTTOM - 1.2)
"""The room beside a tall panel."""


SCENE = Box(MARGIN, 3.7, WIDTH - 2 * MARGIN, BOTTOM - 3.7)
UNDER_SCENE = Box(MARGIN, 14.0, WIDTH - 2 * MARGIN, BOTTOM - 14.0)
"""A picture to talk about, and the sentence that may stand under it."""


def mirrored(box: Box) -> Box:
    """The box on the other side of the slide."""
    return replace(box, x=WIDTH - box.right)


A4, A3 = (21.0, 29.7), (29.7, 42.0)
EDGE = theme()["space"]["margin"] / 10
SHEET = Box(EDGE, EDGE, A4[0] - 2 * EDGE, 27.8 - EDGE)
"""What may be printed on A4, above the footer."""

SHEET_BAND = SHEET.top(3.3)
BACK = SHEET.from_top(1.55)
"""The room of the full list, under its title."""

POSTER = Box(1.6, 1.6, A3[0] - 3.2, 39.5 - 1.6)
POSTER_BAND = POSTER.top(4.7)
POSTER_FOOT = 7.8
"""The height of the boxes at the foot of the poster."""
