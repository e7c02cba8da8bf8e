"""Faults and warnings as values: a place, what is wrong, and a hint with the mend; and the exit codes they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

EXIT_DONE = 0
EXIT_OUR_FAULT = 1
EXIT_WRONG_INPUT = 2
EXIT_KEPT_CHANGES = 3
EXIT_MACHINE = 4
EXIT_INTERRUPTED = 130


@dataclass(frozen=True, order=True)
class Place:
    """A line (1-based; 0 = the whole file) in a file, named as the user knows it."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True)
class Diagnostic:
    """One fault or warning, in Dutch, lower case, without blame."""

    message: str
    place: Place | None = None
    hint: str | None = None

    def __str__(self) -> str:
        text = f"{self.place}: {self.message}" if self.place else self.message
        return f"{text} (hint: {self.hint})" if self.hint else text


class LessonkitError(Exception):
    """The root of every fault that we foresee; `exit_code` says how the process ends."""

    exit_code = EXIT_OUR_FAULT

    def __init__(self, diagnostics: Iterable[Diagnostic] | Diagnostic | str) -> None:
        if isinstance(diagnostics, str):
            diagnostics = Diagnostic(diagnostics)
        if isinstance(diagnostics, Diagnostic):
            diagnostics = (diagnostics,)
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(one) for one in self.diagnostics))


class WrongInput(LessonkitError):
    """The user's options, content or settings can't be used; nothing has been written."""

    exit_code = EXIT_WRONG_INPUT


class MachineFault(LessonkitError):
    """The machine refuses: disk full, no rights, a missing system library."""

    exit_code = EXIT_MACHINE


class OwnFault(LessonkitError):
    """Something that our own checks should have made impossible."""
