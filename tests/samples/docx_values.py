"""Sample letters, forms, guides and worksheets of a "Voorbeeldschool" for the Word files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lessonkit.diagnostics import Place
from lessonkit.documents.parts import Cover, Line
from lessonkit.documents.values import (
    ConsentForm,
    ConsentRow,
    ConsentSigners,
    Guide,
    GuideBlock,
    GuideMoment,
    GuideOpenPoint,
    GuideSection,
    GuideTable,
    Letter,
    LetterRule,
    SignLine,
    Worksheet,
    WorksheetItem,
    WorksheetSet,
)
from lessonkit.text import Text
from tests.samples.deck import normal as normal_deck

_SCHOOL = "Voorbeeldschool De Regenboog"
_BLANK = "_" * 30
_PLACES = iter(range(1, 100_000))


def line(text: str, *refs: str, origin: str = "algemeen") -> Line:
    """A line that was written on a line of its own in the sample content."""
    return Line(Text(text, Place("content/voorbeeld.yaml", next(_PLACES))), refs, origin)  # type: ignore[arg-type]


def lines(*texts: str) -> tuple[Line, ...]:
    """Several of them."""
    return tuple(line(text) for text in texts)


def cover(document: str, title: str, **more: object) -> Cover:
    """What a sample document says of itself."""
    return Cover(document, title, f"Groep 7 en 8 · {_SCHOOL}", _SCHOOL, "Regenboog", "groep 7 en 8", **more)  # type: ignore[arg-type]


def _rule(text: str, *refs: str) -> LetterRule:
    return LetterRule(line(text, *refs, origin="protocol"), ", ".join(refs))


def letter() -> Letter:
    """A letter as the content gives it, for a school that has not filled in whom to ask."""
    return Letter(
        cover=cover("ouderbrief", "Ouderbrief"),
        sender=(_SCHOOL,),
        place_date="Zeist, 21 november 2026",
        subject=line("Afspraken over sociale media"),
        salutation=line("Beste ouder(s)/verzorger(s),"),
        opening=lines(
            "Uw kind heeft op school een les gehad over sociale media, foto's en berichten.",
            "De kinderen praatten over verzonnen voorbeelden.",
        ),
        rules_title=line("3 afspraken van onze school"),
        rules=(
            _rule("Leerlingen vragen het eerst als zij iemand filmen. Nee is **nee**.", "A.1"),
            _rule("De telefoon blijft onder schooltijd in de tas.", "B.2", "B.5"),
            _rule("Online gelden dezelfde omgangsvormen als in het gewone leven.", "1"),
        ),
        request=lines(
            "Wilt u het blad samen met uw kind lezen en bespreken?", "Wilt u daarna de strook invullen en meegeven?"
        ),
        talk_title=line("3 vragen voor aan tafel"),
        talk=lines(
            "Welke afspraak vind jij het belangrijkst?", "Wat vind jij van foto's delen?", "Aan wie vertel jij het?"
        ),
        consequences=line("Achterop leest u wat er gebeurt als het misgaat.", "B.5", origin="protocol"),
        help=line("Liever buiten school? Dat kan bij de Kindertelefoon (0800-0432).", origin="landelijk"),
        contact=line(f"Hebt u een vraag? Neem dan contact op met {_BLANK}."),
        parents_title=line("Uit het protocol, voor ouders"),
        parents=(
            _rule("Ouders zetten geen opnamen online zonder toestemming.", "C.2"),
            _rule("Thuis praten helpt.", "W"),
        ),
        closing=line("Met vriendelijke groet,"),
        signer="",
        strip_title=line("Gelezen en besproken"),
        strip_text=line("Wij hebben het afsprakenblad samen gelezen."),
        strip_note=line("Deze strook is geen toestemming voor foto's of filmpjes."),
        strip_fields=(
            SignLine("Naam van uw kind", "naam-kind"),
            SignLine("Groep", "groep"),
            SignLine("Handtekening ouder/verzorger", "handtekening-ouder"),
            SignLine("Datum", "datum"),
        ),
    )


def long_letter() -> Letter:
    """The longest letter that still has to fit one page."""
    long = "Leerlingen en ouders mogen delen wat zij weten over de school en wie daarbij hoort. Er mogen geen gegevens "
    long += "in staan, zoals een naam of herkenbare foto, en het mag niemand schaden."
    asked = (
        "De school vraagt schriftelijk en aantoonbaar toestemming om opnamen rond school op sociale media te zetten."
    )
    return replace(
        letter(),
        rules=tuple(_rule(long, f"{number}.A.{number}") for number in (1, 2, 3)),
        parents=tuple(_rule(asked, f"3.A.{number}") for number in range(1, 5)),
    )


def short_letter() -> Letter:
    """A letter without what a school may leave out."""
    return replace(letter(), rules=(_rule("Wij vragen het eerst.", "1"),), parents=(), signer="Juf Noor", sender=())


def consent() -> ConsentForm:
    """A form with a row of each kind."""
    return ConsentForm(
        cover=cover("toestemmingsformulier", "Toestemmingsformulier"),
        title=line("Toestemming voor foto's, filmpjes en geluid"),
        intro=lines("Op dit formulier kiest u zelf.", "Kies bij elke regel ja of nee."),
        protocol_says=(_rule("De school vraagt altijd toestemming.", "C.1"),),
        columns=("Waarvoor?", "Waar?", "Ja", "Nee"),
        pupil_title=line("Wat vindt de leerling?"),
        rows=(
            ConsentRow("media", line("Foto's delen"), None, line("sociale media"), "welke", False, "A.1"),
            ConsentRow("publiek", line("Herkenbaar in beeld"), "welke activiteit", None, "", True, "P.2"),
            *(ConsentRow(f"leeg-{number}", None, None, None, None, False, "") for number in (1, 2)),
        ),
        details=((line("Wie vraagt de toestemming?"), line(_SCHOOL)), (line("Wie krijgt het te zien?"), None)),
        kept=line("De school bewaart uw keuze."),
        explanation_title=line("Goed om te weten"),
        explanation=lines("U kiest vrij.", "Een nee heeft geen gevolgen."),
        signers=(
            ConsentSigners(
                line("Ouder of verzorger"),
                line("Ik heb bij elke regel zelf gekozen."),
                (
                    SignLine("Naam", "ouder-1-naam"),
                    SignLine("Datum", "ouder-2-datum"),
                    SignLine("Handtekening", "ouder-3"),
                ),
            ),
            ConsentSigners(line("Tweede ouder (mag, hoeft niet)"), None, (SignLine("Naam", "ouder-2-1-naam"),)),
        ),
    )


def guide() -> Guide:
    """A guide with a section of every kind."""
    points = lines("Lees de kaarten.", 'Zeg: "Je mag altijd overslaan."', "Kijk **niet** in telefoons.")
    point = GuideOpenPoint(
        kind="Staat er niet",
        articles="Regenboog, B.2 en B.5",
        question=line("Horen pauze en overblijven bij schooltijd?", "B.2", origin="protocol"),
        readings=lines("Van bel tot bel.", "Zolang je op school bent."),
        meanwhile=line("Het blad zegt 'onder schooltijd'."),
        chosen=None,
        careful=line("Een telefoon is van de leerling.", origin="landelijk"),
        setting="schooltijd: bel of school",
    )
    rows = tuple(
        tuple(lines(f"{number}", f"Stel dat er kaart {number} is.", "Wacht tien tellen.")) for number in (1, 2, 3)
    )
    moments = tuple(
        GuideMoment(
            phase="Start",
            title=line(f"Moment {number}"),
            start=5 * number,
            end=5 * number + 5,
            do=lines("Stel de vraag van de dia.", "Haal een paar antwoorden op."),
            slides=(number + 1,),
            material=lines("het afsprakenblad") if number else (),
            advice=lines("Houd de denktijd stil.") if number else (),
        )
        for number in range(3)
    )
    return Guide(
        cover=cover("handleiding", "Handleiding"),
        facts_at_a_glance=(("Les", "Samen online"), ("Groep", "groep 7 en 8"), ("Tijd", "15 minuten")),
        goals=lines("De leerlingen leggen de afspraken uit.", "Ze noemen hun reden."),
        stop=GuideBlock("Speelt er nu iets in de groep?", (), lines("Dan eerst praten.", "Praat apart.")),
        substitute=GuideBlock("Neem je de les over?", (), points),
        printing=GuideTable(
            "Dit print je", (), ("Document", "Hoe", "Hoeveel"), (lines("Poster", "A3, kleur", "1 keer"),)
        ),
        deck=normal_deck(),
        moments=moments,
        minutes=15,
        fell_out=lines("Stellingenlijn. Doe die later deze week."),
        sections=(
            GuideSection(
                "Voor de les", (), (GuideBlock("Vooraf", lines("Lees dit."), points, numbered=True),), "Algemeen"
            ),
            GuideSection(
                "Eerst bespreken met je team",
                lines("Deze punten zijn open."),
                (
                    GuideBlock("Deze keuzes veranderen de bladen (2)", lines("Begin hiermee."), ()),
                    point,
                    replace(point, chosen=line("Van bel tot bel."), careful=None),
                ),
            ),
            GuideSection("Kaarten", (), (GuideTable("Bij elke kaart", lines("Tips."), ("Nr.", "Kaart", "Tip"), rows),)),
        ),
    )


def item(text: str, heading: str | None = None, writing: int = 0) -> WorksheetItem:
    """An item on a worksheet."""
    return WorksheetItem(line(heading) if heading else None, line(text), writing)


def sheet(kind: str, *items: WorksheetItem, **more: object) -> Worksheet:
    """A worksheet; what isn't given is empty."""
    given: dict[str, object] = {
        "id": f"blad-{kind}",
        "kind": kind,
        "name": f"Blad {kind}",
        "title": line("Wat past waar?"),
        "intro": line("Lees en kies. Vertel elkaar waarom."),
        "per": "tweetal",
        "per_page": 1,
        "columns": (),
        "items": items,
        "blanks_heading": None,
        "blanks": (),
        "tick": None,
        "bottom": None,
        "printing": line("Print 1 per tweetal."),
    }
    return Worksheet(**(given | more))  # type: ignore[arg-type]


