"""What the user asked for, held against the content: the kit it comes to, and which files of it to make."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.catalogue import ON_REQUEST, TITLES, documents_of
from lessonkit.domain import AgeGroup, Library, Protocol, School
from lessonkit.dutch import listed
from lessonkit.kit import classes
from lessonkit.kit.classes import SchoolClass
from lessonkit.kit.model import Kit
from lessonkit.kit.select import Wishes, make_kit
from lessonkit.places import CONTENT
from lessonkit.read import library as content
from lessonkit.read.school import check_choices, load_school
from lessonkit.read.suggest import meant
from lessonkit.render.formats import FORMATS, TABLE

FORMS = ("les", "korte-les", "lessenserie", "workshop", "teamworkshop", "ouderavond")
LONGEST_ID = 60
"""File names are made of ids; Windows and old file systems end at 255 bytes a name."""


@dataclass(frozen=True)
class Request:
    """The options of a run. None: left out; the date comes from outside, never from the clock.

    `anyway`: also for a class that the protocol isn't for; `superseded`: also of a protocol that no longer holds.
    """

    protocol: str
    group: str
    date: dt.date
    form: str = "les"
    focus: tuple[str, ...] = ()
    minutes: int | None = None
    count: int | None = None
    school: Path | None = None
    lesson_date: dt.date | None = None
    return_date: dt.date | None = None
    documents: tuple[str, ...] | None = None
    formats: tuple[str, ...] | None = None
    anyway: bool = False
    superseded: bool = False


@dataclass(frozen=True)
class Choice:
    """The kit that a request comes to. `whole`: all its documents; `files`: (document, format) pairs to make now."""

    kit: Kit
    whole: tuple[str, ...]
    files: tuple[tuple[str, str], ...]
    options: Mapping[str, Any]
    warnings: tuple[Diagnostic, ...]


def chosen(request: Request, faults: Iterable[Diagnostic] = (), root: Path = CONTENT) -> Choice:
    """The kit for a request. Raises WrongInput with every fault: those given, and all that the content reveals."""
    finder = _Finder(root, list(faults))
    one = finder.school_class(request.group)
    library, protocol = finder.library(request.protocol, one)
    school = finder.school(request.school, protocol)
    marks = finder.fit(protocol, one, request)
    finder.form(library, request.form, one)
    finder.known("--thema", request.focus, library.themes if library else None)
    finder.known("--documenten", request.documents or (), TITLES)
    finder.known("--formaten", request.formats or (), FORMATS)
    if finder.faults:
        raise WrongInput(finder.faults)
    assert library is not None  # a missing one is a fault
    assert protocol is not None
    assert one is not None
    wishes = Wishes(
        request.date,
        request.form,
        request.focus,
        request.minutes,
        request.count,
        request.lesson_date,
        request.return_date,
        marks,
    )
    kit = make_kit(library, protocol, one, school, wishes)
    finder.known(
        "--thema", request.focus, [theme.id for theme in kit.themes], f"daar zegt het protocol {protocol.id} niets over"
    )
    finder.known("--documenten", request.documents or (), documents_of(kit), f"dat is er niet voor {kit.class_name}")
    whole = _whole(kit, request.documents)
    files = finder.files(whole if request.documents is None else request.documents, request.formats)
    if finder.faults:
        raise WrongInput(finder.faults)
    return Choice(kit, whole, files, _options(kit, request), (*_odd_dates(request), *finder.warnings))


def protocol_files(word: str, root: Path = CONTENT) -> tuple[tuple[str, ...], Path | None]:
    """What to read for `--protocol`: one of our ids, or the path of a school's own file, or neither."""
    if word in content.protocol_ids(root):
        return (word,), None
    looks_like_a_path = word.lower().endswith((".yaml", ".yml")) or "/" in word or "\\" in word
    return (), Path(word) if looks_like_a_path else None


def _whole(kit: Kit, asked: tuple[str, ...] | None) -> tuple[str, ...]:
    """Every document of the kit: all but those on request, and of these the ones asked for."""
    extra = {*kit.school.documents, *(asked or ())}
    return tuple(name for name in documents_of(kit) if name not in ON_REQUEST or name in extra)


def _options(kit: Kit, request: Request) -> dict[str, Any]:
    """What the manifest keeps of the options: no path and nothing out of the school's settings."""

    def iso(date: dt.date | None) -> str | None:
        return date.isoformat() if date else None

    return {
        "protocol": kit.protocol.id,
        "groep": kit.class_id,
        "vorm": kit.form,
        "thema": list(kit.focus),
        "minuten": request.minutes,
        "aantal": kit.count,
        "school": request.school is not None,
        "datum": iso(kit.date),
        "lesdatum": iso(kit.lesson_date),
        "inleverdatum": iso(kit.return_date),
    }


def _odd_dates(request: Request) -> Iterable[Diagnostic]:
    if request.lesson_date and request.return_date and request.return_date < request.lesson_date:
        yield Diagnostic("--inleverdatum ligt vóór --lesdatum", hint="kijk de datums na")


