"""The figures of texts held against a reader's limits, and rare words, one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lessonkit.checks.findings import Finding, finding
from lessonkit.checks.said import Said
from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.domain import Library, ReadingLimits
from lessonkit.read.suggest import meant
from lessonkit.reading import Figures, figures, sentences, words
from lessonkit.text import Text

TOO_FEW = 50
"""Figures of fewer words than this say nothing."""
_AFFIXES = {"ver", "ont", "her", "ing", "ring", "ting", "baar", "heid", "lijk", "ers", "eren", "den", "ten", "ste"}
"""Beginnings and ends that are frequent as letters, and no part of a compound."""


@dataclass(frozen=True)
class Part:
    """A part of what one reader gets, with its figures, the limits of the reader, and its rare words by place."""

    reader: str
    part: str
    figures: Figures
    limits: ReadingLimits
    rare: Mapping[str, Place | None]


def rare_words(texts: Iterable[Text], below: float, known: Collection[str]) -> dict[str, Place | None]:
    """The words (lower case) less frequent than Zipf `below`, each with the place where it first stands."""
    found: dict[str, Place | None] = {}
    for one in (one for text in texts for one in sentences(text)):
        for word in one.words:
            if below and is_rare(word.lower(), below, known):
                found.setdefault(word.lower(), one.place)
    return found


def is_rare(word: str, below: float, known: Collection[str]) -> bool:
    """Whether a word (lower case) is less frequent than Zipf `below`; a compound is as rare as its rarest part."""
    if word in known or not word.isalpha() or zipf(word) >= below:
        return False
    return not any(all(part in known or zipf(part) >= below for part in parts) for parts in _splits(word))


def _splits(word: str) -> Iterator[tuple[str, str]]:
    """The word in two parts that can be words, without a linking s, en or e between them."""
    for at in range(3, len(word) - 2):
        if word[:at] in _AFFIXES or word[at:] in _AFFIXES:
            continue
        head, tail = word[:at], word[at:]
        yield head, tail
        for link in ("en", "s", "e"):
            if head.endswith(link) and at - len(link) >= 3:
                yield head[: -len(link)], tail


def check(library: Library, all_said: Iterable[Said], *, rare: bool = True) -> Iterator[Finding | Diagnostic]:
    """What is over a reader's limits: sentences and words one by one, the other figures for each part of a kit.

    Without `rare` no word is looked up (wordfreq is missing).
    """
    limits = limits_of(library)
    for one in all_said:
        if not one.running or one.reader not in limits:
            continue
        # What pupils hear is no longer than what they read.
        yield from _too_long(one.text, limits[one.pupils or one.reader], one.pupils or one.reader)
        if rare:
            yield from _rare(library, one, limits[one.reader])
    for (reader, part), texts in parts_of(library, all_said).items():
        yield from _over(reader, part, texts, limits[reader], known(library, reader))


def limits_of(library: Library) -> dict[str, ReadingLimits]:
    """The limits of every reader: the age groups, parents and staff."""
    return {group.id: group.limits for group in library.groups.values()} | dict(library.readers)


def parts_of(library: Library, all_said: Iterable[Said]) -> dict[tuple[str, str], list[Text]]:
    """The running texts of each reader and part of a kit, in their usual filling."""
    limits, found = limits_of(library), {}
    for one in all_said:
        if one.running and one.usual and one.reader in limits:
            found.setdefault((one.reader, one.part), []).append(one.text)
    return found


def measured(library: Library, all_said: Iterable[Said], *, rare: bool = True) -> tuple[Part, ...]:
    """Every part of a kit with its figures, reader by reader."""
    limits = limits_of(library)
    return tuple(
        Part(
            reader,
            part,
            figures(texts, accepted := known(library, reader)),
            limits[reader],
            rare_words(texts, limits[reader].rare_zipf if rare else 0, accepted),
        )
        for (reader, part), texts in parts_of(library, all_said).items()
    )


def idle(library: Library, all_said: Iterable[Said]) -> Iterator[Diagnostic]:
    """Words that are listed as explained or familiar, and that nobody reads or hears; and lists for unknown readers."""
    met: dict[str, set[str]] = {reader: set() for reader in (*library.groups, *library.readers)}
    for one in all_said:
        for reader in {one.reader, one.pupils} & met.keys():
            met[reader].update(word.lower() for word in words(one.text))
    for reader in library.familiar:  # for the explained words the references tell it
        if reader not in met:
            place = getattr(reader, "place", None)
            yield Diagnostic(f"de lezer '{reader}' bestaat niet", place, meant(reader, met))
    for name, lists in (("uitgelegd", library.explained), ("gewoon", library.familiar)):
        for reader, word in ((reader, word) for reader, listed in lists.items() for word in listed):
            if reader in met and word.lower() not in met[reader]:
                yield Diagnostic(
                    f"'{word}' staat bij {name}, en {reader} leest of hoort het nergens",
                    getattr(word, "place", None),
                    "haal het weg",
                )


def known(library: Library, reader: str) -> frozenset[str]:
    """The words (lower case) that count as neither long nor rare for a reader: listed, explained or familiar."""
    names = [part for name in (*library.proper_names, *library.child_names) for part in name.split()]
    listed = (*library.known_words, *names, *library.explained.get(reader, ()), *library.familiar.get(reader, ()))
    return frozenset(word.lower() for word in listed)


def _too_long(text: Text, limits: ReadingLimits, reader: str) -> Iterator[Finding]:
    for one in sentences(text):
        if len(one.words) > limits.longest_sentence:
            yield finding(
                "langste-zin",
                text,
                f"een zin van {len(one.words)} woorden; voor {reader} zijn het er hooguit {limits.longest_sentence}: "
                f"'{' '.join(one.text.split()[:6])} ...'",
                "maak er twee zinnen van, met dezelfde voorwaarde",
            )


def _rare(library: Library, one: Said, limits: ReadingLimits) -> Iterator[Finding]:
    accepted = known(library, one.reader)
    listed = (
        f"bij uitgelegd of gewoon in content/groepen/{one.reader}/woorden.yaml"
        if one.reader in library.groups
        else "bij gewoon in content/woorden.yaml"
    )
    for word in dict.fromkeys(word.lower() for word in words(one.text)) if limits.rare_zipf else ():
        if is_rare(word, limits.rare_zipf, accepted):
            yield finding(
                "zeldzaam-woord",
                one.text,
                f"'{word}' is een zeldzaam woord voor {one.reader}",
                f"kies een gewoner woord, of zet het {listed}",
            )


def _over(
    reader: str, part: str, texts: list[Text], limits: ReadingLimits, accepted: frozenset[str]
) -> Iterator[Diagnostic]:
    told = figures(texts, accepted)
    if told.words < TOO_FEW:
        return
    longest = sorted((one for text in texts for one in sentences(text)), key=lambda one: -len(one.words))
    where = ", ".join(dict.fromkeys(str(one.place) for one in longest[:5]))
    mean, least, most = limits.mean_sentence, limits.flesch_douma, limits.long_words_percent
    for over, what, value, limit in (
        (told.mean > mean, "gemiddeld {} woorden per zin, hooguit {}", told.mean, mean),
        (told.flesch_douma < least, "Flesch-Douma {}, minstens {}", told.flesch_douma, least),
        (told.long_percent > most, "{} procent lange woorden, hooguit {}", told.long_percent, most),
    ):
        if over:
            yield Diagnostic(
                f"{reader}, {part}: {what.format(_dutch(f'{value:.1f}'), _dutch(f'{limit:g}'))}",
                limits.reason.place,
                f"de langste zinnen staan op {where}",
            )


def _dutch(number: str) -> str:
    return number.replace(".", ",")


@cache
def zipf(word: str) -> float:
    """How frequent the word is in Dutch texts: 7 the most, 3 once in a million words, 0 unknown (wordfreq)."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "nl"))
