"""The folder of one age group: its words for what the library means, and all that is its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import (
    Activity,
    Card,
    Detail,
    HelpLine,
    Lesson,
    LetterTexts,
    Rule,
    TextBlock,
    Variant,
    WorksheetContent,
)
from lessonkit.read.reader import Reader
from lessonkit.read.schema import cards, groups, guide, lesson, letters, pupils
from lessonkit.read.schema.base import place_of
from lessonkit.read.suggest import meant
from lessonkit.text import Text

Worded = TypeVar("Worded", Detail, HelpLine)


@dataclass(frozen=True)
class Folder:
    """All that is written for one age group; `rules` by the theme whose file it stands in, then by rule id."""

    rules: Mapping[str, Mapping[str, pupils.GroepAfspraak]]
    details: Mapping[str, Text]
    help: Mapping[str, Text]
    cards: tuple[Card, ...]
    lessons: tuple[Lesson, ...]
    activities: Mapping[str, Activity]
    worksheets: Mapping[str, WorksheetContent]
    letters: Mapping[str, Mapping[str, LetterTexts]]
    instruction: TextBlock
    guide: guide.GroepHandleiding
    steps: guide.GroepStappenkaart
    words: groups.GroepWoorden


def read_folder(reader: Reader, id: str) -> Folder:
    """The folder of the age group. What has a fault is left out; `reader.finish()` raises the faults."""
    at = f"groepen/{id}"
    words = reader.file(f"{at}/woorden.yaml", groups.GroepWoorden) or groups.GroepWoorden()
    details = reader.file(f"{at}/invullingen.yaml", pupils.GroepInvullingen)
    help_lines = reader.file(f"{at}/hulp.yaml", pupils.GroepHulp)
    activities = reader.file(f"{at}/werkvormen.yaml", lesson.Werkvormen)
    sheets = reader.file(f"{at}/werkbladen.yaml", lesson.Werkbladen)
    instruction = reader.file(f"{at}/kaartinstructie.yaml", pupils.Kaartinstructie)
    own_cards: list[Card] = []
    for path in reader.files(f"{at}/kaarten"):
        deck = reader.path(path, cards.Kaarten)
        own_cards += deck.domain(id, path.stem) if deck else ()
    return Folder(
        rules=_rules(reader, at),
        details=details.invullingen if details else {},
        help=help_lines.hulplijnen if help_lines else {},
        cards=tuple(reader.unique("de kaart", own_cards).values()),
        lessons=tuple(one.domain(id) for one in reader.folder(f"{at}/lessen", lesson.LesPlan)),
        activities=reader.unique(
            "de werkvorm", [one.domain(id) for one in activities.werkvormen] if activities else ()
        ),
        worksheets=reader.unique("het werkblad", [one.domain(id) for one in sheets.werkbladen] if sheets else ()),
        letters=_letters(reader, at),
        instruction=instruction.domain(id) if instruction else TextBlock(id, Text(""), None, ()),
        guide=reader.optional(f"{at}/handleiding.yaml", guide.GroepHandleiding),
        steps=reader.optional(f"{at}/stappenkaart.yaml", guide.GroepStappenkaart),
        words=words,
    )


def _rules(reader: Reader, at: str) -> dict[str, Mapping[str, pupils.GroepAfspraak]]:
    found = {}
    for path in reader.files(f"{at}/afspraken"):
        one = reader.path(path, pupils.GroepAfspraken)
        if one:
            found[path.stem] = one.afspraken
    return found


def _letters(reader: Reader, at: str) -> dict[str, Mapping[str, LetterTexts]]:
    found: dict[str, Mapping[str, LetterTexts]] = {}
    for kind, model in (("ouderbrief", letters.Ouderbrief), ("studentbrief", letters.Studentbrief)):
        path = reader.root / at / f"brieven/{kind}.yaml"
        if path.exists() and (one := reader.path(path, model)):
            found[kind] = one.domain()
    return found


def with_rules(reader: Reader, known: Mapping[str, Rule], folders: Mapping[str, Folder]) -> dict[str, Rule]:
    """The rules with the words of every age group; words for what doesn't exist are faults."""
    found = dict(known)
    for group, folder in folders.items():
        for theme, rules in folder.rules.items():
            for id, own in rules.items():
                if id not in found:
                    _nowhere(reader, "de afspraak", id, known)
                elif found[id].theme != theme:
                    reader.faults.append(
                        Diagnostic(f"'{id}' hoort bij het thema '{found[id].theme}'", place_of(id), "verplaats hem")
                    )
                else:
                    found[id] = _with_words(reader, found[id], group, own)
    return found


def _with_words(reader: Reader, rule: Rule, group: str, own: pupils.GroepAfspraak) -> Rule:
    for id in (*own.varianten, *own.nvt):
        if id not in rule.variants:
            _nowhere(reader, f"bij '{rule.id}': de variant", id, rule.variants)
    return replace(
        rule,
        variants={id: _variant(variant, group, own) for id, variant in rule.variants.items()},
        why=rule.why | {group: own.waarom} if own.waarom else rule.why,
        teaching=rule.teaching | {group: own.les.domain()} if own.les else rule.teaching,
    )


def _variant(variant: Variant, group: str, own: pupils.GroepAfspraak) -> Variant:
    wordings, unsuited = dict(variant.wordings), dict(variant.unsuited)
    for id, wording in own.varianten.items():
        if id == variant.id:
            wordings[Text(group, place_of(id))] = wording.domain()
    for id, reason in own.nvt.items():
        if id == variant.id:
            unsuited[Text(group, place_of(id))] = reason
    return replace(variant, wordings=wordings, unsuited=unsuited)


def with_words(reader: Reader, known: Mapping[str, Detail], folders: Mapping[str, Folder]) -> dict[str, Detail]:
    """The details with the words of every age group."""
    found = dict(known)
    for group, id, words in _given(reader, "de invulling", known, {g: one.details for g, one in folders.items()}):
        found[id] = replace(found[id], wordings=found[id].wordings | {group: words})
    return found


def with_help(reader: Reader, known: Mapping[str, HelpLine], folders: Mapping[str, Folder]) -> dict[str, HelpLine]:
    """The help lines with the words of every age group whose pupils see them."""
    found = dict(known)
    for group, id, words in _given(reader, "de hulplijn", known, {g: one.help for g, one in folders.items()}):
        found[id] = replace(found[id], texts={group: words} | dict(found[id].texts))
    return found


def _given(
    reader: Reader, what: str, known: Mapping[str, Worded], given: Mapping[str, Mapping[str, Text]]
) -> Iterable[tuple[str, str, Text]]:
    for group, texts in given.items():
        for id, words in texts.items():
            if id in known:
                yield group, id, words
            else:
                _nowhere(reader, what, id, known)


def _nowhere(reader: Reader, what: str, id: str, known: Iterable[str]) -> None:
    reader.faults.append(Diagnostic(f"{what} '{id}' bestaat niet", place_of(id), meant(id, list(known))))
