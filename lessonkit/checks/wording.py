"""Wordings held against their rule and each other: complete, their own per age group, and as strong as meant."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping

from lessonkit.checks.findings import Finding, finding
from lessonkit.checks.said import fillings
from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.domain import PARENTS, STAFF, Library, Rule, Variant, Wording
from lessonkit.text import Text

HEADING = 28
"""Letters that fit in a heading on a slide, the sheet and the poster."""
UNSUITED = 15
"""Percent of an age group's wordings that may be "niet voor deze leeftijd" without a reviewer's note."""
OLD = 366
"""Days after which a fact is looked up again."""

_MODALS = {
    "kan": r"kan|kunnen|kun|kunt",
    "zal": r"zal|zullen",
    "mag": r"mag|mogen|mogelijk",
    "moet": r"moet|moeten",
    "vraagt": r"vraagt|vragen",
    "nodigt uit": r"nodigt",
    "vertrouwt": r"vertrouwt",
    "liever": r"liever|ontrad\w+|afgeraden",
}
_IF = re.compile(r"\b(?:alleen|tenzij|behalve|zonder|mits|als)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:niet|geen|niets|niemand|nooit)\b", re.IGNORECASE)
_KEPT = ("vooraf", "altijd", "direct", "eerst")
"""Words that a short line can't drop without saying something else."""
_ASKED = re.compile(r"[^.?!]*\?\s*")  # a question sets the condition, the norm stands in what follows
_MAY = re.compile(r"^(?:twee keer )?(?:kan|kunnen)\b", re.IGNORECASE)
_CAN = re.compile(r"\b(?:kan|kunnen|kun|kunt|mogelijke?)\b", re.IGNORECASE)


def complete(library: Library) -> Iterator[Diagnostic]:
    """Wordings that are missing, and age groups that many rules say nothing to.

    What a protocol asks for is told by the references; here is what no protocol has asked for yet.
    """
    asked = _asked(library)
    for rule in library.rules.values():
        for variant in rule.variants.values():
            for reader in _readers(library, rule):
                if (
                    reader not in variant.wordings
                    and reader not in variant.unsuited
                    and (rule.id, variant.id, reader) not in asked
                ):
                    yield Diagnostic(
                        f"'{rule.id}' ({variant.id}) heeft geen verwoording voor {reader}",
                        getattr(variant.id, "place", rule.place),
                        "voeg een verwoording toe, of zet bij nvt waarom er geen is",
                    )
    yield from _at_home(library)
    for group in library.groups.values():
        mine = [variant for rule in library.rules.values() for variant in _for_pupils(rule)]
        without = [variant for variant in mine if group.id in variant.unsuited]
        if mine and 100 * len(without) > UNSUITED * len(mine) and group.unsuited_note is None:
            yield Diagnostic(
                f"{len(without)} van de {len(mine)} varianten zijn niet voor {group.id}, meer dan {UNSUITED} procent",
                group.limits.reason.place,
                "zet nvt_toelichting in het bestand van deze groep: wie keek ernaar, en waarom is het goed",
            )


def _at_home(library: Library) -> Iterator[Diagnostic]:
    """Rules that stand on the back of a sheet for parents, and have no words for parents."""
    young = {group.id for group in library.groups.values() if group.parents_back}
    read = {
        (one.rule, one.variant): None
        for protocol in library.protocols.values()
        if young & set(protocol.groups)
        for article in protocol.articles
        for one in article.provisions
        if "leerlingen" in one.readers
    }
    for rule, variant in read:
        known = library.rules[rule].variants.get(variant) if rule in library.rules else None
        if known and PARENTS not in known.wordings and PARENTS not in known.unsuited:
            yield Diagnostic(
                f"'{rule}' ({variant}) heeft geen verwoording voor ouders; die lezen hem op het blad van de jongsten",
                getattr(known.id, "place", None),
                "voeg een verwoording toe",
            )


def own(library: Library) -> Iterator[Finding]:
    """Texts that two age groups share word for word."""
    for rule in library.rules.values():
        yield from _shared(library, rule.why)
        yield from _shared(library, {group: notes.say for group, notes in rule.teaching.items()})
        for variant in rule.variants.values():
            yield from _shared(library, {reader: wording.text for reader, wording in variant.wordings.items()})
    seen: dict[str, tuple[str, Place | None]] = {}
    for card in library.cards:
        group, place = seen.setdefault(_bare(card.text), (card.group, card.text.place))
        if group != card.group:
            yield _same(card.text, group, place)


def headings(library: Library) -> Iterator[Diagnostic]:
    """Headings that are too long in their longest filling, or that a reader meets twice."""
    seen: dict[tuple[str, str], Place | None] = {}
    for rule in library.rules.values():
        for variant in rule.variants.values():
            for reader, wording in variant.wordings.items():
                longest = max(fillings(library, wording.heading, reader), key=len)
                if len(longest) > HEADING:
                    yield Diagnostic(
                        f"de kop '{longest}' heeft {len(longest)} letters, er passen er {HEADING}",
                        wording.heading.place,
                        "maak hem korter",
                    )
                key = (str(reader), wording.heading.casefold())
                if key in seen:
                    yield Diagnostic(
                        f"de kop '{wording.heading}' staat voor {reader} ook op {seen[key]}",
                        wording.heading.place,
                        "geef elke regel een eigen kop",
                    )
                seen.setdefault(key, wording.heading.place)


