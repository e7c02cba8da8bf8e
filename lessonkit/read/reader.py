"""Reads content files and gathers their faults."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, TypeVar, cast

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.domain import Protocol
from lessonkit.read.files import read
from lessonkit.read.schema import base, protocol
from lessonkit.read.suggest import meant

M = TypeVar("M", bound=base.Model)
T = TypeVar("T")


def protocol_ids(root: Path) -> tuple[str, ...]:
    """The ids of the protocols in the content folder, without reading them: a file bears the name of its id."""
    return tuple(sorted(path.stem for path in (root / "protocollen").glob("*.yaml")))


def group_ids(root: Path) -> tuple[str, ...]:
    """The ids of the age groups, without reading them."""
    return tuple(sorted(path.stem for path in (root / "leeftijden").glob("*.yaml")))


class Reader:
    """The content under one root; `finish` raises what went wrong."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Diagnostic] = []

    def name(self, path: Path) -> str:
        """The file as messages name it, the same in a checkout and in a wheel: content/themas/beeld.yaml."""
        return path.relative_to(self.root.parent).as_posix()

    def finish(self) -> None:
        """Raises WrongInput when there were faults."""
        if self.faults:
            raise WrongInput(self.faults)

    def path(self, path: Path, model: type[M], name: str | None = None) -> M | None:
        """The file as the model, or None when it has faults."""
        try:
            return read(path, name or self.name(path), model)
        except WrongInput as error:
            self.faults.extend(error.diagnostics)
            return None

    def file(self, name: str, model: type[M]) -> M:
        """The file as the model; with faults it is None, and then finish() raises before anyone looks at it."""
        return cast(M, self.path(self.root / name, model))

    def optional(self, name: str, model: type[M]) -> M:
        """The file as the model; an empty one when there is no file, or when it has faults."""
        path = self.root / name
        return (self.path(path, model) if path.exists() else None) or model()

    def folder(self, name: str, model: type[M], only: Collection[str] | None = None) -> list[M]:
        """Every file of the folder, or those of the ids in `only`; each bears the name of its id, when it has one."""
        found = []
        for path in self.files(name):
            if only is not None and path.stem not in only:
                continue
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

    def files(self, name: str) -> list[Path]:
        """The content files of the folder; none is a fault."""
        paths = sorted((self.root / name).glob("*.yaml"))
        if not paths:
            self.faults.append(Diagnostic("in deze map staat geen enkel bestand", Place(f"{self.root.name}/{name}")))
        return paths

    def no_others(self, name: str, known: Collection[str], what: str) -> None:
        """A folder under `name` that bears none of the known names is a fault: nobody would read it."""
        for path in sorted((self.root / name).glob("*")):
            if path.is_dir() and path.name not in known:
                self.faults.append(
                    Diagnostic(f"{what} '{path.name}' bestaat niet", Place(self.name(path)), meant(path.name, known))
                )

    def protocols(self, only: Collection[str] | None) -> dict[str, Protocol]:
        """The protocols by id; those in `only`, or all."""
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

    def own(self, path: Path) -> dict[str, Protocol]:
        """A school's own protocol."""
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
