"""The options of `maak` as a request; every value that can't be used is a fault, and none of them ends the reading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lessonkit.diagnostics import Diagnostic
from lessonkit.production.look import EARLIEST
from lessonkit.production.request import Request

MOST_MINUTES = 600
MOST_PUPILS = 2000


def read(options: Mapping[str, Any], today: dt.date) -> tuple[Request, list[Diagnostic]]:
    """The request, with what can't be used left out, and the faults."""
    reader = _Reader(options)
    request = Request(
        protocol=reader.demanded("protocol", "bijvoorbeeld --protocol nutsschool; zie 'lessonkit protocollen'"),
        group=reader.demanded("groep", "bijvoorbeeld --groep 7; zie 'lessonkit groepen'"),
        date=reader.date("datum") or today,
        form=str(options.get("vorm") or "les"),
        focus=tuple(dict.fromkeys(options.get("thema") or ())),
        minutes=reader.number("minuten", MOST_MINUTES),
        count=reader.number("aantal", MOST_PUPILS),
        school=reader.path("school"),
        lesson_date=reader.date("lesdatum"),
        return_date=reader.date("inleverdatum"),
        documents=reader.listed("documenten"),
        formats=reader.listed("formaten"),
        anyway=bool(options.get("toch")),
        superseded=bool(options.get("ook_vervallen")),
    )
    return request, reader.faults


def folder(options: Mapping[str, Any]) -> Path:
    """The folder in which the kit's own folder comes."""
    return Path(options.get("map") or "output").expanduser()


class _Reader:
    """Reads options one by one and keeps the faults."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.options = options
        self.faults: list[Diagnostic] = []

    def fault(self, option: str, message: str, hint: str) -> None:
        self.faults.append(Diagnostic(f"--{option}{message}", hint=hint))

    def demanded(self, option: str, hint: str) -> str:
        value = str(self.options.get(option) or "").strip()
        if not value:
            self.fault(option, " ontbreekt", hint)
        return value

    def date(self, option: str) -> dt.date | None:
        value = self.options.get(option)
        if value is None:
            return None
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                raise ValueError
            date = dt.date.fromisoformat(value)
        except ValueError:
            self.fault(option, f": '{value}' is geen datum", "schrijf jaar-maand-dag, zoals 2026-11-21")
            return None
        if date < EARLIEST:
            self.fault(option, f": {value} is te lang geleden", f"kies een dag vanaf {EARLIEST.isoformat()}")
            return None
        return date

    def number(self, option: str, most: int) -> int | None:
        value = self.options.get(option)
        if value is None:
            return None
        if not re.fullmatch(r"[0-9]{1,6}", value) or not 1 <= int(value) <= most:
            self.fault(option, f": '{value}' kan niet", f"schrijf een getal van 1 tot en met {most}")
            return None
        return int(value)

    def path(self, option: str) -> Path | None:
        value = self.options.get(option)
        if value is None:
            return None
        if not value.strip():
            self.fault(option, " is leeg", "noem een bestand, of laat de optie weg")
            return None
        return Path(value).expanduser()

    def listed(self, option: str) -> tuple[str, ...] | None:
        values: Iterable[str] = self.options.get(option) or ()
        if not values:
            return None
        words = tuple(dict.fromkeys(word.strip().lower() for value in values for word in value.split(",")))
        found = tuple(word for word in words if word)
        if not found:
            self.fault(option, " is leeg", "noem er minstens een, of laat de optie weg")
            return None
        return found