class _Finder:
    """Looks up what the options name; keeps every fault and goes on with what can still be looked up."""

    def __init__(self, root: Path, faults: list[Diagnostic]) -> None:
        self.root = root
        self.faults = faults
        self.warnings: list[Diagnostic] = []

    def school_class(self, word: str) -> SchoolClass | None:
        """The class with this name; a fault when there is none, or when the name may mean two."""
        try:
            groups = content.load_groups(self.root)
        except WrongInput as error:
            self.faults.extend(error.diagnostics)
            return None
        found = classes.called(groups, word) if word else None
        if word and found is None:
            hint = classes.doubt(groups, word)
            choices = "kies uit: " + "; ".join(called(group) for group in classes.in_order(groups))
            said = "kan meer dan één groep zijn" if hint else "is er niet"
            self.faults.append(Diagnostic(f"--groep: '{word}' {said}", hint=hint or choices))
        return found

    def library(self, word: str, one: SchoolClass | None) -> tuple[Library | None, Protocol | None]:
        """The content for the class, and the protocol when it is there."""
        ids, path = protocol_files(word, self.root)
        if word and not ids and path is None:
            self.faults.append(
                Diagnostic(f"--protocol: '{word}' is er niet", hint=meant(word, content.protocol_ids(self.root)))
            )
        try:
            ages = [group.id for group in one.groups] if one else ()
            # Without a class nothing is worded: only what the files themselves have wrong can be told.
            library = content.load(self.root, ids, ages=ages, own=path, check=one is not None)
        except WrongInput as error:
            self.faults.extend(error.diagnostics)
            return None, None
        protocol = next(iter(library.protocols.values()), None)
        if protocol and len(protocol.id) > LONGEST_ID:
            fault = f"het id '{protocol.id[:20]}…' is langer dan {LONGEST_ID} tekens"
            self.faults.append(Diagnostic(fault, protocol.place, "kies een korter id: de bestanden gaan zo heten"))
        return library, protocol

    def school(self, path: Path | None, protocol: Protocol | None) -> School:
        """The school's settings, held against the protocol; neutral ones without a file."""
        if path is None:
            return School()
        try:
            school = load_school(path)
        except WrongInput as error:
            self.faults.extend(error.diagnostics)
            return School()
        if protocol:
            self.faults.extend(check_choices(school, protocol))
        return school

    def fit(self, protocol: Protocol | None, one: SchoolClass | None, request: Request) -> tuple[str, ...]:
        """What must stand on every page; a fault when the protocol isn't for the class, or no longer holds."""
        marks = []
        if protocol and protocol.superseded:
            if not request.superseded:
                self.faults.append(
                    Diagnostic(
                        f"het protocol {protocol.id} geldt niet meer: {protocol.superseded}",
                        hint="met --ook-vervallen maak je het toch; dat staat dan op elke bladzijde",
                    )
                )
            marks.append("Vervallen protocol")
        if protocol and one and not {group.id for group in one.groups} <= set(protocol.groups):
            names = _names(self.root, protocol)
            if not request.anyway:
                self.faults.append(
                    Diagnostic(
                        f"het protocol {protocol.id} is niet voor {one.name}, wel voor {names}",
                        hint="met --toch maak je het toch; dat staat dan op elke bladzijde",
                    )
                )
            marks.append(f"Protocol niet voor {one.name}")
        return tuple(marks)

    def form(self, library: Library | None, word: str, one: SchoolClass | None) -> None:
        """A fault when there is no lesson of this form, or none for the class."""
        made = {lesson.form for lesson in library.lessons.values()} if library and one else set(FORMS)
        if word not in FORMS:
            self.faults.append(Diagnostic(f"--vorm: '{word}' is er niet", hint=meant(word, sorted(made))))
        elif word not in made:
            self.faults.append(Diagnostic(f"--vorm: '{word}' komt later", hint=f"kies uit: {', '.join(sorted(made))}"))
        elif library and one and not has_lesson(library, one.group, word):
            self.faults.append(Diagnostic(f"voor {one.name} komt '{word}' later"))

    def known(self, option: str, words: Iterable[str], names: Iterable[str] | None, why: str = "is er niet") -> None:
        """A fault for each word that is not one of the names (None: not known)."""
        if names is None:
            return
        names = list(names)
        for word in words:
            if word not in names:
                reason = f"'{word}' is er niet" if why == "is er niet" else f"'{word}': {why}"
                self.faults.append(Diagnostic(f"{option}: {reason}", hint=meant(word, names, most=20)))

    def files(self, documents: Iterable[str], formats: tuple[str, ...] | None) -> tuple[tuple[str, str], ...]:
        """The pairs of the table that were asked for; a fault when there are none."""
        documents = tuple(documents)
        pairs = tuple(
            (name, kind) for name, kind in TABLE if name in documents and (formats is None or kind in formats)
        )
        if not pairs:
            there = {name: [kind for one, kind in TABLE if one == name] for name in documents}
            hint = "; ".join(f"{name} is er als {' en '.join(kinds)}" for name, kinds in there.items())
            self.faults.append(Diagnostic("geen van de documenten is er in dat formaat", hint=hint))
        return pairs


def _names(root: Path, protocol: Protocol) -> str:
    """The groups that the protocol is for, as a user reads them."""
    groups = classes.in_order(content.load_groups(root))
    return listed(str(group.name) for group in groups if group.id in protocol.groups)


def called(group: AgeGroup) -> str:
    """How to ask for a group: its id and its shortest by-names."""
    short = [name for name in group.aliases if len(name) <= 6 and " " not in name and name != group.id][:3]
    return f"{group.id} (of {', '.join(short)})" if short else group.id


def has_lesson(library: Library, group: AgeGroup, form: str) -> bool:
    """Whether there is a lesson of this form for the group."""
    return any(lesson.form == form and lesson.group == group.id for lesson in library.lessons.values())
