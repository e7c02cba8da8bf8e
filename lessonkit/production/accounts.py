"""The accountability without files: of one age group, or of all groups that a protocol is for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.values import Accountability, ArticleAccount
from lessonkit.kit.classes import in_order
from lessonkit.places import CONTENT
from lessonkit.production.request import Request, chosen, has_lesson, protocol_files
from lessonkit.production.values import document_values
from lessonkit.read import library as content

_FORM = "les"
_BEST = ("ja", "via_leerkracht", "nee")


def account(protocol: str, group: str | None, date: dt.date) -> Accountability:
    """Where each article of the protocol stands, for one group or (None) for all that have a lesson.

    Raises WrongInput when the content knows no such protocol or group.
    """
    if group:
        return _of(_request(protocol, group, date))
    ids, path = protocol_files(protocol)
    if not ids and path is None:
        return _of(_request(protocol, "", date))  # raises, and says which there are
    library = content.load(CONTENT, ids, own=path)
    (one,) = library.protocols.values()
    found = [
        _of(_request(protocol, group.id, date))
        for group in in_order(library.groups)
        if group.id in one.groups and has_lesson(library, group, _FORM)
    ]
    if not found:
        raise WrongInput(Diagnostic(f"voor het protocol '{one.id}' is er nog geen les"))
    return together(found)


def _request(protocol: str, group: str, date: dt.date) -> Request:
    """Nothing is made, so a protocol that no longer holds can be accounted for as well."""
    return Request(protocol, group, date, superseded=True)


def together(accounts: Sequence[Accountability]) -> Accountability:
    """The accounts of several groups as one, for no group: the best place of each article, every line once."""
    first = accounts[0]
    return replace(
        first,
        group=None,
        articles=tuple(_merged(those) for those in zip(*(one.articles for one in accounts), strict=True)),
        worded=tuple(dict.fromkeys(line for one in accounts for line in one.worded)),
        without_article=tuple(dict.fromkeys(line for one in accounts for line in one.without_article)),
    )


def _merged(those: Sequence[ArticleAccount]) -> ArticleAccount:
    best = min(those, key=lambda one: _BEST.index(one.for_pupils))
    return replace(
        best,
        rules=tuple(dict.fromkeys(rule for one in those for rule in one.rules)),
        documents=tuple(dict.fromkeys(name for one in those for name in one.documents)),
    )


def _of(request: Request) -> Accountability:
    choice = chosen(request)
    values, faults = document_values(choice.kit, choice.whole, ("verantwoording",))
    if faults:
        raise WrongInput(faults)
    account = values["verantwoording"]
    assert isinstance(account, Accountability)
    return account
