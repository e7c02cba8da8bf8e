"""The step card for staff: this protocol's own steps with articles, and general advice labelled as such."""

from __future__ import annotations

from lessonkit.documents.catalogue import HELP_THEME, Sources, cover
from lessonkit.documents.parts import Line
from lessonkit.documents.values import GuideBlock, LetterRule, StepBlock, StepCard
from lessonkit.domain import STAFF, HelpLine, TextBlock
from lessonkit.dutch import listed
from lessonkit.kit import rules as kit_rules
from lessonkit.kit.model import Kit, KitRule
from lessonkit.text import Text

TELLING = "Als je iets ziet, weet of niet zeker weet"
OTHER = "Dit geldt ook"
OWN_CONDUCT = ("verbod", "toestemming", "gevolg")
"""Kinds of rules, off the ladder, about what staff do themselves: no step when something comes up among pupils.
They stand in the guide, which has all rules for staff."""
BLANK = "____"
"""Stands in a line where names are to be written."""
TOLD_TO_PUPILS = Text("Vertel alle {leerlingen} dat ze hier terechtkunnen.")


def step_card(kit: Kit) -> StepCard:
    """The card: telling and asking first, then what follows in the protocol's own order, then what else holds."""
    texts, sources = kit.steps, Sources(kit)
    ladder = kit_rules.consequences(kit.protocol, kit.staff)
    duties = staff_duties(kit)
    telling = tuple(rule for rule in duties if rule.theme.id == HELP_THEME)
    other = tuple(rule for rule in duties if rule.theme.id != HELP_THEME and rule.kind not in OWN_CONDUCT)
    own = [StepBlock(TELLING, _steps(sources, telling))] if telling else []
    own += [StepBlock(str(part.part.heading), _steps(sources, part.rules), part.part.build) for part in ladder]
    own += [StepBlock(OTHER, _steps(sources, other))] if other else []
    shown = tuple(one for one in kit.help_lines if STAFF in one.texts and "stappenkaart" in one.documents)
    return StepCard(
        cover=cover(kit, "stappenkaart"),
        title=sources.general(texts.heading),
        intro=sources.general(texts.intro),
        own_title=str(texts.protocol_heading),
        own=tuple(own),
        general_title=str(texts.general_heading),
        general=tuple(general_block(sources, block) for block in texts.general if fits(kit, block)),
        help_title=str(texts.help_heading),
        help=tuple(staff_help(kit, one) for one in shown),
    )


def staff_duties(kit: Kit) -> tuple[KitRule, ...]:
    """The rules for staff that are not on the ladder of consequences."""
    on_ladder = {rule for part in kit_rules.consequences(kit.protocol, kit.staff) for rule in part.rules}
    return tuple(rule for rule in kit.staff if rule not in on_ladder)


def fits(kit: Kit, block: TextBlock) -> bool:
    """Whether a block belongs in this kit: it names no theme, or one that the kit has."""
    return not block.themes or bool(set(block.themes) & {theme.id for theme in kit.themes})


def general_block(sources: Sources, block: TextBlock, label: str = "", *, numbered: bool = False) -> GuideBlock:
    """A fixed block of the content as it stands in guide or card."""
    intro = (sources.general(block.intro),) if block.intro else ()
    return GuideBlock(str(block.heading), intro, tuple(sources.general(one) for one in block.points), label, numbered)


def staff_help(kit: Kit, line: HelpLine) -> Line:
    """A help line in the words for staff: name, contact and for whom.

    The line of the school itself has the people in its settings, else room for their names.
    """
    if line.kind == "school":
        people = listed(kit.school.contacts)
        if people:
            told = TOLD_TO_PUPILS.fill(kit.slots)
            return Line(Text(f"**{line.name}: {people}.** {told}", line.place), (), "school")
        return Line(Text(f"**{line.name}:** {BLANK} {line.texts[STAFF]}", line.place), (), "algemeen")
    contact = f" ({line.contact})" if line.contact else ""
    return Line(Text(f"**{line.name}{contact}** {line.texts[STAFF]}", line.place), (), "landelijk")


def _steps(sources: Sources, rules: tuple[KitRule, ...]) -> tuple[LetterRule, ...]:
    return tuple(sources.cited(rule) for rule in rules)
