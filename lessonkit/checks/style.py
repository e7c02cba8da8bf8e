"""How our Dutch is written: plain words, no shouting, straight quotes, and only names that are listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessonkit.checks.findings import Finding, finding
from lessonkit.checks.said import SOURCE, Said
from lessonkit.checks.spelling import Speller
from lessonkit.checks.spelling import words as spelled
from lessonkit.domain import STAFF, Library
from lessonkit.read.suggest import meant
from lessonkit.reading import sentences
from lessonkit.text import Text

_MARKS = (
    (re.compile(r"!"), "een uitroepteken", "zeg het rustig, met een punt"),
    (re.compile(r"—|\s–\s"), "een gedachtestreep", "maak er twee zinnen van, of zet een komma"),
    (re.compile(r"[‘’‚“”„]"), "een krul-aanhalingsteken", "schrijf ' of \"; het blad maakt er krullen van"),
    (re.compile(r"\.\.\.|…"), "een beletselteken", "maak de zin af"),
    (
        re.compile(r"(?<=[.?:] )\{(?:school|leerkracht|wie|plek|wanneer|kanaal|duur)\}"),
        "een zin die met een invulling begint",
        "zet er een woord voor: de invulling begint met een kleine letter",
    ),
)
# No official Dutch: for everybody, and for pupils and parents besides. Each with what to write.
_NOBODY = {
    r"men": "je, iedereen, of noem wie",
    r"(?:dient|dienen)(?: \w+){0,6}? te": "moet",
    r"middels": "met",
    r"conform": "volgens",
    r"teneinde": "om",
    r"omtrent": "over",
    r"inzake": "over",
    r"alsmede": "en",
    r"derhalve": "daarom",
    r"jegens": "tegen, tegenover",
    r"desbetreffende?": "die, dit",
    r"met inachtneming van": "volgens",
    r"te allen tijde": "altijd",
    r"social media": "sociale media",
}
_PLAIN = {
    r"betrokkenen?(?! (?:leerling|ouder|kind|leerkracht))": "noem wie",
    r"indien": "als",
    r"tevens": "ook",
    r"reeds": "al",
    r"doch": "maar",
    r"gelieve": "wilt u",
    r"door middel van": "met",
    r"met betrekking tot": "over",
    r"ten aanzien van": "over",
    r"ten behoeve van": "voor",
    r"in het kader van": "voor, bij",
    r"op grond van": "door, omdat",
    r"draagt? zorg voor": "zorgt voor",
    r"zorg dragen": "zorgen",
    r"beeldmateriaal": "foto's en filmpjes",
    r"onderwijsinstelling\w*": "school",
    r"correspondentie": "brieven en berichten",
    r"(?:bijv|d\.m\.v|i\.v\.m|o\.a|m\.b\.t|t\.a\.v|evt|z\.s\.m|e\.d|enz)\.": "schrijf het uit",
}


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<w{n}>\b{word}(?!\w))" for n, word in enumerate(words)), re.IGNORECASE)


_FOR_NOBODY, _FOR_PLAIN = _any(_NOBODY), _any(_PLAIN)


def marks(texts: Iterable[Text]) -> Iterator[Finding]:
    """Marks that our texts don't use, in all that is written."""
    for text in texts:
        for pattern, what, hint in _MARKS:
            if match := pattern.search(text):
                yield finding("leesteken", text, f"{what} ({match.group().strip()})", hint)


def check(library: Library, all_said: Iterable[Said], speller: Speller | None) -> Iterator[Finding]:
    """Official words, capitals for stress, and names that are not listed; without a speller fewer names are seen."""
    listed = {part for name in (*library.proper_names, *library.child_names) for part in (name, *name.split())}
    listed |= {word for word in library.known_words if word[:1].isupper()}
    refs = [article.ref for protocol in library.protocols.values() for article in protocol.articles]
    listed |= {word for ref in refs for word in spelled(ref) if word[:1].isupper()}  # "Gevolgen 1"
    names = _Names(listed, library.child_names, speller)
    for one in all_said:
        yield from _official(one)
        yield from _capitals(one.text, listed)
        if one.part != SOURCE:
            yield from names.unlisted(one.text)


def _official(one: Said) -> Iterator[Finding]:
    for pattern, better in (
        (_FOR_NOBODY, _NOBODY),
        (_FOR_PLAIN, {} if one.reader == STAFF and not one.pupils else _PLAIN),
    ):
        for match in pattern.finditer(one.text) if better else ():
            number = int(next(name for name, found in match.groupdict().items() if found)[1:])
            yield finding(
                "ambtelijk",
                one.text,
                f"'{match.group()}' schrijven we hier niet",
                f"schrijf: {list(better.values())[number]}",
            )


def _capitals(text: Text, listed: set[str]) -> Iterator[Finding]:
    for word in spelled(text):
        bare = re.sub(r"'s$", "", word)
        if len(bare) > 1 and bare.isupper() and not listed.intersection({word, bare, *bare.split("-")}):
            yield finding(
                "hoofdletters", text, f"'{word}' staat in hoofdletters", "gebruik ** voor nadruk, of kleine letters"
            )


@dataclass(frozen=True)
class _Names:
    """Knows which words with a capital are listed names, and which are ordinary words at the start of a sentence."""

    listed: set[str]
    children: tuple[str, ...]
    speller: Speller | None

    def unlisted(self, text: Text) -> Iterator[Finding]:
        """Words with a capital that are no listed name; the first word of a sentence only if it is no word."""
        for sentence in sentences(text):
            for number, word in enumerate(spelled(sentence.text)):
                bare = re.sub(r"'s$", "", word)
                if not bare[:1].isupper() or bare.isupper() or self.listed.intersection({word, bare, *bare.split("-")}):
                    continue
                opens = number == 0 or _after_mark(sentence.text, word)
                if not opens or (self.speller is not None and not self.speller.ordinary(bare)):
                    yield finding("naam", text, f"'{bare}' is geen naam van de lijst", meant(bare, self.children))


def _after_mark(sentence: str, word: str) -> bool:
    """Whether the word opens a quotation or what follows a colon."""
    return re.search(rf"""[:"'(]\s*["'(]?{re.escape(word)}""", sentence) is not None
