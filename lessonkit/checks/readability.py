"""Figures of texts: sentence length, Flesch-Douma, Leesindex A, long and rare words; held against a reader's limits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lessonkit.checks.findings import Finding, finding
from lessonkit.checks.said import Said
from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.domain import Library, ReadingLimits
from lessonkit.read.suggest import meant
from lessonkit.text import Text

LONG = 9
"""Letters from which a word counts as long."""
TOO_FEW = 50
"""Figures of fewer words than this say nothing."""
_END = re.compile(r"""(?<=[.?!…])["')\]]*\s+""")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
# One sound each: three-letter ones first. A vowel with a trema begins a new syllable.
_SYLLABLE = re.compile(r"aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéíóúàèìòùâêîôûäëïöü]")


_AFFIXES = {"ver", "ont", "her", "ing", "ring", "ting", "baar", "heid", "lijk", "ers", "eren", "den", "ten", "ste"}
"""Beginnings and ends that are frequent as letters, and no part of a compound."""


@dataclass(frozen=True)
class Sentence:
    """A sentence with the place of the text it stands in."""

    text: str
    words: tuple[str, ...]
    place: Place | None


@dataclass(frozen=True)
class Figures:
    """The figures of a list of texts. `rare` are its rare words, each with the place where it first stands."""

    sentences: int
    words: int
    longest: int
    mean: float
    flesch_douma: float
    leesindex_a: float
    long_percent: float
    rare: Mapping[str, Place | None]


def words(text: str) -> tuple[str, ...]:
    """The words of a text; a number is a word, and so is a compound with a hyphen."""
    return tuple(_WORD.findall(text.replace("(s)", "")))


def sentences(text: Text) -> tuple[Sentence, ...]:
    """The sentences of a text, as a reader sees them."""
    found = (Sentence(part, words(part), text.place) for part in _END.split(text.strip()))
    return tuple(one for one in found if one.words)


def syllables(word: str) -> int:
    """The syllables of a Dutch word, by its vowels; a number counts as one."""
    return max(1, len(_SYLLABLE.findall(word.lower())))


def figures(texts: Iterable[Text], known: Collection[str] = (), rare_below: float = 0) -> Figures:
    """The figures of the texts. Words in `known` (lower case) count as neither long nor rare.

    Flesch-Douma is 206.84 - 0.93 x words/sentence - 77 x syllables/word (Douma 1960), Leesindex A is
    195 - 2 x words/sentence - 66.67 x syllables/word (Brouwer 1963).
    """
    all_sentences = [one for text in texts for one in sentences(text)]
    all_words = [word for one in all_sentences for word in one.words]
    if not all_words:
        return Figures(0, 0, 0, 0, 0, 0, 0, {})
    length = len(all_words) / len(all_sentences)
    sounds = sum(syllables(word) for word in all_words) / len(all_words)
    long = sum(len(word) >= LONG and word.lower() not in known for word in all_words)
    rare: dict[str, Place | None] = {}
    if rare_below:
        for one in all_sentences:
            for word in one.words:
                if is_rare(word.lower(), rare_below, known):
                    rare.setdefault(word.lower(), one.place)
    return Figures(
        sentences=len(all_sentences),
        words=len(all_words),
        longest=max(len(one.words) for one in all_sentences),
        mean=length,
        flesch_douma=206.84 - 0.93 * length - 77 * sounds,
        leesindex_a=195 - 2 * length - 66.67 * sounds,
        long_percent=100 * long / len(all_words),
        rare=rare,
    )


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
    limits = {group.id: group.limits for group in library.groups.values()} | dict(library.readers)
    parts: dict[tuple[str, str], list[Text]] = {}
    for one in all_said:
        if not one.running or one.reader not in limits:
            continue
        if one.usual:
            parts.setdefault((one.reader, one.part), []).append(one.text)
        # What pupils hear is no longer than what they read.
        yield from _too_long(one.text, limits[one.pupils or one.reader], one.pupils or one.reader)
        if rare:
            yield from _rare(library, one, limits[one.reader])
    for (reader, part), texts in parts.items():
        yield from _over(reader, part, texts, limits[reader], known(library, reader))


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
    for word in dict.fromkeys(word.lower() for word in words(one.text)) if limits.rare_zipf else ():
        if is_rare(word, limits.rare_zipf, accepted):
            yield finding(
                "zeldzaam-woord",
                one.text,
                f"'{word}' is een zeldzaam woord voor {one.reader}",
                "kies een gewoner woord, of zet het in content/woorden.yaml bij uitgelegd of gewoon",
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
