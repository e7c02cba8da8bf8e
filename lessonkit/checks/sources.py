"""The content held against the protocols' own texts: every line accounted for, and no sentence taken over."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.domain import Library, Protocol
from lessonkit.read.suggest import meant
from lessonkit.text import Text, plain

COPIED = 8
"""So many words in a row are a copy."""
LONG_ARTICLE = 30
"""An article of more lines than this is looked at again: a clause is rarely so long."""
_MOST_LINES = 10_000  # a slip of the pen is no reason to fill the memory
_KEY = 20  # letters by which a run of words is looked up; eight Dutch words are hardly ever shorter
_SLOT = re.compile(r"\{[a-z_]+\}")


def numbers(lines: str) -> list[int]:
    """The line numbers in "12-14, 20", in the order in which they are written."""
    found: list[int] = []
    for part in lines.split(","):
        first, _, last = part.strip().partition("-")
        found += range(int(first), min(int(last or first), int(first) + _MOST_LINES) + 1)
    return found


def ranges(library: Library) -> Iterator[Diagnostic]:
    """What is wrong in the line ranges themselves, without the sources: no line twice, parts inside their article."""
    for protocol in library.protocols.values():
        yield from _backwards(protocol)
        yield from _twice(protocol)
        for article in protocol.articles:
            own = set(numbers(article.lines))
            for provision in article.provisions:
                if outside := sorted(set(numbers(provision.lines)) - own):
                    yield Diagnostic(
                        f"de bepaling '{provision.id}' noemt regel {_told(outside)}, buiten {article.ref}",
                        getattr(provision.lines, "place", provision.place),
                        f"artikel {article.ref} heeft regels {article.lines}",
                    )
    yield from _advice(library)


def held(library: Library, folder: Path) -> Iterator[Diagnostic]:
    """What the sources in `folder` show: protocols without source, lines that no article has, ranges too far."""
    files = {path.name: path for path in sorted(folder.glob("*.txt"))}
    for protocol in library.protocols.values():
        place = getattr(protocol.source, "place", protocol.place)
        if protocol.source not in files:
            yield Diagnostic(f"'{protocol.source}' staat niet in {folder}", place, meant(protocol.source, files))
            continue
        lines = files[protocol.source].read_text(encoding="utf-8", errors="replace").split("\n")
        yield from _unaccounted(protocol, lines)


def long_articles(library: Library) -> Iterator[Diagnostic]:
    """Articles of more lines than a clause has."""
    for protocol in library.protocols.values():
        for article in protocol.articles:
            if (count := len(numbers(article.lines))) > LONG_ARTICLE:
                yield Diagnostic(
                    f"artikel {article.ref} beslaat {count} regels",
                    getattr(article.lines, "place", article.place),
                    "kijk of het een enkele bepaling is",
                )


def _backwards(protocol: Protocol) -> Iterator[Diagnostic]:
    parts = [*protocol.articles, *protocol.left_over, *(one for part in protocol.articles for one in part.provisions)]
    for text in dict.fromkeys((part.lines, getattr(part.lines, "place", protocol.place)) for part in parts):
        for one in text[0].split(","):
            first, _, last = one.strip().partition("-")
            if last and int(last) < int(first) or int(first) == 0:
                yield Diagnostic(f"'{one.strip()}' zijn geen regels", text[1], "schrijf de kleinste eerst: 12-14")


def _twice(protocol: Protocol) -> Iterator[Diagnostic]:
    owner: dict[int, str] = {}
    parts = [(f"artikel {one.ref}", one.lines) for one in protocol.articles]
    parts += [(f"overig ({one.kind})", one.lines) for one in protocol.left_over]
    for name, lines in parts:
        shared: dict[str, list[int]] = {}
        for number in numbers(lines):
            if number in owner:
                shared.setdefault(owner[number], []).append(number)
            owner[number] = name
        for other, which in shared.items():
            yield Diagnostic(
                f"regel {_told(which)} staat bij {name} en ook bij {other}",
                getattr(lines, "place", protocol.place),
                "een regel hoort bij één artikel",
            )


def _advice(library: Library) -> Iterator[Diagnostic]:
    """Each advice of the guidance names an article of a protocol, and lines of that article."""
    articles = {article.ref: article for one in library.protocols.values() for article in one.articles}
    for advice in library.advice if articles else ():
        article = articles.get(advice.ref)
        place = getattr(advice.ref, "place", None)
        if article is None:
            if any(ref.startswith("4, ") for ref in articles):  # the guidance's own protocol is among those read
                yield Diagnostic(f"het advies '{advice.id}' noemt {advice.ref}", place, meant(advice.ref, articles))
        elif outside := sorted(set(numbers(advice.lines)) - set(numbers(article.lines))):
            yield Diagnostic(
                f"het advies '{advice.id}' noemt regel {_told(outside)}, buiten {article.ref}",
                getattr(advice.lines, "place", place),
                f"artikel {article.ref} heeft regels {article.lines}",
            )


def _unaccounted(protocol: Protocol, lines: list[str]) -> Iterator[Diagnostic]:
    parts = [(f"artikel {one.ref}", one.lines) for one in protocol.articles]
    parts += [("overig", one.lines) for one in protocol.left_over]
    last = len(lines) - (not lines[-1])
    covered: dict[int, Place | None] = {}
    for name, text in parts:
        place = getattr(text, "place", protocol.place)
        mine = numbers(text)
        covered |= dict.fromkeys(mine, place)
        if too_far := [number for number in mine if number > last]:
            yield Diagnostic(f"{name} noemt regel {_told(too_far)}; {protocol.source} heeft er {last}", place)
        elif name != "overig" and not any(lines[number - 1].strip() for number in mine if 0 < number):
            yield Diagnostic(f"{name}: op regel {text} van {protocol.source} staat niets", place)
    missing = [number for number in range(1, last + 1) if lines[number - 1].strip() and number not in covered]
    for run in _runs(missing):
        before = [number for number in covered if number < run[0]]
        start = " ".join(lines[run[0] - 1].split()[:5])
        yield Diagnostic(
            f"regel {_told(run)} van {protocol.source} staat nergens bij ({start} ...)",
            covered[max(before)] if before else protocol.place,
            "zet hem bij een artikel, of bij overig als kop, voetnoot, schade of leeg",
        )


def _runs(found: list[int]) -> list[list[int]]:
    """The numbers in stretches; blank lines between them don't break one (every second line is blank in one source)."""
    runs: list[list[int]] = []
    for number in found:
        if runs and number - runs[-1][-1] <= 2:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _told(found: list[int]) -> str:
    return f"{found[0]}-{found[-1]}" if len(found) > 1 else str(found[0])


