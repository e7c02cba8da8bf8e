"""A school's own settings: school.yaml."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator

from lessonkit.read.schema.base import Id, Model, Tekst, once, one_of, text_of, wrong
from lessonkit.read.suggest import meant
from lessonkit.text import Text

# Dark enough to carry white text: the renderer need not change them.
COLOURS = {
    "rood": "#a83232",
    "oranje": "#9a4214",
    "geel": "#805006",
    "groen": "#266b3f",
    "turquoise": "#0b6660",
    "blauw": "#1f5a9e",
    "donkerblauw": "#274a77",
    "paars": "#63449c",
    "roze": "#a0316f",
    "bruin": "#6b4423",
    "grijs": "#4d5866",
    "zwart": "#1c2730",
}
TEACHERS = ("juf of meester", "leerkracht", "mentor", "docent")


def _colour(value: Any) -> Text:
    text = text_of(value)
    if re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        return Text(text.lower(), text.place)
    if text.lower() in COLOURS:
        return Text(COLOURS[text.lower()], text.place)
    near = meant(text, COLOURS)
    raise wrong("geen_kleur", f"'{text}' is geen kleur", f'schrijf zoiets als "#0f766e"; {near}')


Kleur = Annotated[Text, PlainValidator(_colour)]
Aanspreekvorm = one_of("u", "je")
Leerkracht = one_of(*TEACHERS)
Bewaard = one_of("app", "inschrijving", "formulier")
Document = one_of("toestemmingsformulier")


class Aanspreekpunt(Model):
    rol: Tekst
    naam: Tekst | None = None

    def words(self) -> Text:
        """How a sentence names the person: "Sanne Bos (intern begeleider)", "de intern begeleider"."""
        if self.naam is not None:
            return Text(f"{self.naam} ({self.rol})", self.rol.place)
        article = "" if re.match(r"(de|het|een|je|uw|onze|ons)\s", self.rol) else "de "
        return Text(article + self.rol, self.rol.place)


class Toestemmingsdoel(Model):
    doel: Tekst
    medium: Tekst


class School(Model):
    """The settings; every key may be left out."""

    naam: Tekst | None = None
    plaats: Tekst | None = None
    logo: Tekst | None = None
    kleur: Kleur | None = None
    aanspreekvorm: Aanspreekvorm | None = None
    leerkracht: Leerkracht | None = None
    aanspreekpunten: list[Aanspreekpunt] | None = None
    kanaal: Tekst | None = None
    toestemming: Bewaard | None = None
    ondertekenaar: Tekst | None = None
    keuzes: dict[Id, Id] | None = None
    toestemmingsdoelen: list[Toestemmingsdoel] | None = None
    documenten: once(Document) | None = None
