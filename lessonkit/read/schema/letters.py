"""The letters of an age group (content/groepen/*/brieven/*.yaml) and the consent sheet (content/brieven/)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lessonkit import domain
from lessonkit.read.schema.base import Id, Ids, JaNee, Model, Tekst, Teksten, whole

LegeRijen = whole(0, 20)
DrieVragen = Annotated[Teksten, Field(min_length=3, max_length=3)]
NietLeeg = Annotated[Teksten, Field(min_length=1)]


class Velden(Model):
    kind: Tekst
    groep: Tekst
    ouder: Tekst
    datum: Tekst


class Strook(Model):
    kop: Tekst
    tekst: Tekst
    let_op: Tekst
    velden: Velden


class Bericht(Model):
    onderwerp: Tekst
    voor: NietLeeg
    afspraken_kop: Tekst
    na: NietLeeg


class BriefTekst(Model):
    onderwerp: Tekst
    aanhef: Tekst
    opening: NietLeeg
    lesdatum_zin: Tekst
    verzoek: NietLeeg
    inleverdatum_zin: Tekst
    inleveren_zin: Tekst
    afspraken_kop: Tekst
    gesprek_kop: Tekst
    gesprek: DrieVragen
    gevolgen: Tekst
    hulp: Tekst
    contact: Tekst
    protocol_kop: Tekst
    afsluiting: Tekst
    strook: Strook
    bericht: Bericht

    def domain(self) -> domain.LetterTexts:
        return domain.LetterTexts(
            subject=self.onderwerp,
            salutation=self.aanhef,
            opening=tuple(self.opening),
            lesson_date=self.lesdatum_zin,
            request=tuple(self.verzoek),
            return_by=self.inleverdatum_zin,
            return_some_day=self.inleveren_zin,
            rules_heading=self.afspraken_kop,
            talk_heading=self.gesprek_kop,
            talk=tuple(self.gesprek),
            consequences=self.gevolgen,
            help=self.hulp,
            contact=self.contact,
            parents_heading=self.protocol_kop,
            closing=self.afsluiting,
            strip_heading=self.strook.kop,
            strip_text=self.strook.tekst,
            strip_note=self.strook.let_op,
            strip_child=self.strook.velden.kind,
            strip_group=self.strook.velden.groep,
            strip_parent=self.strook.velden.ouder,
            strip_date=self.strook.velden.datum,
            message_subject=self.bericht.onderwerp,
            message_before=tuple(self.bericht.voor),
            message_rules_heading=self.bericht.afspraken_kop,
            message_after=tuple(self.bericht.na),
        )


class Ouderbrief(Model):
    """The letter to parents, per form of address."""

    u: BriefTekst
    je: BriefTekst

    def domain(self) -> dict[str, domain.LetterTexts]:
        return {"u": self.u.domain(), "je": self.je.domain()}


class Studentbrief(Model):
    """The letter to a pupil or student of 18 or older."""

    je: BriefTekst

    def domain(self) -> dict[str, domain.LetterTexts]:
        return {"je": self.je.domain()}


class Zin(Model):
    u: Tekst
    je: Tekst


class Zinnen(Model):
    u: NietLeeg
    je: NietLeeg

    def domain(self) -> dict[str, tuple[Tekst, ...]]:
        return {"u": tuple(self.u), "je": tuple(self.je)}


class Kolommen(Model):
    doel: Tekst
    medium: Tekst
    ja: Tekst
    nee: Tekst


class Doel(Model):
    id: Id
    een_van: Annotated[Ids, Field(min_length=1)]
    ook_leerling: JaNee
    doel: Tekst
    doel_invullen: Tekst | None
    medium: Tekst | None
    medium_invullen: Tekst | None

    def domain(self) -> domain.ConsentPurpose:
        return domain.ConsentPurpose(
            id=self.id,
            rules=tuple(self.een_van),
            pupil_too=self.ook_leerling,
            purpose=self.doel,
            purpose_blank=self.doel_invullen,
            medium=self.medium,
            medium_blank=self.medium_invullen,
        )


class Gegeven(Model):
    id: Id
    vraag: Tekst
    antwoord: Tekst | None


class Bewaard(Model):
    formulier: Zin
    app: Zin
    inschrijving: Zin
    onbekend: Zin


class Verklaring(Model):
    u: Tekst | None = None
    je: Tekst | None = None


class Blok(Model):
    kop: Tekst
    verklaring: Verklaring | None = None
    velden: NietLeeg

    def domain(self) -> domain.ConsentSigning:
        said = {form: text for form, text in self.verklaring or () if text}
        return domain.ConsentSigning(heading=self.kop, declaration=said, fields=tuple(self.velden))


class Tekenen(Model):
    ouder: Blok
    tweede_ouder: Blok
    leerling_vanaf_16: Blok


class Toestemming(Model):
    """The consent sheet."""

    id: Id
    titel: Tekst
    feiten: Ids
    inleiding: Zinnen
    kolommen: Kolommen
    doelen: list[Doel]
    lege_rijen: LegeRijen
    gegevens: list[Gegeven]
    bewaard: Bewaard
    uitleg_kop: Tekst
    uitleg: Zinnen
    leerling_kop: Tekst
    tekenen: Tekenen

    def domain(self) -> domain.ConsentTexts:
        return domain.ConsentTexts(
            title=self.titel,
            facts=tuple(self.feiten),
            intro=self.inleiding.domain(),
            columns=dict(self.kolommen),
            purposes=tuple(purpose.domain() for purpose in self.doelen),
            blank_rows=self.lege_rijen,
            details=tuple((str(detail.id), detail.vraag, detail.antwoord) for detail in self.gegevens),
            kept={where: dict(sentence) for where, sentence in self.bewaard},
            explanation_heading=self.uitleg_kop,
            explanation=self.uitleg.domain(),
            pupil_heading=self.leerling_kop,
            parent=self.tekenen.ouder.domain(),
            second_parent=self.tekenen.tweede_ouder.domain(),
            pupil=self.tekenen.leerling_vanaf_16.domain(),
        )
