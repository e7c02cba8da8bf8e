"""Worker processes that render: a crash of an engine ends one of them and not the program; results stay in memory.

Forked on Linux, where that is quick and no thread runs yet; spawned on macOS and Windows, whose system libraries don't
survive a fork.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import platform
import signal
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Self

from lessonkit.diagnostics import Diagnostic, LessonkitError, MachineFault
from lessonkit.render.formats import Rendered, render
from lessonkit.render.theme import Look

MOST = 2
_SIGNALS = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}
_CAN_BLOCK = hasattr(signal, "pthread_sigmask")
_PANGO = {
    "Linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (Debian, Ubuntu)"
    " of: sudo dnf install pango harfbuzz (Fedora)",
    "Darwin": "brew install pango",
    "Windows": "MSYS2, en daarin: pacman -S mingw-w64-x86_64-pango",
}


@dataclass(frozen=True)
class Job:
    """One file to make."""

    document: str
    kind: str
    value: Any
    look: Look


class Unforeseen(Exception):
    """A fault in a renderer that nobody foresaw; holds the traceback of the worker and the fault's own name."""

    def __init__(self, name: str, trace: str) -> None:
        super().__init__(name, trace)
        self.name = name
        self.trace = trace

    def __str__(self) -> str:
        return self.trace


class Workers:
    """Up to two processes; leaving the `with` ends them, whatever happened."""

    def __init__(self, number: int = MOST, method: str | None = None) -> None:
        self._context = multiprocessing.get_context(method or ("fork" if sys.platform == "linux" else "spawn"))
        self._number = number
        self._idle: list[Any] = []
        self._ours: list[Any] = []
        self._processes: dict[Any, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            process.join(5)
            if process.is_alive():
                process.kill()
                process.join()
        for connection in self._ours:
            connection.close()

    def results(
        self, jobs: deque[Job], begun: Callable[[Job], None] | None = None
    ) -> Iterator[tuple[Job, Rendered | LessonkitError]]:
        """Each job with its file or its foreseen fault, as they come; whoever iterates may add jobs meanwhile.

        `begun` is told of each job that a worker takes in hand.

        Raises MachineFault when the system ends a worker, OSError as it came, Unforeseen for any other fault.
        """
        busy: dict[Any, Job] = {}
        while jobs or busy:
            while jobs and (self._idle or len(self._processes) < self._number):
                connection = self._idle.pop() if self._idle else self._start()
                busy[connection] = jobs.popleft()
                self._send(connection, busy[connection])
                if begun:
                    begun(busy[connection])
            for connection in wait(list(busy)):
                job = busy.pop(connection)
                try:
                    answer = connection.recv()
                except (EOFError, OSError):
                    raise self._death(connection, job) from None
                self._idle.append(connection)
                if isinstance(answer, Unforeseen | OSError):
                    raise answer
                yield job, answer

    def _start(self) -> Any:
        ours, theirs = self._context.Pipe()
        self._ours.append(ours)
        # A forked child holds copies of our ends: unless it closes them, no worker sees that we are gone.
        forked = self._context.get_start_method() == "fork"
        process = self._context.Process(target=_work, args=(theirs, list(self._ours) if forked else []), daemon=True)
        with _deaf():
            process.start()
            self._processes[ours] = process
        theirs.close()
        return ours

    def _send(self, connection: Any, job: Job) -> None:
        try:
            connection.send(job)
        except (BrokenPipeError, ConnectionResetError):
            raise self._death(connection, job) from None

    def _death(self, connection: Any, job: Job) -> MachineFault:
        process = self._processes[connection]
        process.join(5)
        code = process.exitcode
        how = f"code {code}"
        if code is not None and code < 0:
            names = {one.value: one.name for one in signal.Signals}
            how = f"signaal {names.get(-code, -code)}"
        return MachineFault(
            Diagnostic(
                f"het maken van '{job.document}' ({job.kind}) is door het systeem afgebroken ({how})",
                hint="is het geheugen vol? Sluit andere programma's en probeer het opnieuw",
            )
        )


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Lets signals wait while a process starts: Python loses an exception that is raised in the middle of a fork."""
    if not _CAN_BLOCK:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(connection: Any, not_mine: list[Any]) -> None:
    for other in not_mine:
        other.close()
    _be_silent()
    # Ctrl-C in a terminal reaches the whole group; the parent decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for one in _SIGNALS - {signal.SIGINT}:
        signal.signal(one, signal.SIG_DFL)
    if _CAN_BLOCK:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
    while True:
        try:
            job = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_answer(job))


def _be_silent() -> None:
    """Keeps what libraries print, in English, off the screen and out of --json; faults travel as values."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")


def _answer(job: Job) -> Rendered | LessonkitError | OSError | Unforeseen:
    try:
        return render(job.document, job.kind, job.value, job.look)
    except LessonkitError as error:
        return error
    except OSError as error:
        if "cannot load library" in str(error):
            return missing_pango()
        return OSError(error.errno, error.strerror, error.filename)
    except MemoryError:
        return MachineFault(Diagnostic("er is te weinig geheugen", hint="sluit andere programma's"))
    except Exception as error:
        return Unforeseen(type(error).__name__, traceback.format_exc())


def missing_pango() -> MachineFault:
    """What to install on this system when the PDF engine finds no Pango."""
    how = _PANGO.get(platform.system(), "Pango")
    return MachineFault(Diagnostic("Pango ontbreekt, dat is nodig voor de pdf's", hint=f"installeer: {how}"))
