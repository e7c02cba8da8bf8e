"""What stands in a PDF, for tests: its words page by page, its language and properties, and the verdict of PDF/UA-1."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass

from lessonkit.render.theme import Look
from lessonkit.text import plain, typographic

LOOK = Look("#0f5c6b", None, 12, 24, int(dt.datetime(2026, 11, 21, tzinfo=dt.UTC).timestamp()), "lessonkit")


@dataclass(frozen=True)
class Facts:
    """Language, title and author as the file states them."""

    language: str
    title: str
    author: str


def letters(text: str) -> str:
    """The letters and figures alone: what can be compared however the lines are broken."""
    return "".join(letter for letter in typographic(plain(text)) if letter.isalnum())


def pages(data: bytes) -> list[str]:
    """The text of every page, in the order in which it was drawn."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def beside(data: bytes, number: int, words: str, left: float, right: float) -> str:
    """What stands on the line of the words, between `left` and `right` (pt), on page `number` (1 = first)."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        text = document[number - 1].get_textpage()
        place = text.search(typographic(words)).get_next()
        if place is None:
            return ""
        _, bottom, _, top = text.get_charbox(place[0])
        return " ".join(text.get_text_bounded(left, bottom - 3, right, top + 3).split())


def type_size(data: bytes, number: int, words: str) -> float:
    """The size (pt) in which the words are set on page `number`; the engine writes it in pixels of its own."""
    import pypdfium2
    import pypdfium2.raw as raw

    with pypdfium2.PdfDocument(data) as document:
        text = document[number - 1].get_textpage()
        place = text.search(typographic(words)).get_next()
        return round(raw.FPDFText_GetFontSize(text, place[0]) * 72 / 96, 2)


def missing(data: bytes, *texts: str) -> list[str]:
    """Those of the texts of which the letters don't stand together in the file."""
    told = "".join(letters(page) for page in pages(data))
    return [text for text in texts if letters(text) not in told]


def facts(data: bytes) -> Facts:
    """What the file says of itself."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        info = document.docinfo
        return Facts(str(document.Root.Lang), str(info["/Title"]), str(info["/Author"]))


def faults(data: bytes) -> str:
    """The faults against PDF/UA-1, empty when there are none."""
    import page

    report = page.validate_pdf_bytes(data, profile="ua1")
    return "" if report.is_compliant else str(report)


def image_count(data: bytes) -> int:
    """How many bitmaps the file holds, masks left out."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        images = [
            one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        return len([one for one in images if one.get("/ColorSpace") != "/DeviceGray"])
