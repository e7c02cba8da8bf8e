"""Which discussion cards a kit has: only those whose rules the protocol has, in whole sheets."""

from __future__ import annotations

from collections import Counter

from lessonkit.domain import Card, Library
from lessonkit.kit.model import KitRule

LEAST, MOST = {2: 16, 4: 24, 8: 24}, {2: 16, 4: 31, 8: 47}
"""Cards of a kit by how many pages (front and back) stand on a sheet: with the instruction card whole sheets. More is
more cutting than a lesson is worth, and large picture cards fill a sheet each."""
START_SET = 8


def visible(library: Library, group: str, rules: tuple[KitRule, ...]) -> tuple[Card, ...]:
    """The cards of an age group whose every rule, in its variant where the card names one, is among the rules."""
    has = {rule.id for rule in rules}
    variants = {(rule.id, rule.variant) for rule in rules}
    order = {theme.id: theme.order for theme in library.themes.values()}
    shown = [
        card
        for card in library.cards
        if card.group == group
        and has.issuperset(card.rules)
        and all((rule, variant) in variants for rule, variant in card.variants.items())
    ]
    return tuple(sorted(shown, key=lambda card: order[card.theme]))


def in_sheets(cards: tuple[Card, ...], per_sheet: int, focus: tuple[str, ...] = ()) -> tuple[Card, ...]:
    """As many cards as fill whole sheets together with the instruction card, never fewer than there must be.

    What is left out comes from the fullest themes, never from the start set or a theme in focus.
    """
    wanted = min(len(cards), MOST[per_sheet])
    wanted -= (wanted + 1) % max(1, per_sheet // 2)
    if wanted < LEAST[per_sheet]:
        return cards
    surplus = len(cards) - wanted
    kept = list(cards)
    for _ in range(surplus):
        spare = [card for card in kept if not card.start and card.theme not in focus]
        if not spare:
            break
        used = Counter(card.theme for card in kept)
        fullest = max(used[card.theme] for card in spare)
        kept.remove(next(card for card in reversed(spare) if used[card.theme] == fullest))
    return tuple(kept)


def with_start_set(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """The cards with exactly the first eight of the start set still marked, over as many themes as there are."""
    from dataclasses import replace

    candidates = [card for card in cards if card.start] + [card for card in cards if not card.start]
    chosen: list[Card] = []
    while len(chosen) < min(START_SET, len(cards)):
        used = Counter(card.theme for card in chosen)
        rest = [card for card in candidates if card not in chosen]
        marked = [card for card in rest if card.start] or rest
        fewest = min(used[card.theme] for card in marked)
        chosen.append(next(card for card in marked if used[card.theme] == fewest))
    return tuple(replace(card, start=card in chosen) for card in cards)


def for_slides(
    cards: tuple[Card, ...], kind: str, number: int, themes: tuple[str, ...], focus: tuple[str, ...]
) -> tuple[Card, ...]:
    """The cards for the slides of one kind, of different themes where that can be, those in focus first.

    Then come the `themes` of the rule slides in their order, so that the lesson practises what it has just read.
    """
    fit = [card for card in cards if card.on_slide and card.kind == kind]
    rank = {theme: place for place, theme in reversed(list(enumerate(themes)))}
    fit.sort(key=lambda card: (card.theme not in focus, rank.get(card.theme, len(rank))))
    chosen: list[Card] = []
    while fit and len(chosen) < number:
        used = Counter(card.theme for card in chosen)
        fewest = min((used[card.theme] if card.theme not in focus else 0) for card in fit)
        best = next(card for card in fit if (used[card.theme] if card.theme not in focus else 0) == fewest)
        chosen.append(best)
        fit.remove(best)
    return tuple(chosen)
