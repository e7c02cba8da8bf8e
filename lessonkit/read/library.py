"""Reads the content folder into the Library: every file by its own shape, all faults of all files at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.domain import Library, Protocol, Rule
from lessonkit.read import references
from lessonkit.read.files import read
from lessonkit.read.schema import base, cards, groups, guide, lesson, letters, national, protocol, rules
from lessonkit.read.suggest import meant

M = TypeVar("M", bound=base.Model)
T = TypeVar("T")


def protocol_ids(root: Path) -> tuple[str, ...]:
    """The ids of the protocols in the content folder, without reading them: a file bears the name of its id."""
    return tuple(sorted(path.stem for path in (root / "protocollen").glob("*.yaml")))


def load_protocol_file(path: Path) -> Protocol:
    """The protocol in a school's own file; its references are held against the library by `load(..., own=...)`."""
    return read(path, str(path), protocol.Protocol).domain()


def load_protocols(root: Path, only: Collection[str] | None = None) -> dict[str, Protocol]:
    """The protocols alone, by id: enough to list them."""
    reader = _Reader(root)
    found = reader.protocols(only)
    reader.finish()
    return found


def load(root: Path, only: Collection[str] | None = None, *, own: Path | None = None, check: bool = True) -> Library:
    """All content under `root`; of the protocols those in `only` (None = all), and the school's `own` file.

    Raises WrongInput with every fault in every file: shape first, then ids that point nowhere (unless not `check`).
    """
    reader = _Reader(root)
    protocols = reader.protocols(only)
    if own is not None:
        protocols |= reader.own(own, protocols)
    themes = reader.folder("themas", rules.Thema)
    activities = reader.folder("werkvormen", lesson.Werkvorm)
    worksheets = reader.folder("werkbladen", lesson.Werkblad)
    lessons = reader.folder("lessen", lesson.LesPlan)
    ages = reader.folder("leeftijden", groups.Leeftijd)
    decks = reader.folder("kaarten", cards.Kaarten)
    details = reader.file("invullingen.yaml", rules.Invullingen)
    readers = reader.file("lezers.yaml", groups.Lezers)
    words = reader.file("woorden.yaml", groups.WoordenLijst)
    advice = reader.file("handreiking.yaml", national.Handreiking)
    help_lines = reader.file("hulp.yaml", national.Hulplijnen)
    facts = reader.file("feiten.yaml", national.Feiten)
    letter = reader.file("brieven/ouderbrief.yaml", letters.Ouderbrief)
    consent = reader.file("brieven/toestemming.yaml", letters.Toestemming)
    guide_texts = reader.file("handleiding.yaml", guide.Handleiding)
    steps = reader.file("stappenkaart.yaml", guide.Stappenkaart)
    start = reader.file("start.yaml", guide.Start)
    all_cards = [card for deck in decks for card in deck.domain()]
    all_rules = [rule for theme in themes for rule in theme.rules()]
    reader.unique("de kaart", all_cards)
    rules_by_id = reader.unique("de afspraak", all_rules)
    reader.finish()
    library = Library(
        groups=reader.unique("de leeftijdsgroep", [age.domain() for age in ages]),
        readers=readers.domain(),
        themes=reader.unique("het thema", [theme.domain() for theme in themes]),
        rules=rules_by_id,
        details=reader.unique("de invulling", details.domain()),
        protocols={id: _with_readers(one, rules_by_id) for id, one in protocols.items()},
        cards=tuple(all_cards),
        activities=reader.unique("de werkvorm", [activity.domain() for activity in activities]),
        worksheets=reader.unique("het werkblad", [sheet.domain() for sheet in worksheets]),
        lessons=reader.unique("de les", [one.domain() for one in lessons]),
        advice=tuple(reader.unique("het advies", advice.domain()).values()),
        advice_source=advice.bron_ref,
        help_lines=tuple(reader.unique("de hulplijn", help_lines.domain()).values()),
        facts=reader.unique("het feit", facts.domain()),
        letters=letter.domain(),
        consent=consent.domain(),
        guide=guide_texts.domain(),
        steps=steps.domain(),
        start=start.domain(),
        known_words=tuple(words.spelling),
        proper_names=tuple(words.eigennamen),
        child_names=tuple(words.namen),
        explained={group: tuple(those) for group, those in words.uitgelegd.items()},
        familiar={reader: tuple(those) for reader, those in words.gewoon.items()},
        excused=tuple(one.domain() for one in words.uitzonderingen),
    )
    reader.finish()
    if check and (broken := references.broken(library)):
        raise WrongInput(broken)
    return library


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


class _Reader:
    """Reads files and gathers their faults."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Diagnostic] = []

    def name(self, path: Path) -> str:
        """The file as messages name it, the same in a checkout and in a wheel: content/themas/beeld.yaml."""
        return path.relative_to(self.root.parent).as_posix()

    def finish(self) -> None:
        if self.faults:
            raise WrongInput(self.faults)

    def path(self, path: Path, model: type[M], name: str | None = None) -> M | None:
        try:
            return read(path, name or self.name(path), model)
        except WrongInput as error:
            self.faults.extend(error.diagnostics)
            return None

    def file(self, name: str, model: type[M]) -> M:
        """The file as the model; with faults it is None, and then finish() raises before anyone looks at it."""
        return cast(M, self.path(self.root / name, model))

    def folder(self, name: str, model: type[M]) -> list[M]:
        """Every file of the folder; each bears the name of its id, when it has one."""
        paths = sorted((self.root / name).glob("*.yaml"))
        if not paths:
            self.faults.append(Diagnostic("in deze map staat geen enkel bestand", Place(f"{self.root.name}/{name}")))
        found = []
        for path in paths:
            one: Any = self.path(path, model)
            if one is None:
                continue
            if getattr(one, "id", path.stem) != path.stem:
                self.faults.append(
                    Diagnostic(
                        f"id '{one.id}' in het bestand {path.name}", one.id.place, "geef id en bestand dezelfde naam"
                    )
                )
            found.append(one)
        return found

    def protocols(self, only: Collection[str] | None) -> dict[str, Protocol]:
        known = protocol_ids(self.root)
        for id in only or ():
            if id not in known:
                self.faults.append(Diagnostic(f"het protocol '{id}' is er niet", hint=meant(id, known)))
        self.finish()
        found: dict[str, Protocol] = {}
        for id in known if only is None else sorted(set(only)):
            one = self.file(f"protocollen/{id}.yaml", protocol.Protocol)
            if one is None:
                continue
            if one.id != id:
                self.faults.append(
                    Diagnostic(f"id '{one.id}' in het bestand {id}.yaml", one.id.place, "geef ze dezelfde naam")
                )
            found[id] = one.domain()
        return found

    def own(self, path: Path, found: Mapping[str, Protocol]) -> dict[str, Protocol]:
        one = self.path(path, protocol.Protocol, str(path))
        if one is None:
            return {}
        if one.id in protocol_ids(self.root):
            self.faults.append(
                Diagnostic(f"het id '{one.id}' is al van een ander protocol", one.id.place, "kies een eigen id")
            )
        return {one.id: one.domain()}

    def unique(self, what: str, ones: Iterable[T]) -> dict[str, T]:
        """The values by id; a second one with the same id is a fault."""
        found: dict[str, T] = {}
        for one in ones:
            id: Any = getattr(one, "id")  # noqa: B009 - every one of them has an id; T can't say so
            if id in found:
                first: Any = found[id]
                message = f"{what} '{id}' staat er twee keer (eerst in {first.id.place})"
                self.faults.append(Diagnostic(message, id.place, "kies een ander id"))
            else:
                found[id] = one
        return found
