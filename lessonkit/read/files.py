"""Reads one content file into its model."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.read import shape, yaml_source
from lessonkit.read.schema.base import Model

M = TypeVar("M", bound=Model)


def read(path: Path, name: str, model: type[M]) -> M:
    """The file as the model; `name` is what messages call it. Raises WrongInput, also when it can't be opened."""
    found = content(path, path.name, Place(name), yaml_source.MAX_BYTES)
    return shape.shaped(model, yaml_source.parse(found, name), name)


def content(path: Path, name: str, place: Place, most: int) -> bytes:
    """The bytes of the file, one more than `most` at the utmost; raises WrongInput at `place`, calling it `name`."""
    try:
        if path.exists() and not path.is_file():
            # A pipe or device would never end.
            raise WrongInput(
                Diagnostic(f"'{name}' is een map of iets anders dan een bestand", place, "noem een bestand")
            )
        with path.open("rb") as file:
            return file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise WrongInput(
            Diagnostic(f"het bestand '{name}' ontbreekt", place, "kijk of de naam en de map kloppen")
        ) from None
    except (OSError, ValueError):
        raise WrongInput(
            Diagnostic(f"het bestand '{name}' kan niet geopend worden", place, "kijk of het leesbaar is")
        ) from None
