"""The teacher's guide: page 1 for a substitute, the lesson by the minute, and all that stands behind it."""

from __future__ import annotations

from lessonkit.documents import guide_sections as sections
from lessonkit.documents.catalogue import Sources, cover
from lessonkit.documents.start import Files, print_table
from lessonkit.documents.steps import general_block
from lessonkit.documents.team_talk import team_talk
from lessonkit.documents.values import Deck, Guide, GuideBlock, GuideMoment
from lessonkit.dutch import ages, capital, decimal, long_date
from lessonkit.kit.model import Kit, TimedSegment
from lessonkit.reading import figures
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
                sections.two_groups(kit),
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
        ("Groep", f"{capital(kit.class_name)} ({ages((kit.group.years[0], kit.parts[-1].group.years[1]))})"),
        ("Tijd", f"{kit.plan.minutes} minuten"),
    ]
    if kit.school.name:
        found.append(("School", str(kit.school.name)))
    found.append(("Protocol", str(kit.protocol.name)))
    if kit.protocol.superseded:
        found.append(("Let op", f"dit protocol geldt niet meer: {kit.protocol.superseded}"))
    if not {part.group.id for part in kit.parts} <= set(kit.protocol.groups):
        found.append(("Let op", f"dit protocol is niet gemaakt voor {kit.class_name}; bespreek eerst of het past"))
    found.append(("Taal", _language(kit)))
    if kit.lesson_date:
        found.append(("Lesdag", capital(long_date(kit.lesson_date, weekday=True))))
    if kit.count:
        found.append((capital(str(kit.group.words["leerlingen"])), str(kit.count)))
    return tuple(found)


def _moments(kit: Kit, deck: Deck) -> tuple[GuideMoment, ...]:
    """The lesson by the minute, each segment with the numbers of its slides.

    A kit with few rules leaves rule slides out: the numbers follow the deck, not what the lesson asked for.
    """
    sources = Sources(kit)
    made = []
    first = 1
    for timed in kit.plan.segments:
        number = sum(slide.segment == timed.segment.id for slide in deck.slides)
        tips = (
            (*timed.activity.teacher, *((timed.activity.tip,) if timed.activity.tip else ())) if timed.activity else ()
        )
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


def _language(kit: Kit) -> str:
    """The figures of the agreements as pupils read them, in a line; they claim no level."""
    told = figures(rule.text for rule in kit.all_pupils)
    return (
        f"afspraken: langste zin {told.longest} woorden, gemiddeld {decimal(told.mean)}; "
        f"Flesch-Douma {told.flesch_douma:.0f}, Leesindex A {told.leesindex_a:.0f}"
    )


def _material(timed: TimedSegment) -> tuple[Text, ...]:
    return tuple(dict.fromkeys((*timed.segment.material, *(timed.activity.material if timed.activity else ()))))
