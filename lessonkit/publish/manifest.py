"""The manifest: what we wrote under each name, so that a teacher's change can be told from our own work.

Per file its document, format, sha256, pages, the version that made it and the options it was made with. No clock time,
no path, no name of a person: of `school.yaml` it says only whether there was one.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lessonkit.diagnostics import Diagnostic, Place, WrongInput

NAME = "manifest.json"
LAYOUT = 1
MAX_UNPACKED = 200_000_000
_OFFICE = (".pptx", ".docx")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(\.nieuw(-\d+)?)?\.[a-z]+")
_SHA = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Digest:
    """The sha256 of a file, and of an Office file also that of its contents: all parts but the properties."""

    sha256: str
    contents: str | None = None

    def same(self, other: Digest) -> bool:
        """Whether the files are the same, or Office files that differ only in their properties.

        Cloud storage is known to rewrite those when a file is only put there; that is no change of a teacher.
        """
        return self.sha256 == other.sha256 or (self.contents is not None and self.contents == other.contents)


@dataclass(frozen=True)
class Entry:
    """What we know of one name. `before`: what stood there when a run that didn't end began to replace it.

    `beside`: the versions that we put next to a teacher's own, by name. `digest` None: never written by us.
    """

    document: str
    kind: str
    digest: Digest | None
    pages: int | None
    version: str
    options: Mapping[str, Any]
    before: tuple[Digest, ...] = ()
    beside: Mapping[str, Digest] = field(default_factory=dict)

    def ours(self) -> tuple[Digest, ...]:
        """Everything that we may have written under this name; a teacher may have renamed one that lay beside."""
        return (*((self.digest,) if self.digest else ()), *self.before, *self.beside.values())


Entries = Mapping[str, Entry]


def digest(name: str, data: bytes) -> Digest:
    """The digest of a file's bytes."""
    return Digest(hashlib.sha256(data).hexdigest(), _contents(data) if name.endswith(_OFFICE) else None)


def digest_on_disk(path: Path) -> Digest | None:
    """The digest of the file, or None when there is nothing; a folder or link is like no file that we know."""
    try:
        state = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(state.st_mode):
        return Digest("")
    if state.st_size > MAX_UNPACKED:
        return Digest("")
    return digest(path.name, path.read_bytes())


def _contents(data: bytes) -> str | None:
    """The digest of an Office file's parts without its properties; None when it can't be read."""
    found = hashlib.sha256()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = [one for one in file.infolist() if not _is_property(one.filename)]
            if sum(one.file_size for one in parts) > MAX_UNPACKED:
                return None
            for part in sorted(parts, key=lambda one: one.filename):
                found.update(f"{part.filename}\0".encode())
                found.update(hashlib.sha256(file.read(part)).digest())
    except Exception:  # a damaged zip fails in many ways; then only the whole file counts
        return None
    return found.hexdigest()


def _is_property(part: str) -> bool:
    return part.startswith(("docProps/", "customXml/")) or part in ("[Content_Types].xml", "_rels/.rels")


def read(folder: Path) -> dict[str, Entry]:
    """The manifest of the folder, empty when there is none. Raises WrongInput when it is not one that we can read."""
    path = folder / NAME
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return {}
    except IsADirectoryError:
        raise _foreign(path) from None
    try:
        data = json.loads(text)
        if data["manifest"] != LAYOUT:
            raise WrongInput(
                Diagnostic("deze map is van een andere versie van lessonkit", Place(str(path)), "kies een andere --map")
            )
        return {_checked(name): _entry(one) for name, one in data["bestanden"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _foreign(path) from None


def written(entries: Entries, version: str) -> bytes:
    """The manifest as JSON, the same for the same entries."""
    files = {name: _data(entries[name]) for name in sorted(entries)}
    data = {"manifest": LAYOUT, "lessonkit": version, "bestanden": files}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _foreign(path: Path) -> WrongInput:
    return WrongInput(
        Diagnostic(
            "dit bestand is beschadigd, of niet van lessonkit",
            Place(str(path)),
            "haal het weg of kies een andere --map; zonder manifest blijft elk bestand dat er staat, staan",
        )
    )


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(name)
    return name


def _data(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {"document": entry.document, "formaat": entry.kind}
    found |= _digest_data(entry.digest) if entry.digest else {"sha256": None}
    found |= {"bladzijden": entry.pages, "versie": entry.version, "opties": dict(entry.options)}
    if entry.before:
        found["eerder"] = [_digest_data(one) for one in entry.before]
    if entry.beside:
        found["ernaast"] = {name: _digest_data(one) for name, one in sorted(entry.beside.items())}
    return found


def _digest_data(one: Digest) -> dict[str, str]:
    return {"sha256": one.sha256} | ({"inhoud": one.contents} if one.contents else {})


def _entry(data: Any) -> Entry:
    return Entry(
        document=str(data["document"]),
        kind=str(data["formaat"]),
        digest=_digest(data) if data["sha256"] is not None else None,
        pages=data["bladzijden"],
        version=str(data["versie"]),
        options=dict(data["opties"]),
        before=tuple(_digest(one) for one in data.get("eerder", ())),
        beside={_checked(name): _digest(one) for name, one in data.get("ernaast", {}).items()},
    )


def _digest(data: Any) -> Digest:
    for value in (data["sha256"], data.get("inhoud")):
        if value is not None and not _SHA.fullmatch(value):
            raise ValueError(value)
    return Digest(data["sha256"], data.get("inhoud"))
