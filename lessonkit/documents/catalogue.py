"""The kit's documents: their ids, titles and order, and what every one says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from lessonkit import domain
from lessonkit.documents.parts import Cover, Line, Origin, Scene, ThemeMark, articles
from lessonkit.documents.values import LetterRule
from lessonkit.domain import HelpLine, Theme
from lessonkit.dutch import capital
from lessonkit.kit.model import Kit, KitRule
from lessonkit.text import Text

TITLES = {
    "start": "Begin hier",
    "presentatie": "Presentatie",
    "gesprekskaarten": "Gesprekskaarten",
    "werkbladen": "Werkbladen",
    "werkbladen-oudsten": "Werkbladen",
    "afsprakenblad": "Onze afspraken online",
    "afsprakenblad-oudsten": "Onze afspraken online",
    "poster": "Onze afspraken online",
    "studentbrief": "Studentbrief",
    "ouderbrief": "Ouderbrief",
    "ouderbericht": "Ouderbericht",
    "handleiding": "Handleiding",
    "stappenkaart": "Stappenkaart",
    "toestemmingsformulier": "Toestemmingsformulier",
    "verantwoording": "Verantwoording",
}
"""Every document in the order of the start page, with its title."""

HELP_THEME = "hulp"

SOMEONE_AT_SCHOOL = Text("Iemand op school die je vertrouwt")

ON_REQUEST = ("toestemmingsformulier",)
"""Made only when asked for by name or by the school's settings."""

OF_OLDER = {"werkbladen-oudsten": "werkbladen", "afsprakenblad-oudsten": "afsprakenblad"}
"""What the older pupils of a combination class get, with the document that the younger get in its place."""


def documents_of(kit: Kit) -> tuple[str, ...]:
    """The documents that this kit can have, in the order of the start page."""
    without = {"ouderbrief", "ouderbericht", "studentbrief"} - {*kit.letters}
    without -= {"ouderbericht"} if "ouderbrief" in kit.letters else set()
    without |= set() if kit.older else set(OF_OLDER)
    return tuple(name for name in TITLES if name not in without)


@dataclass(frozen=True)
class Sources:
    """Makes Lines with the right articles and label for one kit."""

    kit: Kit

    def rule(self, text: Text, *rules: KitRule) -> Line:
        """A line that words rules of the protocol, with all their articles."""
        refs = tuple(dict.fromkeys(ref for rule in rules for ref in rule.refs))
        return Line(text, refs, "protocol", tuple(dict.fromkeys(rule.id for rule in rules)))

    def cited(self, rule: KitRule, *, short: bool = False) -> LetterRule:
        """A rule's line with its articles in small print."""
        return LetterRule(self.rule(rule.short if short else rule.text, rule), articles(rule.refs))

    def general(self, text: str, origin: Origin = "algemeen") -> Line:
        """A line of our own, a national fact, or something of the school's settings; its slots are filled."""
        text = text if isinstance(text, Text) else Text(text)
        return Line(text.fill(self.kit.slots) if text.slots() else text, (), origin)


def school_name(kit: Kit) -> str:
    """The school's own name where it is set, else the name in the protocol."""
    return str(kit.school.name or kit.protocol.full_name)


def cover(kit: Kit, document: str, title: str | None = None, *, part: bool = False) -> Cover:
    """What a document says of itself; `part`: it is for the pupils of the kit's own age group, not the whole class."""
    group = str(kit.group.name if part else kit.class_name)
    return Cover(
        document=document,
        title=title or TITLES[document],
        subtitle=f"{capital(group)} · {school_name(kit)}",
        school=school_name(kit),
        short=str(kit.protocol.short),
        group=group,
        marks=kit.marks,
    )


def drawn(sources: Sources, scene: domain.Scene | None) -> Scene | None:
    """A scene of the content as the renderers get it."""
    if scene is None:
        return None
    return Scene(
        left=scene.left,
        right=scene.right,
        things=scene.things,
        left_says=sources.general(scene.left_says) if scene.left_says else None,
        right_says=sources.general(scene.right_says) if scene.right_says else None,
        where=scene.where,
        alt=str(scene.told),
    )


def mark(theme: Theme) -> ThemeMark:
    """How a theme is recognised."""
    return ThemeMark(theme.id, str(theme.name), theme.icon, theme.colour)


def helpers(kit: Kit) -> tuple[Line, ...]:
    """Who at school helps a pupil: the people in the school's settings, else those whom the protocol names."""
    if kit.school.contacts:
        return tuple(Line(_capital(contact), (), "school") for contact in kit.school.contacts)
    named: dict[Text, list[KitRule]] = {}
    able = [rule for rule in kit.pupils if rule.theme.id == HELP_THEME and rule.detail("wie")]
    # Who is named by what pupils do (afspraak) comes before who is named in an invitation.
    for rule in [one for one in able if one.kind == "afspraak"] or able:
        people = rule.detail("wie")
        if people:
            named.setdefault(people, []).append(rule)
    told = tuple(Sources(kit).rule(_capital(people), *rules) for people, rules in named.items())
    # Whom a protocol names for reporting may be far from a child; someone at school must always stand there.
    near = any("leerkracht" in line.text for line in told)
    return told if near else (Line(SOMEONE_AT_SCHOOL), *told)


def help_lines(kit: Kit, where: str) -> tuple[Line, ...]:
    """The national help lines that pupils may see in a document ("dia" for the deck): name and contact."""
    return tuple(
        Line(
            Text(f"{_named(kit, line)}: {line.contact}" if line.contact else str(line.name), line.place),
            (),
            "landelijk",
        )
        for line in kit.help_lines
        if line.kind == "landelijk" and kit.group.id in line.texts and where in line.documents
    )


def _named(kit: Kit, line: HelpLine) -> str:
    """The name of a help line, with its ages when the group has pupils of another age."""
    if line.ages is None or (line.ages[0] <= kit.group.years[0] and kit.group.years[1] <= line.ages[1]):
        return str(line.name)
    return f"{line.name} ({line.ages[0]} tot {line.ages[1]} jaar)"


def _capital(text: Text) -> Text:
    return Text(capital(text), text.place)
