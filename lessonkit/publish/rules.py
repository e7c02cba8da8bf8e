"""Decides for each finished file what happens to the one that is there: the table below, and nothing else.

| on disk, beside what we wrote | new, beside what we wrote | what happens |
|---|---|---|
| the same                      | the same                  | nothing, the file's time stays |
| the same                      | other                     | replaced |
| other: a teacher changed it   | the same                  | kept |
| other                         | other                     | kept; ours beside it as `naam.nieuw.ext` |
| gone                          | any                       | written again, and told |
| there, and we never wrote it  | any                       | never touched; ours beside it, unless they are equal |

"What we wrote" is all that the manifest has of the name: also what a run that didn't end may have put there, and a
version beside it that a teacher gave the name. An Office file of which only the properties differ is "the same".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Literal

from lessonkit.production.making import File
from lessonkit.publish.manifest import Digest, Entry, digest, digest_on_disk

Status = Literal["nieuw", "vervangen", "gelijk", "terug", "van-jou", "ernaast", "bezet"]


@dataclass(frozen=True)
class Step:
    """What happens to one file: written as `target` (None: nothing is written), known as `entry` from then on.

    `old` is what was known; `stale` are earlier versions of ours that lay beside and are of no use any more.
    """

    file: File
    status: Status
    target: str | None
    entry: Entry
    old: Entry | None
    stale: tuple[str, ...] = ()


def step(folder: Path, file: File, old: Entry | None, version: str, options: Mapping[str, Any]) -> Step:
    """What to do with a finished file in this folder."""
    new = digest(file.name, file.data)
    there = digest_on_disk(folder / file.name)
    entry = Entry(file.document, file.kind, new, file.pages, version, options)
    ours = old.ours() if old else ()
    stale = tuple(_unchanged_beside(folder, old))
    if there is None:
        return Step(file, "terug" if old and old.digest else "nieuw", file.name, entry, old, stale)
    if there.sha256 == new.sha256:
        return Step(file, "gelijk", None, entry, old, stale)
    if there.sha256 not in {one.sha256 for one in ours}:
        if there.same(new):
            return Step(file, "gelijk", None, entry, old, stale)
        if not any(there.same(one) for one in ours):
            return _theirs(folder, file, new, entry, old, stale)
    return Step(file, "vervangen", file.name, entry, old, stale)


def _theirs(folder: Path, file: File, new: Digest, entry: Entry, old: Entry | None, stale: tuple[str, ...]) -> Step:
    # After a run that didn't end nobody knows which version the teacher had before them.
    if old and old.digest and not old.before and new.same(old.digest):
        return Step(file, "van-jou", None, replace(entry, digest=old.digest), old, stale)
    return beside(folder, file, entry, old, stale)


def beside(
    folder: Path, file: File, entry: Entry, old: Entry | None, stale: tuple[str, ...], status: Status = "ernaast"
) -> Step:
    """Ours next to the file that stays: under the first name that is free, or holds a version of ours."""
    new = digest(file.name, file.data)
    ours = old.ours() if old else ()
    for name in _names_beside(file.name):
        there = digest_on_disk(folder / name)
        same = there is not None and there.sha256 == new.sha256
        if there is None or same or any(there.same(one) for one in ours):
            # The entry stays what it was: what we last wrote under the name itself.
            known = old or replace(entry, digest=None)
            kept = tuple(one for one in stale if one != name)
            return Step(file, status, None if same else name, replace(known, beside={name: new}), old, kept)
    raise AssertionError("there is always a next number")


def _names_beside(name: str) -> Iterator[str]:
    stem, _, extension = name.rpartition(".")
    yield f"{stem}.nieuw.{extension}"
    for number in count(2):
        yield f"{stem}.nieuw-{number}.{extension}"


def _unchanged_beside(folder: Path, old: Entry | None) -> Iterator[str]:
    """What lies beside by our hand alone."""
    for name, known in old.beside.items() if old else ():
        there = digest_on_disk(folder / name)
        if there is not None and there.sha256 == known.sha256:
            yield name
