"""The command `controleer`: holds all content against its rules."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lessonkit.diagnostics import EXIT_DONE, EXIT_WRONG_INPUT, Diagnostic, Place, WrongInput
from lessonkit.places import CONTENT


def controleer(sources: str | None) -> int:
    """Tells every fault and warning on a line of its own; returns the exit code, warnings or not."""
    folder = Path(sources) if sources else None
    if folder and not folder.is_dir():
        raise WrongInput(Diagnostic("dit is geen map", Place(str(folder)), "noem de map met de protocollen"))
    from lessonkit.checks import run

    today = dt.date.today()  # noqa: TID251 - whether a fact is older than a year depends on the day it is checked
    faults, warnings = run(CONTENT, folder, today)
    for warning in warnings:
        click.echo(f"let op: {warning}", err=True)
    for fault in faults:
        click.echo(str(fault), err=True)
    if faults:
        click.echo("1 fout gevonden" if len(faults) == 1 else f"{len(faults)} fouten gevonden", err=True)
        return EXIT_WRONG_INPUT
    click.echo("De inhoud klopt." if folder is None else "De inhoud klopt, ook met de bronnen.")
    return EXIT_DONE
