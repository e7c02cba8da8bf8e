"""What lessons and worksheets must hold within themselves: minutes, orders, and which keys a kind of slide has."""

from __future__ import annotations

from collections.abc import Iterator

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import Lesson, Segment, SlideSpec, WorksheetContent, WorksheetItem
from lessonkit.dutch import listed

_FROM_ELSEWHERE = ("afspraak", "dilemma", "stelling")  # text and icon come from the rule or the card
_COLUMNS = {
    "stroken": (3, 3),
    "cirkels": (3, 3),
    "stappenkaart": (0, 0),
    "exit": (0, 0),
    "placemat": (1, 1),
    "lijst": (2, 2),
    "tekenen": (0, 0),
    "smileys": (0, 0),
    "tabel": (2, 4),
}
"""The least and the most columns of a kind of worksheet."""
_ITEMS = {"placemat": (0, 4), "lijst": (0, 40), "tekenen": (1, 2)}
"""The least and the most items; of the other kinds 1 to 40."""
_COPIES = {"exit": range(1, 9), "smileys": (2, 4)}
"""How often a kind may stand on an A4; the others stand there once."""
_HEADED = ("stappenkaart", "exit", "lijst", "tekenen")
_LINED = ("stappenkaart", "exit")


def lesson(lesson: Lesson) -> Iterator[Diagnostic]:
    """What is wrong within a lesson."""
    segments = [segment for phase in lesson.phases for segment in phase.segments]
    total = sum(segment.minutes for segment in segments if segment.extra is None)
    if total != lesson.minutes:
        yield Diagnostic(
            f"de onderdelen duren samen {total} minuten, de les {lesson.minutes}", lesson.place, "maak ze gelijk"
        )
    seen: set[str] = set()
    for segment in segments:
        if segment.id in seen:
            yield Diagnostic(f"het onderdeel '{segment.id}' staat er twee keer", segment.place, "kies een ander id")
        seen.add(segment.id)
        yield from _segment(segment)
    for name, key in (("krimp", "shrink"), ("rekt", "grow"), ("vervalt", "drop"), ("erbij", "extra")):
        numbers = sorted(getattr(one, key) for one in segments if getattr(one, key) is not None)
        if numbers != list(range(1, len(numbers) + 1)):
            given = ", ".join(map(str, numbers))
            yield Diagnostic(f"de volgorde bij {name} is {given}", lesson.place, "nummer van 1 af, elk één keer")
    headings: set[str] = set()
    for slide in (slide for segment in segments for slide in segment.slides):
        if slide.heading is not None and slide.heading.casefold() in headings:
            yield Diagnostic(
                f"de kop '{slide.heading}' staat op twee dia's", slide.heading.place, "kies een andere kop"
            )
        headings.add((slide.heading or "").casefold())


def _segment(one: Segment) -> Iterator[Diagnostic]:
    if not one.least <= one.minutes <= one.most:
        yield Diagnostic(f"'{one.id}': minuten ligt niet tussen minimaal en maximaal", one.place)
    if one.shrink is None and one.least != one.minutes:
        yield Diagnostic(
            f"'{one.id}' krimpt niet, dus minimaal is gelijk aan minuten", one.place, "of zet er krimp bij"
        )
    if one.grow is None and one.most != one.minutes:
        yield Diagnostic(f"'{one.id}' rekt niet, dus maximaal is gelijk aan minuten", one.place, "of zet er rekt bij")
    if (one.drop is None) != (one.later is None):
        yield Diagnostic(
            f"'{one.id}': vervalt en later horen bij elkaar", one.place, "zet ze er allebei bij, of geen van beide"
        )
    if one.drop is not None and one.extra is not None:
        yield Diagnostic(f"'{one.id}': erbij en vervalt kunnen niet samen", one.place)
    for minutes in range(one.least, one.most + 1):
        shown = sum(slide.count for slide in one.slides if (slide.from_minutes or 0) <= minutes)
        if shown > minutes:
            yield Diagnostic(
                f"'{one.id}' heeft {shown} dia's in {minutes} minuten", one.place, "hoogstens één per minuut"
            )
            break
    for slide in one.slides:
        if (slide.with_steps or slide.kind == "werkvorm") and one.activity is None:
            yield Diagnostic("een dia met stappen in een onderdeel zonder werkvorm", slide.place, "noem de werkvorm")
        yield from _slide(slide)


