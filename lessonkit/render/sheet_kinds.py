"""What every kind of worksheet has a place for, its picture, and who writes a name on it: the same in PDF and Word."""

from __future__ import annotations

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.values import Worksheet, WorksheetItem

ICONS = {
    "stroken": "scissors",
    "cirkels": "intersect",
    "stappenkaart": "lifebuoy",
    "exit": "note-pencil",
    "placemat": "users-four",
    "lijst": "list-checks",
    "tekenen": "paint-brush",
    "smileys": "smiley",
    "tabel": "table",
}

FACES = (("smiley", "blij gezicht"), ("smiley-meh", "gewoon gezicht"), ("smiley-sad", "verdrietig gezicht"))
"""The faces to colour, as icons, and what a screen reader says."""

CORNERS = 4
"""The fields round the middle of a placemat."""

_TICKETS = ("exit", "smileys")
_WITH_NAMES = ("cirkels", "lijst", "tabel")
_NAMES = {"leerling": "Naam", "tweetal": "Namen", "viertal": "Namen", "klas": ""}
"""The label of the line for names: the only words not in the value."""

_BLANKS = frozenset({"blanks_heading", "blanks"})
_FOOT = _BLANKS | {"tick", "bottom"}
_PLACES = {
    "stroken": frozenset({"columns"}),
    "cirkels": _FOOT | {"columns"},
    "stappenkaart": _FOOT | {"heading", "writing_lines"},
    "exit": _FOOT | {"heading", "writing_lines"},
    "placemat": _FOOT | {"columns"},
    "lijst": _FOOT | {"columns", "heading"},
    "tekenen": _FOOT | {"heading"},
    "smileys": _FOOT,
    "tabel": _FOOT | {"columns"},
}
"""What each kind has a place for besides title, explanation and items: a value with more would lose words."""

_MOST = {"placemat": CORNERS, "tekenen": 2}


def is_ticket(sheet: Worksheet) -> bool:
    """Whether the sheet stands several times on a page, to cut."""
    return sheet.kind in _TICKETS


def name_label(sheet: Worksheet) -> str:
    """The label of the line for the names of those who write on the sheet; empty when it has none."""
    return _NAMES[sheet.per] if sheet.kind in _WITH_NAMES else ""


def column_of(item: WorksheetItem) -> int:
    """In which column of a list an item stands (0 or 1): its catchword says so, and is not on the sheet."""
    return 1 if item.heading is not None and item.heading.text.strip() == "2" else 0


def demand_places(sheet: Worksheet) -> None:
    """Raises OwnFault when a sheet says something that its kind has no place for: `read` should have refused it."""
    given = {name: bool(getattr(sheet, name)) for name in ("columns", "blanks_heading", "blanks", "tick", "bottom")}
    given |= {name: any(getattr(item, name) for item in sheet.items) for name in ("heading", "writing_lines")}
    for name, there in given.items():
        if there and name not in _PLACES[sheet.kind]:
            raise OwnFault(f"het werkblad '{sheet.id}' ({sheet.kind}) heeft geen plek voor '{name}'")
    if len(sheet.items) > _MOST.get(sheet.kind, len(sheet.items)):
        raise OwnFault(f"het werkblad '{sheet.id}' ({sheet.kind}) heeft plek voor {_MOST[sheet.kind]} items")
    if sheet.per_page > 1 and not is_ticket(sheet):
        raise OwnFault(f"het werkblad '{sheet.id}' ({sheet.kind}) staat één keer op een vel")
