"""Writes a kit's files into its folder: all beside it first, then one by one in place; a crash at any moment is mended.

In order: lock, clear what dead runs left, decide, write everything into a hidden folder on the same disk, write down
what is about to be replaced, replace, write down what was. So a full disk or Ctrl-C leaves the folder as it was, and
after a crash the manifest knows both the old and the new version.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.production.making import File
from lessonkit.publish import lock, manifest
from lessonkit.publish.rules import Status, Step, beside, step

_STAGE = ".lessonkit-nieuw-"
_ON_WINDOWS = os.name == "nt"
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds; on Windows a program or virus scanner may hold a file for a moment."""


@dataclass(frozen=True)
class Placed:
    """What happened to one file; `beside` is where ours stands when theirs was kept."""

    name: str
    document: str
    kind: str
    pages: int | None
    status: Status
    beside: str | None


@dataclass(frozen=True)
class Published:
    """The folder of the kit and what happened to each file."""

    folder: Path
    files: tuple[Placed, ...]


def check(root: Path, name: str) -> None:
    """Raises WrongInput or OSError early when the kit's folder can't be written in, before anything is made."""
    folder = root / name
    above = next(one for one in (folder, *folder.absolute().parents) if os.path.lexists(one))
    if not above.is_dir():
        raise WrongInput(Diagnostic("dit is geen map", Place(str(above)), "kies een andere --map"))
    if not os.access(above, os.W_OK | os.X_OK):
        raise PermissionError(13, "no rights", str(above))
    manifest.read(folder)


def publish(root: Path, name: str, files: Sequence[File], version: str, options: Mapping[str, Any]) -> Published:
    """Puts the files in `root/name` by the rules. Raises OSError, WrongInput or MachineFault: then nothing changed."""
    folder = root / name
    check(root, name)
    with _made(folder), lock.held(folder):
        _clear(folder)
        known = manifest.read(folder)
        steps = [step(folder, file, known.get(file.name), version, options) for file in files]
        if any(one.target or one.stale or one.entry != one.old for one in steps):
            steps = _carry_out(folder, steps, known, version)
    return Published(folder, tuple(_placed(one) for one in steps))


def _placed(one: Step) -> Placed:
    name = next(iter(one.entry.beside), None) if one.status in ("ernaast", "bezet") else None
    return Placed(one.file.name, one.file.document, one.file.kind, one.file.pages, one.status, name)


@contextlib.contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder, made with those above it; those that we made go away again when nothing comes in them."""
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for one in made:
            with contextlib.suppress(OSError):
                one.rmdir()
        raise


def _clear(folder: Path) -> None:
    """Takes away what dead runs left: we hold the lock, so nobody works there."""
    for left in (*folder.glob(f"{_STAGE}*"), *folder.glob(f"{lock.NAME}-*")):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left)
        else:
            left.unlink()


def _carry_out(folder: Path, steps: list[Step], known: manifest.Entries, version: str) -> list[Step]:
    """Does what was decided, and returns what came of it."""
    stage = folder / f"{_STAGE}{os.getpid()}"
    intended = dict(known) | {one.file.name: _intended(one) for one in steps}
    stage.mkdir()
    try:
        _write(stage / "vooraf.json", manifest.written(intended, version))
        _write(stage / "achteraf.json", manifest.written(_after(known, steps), version))
        for one in steps:
            if one.target:
                _write(stage / one.target, one.file.data)
        _settle(stage)
        with _undisturbed():
            os.replace(stage / "vooraf.json", folder / manifest.NAME)
            _settle(folder)
            done = [_replaced(stage, folder, one) for one in steps]
            _settle(folder)
            if done != steps:
                (stage / "achteraf.json").unlink()
                _write(stage / "achteraf.json", manifest.written(_after(known, done), version))
            os.replace(stage / "achteraf.json", folder / manifest.NAME)
            _settle(folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return done


def _after(known: manifest.Entries, steps: list[Step]) -> dict[str, manifest.Entry]:
    return dict(known) | {one.file.name: one.entry for one in steps}


def _intended(one: Step) -> manifest.Entry:
    """The entry while the file may be the old one as well as the new."""
    if not one.target or one.old is None:
        return one.entry
    return replace(one.entry, before=tuple(dict.fromkeys(one.old.ours())))


def _replaced(stage: Path, folder: Path, one: Step) -> Step:
    """Puts one file in its place, or beside it when a program holds it, and takes away what is stale."""
    if one.target:
        try:
            _replace(stage / one.target, folder / one.target)
        except PermissionError:
            staged = stage / one.target
            one = beside(folder, one.file, one.entry, one.old, one.stale, "bezet")
            if one.target:
                os.replace(staged, folder / one.target)
    for name in one.stale:
        with contextlib.suppress(OSError):
            (folder / name).unlink()
    return one


def _replace(source: Path, target: Path) -> None:
    for wait in _WAITS if _ON_WINDOWS else ():
        try:
            os.replace(source, target)
            return
        except PermissionError:
            time.sleep(wait)
    os.replace(source, target)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Makes the names in the folder last; Windows does so by itself."""
    if _ON_WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Lets Ctrl-C and a request to stop wait for the few milliseconds in which names change."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    caught: list[int] = []
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {one: signal.signal(one, lambda number, frame: caught.append(number)) for one in signals}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, signal.SIG_DFL if handler is None else handler)
    if caught:
        signal.raise_signal(caught[0])
