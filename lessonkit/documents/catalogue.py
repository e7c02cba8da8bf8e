"""The kit's documents: their ids, titles and order, and what every one says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from lessonkit.documents.parts import Cover, Line, Origin, ThemeMark, articles
from lessonkit.documents.values import LetterRule
from lessonkit.domain import Theme
from lessonkit.dutch import capital
from lessonkit.kit.model import Kit, KitRule
from lessonkit.text import Text

TITLES = {
    "start": "Begin hier",
    "presentatie": "Presentatie",
    "gesprekskaarten": "Gesprekskaarten",
    "werkbladen": "Werkbladen",
    "afsprakenblad": "Onze afspraken online",
    "poster": "Onze afspraken online",
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


@dataclass(frozen=True)
class Sources:
    """Makes Lines with the right articles and label for one kit."""

    kit: Kit

    def rule(self, text: Text, *rules: KitRule) -> Line:
        """A line that words rules of the protocol, with all their articles."""
        refs = tuple(dict.fromkeys(ref for rule in rules for ref in rule.refs))
        return Line(text, refs, "protocol", tuple(dict.fromkeys(rule.id for rule in rules)))

    def cited(self, rule: KitRule) -> LetterRule:
        """A rule's full line with its articles in small print."""
        return LetterRule(self.rule(rule.text, rule), articles(rule.refs))

    def general(self, text: str, origin: Origin = "algemeen") -> Line:
        """A line of our own, a national fact, or something of the school's settings; its slots are filled."""
        text = text if isinstance(text, Text) else Text(text)
        return Line(text.fill(slots(self.kit)) if text.slots() else text, (), origin)


def slots(kit: Kit) -> dict[str, str]:
    """The general slots of this kit."""
    return {
        "leerkracht": str(kit.school.teacher_word),
        "school": str(kit.school.name or kit.protocol.in_sentence),
        "groep": str(kit.group.name),
    }


def school_name(kit: Kit) -> str:
    """The school's own name where it is set, else the name in the protocol."""
    return str(kit.school.name or kit.protocol.full_name)


def cover(kit: Kit, document: str, title: str | None = None) -> Cover:
    """What a document says of itself."""
    group = str(kit.group.name)
    return Cover(
        document=document,
        title=title or TITLES[document],
        subtitle=f"{capital(group)} · {school_name(kit)}",
        school=school_name(kit),
        short=str(kit.protocol.short),
        group=group,
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
        Line(Text(f"{line.name}: {line.contact}" if line.contact else str(line.name), line.place), (), "landelijk")
        for line in kit.help_lines
        if line.kind == "landelijk" and kit.group.id in line.texts and where in line.documents
    )


def _capital(text: Text) -> Text:
    return Text(capital(text), text.place)
