"""Reads school.yaml: who the school is, what it looks like, and what it chose where the protocol leaves it open."""

from __future__ import annotations

from pathlib import Path

from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import Protocol, School
from lessonkit.read import logo
from lessonkit.read.files import read
from lessonkit.read.protocol_references import OPEN
from lessonkit.read.schema import school as schema
from lessonkit.read.suggest import meant


def load_school(path: Path) -> School:
    """The settings in the file, with the logo made safe; raises WrongInput with all faults."""
    one = read(path, str(path), schema.School)
    picture = logo.load(path.parent, one.logo) if one.logo is not None else None
    return School(
        name=one.naam,
        place_name=one.plaats,
        colour=one.kleur,
        logo=picture.data if picture else None,
        logo_kind=picture.kind if picture else None,
        address_form="je" if one.aanspreekvorm == "je" else "u",
        teacher_word=one.leerkracht,
        contacts=tuple(contact.words() for contact in one.aanspreekpunten or ()),
        channel=one.kanaal,
        consent_kept=one.toestemming,
        signer=one.ondertekenaar,
        choices=one.keuzes or {},
        consent_purposes=tuple((purpose.doel, purpose.medium) for purpose in one.toestemmingsdoelen or ()),
        documents=tuple(one.documenten or ()),
    )


def check_choices(school: School, protocol: Protocol) -> tuple[Diagnostic, ...]:
    """What the protocol doesn't know of the school's choices: the choice itself, or its value."""
    points = {point.id: point for point in protocol.contradictions}
    found = []
    for choice, value in school.choices.items():
        if choice not in points:
            place = getattr(choice, "place", None)
            found.append(Diagnostic(f"{protocol.id} kent de keuze '{choice}' niet", place, meant(choice, points)))
            continue
        readings = [OPEN, *(reading.id for reading in points[choice].readings)]
        if value not in readings:
            place = getattr(value, "place", None)
            found.append(Diagnostic(f"'{value}' kan niet bij de keuze '{choice}'", place, meant(value, readings)))
    return tuple(found)
