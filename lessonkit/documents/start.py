"""The start page: what is in the folder, what to print, how many, in which order, what to read first."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from lessonkit.documents.catalogue import OF_OLDER, Sources, cover
from lessonkit.documents.parts import Line
from lessonkit.documents.values import GuideTable, StartPage, StartRow
from lessonkit.domain import StartDocument, WorksheetContent
from lessonkit.kit.model import Kit
from lessonkit.text import Text

Files = Mapping[str, Mapping[str, int | None]]
"""Document → file name → pages (None where a file has none)."""

WORKSHEETS = ("werkbladen", "werkbladen-oudsten")
PER_PART = ("werkbladen", "afsprakenblad", *OF_OLDER)
"""What each part of a combination class has a version of."""
LARGE_CARDS = 2
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
        if one.id in WORKSHEETS:
            rows += _worksheet_rows(_part(kit, one), row)
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
        rows.append((where, row.printing, sheet_copies(kit, one), "1" if single else ""))
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
        copies=_copies(kit, one),
        pages=pages,
        when=sources.general(one.when),
    )


def _part(kit: Kit, one: StartDocument) -> Kit:
    """The part of the class that a document is for; how many pupils that has is not known."""
    if kit.older is None:
        return kit
    return replace(kit.older if one.id in OF_OLDER else kit, count=None)


def _copies(kit: Kit, one: StartDocument) -> str:
    part = _part(kit, one) if one.id in PER_PART else kit
    told = _worksheet_copies(part) if one.id in WORKSHEETS and part.worksheets else copies(part, one)
    return f"{told} ({part.group.name})" if kit.older and one.id in PER_PART else told


def copies(kit: Kit, one: StartDocument) -> str:
    """How often to print, in words; with a number when the size of the class is known."""
    known, unknown = kit.start.copies[_per(kit, one)]
    if kit.count is None:
        return str(unknown.fill(kit.slots))
    number = {"per_leerling": kit.count, "per_viertal": math.ceil(kit.count / 4), "een": 1, "geen": 0}[_per(kit, one)]
    return str(known.fill(kit.slots | {"n": str(number)}))


def _per(kit: Kit, one: StartDocument) -> str:
    """By what a document is counted; of the large cards, which the teacher holds up, one set is enough."""
    return "een" if one.copies == "per_viertal" and kit.group.cards_per_sheet <= LARGE_CARDS else one.copies


def sheet_copies(kit: Kit, sheet: WorksheetContent) -> str:
    """How often to print a worksheet's page, with the number when the size of the class is known."""
    if sheet.per == "klas":
        return "1 keer"
    pupil, pupils = kit.group.words["leerling"], kit.group.words["leerlingen"]
    share = PUPILS_PER[sheet.per] * sheet.per_page
    if kit.count is not None:
        return f"{math.ceil(kit.count / share)} keer"
    return f"1 per {pupil}" if share == 1 else f"1 per {share} {pupils}"


def _worksheet_copies(kit: Kit) -> str:
    """The worksheets each with their own number: one count for all of them would be wrong."""
    return "; ".join(f"{one.name}: {sheet_copies(kit, one)}" for one in kit.worksheets)


def _small(name: str) -> str:
    """The name as it stands inside a sentence; an abbreviation keeps its capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
