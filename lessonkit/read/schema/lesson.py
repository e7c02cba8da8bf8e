"""Work forms, worksheets and lessons of an age group: content/groepen/*/werkvormen.yaml, werkbladen.yaml, lessen/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, Model, Tekst, Teksten, one_of, place_of, whole
from lessonkit.read.schema.scene import Les, Plaat
from lessonkit.text import Text

BladSoort = one_of("stroken", "cirkels", "stappenkaart", "exit", "placemat", "lijst", "tekenen", "smileys", "tabel")
Per = one_of("leerling", "tweetal", "viertal", "klas")
DiaSoort = one_of(
    "titel", "doel", "opening", "praatplaat", "werkvorm", "afspraak", "dilemma", "stelling", "afspraken", "hulp", "exit"
)
FaseSoort = one_of(
    *("start", "verkennen", "oefenen", "afspreken", "afsluiten"),
    *("kring", "spel", "slotkring"),  # groep 1-2
    *("casus", "dialoog", "product"),  # mbo
)
Vorm = one_of("les", "korte-les", "lessenserie", "workshop", "teamworkshop", "ouderavond")
AlleenJa = one_of("ja")
Minuten = whole(1, 480)
Volgnummer = whole(1, 50)
SchrijfRegels = whole(0, 20)
PerVel = whole(1, 8)
Aantal = whole(1, 20)


class Werkvorm(Model):
    """A work form."""

    id: Id
    naam: Tekst
    bron: Ids
    minuten: Minuten
    minimaal: Minuten
    stappen: Annotated[Teksten, Field(min_length=1, max_length=4)]
    materiaal: Teksten
    werkblad: Id | None = None
    leerkracht: Annotated[Teksten, Field(min_length=1)]
    tip: Tekst | None = None

    def domain(self, group: str) -> domain.Activity:
        return domain.Activity(
            id=self.id,
            name=self.naam,
            advice=tuple(self.bron),
            group=group,
            minutes=self.minuten,
            least=self.minimaal,
            steps=tuple(self.stappen),
            material=tuple(self.materiaal),
            worksheet=self.werkblad,
            teacher=tuple(self.leerkracht),
            tip=self.tip,
            place=place_of(self.id),
        )


class Werkvormen(Model):
    """The work forms of an age group."""

    werkvormen: list[Werkvorm]


class BladItem(Model):
    tekst: Tekst
    kop: Tekst | None = None
    regels: SchrijfRegels = 0
    afspraken: Ids = []
    vraag: Tekst | None = None

    def domain(self) -> domain.WorksheetItem:
        return domain.WorksheetItem(
            text=self.tekst,
            heading=self.kop,
            writing_lines=self.regels,
            rules=tuple(self.afspraken),
            question=self.vraag,
        )


class Werkblad(Model):
    """A worksheet."""

    id: Id
    naam: Tekst
    soort: BladSoort
    titel: Tekst
    uitleg: Tekst
    per: Per
    per_vel: PerVel
    druk: Tekst
    kolommen: Teksten = []
    items: list[BladItem] = []
    lijnen: Teksten = []
    lijnen_kop: Tekst | None = None
    vinkje: Tekst | None = None
    onderregel: Tekst | None = None

    def domain(self, group: str) -> domain.WorksheetContent:
        return domain.WorksheetContent(
            id=self.id,
            name=self.naam,
            kind=self.soort,
            group=group,
            title=self.titel,
            intro=self.uitleg,
            per=self.per,
            per_page=self.per_vel,
            printing=self.druk,
            columns=tuple(self.kolommen),
            items=tuple(item.domain() for item in self.items),
            blanks=tuple(self.lijnen),
            blanks_heading=self.lijnen_kop,
            tick=self.vinkje,
            bottom=self.onderregel,
            place=place_of(self.id),
        )


class Werkbladen(Model):
    """The worksheets of an age group."""

    werkbladen: list[Werkblad]


class Dia(Model):
    soort: DiaSoort
    kop: Tekst | None = None
    tekst: Teksten = []
    stappen: AlleenJa | None = None
    keuzes: Teksten = []
    icoon: Id | None = None
    aantal: Aantal = 1
    vanaf: Minuten | None = None
    notities: Les | None = None
    plaat: Plaat | None = None

    def domain(self) -> domain.SlideSpec:
        return domain.SlideSpec(
            kind=self.soort,
            heading=self.kop,
            text=tuple(self.tekst),
            with_steps=self.stappen is not None,
            choices=tuple(self.keuzes),
            icon=self.icoon,
            count=self.aantal,
            from_minutes=self.vanaf,
            notes=self.notities.domain() if self.notities else None,
            scene=self.plaat.domain() if self.plaat else None,
            place=place_of(self.soort),
        )


class Onderdeel(Model):
    id: Id
    naam: Tekst
    minuten: Minuten
    minimaal: Minuten
    maximaal: Minuten
    krimp: Volgnummer | None = None
    rekt: Volgnummer | None = None
    vervalt: Volgnummer | None = None
    later: Tekst | None = None
    erbij: Volgnummer | None = None
    werkvorm: Id | None = None
    werkbladen: Ids = []
    materiaal: Teksten = []
    doe: Annotated[Teksten, Field(min_length=1)]
    dias: Annotated[list[Dia], Field(min_length=1)]

    def domain(self) -> domain.Segment:
        return domain.Segment(
            id=self.id,
            name=self.naam,
            minutes=self.minuten,
            least=self.minimaal,
            most=self.maximaal,
            shrink=self.krimp,
            grow=self.rekt,
            drop=self.vervalt,
            extra=self.erbij,
            later=self.later,
            activity=self.werkvorm,
            worksheets=tuple(self.werkbladen),
            material=tuple(self.materiaal),
            do=tuple(self.doe),
            slides=tuple(slide.domain() for slide in self.dias),
            place=place_of(self.id),
        )


class Fase(Model):
    id: FaseSoort
    naam: Tekst
    onderdelen: Annotated[list[Onderdeel], Field(min_length=1)]

    def domain(self) -> domain.Phase:
        segments = tuple(segment.domain() for segment in self.onderdelen)
        return domain.Phase(id=self.id, name=self.naam, segments=segments)


class LesPlan(Model):
    """A lesson form for one age group."""

    vorm: Vorm
    minuten: Minuten
    titel: Tekst
    doel: Annotated[Teksten, Field(min_length=1)]
    fasen: Annotated[list[Fase], Field(min_length=1)]

    def domain(self, group: str) -> domain.Lesson:
        return domain.Lesson(
            id=Text(f"{self.vorm}-{group}", place_of(self.vorm)),
            form=self.vorm,
            group=group,
            minutes=self.minuten,
            title=self.titel,
            goals=tuple(self.doel),
            phases=tuple(phase.domain() for phase in self.fasen),
            place=place_of(self.vorm),
        )
