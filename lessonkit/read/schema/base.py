"""The types that keys of content files can have; each says in Dutch what is wrong and keeps the line of its text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainValidator
from pydantic_core import PydanticCustomError

from lessonkit.diagnostics import Place
from lessonkit.read.suggest import meant
from lessonkit.text import Text

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LINES = re.compile(r"\d+(-\d+)?(, ?\d+(-\d+)?)*")
_FILE = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")


class Model(BaseModel):
    """A mapping with known keys only."""

    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True, defer_build=True)


def wrong(kind: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """A fault for pydantic to gather; braces are safe because the words travel as values."""
    return PydanticCustomError(kind, "{message}", {"message": message, "hint": hint})


def text_of(value: Any) -> Text:
    """The value, which must be one text; raises the Dutch fault otherwise."""
    if value is None:
        raise wrong("leeg", "hier hoort een waarde", "vul hem in, of haal de sleutel weg als hij niet verplicht is")
    if not isinstance(value, str):
        raise wrong("geen_tekst", "hier hoort één tekst, geen lijst of blok", 'zet de tekst tussen "..."')
    return value if isinstance(value, Text) else Text(value)


def _text(value: Any) -> Text:
    text = text_of(value)
    words = " ".join(text.split())
    if not words:
        raise wrong("leeg", "de tekst is leeg", "schrijf de tekst, of haal de sleutel weg als hij niet verplicht is")
    return text if words == text else Text(words, text.place)


def _pattern(pattern: re.Pattern[str], kind: str, message: str, hint: str) -> Callable[[Any], Text]:
    def check(value: Any) -> Text:
        text = text_of(value)
        if not pattern.fullmatch(text):
            raise wrong(kind, message.format(text), hint)
        return text

    return check


def one_of(*allowed: str) -> Any:
    """The type of a text that is one of `allowed`."""

    def check(value: Any) -> Text:
        text = text_of(value)
        if text not in allowed:
            raise wrong("geen_keuze", f"'{text}' kan hier niet", meant(text, allowed))
        return text

    return Annotated[Text, PlainValidator(check)]


def whole(least: int = 0, most: int = 1000) -> Any:
    """The type of a whole number from `least` to `most`."""

    def check(value: Any) -> int:
        text = text_of(value)
        if not re.fullmatch(r"-?\d{1,9}", text):
            raise wrong("geen_getal", f"'{text}' is geen heel getal", "schrijf een getal in cijfers")
        if not least <= int(text) <= most:
            raise wrong("buiten_bereik", f"{text} past hier niet", f"neem een getal van {least} tot en met {most}")
        return int(text)

    return Annotated[int, PlainValidator(check)]


def _number(value: Any) -> float:
    text = text_of(value)
    if not re.fullmatch(r"\d{1,4}([.,]\d{1,3})?", text):
        raise wrong("geen_getal", f"'{text}' is geen getal", "schrijf een getal in cijfers")
    return float(text.replace(",", "."))


def _yes_no(value: Any) -> bool:
    text = text_of(value)
    known = {"ja": True, "nee": False, "true": True, "false": False}
    if text not in known:
        raise wrong("geen_ja_nee", f"'{text}' is geen ja of nee", "schrijf ja of nee")
    return known[text]


def _date(value: Any) -> dt.date:
    text = text_of(value)
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise ValueError
        return dt.date.fromisoformat(text)
    except ValueError:
        raise wrong("geen_datum", f"'{text}' is geen datum", "schrijf jaar-maand-dag, zoals 2026-11-21") from None


def _once(values: list[Text]) -> list[Text]:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise wrong("dubbel", f"'{value}' staat er twee keer", "houd er één over")
        seen.add(value)
    return values


Tekst = Annotated[Text, PlainValidator(_text)]
Id = Annotated[
    Text,
    PlainValidator(
        _pattern(_ID, "geen_id", "'{}' is geen id", "gebruik kleine letters, cijfers en streepjes: niet-delen")
    ),
]
Regels = Annotated[
    Text,
    PlainValidator(_pattern(_LINES, "geen_regels", "'{}' zijn geen regelnummers", 'schrijf "12-14" of "12-14, 20"')),
]
Bestand = Annotated[
    Text,
    PlainValidator(_pattern(_FILE, "geen_bestand", "'{}' is geen bestandsnaam", "schrijf een naam zonder map")),
]
Getal = Annotated[float, PlainValidator(_number)]
JaNee = Annotated[bool, PlainValidator(_yes_no)]
Datum = Annotated[dt.date, PlainValidator(_date)]
Ids = Annotated[list[Id], AfterValidator(_once)]
Teksten = list[Tekst]


def once(type_: Any) -> Any:
    """The type of a list of `type_` without repeats."""
    return Annotated[list[type_], AfterValidator(_once)]


def place_of(text: str) -> Place:
    """Where the text stands; only for texts that came from a file."""
    place = getattr(text, "place", None)
    assert place is not None
    return place


def by_id(models: Iterable[Any]) -> Mapping[str, Any]:
    """The models by their id."""
    return {model.id: model for model in models}
