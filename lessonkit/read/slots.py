"""Finds slots like {wie} in texts that can't be filled there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import Library
from lessonkit.read.suggest import meant
from lessonkit.text import Text

EVERYWHERE = ("leerkracht", "leerling", "leerlingen", "klas", "school", "groep")
DETAILS = ("wie", "plek", "wanneer", "kanaal", "duur")
LETTERS = ("contact", "lesdatum", "inleverdatum", "hulplijnen")
_BRACES = re.compile(r"\{([^{}]*)\}|[{}]")


def texts(value: Any) -> Iterator[Text]:
    """Every text within a value of the domain."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts(inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def unknown(library: Library) -> Iterator[Diagnostic]:
    """A diagnostic for each slot that its text can't have."""
    for field in fields(library):
        extra: tuple[str, ...] = ()
        if field.name in ("letters", "consent"):
            extra = LETTERS
        elif field.name == "start":
            extra = ("n",)
        if field.name != "rules":
            yield from _unknown(getattr(library, field.name), (*EVERYWHERE, *extra))
    for rule in library.rules.values():
        yield from _unknown(rule, (*EVERYWHERE, *rule.slots))


def _unknown(value: Any, allowed: Collection[str]) -> Iterator[Diagnostic]:
    for text in texts(value):
        if "{" not in text and "}" not in text:
            continue
        for match in _BRACES.finditer(text):
            name = match.group(1)
            if name is None:
                yield Diagnostic("een accolade die nergens bij hoort", text.place, "schrijf {naam}, of haal hem weg")
            elif name in DETAILS and name not in allowed:
                yield Diagnostic(
                    f"de tekst noemt {{{name}}}, en dat staat niet bij invullingen",
                    text.place,
                    f"zet bij de afspraak invullingen: [{name}]",
                )
            elif name not in allowed:
                yield Diagnostic(f"{{{name}}} kan hier niet ingevuld worden", text.place, meant(name, allowed))
