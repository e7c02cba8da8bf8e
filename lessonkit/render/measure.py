"""How much room a text takes in an Office file: measured in the font itself, with room to spare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.render.pictures import font_path
from lessonkit.text import Text, plain, typographic

SPARE = 0.08
"""The share of the width that stays free: Arial on a school's computer may draw a little wider than Arimo here."""

_PT_PER_CM = 72 / 2.54


@dataclass(frozen=True)
class Slot:
    """A place for text: inner width and height in cm, type size in pt, line spacing as a factor."""

    name: str
    width: float
    height: float
    pt: float
    bold: bool = False
    spacing: float = 1.1
    font: str = "Arimo"


@cache
def _face(font: str, bold: bool) -> Any:
    from PIL import ImageFont

    face = ImageFont.truetype(str(font_path(font, bold)), 100, layout_engine=ImageFont.Layout.BASIC)
    if font in ("Arimo", "Lexend"):
        face.set_variation_by_axes([700 if bold else 400])
    return face


def width(text: str, pt: float, *, bold: bool = False, font: str = "Arimo") -> float:
    """The width in cm of a text on one line."""
    return _face(font, bold).getlength(typographic(plain(text))) / 100 * pt / _PT_PER_CM


def line_count(text: str, slot: Slot) -> int:
    """How many lines the text takes in the slot, broken between words; a word wider than the slot counts double."""
    room = slot.width * (1 - SPARE)
    lines, used = 1, 0.0
    space = width(" ", slot.pt, bold=slot.bold, font=slot.font)
    for word in plain(text).split():
        wide = width(word, slot.pt, bold=slot.bold, font=slot.font)
        if used and used + space + wide > room:
            lines, used = lines + 1, wide
        else:
            used += (space if used else 0.0) + wide
        if wide > room:
            lines, used = lines + 1, 0.0
    return lines


def height(texts: Iterable[str], slot: Slot, gap_pt: float = 0.0) -> float:
    """The height in cm of the paragraphs one below the other, `gap_pt` between them."""
    found = [line_count(text, slot) * slot.pt * 1.2 * slot.spacing for text in texts]
    return (sum(found) + gap_pt * max(0, len(found) - 1)) / _PT_PER_CM


def too_long(texts: Iterable[str], slot: Slot, gap_pt: float = 0.0) -> Diagnostic | None:
    """A fault that names the content line of the longest text when the paragraphs don't fit the slot."""
    texts = [text for text in texts if text]
    needed = height(texts, slot, gap_pt)
    if needed <= slot.height:
        return None
    longest = max(texts, key=len)
    return Diagnostic(
        f"de tekst past niet op '{slot.name}' ({needed:.1f} cm nodig, {slot.height:.1f} cm plaats): '{longest[:50]}'",
        longest.place if isinstance(longest, Text) else None,
        "maak de tekst korter",
    )


def demand(found: Iterable[Diagnostic | None]) -> None:
    """Raises WrongInput with every fault there is, all at once."""
    faults = [one for one in found if one]
    if faults:
        raise WrongInput(faults)