def _slide(slide: SlideSpec) -> Iterator[Diagnostic]:
    elsewhere = slide.kind in _FROM_ELSEWHERE
    picture = slide.kind == "praatplaat"
    wrong = {
        "kop": (slide.kind == "afspraak") == (slide.heading is not None),
        "tekst": (elsewhere or picture) and bool(slide.text),
        "icoon": slide.icon is not None if elsewhere or picture else slide.icon is None and slide.scene is None,
        "plaat": (picture and slide.scene is None) or (elsewhere and slide.scene is not None),
        "keuzes": bool(slide.choices) and slide.kind not in ("dilemma", "stelling"),
        "aantal": slide.count != 1 and slide.kind != "afspraak",
        "notities": (slide.kind == "afspraak") == (slide.notes is not None),
    }
    for key, fault in wrong.items():
        if fault:
            yield Diagnostic(
                f"een dia '{slide.kind}' {'mist' if _absent(slide, key) else 'heeft geen'} {key}",
                slide.place,
                "zet de sleutel erbij" if _absent(slide, key) else "haal de sleutel weg",
            )
    if slide.notes is not None and not slide.notes.ask and slide.kind != "titel":
        yield Diagnostic("een dia zonder vraag in de notities", slide.place, "schrijf minstens één open vraag")
    if slide.notes is not None and not slide.notes.advice:
        yield Diagnostic("een dia zonder advies in de notities", slide.place, "noem minstens één advies")


def _absent(slide: SlideSpec, key: str) -> bool:
    there = {"kop": slide.heading, "icoon": slide.icon, "notities": slide.notes, "plaat": slide.scene}
    return there.get(key, "") is None


def worksheet(sheet: WorksheetContent) -> Iterator[Diagnostic]:
    """What is wrong within a worksheet: each kind has places for some keys only."""
    kind = f"'{sheet.id}': een blad met {sheet.kind}"
    for name, given, (least, most) in (
        ("kolommen", len(sheet.columns), _COLUMNS[sheet.kind]),
        ("items", len(sheet.items), _ITEMS.get(sheet.kind, (1, 40))),
    ):
        if not least <= given <= most:
            count = f"{least} tot {most}" if least < most else str(most or "geen")
            hint = f"vul {name} aan" if given < least else "haal weg wat te veel is"
            yield Diagnostic(f"{kind} heeft {count} {name}", sheet.place, hint)
    copies = _COPIES.get(sheet.kind, (1,))
    if sheet.per_page not in copies:
        allowed = listed(list(map(str, copies)), "of")
        yield Diagnostic(f"{kind} staat {sheet.per_page} keer op een vel", sheet.place, f"zet per_vel op {allowed}")
    if sheet.kind == "stroken":
        for key, given in (("lijnen", sheet.blanks), ("vinkje", sheet.tick), ("onderregel", sheet.bottom)):
            if given:
                yield Diagnostic(f"{kind} heeft geen plek voor {key}", sheet.place, f"haal {key} weg")
    if sheet.blanks_heading is not None and not sheet.blanks:
        yield Diagnostic(f"'{sheet.id}': lijnen_kop zonder lijnen", sheet.blanks_heading.place)
    for item in sheet.items:
        yield from _item(sheet.kind, item)


def _item(kind: str, item: WorksheetItem) -> Iterator[Diagnostic]:
    if (kind == "stroken") != (item.question is not None):
        yield Diagnostic(
            "een strook heeft een vraag voor de leerkracht; op andere bladen staat er geen",
            item.text.place,
            "schrijf vraag" if kind == "stroken" else "haal vraag weg",
        )
    if kind == "lijst" and item.heading not in ("1", "2"):
        yield Diagnostic(
            "een regel van een lijst zegt niet in welke kolom hij staat", item.text.place, 'zet kop op "1" of "2"'
        )
    if item.heading is not None and kind not in _HEADED:
        yield Diagnostic(f"op een blad met {kind} heeft een item geen kop", item.text.place, "haal kop weg")
    if item.writing_lines and kind not in _LINED:
        yield Diagnostic(f"op een blad met {kind} heeft een item geen regels", item.text.place, "haal regels weg")
