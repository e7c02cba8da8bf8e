"""Finds what somebody probably meant: the nearest of the names that exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The name that looks most like the word; none when nothing does."""
    names = {str(name).lower(): str(name) for name in known}
    return [names[near] for near in difflib.get_close_matches(word.lower(), list(names), n=1, cutoff=0.6)]


def meant(word: str, known: Iterable[str], most: int = 12) -> str:
    """A hint "bedoelde je '...'?", or what there is when nothing looks like it."""
    names = list(dict.fromkeys(str(name) for name in known))
    for near in nearest(word, names):
        return f"bedoelde je '{near}'?"
    if not names:
        return "er is hier niets om uit te kiezen"
    more = f" en nog {len(names) - most}" if len(names) > most else ""
    return f"kies uit: {', '.join(names[:most])}{more}"
