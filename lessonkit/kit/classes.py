"""The class that a kit is for: one age group, or a combination of two that follow each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lessonkit.domain import AgeGroup
from lessonkit.dutch import listed
from lessonkit.text import Text

_GRADES = re.compile(r"(?:groep )?(\d)(?:(?:[-/+, ]|\ben\b|\bgroep\b)+(\d))+")


@dataclass(frozen=True)
class SchoolClass:
    """A class: what it is called in file names and in texts, and its age group.

    In a combination of two age groups `group` is the younger, whose lesson the class gets; both then bear the name
    of their own part of the class.
    """

    id: str
    name: Text
    group: AgeGroup
    older: AgeGroup | None = None

    @property
    def groups(self) -> tuple[AgeGroup, ...]:
        """Its age groups, youngest first."""
        return (self.group, self.older) if self.older else (self.group,)


def in_order(groups: Mapping[str, AgeGroup]) -> tuple[AgeGroup, ...]:
    """The age groups, youngest first."""
    return tuple(sorted(groups.values(), key=lambda group: group.order))


def of_group(group: AgeGroup) -> SchoolClass:
    """The class that is one age group."""
    return SchoolClass(group.id, group.name, group)


def called(groups: Mapping[str, AgeGroup], word: str) -> SchoolClass | None:
    """The class with this id or by-name ("7", "groep 7/8", "6/7"); capitals, spaces and the kind of dash don't matter.

    Grades of two age groups that follow each other make a combination.
    """
    wanted = plain(word)
    for group in groups.values():
        if wanted in {plain(name) for name in (group.id, *group.aliases)}:
            return of_group(group)
    return _combination(groups, wanted)


def doubt(groups: Mapping[str, AgeGroup], word: str) -> str | None:
    """What to ask when the word may mean more than one age group."""
    wanted = plain(word)
    for group in groups.values():
        for name, question in group.doubts.items():
            if wanted == plain(name):
                return str(question)
    return None


def plain(word: str) -> str:
    """The word without what a user may write in many ways."""
    word = re.sub(r"[‐-―]", "-", word.casefold())
    return re.sub(r"\s*([-/])\s*", r"\1", " ".join(word.split()))


def _combination(groups: Mapping[str, AgeGroup], word: str) -> SchoolClass | None:
    if not _GRADES.fullmatch(word.replace("groep-", "groep ")):
        return None
    grades = [int(digit) for digit in re.findall(r"\d", word)]
    if grades != list(range(grades[0], grades[0] + len(grades))):
        return None
    parts: dict[str, list[int]] = {}
    for grade in grades:
        found = next((group for group in groups.values() if str(grade) in group.aliases), None)
        if found is None:
            return None
        parts.setdefault(found.id, []).append(grade)
    if len(parts) != 2:
        return None
    younger, older = (replace(groups[id], name=_name(those)) for id, those in parts.items())
    return SchoolClass("groep-" + "-".join(map(str, grades)), _name(grades), younger, older)


def _name(grades: list[int]) -> Text:
    return Text("groep " + listed([str(grade) for grade in grades]))
