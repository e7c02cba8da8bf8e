"""Makes the files of a choice in memory, each document as soon as the page counts that it prints are known."""

from __future__ import annotations

import io
import re
import zipfile
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any

from lessonkit.diagnostics import Diagnostic, LessonkitError, MachineFault, OwnFault, WrongInput
from lessonkit.documents.catalogue import OF_OLDER
from lessonkit.production.look import look_of
from lessonkit.production.request import Choice
from lessonkit.production.values import document_values, file_name, guide_value, start_value
from lessonkit.production.workers import Job, Workers
from lessonkit.render.formats import TABLE, Rendered

Progress = Callable[[int, int, str], None]
"""Called with the number of the file in hand, how many there are, and its document."""

GUIDE, START = "handleiding", "start"
LONG = ("verantwoording", "afsprakenblad", "gesprekskaarten", "presentatie")
"""What takes longest goes first, so that two workers end together."""


@dataclass(frozen=True)
class File:
    """A finished file with its pages or slides, where it has any."""

    name: str
    document: str
    kind: str
    data: bytes
    pages: int | None


def make(choice: Choice, progress: Progress | None = None, workers: Workers | None = None) -> tuple[File, ...]:
    """The files of a choice, in the order of the format table.

    Raises WrongInput with the faults of all documents, OwnFault when one is ours, MachineFault, OSError, Unforeseen.
    """
    order = _Order(choice)
    made: dict[tuple[str, str], Rendered] = {}
    faults: list[LessonkitError] = [WrongInput(order.faults)] if order.faults else []
    jobs = deque(order.first())
    begun = count(1)
    told = (lambda job: progress(next(begun), order.total, job.document)) if progress else None
    with workers or Workers() as pool:
        for job, answer in pool.results(jobs, told):
            if isinstance(answer, MachineFault):
                raise answer
            if isinstance(answer, LessonkitError):
                faults.append(answer)
            else:
                made[job.document, job.kind] = answer
            for new in reversed(list(order.after(job, answer.pages if isinstance(answer, Rendered) else None))):
                jobs.appendleft(new)
    if faults:
        raise _together(faults)
    return tuple(_file(choice, pair, made[pair]) for pair in TABLE if pair in choice.files)


def _file(choice: Choice, pair: tuple[str, str], made: Rendered) -> File:
    pages = _slides(made.data) if pair[1] == "pptx" and made.pages is None else made.pages
    return File(file_name(choice.kit, *pair), *pair, made.data, pages)


def _slides(pptx: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(pptx)) as file:
        return sum(re.fullmatch(r"ppt/slides/slide\d+\.xml", name) is not None for name in file.namelist())


def _together(faults: Iterable[LessonkitError]) -> LessonkitError:
    """All faults as one: our own when one of them is."""
    faults = list(faults)
    told: dict[Diagnostic, None] = {one: None for fault in faults for one in fault.diagnostics}
    kind = WrongInput if all(isinstance(fault, WrongInput) for fault in faults) else OwnFault
    return kind(sorted(told, key=lambda one: (str(one.place.file), one.place.line) if one.place else ("", 0)))


class _Order:
    """Which file when: the guide after all the PDFs that it counts, the start page after the guide.

    What only has to be counted is made too, and left out of the result. A part of the kit is so the same as in the
    whole.
    """

    def __init__(self, choice: Choice) -> None:
        self.choice = choice
        self.look = look_of(choice.kit)
        self.older = look_of(choice.kit.older) if choice.kit.older else self.look
        wanted = {name for name, _ in choice.files}
        counting = bool(wanted & {GUIDE, START})
        needed = set(wanted) | (set(choice.whole) if counting else set())
        self.values, self.faults = document_values(choice.kit, choice.whole, needed)
        counted = {pair for pair in TABLE if counting and pair[0] in choice.whole and pair[1] == "pdf"}
        counted -= {(START, "pdf")} if START in wanted else {(START, "pdf"), (GUIDE, "pdf")}
        self.pairs = [pair for pair in TABLE if (pair in choice.files or pair in counted) and pair[0] in self.values]
        self.total = len(self.pairs)
        self.pages: dict[str, int | None] = {}
        self.open = {pair for pair in self.pairs if pair in counted and pair[0] not in (GUIDE, START)}

    def first(self) -> list[Job]:
        """What needs no counting, PDFs before Office files."""
        pairs = [pair for pair in self.pairs if pair[0] not in (GUIDE, START)]
        longest = {name: place for place, name in enumerate(LONG)}
        pairs.sort(key=lambda pair: (pair[1] != "pdf", longest.get(pair[0], len(LONG))))
        return [self._job(pair) for pair in pairs]

    def after(self, job: Job, pages: int | None) -> Iterable[Job]:
        """What can be made now that this job has ended."""
        if job.kind == "pdf":
            self.pages[job.document] = pages
        if (job.document, job.kind) in self.open:
            self.open.discard((job.document, job.kind))
            return () if self.open else self._guide()
        if (job.document, job.kind) == (GUIDE, "pdf") and (START, "pdf") in self.pairs:
            return [self._job((START, "pdf"), start_value(self.choice.kit, self.choice.whole, self.pages))]
        return ()

    def _guide(self) -> Iterable[Job]:
        if GUIDE not in self.values:
            return
        value = guide_value(self.choice.kit, self.values["presentatie"], self.choice.whole, self.pages)
        yield from (self._job(pair, value) for pair in self.pairs if pair[0] == GUIDE)

    def _job(self, pair: tuple[str, str], value: Any = None) -> Job:
        look = self.older if pair[0] in OF_OLDER else self.look
        return Job(*pair, value if value is not None else self.values[pair[0]], look)
