"""Scenes: one or two persons with a thing between them before a calm background, and where their balloons come.

A scene is drawn 1600 units wide; heights follow from the place it gets. Speech stays text: the balloons are drawn by
the document, over the picture, in the boxes that `balloons` gives.
"""

from __future__ import annotations

from functools import cache

from lessonkit.documents.parts import Scene
from lessonkit.render import pictures
from lessonkit.render.box import Box
from lessonkit.render.theme import theme

WIDE = 1600.0
_BALLOON, _BALLOON_WIDE = 0.25, 0.3
"""The height of a balloon as a part of the scene's height."""
_FLOOR = 0.80
_PERSON = 0.72
"""The height of a person as a part of the scene's height."""
_SIDE = 0.32
"""The width of a person in a wide scene as a part of the scene's width."""
_THING = 0.27
_INK = theme()["colour"]["ink"]
_LIGHT = {"klas": "#eaf3f4", "thuis": "#fdf3e3", "buiten": "#e8f3fb"}
_GROUND = {"klas": "#d9e6e8", "thuis": "#f3dfc1", "buiten": "#d8ead2"}
_EDGE = "#b9c7cc"


@cache
def scene_svg(scene: Scene, high: float = 900.0, dark: str = "#0f5c6b") -> str:
    """The scene as SVG, 1600 units wide and `high` tall; `dark` is the colour of the things."""
    parts = [_background(scene.where, high)]
    size = min(0.95 * high, _SIDE * WIDE) if is_wide(high) else min(_PERSON * high, 0.40 * WIDE)
    for name, x in _persons(scene, size):
        person, _, mood = name.partition("-")
        parts.append(_nested(pictures.child_svg(person, mood or "kalm"), x, high - size, size))
    parts += _things(scene, high, dark)
    clip = f'<clipPath id="rand"><rect width="{WIDE:g}" height="{high:g}" rx="48"/></clipPath>'
    body = "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE:g} {high:g}">{clip}'
        f'<g clip-path="url(#rand)">{body}</g></svg>'
    )


@cache
def scene_png(scene: Scene, high: float = 900.0, dark: str = "#0f5c6b", pixels: int = 1400) -> bytes:
    """The scene as PNG."""
    return pictures.png(scene_svg(scene, high, dark), pixels)


def is_wide(high: float) -> bool:
    """Whether a scene of this height (units) is so low that balloons stand between the persons, not above them."""
    return high < 0.55 * WIDE


def balloon_height(wide: float, high: float) -> float:
    """The height (cm) of a balloon in a scene of this width and height (cm)."""
    return (_BALLOON_WIDE if is_wide(WIDE * high / wide) else _BALLOON) * high


def balloons(scene: Scene, box: Box) -> tuple[Box | None, Box | None]:
    """Where the left and the right balloon come in a scene that fills `box`; None without speech."""
    alone, tall = scene.right is None, balloon_height(box.w, box.h)
    if is_wide(WIDE * box.h / box.w):
        side = (_SIDE + 0.025) * box.w
        wide = box.w - 2 * side if not alone else 0.42 * box.w
        first = Box(box.x + (side if not alone else 0.46 * box.w), box.y + 0.05 * box.h, wide, tall)
        both = scene.left_says and scene.right_says
        second = first.below(0.04 * box.h, tall) if both else first
        return (first if scene.left_says else None), (second if scene.right_says else None)
    wide, top = 0.42 * box.w, box.y + 0.035 * box.h
    left = Box(box.x + (0.5 if alone else 0.04) * box.w, top, wide, tall) if scene.left_says else None
    right = Box(box.right - 0.04 * box.w - wide, top, wide, tall) if scene.right_says else None
    return left, right


def _persons(scene: Scene, size: float) -> list[tuple[str, float]]:
    """Each person with its left edge."""
    if scene.right is None:
        return [(scene.left, 0.08 * WIDE)]
    return [(scene.left, 0.01 * WIDE), (scene.right, 0.99 * WIDE - size)]


def _things(scene: Scene, high: float, dark: str) -> list[str]:
    """The things in round fields, between the persons, or beside the only one."""
    count = len(scene.things)
    if not count:
        return []
    both = scene.left_says is not None and scene.right_says is not None
    if is_wide(high):
        side = min((0.26 if both else 0.36) * high, 0.15 * WIDE)
        centre = (0.84 if both else 0.72) * high
    elif scene.right is None:
        side = min(_THING * high, 0.2 * WIDE) * 1.35
        centre = 0.62 * high
    else:
        # Above the heads, so that no face is hidden.
        side = min(_THING * high * (1.0 if count == 1 else 0.8), 0.2 * WIDE)
        centre = high - 0.93 * min(_PERSON * high, 0.40 * WIDE) - 0.55 * side
        if scene.left_says or scene.right_says:
            centre = max(centre, (0.09 + _BALLOON) * high + side / 2)
    middle = WIDE * (0.5 if scene.right else 0.72)
    gap = 0.12 * side
    start = middle - (count * side + (count - 1) * gap) / 2
    y = centre - side / 2
    found = []
    for number, name in enumerate(scene.things):
        x = start + number * (side + gap)
        circle = f'cx="{x + side / 2:g}" cy="{y + side / 2:g}" r="{side / 2:g}"'
        found.append(f'<circle {circle} fill="#ffffff" stroke="{dark}" stroke-width="6"/>')
        found.append(_nested(pictures.icon_svg(name, dark), x + 0.17 * side, y + 0.17 * side, 0.66 * side))
    return found


def _background(where: str, high: float) -> str:
    floor = _FLOOR * high
    parts = [
        f'<rect width="{WIDE:g}" height="{high:g}" fill="{_LIGHT[where]}"/>',
        f'<rect y="{floor:g}" width="{WIDE:g}" height="{high - floor:g}" fill="{_GROUND[where]}"/>',
    ]
    return "".join([*parts, *_DRAWN[where](high, floor)])


def _class(high: float, floor: float) -> list[str]:
    """A board with two lines of chalk, and a row of flags."""
    x, y, w, h = 0.33 * WIDE, 0.1 * high, 0.34 * WIDE, 0.34 * high
    board = f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="18" fill="#cfe3dd" stroke="{_EDGE}" '
    return [board + 'stroke-width="10"/>']


def _home(high: float, floor: float) -> list[str]:
    """A window with a cross, and a lamp."""
    x, y, w, h = 0.36 * WIDE, 0.08 * high, 0.28 * WIDE, 0.38 * high
    frame = f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="14" fill="#ffffff" stroke="{_EDGE}" '
    bars = f"M{x + w / 2:g} {y:g}v{h:g}M{x:g} {y + h / 2:g}h{w:g}"
    cross = f'<path d="{bars}" stroke="{_EDGE}" stroke-width="8" fill="none"/>'
    return [frame + 'stroke-width="10"/>', cross]


def _outside(high: float, floor: float) -> list[str]:
    """A sun, a hill and a tree."""
    hill = f'<ellipse cx="{0.5 * WIDE:g}" cy="{floor:g}" rx="{0.42 * WIDE:g}" ry="{0.2 * high:g}" fill="#c9e0c3"/>'
    sun = f'<circle cx="{0.5 * WIDE:g}" cy="{0.2 * high:g}" r="{0.1 * high:g}" fill="#f9e3a0"/>'
    return [sun, hill]


_DRAWN = {"klas": _class, "thuis": _home, "buiten": _outside}


def _nested(svg: str, x: float, y: float, side: float) -> str:
    return svg.replace("<svg ", f'<svg x="{x:g}" y="{y:g}" width="{side:g}" height="{side:g}" ', 1)
