"""Holds one protocol against the library: rules, variants, details, readers, choices and consequences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.domain import PARENTS, STAFF, Article, Library, Protocol, Provision, Rule, Variant
from lessonkit.read.slots import DETAILS, texts
from lessonkit.read.suggest import meant

OPEN = "open"  # the value of a choice that the school hasn't made


def slots_of(variant: Variant, reader: str | None = None) -> set[str]:
    """The detail slots in the variant's wordings, for one reader or for all."""
    wordings = [wording for key, wording in variant.wordings.items() if reader in (None, key)]
    return {slot for wording in wordings for text in texts(wording) for slot in text.slots() if slot in DETAILS}


def broken(library: Library, protocol: Protocol) -> list[Diagnostic]:
    """What is wrong in how the protocol points to the library and to itself."""
    found = [
        *_missing(protocol.groups, "de leeftijdsgroep", library.group_ids),
        *_missing(protocol.facts, "het feit", library.facts),
        *_twice((article.ref for article in protocol.articles), "het artikel"),
        *_twice((one.id for article in protocol.articles for one in article.provisions), "de bepaling"),
        *_twice((point.id for point in protocol.contradictions), "de keuze"),
    ]
    for article in protocol.articles:
        found += _article(article)
        for provision in article.provisions:
            found += _provision(library, protocol, provision)
    found += _choices(protocol)
    found += _ladder(library, protocol)
    found += _for_parents(protocol)
    return found


def _missing(ids: Iterable[str], what: str, known: Collection[str], within: str = "") -> Iterator[Diagnostic]:
    for id in ids:
        if id not in known:
            where = f" bij '{within}'" if within else ""
            yield Diagnostic(f"{what} '{id}' bestaat niet{where}", _at(id), meant(id, known))


def _twice(ids: Iterable[str], what: str) -> Iterator[Diagnostic]:
    seen: dict[str, Place | None] = {}
    for id in ids:
        if id in seen:
            first = seen[id]
            yield Diagnostic(
                f"{what} '{id}' staat er twee keer (eerst op regel {first.line if first else '?'})",
                _at(id),
                "kies een andere naam",
            )
        else:
            seen[id] = _at(id)


def _at(id: str) -> Place | None:
    return getattr(id, "place", None)


def _article(article: Article) -> Iterator[Diagnostic]:
    for_pupils = any("leerlingen" in one.readers for one in article.provisions)
    if not for_pupils and article.none is None:
        yield Diagnostic(
            f"artikel {article.ref} heeft geen bepaling voor leerlingen en geen reden",
            article.place,
            "schrijf een bepaling, of bij reden waarom er geen is",
        )
    if for_pupils and article.none is not None:
        yield Diagnostic(
            f"artikel {article.ref} heeft een bepaling voor leerlingen en ook een reden waarom er geen is",
            article.place,
            "zet reden op null",
        )


def _provision(library: Library, protocol: Protocol, one: Provision) -> Iterator[Diagnostic]:
    rule = library.rules.get(one.rule)
    if rule is None:
        yield from _missing([one.rule], "de afspraak", library.rules)
        return
    for reader in one.readers:
        if reader not in rule.roles:
            yield Diagnostic(f"de afspraak '{rule.id}' is niet voor {reader}", _at(reader), meant(reader, rule.roles))
    if not one.readers:
        yield Diagnostic(
            f"de bepaling '{one.id}' bereikt niemand: artikel en afspraak hebben geen lezer gemeen",
            one.place,
            f"noem lezers; de afspraak '{rule.id}' is voor {', '.join(rule.roles)}",
        )
    variant = rule.variants.get(one.variant)
    if variant is None:
        yield from _missing([one.variant], "de variant", rule.variants, rule.id)
        return
    yield from _wordings(library, protocol, one, rule, variant)
    yield from _details(library, protocol, one, variant)


def _reached(library: Library, protocol: Protocol, one: Provision) -> list[str]:
    """The readers of the provision: an age group for pupils, ouders, medewerkers."""
    return [
        *(group for group in protocol.groups if "leerlingen" in one.readers and group in library.groups),
        *(reader for reader in (PARENTS, STAFF) if reader in one.readers),
    ]


def _wordings(
    library: Library, protocol: Protocol, one: Provision, rule: Rule, variant: Variant
) -> Iterator[Diagnostic]:
    for reader in _reached(library, protocol, one):
        if reader not in variant.wordings and reader not in variant.unsuited:
            yield Diagnostic(
                f"'{rule.id}' ({variant.id}) heeft geen verwoording voor {reader}; bepaling '{one.id}' vraagt die",
                _at(variant.id),
                "voeg een verwoording toe, of zet bij nvt waarom er geen is",
            )