@dataclass(frozen=True)
class _Source:
    """One source as a single string of letters, with the place in it where each line begins."""

    name: str
    letters: str
    starts: tuple[int, ...]
    keys: frozenset[str]

    def line(self, run: str) -> int | None:
        """The line on which the run of letters begins; None when it isn't there."""
        if len(run) >= _KEY and run[:_KEY] not in self.keys:
            return None
        at = self.letters.find(run)
        return None if at < 0 else bisect_right(self.starts, at)


def copied(texts: Iterable[Text], folder: Path) -> Iterator[Diagnostic]:
    """Texts that share eight words in a row with a file in the folder; case, marks and hyphens don't count."""
    sources = [_source(path) for path in sorted(folder.glob("*.txt"))]
    for text in dict.fromkeys((str(text), text.place) for text in texts):
        # A slot breaks the row: what fills it is checked in the filled sentence.
        for part in _SLOT.split(plain(text[0])):
            yield from _copies(part, text[1], sources)


def _copies(text: str, place: Place | None, sources: list[_Source]) -> Iterator[Diagnostic]:
    words = text.split()
    bare = [_letters(word) for word in words]
    keep = [(word, letters) for word, letters in zip(words, bare, strict=True) if letters]
    at = 0
    while at + COPIED <= len(keep):
        run = "".join(letters for _, letters in keep[at : at + COPIED])
        hit = next(((one, line) for one in sources if (line := one.line(run)) is not None), None)
        if hit is None:
            at += 1
            continue
        shown = " ".join(word for word, _ in keep[at : at + COPIED])
        yield Diagnostic(
            f"{COPIED} woorden op rij staan ook in {hit[0].name}, regel {hit[1]}: '{shown}'",
            place,
            "zeg het in eigen woorden, met dezelfde voorwaarde en kracht",
        )
        at += COPIED


def _source(path: Path) -> _Source:
    lines = [_letters(line) for line in path.read_text(encoding="utf-8", errors="replace").split("\n")]
    letters = "".join(lines)
    starts = (0, *accumulate(len(line) for line in lines[:-1]))
    return _Source(path.name, letters, starts, frozenset(letters[at : at + _KEY] for at in range(len(letters))))


def _letters(text: str) -> str:
    """The letters and digits alone, small and without accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if letter.isalnum())
