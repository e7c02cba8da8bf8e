"""One run at a time in a folder: a file with the number of the process, which a dead run can't keep."""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Iterator
from pathlib import Path

from lessonkit.diagnostics import Diagnostic, MachineFault, Place

NAME = ".lessonkit-bezig"
_PATIENCE = 1.0
"""Seconds in which another run must have written its number into the file that it made."""


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Holds the folder; raises MachineFault when another run does."""
    path = folder / NAME
    while not _made(path):
        _take_over(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def _made(path: Path) -> bool:
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
    except FileExistsError:
        return False
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"{os.getpid()}\n{socket.gethostname()}\n")
    return True


def _take_over(path: Path) -> None:
    """Takes away the file of a dead run; raises MachineFault when the run lives, or may live on another machine."""
    said = _said(path)
    if said is None:
        return
    number, _, host = said.partition("\n")
    if number.isdigit() and (host.strip() != socket.gethostname() or alive(int(number))):
        raise _busy(path)
    # Renamed first: of two runs that see the same dead one, a single one wins, and looks at what it got.
    mine = path.with_name(f"{NAME}-{os.getpid()}")
    try:
        path.rename(mine)
    except FileNotFoundError:
        return
    if _said(mine) != said:
        mine.replace(path)
        raise _busy(path)
    mine.unlink()


def _said(path: Path) -> str | None:
    """What the file says, waiting a moment for a run that has only just made it; None when it is gone."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            said = path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return None
        if said.endswith("\n") or time.monotonic() > end:
            return said
        time.sleep(0.02)


def _busy(path: Path) -> MachineFault:
    hint = "wacht tot die klaar is; is er geen, haal dan dit bestand weg"
    return MachineFault(Diagnostic("in deze map is al een opdracht bezig", Place(str(path)), hint))


def alive(number: int) -> bool:
    """Whether a process with this number runs on this machine."""
    if os.name == "nt":  # os.kill(number, 0) would end it there
        return _alive_on_windows(number)
    try:
        os.kill(number, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _alive_on_windows(number: int) -> bool:
    import ctypes

    synchronise, still_running = 0x00100000, 258
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    handle = kernel.OpenProcess(synchronise, False, number)
    if not handle:
        return False
    try:
        return bool(kernel.WaitForSingleObject(handle, 0) == still_running)
    finally:
        kernel.CloseHandle(handle)
