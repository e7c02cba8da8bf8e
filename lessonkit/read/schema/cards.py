"""Discussion cards: content/groepen/*/kaarten/*.yaml; the folder tells the group, the file the theme."""

from __future__ import annotations

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, JaNee, Model, Tekst, Teksten, one_of, place_of
from lessonkit.read.schema.scene import Plaat

Soort = one_of("dilemma", "stelling", "vraag")


class Kaart(Model):
    id: Id
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
    plaat: Plaat | None = None

    def domain(self, group: str, theme: str) -> domain.Card:
        return domain.Card(
            id=self.id,
            theme=theme,
            group=group,
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
            scene=self.plaat.domain() if self.plaat else None,
            place=place_of(self.id),
        )


class Kaarten(Model):
    """The cards of one theme for one age group."""

    kaarten: list[Kaart] = Field(min_length=1)

    def domain(self, group: str, theme: str) -> list[domain.Card]:
        return [card.domain(group, theme) for card in self.kaarten]
