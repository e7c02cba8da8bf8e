"""What there is, to read on screen: protocols, groups, themes, and one protocol with what follows from it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Mapping

import click

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.domain import PARENTS, STAFF, AgeGroup, Article, Library, Protocol, Provision, School
from lessonkit.dutch import ages, listed, long_date
from lessonkit.kit import classes
from lessonkit.kit.naming import slots_of
from lessonkit.kit.rules import in_force, worded
from lessonkit.places import CONTENT
from lessonkit.production.request import protocol_files
from lessonkit.read import library as content
from lessonkit.read.suggest import meant
from lessonkit.text import Text, plain, typographic

PUPILS = "leerlingen"
_MOST_COLUMNS = 100


def protocollen() -> None:
    """Each protocol with its id, name, date and groups."""
    groups = classes.in_order(content.load_groups(CONTENT))
    for one in content.load_protocols(CONTENT).values():
        date = long_date(one.date) if one.date else "zonder datum"
        names = listed(str(group.name) for group in groups if group.id in one.groups)
        old = f"; geldt niet meer: {one.superseded}" if one.superseded else ""
        _entry(one.id, f"{one.name} ({date}); voor {names}{old}")


def groepen() -> None:
    """Each age group with its id, name, ages, minutes and by-names."""
    library = content.load(CONTENT, ())
    for group in classes.in_order(library.groups):
        forms = [lesson.form for lesson in library.lessons.values() if lesson.group == group.id]
        made = listed(forms) if forms else "komt later"
        _entry(
            group.id,
            f"{group.name}, {ages(group.years)}; les van {group.minutes} minuten; vorm: {made}; "
            f"te noemen als {listed(_short_names(group), 'of')}",
        )


def _short_names(group: AgeGroup) -> list[str]:
    """The names of a group without the ways of writing them that differ by a space or a hyphen alone."""
    joined = {name for name in group.aliases if " " not in name}
    return [name for name in group.aliases if name.replace(" ", "-") == name or name.replace(" ", "-") not in joined]


def themas() -> None:
    """Each theme with its id, name, and the protocols that touch it."""
    library = content.load(CONTENT)
    for theme in sorted(library.themes.values(), key=lambda one: one.order):
        those = [one.id for one in library.protocols.values() if theme.id in _themes(library, one)]
        _entry(theme.id, f"{theme.name}; {listed(those) if those else 'nog in geen protocol'}")


def toon(word: str, group_word: str | None) -> None:
    """The articles of a protocol with the agreements that follow, in the words for a group when it is given."""
    ids, path = protocol_files(word)
    if not ids and path is None:
        hint = meant(word, content.protocol_ids(CONTENT))
        raise WrongInput(Diagnostic(f"het protocol '{word}' is er niet", hint=hint))
    library = content.load(CONTENT, ids, own=path)
    (protocol,) = library.protocols.values()
    group = _group(library, protocol, group_word)
    _paragraph(f"{protocol.name}, {long_date(protocol.date) if protocol.date else 'zonder datum'}")
    if group:
        _paragraph(f"De afspraken staan er in de woorden voor {group.name}.")
    lines = _worded(library, protocol, group) if group else {}
    for article in protocol.articles:
        click.echo()
        _paragraph(f"{article.ref} · {listed(article.audience)}")
        _paragraph(article.gist, "    ")
        for line in dict.fromkeys(_agreements(library, article, group, lines)):
            _paragraph(line, "    - ", "      ")


def _group(library: Library, protocol: Protocol, word: str | None) -> AgeGroup | None:
    if word is None:
        return None
    found = classes.called(library.groups, word)
    group = found.group if found else None
    if group is None or group.id not in protocol.groups:
        names = [str(one.name) for one in classes.in_order(library.groups) if one.id in protocol.groups]
        raise WrongInput(
            Diagnostic(f"--groep: '{word}' is er niet bij dit protocol", hint=f"kies uit: {', '.join(names)}")
        )
    return group


def _worded(library: Library, protocol: Protocol, group: AgeGroup) -> dict[tuple[str, str], Text]:
    """Role and provision id → its line in the words for that reader."""
    slots = slots_of(School(), protocol, group)
    found: dict[tuple[str, str], Text] = {}
    for role, reader in ((PUPILS, group.id), (PARENTS, PARENTS), (STAFF, STAFF)):
        for rule in worded(library, protocol, {}, role, reader, slots):
            found |= {(role, id): rule.text for id in rule.provisions}
    return found


def _agreements(
    library: Library, article: Article, group: AgeGroup | None, lines: Mapping[tuple[str, str], Text]
) -> Iterator[str]:
    """What the article comes to: in the words of each reader for a group, else the gist of its rules."""
    if article.none:
        yield f"geen regel op een blad voor leerlingen: {article.none.text}"
    for provision in article.provisions:
        if group is None:
            yield _gist(library, provision)
            continue
        for role in provision.readers:
            who = "" if role == PUPILS else f"voor {role}: "
            if line := lines.get((role, provision.id)):
                yield f"{who}{line}"
            elif role == PUPILS:
                unsuited = library.rules[provision.rule].variants[provision.variant].unsuited.get(group.id)
                yield f"niet voor deze groep: {unsuited or 'het hangt af van een keuze van de school'}"


def _gist(library: Library, provision: Provision) -> str:
    rule = library.rules[provision.rule]
    return f"{rule.gist} {rule.variants[provision.variant].gist} (thema: {library.themes[rule.theme].name})"


def _themes(library: Library, protocol: Protocol) -> set[str]:
    return {library.rules[provision.rule].theme for _, provision in in_force(protocol, {})}


def _entry(name: str, text: str) -> None:
    _paragraph(f"{name:<18} {text}", "", " " * 19)


def _paragraph(text: str, first: str = "", rest: str | None = None) -> None:
    columns = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
    shown = typographic(plain(text))
    indent = first if rest is None else rest
    # Long words stay whole: an id or address must be there to copy.
    for line in textwrap.wrap(
        shown, columns, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    ):
        click.echo(line)
