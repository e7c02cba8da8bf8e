"""Makes every kit that there is, protocol by age group, and prints a table of what came of it; fails when one fails.

Run: python scripts/alles.py [protocol …]. Nothing is written: the files are made in memory and counted.
"""

import datetime as dt
import sys

from lessonkit.diagnostics import LessonkitError
from lessonkit.kit.classes import in_order
from lessonkit.places import CONTENT
from lessonkit.production.making import make
from lessonkit.production.request import Choice, Request, chosen
from lessonkit.read.library import load_groups, load_protocols
from lessonkit.reading import figures

DATE = dt.date(2026, 11, 21)
HEADINGS = ("protocol", "groep", "bladz.", "dia's", "kaarten", "regels", "minuten", "zin", "FD", "LIA", "bestanden")
WIDE = (14, 15, 8, 7, 9, 8, 9, 5, 5, 5, 9)


def main() -> int:
    """Prints a row per kit and every fault; returns the exit code."""
    groups, faults = in_order(load_groups(CONTENT)), 0
    row(HEADINGS)
    for name, protocol in load_protocols(CONTENT).items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        for group in (group for group in groups if group.id in protocol.groups):
            try:
                choice = chosen(Request(name, group.id, DATE, superseded=True))
                row(counted(name, group.id, choice))
                faults += sum(tell(str(one)) for one in choice.warnings)
            except LessonkitError as error:
                faults += sum(tell(f"{name} {group.id}: {one}") for one in error.diagnostics)
    return 1 if faults else 0


def counted(protocol: str, group: str, choice: Choice) -> tuple[str, ...]:
    """The row of one kit, made in full."""
    kit, files = choice.kit, make(choice)
    slides = sum(one.pages or 0 for one in files if (one.document, one.kind) == ("presentatie", "pptx"))
    pages = sum(one.pages or 0 for one in files if one.kind == "pdf" and one.document != "presentatie")
    told = figures(rule.text for rule in kit.all_pupils)
    numbers = (pages, slides, len(kit.cards), len(kit.all_pupils), kit.plan.minutes, told.longest)
    shown = (f"{told.flesch_douma:.0f}", f"{told.leesindex_a:.0f}", str(len(files)))
    return (protocol, group, *map(str, numbers), *shown)


def row(cells: tuple[str, ...]) -> None:
    """A line of the table."""
    print("".join(f"{cell:<{wide}}" for cell, wide in zip(cells, WIDE, strict=True)).rstrip(), flush=True)


def tell(fault: str) -> int:
    """Prints a fault; counts as one."""
    print(f"  {fault}", flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