def strength(library: Library) -> Iterator[Finding]:
    """Short lines that say less or more than the full line, and wordings without the "kan" of their variant."""
    for rule in library.rules.values():
        for variant in rule.variants.values():
            for wording in variant.wordings.values():
                if wording.short != wording.text:
                    yield from _short(wording)
                if _MAY.search(variant.gist) and not _CAN.search(wording.text):
                    yield finding(
                        "kort", wording.text, f"'{rule.id}' ({variant.id}) zegt kan, deze zin niet", "kan is geen zal"
                    )


def minutes(library: Library) -> Iterator[Diagnostic]:
    """Lessons that don't take the minutes of their age group."""
    for lesson in library.lessons.values():
        group = library.groups.get(lesson.group)
        if group and lesson.form == "les" and lesson.minutes != group.minutes:
            yield Diagnostic(
                f"de les duurt {lesson.minutes} minuten, een les voor {group.id} {group.minutes}",
                lesson.place,
                "maak ze gelijk",
            )


def old(library: Library, date: dt.date) -> Iterator[Diagnostic]:
    """Facts and help lines that were seen more than a year before `date`."""
    for one in (*library.help_lines, *library.facts.values()):
        if one.valid_on and (date - one.valid_on).days > OLD:
            yield Diagnostic(
                f"'{one.id}' is gezien op {one.valid_on.isoformat()}, langer dan een jaar geleden",
                one.place,
                "kijk na of het nog klopt, en pas geldig_op aan",
            )


def _readers(library: Library, rule: Rule) -> list[str]:
    groups = list(library.groups) if "leerlingen" in rule.roles else []
    return [*groups, *(role for role in (PARENTS, STAFF) if role in rule.roles)]


def _for_pupils(rule: Rule) -> list[Variant]:
    return list(rule.variants.values()) if "leerlingen" in rule.roles else []


def _asked(library: Library) -> set[tuple[str, str, str]]:
    """Rule, variant and reader of every provision: the references tell when these lack a wording."""
    return {
        (one.rule, one.variant, reader)
        for protocol in library.protocols.values()
        for article in protocol.articles
        for one in article.provisions
        for role in one.readers
        for reader in (protocol.groups if role == "leerlingen" else (role,))
    }


def _shared(library: Library, texts: Mapping[str, Text]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for group, text in texts.items():
        if group not in library.groups:
            continue
        first = seen.setdefault(_bare(text), group)
        if first != group:
            yield _same(text, first, texts[first].place)


def _same(text: Text, group: str, place: Place | None) -> Finding:
    return finding(
        "gelijk",
        text,
        f"{group} heeft dezelfde woorden ({place})",
        "schrijf het voor deze leeftijd, of geef bij uitzonderingen de reden",
    )


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+|\{", text.casefold()))


def _short(wording: Wording) -> Iterator[Finding]:
    """How the short line differs in strength from the full one."""
    full, short = _ASKED.sub("", wording.text) or wording.text, wording.short
    in_full, in_short = _modals(full), _modals(short)
    # "moet ja zeggen" may become "zonder ja", "kan ja zeggen" "tenzij iemand ja zegt", and "mag niet" "je doet geen".
    carried = _IF.search(short) or (in_full == {"mag"} and _NOT.search(full) and _NOT.search(short))
    if in_full and not in_full & in_short and not carried:
        yield _weaker(wording, f"het woord {_told(in_full)}")
    if added := in_short - _modals(wording.text):
        yield finding(
            "kort", short, f"kort zegt {_told(added)}, de hele tekst niet", "maak kort precies zo sterk als tekst"
        )
    if _NOT.search(full) and not (_NOT.search(short) or _IF.search(short)):
        yield _weaker(wording, "niet of geen")
    if _IF.search(full) and not _IF.search(short):
        yield _weaker(wording, "de voorwaarde (alleen, tenzij, zonder, als)")
    for word in _KEPT:
        if re.search(rf"\b{word}\b", full) and not re.search(rf"\b{word}\b", short):
            yield _weaker(wording, f"'{word}'")
    if missing := set(Text(wording.text).slots()) - set(Text(short).slots()):
        yield _weaker(wording, ", ".join(f"{{{slot}}}" for slot in sorted(missing)))


def _weaker(wording: Wording, what: str) -> Finding:
    return finding("kort", wording.short, f"kort mist {what} uit de hele tekst", "maak kort precies zo sterk als tekst")


def _modals(text: str) -> set[str]:
    return {name for name, words in _MODALS.items() if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)}


def _told(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in sorted(words))
