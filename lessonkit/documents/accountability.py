"""The accountability: article → where it stands, or why not; line → its articles. Orphans are our own fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from lessonkit.diagnostics import Diagnostic, OwnFault
from lessonkit.documents.catalogue import TITLES, cover, documents_of
from lessonkit.documents.parts import Line, articles, lines
from lessonkit.documents.values import Accountability, ArticleAccount, Guide, LineAccount
from lessonkit.domain import Article
from lessonkit.kit.model import Kit
from lessonkit.kit.rules import in_force

PUPIL_DOCUMENTS = ("presentatie", "gesprekskaarten", "werkbladen", "afsprakenblad", "afsprakenblad-oudsten", "poster")
TEACHER_DOCUMENTS = ("handleiding", "stappenkaart")


def accountability(kit: Kit, documents: Mapping[str, Any]) -> Accountability:
    """The account of a kit's document values. Raises OwnFault when a line cites an article that doesn't exist,
    or an article for pupils stands in no document and gives no reason."""
    worded: list[tuple[str, str, tuple[str, ...]]] = []
    loose: list[LineAccount] = []
    where: dict[str, dict[str, None]] = {article.ref: {} for article in kit.protocol.articles}
    faults = []
    for document in (name for name in TITLES if name in documents):
        for line in _said(documents[document]):
            if not line.refs:
                loose.append(LineAccount(document, str(line.text), line.origin))
                continue
            worded.append((document, str(line.text), line.refs))
            for ref in line.refs:
                if ref in where:
                    where[ref][document] = None
                else:
                    faults.append(Diagnostic(f"artikel {ref} bestaat niet", line.text.place))
    articles = tuple(_article(kit, one, tuple(where[one.ref])) for one in kit.protocol.articles)
    whole = set(documents_of(kit)) - {"start", "verantwoording", "toestemmingsformulier"} <= set(documents)
    faults += [
        Diagnostic(f"artikel {one.ref} is voor leerlingen, maar staat op geen blad", article.place)
        for one, article in zip(articles, kit.protocol.articles, strict=True)
        if whole and one.for_pupils == "ja" and not set(one.documents) & set(PUPIL_DOCUMENTS)
    ]
    if faults:
        raise OwnFault(faults)
    return Accountability(
        cover(kit, "verantwoording"), kit.protocol.id, kit.class_id, articles, tuple(worded), tuple(loose)
    )


def _said(document: Any) -> Iterator[Line]:
    """The lines of a document once each, without bare numbers and references; the deck speaks for itself."""
    own = replace(document, deck=None) if isinstance(document, Guide) else document
    for line in dict.fromkeys(lines(own)):
        if any(letter.isalpha() for letter in line.text) and line.text != articles(line.refs):
            yield line


def _article(kit: Kit, article: Article, documents: tuple[str, ...]) -> ArticleAccount:
    for_pupils = any(article.ref in rule.refs for part in kit.parts for rule in part.all_pupils)
    held = [provision.rule for one, provision in in_force(kit.protocol, kit.school.choices) if one is article]
    reason = None
    if not for_pupils:
        reason = str(article.none.text) if article.none else _unsuited(kit, article)
    through = bool(article.none and article.none.through_teacher) or (
        not for_pupils and bool(set(documents) & set(TEACHER_DOCUMENTS)) and "leerlingen" in article.audience
    )
    return ArticleAccount(
        ref=article.ref,
        lines=article.lines,
        audience=article.audience,
        for_pupils="ja" if for_pupils else "via_leerkracht" if through else "nee",
        reason=reason,
        rules=tuple(dict.fromkeys(held)),
        documents=documents,
        gist=Line(article.gist, (article.ref,), "protocol"),
    )


def _unsuited(kit: Kit, article: Article) -> str:
    if "leerlingen" in article.audience and article.provisions:
        return f"niet verwoord voor {kit.class_name}"
    return "alleen voor " + " en ".join(article.audience)


def as_json(account: Accountability) -> dict[str, Any]:
    """The account in the shape that `verantwoording --json` promises."""
    return {
        "protocol": account.protocol,
        "groep": account.group,
        "merken": list(account.cover.marks),
        "artikelen": [
            {
                "ref": one.ref,
                "regels": one.lines,
                "doelgroep": list(one.audience),
                "voor_leerlingen": one.for_pupils,
                "reden": one.reason,
                "afspraken": list(one.rules),
                "documenten": list(one.documents),
            }
            for one in account.articles
        ],
        "regels_zonder_artikel": [
            {"document": one.document, "tekst": one.text, "soort": one.origin} for one in account.without_article
        ],
    }
