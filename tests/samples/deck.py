"""Sample decks of a "Voorbeeldschool": an ordinary lesson, the longest texts the content allows, and the shortest."""

from __future__ import annotations

from lessonkit.diagnostics import Place
from lessonkit.documents.parts import Cover, Line, Picture, Scene, ThemeMark
from lessonkit.documents.values import Deck, Notes, Slide
from lessonkit.text import Text

_THEMES = {
    "beeld": ThemeMark("beeld", "Foto's en filmpjes maken", "camera", "indigo"),
    "delen": ThemeMark("delen", "Delen en doorsturen", "share-network", "blauw"),
    "contact": ThemeMark("contact", "Vrienden en volgen", "users-three", "roze"),
    "hulp": ThemeMark("hulp", "Helpen en vertellen", "hand-heart", "olijf"),
    "telefoon": ThemeMark("telefoon", "Telefoon en les", "device-mobile", "aqua"),
    "accounts": ThemeMark("accounts", "Wachtwoorden en accounts", "key", "pruim"),
    "inhoud": ThemeMark("inhoud", "Wat je bekijkt en stuurt", "eye-slash", "baksteen"),
}
_PLACES = iter(range(1, 100_000))


def line(text: str, *refs: str, origin: str = "algemeen") -> Line:
    """A line that was written on a line of its own in the sample content."""
    return Line(Text(text, Place("content/voorbeeld.yaml", next(_PLACES))), refs, origin)  # type: ignore[arg-type]


def scene(left_says: str | None = "Mag ik een foto?", right_says: str | None = "Nee, liever niet.") -> Scene:
    """Two children with a camera between them."""
    said = [line(text) if text else None for text in (left_says, right_says)]
    return Scene("noor-denkt", "bram-sip", ("camera",), *said, "klas", "Noor vraagt of ze een foto van Bram mag maken.")


def _notes(say: str) -> Notes:
    return Notes((line(say),), (line("Wat maakt dit lastig?"),), 3, (line("Begin met een open vraag."),), None, "")


def slide(kind: str, title: str, body: tuple[str | Line, ...] = (), **more: object) -> Slide:
    """A slide; steps and choices may be given as plain strings."""
    theme = _THEMES.get(str(more.get("theme", "")))
    picture = more.get("picture") or Picture("icoon", theme.icon if theme else "chats-circle")
    return Slide(
        kind=kind,  # type: ignore[arg-type]
        phase=str(more.get("phase", "Verkennen")),
        segment=str(more.get("segment", "deel")),
        title=line(title),
        body=tuple(one if isinstance(one, Line) else line(one) for one in body),
        choices=tuple(line(one) for one in more.get("choices", ())),  # type: ignore[attr-defined]
        steps=tuple(line(one) for one in more.get("steps", ())),  # type: ignore[attr-defined]
        shown_minutes=more.get("minutes"),  # type: ignore[arg-type]
        picture=picture,  # type: ignore[arg-type]
        theme=theme,
        source=str(more.get("source", "")),
        notes=_notes(f"Dit hoort bij {title.lower()}"),
        scene=more.get("scene"),  # type: ignore[arg-type]
    )


def _child(name: str) -> Picture:
    return Picture("kind", name)


def _cover(short: str = "Voorbeeldschool", school: str = "Voorbeeldschool De Regenboog") -> Cover:
    return Cover("presentatie", "Samen online", f"Groep 7 en 8 · {school}", school, short, "groep 7 en 8")


def _deck(*slides: Slide, cover: Cover | None = None) -> Deck:
    return Deck(cover or _cover(), tuple(dict.fromkeys(one.phase for one in slides)), slides)


