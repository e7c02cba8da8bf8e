"""Renderers that make next to nothing, for tests in which drawing is not the point; workers get them by a fork."""

from __future__ import annotations

import io
import sys
import types
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from lessonkit.read import library
from lessonkit.render import formats
from lessonkit.render.theme import Look

Renderer = Callable[[Any, Look], Any]
MODULE = "nep"
PAGES = {"gesprekskaarten": 7, "werkbladen": 4, "afsprakenblad": 2, "handleiding": 9}


class Drawn:
    """What a renderer gives back: bytes with pages."""

    def __init__(self, data: bytes, pages: int) -> None:
        self.data = data
        self.pages = pages


def office(parts: Mapping[str, str]) -> bytes:
    """A zip with these parts, the same bytes every time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name), text)
    return made.getvalue()


def renderer(document: str, kind: str) -> Renderer:
    """A renderer whose bytes tell what it got: the date, and what the start page and the guide print of the others."""

    def draw(value: Any, look: Look) -> Any:
        rows = getattr(value, "rows", ())
        printing = getattr(value, "printing", None)
        counts = [(row.name, row.pages) for row in rows if hasattr(row, "pages")]
        counts += [tuple(str(cell.text) for cell in row) for row in printing.rows] if printing else []
        text = f"{document}.{kind} {look.epoch} {look.school_colour} {counts}\n"
        if kind == "pdf":
            return Drawn(text.encode(), PAGES.get(document, 1))
        if kind in ("pptx", "docx"):
            slide = "ppt/slides/slide1.xml" if kind == "pptx" else "word/document.xml"
            return office({"[Content_Types].xml": "", slide: text, "docProps/core.xml": str(look.epoch)})
        return text.encode()

    return draw


_load = library.load
_remembered = cache(lambda root, only, ages, check: _load(root, only, ages=ages, check=check))
_groups_remembered = cache(library.load_groups)


def read_once(monkeypatch: Any) -> None:
    """Lets tests share the content, which is half a second's reading."""

    def load(root: Path, only: Any = None, *, ages: Any = None, own: Path | None = None, check: bool = True) -> Any:
        only, ages = (None if names is None else tuple(names) for names in (only, ages))
        if own is None:
            return _remembered(root, only, ages, check)
        return _load(root, only, ages=ages, own=own, check=check)

    monkeypatch.setattr(library, "load", load)
    monkeypatch.setattr(library, "load_groups", _groups_remembered)


def install(monkeypatch: Any, **other: Renderer) -> None:
    """Puts the renderers in the table; `other` by name, as poster_pdf, takes the place of one."""
    module = types.ModuleType(f"lessonkit.render.{MODULE}")
    for document, kind in formats.TABLE:
        name = f"{document}_{kind}"
        setattr(module, name, other.pop(name, None) or renderer(document, kind))
        monkeypatch.setitem(formats.TABLE, (document, kind), f"{MODULE}:{name}")
    assert not other, f"no such files: {sorted(other)}"
    monkeypatch.setitem(sys.modules, module.__name__, module)
