"""The worksheets as PDF: an A4 per sheet, drawn by its kind, with the room spread over the height of the page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from lessonkit.documents.parts import Line
from lessonkit.documents.values import Worksheet, WorksheetItem, WorksheetSet
from lessonkit.render.html import render
from lessonkit.render.pdf import Pdf
from lessonkit.render.sheet_frame import Layout, is_large
from lessonkit.render.sheet_kinds import CORNERS, FACES, ICONS, column_of, demand_places, name_label
from lessonkit.render.sheet_layout import layout, rows_of
from lessonkit.render.theme import Look


@dataclass(frozen=True)
class ListColumn:
    """A column of a list: its heading, the items that stand in it with the rows each takes, the empty rows under."""

    heading: Line
    items: tuple[tuple[WorksheetItem, int], ...]
    empty: int


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

    def pt(self, name: str) -> float:
        """The size in pt of a place."""
        return self.layout.places[name].pt

    def list_columns(self) -> tuple[ListColumn, ...]:
        """The columns of a list."""
        taken, empty = rows_of(self.sheet, self.layout)
        each = tuple(zip(self.sheet.items, taken, strict=True))
        return tuple(
            ListColumn(heading, tuple(one for one in each if column_of(one[0]) == side), empty[side])
            for side, heading in enumerate(self.sheet.columns[:2])
        )


def worksheets_pdf(sheets: WorksheetSet, look: Look) -> Pdf:
    """The sheets as PDF, one page each. Raises WrongInput for a text that doesn't fit its place."""
    views = tuple(_view(one, look) for one in sheets.sheets)
    more = {"corners": CORNERS, "faces": FACES, "large": is_large(look)}
    return render("werkbladen", sheets, look, pages=len(views), views=views, **more)


def _view(sheet: Worksheet, look: Look) -> SheetView:
    demand_places(sheet)
    return SheetView(sheet, ICONS[sheet.kind], name_label(sheet), layout(sheet, look))
