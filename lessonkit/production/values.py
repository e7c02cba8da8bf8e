"""The document values of a kit, and the accountability over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from lessonkit.diagnostics import Diagnostic, OwnFault, WrongInput
from lessonkit.documents import agreement, cards, consent, deck, guide, letter, start, steps, worksheets
from lessonkit.documents.accountability import accountability
from lessonkit.documents.catalogue import OF_OLDER
from lessonkit.kit.model import Kit
from lessonkit.render.formats import formats_of


def _of_older(build: Callable[[Kit], Any], kit: Kit) -> Any:
    """What the older pupils of a combination class get."""
    if kit.older is None:
        raise OwnFault(f"{kit.id} heeft geen oudste groep")
    return build(kit.older)


BUILDERS: Mapping[str, Callable[[Kit], Any]] = {
    "presentatie": deck.deck,
    "gesprekskaarten": cards.card_set,
    "werkbladen": worksheets.worksheet_set,
    "werkbladen-oudsten": partial(_of_older, worksheets.worksheet_set),
    "afsprakenblad": agreement.agreement_sheet,
    "afsprakenblad-oudsten": partial(_of_older, agreement.agreement_sheet),
    "poster": agreement.poster,
    "studentbrief": letter.student_letter,
    "ouderbrief": letter.letter,
    "ouderbericht": letter.message,
    "stappenkaart": steps.step_card,
    "toestemmingsformulier": consent.consent_form,
}
"""What needs nothing but the kit; guide, start and accountability also need the others."""

Pages = Mapping[str, int | None]
"""Document → pages of its PDF."""


def file_name(kit: Kit, document: str, kind: str) -> str:
    """ "nutsschool-groep-7-8-poster.pdf"; in a combination class the sheets say for which part they are."""
    part = kit.older if document in OF_OLDER else kit
    name = OF_OLDER.get(document, document)
    if kit.older and part and name in OF_OLDER.values():
        name += "-" + str(part.group.name).replace(" en ", "-").replace(" ", "-")
    return f"{kit.protocol.id}-{kit.class_id}-{name}.{kind}"


def guide_value(kit: Kit, slides: Any, whole: Iterable[str], pages: Pages) -> Any:
    """The guide; its print table leaves out itself and the start page, which it can't count."""
    return guide.guide(kit, slides, _files(kit, (one for one in whole if one not in ("start", "handleiding")), pages))


def start_value(kit: Kit, whole: Iterable[str], pages: Pages) -> Any:
    """The start page over all the other documents of the kit."""
    return start.start_page(kit, _files(kit, (one for one in whole if one != "start"), pages))


def document_values(
    kit: Kit, whole: tuple[str, ...], wanted: Iterable[str]
) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """The values of the documents wanted, by id, and the faults that kept others from being made.

    Guide and start page are as yet without page counts; the accountability is over the whole kit.
    """
    needed = set(wanted)
    if "verantwoording" in needed:
        needed |= set(whole)
    if "handleiding" in needed:
        needed.add("presentatie")
    values: dict[str, Any] = {}
    faults: list[Diagnostic] = []
    for name, build in BUILDERS.items():
        if name in needed:
            try:
                values[name] = build(kit)
            except WrongInput as error:
                faults.extend(error.diagnostics)
    if "handleiding" in needed and "presentatie" in values:
        values["handleiding"] = guide_value(kit, values["presentatie"], whole, {})
    if "start" in needed:
        values["start"] = start_value(kit, whole, {})
    if "verantwoording" in needed:
        values["verantwoording"] = accountability(kit, values)
    return values, tuple(faults)


def _files(kit: Kit, documents: Iterable[str], pages: Pages) -> dict[str, dict[str, int | None]]:
    return {
        name: {file_name(kit, name, kind): pages.get(name) if kind == "pdf" else None for kind in formats_of(name)}
        for name in documents
    }
