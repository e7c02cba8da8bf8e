"""Sample worksheets of every kind: as a lesson of groep 7-8 uses them, with the longest texts, and the shortest."""

from __future__ import annotations

from lessonkit.diagnostics import Place
from lessonkit.documents.parts import Cover, Line
from lessonkit.documents.values import Worksheet, WorksheetItem, WorksheetSet
from lessonkit.text import Text

_PLACES = iter(range(1, 100_000))
_STRIPS = (
    "Stel: Siham zingt een liedje en stuurt het als spraakbericht naar haar opa.",
    "Stel: Daan filmt in de gymles de koprol van Noor. Noor vindt het goed.",
    "Stel: Sem schrijft online dat de musical van school leuk was. Hij noemt geen namen.",
    "Stel: in een groepsapp krijgt Bram een bijnaam. Bram gebruikt die naam zelf ook.",
    "Stel: Lina zet online wie er in haar klas zitten, met een hartje bij elke naam.",
    "Stel: Omar plaatst een grap en haalt hem na een minuut weer weg.",
    "Stel: Tess is boos en typt een scheldwoord onder een filmpje van Milan.",
    "Stel: Yara filmt haar proefje voor de les. Achter haar loopt Kai door het beeld.",
    "Stel: Youssef leest dat iemand in een groepsapp wordt uitgescholden. Hij vertelt het op school.",
    "Stel: Fenna neemt een verzoek aan van iemand die ze alleen uit een game kent.",
    "Stel: Roos laat AI een draak tekenen voor haar werkstuk.",
    "Stel: in een les op afstand neemt Mees het scherm op. Alleen Mees kijkt ernaar.",
)
_PROMPTS = (
    "Je ziet meteen hoe de ander kijkt.",
    "Heel veel mensen kunnen het tegelijk zien.",
    "Een grap kan verkeerd vallen.",
    "Je kunt even wachten voor je antwoord geeft.",
    "Je kunt sorry zeggen.",
    "Iemand kan zich alleen voelen.",
    "Je weet niet altijd wie er meekijkt.",
    "Je kunt het voor een ander opnemen.",
)


def line(text: str) -> Line:
    """A line that was written on a line of its own in the sample content."""
    return Line(Text(text, Place("content/werkbladen/voorbeeld.yaml", next(_PLACES))))


def item(text: str, heading: str | None = None, writing_lines: int = 0) -> WorksheetItem:
    """An item of a sheet."""
    return WorksheetItem(line(heading) if heading else None, line(text), writing_lines)


def sheet(kind: str, title: str, intro: str, items: tuple[WorksheetItem, ...], **more: object) -> Worksheet:
    """A sheet; texts may be given as plain strings."""
    texts = {name: more.get(name) for name in ("blanks_heading", "tick", "bottom")}
    return Worksheet(
        id=f"{kind}-voorbeeld",
        kind=kind,  # type: ignore[arg-type]
        name=title,
        title=line(title),
        intro=line(intro),
        per=more.get("per", "tweetal"),  # type: ignore[arg-type]
        per_page=more.get("per_page", 1),  # type: ignore[arg-type]
        columns=tuple(line(one) for one in more.get("columns", ())),  # type: ignore[attr-defined]
        items=items,
        blanks=tuple(line(one) for one in more.get("blanks", ())),  # type: ignore[attr-defined]
        printing=line("Print 1 per tweetal."),
        **{name: line(str(text)) if text else None for name, text in texts.items()},
    )


def _set(*sheets: Worksheet) -> WorksheetSet:
    school = "Voorbeeldschool De Regenboog"
    cover = Cover("werkbladen", "Werkbladen", f"Groep 7 en 8 · {school}", school, "Voorbeeldschool", "groep 7 en 8")
    return WorksheetSet(cover, sheets)


def strips(count: int) -> Worksheet:
    """Sorting strips, as many as asked for (at most twelve)."""
    return sheet(
        "stroken",
        "Kan het of kan het niet?",
        "Leg elke strook onder kan, kan niet of hangt ervan af. Vertel elkaar waarom.",
        tuple(item(text) for text in _STRIPS[:count]),
        columns=("Kan", "Kan niet", "Hangt ervan af"),
    )


def tickets(per_page: int = 4) -> Worksheet:
    """Exit tickets."""
    return sheet(
        "exit",
        "Wat neem ik mee?",
        "Alleen je leerkracht leest dit. Je mag iets leeg laten.",
        (
            item("Dit neem ik mee uit de les:", writing_lines=2),
            item("Dit kan ik doen als iemand online hulp nodig heeft:", writing_lines=2),
        ),
        tick="Ik wil hierover praten.",
        blanks=("Mijn naam (mag leeg blijven)",),
        per="leerling",
        per_page=per_page,
    )


