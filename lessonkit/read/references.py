"""Holds that every id leads somewhere: rules, advice, themes, groups, worksheets, facts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.domain import PARENTS, STAFF, Library, Rule
from lessonkit.read import lesson_rules, protocol_references, slots
from lessonkit.read.suggest import meant

FACT_IN_TEXT = re.compile(r"\(([a-z0-9]+(?:-[a-z0-9]+)+)\)")


def broken(library: Library) -> tuple[Diagnostic, ...]:
    """What a kit would stumble over or say wrongly: ids that lead nowhere, slots that stay empty, missing wordings.

    Holds for a library with some of the protocols as well.
    """
    found = [
        *_themes(library),
        *_rules(library),
        *_cards(library),
        *_lessons(library),
        *_national(library),
        *_fixed_texts(library),
        *slots.unknown(library),
    ]
    for protocol in library.protocols.values():
        found += protocol_references.broken(library, protocol)
        for point in protocol.contradictions:
            if point.careful is not None:
                named = FACT_IN_TEXT.findall(point.careful)
                found += _none(named, "het feit", library.facts, point.careful.place)
    return in_order(found)


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by place, each once."""
    # One place can be reached along two ways (a rule's wording in both protocols): told once.
    return tuple(sorted(dict.fromkeys(found), key=lambda one: (one.place or Place(""), one.message)))


def _none(ids: Iterable[str], what: str, known: Collection[str], place: Place | None = None) -> Iterator[Diagnostic]:
    """A diagnostic for each of the ids that isn't known; its line is the id's own, or `place`."""
    for id in ids:
        if id not in known:
            where = getattr(id, "place", None) or place
            yield Diagnostic(f"{what} '{id}' bestaat niet", where, meant(id, known))


def _themes(library: Library) -> Iterator[Diagnostic]:
    goals = [id for id, fact in library.facts.items() if fact.kind == "kerndoel"]
    orders: dict[int, str] = {}
    for theme in library.themes.values():
        yield from _none(theme.goals, "het kerndoel", goals)
        if theme.order in orders:
            yield Diagnostic(
                f"volgorde {theme.order} heeft ook het thema '{orders[theme.order]}'",
                theme.place,
                "geef elk thema een eigen plaats",
            )
        orders[theme.order] = theme.id


def _rules(library: Library) -> Iterator[Diagnostic]:
    advice = [one.id for one in library.advice]
    readers = [*library.groups, PARENTS, STAFF]
    expected = _expected(library)
    for rule in library.rules.values():
        yield from _none(rule.why, "de leeftijdsgroep", library.groups)
        yield from _none(rule.teaching, "de leeftijdsgroep", library.groups)
        for notes in rule.teaching.values():
            yield from _none(notes.advice, "het advies", advice)
        for variant in rule.variants.values():
            yield from _none(variant.wordings, "de lezer", readers)
            yield from _none(variant.unsuited, "de lezer", readers)
            for reader in variant.unsuited:
                if reader in variant.wordings:
                    yield Diagnostic(
                        f"'{reader}' heeft een verwoording en staat ook bij nvt", reader.place, "houd er één over"
                    )
            for reader in variant.wordings:
                # Parents of the youngest read the pupils' rules for them.
                at_home = reader == PARENTS and "leerlingen" in rule.roles
                if reader in readers and _role(reader) not in rule.roles and not at_home:
                    yield Diagnostic(
                        f"een verwoording voor {reader}, en bij voor staat '{_role(reader)}' niet",
                        getattr(reader, "place", rule.place),
                        f"zet {_role(reader)} bij voor, of haal de verwoording weg",
                    )
        yield from _teaching(library, rule, expected)
        used = {slot for variant in rule.variants.values() for slot in protocol_references.slots_of(variant)}
        for slot in rule.slots:
            if slot not in used:
                yield Diagnostic(f"geen enkele tekst gebruikt {{{slot}}}", slot.place, "haal hem weg bij invullingen")


def _expected(library: Library) -> dict[str, set[str]]:
    """Per age group the rules of the protocols that are for it: outside its sector a rule needs no slide."""
    found: dict[str, set[str]] = {}
    for protocol in library.protocols.values():
        told = {one.rule for article in protocol.articles for one in article.provisions if "leerlingen" in one.readers}
        for group in protocol.groups:
            found.setdefault(group, set()).update(told)
    return found


