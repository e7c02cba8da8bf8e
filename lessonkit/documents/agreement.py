"""The agreement sheet and the poster: the rules that matter most, who helps, lines to sign; behind it everything."""

from __future__ import annotations

from collections.abc import Iterable

from lessonkit.documents.catalogue import HELP_THEME, Sources, cover, help_lines, helpers, mark, slots
from lessonkit.documents.parts import articles
from lessonkit.documents.values import AgreementSheet, Poster, SheetRule, SheetSection, SignLine
from lessonkit.dutch import capital
from lessonkit.kit.model import Kit, KitRule

OWN_RULES = 3
SIGN_LABELS = {
    "leerling": SignLine("Leerling", "handtekening-leerling"),
    "ouder": SignLine("Ouder of verzorger", "handtekening-ouder"),
    "leerkracht": SignLine("{leerkracht}", "handtekening-leerkracht"),
}


def agreement_sheet(kit: Kit) -> AgreementSheet:
    """The sheet: front with the chosen rules, back with all, by theme; help stands above the consequences."""
    sources = Sources(kit)
    people = helpers(kit)
    ordered = [rule for rule in kit.pupils if rule.theme.id != HELP_THEME]
    ordered += [rule for rule in kit.pupils if rule.theme.id == HELP_THEME]
    return AgreementSheet(
        cover=cover(kit, "afsprakenblad"),
        intro=sources.general("Dit is waar we ons aan houden, op school en online."),
        front=tuple(_sheet_rule(sources, rule, short=True) for rule in kit.front),
        help_title="Wie helpt je?",
        helpers=(*people, *help_lines(kit, "afsprakenblad")),
        helper_blanks=0 if kit.school.contacts else 1,
        sign_title="Gelezen en besproken",
        signers=(
            SignLine("Naam", "naam"),
            SignLine("Datum", "datum"),
            *(_signer(kit, one) for one in kit.group.signers),
        ),
        back_title="Alles wat er is afgesproken",
        back_intro=sources.general(
            f"Alles wat het protocol van {slots(kit)['school']} over jou zegt. Achter elke regel staat het artikel."
        ),
        back=tuple(_sections(sources, ordered)),
        consequences=tuple(
            SheetSection(
                theme=mark(part.rules[0].theme),
                title=str(part.part.heading),
                rules=tuple(_sheet_rule(sources, rule) for rule in part.rules),
                build=part.part.build,
            )
            for part in kit.consequences
        ),
    )


def poster(kit: Kit) -> Poster:
    """The front of the sheet for the wall, with room for three rules of the class's own."""
    sources = Sources(kit)
    return Poster(
        cover=cover(kit, "poster"),
        rules=tuple(_sheet_rule(sources, rule, short=True) for rule in kit.front),
        own_title=sources.general("Regels van onze klas"),
        own_lines=OWN_RULES,
        helpers=(*helpers(kit), *help_lines(kit, "poster")),
    )


def _signer(kit: Kit, who: str) -> SignLine:
    line = SIGN_LABELS[who]
    word = str(kit.school.teacher_word)
    return SignLine(line.label.replace("{leerkracht}", capital(word)), line.field)


def _sheet_rule(sources: Sources, rule: KitRule, *, short: bool = False) -> SheetRule:
    return SheetRule(
        theme=mark(rule.theme),
        heading=sources.rule(rule.heading, rule),
        line=sources.rule(rule.short if short else rule.text, rule),
        articles=articles(rule.refs),
    )


def _sections(sources: Sources, rules: Iterable[KitRule]) -> list[SheetSection]:
    by_theme: dict[str, list[KitRule]] = {}
    for rule in rules:
        by_theme.setdefault(rule.theme.id, []).append(rule)
    return [
        SheetSection(
            theme=mark(group[0].theme),
            title=str(group[0].theme.name),
            rules=tuple(_sheet_rule(sources, rule) for rule in group),
        )
        for group in by_theme.values()
    ]
