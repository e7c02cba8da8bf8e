"""The worksheets that this lesson uses, and no others."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.documents.catalogue import Sources, cover
from lessonkit.documents.parts import Line
from lessonkit.documents.values import Worksheet, WorksheetItem, WorksheetSet
from lessonkit.domain import WorksheetContent
from lessonkit.kit.model import Kit


def worksheet_set(kit: Kit) -> WorksheetSet:
    """The sheets in the order in which the lesson uses them."""
    return WorksheetSet(cover(kit, "werkbladen", part=True), tuple(_sheet(kit, one) for one in kit.worksheets))


def _sheet(kit: Kit, sheet: WorksheetContent) -> Worksheet:
    sources = Sources(kit)
    has = {rule.id for rule in kit.pupils}

    def lines(texts: tuple) -> tuple[Line, ...]:
        return tuple(sources.general(text) for text in texts)

    return Worksheet(
        id=sheet.id,
        kind=sheet.kind,
        name=str(sheet.name),
        title=sources.general(sheet.title),
        intro=sources.general(sheet.intro),
        per=sheet.per,
        per_page=sheet.per_page,
        columns=lines(sheet.columns),
        items=tuple(
            WorksheetItem(
                heading=sources.general(item.heading) if item.heading else None,
                line=replace(sources.general(item.text), rules=item.rules),
                writing_lines=item.writing_lines,
            )
            for item in sheet.items
            if has.issuperset(item.rules)
        ),
        blanks_heading=sources.general(sheet.blanks_heading) if sheet.blanks_heading else None,
        blanks=lines(sheet.blanks),
        tick=sources.general(sheet.tick) if sheet.tick else None,
        bottom=sources.general(sheet.bottom) if sheet.bottom else None,
        printing=sources.general(sheet.printing),
    )
