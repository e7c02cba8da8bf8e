"""Age groups, readers and words: content/leeftijden/*.yaml, content/lezers.yaml, content/woorden.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Getal, Id, Model, Tekst, once, one_of, whole

Lezer = one_of(domain.PARENTS, domain.STAFF)
Sector = one_of("primair", "voortgezet", "mbo")
Ondertekenaar = one_of("leerling", "ouder", "leerkracht")
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


class Leeftijd(Model):
    """An age group."""

    id: Id
    naam: Tekst
    leeftijd: Tekst
    roepnamen: Annotated[once(Tekst), Field(min_length=1)]
    sector: Sector
    minuten: Minuten
    punten: Punten
    kaarten_per_blad: Aantal
    voorkant: Aantal
    tekent: once(Ondertekenaar)
    leesgrenzen: Leesgrenzen
    nvt_toelichting: Tekst | None = None

    def domain(self) -> domain.AgeGroup:
        return domain.AgeGroup(
            id=self.id,
            name=self.naam,
            ages=self.leeftijd,
            aliases=tuple(self.roepnamen),
            sector=self.sector,
            minutes=self.minuten,
            paper_pt=self.punten.papier,
            slide_pt=self.punten.dia,
            cards_per_sheet=self.kaarten_per_blad,
            front_rules=self.voorkant,
            signers=tuple(self.tekent),
            limits=self.leesgrenzen.domain(),
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
    uitgelegd: dict[Id, once(Tekst)]
    gewoon: dict[Id, once(Tekst)] = {}
    uitzonderingen: list[Uitzondering] = []
