"""The protocol's provisions as lines for one reader: choices settled, details filled in, articles gathered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lessonkit.domain import Article, Library, Protocol, Provision, Role
from lessonkit.kit.model import Consequences, KitRule

OPEN = "open"


def in_force(protocol: Protocol, choices: Mapping[str, str]) -> Iterator[tuple[Article, Provision]]:
    """The provisions that hold when the school chose so; a choice that wasn't made counts as "open"."""
    for article in protocol.articles:
        for provision in article.provisions:
            if all(choices.get(choice, OPEN) in values for choice, values in provision.only_if.items()):
                yield article, provision


def worded(
    library: Library,
    protocol: Protocol,
    choices: Mapping[str, str],
    role: Role,
    reader: str,
    slots: Mapping[str, str],
) -> tuple[KitRule, ...]:
    """Every rule that the protocol has for a role, in the words of a reader (age group id, ouders or medewerkers).

    Provisions that come to the same line are one rule with all their articles. Rules without words for this reader are
    left out: the content says why.
    """
    found: dict[tuple[str, str, str], KitRule] = {}
    for article, provision in in_force(protocol, choices):
        rule = library.rules[provision.rule]
        wording = rule.variants[provision.variant].wordings.get(reader)
        if role not in provision.readers or wording is None:
            continue
        details = {slot: library.details[detail].wordings[reader] for slot, detail in provision.details.items()}
        values = dict(slots) | details
        line = wording.text.fill(values)
        key = (rule.id, provision.variant, str(line))
        known = found.get(key)
        if known:
            refs = known.refs if article.ref in known.refs else (*known.refs, article.ref)
            found[key] = replace(known, refs=refs, provisions=(*known.provisions, provision.id))
            continue
        why = rule.why.get(reader)
        found[key] = KitRule(
            id=rule.id,
            theme=library.themes[rule.theme],
            kind=rule.kind,
            variant=provision.variant,
            heading=wording.heading.fill(values),
            text=line,
            short=wording.short.fill(values),
            why=why.fill(values) if why else None,
            teaching=rule.teaching.get(reader),
            priority=rule.priority,
            refs=(article.ref,),
            provisions=(provision.id,),
            details=tuple(details.items()),
        )
    return tuple(found.values())


def consequences(protocol: Protocol, rules: tuple[KitRule, ...]) -> tuple[Consequences, ...]:
    """The protocol's ladder with the lines of one reader, part by part, in the protocol's own order."""
    by_provision = {provision: rule for rule in rules for provision in rule.provisions}
    parts = []
    for part in protocol.ladder:
        lines = tuple(dict.fromkeys(by_provision[one] for one in part.provisions if one in by_provision))
        if lines:
            parts.append(Consequences(part, lines))
    return tuple(parts)


def chosen(rules: tuple[KitRule, ...], number: int, focus: tuple[str, ...] = ()) -> tuple[KitRule, ...]:
    """The `number` rules that matter most: those of the themes in focus first, then one of each theme in turn.

    Only rules with a priority can be chosen; the lowest number comes first. The result is in order of priority.
    """
    ranked = sorted((rule for rule in rules if rule.priority is not None), key=lambda rule: rule.priority or 0)
    picked = [rule for rule in ranked if rule.theme.id in focus][:number]
    rest = [rule for rule in ranked if rule not in picked]
    while rest and len(picked) < number:
        used = Counter(rule.theme.id for rule in picked)
        fewest = min(used[rule.theme.id] for rule in rest)
        best = next(rule for rule in rest if used[rule.theme.id] == fewest)
        picked.append(best)
        rest.remove(best)
    return tuple(rule for rule in ranked if rule in picked)
