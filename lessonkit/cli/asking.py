"""The three questions of `lessonkit` without a command: which protocol, which group, which form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from lessonkit.kit import classes
from lessonkit.places import CONTENT
from lessonkit.production.request import FORMS, has_lesson
from lessonkit.read import library as content


def ask() -> tuple[str, str, str]:
    """The ids of protocol, age group and form. Raises click.Abort when the user stops."""
    library = content.load(CONTENT)
    click.echo("Ik maak een lespakket. Eerst drie vragen; met Ctrl-C stop je.")
    protocols = [one for one in library.protocols.values() if not one.superseded]
    protocol = library.protocols[
        _choose(
            "Welk protocol?",
            [str(one.name) for one in protocols],
            lambda word: _numbered([one.id for one in protocols], word),
        )
    ]
    groups = [
        group
        for group in classes.in_order(library.groups)
        if group.id in protocol.groups and any(has_lesson(library, group, form) for form in FORMS)
    ]

    def named(word: str) -> str | None:
        one = classes.called(library.groups, word)
        fit = one and {group.id for group in one.groups} <= {group.id for group in groups}
        return one.id if one and fit else None

    word = _choose("Welke groep? Typ bijvoorbeeld 7.", [str(one.name) for one in groups], named, numbers=False)
    chosen = classes.called(library.groups, word)
    assert chosen is not None  # named() found it
    forms = [form for form in FORMS if has_lesson(library, chosen.group, form)]
    form = _choose("Welke lesvorm?", forms, lambda word: _numbered(forms, word))
    return protocol.id, word, form


def _choose(question: str, shown: Sequence[str], find: Callable[[str], str | None], *, numbers: bool = True) -> str:
    """The id that `find` knows for what the user typed; asks until it knows one."""
    click.echo(f"\n{question}")
    for number, answer in enumerate(shown, 1):
        click.echo(f"  {number}. {answer}" if numbers else f"  {answer}")
    default = "1" if numbers and len(shown) == 1 else None
    while True:
        word = click.prompt("Nummer" if numbers else "Groep", type=str, default=default)
        if found := find(word.strip()):
            return found
        click.echo(f"'{word.strip()}' staat er niet bij.")


def _numbered(ids: Sequence[str], word: str) -> str | None:
    """The id with this number in the list, or with this name."""
    if word.isdecimal() and 1 <= int(word) <= len(ids):
        return ids[int(word) - 1]
    return word.lower() if word.lower() in ids else None
