"""Themes with their rules, and details: content/themas/*.yaml, content/invullingen.yaml.

What rules and details mean stands here, with the words for parents and staff; those for pupils stand with their group.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, Model, Tekst, once, one_of, place_of, whole
from lessonkit.read.schema.groups import Lezer

Soort = one_of("afspraak", "verbod", "recht", "weten", "gevolg", "hulp", "toestemming", "reikwijdte")
Rol = one_of("leerlingen", "ouders", "medewerkers")
Invulsoort = one_of("wie", "plek", "wanneer", "kanaal", "duur")
Rang = whole(1, 999)


class Verwoording(Model):
    kop: Tekst
    tekst: Tekst
    kort: Tekst | None = None

    def domain(self) -> domain.Wording:
        return domain.Wording(heading=self.kop, text=self.tekst, short=self.kort or self.tekst)


class Variant(Model):
    id: Id
    kern: Tekst
    verwoording: dict[Lezer, Verwoording] = {}
    nvt: dict[Lezer, Tekst] = {}

    def domain(self) -> domain.Variant:
        return domain.Variant(
            id=self.id,
            gist=self.kern,
            wordings={reader: wording.domain() for reader, wording in self.verwoording.items()},
            unsuited=self.nvt,
        )


class Afspraak(Model):
    id: Id
    soort: Soort
    kern: Tekst
    voorrang: Rang | None = None
    voor: Annotated[once(Rol), Field(min_length=1)]
    invullingen: once(Invulsoort) = []
    varianten: Annotated[list[Variant], Field(min_length=1)]

    def domain(self, theme: str) -> domain.Rule:
        return domain.Rule(
            id=self.id,
            theme=theme,
            kind=self.soort,
            gist=self.kern,
            priority=self.voorrang,
            roles=tuple(self.voor),
            slots=tuple(self.invullingen),
            variants={variant.id: variant.domain() for variant in self.varianten},
            why={},
            teaching={},
            place=place_of(self.id),
        )


class Thema(Model):
    """A theme with its rules."""

    id: Id
    naam: Tekst
    icoon: Id
    kleur: Id
    doelen: Ids
    volgorde: Rang
    afspraken: list[Afspraak]

    def domain(self) -> domain.Theme:
        return domain.Theme(
            id=self.id,
            name=self.naam,
            icon=self.icoon,
            colour=self.kleur,
            goals=tuple(self.doelen),
            order=self.volgorde,
            place=place_of(self.id),
        )

    def rules(self) -> list[domain.Rule]:
        return [rule.domain(self.id) for rule in self.afspraken]


class Invulling(Model):
    id: Id
    type: Invulsoort
    verwoording: Annotated[dict[Lezer, Tekst], Field(min_length=1)]

    def domain(self) -> domain.Detail:
        return domain.Detail(id=self.id, kind=self.type, wordings=self.verwoording)


class Invullingen(Model):
    """The details that fill slots."""

    invullingen: list[Invulling]

    def domain(self) -> list[domain.Detail]:
        return [detail.domain() for detail in self.invullingen]
