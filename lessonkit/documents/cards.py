"""The discussion cards: a situation, statement or question; behind it a follow-up and what the protocol says."""

from __future__ import annotations

from lessonkit.documents.catalogue import Sources, cover, drawn, mark
from lessonkit.documents.parts import Line, Picture, citation
from lessonkit.documents.values import CardFace, CardSet
from lessonkit.kit.model import Kit, KitRule
from lessonkit.text import Text

KIND_NAMES = {"dilemma": "Dilemma", "stelling": "Stelling", "vraag": "Vraag"}


def card_set(kit: Kit) -> CardSet:
    """The cards of a kit, numbered from 1, and an instruction card."""
    sources = Sources(kit)
    instruction = kit.card_instruction
    faces = []
    for number, card in enumerate(kit.cards, 1):
        rules = tuple(rule for rule in kit.all_pupils if rule.id in card.rules)
        refs = tuple(dict.fromkeys(ref for rule in rules for ref in rule.refs))
        faces.append(
            CardFace(
                number=number,
                kind=KIND_NAMES[card.kind],
                start=card.start,
                theme=mark(kit.card_themes[card.theme]),
                picture=Picture("icoon", card.icon),
                text=Line(card.text, (), "algemeen", card.rules),
                follow_up=Line(card.follow_up, (), "algemeen", card.rules),
                says=tuple(_says(kit, sources, rule) for rule in rules),
                source=citation(str(kit.protocol.short), refs),
                scene=drawn(sources, card.scene),
            )
        )
    return CardSet(
        cover=cover(kit, "gesprekskaarten"),
        per_sheet=kit.group.cards_per_sheet,
        instruction_title=sources.general(instruction.heading),
        instruction=tuple(sources.general(point) for point in instruction.points),
        cards=tuple(faces),
    )


def _says(kit: Kit, sources: Sources, rule: KitRule) -> Line:
    """What the protocol says, on the back; for the youngest with the heading that their few words lean on."""
    if not kit.group.parents_back:
        return sources.rule(rule.short, rule)
    head = rule.heading if rule.heading.endswith("?") else f"{rule.heading}."
    return sources.rule(Text(f"**{head}** {rule.short}", rule.short.place), rule)
