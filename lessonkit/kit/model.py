"""The Kit: all that was chosen for one protocol, age group and lesson form. Nothing about formats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import (
    Activity,
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
    TextBlock,
    Theme,
    WorksheetContent,
)
from lessonkit.kit.naming import slots_of
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

    The class is one age group, `group`, or also has pupils of the next one: `older` then is their kit, of which they
    get their own sheets. `marks` stand on every page.

    `pupils` are the pupils' rules in the order of the sheet's back, without consequences; `front` a choice of them,
    most important first; `slide_rules` at most six for the slides. `home` and `home_consequences`: the pupils' rules
    in the words for parents, for groups that can't read the whole list. `parents_asked`: what the protocol asks of
    parents; `letter_rules` three of the pupils' rules in the words for parents. `letters` by kind (ouderbrief,
    studentbrief). `themes` are those of the rules; `card_themes` by id also has those of cards hung on another rule.
    """

    id: str
    protocol: Protocol
    group: AgeGroup
    class_id: str
    class_name: Text
    older: Kit | None
    marks: tuple[str, ...]
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
    home: tuple[KitRule, ...]
    home_consequences: tuple[Consequences, ...]
    parents: tuple[KitRule, ...]
    parents_asked: tuple[KitRule, ...]
    letter_rules: tuple[KitRule, ...]
    parent_consequences: tuple[Consequences, ...]
    staff: tuple[KitRule, ...]
    cards: tuple[Card, ...]
    card_themes: Mapping[str, Theme]
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
    letters: Mapping[str, LetterTexts]
    card_instruction: TextBlock
    consent: ConsentTexts
    guide: GuideTexts
    steps: StepTexts
    start: StartTexts
    warnings: tuple[Diagnostic, ...]

    @property
    def slots(self) -> dict[str, str]:
        """What the general slots of a text hold."""
        return slots_of(self.school, self.protocol, self.group, str(self.class_name))

    @property
    def all_pupils(self) -> tuple[KitRule, ...]:
        """The pupils' rules and their consequences."""
        return (*self.pupils, *(rule for part in self.consequences for rule in part.rules))

    @property
    def parts(self) -> tuple[Kit, ...]:
        """The kit, and that of the older pupils in the class."""
        return (self, self.older) if self.older else (self,)
