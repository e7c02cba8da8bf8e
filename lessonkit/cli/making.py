"""The command `maak`: from options to a folder, with a progress line and a summary."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import click

from lessonkit import __version__
from lessonkit.cli import wishes
from lessonkit.diagnostics import EXIT_DONE, EXIT_KEPT_CHANGES, Diagnostic
from lessonkit.production.making import make
from lessonkit.production.request import chosen
from lessonkit.publish.folder import Placed, Published, check, publish

_WIDTH = 60


def maak(options: Mapping[str, Any]) -> int:
    """Makes the kit and tells what came of it; returns the exit code."""
    today = dt.date.today()  # noqa: TID251 - the default of --datum is the one place where the clock comes in
    request, faults = wishes.read(options, today)
    choice = chosen(request, faults)
    root = wishes.folder(options)
    check(root, choice.kit.id)
    with Progress(sys.stderr) as progress:
        files = make(choice, progress)
    published = publish(root, choice.kit.id, files, __version__, choice.options)
    warnings = (*choice.kit.warnings, *choice.warnings)
    if options.get("json"):
        tell_json(published, warnings)
    else:
        tell(published, warnings)
    kept = any(one.status in ("ernaast", "bezet") for one in published.files)
    return EXIT_KEPT_CHANGES if kept else EXIT_DONE


class Progress:
    """One line on a terminal that changes in place; nothing at all in a pipe."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream if stream.isatty() else None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self._write("")

    def __call__(self, number: int, total: int, document: str) -> None:
        """Shows which file is in hand."""
        self._write(f"{number} van {total}: {document} …")

    def _write(self, text: str) -> None:
        if self._stream:
            self._stream.write(f"\r{text:<{_WIDTH}}\r{text}")
            self._stream.flush()


def tell(published: Published, warnings: Iterable[Diagnostic]) -> None:
    """The summary for a teacher: where it is, what to open first, what stayed as it was."""
    for warning in warnings:
        click.echo(f"let op: {warning}", err=True)
    files = published.files
    number = "1 bestand" if len(files) == 1 else f"{len(files)} bestanden"
    click.echo(f"Klaar: {number} in {published.folder}")
    if all(one.status == "gelijk" for one in files):
        click.echo("Er is niets veranderd: alles was al zo.")
    first = next((one for one in files if one.document == "start"), files[0])
    click.echo(f"Begin met {first.name}")
    _tell_list("Dit was weg en staat er weer:", files, "terug")
    _tell_list("Dit had je zelf veranderd. Jouw versie is gebleven:", files, "van-jou")
    _tell_list("Hier stond al een versie van jezelf. Die is gebleven; de nieuwe staat ernaast:", files, "ernaast")
    _tell_list(
        "Dit is nog open in een ander programma. Sluit het en maak het pakket opnieuw; de nieuwe staat ernaast:",
        files,
        "bezet",
    )


def _tell_list(heading: str, files: Iterable[Placed], status: str) -> None:
    those = [one for one in files if one.status == status]
    if those:
        click.echo(heading)
    for one in those:
        click.echo(f"  {one.name}, nieuw: {one.beside}" if one.beside else f"  {one.name}")


def tell_json(published: Published, warnings: Iterable[Diagnostic]) -> None:
    """The result for programs."""
    files = [
        {
            "naam": one.name,
            "document": one.document,
            "formaat": one.kind,
            "bladzijden": one.pages,
            "status": one.status,
            "ernaast": one.beside,
        }
        for one in published.files
    ]
    told = [str(one) for one in warnings]
    print_json({"map": str(published.folder), "bestanden": files, "waarschuwingen": told})


def print_json(data: Any) -> None:
    """JSON on stdout; a console that knows few letters gets them as escapes."""
    plain = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") != "utf8"
    click.echo(json.dumps(data, ensure_ascii=plain, indent=2))
