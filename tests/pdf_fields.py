"""The fields to fill in of a PDF, for tests: their names, the labels that are read aloud, and what stands in them."""

from __future__ import annotations

import io
from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """A field; `kind` is tekst or vakje, `value` what it holds from the start."""

    name: str
    label: str
    kind: str
    value: str


def fields(data: bytes) -> list[Field]:
    """The fields in the order of the pages."""
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        found = document.Root.AcroForm.Fields if "/AcroForm" in document.Root else []
        return [
            Field(str(one.T), str(one.TU), "tekst" if one.FT == "/Tx" else "vakje", str(one.get("/V", "")))
            for one in found
        ]