def _teaching(library: Library, rule: Rule, expected: Mapping[str, Collection[str]]) -> Iterator[Diagnostic]:
    for group in library.groups:
        if not any(group in variant.wordings for variant in rule.variants.values()):
            continue
        if rule.priority is not None and group not in rule.teaching and rule.id in expected.get(group, ()):
            yield Diagnostic(
                f"'{rule.id}' heeft voorrang en geen les voor {group}", rule.place, "schrijf les, of haal voorrang weg"
            )
        if rule.kind in ("afspraak", "verbod", "recht") and group not in rule.why:
            yield Diagnostic(f"'{rule.id}' heeft geen waarom voor {group}", rule.place, "schrijf één of twee zinnen")


def _role(reader: str) -> str:
    return reader if reader in (PARENTS, STAFF) else "leerlingen"


def _cards(library: Library) -> Iterator[Diagnostic]:
    for card in library.cards:
        yield from _none([card.theme], "het thema", library.themes, card.place)
        yield from _none(card.rules, "de afspraak", library.rules)
        if not card.rules:
            yield Diagnostic(
                f"de kaart '{card.id}' noemt geen afspraken", card.place, "noem de afspraak die ze veronderstelt"
            )
        for rule, variant in card.variants.items():
            if rule not in card.rules:
                yield Diagnostic(
                    f"'{rule}' staat niet bij de afspraken van de kaart", rule.place, meant(rule, card.rules)
                )
            elif rule in library.rules:
                yield from _none([variant], "de variant", library.rules[rule].variants)
        expected = 0 if card.kind == "vraag" else 2
        if len(card.positions) != expected:
            yield Diagnostic(
                f"een {card.kind} heeft {expected or 'geen'} standpunten, niet {len(card.positions)}",
                card.place,
            )


def _lessons(library: Library) -> Iterator[Diagnostic]:
    advice = [one.id for one in library.advice]
    for group, activities in library.activities.items():
        for activity in activities.values():
            yield from _none(activity.advice, "het advies", advice)
            named = [activity.worksheet] if activity.worksheet else []
            yield from _none(named, "het werkblad", library.worksheets[group])
    for sheet in (sheet for sheets in library.worksheets.values() for sheet in sheets.values()):
        for item in sheet.items:
            yield from _none(item.rules, "de afspraak", library.rules)
        yield from lesson_rules.worksheet(sheet)
    for lesson in library.lessons.values():
        activities, sheets = library.activities[lesson.group], library.worksheets[lesson.group]
        for segment in (segment for phase in lesson.phases for segment in phase.segments):
            yield from _none([segment.activity] if segment.activity else [], "de werkvorm", activities)
            yield from _none(segment.worksheets, "het werkblad", sheets)
            for slide in segment.slides:
                yield from _none(slide.notes.advice if slide.notes else (), "het advies", advice)
        yield from lesson_rules.lesson(lesson)


def _national(library: Library) -> Iterator[Diagnostic]:
    readers = [*library.groups, PARENTS, STAFF]
    documents = ["dia", *(document.id for document in library.start.documents)]
    for line in library.help_lines:
        yield from _none(line.texts, "de lezer", readers)
        yield from _none(line.documents, "het document", documents)
        if line.in_letter and not line.in_sentence:
            yield Diagnostic(f"'{line.id}' staat in de brief en heeft geen zin", line.place, "schrijf zin")
        if line.kind == "landelijk" and None in (line.contact, line.source, line.valid_on, line.certainty):
            yield Diagnostic(
                f"bij '{line.id}' ontbreekt contact, bron, geldig_op of zekerheid", line.place, "vul het aan"
            )
    for fact in library.facts.values():
        yield from _none(fact.texts, "de lezer", [PARENTS, STAFF])
        yield from _none(fact.groups, "de leeftijdsgroep", library.group_ids)
        if (fact.kind == "kerndoel") != (None not in (fact.code, fact.area, fact.name)):
            yield Diagnostic(
                f"'{fact.id}': code, leergebied en naam horen bij een kerndoel en nergens anders", fact.place
            )


def _fixed_texts(library: Library) -> Iterator[Diagnostic]:
    for fixed in (*(one.sensitive for one in library.guide.values()), *(one.general for one in library.steps.values())):
        for block in fixed:
            yield from _none(block.themes, "het thema", library.themes)
    lessons = {lesson.group for lesson in library.lessons.values()}
    for group in library.groups.values():
        there = {*library.letters[group.id], *(("les",) if group.id in lessons else ())}
        for what in (*group.letters, "les"):
            if what not in there:
                yield Diagnostic(f"er is geen {what} voor {group.id}", group.limits.reason.place, "schrijf die")
    yield from _none(library.consent.facts, "het feit", library.facts)
    for purpose in library.consent.purposes:
        yield from _none(purpose.rules, "de afspraak", library.rules)
