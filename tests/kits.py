"""The real library and kits for tests, made once per process."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from lessonkit.documents import accountability, guide, start
from lessonkit.documents.catalogue import documents_of
from lessonkit.domain import Library, School
from lessonkit.kit.classes import called
from lessonkit.kit.model import Kit
from lessonkit.kit.select import Wishes, make_kit
from lessonkit.places import CONTENT
from lessonkit.production.values import BUILDERS, file_name
from lessonkit.read.library import load

DATE = dt.date(2026, 11, 21)
PROTOCOLS = ("nutsschool", "koe")
GROUP = "groep-7-8"
PRIMARY = ("groep-1-2", "groep-3-4", "groep-5-6", "groep-7-8")
SECONDARY = ("vo-onderbouw", "vo-bovenbouw", "mbo")
KITS = (
    *((protocol, group) for protocol in ("nutsschool", "koe", "lithora") for group in PRIMARY),
    *((protocol, group) for protocol in ("lentiz", "lentiz-2014") for group in SECONDARY),
)
"""Every protocol with every age group that it is for; a test holds this against the library."""


@cache
def library() -> Library:
    """The product's own content."""
    return load(CONTENT)


def make(protocol: str, school: School | None = None, group: str = GROUP, **wishes: Any) -> Kit:
    """A kit of the product's own content, for groep 7-8 when no other class ("groep-1-2", "6/7") is named."""
    own = library()
    one = called(own.groups, group)
    assert one is not None, group
    return make_kit(own, own.protocols[protocol], one, school or School(), Wishes(**({"date": DATE} | wishes)))


def documents(kit: Kit) -> dict[str, Any]:
    """Every document value of a kit, the consent form included; page counts are made up."""
    values: dict[str, Any] = {name: BUILDERS[name](kit) for name in documents_of(kit) if name in BUILDERS}
    files = {name: {file_name(kit, name, "pdf"): 2} for name in values}
    values["handleiding"] = guide.guide(kit, values["presentatie"], files)
    values["start"] = start.start_page(kit, files)
    values["verantwoording"] = accountability.accountability(kit, values)
    return {name: values[name] for name in documents_of(kit)}
