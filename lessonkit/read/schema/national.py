"""What holds for every school: content/hulp.yaml, content/feiten.yaml, content/handreiking.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Bestand, Datum, Id, Ids, JaNee, Model, Regels, Tekst, one_of, place_of, whole
from lessonkit.read.schema.groups import Lezer

HulpSoort = one_of("landelijk", "school")
FeitSoort = one_of("wet", "afspraak", "richtlijn", "kerndoel", "platform")
Tonen = one_of("altijd", "protocol", "verwijzing")
Jaren = whole(0, 120)
Zekerheid = one_of("gezien", "tweedehands")


class Leeftijden(Model):
    """Ages in years: from, and up to but not including."""

    van: Jaren
    tot: Jaren


class Hulplijn(Model):
    id: Id
    soort: HulpSoort
    naam: Tekst
    zin: Tekst | None
    voor: Tekst
    contact: Tekst | None
    extra: Tekst | None
    leeftijd: Leeftijden | None = None
    in_brief: JaNee
    documenten: Ids
    tekst: dict[Lezer, Tekst]
    bron: Tekst | None = None
    geldig_op: Datum | None = None
    zekerheid: Zekerheid | None = None

    def domain(self) -> domain.HelpLine:
        return domain.HelpLine(
            id=self.id,
            kind=self.soort,
            name=self.naam,
            in_sentence=self.zin,
            audience=self.voor,
            contact=self.contact,
            extra=self.extra,
            texts=self.tekst,
            ages=(self.leeftijd.van, self.leeftijd.tot) if self.leeftijd else None,
            in_letter=self.in_brief,
            documents=tuple(self.documenten),
            source=self.bron,
            valid_on=self.geldig_op,
            certainty=self.zekerheid,
            place=place_of(self.id),
        )


class Hulplijnen(Model):
    """The help lines, in the order of printing."""

    hulplijnen: list[Hulplijn]

    def domain(self) -> list[domain.HelpLine]:
        return [line.domain() for line in self.hulplijnen]


class Feit(Model):
    id: Id
    onderwerp: Tekst
    soort: FeitSoort
    code: Tekst | None = None
    leergebied: Tekst | None = None
    naam: Tekst | None = None
    tonen: Tonen
    groepen: Ids
    tekst: Annotated[dict[Id, Tekst], Field(min_length=1)]
    bron: Tekst
    geldig_op: Datum
    zekerheid: Zekerheid

    def domain(self) -> domain.Fact:
        return domain.Fact(
            id=self.id,
            subject=self.onderwerp,
            kind=self.soort,
            shown=self.tonen,
            groups=tuple(self.groepen),
            texts=self.tekst,
            code=self.code,
            area=self.leergebied,
            name=self.naam,
            source=self.bron,
            valid_on=self.geldig_op,
            certainty=self.zekerheid,
            place=place_of(self.id),
        )


class Feiten(Model):
    """National facts."""

    feiten: list[Feit]

    def domain(self) -> list[domain.Fact]:
        return [fact.domain() for fact in self.feiten]


class Advies(Model):
    id: Id
    ref: Tekst
    regels: Regels
    gist: Tekst
    doe: Tekst

    def domain(self) -> domain.Advice:
        return domain.Advice(id=self.id, ref=self.ref, lines=self.regels, gist=self.gist, do=self.doe)


class Handreiking(Model):
    """The KOE guidance to teachers."""

    bron: Bestand
    bron_ref: Tekst
    adviezen: Annotated[list[Advies], Field(min_length=1)]

    def domain(self) -> list[domain.Advice]:
        return [advice.domain() for advice in self.adviezen]
