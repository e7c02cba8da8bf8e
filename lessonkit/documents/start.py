"""The start page: what is in the folder, what to print, how many, in which order, what to read first."""

from __future__ import annotations

import math
from collections.abc import Mapping

from lessonkit.documents.catalogue import Sources, cover
from lessonkit.documents.parts import Line
from lessonkit.documents.values import GuideTable, StartPage, StartRow
from lessonkit.domain import StartDocument, WorksheetForGroup
from lessonkit.kit.model import Kit
from lessonkit.text import Text

Files = Mapping[str, Mapping[str, int | None]]
"""Document → file name → pages (None where a file has none)."""

WORKSHEETS = "werkbladen"
PUPILS_PER = {"leerling": 1, "tweetal": 2, "viertal": 4}


def start_page(kit: Kit, files: Files) -> StartPage:
    """The page for the files of the kit, in the order of printing."""
    texts, sources = kit.start, Sources(kit)
    return StartPage(
        cover=cover(kit, "start"),
        intro=tuple(sources.general(text) for text in texts.intro),
        first_title=str(texts.first_heading),
        first=tuple(sources.general(text) for text in texts.first),
        table_title=str(texts.printing_heading),
        headings=tuple(str(texts.columns[one]) for one in ("document", "wat", "afdrukken", "aantal", "wanneer")),  # type: ignore[arg-type]
        rows=tuple(_row(kit, sources, one, files[one.id]) for one in texts.documents if one.id in files),
        bottom=sources.general(texts.bottom),
    )


def print_table(kit: Kit, files: Files) -> GuideTable:
    """What to print and how many, for the first page of the guide; each worksheet has a row of its own."""
    texts, sources = kit.start, Sources(kit)
    rows: list[tuple[str, str, str, str]] = []
    for one in texts.documents:
        if one.id not in files or one.copies == "geen":
            continue
        row = _row(kit, sources, one, files[one.id])
        if one.id == WORKSHEETS:
            rows += _worksheet_rows(kit, row)
        else:
            rows.append((row.name, row.printing, row.copies, f"{row.pages}" if row.pages else ""))
    cells = tuple(tuple(Line(Text(cell)) for cell in row) for row in rows)
    return GuideTable("Dit print je", (), ("Document", "Hoe", "Hoeveel", "Pagina's"), cells)


def _worksheet_rows(kit: Kit, row: StartRow) -> list[tuple[str, str, str, str]]:
    """A row for every sheet. Which page it is can be told when each sheet is one page."""
    single = row.pages == len(kit.worksheets)
    rows = []
    for number, one in enumerate(kit.worksheets, 1):
        where = f"{row.name}, pagina {number}: {_small(one.name)}" if single else f"{row.name}: {_small(one.name)}"
        rows.append((where, row.printing, sheet_copies(kit, one.groups[kit.group.id]), "1" if single else ""))
    return rows


def _row(kit: Kit, sources: Sources, one: StartDocument, files: Mapping[str, int | None]) -> StartRow:
    shown = [part for part in (one.paper, one.sides, one.colour) if part != "geen"]
    pages = next((number for name, number in files.items() if name.endswith(".pdf")), None)
    return StartRow(
        name=str(one.name),
        files=tuple(files),
        what=sources.general(one.what),
        printing=", ".join(shown) if shown else "op het scherm",
        tip=sources.general(one.tip) if one.tip else None,
        copies=_worksheet_copies(kit) if one.id == WORKSHEETS and kit.worksheets else copies(kit, one),
        pages=pages,
        when=sources.general(one.when),
    )


def copies(kit: Kit, one: StartDocument) -> str:
    """How often to print, in words; with a number when the size of the class is known."""
    known, unknown = kit.start.copies[one.copies]
    if kit.count is None:
        return str(unknown)
    number = {"per_leerling": kit.count, "per_viertal": math.ceil(kit.count / 4), "een": 1, "geen": 0}[one.copies]
    return str(known.fill({"n": str(number)}))


def sheet_copies(kit: Kit, sheet: WorksheetForGroup) -> str:
    """How often to print a worksheet's page, with the number when the size of the class is known."""
    if sheet.per == "klas":
        return "1 keer"
    share = PUPILS_PER[sheet.per] * sheet.per_page
    if kit.count is not None:
        return f"{math.ceil(kit.count / share)} keer"
    return "1 per leerling" if share == 1 else f"1 per {share} leerlingen"


def _worksheet_copies(kit: Kit) -> str:
    """The worksheets each with their own number: one count for all of them would be wrong."""
    return "; ".join(f"{one.name}: {sheet_copies(kit, one.groups[kit.group.id])}" for one in kit.worksheets)


def _small(name: str) -> str:
    """The name as it stands inside a sentence; an abbreviation keeps its capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
