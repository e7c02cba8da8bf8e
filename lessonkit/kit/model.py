"""The Kit: all that was chosen for one protocol, age group and lesson form. Nothing about formats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import (
    Activity,
    ActivityForGroup,
    Advice,
    AgeGroup,
    Card,
    ConsentTexts,
    Contradiction,
    Fact,
    GuideTexts,
    HelpLine,
    LadderPart,
    Lesson,
    LetterTexts,
    Protocol,
    RuleKind,
    School,
    Segment,
    StartTexts,
    StepTexts,
    TeachingNotes,
    Theme,
    WorksheetContent,
)
from lessonkit.text import Text


@dataclass(frozen=True)
class KitRule:
    """A rule as this protocol has it, worded for one reader with its details filled in.

    `refs` are the articles (in the protocol's order) whose provisions give this rule, variant and details;
    `provisions` their ids; `details` the words in its slots (wie, plek …).
    """

    id: str
    theme: Theme
    kind: RuleKind
    variant: str
    heading: Text
    text: Text
    short: Text
    why: Text | None
    teaching: TeachingNotes | None
    priority: int | None
    refs: tuple[str, ...]
    provisions: tuple[str, ...]
    details: tuple[tuple[str, Text], ...]

    def detail(self, slot: str) -> Text | None:
        """The words in a slot (wie, plek …), or None when the rule has no such slot."""
        return dict(self.details).get(slot)


@dataclass(frozen=True)
class Consequences:
    """One part of the protocol's ladder with its lines, in the protocol's own order."""

    part: LadderPart
    rules: tuple[KitRule, ...]


@dataclass(frozen=True)
class TimedSegment:
    """A segment of the lesson as it will be given: from `start` to `end` minutes, in a phase."""

    phase: str
    segment: Segment
    activity: Activity | None
    form: ActivityForGroup | None
    start: int
    end: int

    @property
    def minutes(self) -> int:
        """Minutes of this segment."""
        return self.end - self.start


@dataclass(frozen=True)
class LessonPlan:
    """The lesson at the length asked for; the segments follow each other without a gap. `dropped` fell out."""

    lesson: Lesson
    minutes: int
    segments: tuple[TimedSegment, ...]
    dropped: tuple[Segment, ...]


@dataclass(frozen=True)
class OpenPoint:
    """A contradiction or open point, and the reading that the school chose, if any."""

    point: Contradiction
    chosen: str | None


@dataclass(frozen=True)
class Kit:
    """Everything that the documents of one kit are made of; texts have their slots filled.

    `pupils` are the pupils' rules in the order of the sheet's back, without consequences; `front` a choice of them,
    most important first; `slide_rules` at most six for the slides. `parents_asked`: what the protocol asks of
    parents; `letter_rules` three of the pupils' rules in the words for parents.
    """

    id: str
    protocol: Protocol
    group: AgeGroup
    form: str
    school: School
    date: dt.date
    lesson_date: dt.date | None
    return_date: dt.date | None
    count: int | None
    focus: tuple[str, ...]
    themes: tuple[Theme, ...]
    pupils: tuple[KitRule, ...]
    front: tuple[KitRule, ...]
    slide_rules: tuple[KitRule, ...]
    consequences: tuple[Consequences, ...]
    parents: tuple[KitRule, ...]
    parents_asked: tuple[KitRule, ...]
    letter_rules: tuple[KitRule, ...]
    parent_consequences: tuple[Consequences, ...]
    staff: tuple[KitRule, ...]
    cards: tuple[Card, ...]
    slide_dilemmas: tuple[Card, ...]
    slide_statements: tuple[Card, ...]
    plan: LessonPlan
    worksheets: tuple[WorksheetContent, ...]
    open_points: tuple[OpenPoint, ...]
    advice: tuple[Advice, ...]
    advice_source: Text
    own_guidance: bool
    help_lines: tuple[HelpLine, ...]
    facts: Mapping[str, Fact]
    shown_facts: tuple[Fact, ...]
    letter: LetterTexts
    consent: ConsentTexts
    guide: GuideTexts
    steps: StepTexts
    start: StartTexts
    warnings: tuple[Diagnostic, ...]

    @property
    def all_pupils(self) -> tuple[KitRule, ...]:
        """The pupils' rules and their consequences."""
        return (*self.pupils, *(rule for part in self.consequences for rule in part.rules))