def _details(library: Library, protocol: Protocol, one: Provision, variant: Variant) -> Iterator[Diagnostic]:
    needed = slots_of(variant)
    for slot in sorted(needed - one.details.keys()):
        yield Diagnostic(f"'{one.id}' vult {{{slot}}} niet in", one.place, f"zet erbij: invulling: {{{slot}: ...}}")
    for slot, id in one.details.items():
        detail = library.details.get(id)
        if slot not in needed:
            yield Diagnostic(
                f"de variant '{variant.id}' heeft geen {{{slot}}} om in te vullen",
                _at(slot),
                f"haal {slot} weg bij invulling",
            )
        elif detail is None:
            fitting = [one.id for one in library.details.values() if one.kind == slot]
            yield from _missing([id], "de invulling", fitting)
        elif detail.kind != slot:
            yield Diagnostic(f"'{id}' is een invulling voor {detail.kind}, niet voor {slot}", _at(id))
        else:
            for reader in _reached(library, protocol, one):
                if slot in slots_of(variant, reader) and reader not in detail.wordings:
                    yield Diagnostic(
                        f"de invulling '{id}' heeft geen woorden voor {reader}, die '{one.id}' nodig heeft",
                        _at(detail.id),
                        "voeg ze toe",
                    )


def _choices(protocol: Protocol) -> Iterator[Diagnostic]:
    refs = [article.ref for article in protocol.articles]
    readings = {}
    for point in protocol.contradictions:
        yield from _missing(point.articles, "het artikel", refs)
        ids = [reading.id for reading in point.readings]
        yield from _twice(ids, "de lezing")
        if OPEN in ids:
            yield Diagnostic("een lezing kan niet 'open' heten", point.place, "open betekent: de school koos nog niet")
        readings[point.id] = [OPEN, *ids]
    for provision in (one for article in protocol.articles for one in article.provisions):
        for choice, values in provision.only_if.items():
            if choice not in readings:
                yield from _missing([choice], "de keuze", readings)
            else:
                yield from _missing(values, "de lezing", readings[choice], choice)


def _ladder(library: Library, protocol: Protocol) -> Iterator[Diagnostic]:
    """Every consequence for pupils stands in the ladder once, in the protocol's order."""
    provisions = _provisions(protocol)
    order = {id: number for number, id in enumerate(provisions)}
    placed = [id for part in protocol.ladder for id in part.provisions]
    yield from _missing(placed, "de bepaling", provisions)
    yield from _twice(placed, "bij gevolgen: de bepaling")
    for part in protocol.ladder:
        known = [id for id in part.provisions if id in order]
        for before, after in zip(known, known[1:], strict=False):
            if order[before] > order[after]:
                yield Diagnostic(
                    f"'{after}' staat in het protocol vóór '{before}'", _at(after), "houd die volgorde aan"
                )
    for id, one in provisions.items():
        rule = library.rules.get(one.rule)
        if rule is None or not one.readers:
            continue  # told already
        for_pupils = "leerlingen" in one.readers
        if rule.kind == "gevolg" and for_pupils and id not in placed:
            yield Diagnostic(f"het gevolg '{id}' staat niet bij gevolgen", one.place, "geef het daar zijn plaats")
        if id in placed and (rule.kind != "gevolg" or not for_pupils):
            reason = "niet voor leerlingen" if rule.kind == "gevolg" else f"geen gevolg maar {rule.kind}"
            place = next(_at(name) for name in placed if name == id)
            yield Diagnostic(f"'{id}' staat bij gevolgen en is {reason}", place, "haal hem daar weg")


def _for_parents(protocol: Protocol) -> Iterator[Diagnostic]:
    provisions = _provisions(protocol)
    yield from _missing(protocol.for_parents, "de bepaling", provisions)
    for id in protocol.for_parents:
        if id in provisions and provisions[id].readers and PARENTS not in provisions[id].readers:
            yield Diagnostic(f"'{id}' staat bij ouders_vragen en is niet voor ouders", _at(id), "zet ouders bij lezers")


def _provisions(protocol: Protocol) -> dict[str, Provision]:
    """The provisions by id, in the protocol's order; of two with one id the first."""
    found: dict[str, Provision] = {}
    for article in protocol.articles:
        for one in article.provisions:
            found.setdefault(one.id, one)
    return found
