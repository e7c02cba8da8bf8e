"""The fixed texts of guide, step card and start page: content/handleiding.yaml, stappenkaart.yaml, start.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, Model, Tekst, Teksten, one_of, whole

Minuten = whole(1, 60)
NietLeeg = Annotated[Teksten, Field(min_length=1)]
Lezer = one_of("leerkracht", "leerling", "ouder", "klas", "school")
Papier = one_of("A4", "A3", "geen")
Zijden = one_of("enkelzijdig", "dubbelzijdig", "geen")
Kleur = one_of("kleur", "zwart-wit", "geen")
Exemplaren = one_of("per_leerling", "per_viertal", "een", "geen")


class Blok(Model):
    kop: Tekst
    punten: NietLeeg

    def domain(self, id: str) -> domain.TextBlock:
        return domain.TextBlock(id=id, heading=self.kop, intro=None, points=tuple(self.punten))


class Inleiding(Model):
    kop: Tekst
    inleiding: Tekst

    def domain(self, id: str) -> domain.TextBlock:
        return domain.TextBlock(id=id, heading=self.kop, intro=self.inleiding, points=())


class Manier(Model):
    id: Id
    kop: Tekst
    minuten: Minuten
    tekst: Tekst

    def domain(self) -> domain.WayToPlay:
        return domain.WayToPlay(heading=self.kop, minutes=self.minuten, text=self.tekst)


class Kaarten(Model):
    kop: Tekst
    inleiding: Tekst
    manieren: Annotated[list[Manier], Field(min_length=1)]
    regels: NietLeeg


class Moment(Model):
    id: Id
    kop: Tekst
    themas: Ids
    tekst: NietLeeg

    def domain(self) -> domain.TextBlock:
        return domain.TextBlock(
            id=self.id, heading=self.kop, intro=None, points=tuple(self.tekst), themes=tuple(self.themas)
        )


class Gevoelig(Model):
    kop: Tekst
    inleiding: Tekst
    momenten: Annotated[list[Moment], Field(min_length=1)]


class Handreiking(Model):
    kop: Tekst
    eigen: Tekst
    ander: Tekst


class Handleiding(Model):
    """The fixed texts of the guide."""

    algemeen_label: Tekst
    vervanger: NietLeeg
    speelt_er_iets: Blok
    vooraf: Blok
    afdrukken: Blok
    veilige_les: Blok
    kaarten: Kaarten
    klassenafspraken: Blok
    gevoelig: Gevoelig
    na_de_les: Blok
    januari: Blok
    kerndoelen: Inleiding
    feiten: Inleiding
    eerst_bespreken: Inleiding
    handreiking: Handreiking
    bronnen: Inleiding

    def domain(self) -> domain.GuideTexts:
        return domain.GuideTexts(
            general_label=self.algemeen_label,
            substitute=tuple(self.vervanger),
            blocks={key: block.domain(key) for key, block in self if isinstance(block, Blok | Inleiding)},
            cards_heading=self.kaarten.kop,
            cards_intro=self.kaarten.inleiding,
            ways=tuple(way.domain() for way in self.kaarten.manieren),
            card_rules=tuple(self.kaarten.regels),
            sensitive_heading=self.gevoelig.kop,
            sensitive_intro=self.gevoelig.inleiding,
            sensitive=tuple(moment.domain() for moment in self.gevoelig.momenten),
            guidance_heading=self.handreiking.kop,
            guidance_own=self.handreiking.eigen,
            guidance_other=self.handreiking.ander,
        )


class GroepHandleiding(Model):
    """Parts of the guide that one age group has in words of its own: content/groepen/*/handleiding.yaml."""

    vervanger: NietLeeg | None = None
    speelt_er_iets: Blok | None = None
    vooraf: Blok | None = None
    afdrukken: Blok | None = None
    veilige_les: Blok | None = None
    kaarten: Kaarten | None = None
    klassenafspraken: Blok | None = None
    gevoelig: Gevoelig | None = None
    na_de_les: Blok | None = None
    januari: Blok | None = None
    kerndoelen: Inleiding | None = None
    feiten: Inleiding | None = None

    def over(self, shared: Handleiding) -> domain.GuideTexts:
        """The guide of this group: the shared one with these parts in their place."""
        return shared.model_copy(update={key: part for key, part in self if part is not None}).domain()


class Stappen(Model):
    id: Id
    kop: Tekst
    themas: Ids
    stappen: NietLeeg

    def domain(self) -> domain.TextBlock:
        return domain.TextBlock(
            id=self.id, heading=self.kop, intro=None, points=tuple(self.stappen), themes=tuple(self.themas)
        )


class Stappenkaart(Model):
    """The fixed texts of the step card."""

    kop: Tekst
    inleiding: Tekst
    protocol_kop: Tekst
    algemeen_kop: Tekst
    algemeen: Annotated[list[Stappen], Field(min_length=1)]
    hulp_kop: Tekst

    def domain(self) -> domain.StepTexts:
        return domain.StepTexts(
            heading=self.kop,
            intro=self.inleiding,
            protocol_heading=self.protocol_kop,
            general_heading=self.algemeen_kop,
            general=tuple(block.domain() for block in self.algemeen),
            help_heading=self.hulp_kop,
        )


class GroepStappenkaart(Model):
    """Parts of the step card in words of the age group's own: content/groepen/*/stappenkaart.yaml."""

    inleiding: Tekst | None = None
    algemeen: list[Stappen] | None = None

    def over(self, shared: Stappenkaart) -> domain.StepTexts:
        """The step card of this group: the shared one with these parts in their place."""
        return shared.model_copy(update={key: part for key, part in self if part is not None}).domain()


class EerstLezen(Model):
    kop: Tekst
    stappen: NietLeeg


class Kolommen(Model):
    document: Tekst
    wat: Tekst
    afdrukken: Tekst
    aantal: Tekst
    wanneer: Tekst


class MetZonder(Model):
    met: Tekst
    zonder: Tekst


class Aantallen(Model):
    per_leerling: MetZonder
    per_viertal: MetZonder
    een: MetZonder
    geen: MetZonder


class Afdruk(Model):
    papier: Papier
    zijden: Zijden
    kleur: Kleur
    tip: Tekst | None = None


class StartDocument(Model):
    id: Id
    naam: Tekst
    wat: Tekst
    lezer: Lezer
    afdrukken: Afdruk
    aantal: Exemplaren
    wanneer: Tekst

    def domain(self) -> domain.StartDocument:
        return domain.StartDocument(
            id=self.id,
            name=self.naam,
            what=self.wat,
            reader=self.lezer,
            paper=self.afdrukken.papier,
            sides=self.afdrukken.zijden,
            colour=self.afdrukken.kleur,
            tip=self.afdrukken.tip,
            copies=self.aantal,
            when=self.wanneer,
        )


class Start(Model):
    """The fixed texts of the start page."""

    titel: Tekst
    inleiding: NietLeeg
    eerst_lezen: EerstLezen
    afdrukken_kop: Tekst
    kolommen: Kolommen
    aantallen: Aantallen
    documenten: Annotated[list[StartDocument], Field(min_length=1)]
    slot: Tekst

    def domain(self) -> domain.StartTexts:
        return domain.StartTexts(
            title=self.titel,
            intro=tuple(self.inleiding),
            first_heading=self.eerst_lezen.kop,
            first=tuple(self.eerst_lezen.stappen),
            printing_heading=self.afdrukken_kop,
            columns=dict(self.kolommen),
            copies={rule: (both.met, both.zonder) for rule, both in self.aantallen},
            documents=tuple(document.domain() for document in self.documenten),
            bottom=self.slot,
        )
