"""The command `leesbaarheid`: the figures of every text, per age group and part of a kit, beside their limits."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

import click

from lessonkit.checks.readability import Part, measured
from lessonkit.checks.said import said_to_readers
from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.dutch import decimal
from lessonkit.kit import classes
from lessonkit.places import CONTENT
from lessonkit.production.request import protocol_files
from lessonkit.read import library as content
from lessonkit.read.suggest import meant

HEADINGS = ("onderdeel", "zinnen", "langste", "gemiddeld", "Flesch-Douma", "Leesindex A", "lang %", "zeldzaam")
_WIDE = (26, 9, 10, 11, 14, 13, 8, 9)


def leesbaarheid(protocol: str | None, group_word: str | None) -> None:
    """Tells the figures of the protocol (or all) and the age group (or all)."""
    groups = content.load_groups(CONTENT)
    chosen = classes.called(groups, group_word) if group_word else None
    if group_word and chosen is None:
        hint = classes.doubt(groups, group_word) or meant(group_word, groups)
        raise WrongInput(Diagnostic(f"--groep: '{group_word}' is er niet", hint=hint))
    ids, own = protocol_files(protocol) if protocol else (None, None)
    if protocol and not ids and own is None:
        hint = meant(protocol, content.protocol_ids(CONTENT))
        raise WrongInput(Diagnostic(f"--protocol: '{protocol}' is er niet", hint=hint))
    ages = [group.id for group in chosen.groups] if chosen else None
    library = content.load(CONTENT, ids, ages=ages, own=own)
    rare = find_spec("wordfreq") is not None
    parts = measured(library, said_to_readers(library), rare=rare)
    readers = [*(group.id for group in classes.in_order(library.groups)), *library.readers]
    for reader in readers:
        _tell(reader, [one for one in parts if one.reader == reader], rare=rare)
    click.echo("Flesch-Douma is minstens de grens, de andere cijfers hooguit. Ze gaan over zinnen, niet over begrip.")
    if not rare:
        click.echo("Zeldzame woorden zijn niet geteld: daarvoor is wordfreq nodig.")


def _tell(reader: str, parts: Iterable[Part], *, rare: bool) -> None:
    parts = list(parts)
    if not parts:
        return
    most = parts[0].limits
    click.echo(reader)
    _row(HEADINGS)
    _row(
        (
            "(grens)",
            "",
            f"{most.longest_sentence}",
            decimal(most.mean_sentence),
            f"{most.flesch_douma:g}",
            "",
            f"{most.long_words_percent:g}",
            "0" if rare and most.rare_zipf else "",
        )
    )
    for one in parts:
        told = one.figures
        _row(
            (
                one.part,
                str(told.sentences),
                str(told.longest),
                decimal(told.mean),
                decimal(told.flesch_douma),
                decimal(told.leesindex_a),
                decimal(told.long_percent),
                str(len(one.rare)) if rare and most.rare_zipf else "",
            )
        )


def _row(cells: Iterable[str]) -> None:
    click.echo("  " + "".join(f"{cell:<{wide}}" for cell, wide in zip(cells, _WIDE, strict=True)).rstrip())
