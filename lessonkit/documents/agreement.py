"""The agreement sheet and the poster: the rules that matter most, who helps, lines to sign; behind it everything."""

from __future__ import annotations

from collections.abc import Iterable

from lessonkit.documents.catalogue import HELP_THEME, Sources, cover, help_lines, helpers, mark
from lessonkit.documents.parts import articles
from lessonkit.documents.values import AgreementSheet, Poster, SheetRule, SheetSection, SignLine
from lessonkit.dutch import capital
from lessonkit.kit.model import Kit, KitRule

OWN_RULES = 3
INTRO, INTRO_YOUNGEST = "Dit is waar we ons aan houden, op school en online.", "Zo doen we het, op school en online."
DRAWS = "Naam of tekening"
"""What the youngest put under their rules."""
BACK_TITLE, BACK_TITLE_PARENTS = "Alles wat er is afgesproken", "Voor ouders: alle afspraken"


def agreement_sheet(kit: Kit) -> AgreementSheet:
    """The sheet: front with the chosen rules, back with all, by theme; help stands above the consequences.

    Where the pupils can't read all of it, the back is for their parents, in words for them.
    """
    sources = Sources(kit)
    people = helpers(kit)
    for_parents = kit.group.parents_back
    listed = kit.home if for_parents else kit.pupils
    ordered = [rule for rule in listed if rule.theme.id != HELP_THEME]
    ordered += [rule for rule in listed if rule.theme.id == HELP_THEME]
    return AgreementSheet(
        cover=cover(kit, "afsprakenblad", part=True),
        intro=sources.general(INTRO_YOUNGEST if for_parents else INTRO),
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
        back_title=BACK_TITLE_PARENTS if for_parents else BACK_TITLE,
        back_intro=sources.general(_back_intro(kit)),
        back=tuple(_sections(sources, ordered)),
        consequences=tuple(
            SheetSection(
                theme=mark(part.rules[0].theme),
                title=str(part.part.heading),
                rules=tuple(_sheet_rule(sources, rule) for rule in part.rules),
                build=part.part.build,
            )
            for part in (kit.home_consequences if for_parents else kit.consequences)
        ),
    )


def _back_intro(kit: Kit) -> str:
    school = kit.slots["school"]
    if kit.group.parents_back:
        return f"Alles wat het protocol van {school} over kinderen zegt. Achter elke regel staat het artikel."
    return f"Alles wat het protocol van {school} over jou zegt. Achter elke regel staat het artikel."


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
    group = kit.group
    until = " (tot 18 jaar)" if "leerling" in group.consents else ""
    labels = {
        "leerling": DRAWS if group.parents_back else capital(str(group.words["leerling"])),
        "ouder": f"Ouder of verzorger{until}",
        "leerkracht": capital(kit.slots["leerkracht"]),
    }
    return SignLine(labels[who], f"handtekening-{who}")


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
