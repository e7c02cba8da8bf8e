"""The accountability as PDF: article → where it stands, line → its articles, and the lines that rest on none."""

from __future__ import annotations

from collections.abc import Iterable

from lessonkit.documents.values import Accountability
from lessonkit.dutch import capital, listed
from lessonkit.render.html import render
from lessonkit.render.pdf import Pdf
from lessonkit.render.references import unbroken
from lessonkit.render.theme import Look

Worded = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
Loose = tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
_ORIGINS = ("algemeen", "landelijk", "school")


def accountability_pdf(account: Accountability, look: Look) -> Pdf:
    """The account, by article first and then by document."""
    given = {"names": names, "heel": unbroken, "worded": _worded(account), "loose": _loose(account)}
    return render("verantwoording", account, look, **given)


def names(documents: Iterable[str]) -> str:
    """Documents as a reader knows them: their ids are their names ("Afsprakenblad, Poster en Ouderbrief")."""
    return capital(listed(documents))


def _worded(account: Accountability) -> Worded:
    """Per document its lines with their articles."""
    found: dict[str, list[tuple[str, str]]] = {}
    for document, text, refs in account.worded:
        found.setdefault(document, []).append((text, ", ".join(refs)))
    return tuple((document, tuple(lines)) for document, lines in found.items())


def _loose(account: Accountability) -> Loose:
    """Per document and label the lines without an article."""
    found: dict[str, dict[str, list[str]]] = {}
    for one in account.without_article:
        found.setdefault(one.document, {}).setdefault(one.origin, []).append(one.text)
    return tuple(
        (document, tuple((capital(origin), tuple(origins[origin])) for origin in _ORIGINS if origin in origins))
        for document, origins in found.items()
    )
