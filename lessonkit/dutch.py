"""Dutch dates and lists; the only user of babel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

LOCALE = "nl_NL"


def long_date(date: dt.date, *, weekday: bool = False) -> str:
    """ "21 november 2026", or with the day of the week "zaterdag 21 november 2026"."""
    from babel.dates import format_date

    return format_date(date, "EEEE d MMMM y" if weekday else "d MMMM y", locale=LOCALE)


def listed(items: Iterable[str], last: str = "en") -> str:
    """ "a", "a en b", "a, b en c"; with `last` "of" instead of "en"."""
    items = list(items)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The text with a capital first letter; the Dutch digraph ij becomes IJ."""
    return "IJ" + text[2:] if text.startswith("ij") else text[:1].upper() + text[1:]


def decimal(number: float, digits: int = 1) -> str:
    """A number with a decimal comma: "11,6"."""
    return f"{number:.{digits}f}".replace(".", ",")


def ages(years: tuple[int, int]) -> str:
    """ "8-12 jaar", or "vanaf 16 jaar" when there is no end (99)."""
    first, last = years
    return f"vanaf {first} jaar" if last >= 99 else f"{first}-{last} jaar"
