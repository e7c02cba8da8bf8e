"""Age groups, readers and words: content/leeftijden/*.yaml, content/lezers.yaml, content/woorden.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Getal, Id, Model, Tekst, once, one_of, whole

Lezer = one_of(domain.PARENTS, domain.STAFF)
Sector = one_of("primair", "voortgezet", "mbo")
Ondertekenaar = one_of("leerling", "ouder", "leerkracht")
Brief = one_of("ouderbrief", "studentbrief")
Instemmer = one_of("ouder", "leerling")
Rang = whole(1, 99)
KaartenPerBlad = one_of("2", "4", "8")
Achterkant = one_of("leerling", domain.PARENTS)
Minuten = whole(1, 480)
Aantal = whole(1, 60)
Woorden = whole(5, 60)
Controle = one_of(
    # what an exception can be made for; the other checks know none
    "langste-zin",
    "zeldzaam-woord",
    "leesteken",
    "hoofdletters",
    "ambtelijk",
    "naam",
    "eigen-verhaal",
    "dreiging",
    "effect",
    "leesniveau",
    "oordeel",
    "telefoon",
    "bloot",
    "gevolg",
    "kort",
    "gelijk",
)


class Leesgrenzen(Model):
    langste_zin: Woorden
    gemiddelde_zin: Getal
    flesch_douma: Getal
    lange_woorden: Getal
    zeldzaam: Getal
    reden: Tekst

    def domain(self) -> domain.ReadingLimits:
        return domain.ReadingLimits(
            longest_sentence=self.langste_zin,
            mean_sentence=self.gemiddelde_zin,
            flesch_douma=self.flesch_douma,
            long_words_percent=self.lange_woorden,
            rare_zipf=self.zeldzaam,
            reason=self.reden,
        )


class Punten(Model):
    papier: Getal
    dia: Getal


class Benamingen(Model):
    """What a group calls its people, as slots in texts for teachers and parents: {leerling}, {leerlingen} …"""

    leerkracht: Tekst
    leerling: Tekst
    leerlingen: Tekst
    klas: Tekst

    def domain(self) -> dict[str, Tekst]:
        return dict(self)


class Leeftijd(Model):
    """An age group."""

    id: Id
    naam: Tekst
    leeftijd: Tekst
    roepnamen: Annotated[once(Tekst), Field(min_length=1)]
    twijfel: dict[Tekst, Tekst] = {}
    sector: Sector
    volgorde: Rang
    minuten: Minuten
    punten: Punten
    kaarten_per_blad: KaartenPerBlad
    voorkant: Aantal
    tekent: once(Ondertekenaar)
    brieven: Annotated[once(Brief), Field(min_length=1)]
    toestemming: Annotated[once(Instemmer), Field(min_length=1)]
    achterkant: Achterkant
    woorden: Benamingen
    leesgrenzen: Leesgrenzen
    nvt_toelichting: Tekst | None = None

    def domain(self) -> domain.AgeGroup:
        return domain.AgeGroup(
            id=self.id,
            name=self.naam,
            ages=self.leeftijd,
            aliases=tuple(self.roepnamen),
            sector=self.sector,
            order=self.volgorde,
            minutes=self.minuten,
            paper_pt=self.punten.papier,
            slide_pt=self.punten.dia,
            cards_per_sheet=int(self.kaarten_per_blad),
            front_rules=self.voorkant,
            signers=tuple(self.tekent),
            limits=self.leesgrenzen.domain(),
            words=self.woorden.domain(),
            letters=tuple(self.brieven),
            consents=tuple(self.toestemming),
            parents_back=self.achterkant == domain.PARENTS,
            doubts=self.twijfel,
            unsuited_note=self.nvt_toelichting,
        )


class LezerGrenzen(Model):
    id: Lezer
    naam: Tekst
    leesgrenzen: Leesgrenzen


class Lezers(Model):
    """The readers who are not an age group."""

    lezers: list[LezerGrenzen]

    def domain(self) -> dict[str, domain.ReadingLimits]:
        return {one.id: one.leesgrenzen.domain() for one in self.lezers}


class Uitzondering(Model):
    tekst: Tekst
    regel: Controle
    reden: Tekst

    def domain(self) -> domain.Excused:
        return domain.Excused(text=self.tekst, rule=self.regel, reason=self.reden)


class WoordenLijst(Model):
    """Words that the checks accept, and texts that may break one of their rules."""

    spelling: once(Tekst)
    eigennamen: once(Tekst)
    namen: once(Tekst)
    gewoon: dict[Lezer, once(Tekst)] = {}
    uitzonderingen: list[Uitzondering] = []


class GroepWoorden(Model):
    """The words of one age group: explained in the lesson, familiar though rare, spelled right though not listed."""

    uitgelegd: once(Tekst) = []
    gewoon: once(Tekst) = []
    spelling: once(Tekst) = []
    uitzonderingen: list[Uitzondering] = []