def normal() -> WorksheetSet:
    """The sheets of a lesson, and the two kinds that other lessons use."""
    return _set(
        strips(12),
        sheet(
            "cirkels",
            "Online en in de klas",
            "Zet het nummer van elke zin in de cirkel waar hij past. Past hij in allebei? Dan komt het nummer in het "
            "midden.",
            tuple(item(text) for text in _PROMPTS),
            columns=("Alleen online", "Alleen in de klas", "Allebei"),
            blanks_heading="Onze eigen zinnen",
            blanks=("9", "10"),
        ),
        sheet(
            "stappenkaart",
            "Wat doe ik als er online iets misgaat?",
            "Deze kaart is van jou. Je hoeft hem aan niemand te laten zien.",
            (
                item("Leg het scherm weg. Je hoeft niet meteen iets terug te sturen.", "Stop even"),
                item(
                    "Stuur het niet door en wis nog niets. Zo kun je later goed vertellen wat er was.", "Laat het staan"
                ),
                item("Ga naar iemand die je vertrouwt. Schrijf hier alvast je eerste zin:", "Vertel het", 1),
                item("Zeg wat jou zou helpen. Vraag ook wat er daarna gebeurt.", "Bedenk samen wat je doet"),
            ),
            blanks_heading="Bij wie kan ik terecht?",
            blanks=("Op school", "Thuis", "Ergens anders"),
            bottom="Heb je zelf iets gedaan waar je spijt van hebt? Ook dan mag je om hulp vragen.",
            per="leerling",
        ),
        tickets(),
        sheet(
            "placemat",
            "Onze drie regels",
            "Schrijf eerst in je eigen vak. Kies daarna samen wat in het midden komt.",
            (item("Dit vinden wij samen belangrijk:", writing_lines=3),),
            columns=("Naam", "Naam", "Naam", "Naam"),
            per="viertal",
        ),
        sheet(
            "lijst",
            "Speurder in de app",
            "Zet een kruisje bij wat je ziet. Schrijf erbij waaraan je het ziet.",
            tuple(item(text, writing_lines=1) for text in _PROMPTS[:6]),
            tick="Wij hebben alles bekeken.",
            blanks_heading="Wat viel op?",
            blanks=("Vaak", "Nooit"),
            bottom="Bewaar dit blad tot de volgende les.",
        ),
    )


def longest() -> WorksheetSet:
    """Texts as long as the content may make them."""
    long = "Stel: in een groepsapp van de hele klas krijgt Bram een bijnaam die niemand buiten de klas begrijpt. "
    return _set(
        sheet(
            "stroken",
            "Kan het, kan het niet of hangt het ervan af?",
            "Leg elke strook onder kan, kan niet of hangt ervan af. Vertel elkaar waarom jij dat vindt en luister naar "
            "de reden van de ander.",
            tuple(item(long + "Bram gebruikt die naam zelf ook.") for _ in range(12)),
            columns=("Dat kan best", "Dat kan echt niet", "Dat hangt ervan af"),
        ),
        sheet(
            "cirkels",
            "Wat is online anders dan bij ons in de klas?",
            "Zet het nummer van elke zin in de cirkel waar hij past. Past hij volgens jullie in allebei de cirkels? Dan "
            "komt het nummer in het midden te staan.",
            tuple(item("Je kunt even wachten voor je een antwoord geeft aan de ander.") for _ in range(8)),
            columns=("Alleen als je online bent", "Alleen als je in de klas bent", "Allebei"),
            blanks_heading="Onze eigen zinnen over online en in de klas",
            blanks=("9", "10"),
        ),
        sheet(
            "stappenkaart",
            "Wat doe ik als er online iets misgaat?",
            "Deze kaart is van jou. Je hoeft hem aan niemand te laten zien, ook niet aan je vriend of vriendin.",
            tuple(
                item(
                    "Stuur het niet door en wis nog niets. Zo kun je later goed vertellen wat er was en wie het "
                    "stuurde. Schrijf hier alvast je eerste zin:",
                    "Bedenk samen wat je doet",
                    1,
                )
                for _ in range(4)
            ),
            blanks_heading="Bij wie kan ik terecht als er iets is?",
            blanks=("Op school", "Bij mij thuis", "Ergens anders dan thuis"),
            bottom="Heb je zelf iets gedaan waar je spijt van hebt? Ook dan mag je om hulp vragen, altijd en bij "
            "iedereen die op deze kaart staat.",
            per="leerling",
        ),
        sheet(
            "exit",
            "Wat neem ik vandaag mee uit deze les?",
            "Alleen je juf of meester leest dit. Je mag ook iets leeg laten als je dat wilt.",
            (
                item("Dit neem ik mee uit de les van vandaag over online zijn:", writing_lines=2),
                item("Dit kan ik doen als iemand die ik ken online hulp nodig heeft:", writing_lines=3),
            ),
            tick="Ik wil hier graag met iemand over praten.",
            blanks=("Mijn naam (mag leeg blijven)",),
            per="leerling",
            per_page=4,
        ),
    )


def shortest() -> WorksheetSet:
    """Few items and few words."""
    return _set(
        sheet("stroken", "Kan het?", "Leg neer.", tuple(item("Je lacht.") for _ in range(5)), columns=("Ja", "Nee")),
        sheet("cirkels", "Waar?", "Schrijf.", (item("Je lacht."),), columns=("A", "B", "C")),
        sheet("stappenkaart", "Hulp", "Van jou.", (item("Stop.", "Stop"), item("Praat.", "Praat")), per="leerling"),
        sheet("exit", "Mee", "Schrijf.", (item("Dit:", writing_lines=1),), per="leerling", per_page=4),
    )
