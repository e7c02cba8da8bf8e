"""What a page of a PDF looks like, for tests: sizes of letters, where words stand, how much ink it takes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

MM = 72 / 25.4


@dataclass(frozen=True)
class Spot:
    """Where words stand: page (from 0), left, top, right and bottom in mm from the page's left upper corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        yield document


def size_in_cm(data: bytes) -> tuple[float, float]:
    """Width and height of the first page."""
    with _opened(data) as document:
        wide, high = document[0].get_size()
    return wide / MM / 10, high / MM / 10


def letter_sizes(data: bytes) -> list[list[tuple[str, float]]]:
    """For every page its letters with their size in pt as they are drawn."""
    import pypdfium2.raw as raw

    found = []
    with _opened(data) as document:
        for page in document:
            text = page.get_textpage()
            letters = []
            for index in range(text.count_chars()):
                letter = chr(raw.FPDFText_GetUnicode(text, index))
                matrix = raw.FS_MATRIX()
                raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
                if letter.isalnum():
                    letters.append((letter, raw.FPDFText_GetFontSize(text, index) * abs(matrix.d)))
            found.append(letters)
    return found


@cache
def _drawn(data: bytes) -> tuple[tuple[str, tuple[Spot, ...]], ...]:
    """For every page its letters in the order of reading, and where each of them stands."""
    import pypdfium2.raw as raw

    found = []
    with _opened(data) as document:
        for number, page in enumerate(document):
            text, high = page.get_textpage(), page.get_height()
            told, places = "", []
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                told += chr(raw.FPDFText_GetUnicode(text, index))
                places.append(Spot(number, left / MM, (high - top) / MM, right / MM, (high - bottom) / MM))
            found.append((told, tuple(places)))
    return tuple(found)


def spots(data: bytes, words: str) -> list[Spot]:
    """Where these words stand, each time that they do; they must stand on one line."""
    found = []
    for told, places in _drawn(data):
        start = told.find(words)
        while start >= 0:
            found.append(_around(places[start : start + len(words)]))
            start = told.find(words, start + 1)
    return found


def outside(data: bytes, margin: float) -> list[str]:
    """The letters that stand nearer than `margin` mm to the edge of their page."""
    wide, high = (10 * side for side in size_in_cm(data))
    return [
        letter
        for told, places in _drawn(data)
        for letter, spot in zip(told, places, strict=True)
        if letter.strip()
        and not (
            margin <= spot.left and margin <= spot.top and spot.right <= wide - margin and spot.bottom <= high - margin
        )
    ]


def ink(data: bytes) -> list[float]:
    """For every page the share of it that is black when copied in grey."""
    with _opened(data) as document:
        shares = []
        for page in document:
            picture = page.render(scale=0.5, grayscale=True).to_pil()
            shares.append(1 - sum(picture.tobytes()) / (255 * picture.width * picture.height))
    return shares


def _around(places: Sequence[Spot]) -> Spot:
    return Spot(
        places[0].page,
        min(one.left for one in places),
        min(one.top for one in places),
        max(one.right for one in places),
        max(one.bottom for one in places),
    )
