"""Every text that stands in the content folder as it was written, whatever file or key it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lessonkit.diagnostics import Place, WrongInput
from lessonkit.read import yaml_source
from lessonkit.read.files import content
from lessonkit.read.yaml_source import Data, Fields, Items
from lessonkit.text import Text

WORDS = "woorden.yaml"
_LISTS = ("spelling", "eigennamen", "namen")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Written:
    """A text and the keys that lead to it, the file's name first."""

    keys: tuple[str, ...]
    text: Text

    @property
    def prose(self) -> bool:
        """Whether it is said to somebody: no id, and no list of words."""
        return not self.keys[0].endswith(WORDS) and not _ID.fullmatch(self.text)


def written_in(root: Path) -> tuple[Written, ...]:
    """All texts under `root`, file by file; a file that can't be read has none (the library tells why)."""
    found: list[Written] = []
    for path in sorted(root.rglob("*.yaml")):
        name = path.relative_to(root.parent).as_posix()
        try:
            data = yaml_source.parse(content(path, path.name, Place(name), yaml_source.MAX_BYTES), name)
        except WrongInput:
            continue
        found += (Written((path.relative_to(root).as_posix(), *keys), text) for keys, text in _walk(data, ()))
    return tuple(found)


def _walk(data: Data, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Text]]:
    if isinstance(data, Text):
        yield keys, data
    elif isinstance(data, Fields):
        for key, inner in data.items():
            yield from _walk(inner, (*keys, str(key)))
    elif isinstance(data, Items):
        for inner in data:
            yield from _walk(inner, keys)


def listed_words(texts: Iterable[Written]) -> list[str]:
    """The words and names that the lists of words hold; there even when another file is broken."""
    return [str(one.text) for one in texts if one.keys[0].endswith(WORDS) and one.keys[1] in _LISTS]
