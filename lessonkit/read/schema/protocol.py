"""One school's or board's document, article by article: content/protocollen/*.yaml or a school's own file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import (
    Bestand,
    Datum,
    Id,
    Ids,
    JaNee,
    Model,
    Regels,
    Tekst,
    once,
    one_of,
    place_of,
    whole,
)
from lessonkit.read.schema.groups import Sector
from lessonkit.read.schema.rules import Invulsoort, Rol

Doelgroep = one_of("leerlingen", "ouders", "medewerkers", "school")
ArtikelSoort = one_of(
    "uitleg",
    "afspraak",
    "verbod",
    "recht",
    "plicht",
    "uitnodiging",
    "gevolg",
    "toestemming",
    "reikwijdte",
    "hulp",
    "organisatie",
    "advies",
)
RedenSoort = one_of("medewerkers", "organisatie", "ouders", "uitleg", "advies", "verwijzing")
Opbouw = one_of("stappen", "naar-ernst", "altijd")
KeuzeSoort = one_of("tegenspraak", "open", "verwijzing")
OverigSoort = one_of("kop", "voetnoot", "schade", "leeg")
Organisatie = one_of("school", "stichting")
Stap = whole(1, 20)


class Bepaling(Model):
    id: Id
    afspraak: Id
    variant: Id
    regels: Regels | None = None
    invulling: dict[Invulsoort, Id] = {}
    lezers: Annotated[once(Rol), Field(min_length=1)] | None = None
    als: dict[Id, Annotated[Ids, Field(min_length=1)]] = {}
    stap: Stap | None = None

    def domain(self, article: Artikel) -> domain.Provision:
        """The provision; readers it doesn't name are left to the library, which knows whom the rule can address."""
        return domain.Provision(
            id=self.id,
            rule=self.afspraak,
            variant=self.variant,
            details=self.invulling,
            readers=tuple(self.lezers or ()),
            lines=self.regels or article.regels,
            only_if={choice: tuple(values) for choice, values in self.als.items()},
            step=self.stap,
            place=place_of(self.id),
        )


class Reden(Model):
    soort: RedenSoort
    tekst: Tekst
    via_leerkracht: JaNee = False

    def domain(self) -> domain.NoProvision:
        return domain.NoProvision(kind=self.soort, text=self.tekst, through_teacher=self.via_leerkracht)


class Artikel(Model):
    ref: Tekst
    regels: Regels
    doelgroep: Annotated[once(Doelgroep), Field(min_length=1)]
    soort: ArtikelSoort
    gist: Tekst
    bepalingen: list[Bepaling] = []
    reden: Reden | None = None

    def domain(self) -> domain.Article:
        return domain.Article(
            ref=self.ref,
            lines=self.regels,
            audience=tuple(self.doelgroep),
            kind=self.soort,
            gist=self.gist,
            provisions=tuple(provision.domain(self) for provision in self.bepalingen),
            none=self.reden.domain() if self.reden else None,
            place=place_of(self.ref),
        )


class Gevolg(Model):
    kop: Tekst
    opbouw: Opbouw
    bepalingen: Annotated[Ids, Field(min_length=1)]

    def domain(self) -> domain.LadderPart:
        return domain.LadderPart(heading=self.kop, build=self.opbouw, provisions=tuple(self.bepalingen))


class Lezing(Model):
    id: Id
    tekst: Tekst

    def domain(self) -> domain.Reading:
        return domain.Reading(id=self.id, text=self.tekst)


class Keuze(Model):
    id: Id
    soort: KeuzeSoort
    artikelen: Annotated[once(Tekst), Field(min_length=1)]
    vraag: Tekst
    lezingen: list[Lezing]
    zolang: Tekst
    let_op: Tekst | None = None

    def domain(self) -> domain.Contradiction:
        return domain.Contradiction(
            id=self.id,
            kind=self.soort,
            articles=tuple(self.artikelen),
            question=self.vraag,
            readings=tuple(reading.domain() for reading in self.lezingen),
            meanwhile=self.zolang,
            careful=self.let_op,
            place=place_of(self.id),
        )


class Overig(Model):
    regels: Regels
    soort: OverigSoort
    tekst: Tekst | None = None

    def domain(self) -> domain.LeftOver:
        return domain.LeftOver(lines=self.regels, kind=self.soort, text=self.tekst)


class SchoolNaam(Model):
    zin: Tekst
    vol: Tekst


class Protocol(Model):
    """A protocol."""

    id: Id
    naam: Tekst
    kort: Tekst
    schoolnaam: SchoolNaam
    bron: Bestand
    datum: Datum | None
    vastgesteld: Tekst | None
    sector: Sector
    groepen: Annotated[Ids, Field(min_length=1)]
    vervangt: Tekst | None
    vervangen: Tekst | None = None
    organisatie: Organisatie
    artikelen: Annotated[list[Artikel], Field(min_length=1)]
    gevolgen: list[Gevolg] = []
    keuzes: list[Keuze] = []
    feiten: Ids = []
    ouders_vragen: Ids = []
    overig: list[Overig] = []

    def domain(self) -> domain.Protocol:
        return domain.Protocol(
            id=self.id,
            name=self.naam,
            short=self.kort,
            in_sentence=self.schoolnaam.zin,
            full_name=self.schoolnaam.vol,
            source=self.bron,
            date=self.datum,
            adopted=self.vastgesteld,
            sector=self.sector,
            groups=tuple(self.groepen),
            replaces=self.vervangt,
            superseded=self.vervangen,
            organisation=self.organisatie,
            articles=tuple(article.domain() for article in self.artikelen),
            ladder=tuple(part.domain() for part in self.gevolgen),
            contradictions=tuple(point.domain() for point in self.keuzes),
            facts=tuple(self.feiten),
            for_parents=tuple(self.ouders_vragen),
            left_over=tuple(lines.domain() for lines in self.overig),
            place=place_of(self.id),
        )