def normal() -> Deck:
    """A lesson as the content of groep 7-8 gives it."""
    return _deck(
        slide(
            "titel",
            "Samen online",
            ("Een les voor groep 7 en 8 van de Voorbeeldschool",),
            phase="Start",
            picture=_child("noor-blij"),
        ),
        slide(
            "doel",
            "Dit gaan we doen",
            (
                "We bespreken wat online zijn oplevert.",
                "We lezen de afspraken van de Voorbeeldschool.",
                "We oefenen met lastige keuzes.",
                "We kiezen 3 regels van onszelf.",
            ),
            phase="Start",
            picture=_child("yassin-kalm"),
        ),
        slide(
            "opening",
            "Wat levert het je op?",
            ("Online kun je samen spelen, iets maken, iets leren of contact houden.",),
            phase="Start",
            picture=_child("wei-denkt"),
            steps=("Denk eerst zelf na.", "Vertel het aan degene naast je.", "Deel een idee met de klas."),
            minutes=4,
        ),
        slide("praatplaat", "Wat zie je hier?", phase="Start", scene=scene()),
        slide(
            "werkvorm",
            "Kan het of kan het niet?",
            ("Twijfel je? Bedenk wat je nog wilt weten.",),
            picture=Picture("icoon", "list-checks"),
            steps=(
                "Lees om de beurt een strook voor.",
                "Kies samen: kan, kan niet of hangt ervan af.",
                "Vertel elkaar waarom.",
            ),
            minutes=7,
        ),
        slide(
            "werkvorm",
            "Vier hoeken",
            (),
            picture=Picture("icoon", "arrows-out-cardinal"),
            steps=(
                "Kies in stilte een antwoord.",
                "Loop naar de hoek die erbij past.",
                "Vertel elkaar je reden.",
                "Van mening veranderd? Wissel van hoek.",
            ),
            minutes=25,
        ),
        slide(
            "afspraak",
            "Vragen voor je filmt",
            (
                line(
                    "We maken op school geen opnamen zonder een ja van de leerkracht en de leerling.",
                    "B.3",
                    origin="protocol",
                ),
                "Wie gefilmd wordt, wil zelf kiezen wie dat ziet. Achteraf kun je dat niet meer terugdraaien.",
            ),
            theme="beeld",
            source="Voorbeeldschool, B.3",
        ),
        slide(
            "afspraak",
            "Eerst een ja, dan delen",
            (
                line("We zetten niets online van een ander zonder dat die het goed vindt.", "A.1", origin="protocol"),
                "Een foto die je stuurt, kun je niet meer terughalen. Misschien schrikt iemand ervan.",
            ),
            theme="delen",
            source="Voorbeeldschool, A.1 en A.5",
        ),
        slide(
            "afspraak",
            "Lukt het niet? Vraag hulp",
            (
                line("Lukt het samen niet? Vraag dan hulp aan je groepsleerkracht.", "B.1", origin="protocol"),
                "Soms is iets te groot om met elkaar op te lossen. Dan hoeft niemand er alleen mee rond te lopen.",
            ),
            theme="hulp",
            source="Voorbeeldschool, B.1",
        ),
        slide(
            "dilemma",
            "Welke hoek kies jij?",
            (
                "De meester vindt het goed dat jullie in de les een proef filmen. Iedereen wil, alleen Wei niet. "
                "Filmen jullie zonder Wei of maken jullie samen tekeningen?",
            ),
            phase="Oefenen",
            theme="beeld",
            picture=Picture("icoon", "flask"),
            choices=(
                "Filmen zonder Wei in beeld: hij kan achter de camera staan.",
                "Samen tekenen: dan doet Wei precies hetzelfde als de rest.",
                "Het hangt ervan af",
                "Ik doe iets anders",
            ),
        ),
        slide(
            "dilemma",
            "Wat raad jij aan?",
            ("Stel: Julia leest iets dat te ver gaat. Neemt ze een vriend mee of gaat ze alleen?",),
            phase="Oefenen",
            theme="hulp",
            picture=Picture("icoon", "door-open"),
            choices=(
                "Een vriend mee: samen durf je meer en vergeet je minder.",
                "Alleen: dan blijft het bij zo weinig mogelijk mensen.",
            ),
        ),
        slide(
            "stelling",
            "Waar op de lijn sta jij?",
            ("Hulp vragen is moeilijker dan hulp geven.",),
            phase="Oefenen",
            theme="hulp",
            picture=Picture("icoon", "hand-waving"),
            choices=("Eens", "Oneens"),
        ),
        slide(
            "stelling",
            "En wat vind je hiervan?",
            ("Een nepfoto die echt lijkt, is erger dan een nepfoto die duidelijk nep is.",),
            phase="Oefenen",
            theme="delen",
            picture=Picture("icoon", "mask-sad"),
            choices=("Eens", "Oneens"),
        ),
        slide(
            "afspraken",
            "Dit spreken wij samen af",
            (
                "Bij de afspraken van de Voorbeeldschool komen 3 regels van ons.",
                line("Vragen voor je filmt", "B.3", origin="protocol"),
                line("Eerst een ja, dan delen", "A.1", origin="protocol"),
                line("Lukt het niet? Vraag hulp", "B.1", origin="protocol"),
                line("Je wachtwoord is van jou", "B.3", origin="protocol"),
                line("Waar de telefoon blijft", "B.2", origin="protocol"),
                line("Weten met wie je praat", "B.4", origin="protocol"),
            ),
            phase="Afspreken",
            picture=_child("kwame-blij"),
            steps=("Neem een regel uit de klas.", "Maak hem passend voor een groepsapp.", "Kies samen 3 regels."),
            minutes=6,
        ),
        slide(
            "hulp",
            "Hier vind je hulp",
            (
                "Zit je iets dwars? Je mag er altijd over praten.",
                line("Je groepsleerkracht, de anti-pestcoördinator of de vertrouwenspersoon", "B.1", origin="protocol"),
                line("De Kindertelefoon: 0800-0432", origin="landelijk"),
                line("Helpwanted: Helpwanted.nl", origin="landelijk"),
                line("Gevaar, nu: 112", origin="landelijk"),
            ),
            phase="Afsluiten",
            picture=_child("zoe-kalm"),
        ),
        slide(
            "exit",
            "Wat neem jij mee?",
            ("Vul je kaartje in en vouw het dicht.", "Alleen je leerkracht leest het."),
            phase="Afsluiten",
            picture=_child("bram-denkt"),
        ),
    )


