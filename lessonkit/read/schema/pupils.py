"""The words of one age group for what the library means: rules, details, help lines, the instruction on the cards."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Model, Tekst, Teksten
from lessonkit.read.schema.rules import Verwoording
from lessonkit.read.schema.scene import Les


class GroepAfspraak(Model):
    """A rule in the words of the group, per variant; `nvt` says which variants are not for this age, and why."""

    varianten: dict[Id, Verwoording] = {}
    nvt: dict[Id, Tekst] = {}
    waarom: Tekst | None = None
    les: Les | None = None


class GroepAfspraken(Model):
    """The rules of one theme: content/groepen/*/afspraken/*.yaml."""

    afspraken: dict[Id, GroepAfspraak]


class GroepInvullingen(Model):
    """content/groepen/*/invullingen.yaml"""

    invullingen: dict[Id, Tekst]


class GroepHulp(Model):
    """content/groepen/*/hulp.yaml: which help lines pupils of this age see."""

    hulplijnen: dict[Id, Tekst]


class Kaartinstructie(Model):
    """content/groepen/*/kaartinstructie.yaml"""

    kop: Tekst
    stappen: Annotated[Teksten, Field(min_length=1)]

    def domain(self, group: str) -> domain.TextBlock:
        return domain.TextBlock(id=group, heading=self.kop, intro=None, points=tuple(self.stappen))
