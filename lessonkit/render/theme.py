"""The look of a kit: the theme file's colours and sizes, and the school's own colour and logo."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from lessonkit.places import TEMPLATES

ON_PAPER = 4.5
ON_SLIDES = 7.0


@dataclass(frozen=True)
class Tint:
    """A theme's colour: `dark` carries text, `light` lies behind it (both "#rrggbb")."""

    dark: str
    light: str


@dataclass(frozen=True)
class Logo:
    """A school's logo as SVG or PNG for PDF, and as PNG (at most 1200 px) for Office; `ratio` is width / height."""

    data: bytes = field(repr=False)
    media_type: str
    png: bytes = field(repr=False)
    ratio: float


@dataclass(frozen=True)
class Look:
    """What a renderer may know of the school's style, the type sizes of the age group (pt), and the date (seconds).

    `older`: the people in its pictures are teenagers, not children.
    """

    school_colour: str
    logo: Logo | None
    paper_pt: float
    slide_pt: float
    epoch: int
    author: str
    older: bool = False

    @property
    def colours(self) -> Mapping[str, str]:
        """The neutral colours of the theme file by name, with `school` mended and `school_light` to lie behind text."""
        own = {name: value for name, value in theme()["colour"].items() if isinstance(value, str)}
        return own | {"school": self.school_colour, "school_light": lighten(self.school_colour, 0.92)}


@cache
def theme() -> Mapping[str, Any]:
    """The theme file as nested tables."""
    return tomllib.loads((TEMPLATES / "theme.toml").read_text(encoding="utf-8"))


def tint(name: str) -> Tint:
    """A theme's colour by name; raises KeyError for a name that the theme file lacks."""
    return Tint(**theme()["colour"]["theme"][name])


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0-255, of "#rrggbb"."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance 0-1 (WCAG 2.2)."""

    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = channels(colour)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1-21 of two colours (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _mixed(colour: str, target: int, share: float) -> str:
    return "#" + "".join(f"{round(value + (target - value) * share):02x}" for value in channels(colour))


def lighten(colour: str, share: float) -> str:
    """The colour mixed with white; `share` 1 is white."""
    return _mixed(colour, 255, share)


def darkened(colour: str, ratio: float = ON_SLIDES) -> str:
    """The colour, darkened step by step until white text on it has the contrast asked for."""
    for step in range(0, 101, 2):
        candidate = _mixed(colour, 0, step / 100)
        if contrast(candidate, "#ffffff") >= ratio:
            return candidate
    return "#000000"
