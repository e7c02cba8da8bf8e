"""Library + protocol + age group + form → Kit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import PARENTS, STAFF, AgeGroup, Fact, HelpLine, Library, Protocol, School, WorksheetContent
from lessonkit.kit import cards as card_choice
from lessonkit.kit import rules as rule_choice
from lessonkit.kit.classes import SchoolClass
from lessonkit.kit.model import Kit, KitRule, LessonPlan, OpenPoint
from lessonkit.kit.naming import slots_of
from lessonkit.kit.timing import plan

FACT_DAYS = 366
LETTER_RULES = 3


@dataclass(frozen=True)
class Wishes:
    """What the user asked for beside protocol and class; dates come from outside, never from the clock.

    `marks` stand on every page of every document.
    """

    date: dt.date
    form: str = "les"
    focus: tuple[str, ...] = ()
    minutes: int | None = None
    count: int | None = None
    lesson_date: dt.date | None = None
    return_date: dt.date | None = None
    marks: tuple[str, ...] = ()


def make_kit(library: Library, protocol: Protocol, one: SchoolClass, school: School, wishes: Wishes) -> Kit:
    """The kit for one protocol, class and form. Raises WrongInput when the lesson can't be so short or long."""
    group = one.group
    older = None
    if one.older:
        part = SchoolClass(one.id, one.name, one.older)
        older = make_kit(library, protocol, part, school, replace(wishes, minutes=None))
    slots = slots_of(school, protocol, group, one.name)
    everything = rule_choice.worded(library, protocol, school.choices, "leerlingen", group.id, slots)
    ladder = rule_choice.consequences(protocol, everything)
    on_ladder = {rule for part in ladder for rule in part.rules}
    pupils = tuple(sorted((rule for rule in everything if rule not in on_ladder), key=lambda rule: rule.theme.order))
    parents = rule_choice.worded(library, protocol, school.choices, PARENTS, PARENTS, slots)
    at_home = rule_choice.worded(library, protocol, school.choices, "leerlingen", PARENTS, slots)
    home_ladder = rule_choice.consequences(protocol, at_home)
    on_home_ladder = {rule for part in home_ladder for rule in part.rules}
    lesson = next(one for one in library.lessons.values() if one.form == wishes.form and one.group == group.id)
    timed = plan(library, lesson, wishes.minutes)
    wanted = {kind: _slides_of(timed, kind) for kind in ("afspraak", "dilemma", "stelling")}
    taught = tuple(rule for rule in pupils if rule.teaching is not None)
    slide_rules = rule_choice.chosen(taught, wanted["afspraak"], wishes.focus)
    slide_themes = tuple(rule.theme.id for rule in slide_rules)
    visible = card_choice.in_sheets(
        card_choice.visible(library, group.id, everything), group.cards_per_sheet, wishes.focus
    )
    shown = tuple(
        replace(card, text=card.text.fill(slots), follow_up=card.follow_up.fill(slots))
        for card in card_choice.with_start_set(visible)
    )
    by_provision = {name: rule for rule in parents for name in rule.provisions}
    asked = tuple(
        rule
        for rule in dict.fromkeys(by_provision[name] for name in protocol.for_parents if name in by_provision)
        if group.parents_back or group.id not in library.rules[rule.id].variants[rule.variant].unsuited
    )
    front = rule_choice.chosen(pupils, group.front_rules)
    in_letter = _of_the_sheet(front, at_home) if group.parents_back else ()
    in_letter = in_letter or _letter_rules(pupils, parents, asked, wishes.focus)
    facts = tuple(_shown_facts(library, protocol, group))
    help_lines = tuple(
        line for line in library.help_lines if {group.id, PARENTS, STAFF} & set(line.texts) and _of_age(line, group)
    )
    return Kit(
        id=f"{protocol.id}-{one.id}-{wishes.form}",
        protocol=protocol,
        group=group,
        class_id=one.id,
        class_name=one.name,
        older=older,
        marks=wishes.marks,
        form=wishes.form,
        school=school,
        date=wishes.date,
        lesson_date=wishes.lesson_date,
        return_date=wishes.return_date,
        count=wishes.count,
        focus=wishes.focus,
        themes=tuple(sorted({rule.theme for rule in everything}, key=lambda theme: theme.order)),
        pupils=pupils,
        front=front,
        slide_rules=slide_rules,
        consequences=ladder,
        home=tuple(sorted((rule for rule in at_home if rule not in on_home_ladder), key=lambda rule: rule.theme.order)),
        home_consequences=home_ladder,
        parents=parents,
        parents_asked=tuple(rule for rule in asked if rule.id not in {one.id for one in in_letter}),
        letter_rules=in_letter,
        parent_consequences=rule_choice.consequences(protocol, parents),
        staff=rule_choice.worded(library, protocol, school.choices, STAFF, STAFF, slots),
        cards=shown,
        card_themes={card.theme: library.themes[card.theme] for card in shown},
        slide_dilemmas=card_choice.for_slides(shown, "dilemma", wanted["dilemma"], slide_themes, wishes.focus),
        slide_statements=card_choice.for_slides(
            shown, "stelling", wanted["stelling"], slide_themes[::-1], wishes.focus
        ),
        plan=timed,
        worksheets=_worksheets(library, timed),
        open_points=tuple(OpenPoint(point, school.choices.get(point.id)) for point in protocol.contradictions),
        advice=library.advice,
        advice_source=library.advice_source,
        own_guidance=bool({one.ref for one in library.advice} & {one.ref for one in protocol.articles}),
        help_lines=help_lines,
        facts=library.facts,
        shown_facts=facts,
        letters={
            kind: forms.get(school.address_form) or forms["je"] for kind, forms in library.letters[group.id].items()
        },
        card_instruction=library.card_instructions[group.id],
        consent=library.consent,
        guide=library.guide[group.id],
        steps=library.steps[group.id],
        start=library.start,
        warnings=tuple(_warnings(protocol, facts, help_lines, wishes.date)),
    )