def worksheets() -> WorksheetSet:
    """A sheet of every kind."""
    strips = [item(f"Stel: kind {number} filmt de koprol van Noor, en Noor vindt het goed.") for number in range(1, 8)]
    sentences = ("Je ziet hoe de ander kijkt.", "Een grap kan verkeerd vallen.", "Je kunt sorry zeggen.")
    sheets = (
        sheet("stroken", *strips, columns=lines("Kan", "Kan niet", "Hangt ervan af")),
        sheet(
            "cirkels",
            *map(item, sentences * 2),
            columns=lines("Alleen online", "Alleen in de klas", "Allebei"),
            blanks_heading=line("Onze eigen zinnen"),
            blanks=lines("7", "8"),
        ),
        sheet(
            "stappenkaart",
            item("Leg het scherm weg.", "Stop even"),
            item("Stuur het niet door.", "Laat het staan"),
            item("Schrijf hier je eerste zin:", "Vertel het", 1),
            per="leerling",
            blanks_heading=line("Bij wie kan ik terecht?"),
            blanks=lines("Op school", "Thuis"),
            bottom=line("Heb je spijt? Ook dan mag je om hulp vragen."),
        ),
        sheet(
            "exit",
            item("Dit neem ik mee uit de les:", writing=2),
            item("Dit kan ik doen als iemand hulp nodig heeft:", writing=2),
            per="leerling",
            per_page=4,
            blanks=lines("Mijn naam (mag leeg blijven)"),
            tick=line("Ik wil hierover praten."),
        ),
        sheet(
            "placemat",
            *map(item, ("In een app:", "Bij foto's:", "Bij een spel:", "Bij een grap:")),
            per="viertal",
            columns=lines("Wat vinden we samen?"),
        ),
        sheet(
            "lijst",
            item("Ik vraag het eerst.", "1"),
            item("Ik stuur iets door.", "2"),
            columns=lines("Dit doe ik wel", "Dit doe ik niet"),
        ),
        sheet("tekenen", item("Zij helpen mij op school:"), item("Zij helpen mij thuis:", "Thuis"), per="leerling"),
        sheet(
            "smileys",
            *map(item, ("Ik vond de les leuk.", "Ik weet wie mij helpt.")),
            per="leerling",
            per_page=4,
            tick=line("Ik wil praten."),
            blanks=lines("Mijn naam"),
        ),
        sheet("tabel", *map(item, sentences), columns=lines("Vraag", "Ja: wat doe ik?", "Nee: wat doe ik?")),
    )
    return WorksheetSet(cover("werkbladen", "Werkbladen"), sheets)


SAMPLES: dict[tuple[str, str], Callable[[], object]] = {
    ("ouderbrief", "gewoon"): letter,
    ("ouderbrief", "lang"): long_letter,
    ("ouderbrief", "kort"): short_letter,
    ("toestemmingsformulier", "gewoon"): consent,
    ("handleiding", "gewoon"): guide,
    ("werkbladen", "gewoon"): worksheets,
}
"""Document and kind of sample → what makes it."""
