"""Whether texts fit a place of an Office file, and in which of the designed sizes; no word is left alone on a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lessonkit.diagnostics import Diagnostic
from lessonkit.render.measure import Slot, line_count, width
from lessonkit.text import Text, plain

_LONELY = 0.22
"""A last line under this share of the width looks forgotten."""

_PT_PER_CM = 72 / 2.54


@dataclass(frozen=True)
class Block:
    """A paragraph to measure; `pt` and `bold` when they differ from the place's, `indent` in cm."""

    text: Text
    bold: bool = False
    pt: float | None = None
    indent: float = 0.0

    def slot(self, slot: Slot) -> Slot:
        """The slot as this paragraph meets it."""
        return replace(
            slot, width=slot.width - self.indent, bold=slot.bold or self.bold, pt=self.pt if self.pt else slot.pt
        )


def height(blocks: Iterable[Block], slot: Slot, gap_pt: float = 0.0) -> float:
    """The height in cm of the paragraphs one below the other, `gap_pt` between them."""
    found = [line_count(block.text, own) * own.pt * 1.2 * own.spacing for block in blocks for own in [block.slot(slot)]]
    return (sum(found) + gap_pt * max(0, len(found) - 1)) / _PT_PER_CM


def fits(blocks: Sequence[Block], slot: Slot, gap_pt: float = 0.0) -> bool:
    """Whether the paragraphs fit the slot, with room to spare, and no word is broken."""
    return height(blocks, slot, gap_pt) <= slot.height and not any(_wide_words(block, slot) for block in blocks)


def faults(blocks: Sequence[Block], slot: Slot, gap_pt: float = 0.0) -> list[Diagnostic]:
    """What doesn't fit the slot, naming the content line."""
    found = []
    needed = height(blocks, slot, gap_pt)
    if blocks and needed > slot.height:
        longest = max((block.text for block in blocks), key=len)
        room = f"{needed:.1f} cm nodig, {slot.height:.1f} cm plaats"
        message = f"de tekst past niet op '{slot.name}' ({room}): '{longest[:50]}'"
        found.append(Diagnostic(message, longest.place, "maak de tekst korter"))
    for block in blocks:
        for word in _wide_words(block, slot):
            message = f"het woord '{word}' is te breed voor '{slot.name}'"
            found.append(Diagnostic(message, block.text.place, "kies een korter woord"))
    return found


def _wide_words(block: Block, slot: Slot) -> list[str]:
    """The words that are wider than the slot: Office would break them anywhere."""
    own = block.slot(slot)
    return [word for word in plain(block.text).split() if width(word, own.pt, bold=own.bold, font=own.font) > own.width]


def best_size(blocks: Sequence[Block], slot: Slot, sizes: Iterable[float], gap_pt: float = 0.0) -> float:
    """The largest size (pt) that fits and leaves no word alone; the smallest when nothing fits."""
    sizes = list(sizes)
    fitting = [pt for pt in sizes if fits(blocks, replace(slot, pt=pt), gap_pt)]
    calm = [pt for pt in fitting if not any(_is_lonely(block, replace(slot, pt=pt)) for block in blocks)]
    return next(iter(calm or fitting or sizes[-1:]))


def title_size(block: Block, slot: Slot, sizes: Iterable[float]) -> float:
    """The largest size (pt) that takes no more lines than the smallest of the sizes does, and fits."""
    sizes = list(sizes)
    fewest = line_count(block.text, replace(slot, pt=sizes[-1]))
    for pt in sizes:
        candidate = replace(slot, pt=pt)
        if line_count(block.text, candidate) <= fewest and fits([block], candidate):
            return pt
    return sizes[-1]


def calm_width(blocks: Sequence[Block], slot: Slot) -> float:
    """The width (cm) of the slot, or a smaller one in as many lines when the last word would stand alone."""
    if not any(_is_lonely(block, slot) for block in blocks):
        return slot.width
    lines = [line_count(block.text, block.slot(slot)) for block in blocks]
    calm, step = slot.width, 0.25
    while calm - step > slot.width * 0.6:
        narrower = replace(slot, width=calm - step)
        if [line_count(block.text, block.slot(narrower)) for block in blocks] != lines:
            break
        calm -= step
    return calm


def _is_lonely(block: Block, slot: Slot) -> bool:
    """Whether the last of several lines is nearly empty."""
    own = block.slot(slot)
    space = width(" ", own.pt, bold=own.bold, font=own.font)
    lines, used = 1, 0.0
    for word in plain(block.text).split():
        wide = width(word, own.pt, bold=own.bold, font=own.font)
        if used and used + space + wide > own.width:
            lines, used = lines + 1, wide
        else:
            used += (space if used else 0.0) + wide
    return lines > 1 and used < own.width * _LONELY
