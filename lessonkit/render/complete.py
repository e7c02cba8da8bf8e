"""Whether every word of the HTML was laid out: WeasyPrint leaves out what a box with a fixed height can't hold."""

from __future__ import annotations

from collections import Counter
from typing import Any

_WITHOUT_TEXT = {"input", "textarea", "select", "option", "script", "style"}


def lost_text(document: Any) -> list[Any]:
    """The elements of which some letters stand on no page; texts of form fields don't count."""
    drawn: Counter[Any] = Counter()
    root = None
    for page in document.pages:
        for box in page._page_box.descendants(placeholders=True):
            if box.element is None or "::" in (box.element_tag or ""):
                continue
            if box.element_tag == "html" and root is None:
                root = box.element
            drawn[box.element] += _letters(getattr(box, "text", None))
    body = root.find("body") if root is not None else None
    if body is None:
        return []
    return [element for element in body.iter() if element.tag not in _WITHOUT_TEXT and drawn[element] < _own(element)]


def _own(element: Any) -> int:
    """The letters that stand in the element itself, not in its children."""
    return _letters(element.text) + sum(_letters(child.tail) for child in element)


def _letters(text: str | None) -> int:
    return sum(letter.isalnum() for letter in text or "")
