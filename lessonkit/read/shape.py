"""Holds data from a file against a model, and tells pydantic's faults in Dutch with their line."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lessonkit.diagnostics import Diagnostic, Place, WrongInput
from lessonkit.read.suggest import meant, nearest
from lessonkit.read.yaml_source import Data, Fields, Items
from lessonkit.text import Text

M = TypeVar("M", bound=BaseModel)

# Every fault that pydantic itself can find in our models; all others are our own (schema.base.wrong), already in Dutch.
MESSAGES = {
    "missing": ("de sleutel '{key}' ontbreekt", None),
    "extra_forbidden": ("de sleutel '{key}' hoort hier niet", None),
    "model_type": ("hier hoort een blok met sleutels", "schrijf sleutel: waarde, op regels die inspringen"),
    "dict_type": ("hier hoort een blok met sleutels", "schrijf sleutel: waarde, op regels die inspringen"),
    "list_type": ("hier hoort een lijst", "begin elke regel met een streepje, of schrijf [een, twee]"),
    "too_short": ("hier staan er minder dan {min_length}", "vul hem aan"),
    "too_long": ("hier staan er meer dan {max_length}", "kort hem in"),
}


def shaped(model: type[M], data: Data, file: str) -> M:
    """The data as `model`; raises WrongInput with all faults, each with its line."""
    if data is None:
        raise WrongInput(Diagnostic("het bestand is leeg", Place(file)))
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults = _without_echoes(model, error.errors(include_url=False))
        found = [_diagnostic(model, data, Place(file), fault) for fault in faults]
        raise WrongInput(sorted(found, key=lambda one: one.place or Place(file))) from error


def _without_echoes(model: type[BaseModel], faults: list[Any]) -> list[Any]:
    """The faults without a missing key that stands there with a typing error: that is one fault."""
    missing = {fault["loc"] for fault in faults if fault["type"] == "missing"}
    meant_here = {
        (*path, near)
        for path, key in (
            (fault["loc"][:-1], fault["loc"][-1]) for fault in faults if fault["type"] == "extra_forbidden"
        )
        for near in nearest(str(key), _keys(model, path))
    }
    return [fault for fault in faults if fault["loc"] not in missing & meant_here]


def _diagnostic(model: type[BaseModel], data: Data, whole: Place, fault: Any) -> Diagnostic:
    kind, path, context = fault["type"], fault["loc"], fault.get("ctx", {})
    place = _place(data, path, whole)
    if kind in MESSAGES:
        message, hint = MESSAGES[kind]
        message = message.format(key=path[-1] if path else "", **context)
    else:
        message, hint = context["message"], context["hint"]
    names = [step for step in path if isinstance(step, str) and step != "[key]"]
    if kind == "extra_forbidden":
        hint = meant(str(path[-1]), _keys(model, path[:-1]))
    elif kind != "missing" and names:
        message = f"{names[-1]}: {message}"  # more than one key can stand on a line
    return Diagnostic(message, place, hint)


def _place(data: Data, path: tuple[str | int, ...], whole: Place) -> Place:
    """The line of the thing at the path, or of the nearest thing around it."""
    place = whole
    for step in path:
        if isinstance(data, Fields) and step in data:
            place = data.places.get(str(step), place)
            data = data[step]
            if isinstance(data, Text):
                place = data.place or place
        elif isinstance(data, Items) and isinstance(step, int) and step < len(data):
            data = data[step]
            if data is not None:
                place = data.place
        else:
            break
    return place


def _keys(model: Any, path: tuple[str | int, ...]) -> list[str]:
    """The keys that the model at the end of the path knows."""
    for step in path:
        for inner in _inside(model):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                model = inner.model_fields[str(step)].annotation if step in inner.model_fields else None
            else:
                model = typing.get_args(inner)[-1]  # the values of a dict, the items of a list
            break
    return [key for inner in _inside(model) if isinstance(inner, type) for key in inner.model_fields]


def _inside(annotation: Any) -> Iterator[Any]:
    """The model, list or dict within Optional and Annotated."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif typing.get_origin(annotation) in (list, dict):
        yield annotation
    else:
        for argument in typing.get_args(annotation):
            yield from _inside(argument)
