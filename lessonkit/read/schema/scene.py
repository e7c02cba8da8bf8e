"""What a teacher says at a slide, and the scenes on slides and cards."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, Model, Tekst, Teksten, one_of

Plek = one_of("klas", "thuis", "buiten")


class Plaat(Model):
    """A scene: one or two persons ("noor-blij"), one or two things between them, short speech balloons."""

    links: Id
    rechts: Id | None = None
    midden: Annotated[Ids, Field(max_length=2)] = []
    links_zegt: Tekst | None = None
    rechts_zegt: Tekst | None = None
    plek: Plek
    beschrijving: Tekst

    def domain(self) -> domain.Scene:
        return domain.Scene(
            left=self.links,
            right=self.rechts,
            things=tuple(self.midden),
            left_says=self.links_zegt,
            right_says=self.rechts_zegt,
            where=self.plek,
            told=self.beschrijving,
        )


class Les(Model):
    """The notes under a slide; for the youngest a rule has its picture here."""

    zeg: Tekst
    vraag: Teksten
    advies: Ids
    let_op: Tekst | None = None
    plaat: Plaat | None = None

    def domain(self) -> domain.TeachingNotes:
        return domain.TeachingNotes(
            say=self.zeg,
            ask=tuple(self.vraag),
            advice=tuple(self.advies),
            careful=self.let_op,
            scene=self.plaat.domain() if self.plaat else None,
        )
