"""The real library and kits for tests, made once per process."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from lessonkit.documents import accountability, agreement, cards, consent, deck, guide, letter, start, steps, worksheets
from lessonkit.domain import Library, School
from lessonkit.kit.model import Kit
from lessonkit.kit.select import Wishes, make_kit
from lessonkit.places import CONTENT
from lessonkit.read.library import load

DATE = dt.date(2026, 11, 21)
PROTOCOLS = ("nutsschool", "koe")
GROUP = "groep-7-8"


@cache
def library() -> Library:
    """The product's own content."""
    return load(CONTENT)


def make(protocol: str, school: School | None = None, **wishes: Any) -> Kit:
    """A kit of the product's own content for groep 7-8."""
    own = library()
    return make_kit(
        own, own.protocols[protocol], own.groups[GROUP], school or School(), Wishes(**({"date": DATE} | wishes))
    )


def documents(kit: Kit) -> dict[str, Any]:
    """Every document value of a kit, the consent form included; page counts are made up."""
    slides = deck.deck(kit)
    values: dict[str, Any] = {
        "presentatie": slides,
        "gesprekskaarten": cards.card_set(kit),
        "werkbladen": worksheets.worksheet_set(kit),
        "afsprakenblad": agreement.agreement_sheet(kit),
        "poster": agreement.poster(kit),
        "ouderbrief": letter.letter(kit),
        "ouderbericht": letter.message(kit),
        "stappenkaart": steps.step_card(kit),
        "toestemmingsformulier": consent.consent_form(kit),
    }
    files = {name: {f"{kit.protocol.id}-{GROUP}-{name}.pdf": 2} for name in values}
    values["handleiding"] = guide.guide(kit, slides, files)
    values["start"] = start.start_page(kit, files)
    values["verantwoording"] = accountability.accountability(kit, values)
    return values
