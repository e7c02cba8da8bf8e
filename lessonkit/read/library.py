"""Reads the content folder into the Library: every file by its own shape, all faults of all files at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from lessonkit.diagnostics import WrongInput
from lessonkit.domain import AgeGroup, Library, Protocol, Rule
from lessonkit.read import references
from lessonkit.read.age_groups import Folder, read_folder, with_help, with_rules, with_words
from lessonkit.read.files import read
from lessonkit.read.reader import Reader, group_ids, protocol_ids
from lessonkit.read.schema import groups, guide, letters, national, protocol, rules

__all__ = ["load", "load_groups", "load_protocol_file", "load_protocols", "protocol_ids"]


def load_protocol_file(path: Path) -> Protocol:
    """The protocol in a school's own file; its references are held against the library by `load(..., own=...)`."""
    return read(path, str(path), protocol.Protocol).domain()


def load_protocols(root: Path, only: Collection[str] | None = None) -> dict[str, Protocol]:
    """The protocols alone, by id: enough to list them."""
    reader = Reader(root)
    found = reader.protocols(only)
    reader.finish()
    return found


def load_groups(root: Path) -> dict[str, AgeGroup]:
    """The age groups alone, by id: enough to know which one a user means."""
    reader = Reader(root)
    found = reader.unique("de leeftijdsgroep", [one.domain() for one in reader.folder("leeftijden", groups.Leeftijd)])
    reader.finish()
    return found


def load(
    root: Path,
    only: Collection[str] | None = None,
    *,
    ages: Collection[str] | None = None,
    own: Path | None = None,
    check: bool = True,
) -> Library:
    """The content under `root`: of the protocols those in `only` and the school's `own` file, of the age groups those
    in `ages` (None = all).

    Raises WrongInput with every fault in every file: shape first, then ids that point nowhere (unless not `check`).
    """
    reader = Reader(root)
    protocols = reader.protocols(only)
    if own is not None:
        protocols |= reader.own(own)
    wanted = [id for id in group_ids(root) if ages is None or id in ages]
    age_groups = reader.folder("leeftijden", groups.Leeftijd, wanted)
    folders = {id: read_folder(reader, id) for id in wanted}
    reader.no_others("groepen", group_ids(root), "de leeftijdsgroep")
    themes = reader.folder("themas", rules.Thema)
    details = reader.file("invullingen.yaml", rules.Invullingen)
    readers = reader.file("lezers.yaml", groups.Lezers)
    words = reader.file("woorden.yaml", groups.WoordenLijst)
    advice = reader.file("handreiking.yaml", national.Handreiking)
    help_lines = reader.file("hulp.yaml", national.Hulplijnen)
    facts = reader.file("feiten.yaml", national.Feiten)
    consent = reader.file("brieven/toestemming.yaml", letters.Toestemming)
    guide_texts = reader.file("handleiding.yaml", guide.Handleiding)
    steps = reader.file("stappenkaart.yaml", guide.Stappenkaart)
    start = reader.file("start.yaml", guide.Start)
    by_id = reader.unique("de afspraak", [rule for theme in themes for rule in theme.rules()])
    reader.finish()
    by_id = with_rules(reader, by_id, folders)
    known_details = with_words(reader, reader.unique("de invulling", details.domain()), folders)
    lines = with_help(reader, reader.unique("de hulplijn", help_lines.domain()), folders)
    library = Library(
        groups=reader.unique("de leeftijdsgroep", [age.domain() for age in age_groups]),
        group_ids=group_ids(root),
        readers=readers.domain(),
        themes=reader.unique("het thema", [theme.domain() for theme in themes]),
        rules=by_id,
        details=known_details,
        protocols={id: _with_readers(one, by_id) for id, one in protocols.items()},
        cards=tuple(card for one in folders.values() for card in one.cards),
        activities={id: one.activities for id, one in folders.items()},
        worksheets={id: one.worksheets for id, one in folders.items()},
        lessons={lesson.id: lesson for one in folders.values() for lesson in one.lessons},
        advice=tuple(reader.unique("het advies", advice.domain()).values()),
        advice_source=advice.bron_ref,
        help_lines=tuple(lines.values()),
        facts=reader.unique("het feit", facts.domain()),
        letters={id: one.letters for id, one in folders.items()},
        card_instructions={id: one.instruction for id, one in folders.items()},
        consent=consent.domain(),
        guide={id: one.guide.over(guide_texts) for id, one in folders.items()},
        steps={id: one.steps.over(steps) for id, one in folders.items()},
        start=start.domain(),
        known_words=(*words.spelling, *(word for one in folders.values() for word in one.words.spelling)),
        proper_names=tuple(words.eigennamen),
        child_names=tuple(words.namen),
        explained={id: tuple(one.words.uitgelegd) for id, one in folders.items()},
        familiar=_familiar(words, folders),
        excused=tuple(
            excused.domain()
            for those in (words.uitzonderingen, *(one.words.uitzonderingen for one in folders.values()))
            for excused in those
        ),
    )
    reader.finish()
    if check and (broken := references.broken(library)):
        raise WrongInput(broken)
    return library


def _familiar(words: groups.WoordenLijst, folders: Mapping[str, Folder]) -> dict[str, tuple[str, ...]]:
    found = {str(reader): tuple(those) for reader, those in words.gewoon.items()}
    return found | {id: tuple(one.words.gewoon) for id, one in folders.items()}


def _with_readers(one: Protocol, known: Mapping[str, Rule]) -> Protocol:
    """The protocol with the readers of each provision: its own, else the audience that the rule can address."""
    articles = []
    for article in one.articles:
        provisions = []
        for provision in article.provisions:
            rule = known.get(provision.rule)
            roles = rule.roles if rule else ()
            default = tuple(role for role in article.audience if role in roles)
            provisions.append(replace(provision, readers=provision.readers or default))
        articles.append(replace(article, provisions=tuple(provisions)))
    return replace(one, articles=tuple(articles))
