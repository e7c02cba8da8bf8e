"""Discussion cards: content/kaarten/*.yaml."""

from __future__ import annotations

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, JaNee, Model, Tekst, Teksten, one_of, place_of

Soort = one_of("dilemma", "stelling", "vraag")


class Kaart(Model):
    id: Id
    thema: Id
    groep: Id
    soort: Soort
    tekst: Tekst
    vervolg: Tekst
    standpunten: Teksten = []
    afspraken: Ids
    varianten: dict[Id, Id] = {}
    hint: Tekst
    start: JaNee = False
    dia: JaNee = False
    icoon: Id
    gevoelig: Tekst | None = None

    def domain(self) -> domain.Card:
        return domain.Card(
            id=self.id,
            theme=self.thema,
            group=self.groep,
            kind=self.soort,
            text=self.tekst,
            follow_up=self.vervolg,
            positions=tuple(self.standpunten),
            rules=tuple(self.afspraken),
            variants=self.varianten,
            hint=self.hint,
            start=self.start,
            on_slide=self.dia,
            icon=self.icoon,
            careful=self.gevoelig,
            place=place_of(self.id),
        )


class Kaarten(Model):
    """The cards of one theme."""

    kaarten: list[Kaart] = Field(min_length=1)

    def domain(self) -> list[domain.Card]:
        return [card.domain() for card in self.kaarten]
