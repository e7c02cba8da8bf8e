"""Figures of texts: sentence length, Flesch-Douma, Leesindex A, long words. A leaf: no library and no limits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lessonkit.diagnostics import Place
from lessonkit.text import Text

LONG = 9
"""Letters from which a word counts as long."""
_END = re.compile(r"""(?<=[.?!…])["')\]]*\s+""")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
# One sound each: three-letter ones first. A vowel with a trema begins a new syllable.
_SYLLABLE = re.compile(r"aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéíóúàèìòùâêîôûäëïöü]")


@dataclass(frozen=True)
class Sentence:
    """A sentence with the place of the text it stands in."""

    text: str
    words: tuple[str, ...]
    place: Place | None


@dataclass(frozen=True)
class Figures:
    """The figures of a list of texts: numbers of sentences and words, words a sentence, percent of long words."""

    sentences: int
    words: int
    longest: int
    mean: float
    flesch_douma: float
    leesindex_a: float
    long_percent: float


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


def figures(texts: Iterable[Text], known: Collection[str] = ()) -> Figures:
    """The figures of the texts. Words in `known` (lower case) don't count as long.

    Flesch-Douma is 206.84 - 0.93 x words/sentence - 77 x syllables/word (Douma 1960), Leesindex A is
    195 - 2 x words/sentence - 66.67 x syllables/word (Brouwer 1963).
    """
    all_sentences = [one for text in texts for one in sentences(text)]
    all_words = [word for one in all_sentences for word in one.words]
    if not all_words:
        return Figures(0, 0, 0, 0, 0, 0, 0)
    length = len(all_words) / len(all_sentences)
    sounds = sum(syllables(word) for word in all_words) / len(all_words)
    long = sum(len(word) >= LONG and word.lower() not in known for word in all_words)
    return Figures(
        sentences=len(all_sentences),
        words=len(all_words),
        longest=max(len(one.words) for one in all_sentences),
        mean=length,
        flesch_douma=206.84 - 0.93 * length - 77 * sounds,
        leesindex_a=195 - 2 * length - 66.67 * sounds,
        long_percent=100 * long / len(all_words),
    )
