"""Sample values for the teacher's documents of a "Voorbeeldschool": ordinary, as long as can be, and as short."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.documents.parts import Cover, Line, lines
from lessonkit.documents.values import (
    Accountability,
    ArticleAccount,
    Guide,
    GuideBlock,
    GuideMoment,
    GuideOpenPoint,
    GuideSection,
    GuideTable,
    LetterRule,
    LineAccount,
    StartPage,
    StartRow,
    StepBlock,
    StepCard,
)
from tests.samples import deck as decks
from tests.samples.deck import line

GENERAL = "Algemeen advies. Dit staat niet in het protocol van je school."
LONG_SCHOOL = "Openbare Daltonbasisschool De Verzonnen Regenboog aan de Lange Laan in Voorbeeldstad"


def cover(document: str, title: str, school: str = "Voorbeeldschool De Regenboog") -> Cover:
    """What a sample document says of itself."""
    return Cover(document, title, f"Groep 7 en 8 · {school}", school, "Voorbeeldschool", "groep 7 en 8")


def block(title: str, *points: str, numbered: bool = False) -> GuideBlock:
    """A block of general advice."""
    return GuideBlock(title, (), tuple(line(one) for one in points), numbered=numbered)


def table(title: str, headings: tuple[str, ...], *rows: tuple[str, ...]) -> GuideTable:
    """A table of plain cells."""
    return GuideTable(title, (), headings, tuple(tuple(line(cell) for cell in row) for row in rows))


def open_point(number: int, chosen: str = "") -> GuideOpenPoint:
    """An open point with two readings."""
    refs = (f"A.{number}",)
    careful = "Zie de landelijke feiten over toestemming." if number % 3 == 0 else "Spreek af wie meegaat."
    return GuideOpenPoint(
        kind="Staat er niet",
        articles=f"Voorbeeldschool, A.{number}",
        question=line(f"Geldt artikel A.{number} ook in de pauze, en wie beslist dat?", *refs, origin="protocol"),
        readings=tuple(line(one, *refs, origin="protocol") for one in (f"Ja, altijd ({number}).", f"Nee ({number}).")),
        meanwhile=line(f"Het blad noemt de pauze bij A.{number} niet.", *refs, origin="protocol"),
        chosen=line(chosen, *refs, origin="school") if chosen else None,
        careful=line(careful, origin="landelijk" if number % 3 == 0 else "algemeen"),
        setting=f"pauze-{number}: altijd of nooit",
    )


def printing(rows: int = 7) -> GuideTable:
    """The print table of page 1."""
    names = ("Handleiding", "Stappenkaart", "Gesprekskaarten", "Werkbladen, pagina 1: sorteerstroken", "Afsprakenblad")
    return table(
        "Dit print je",
        ("Document", "Hoe", "Hoeveel", "Pagina's"),
        *(
            (names[number % len(names)], "A4, dubbelzijdig, zwart-wit", "1 per leerling", str(number + 1))
            for number in range(rows)
        ),
    )


def moments(deck_slides: int, advice: int = 4) -> tuple[GuideMoment, ...]:
    """Three moments of 5 minutes with all slides of the deck."""
    cuts = (0, 2, 5, deck_slides)
    names = ("Welkom en doel", "Onze afspraken, en waarom", "Exitkaartje")
    return tuple(
        GuideMoment(
            phase=phase,
            title=line(names[number]),
            start=5 * number,
            end=5 * number + 5,
            do=(line("Vertel waar de les over gaat."), line(f"Lees het doel van deel {number + 1} voor.")),
            slides=tuple(range(cuts[number] + 1, cuts[number + 1] + 1)),
            material=(line(f"per viertal {number + 1} blaadje"),) if number else (),
            advice=tuple(line(f"Tip {tip + 1}: houd de denktijd in deel {number + 1} stil.") for tip in range(advice)),
        )
        for number, phase in enumerate(("Start", "Verkennen", "Afsluiten"))
    )


def guide(points: int = 7, school: str = "Voorbeeldschool De Regenboog") -> Guide:
    """An ordinary guide."""
    deck = decks.normal()
    open_points = (GuideBlock("Deze keuzes veranderen de bladen", (line("Begin hiermee."),), ()),)
    open_points += tuple(open_point(number, "Ja, altijd." if number == 2 else "") for number in range(1, points + 1))
    return Guide(
        cover=cover("handleiding", "Handleiding", school),
        facts_at_a_glance=(("Les", "Samen online"), ("Groep", "Groep 7 en 8 (10-12 jaar)"), ("Tijd", "15 minuten")),
        goals=(line("De leerlingen noemen 3 afspraken."), line("Ze schrijven op bij wie ze terechtkunnen.")),
        stop=block("Speelt er nu iets in de groep?", "Dan eerst praten.", "Geef de les als de rust terug is."),
        substitute=block("Neem je de les over?", "Open de presentatie.", "Sla nooit de dia over hulp over."),
        printing=printing(),
        deck=deck,
        moments=moments(len(deck.slides)),
        minutes=15,
        fell_out=(line("**Cirkels.** Doe dit later in de week."),),
        sections=(
            GuideSection("Voor de les", (), (block("Vooraf", "Lees alles.", "Houd tijd vrij."),), GENERAL),
            GuideSection("Eerst bespreken met je team", (line("Hier is het protocol niet duidelijk."),), open_points),
            GuideSection(
                "Werken met de gesprekskaarten",
                (line("Begin met de startset."),),
                (
                    table(
                        "Bij elke kaart een tip",
                        ("Nr.", "Kaart", "Tip"),
                        *(
                            (f"{number}", f"Stel: kaart {number}.", f"Luister naar reden {number}.")
                            for number in (1, 2)
                        ),
                    ),
                ),
                GENERAL,
            ),
            GuideSection("Bronnen en licenties", (), (block("Lijst", "Iconen: Phosphor Icons, licentie MIT."),)),
        ),
    )


def long_guide() -> Guide:
    """A guide whose first page is as full as the content allows."""
    long = "De leerlingen leggen in hun eigen woorden uit wat er is afgesproken, en waarom dat zo is."
    full = guide(40, LONG_SCHOOL)

    return replace(
        full,
        facts_at_a_glance=(
            *full.facts_at_a_glance,
            ("School", LONG_SCHOOL),
            ("Protocol", f"Protocol sociale media van {LONG_SCHOOL}"),
            ("Lesdag", "Woensdag 23 september 2026"),
        ),
        goals=tuple(line(f"{long} ({number})") for number in range(4)),
        stop=block("Speelt er nu iets in de groep?", *(f"{long} ({number})" for number in range(4))),
        substitute=block("Neem je de les over?", *(f"{long} Zeg het zo. ({number})" for number in range(6))),
        printing=printing(11),
    )


def short_guide() -> Guide:
    """A guide with hardly anything in it."""

    deck = decks.normal()
    whole = tuple(range(1, len(deck.slides) + 1))
    one = GuideMoment("Start", line("Praten"), 0, 5, (line("Praat."),), whole, (), ())
    return replace(guide(0), moments=(one,), minutes=5, fell_out=(), sections=guide(0).sections[:1])


def overfull_guide() -> Guide:
    """A guide with a goal that leaves no room on page 1."""

    return replace(guide(1), goals=(line("Te lang. " * 700),))


def rule(text: str, *refs: str) -> LetterRule:
    """A step with its articles."""
    return LetterRule(line(text, *refs, origin="protocol"), ", ".join(refs))


def step_card(lines: int = 3) -> StepCard:
    """A step card with a numbered and a plain block."""
    return StepCard(
        cover=cover("stappenkaart", "Stappenkaart"),
        title=line("Stappenkaart: er speelt iets online"),
        intro=line("Blijf rustig. Eerst het kind, dan de regels."),
        own_title="Wat het protocol van je school zegt",
        own=(
            StepBlock(
                "Als je iets ziet",
                tuple(
                    rule(f"Zie je iets naars? Vertel het dan aan collega {one}.", f"D.{one}") for one in range(lines)
                ),
            ),
            StepBlock(
                "Wie zich niet aan de afspraken houdt",
                (rule("Bespreek het eerst.", "B.5"), rule("Bel dan de ouders.", "B.5")),
                "stappen",
            ),
            StepBlock(
                "Maatregelen",
                (rule("De directie kan streng zijn.", "B.6"), rule("De directie kan iemand schorsen.", "B.6")),
                "naar-ernst",
            ),
            StepBlock("Altijd", (rule("De school praat met iedereen.", "B.7"),), "stappen"),
        ),
        general_title="Algemeen advies, niet uit het protocol",
        general=(block("Vandaag nog", "Luister.", "Bedank het kind."), block("Dit doe je niet", "Zoek niet.")),
        help_title="Hulp",
        help=(
            line("**Iemand op school:** ____ Vul de namen zelf in."),
            line("**De Kindertelefoon (0800-0432)** Voor kinderen.", origin="landelijk"),
        ),
    )


def start_page(rows: int = 5) -> StartPage:
    """A start page; more rows than the kit has documents is too much."""
    names = ("Handleiding", "Stappenkaart", "Gesprekskaarten", "Werkbladen", "Afsprakenblad")
    return StartPage(
        cover=cover("start", "Begin hier"),
        intro=(line("In deze map zit alles voor één les."),),
        first_title="Eerst dit",
        first=(line("Lees pagina 1 van de handleiding."), line("Print wat hieronder staat.")),
        table_title="Wat zit erin en wat print je?",
        headings=("Document", "Wat is het?", "Printen", "Hoeveel", "Wanneer"),
        rows=tuple(
            StartRow(
                name=names[number % 5],
                files=tuple(f"voorbeeld-groep-7-8-{names[number % 5].lower()}.{kind}" for kind in ("pdf", "docx")),
                what=line(f"Dit is blad {number + 1} van het pakket."),
                printing="A4, enkelzijdig, zwart-wit",
                tip=line("Omslaan over de lange zijde."),
                copies="27 keer" if number else "Sorteerstroken: 14 keer; Hulpkaart: 27 keer",
                pages=number + 1,
                when=line("tijdens de les"),
            )
            for number in range(rows)
        ),
        bottom=line("Verander de bestanden gerust."),
    )


def accountability() -> Accountability:
    """An account with an article that stands somewhere and one that does not."""
    return Accountability(
        cover=cover("verantwoording", "Verantwoording"),
        protocol="voorbeeld",
        group="groep-7-8",
        articles=(
            ArticleAccount(
                ref="B.2",
                lines="12-14",
                audience=("leerlingen", "ouders"),
                for_pupils="ja",
                reason=None,
                rules=("telefoon-in-tas",),
                documents=("afsprakenblad", "poster"),
                gist=line("De telefoon blijft in de tas.", "B.2", origin="protocol"),
            ),
            ArticleAccount(
                ref="D.2",
                lines="20",
                audience=("medewerkers",),
                for_pupils="via_leerkracht",
                reason="Een stap voor medewerkers.",
                rules=(),
                documents=("stappenkaart",),
                gist=line("Medewerkers melden het.", "D.2", origin="protocol"),
            ),
            ArticleAccount(
                ref="D.9",
                lines="30",
                audience=("school",),
                for_pupils="nee",
                reason="Dit gaat over het bestuur.",
                rules=(),
                documents=(),
                gist=line("Wie namens de school spreekt.", "D.9", origin="protocol"),
            ),
        ),
        worded=(("afsprakenblad", "Onze telefoon blijft in de tas.", ("B.2",)),),
        without_article=(
            LineAccount("presentatie", "Wat levert het je op?", "algemeen"),
            LineAccount("presentatie", "De Kindertelefoon: 0800-0432", "landelijk"),
            LineAccount("ouderbrief", "Team van de Regenboog", "school"),
        ),
    )


def lines_named(value: object) -> list[Line]:
    """Every line of the value in which something is said."""

    return [one for one in lines(value) if one.text]
