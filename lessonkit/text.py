"""The smallest rich text: words that know the content line they came from, with plain and stressed runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from lessonkit.diagnostics import Place

_SLOT = re.compile(r"\{([a-z_]+)\}")
_STRESS = re.compile(r"\*\*(.+?)\*\*")


class Text(str):
    """A string that keeps the place in the content where it was written, so that a renderer can name it."""

    place: Place | None

    def __new__(cls, value: str = "", place: Place | None = None) -> Self:
        text = super().__new__(cls, value)
        text.place = place if place is not None else getattr(value, "place", None)
        return text

    def __reduce__(self) -> tuple[type[Self], tuple[str, Place | None]]:
        return type(self), (str(self), self.place)

    def slots(self) -> tuple[str, ...]:
        """The names of the slots `{wie}` in the text, in order."""
        return tuple(_SLOT.findall(self))

    def fill(self, values: dict[str, str]) -> Text:
        """The text with its slots filled; raises KeyError with the name of a slot that has no value."""
        filled = _SLOT.sub(lambda match: values[match.group(1)], self)
        return Text(filled[:1].upper() + filled[1:] if self.startswith("{") else filled, self.place)


@dataclass(frozen=True)
class Run:
    """A stretch of text that is stressed or not."""

    text: str
    stressed: bool = False


def runs(text: str) -> tuple[Run, ...]:
    """The text as runs; `**woord**` is stressed."""
    found: list[Run] = []
    end = 0
    for match in _STRESS.finditer(text):
        if match.start() > end:
            found.append(Run(text[end : match.start()]))
        found.append(Run(match.group(1), stressed=True))
        end = match.end()
    if end < len(text):
        found.append(Run(text[end:]))
    return tuple(found)


def plain(text: str) -> str:
    """The words alone, without marks of stress."""
    return _STRESS.sub(r"\1", text)


def typographic(text: str) -> str:
    """The text with Dutch curly quotes (‘…’, “…”) for straight ones and an ellipsis for three dots.

    An apostrophe inside or before a word (foto's, 's ochtends, 't) becomes ’; an opening quote stands after a space,
    a bracket, a dash or at the start.
    """
    text = text.replace("...", "…")
    text = re.sub(r"(?<![\w’])'(?=[st][\s-])", "’", text)
    text = re.sub(r"(^|[\s(\[–“])'", r"\1‘", text)
    text = text.replace("'", "’")
    text = re.sub(r'(^|[\s(\[–‘])"', r"\1“", text)
    return text.replace('"', "”")