def _slides_of(timed: LessonPlan, kind: str) -> int:
    return sum(spec.count for one in timed.segments for spec in one.segment.slides if spec.kind == kind)


def _worksheets(library: Library, timed: LessonPlan) -> tuple[WorksheetContent, ...]:
    used: dict[str, None] = {}
    for one in timed.segments:
        if one.activity and one.activity.worksheet:
            used[one.activity.worksheet] = None
        used |= dict.fromkeys(one.segment.worksheets)
    return tuple(library.worksheets[timed.lesson.group][name] for name in used)


def _letter_rules(
    pupils: tuple[KitRule, ...], parents: tuple[KitRule, ...], asked: tuple[KitRule, ...], focus: tuple[str, ...]
) -> tuple[KitRule, ...]:
    """Three of the pupils' rules in the words for parents, as many themes as rules, none asked of parents already."""
    taken = {rule.id for rule in asked}
    mine = {rule.id for rule in pupils}
    fit = tuple(rule for rule in parents if rule.id in mine and rule.id not in taken)
    return rule_choice.chosen(fit, LETTER_RULES, focus)


def _of_the_sheet(front: tuple[KitRule, ...], at_home: tuple[KitRule, ...]) -> tuple[KitRule, ...]:
    """The first rules on the sheet of the youngest in the words for parents, so that letter and sheet say the same."""
    words = {(rule.id, rule.variant): rule for rule in at_home}
    found = (words.get((rule.id, rule.variant)) for rule in front)
    return tuple(rule for rule in found if rule)[:LETTER_RULES]


def _of_age(line: HelpLine, group: AgeGroup) -> bool:
    """Whether the help line is there for some of the ages in the group."""
    youngest, oldest = group.years
    return line.ages is None or (line.ages[0] <= oldest and youngest < line.ages[1])


def _shown_facts(library: Library, protocol: Protocol, group: AgeGroup) -> list[Fact]:
    return [
        fact
        for fact in library.facts.values()
        if group.id in fact.groups
        and fact.kind != "kerndoel"
        and (fact.shown == "altijd" or (fact.shown == "protocol" and fact.id in protocol.facts))
    ]


def _warnings(
    protocol: Protocol, facts: tuple[Fact, ...], lines: tuple[HelpLine, ...], date: dt.date
) -> list[Diagnostic]:
    """Facts older than a year at the kit's date, and those that the protocol names or contradicts."""
    old: Mapping[str, Fact | HelpLine] = {one.id: one for one in (*facts, *lines)}
    found = [
        Diagnostic(
            f"'{one.id}' is gezien op {one.valid_on.isoformat()}, langer dan een jaar geleden",
            one.place,
            "kijk na of het nog klopt",
        )
        for one in old.values()
        if one.valid_on and (date - one.valid_on).days > FACT_DAYS
    ]
    found += [
        Diagnostic(f"leg dit landelijke feit naast het protocol: {fact.subject}", hint="zie de handleiding")
        for fact in facts
        if fact.id in protocol.facts
    ]
    return found
