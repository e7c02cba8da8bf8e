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
_FEELINGS = ("Ik vond de les leuk.", "Ik weet wie mij helpt.", "Ik weet een afspraak.")
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
    """The sheets of a lesson, and the kinds that other lessons use."""
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
            tuple(item(text) for text in ("In een groepsapp:", "Bij foto's:", "Bij een spel:", "Bij een grap:")),
            columns=("Dit vinden wij samen belangrijk:",),
            per="viertal",
        ),
        sheet(
            "lijst",
            "Onze code",
            "Schrijf erbij wat jullie als groep doen en wat jullie laten.",
            (
                item("Navragen als we twijfelen.", "1"),
                item("In een groepsapp over een ander praten, ook als die er zelf niet in zit.", "2"),
            ),
            columns=("Doe wel", "Doe niet"),
            tick="Wij hebben alles bekeken.",
            blanks_heading="Deze regel stellen we voor",
            blanks=("We", "En we"),
            bottom="Bewaar dit blad tot de volgende les.",
        ),
        sheet(
            "tabel",
            "Is dit reclame?",
            "Lees wat je ziet. Schrijf op: ja, nee of misschien. Schrijf er ook bij hoe je dat merkt.",
            tuple(item(text) for text in _PROMPTS[:5]),
            columns=("Dit zie je", "Reclame?", "Hoe merk je dat?"),
            blanks_heading="Wat viel op?",
            blanks=("Vaak", "Nooit"),
            bottom="Misschien is ook een goed antwoord.",
        ),
    )


def young() -> WorksheetSet:
    """The sheets of a lesson for groep 1-4, for large type."""
    return _set(
        faces(4),
        faces(2),
        sheet(
            "tekenen",
            "Wie helpt mij?",
            "Dit blad is van jou. Je hoeft het niet te laten zien.",
            (item("Die helpt mij op school:"), item("Die helpt mij thuis of ergens anders:")),
            bottom="Gaat er iets mis? Ga naar een van hen toe.",
            per="leerling",
        ),
        sheet(
            "tekenen",
            "Mijn plek",
            "Kies een plek.",
            (item("Teken waar jij graag speelt.", "Hier speel ik"),),
            blanks=("Mijn naam",),
            per="leerling",
        ),
        sheet(
            "placemat",
            "Fijn samen spelen",
            "Teken eerst zelf. Kies dan samen iets voor het midden.",
            (),
            columns=("Zo is het online fijn voor iedereen",),
            per="viertal",
        ),
        sheet(
            "stappenkaart",
            "Help",
            "Deze kaart is van jou.",
            (item("Leg het weg.", "Stop"), item("Ga naar een groot mens.", "Loop"), item("Zeg wat er is.", "Vertel")),
            bottom="Je mag altijd hulp vragen.",
            per="leerling",
        ),
        sheet(
            "stroken",
            "Wel of niet?",
            "Leg elke strook neer.",
            tuple(item(text) for text in ("Stel: Bram lacht.", "Stel: Noor roept.", "Stel: Kai helpt Wei.")),
            columns=("Wel", "Niet", "Soms"),
        ),
    )


def faces(per_page: int = 4) -> Worksheet:
    """Tickets with faces to colour: two sentences where four stand on a page, three where two do."""
    return sheet(
        "smileys",
        "Hoe was het?",
        "Kleur steeds één gezicht. Alleen je leerkracht kijkt.",
        tuple(map(item, _FEELINGS[: 2 if per_page == 4 else 3])),
        tick="Ik wil praten.",
        blanks=("Mijn naam",),
        per="leerling",
        per_page=per_page,
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
        sheet(
            "placemat",
            "Wat vinden wij als groep belangrijk als we samen online zijn?",
            "Schrijf eerst in stilte in je eigen hoek. Lees daarna wat de anderen schreven en kies samen drie dingen voor "
            "het midden.",
            tuple(item("Zien we in een groepsapp dat iets te ver gaat, dan doen we met elkaar dit:") for _ in range(4)),
            columns=("Hier zijn we het na een goed gesprek allemaal over eens",),
            per="viertal",
        ),
        sheet(
            "lijst",
            "Onze code voor school, stage en werk",
            "Er staan al voorbeelden. Schrijf er zelf bij wat jullie als groep doen en wat jullie laten.",
            tuple(
                item("In een groepsapp over klanten of klasgenoten praten als ze er zelf niet bij zijn.", side)
                for side in "11222"
            ),
            columns=("Dit doen we altijd wel met elkaar", "Dit laten we liever met elkaar"),
            blanks_heading="Deze regels stellen we aan de andere groepen voor",
            blanks=("Als iemand twijfelt, doen we met elkaar", "We"),
        ),
        sheet(
            "tabel",
            "Eén bericht, vier kanten",
            "Kies een situatie. Schrijf per kant op wat die denkt of merkt. Vul onderaan in wat de vierde kant kan doen: "
            "wie het weet en niets zegt.",
            tuple(item(text) for text in _STRIPS[2:6]),
            columns=("Wat er gebeurt", "Wie het stuurt, denkt", "Wie meekijkt, denkt", "Wie het raakt, merkt"),
            blanks_heading="De vierde kant: wie het weet, kan",
            blanks=("meteen", "dezelfde dag", "een week later"),
        ),
        sheet(
            "tekenen",
            "Wie helpt mij als er online iets misgaat?",
            "Dit blad is van jou. Je hoeft het aan niemand te laten zien.",
            tuple(item("Teken wie jou kan helpen als je op school bent of onderweg.", "Op school") for _ in range(2)),
            blanks_heading="Wie nog meer?",
            blanks=("Ergens anders",),
            bottom="Gaat er iets mis? Ga naar een van hen toe, ook als het al even geleden is.",
            per="leerling",
        ),
    )


def shortest() -> WorksheetSet:
    """Few items and few words."""
    return _set(
        sheet("stroken", "Kan het?", "Leg neer.", tuple(item("Je lacht.") for _ in range(5)), columns=("Ja", "Nee")),
        sheet("cirkels", "Waar?", "Schrijf.", (item("Je lacht."),), columns=("A", "B", "C")),
        sheet("stappenkaart", "Hulp", "Van jou.", (item("Stop.", "Stop"), item("Praat.", "Praat")), per="leerling"),
        sheet("exit", "Mee", "Schrijf.", (item("Dit:", writing_lines=1),), per="leerling", per_page=4),
        sheet("placemat", "Mat", "Schrijf.", (), columns=("Wij",), per="viertal"),
        sheet("lijst", "Lijst", "Schrijf.", (), columns=("Wel", "Niet")),
        sheet("tabel", "Tabel", "Schrijf.", (item("Je lacht."),), columns=("Als", "Dan")),
        sheet("tekenen", "Hier", "Teken.", (item("Ik."),), per="leerling"),
        sheet("smileys", "Hoe?", "Kleur.", (item("Leuk."),), per="leerling", per_page=4),
    )
