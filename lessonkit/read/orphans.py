"""Finds what nothing leads to: rules, details, cards, work forms, worksheets and facts that no kit can show."""

from __future__ import annotations

from collections.abc import Iterator

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import Card, Library, Protocol, Provision
from lessonkit.read.references import FACT_IN_TEXT, in_order


def loose(library: Library) -> tuple[Diagnostic, ...]:
    """What nothing uses; means something only for a library with all protocols."""
    return in_order([*_unused_rules(library), *_unshown_cards(library), *_unused_others(library)])


def _unused_rules(library: Library) -> Iterator[Diagnostic]:
    used = {(one.rule, one.variant) for protocol in library.protocols.values() for one in _provisions(protocol)}
    rules = {rule for rule, _ in used}
    details = {
        detail
        for protocol in library.protocols.values()
        for one in _provisions(protocol)
        for detail in one.details.values()
    }
    for rule in library.rules.values():
        if rule.id not in rules:
            yield Diagnostic(f"geen enkel protocol gebruikt de afspraak '{rule.id}'", rule.place)
            continue
        for variant in rule.variants.values():
            if (rule.id, variant.id) not in used:
                yield Diagnostic(
                    f"geen enkel protocol gebruikt variant '{variant.id}' van '{rule.id}'", variant.id.place
                )
    for detail in library.details.values():
        if detail.id not in details:
            yield Diagnostic(f"geen enkel protocol gebruikt de invulling '{detail.id}'", detail.id.place)


def _unshown_cards(library: Library) -> Iterator[Diagnostic]:
    for card in library.cards:
        if not any(_shows(protocol, card) for protocol in library.protocols.values()):
            yield Diagnostic(f"geen enkel protocol heeft alle afspraken van de kaart '{card.id}'", card.place)


def _shows(protocol: Protocol, card: Card) -> bool:
    """Whether the protocol tells pupils every rule of the card, in the variant that the card asks."""
    told = {(one.rule, one.variant) for one in _provisions(protocol) if "leerlingen" in one.readers}
    return card.group in protocol.groups and all(
        any(rule == told_rule and card.variants.get(rule, variant) == variant for told_rule, variant in told)
        for rule in card.rules
    )


def _unused_others(library: Library) -> Iterator[Diagnostic]:
    for group in library.groups:
        yield from _unused_in_lessons(library, group)
    named = {id for protocol in library.protocols.values() for id in protocol.facts}
    named |= {id for theme in library.themes.values() for id in theme.goals} | set(library.consent.facts)
    for protocol in library.protocols.values():
        for point in protocol.contradictions:
            named |= set(FACT_IN_TEXT.findall(point.careful or ""))
    for fact in library.facts.values():
        if fact.shown != "altijd" and fact.id not in named:
            yield Diagnostic(f"niets noemt het feit '{fact.id}'", fact.place, "zet tonen op altijd, of haal het weg")


def _unused_in_lessons(library: Library, group: str) -> Iterator[Diagnostic]:
    lessons = [lesson for lesson in library.lessons.values() if lesson.group == group]
    segments = [segment for lesson in lessons for phase in lesson.phases for segment in phase.segments]
    sheets = {sheet for segment in segments for sheet in segment.worksheets}
    for activity in library.activities[group].values():
        sheets.add(activity.worksheet or "")
        if activity.id not in {segment.activity for segment in segments}:
            yield Diagnostic(f"geen enkele les gebruikt de werkvorm '{activity.id}'", activity.place)
    for sheet in library.worksheets[group].values():
        if sheet.id not in sheets:
            yield Diagnostic(f"geen enkele les of werkvorm gebruikt het werkblad '{sheet.id}'", sheet.place)


def _provisions(protocol: Protocol) -> Iterator[Provision]:
    for article in protocol.articles:
        yield from article.provisions