def pictures() -> Deck:
    """Slides that are a picture: to talk about, and of a rule, with a sentence under it."""
    return _deck(
        *(
            slide("praatplaat", f"Wat zie je hier ({at})?", scene=one)
            for at, one in enumerate(
                (
                    scene(),
                    scene("Kijk, jij.", None),
                    scene(None, "Weg ermee."),
                    Scene("oma-blij", None, ("phone", "heart"), line("Dag lieverd."), None, "thuis", "Oma belt."),
                )
            )
        ),
        slide(
            "afspraak",
            "Eerst vragen",
            (line("Vraag eerst of het mag.", "B.3", origin="protocol"),),
            theme="beeld",
            source="Voorbeeldschool, B.3",
            scene=scene(),
        ),
    )


def longest() -> Deck:
    """The longest text that the content may give to each kind of slide."""
    return _deck(
        slide(
            "titel",
            "Samen online in de klas, thuis en onderweg",
            ("Een les voor groep 7 en 8 van basisschool De Troubadour in Enschede-Zuid",),
            phase="Start",
            picture=_child("noor-blij"),
        ),
        slide(
            "doel",
            "Dit gaan we vandaag samen doen",
            (
                "We bespreken wat online zijn ons allemaal oplevert.",
                "We lezen de afspraken van basisschool De Troubadour.",
                "We oefenen met keuzes waar meer antwoorden bij passen.",
                "We kiezen 3 regels van onszelf.",
            ),
            phase="Start",
            picture=_child("yassin-kalm"),
        ),
        slide(
            "opening",
            "Wat levert het jou op als je online bezig bent?",
            ("Online kun je samen spelen, iets maken, iets leren of contact houden met anderen.",),
            phase="Start",
            picture=_child("wei-denkt"),
            steps=(
                "Denk eerst zelf in stilte na.",
                "Vertel het aan degene naast je.",
                "Deel een idee met de hele klas.",
            ),
            minutes=10,
        ),
        slide(
            "praatplaat",
            "Wat zou jij nu zeggen tegen Bram?",
            phase="Start",
            scene=scene("Mag ik een filmpje van je maken?", "Nee, ik wil dat echt liever niet."),
        ),
        slide(
            "werkvorm",
            "Is het online anders dan bij ons in de klas?",
            ("Past een zin op meer plekken? Vertel elkaar dan waarom.",),
            picture=Picture("icoon", "intersect"),
            steps=(
                "Luister naar de stelling die je juf voorleest.",
                "Kies een plek tussen eens en oneens.",
                "Luister naar een andere reden.",
                "Schuif op als je van mening verandert.",
            ),
            minutes=60,
        ),
        slide(
            "afspraak",
            "Verantwoordelijk, tenzij nep",
            (
                line(
                    "Krijg je iets aangeboden wat op school online niet mag, vertel dat aan je groepsleerkracht, de "
                    "anti-pestcoördinator of de vertrouwenspersoon.",
                    "B.3",
                    origin="protocol",
                ),
                "Zo kan ieder thuis gewoon zichzelf zijn. En niemand hoeft zich rot te voelen over een verzoek dat niet "
                "wordt aangenomen.",
            ),
            theme="contact",
            source="Voorbeeldschool, Onderwijs 2, Communicatie 2, A.1, A.5, B.3 en Gevolgen 1",
        ),
        slide(
            "afspraak",
            "Alleen via het schoolaccount",
            (
                line(
                    "We worden online geen vrienden met medewerkers, behalve via een werkaccount zonder persoonlijke "
                    "informatie.",
                    "B.4",
                    origin="protocol",
                ),
                "Met jouw wachtwoord kan een ander berichten sturen die van jou lijken te komen. Dat is later moeilijk "
                "uit te leggen.",
            ),
            theme="accounts",
            source="Voorbeeldschool, B.4",
        ),
        slide(
            "dilemma",
            "Welke hoek van de klas kies jij?",
            (
                "Stel: onder een dansfilmpje staan beledigingen. Zoë en Ravi reageren er niet op. Zoë wil ze melden in "
                "de app. Ravi wil een compliment over het dansen geven. Wat helpt meer?",
            ),
            phase="Oefenen",
            theme="inhoud",
            picture=Picture("icoon", "music-notes"),
            choices=(
                "De juf laten vertellen: dan hoort iedereen het tegelijk en blijft het een feestje.",
                "Straks nog eens vragen: misschien durfde hij met anderen erbij geen nee te zeggen.",
                "Het hangt ervan af",
                "Ik doe iets anders",
            ),
        ),
        slide(
            "stelling",
            "Waar op de lijn sta jij nu?",
            (
                "Als je in een groepsapp leest dat iemand wordt buitengesloten, helpt het meer om die ander apart een "
                "bericht te sturen dan om er in de groep iets van te zeggen.",
            ),
            phase="Oefenen",
            theme="hulp",
            picture=Picture("icoon", "scales"),
            choices=("Helemaal mee eens", "Helemaal mee oneens"),
        ),
        slide(
            "afspraken",
            "Dit spreken wij samen af",
            (
                "Bij de afspraken van basisschool De Troubadour komen 3 regels van ons.",
                *(
                    line(heading, "B.3", origin="protocol")
                    for heading in (
                        "Verantwoordelijk, tenzij nep",
                        "Alleen via het schoolaccount",
                        "Buiten school geldt het ook",
                        "Op schoolreis: eerst een ja",
                        "Uitgenodigd om te vertellen",
                        "Aangeboden? Vertel het dan",
                    )
                ),
            ),
            phase="Afspreken",
            picture=_child("kwame-blij"),
            steps=(
                "Neem een regel uit onze klas.",
                "Maak hem passend voor een groepsapp.",
                "Kies samen 3 regels van de klas.",
            ),
            minutes=8,
        ),
        slide(
            "hulp",
            "Hier vind je hulp als je die nodig hebt",
            (
                "Zit je iets dwars? Je mag er altijd met iemand over praten, ook als het klein lijkt.",
                line("Mevrouw Van der Meulen-Hoogstraten, vertrouwenspersoon", origin="school"),
                line("Meneer Yıldırım, anti-pestcoördinator", origin="school"),
                line("Je groepsleerkracht", origin="school"),
                line("De Kindertelefoon: 0800-0432", origin="landelijk"),
                line("Helpwanted: Helpwanted.nl", origin="landelijk"),
                line("Gevaar, nu: 112", origin="landelijk"),
            ),
            phase="Afsluiten",
            picture=_child("zoe-kalm"),
        ),
        slide(
            "exit",
            "Wat neem jij mee uit deze les over online zijn?",
            (
                "Vul je kaartje in stilte in, vouw het dicht en geef het aan je juf of meester.",
                "Alleen je juf of meester leest het, en je mag een vraag leeg laten.",
            ),
            phase="Afsluiten",
            picture=_child("bram-denkt"),
        ),
        cover=_cover("De Troubadour Enschede", "basisschool De Troubadour in Enschede-Zuid"),
    )


