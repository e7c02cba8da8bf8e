"""How a run ends: the one place where exceptions become Dutch lines and exit codes."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

# lessonkit.diagnostics is imported where something has gone wrong: --help doesn't pay for it.
if TYPE_CHECKING:
    from lessonkit.diagnostics import Diagnostic

DEBUG = "LESSONKIT_DEBUG"
_REPORT = f"meld dit aan de makers van lessonkit, met de opdracht die je gaf; met {DEBUG}=1 zie je meer"
_BY_SIGNAL = 128
"""What a shell adds to the number of the signal that ended a program."""
_REASONS = {
    errno.ENOSPC: ("de schijf is vol", "maak ruimte vrij en probeer het opnieuw"),
    errno.EFBIG: ("het bestand wordt groter dan hier mag", "kies een andere --map"),
    errno.EACCES: ("je hebt hier geen rechten", "kies een andere --map, of vraag de beheerder"),
    errno.EPERM: ("je hebt hier geen rechten", "kies een andere --map, of vraag de beheerder"),
    errno.EROFS: ("hier kan alleen gelezen worden", "kies een andere --map"),
    errno.ENAMETOOLONG: ("de naam is te lang", "kies een kortere --map"),
    errno.ENOENT: ("dit is er niet, of kan hier niet gemaakt worden", "kijk of de map klopt"),
    errno.EIO: ("de schijf geeft een fout", "kies een andere --map"),
}
if hasattr(errno, "EDQUOT"):
    _REASONS[errno.EDQUOT] = ("je ruimte op de schijf is op", "maak ruimte vrij en probeer het opnieuw")


class Stopped(BaseException):
    """The system asks us to stop (SIGTERM, SIGHUP); what was begun is cleaned up on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def exit_code(call: Callable[[], int | None]) -> int:
    """The exit code of the call; each fault has become one line on stderr."""
    try:
        with _stoppable():
            return call() or 0
    except BrokenPipeError:
        silence()  # who reads us has seen enough, as in `lessonkit toon koe | head`
        return 0
    except Stopped as stop:
        _tell("gestopt")
        return _BY_SIGNAL + stop.number
    except (Exception, KeyboardInterrupt) as error:
        return _told(error)


def _told(error: Any) -> int:
    """Tells what went wrong and returns the exit code that it leads to."""
    from lessonkit.diagnostics import (
        EXIT_INTERRUPTED,
        EXIT_MACHINE,
        EXIT_OUR_FAULT,
        EXIT_WRONG_INPUT,
        Diagnostic,
        LessonkitError,
        OwnFault,
    )

    if isinstance(error, KeyboardInterrupt | click.Abort | EOFError):
        _tell("gestopt")
        return EXIT_INTERRUPTED
    if isinstance(error, click.ClickException):
        _tell(_usage(error))
        return EXIT_WRONG_INPUT
    if isinstance(error, LessonkitError) and not isinstance(error, OwnFault):
        for one in error.diagnostics:
            _tell(one)
        return error.exit_code
    _debug()
    if isinstance(error, OSError):
        _tell(_system(error))
        return EXIT_MACHINE
    if isinstance(error, MemoryError):
        _tell(Diagnostic("er is te weinig geheugen", hint="sluit andere programma's en probeer het opnieuw"))
        return EXIT_MACHINE
    if isinstance(error, OwnFault):
        _tell(Diagnostic("; ".join(str(one) for one in error.diagnostics), hint=_REPORT))
        return EXIT_OUR_FAULT
    # Never the text of the error: that may hold what a school wrote. Of a worker's fault, the name it had there.
    name = error.name if type(error).__name__ == "Unforeseen" else type(error).__name__
    _tell(Diagnostic(f"er ging iets mis dat niet aan jou ligt ({name})", hint=_REPORT))
    return EXIT_OUR_FAULT


def _tell(what: Diagnostic | str) -> None:
    with contextlib.suppress(OSError):
        click.echo(" ".join(str(what).split()), err=True)


def _debug() -> None:
    if os.environ.get(DEBUG) == "1":
        import traceback

        click.echo(traceback.format_exc(), err=True)


def _usage(error: click.ClickException) -> str:
    """click's own fault on one line, with the way to more help."""
    message = error.format_message().rstrip(".").replace(". (", " (")
    context = getattr(error, "ctx", None)
    if context is None or "(hint:" in message:
        return message
    return f"{message} (hint: typ '{context.command_path} --help' voor uitleg)"


def _system(error: OSError) -> Diagnostic:
    from lessonkit.diagnostics import Diagnostic

    unknown = errno.errorcode.get(error.errno or 0, type(error).__name__)
    message, hint = _REASONS.get(error.errno or 0, (f"lezen of schrijven lukt niet ({unknown})", None))
    name = error.filename if isinstance(error.filename, str) else ""
    return Diagnostic(f"{name}: {message}" if name else message, hint=hint)


def silence() -> None:
    """Keeps Python from complaining at its end that stdout is gone."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Turns a request to stop into Stopped, so that every `finally` on the way cleans up."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise Stopped(number)

    signals = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {one: signal.signal(one, stop) for one in signals}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
