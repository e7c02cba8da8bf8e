"""The worksheets as PDF: an A4 per sheet, drawn by its kind, with the room spread over the height of the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.parts import Line
from lessonkit.documents.values import Worksheet, WorksheetSet
from lessonkit.render.html import render
from lessonkit.render.pdf import Pdf
from lessonkit.render.sheet_layout import Layout, has_name_line, layout
from lessonkit.render.theme import Look

NAMES = {"leerling": "Naam", "tweetal": "Namen", "viertal": "Namen", "klas": ""}
"""The label of the line on which those who write on a sheet put their names: the only words not in the value."""

_ICONS = {
    "stroken": "scissors",
    "cirkels": "intersect",
    "stappenkaart": "lifebuoy",
    "exit": "note-pencil",
    "placemat": "users-four",
    "lijst": "list-checks",
}
_ALL = frozenset({"items", "blanks_heading", "blanks", "tick", "bottom"})
_DRAWN = {
    "stroken": frozenset({"columns", "items"}),
    "cirkels": _ALL | {"columns"},
    "stappenkaart": _ALL,
    "exit": _ALL,
    "placemat": _ALL | {"columns"},
    "lijst": _ALL | {"columns"},
}
"""What each kind has a place for: a value with more would lose words."""

_CORNERS = 4


@dataclass(frozen=True)
class SheetView:
    """A sheet with its picture, the label of its line for names, and its layout."""

    sheet: Worksheet
    icon: str
    names: str
    layout: Layout

    def measures(self) -> Markup:
        """The measures as CSS variables: --band, --regel …"""
        # A text far too long may leave less than nothing for the rest; the check on room tells.
        known = ((name, max(0.0, value)) for name, value in self.layout.cm.items())
        return Markup(";").join(Markup("--{}:{:.2f}cm").format(name, value) for name, value in known)

    def style(self, line: Line, name: str) -> Markup:
        """The style of a line in one of the sheet's places."""
        place = self.layout.places[name]
        return Markup("font-size:{}pt;max-width:{:.2f}cm").format(place.pt, place.set(line.text).width)


def worksheets_pdf(sheets: WorksheetSet, look: Look) -> Pdf:
    """The sheets as PDF, one page each. Raises WrongInput for a text that doesn't fit its place."""
    views = tuple(_view(one, look) for one in sheets.sheets)
    return render("werkbladen", sheets, look, pages=len(views), views=views, corners=_CORNERS)


def _view(sheet: Worksheet, look: Look) -> SheetView:
    for part in ("columns", "items", "blanks_heading", "blanks", "tick", "bottom"):
        if getattr(sheet, part) and part not in _DRAWN[sheet.kind]:
            raise OwnFault(f"het werkblad '{sheet.id}' ({sheet.kind}) heeft geen plek voor '{part}'")
    if sheet.kind == "placemat" and len(sheet.columns) > _CORNERS:
        raise OwnFault(f"het werkblad '{sheet.id}' heeft meer dan {_CORNERS} vakken")
    return SheetView(sheet, _ICONS[sheet.kind], NAMES[sheet.per] if has_name_line(sheet) else "", layout(sheet, look))
