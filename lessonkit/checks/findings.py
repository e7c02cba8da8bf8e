"""A fault that a text may be excused from, with a reason, in content/woorden.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import Library
from lessonkit.text import Text


@dataclass(frozen=True)
class Finding:
    """A fault by the rule `rule` (its Dutch id) in `text`."""

    rule: str
    text: str
    diagnostic: Diagnostic


def finding(rule: str, text: Text, message: str, hint: str | None = None) -> Finding:
    """A finding at the line of the text."""
    return Finding(rule, str(text), Diagnostic(message, text.place, hint))


def unexcused(library: Library, found: Iterable[Finding]) -> Iterator[Diagnostic]:
    """The faults that no exception allows, and the exceptions that nothing needs any more."""
    needed: set[tuple[str, str]] = set()
    for one in found:
        allowed = [each for each in library.excused if each.rule == one.rule and each.text in one.text]
        if allowed:
            needed.update((each.rule, each.text) for each in allowed)
        else:
            yield one.diagnostic
    for each in library.excused:
        if (each.rule, each.text) not in needed:
            yield Diagnostic(
                f"deze uitzondering op {each.rule} is nergens meer nodig", each.text.place, "haal haar weg"
            )
