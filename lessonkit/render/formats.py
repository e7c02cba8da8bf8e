"""The one table of formats: (document, format) → the function that makes its bytes."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

from lessonkit.render.theme import Look

TABLE: dict[tuple[str, str], str] = {
    ("start", "pdf"): "pdf_start:start_pdf",
    ("presentatie", "pptx"): "pptx_deck:deck_pptx",
    ("presentatie", "pdf"): "pdf_deck:deck_pdf",
    ("gesprekskaarten", "pdf"): "pdf_cards:cards_pdf",
    ("gesprekskaarten", "pptx"): "pptx_cards:cards_pptx",
    ("werkbladen", "pdf"): "pdf_worksheets:worksheets_pdf",
    ("werkbladen", "docx"): "docx_worksheets:worksheets_docx",
    ("werkbladen-oudsten", "pdf"): "pdf_worksheets:worksheets_pdf",
    ("werkbladen-oudsten", "docx"): "docx_worksheets:worksheets_docx",
    ("afsprakenblad", "pdf"): "pdf_agreement:agreement_pdf",
    ("afsprakenblad", "pptx"): "pptx_agreement:agreement_pptx",
    ("afsprakenblad-oudsten", "pdf"): "pdf_agreement:agreement_pdf",
    ("afsprakenblad-oudsten", "pptx"): "pptx_agreement:agreement_pptx",
    ("poster", "pdf"): "pdf_agreement:poster_pdf",
    ("poster", "pptx"): "pptx_agreement:poster_pptx",
    ("studentbrief", "pdf"): "pdf_letter:letter_pdf",
    ("studentbrief", "docx"): "docx_letter:letter_docx",
    ("ouderbrief", "pdf"): "pdf_letter:letter_pdf",
    ("ouderbrief", "docx"): "docx_letter:letter_docx",
    ("ouderbericht", "txt"): "plain:message_txt",
    ("handleiding", "pdf"): "pdf_guide:guide_pdf",
    ("handleiding", "docx"): "docx_guide:guide_docx",
    ("stappenkaart", "pdf"): "pdf_steps:steps_pdf",
    ("toestemmingsformulier", "pdf"): "pdf_letter:consent_pdf",
    ("toestemmingsformulier", "docx"): "docx_letter:consent_docx",
    ("verantwoording", "pdf"): "pdf_accountability:accountability_pdf",
    ("verantwoording", "json"): "plain:accountability_json",
}
"""Document and format → module and function in this package; imported when first used."""

FORMATS = tuple(dict.fromkeys(kind for _, kind in TABLE))


@dataclass(frozen=True)
class Rendered:
    """A finished file: its bytes, and its pages or slides where it has any."""

    data: bytes
    pages: int | None


def formats_of(document: str) -> tuple[str, ...]:
    """The formats in which a document is made."""
    return tuple(kind for name, kind in TABLE if name == document)


def render(document: str, kind: str, value: Any, look: Look) -> Rendered:
    """The document value as a file. Raises WrongInput when a text doesn't fit, OwnFault when an engine complains."""
    module, function = TABLE[document, kind].split(":")
    made = getattr(importlib.import_module(f"lessonkit.render.{module}"), function)(value, look)
    if isinstance(made, bytes):
        return Rendered(made, None)
    return Rendered(made.data, made.pages)
