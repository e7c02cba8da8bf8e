"""What the tests of publishing share: files to publish, and a look at what came of it."""

import os
from pathlib import Path

from lessonkit.production.making import File
from lessonkit.publish.folder import publish

KIT = "koe-groep-7-8-les"
NAME = "koe-groep-7-8-poster.pdf"
DECK = "koe-groep-7-8-presentatie.pptx"
LETTER = "koe-groep-7-8-ouderbericht.txt"


def file(name: str, data: bytes | str, pages: int | None = 1) -> File:
    document, kind = name.removeprefix("koe-groep-7-8-").split(".")
    return File(name, document, kind, data if isinstance(data, bytes) else data.encode(), pages)


def put(root: Path, *files: File, version: str = "1.0", **options) -> dict[str, str]:
    """Publishes, and returns what happened to each file, by its document."""
    done = publish(root, KIT, files, version, {"datum": "2026-11-21"} | options)
    return {one.document: one.status if one.beside is None else f"{one.status} {one.beside}" for one in done.files}


def seen(root: Path) -> dict[str, bytes]:
    """Every file under the root with its bytes, hidden ones too; folders end in a slash."""
    return {
        str(path.relative_to(root)) + ("/" if path.is_dir() else ""): b"" if path.is_dir() else path.read_bytes()
        for path in sorted(root.rglob("*"))
    }


def kept(root: Path) -> dict[str, bytes]:
    """The files of the kit without the manifest."""
    return {name.rpartition("/")[2]: data for name, data in seen(root).items() if data and "manifest" not in name}


def in_child(work) -> int:
    """Runs the work in a child that ends at once, as by kill -9 when it does so itself; returns how it ended."""
    child = os.fork()
    if not child:
        try:
            work()
        except BaseException:
            os._exit(3)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
