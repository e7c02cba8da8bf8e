"""The command `verantwoording`: where each article stands, or why not, and what rests on no article."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import click

from lessonkit.cli.making import print_json
from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.accountability import as_json
from lessonkit.documents.values import Accountability
from lessonkit.production.accounts import account

_WHERE = {"ja": "voor leerlingen", "via_leerkracht": "via de leerkracht", "nee": "niet voor leerlingen"}


def verantwoording(protocol: str | None, group: str | None, json: bool) -> None:
    """Tells the account; for all groups together when none is given."""
    if not protocol:
        raise WrongInput(Diagnostic("--protocol ontbreekt", hint="zie 'lessonkit protocollen'"))
    today = dt.date.today()  # noqa: TID251 - a kit needs a date, but no line of the account shows it
    found = account(protocol, group, today)
    if json:
        print_json(as_json(found))
    else:
        _tell(found)


def _tell(found: Accountability) -> None:
    for one in found.articles:
        click.echo(f"{one.ref} ({_WHERE[one.for_pupils]})")
        if one.documents:
            click.echo(f"    staat in: {', '.join(one.documents)}")
        if one.reason:
            click.echo(f"    niet op een blad voor leerlingen: {one.reason}")
    kinds = Counter(one.origin for one in found.without_article)
    told = ", ".join(f"{number} {origin}" for origin, number in sorted(kinds.items()))
    click.echo(f"Regels zonder artikel: {told or 'geen'}. Met --json zie je ze allemaal.")