def shortest() -> Deck:
    """Hardly a word a slide."""
    return _deck(
        slide("titel", "Online", phase="Start", picture=_child("noor-blij")),
        slide("doel", "Vandaag", ("We praten.", "We kiezen."), phase="Start", picture=_child("yassin-kalm")),
        slide("opening", "En jij?", phase="Start", picture=_child("wei-denkt")),
        slide("praatplaat", "Kijk", phase="Start", scene=scene(None, None)),
        slide("werkvorm", "Kies", steps=("Lees.", "Kies."), minutes=2, picture=Picture("icoon", "list-checks")),
        slide(
            "afspraak",
            "Vraag eerst",
            (line("Vraag het eerst.", "1", origin="protocol"),),
            theme="beeld",
            source="School, 1",
        ),
        slide(
            "dilemma",
            "En nu?",
            ("Film je of teken je?",),
            theme="beeld",
            choices=("Filmen", "Tekenen", "Hangt ervan af", "Iets anders"),
        ),
        slide("stelling", "Eens?", ("Een hacker kan een held zijn.",), theme="accounts", choices=("Eens", "Oneens")),
        slide("afspraken", "Zo doen we", ("Dit is van ons.", line("Vraag eerst")), picture=_child("kwame-blij")),
        slide("hulp", "Hulp", ("Praat erover.", line("Je leerkracht", origin="school")), picture=_child("zoe-kalm")),
        slide("exit", "Klaar", ("Vul in.",), picture=_child("bram-denkt")),
        cover=_cover("School", "School"),
    )
