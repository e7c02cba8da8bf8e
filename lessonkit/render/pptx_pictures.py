"""Pictures for Office files, as PNG: an icon bare or in a rounded tile or disc, and a child in a round field."""

from __future__ import annotations

from functools import cache

from lessonkit.documents.parts import Picture
from lessonkit.render import pictures
from lessonkit.render.theme import theme

_SIDE = 400
_SMALL = 240


@cache
def icon(name: str, colour: str, pixels: int = _SIDE, weight: str = "duotone") -> bytes:
    """An icon on nothing."""
    return pictures.png(pictures.icon_svg(name, colour, weight), pixels)


@cache
def tile(name: str, dark: str, light: str) -> bytes:
    """An icon in the rounded tile by which a theme is recognised, in the proportions of the theme file."""
    space = theme()["space"]
    side, edge, radius = space["tile"], space["outline"], space["radius"]
    box = f'<rect x="{edge / 2}" y="{edge / 2}" width="{side - edge}" height="{side - edge}" rx="{radius}"'
    painted = f'{box} fill="{light}" stroke="{dark}" stroke-width="{edge}"/>'
    return _drawn(side, painted + _placed(pictures.icon_svg(name, dark), side * 0.2, side * 0.6), _SMALL)


@cache
def disc(name: str, colour: str, light: str) -> bytes:
    """A small round field with an icon."""
    return _drawn(
        100,
        f'<circle cx="50" cy="50" r="50" fill="{light}"/>' + _placed(pictures.icon_svg(name, colour), 20, 60),
        _SMALL,
    )


@cache
def portrait(name: str, mood: str, light: str, pixels: int = 760) -> bytes:
    """A child in a round field."""
    clip = '<clipPath id="rond"><circle cx="50" cy="50" r="50"/></clipPath>'
    child = f'<g clip-path="url(#rond)">{_placed(pictures.child_svg(name, mood), 3, 94, down=6)}</g>'
    return _drawn(100, f'{clip}<circle cx="50" cy="50" r="50" fill="{light}"/>{child}', pixels)


@cache
def panel(name: str, mood: str, light: str, wide: float, high: float, radius: float) -> bytes:
    """A child large in a tall field with round corners (all in cm), standing on its lower edge."""
    side = wide * 1.38
    field = f'<rect width="{wide}" height="{high}" rx="{radius}"'
    inside = f'<clipPath id="vlak">{field}/></clipPath>{field} fill="{light}"/><g clip-path="url(#vlak)">'
    child = pictures.child_svg(name, mood).replace(
        "<svg ", f'<svg x="{(wide - side) / 2}" y="{high - side}" width="{side}" height="{side}" ', 1
    )
    box = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
    return pictures.png(f"{box}{inside}{child}</g></svg>", 620)


def drawn(picture: Picture, dark: str, light: str, *, older: bool = False) -> bytes:
    """The picture of a document: a child (or teenager) in a round field, or an icon in a tile."""
    if picture.kind == "kind":
        name, _, mood = picture.name.partition("-")
        return portrait(pictures.of_age(name, older=older), mood or "kalm", light)
    return tile(picture.name, dark, light)


def _placed(svg: str, corner: float, side: float, down: float = 0) -> str:
    return svg.replace("<svg ", f'<svg x="{corner}" y="{corner + down}" width="{side}" height="{side}" ', 1)


def _drawn(side: float, inside: str, pixels: int) -> bytes:
    return pictures.png(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{inside}</svg>', pixels)
