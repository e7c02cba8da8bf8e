"""The teacher's guide: page 1 for a substitute, the lesson by the minute, and all that stands behind it."""

from __future__ import annotations

from lessonkit.documents import guide_sections as sections
from lessonkit.documents.catalogue import Sources, cover
from lessonkit.documents.start import Files, print_table
from lessonkit.documents.steps import general_block
from lessonkit.documents.team_talk import team_talk
from lessonkit.documents.values import Deck, Guide, GuideBlock, GuideMoment
from lessonkit.dutch import capital, long_date
from lessonkit.kit.model import Kit, TimedSegment
from lessonkit.text import Text


def guide(kit: Kit, deck: Deck, files: Files) -> Guide:
    """The guide for a kit with its deck; `files` are the other documents with their page counts.

    First what a teacher needs for the lesson, then what the team settles, then what is looked up.
    """
    blocks = kit.guide.blocks
    sources = Sources(kit)
    return Guide(
        cover=cover(kit, "handleiding"),
        facts_at_a_glance=_glance(kit),
        goals=tuple(sources.general(goal) for goal in kit.plan.lesson.goals),
        stop=general_block(sources, blocks["speelt_er_iets"]),
        substitute=GuideBlock("Neem je de les over?", (), tuple(sources.general(one) for one in kit.guide.substitute)),
        printing=print_table(kit, files),
        deck=deck,
        moments=_moments(kit, deck),
        minutes=kit.plan.minutes,
        fell_out=tuple(
            sources.general(Text(f"**{one.name}.** {one.later}" if one.later else f"**{one.name}.**", one.name.place))
            for one in kit.plan.dropped
        ),
        sections=tuple(
            section
            for section in (
                sections.preparation(kit),
                sections.sensitive(kit),
                sections.strips(kit),
                sections.afterwards(kit),
                sections.help_for_all(kit),
                sections.staff_rules(kit),
                team_talk(kit),
                sections.card_hints(kit),
                sections.guidance(kit, deck),
                sections.goals(kit),
                sections.facts(kit),
                sections.sources_and_licences(kit),
            )
            if section.parts
        ),
    )


def _glance(kit: Kit) -> tuple[tuple[str, str], ...]:
    """Label and value pairs for the top of page 1."""
    found = [
        ("Les", str(kit.plan.lesson.title)),
        ("Groep", f"{capital(kit.group.name)} ({kit.group.ages} jaar)"),
        ("Tijd", f"{kit.plan.minutes} minuten"),
    ]
    if kit.school.name:
        found.append(("School", str(kit.school.name)))
    found.append(("Protocol", str(kit.protocol.name)))
    if kit.lesson_date:
        found.append(("Lesdag", capital(long_date(kit.lesson_date, weekday=True))))
    if kit.count:
        found.append(("Leerlingen", str(kit.count)))
    return tuple(found)


def _moments(kit: Kit, deck: Deck) -> tuple[GuideMoment, ...]:
    """The lesson by the minute, each segment with the numbers of its slides.

    A kit with few rules leaves rule slides out: the numbers follow the deck, not what the lesson asked for.
    """
    sources = Sources(kit)
    made = []
    first = 1
    for timed in kit.plan.segments:
        number = _slides_of(timed, deck, first)
        tips = (*timed.form.teacher, *((timed.form.tip,) if timed.form.tip else ())) if timed.form else ()
        made.append(
            GuideMoment(
                phase=timed.phase,
                title=sources.general(timed.segment.name),
                start=timed.start,
                end=timed.end,
                do=tuple(sources.general(one) for one in timed.segment.do),
                slides=tuple(range(first, first + number)),
                material=tuple(sources.general(one) for one in _material(timed)),
                advice=tuple(sources.general(one) for one in tips),
            )
        )
        first += number
    return tuple(made)


def _slides_of(timed: TimedSegment, deck: Deck, first: int) -> int:
    """How many slides this segment has in the deck, the first of them being number `first`."""
    number = 0
    for spec in timed.segment.slides:
        if spec.kind == "afspraak":
            rest = deck.slides[first - 1 + number :]
            has = next((count for count, slide in enumerate(rest) if slide.kind != "afspraak"), len(rest))
            number += min(spec.count, has)
        else:
            number += 1
    return number


def _material(timed: TimedSegment) -> tuple[Text, ...]:
    return tuple(dict.fromkeys((*timed.segment.material, *(timed.form.material if timed.form else ()))))
