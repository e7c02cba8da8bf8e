"""Sample card sets: an ordinary one that fills its pages, one that doesn't, and the longest and shortest texts."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.diagnostics import Place
from lessonkit.documents.parts import Cover, Line, Picture, Scene, ThemeMark
from lessonkit.documents.values import CardFace, CardSet
from lessonkit.text import Text

_THEMES = {
    "samen": ("De leuke kant", "smiley", "groen"),
    "respect": ("Hoe we met elkaar omgaan", "handshake", "teal"),
    "pesten": ("Pesten en bedreigen", "shield-warning", "koraal"),
    "beeld": ("Foto's en filmpjes maken", "camera", "indigo"),
    "delen": ("Delen en doorsturen", "share-network", "blauw"),
    "inhoud": ("Wat je bekijkt en stuurt", "eye-slash", "baksteen"),
    "nep": ("Nep, echt en AI", "robot", "paars"),
    "accounts": ("Wachtwoorden en accounts", "key", "pruim"),
    "contact": ("Vrienden en volgen", "users-three", "roze"),
    "telefoon": ("Telefoon en les", "device-mobile", "aqua"),
    "sporen": ("Wat je plaatst", "footprints", "oker"),
    "hulp": ("Helpen en vertellen", "hand-heart", "olijf"),
}
_SAYS = "We maken op school geen opnamen zonder een ja van de leerkracht en de leerling."
_CARDS = [
    ("Dilemma", "beeld", "flask", True, "De meester vindt het goed dat jullie in de les een proef filmen. Iedereen wil, alleen Wei niet. Filmen jullie zonder Wei of maken jullie samen tekeningen?", "Wat kun je nog meer bedenken waar iedereen ja tegen zegt?"),
    ("Stelling", "hulp", "hand-waving", True, "Hulp vragen is moeilijker dan hulp geven.", "Wat maakt hulp vragen makkelijker?"),
    ("Vraag", "nep", "magic-wand", False, "Stel: op school mogen jullie AI een plaatje laten maken. Er staat niemand van school op. Wat wordt het gekste plaatje dat toch aardig is?", "Waarom maakt het uit of er een echt mens op staat?"),
    ("Dilemma", "inhoud", "music-notes", True, "Stel: onder een dansfilmpje staan beledigingen. Zoë en Ravi reageren er niet op. Zoë wil ze melden in de app. Ravi wil een compliment over het dansen geven. Wat helpt meer?", "Hoe kunnen anderen Meryem helpen?"),
    ("Stelling", "accounts", "detective", False, "Een hacker kan een held zijn.", "Hoe maak je het de robot moeilijk, zonder je eigen wachtwoord te noemen?"),
    ("Dilemma", "nep", "robot", True, "Stel: Daan vindt het goed dat Lotte thuis met AI een ridder van hem maakt. Zijn oren worden reusachtig. Laat ze hem het plaatje zien of gooit ze het weg?", "Wat als Daan het hilarisch vindt? En wat als hij schrikt?"),
    ("Vraag", "hulp", "mailbox", False, "Stel: er komt op school een brievenbus voor nare dingen die online gebeuren. Waar hangt hij? Wat staat erop?", "Wat moet er gebeuren met een briefje dat erin zit?"),
    ("Stelling", "pesten", "chat-slash", False, "Niet reageren is ook een reactie.", "Wie mag beslissen wat erin komt?"),
    ("Dilemma", "delen", "sticker", True, "Stel: Yassin maakt een gekke sticker van zichzelf. In de klassenapp komt hij 30 keer per dag langs. Yassin lacht nog. Stop je ermee of wacht je op een teken?", "Wat zou je willen dat iemand je vraagt voor hij een screenshot deelt?"),
    ("Vraag", "telefoon", "backpack", False, "Stel: een week lang heeft niemand een telefoon bij zich. Wat wordt leuker op het plein?", "En wat zou je missen?"),
    ("Stelling", "sporen", "eraser", True, "Wat je hebt gewist, is echt weg.", "Wie kan er nog bij als jij iets hebt gewist?"),
    ("Dilemma", "contact", "game-controller", False, "Stel: Fenna speelt al weken met iemand die ze alleen uit een game kent. Nu vraagt die ander haar achternaam. Zegt ze die of verzint ze een naam?", "Hoe weet je wie er achter een naam in een game zit?"),
    ("Vraag", "respect", "scales", False, "Welke omgangsregel uit de klas geldt online net zo goed?", "En welke juist niet?"),
    ("Dilemma", "samen", "film-slate", True, "Yassin schrijft voor de site van school over het schoolreisje. Het grappigste stuk gaat over Daan, maar die is ziek. Wacht Yassin op zijn ja of kiest hij een ander stuk?", "Wat kunnen ze samen doen?"),
]  # fmt: skip
_POINTS = (
    "Leg de kaarten op een stapel, met het plaatje naar boven.",
    "Lees de bovenste kaart voor. Denk allemaal 10 tellen na.",
    "Vertel om de beurt wat jij vindt, en waarom. Overslaan mag altijd.",
    "Draai de kaart om. Bespreek de vraag en lees wat op school is afgesproken.",
    "Praat over de kinderen op de kaart. Noem geen kinderen die je kent.",
)
_PLACES = iter(range(1, 100_000))


def line(text: str, *refs: str, origin: str = "algemeen") -> Line:
    """A line that was written on a line of its own in the sample content."""
    return Line(Text(text, Place("content/kaarten/voorbeeld.yaml", next(_PLACES))), refs, origin)  # type: ignore[arg-type]


def face(number: int, kind: str, theme: str, icon: str, start: bool, text: str, follow_up: str, *says: str) -> CardFace:
    """One card; without `says` it has an ordinary rule on its back."""
    name, mark, colour = _THEMES[theme]
    return CardFace(
        number=number,
        kind=kind,
        start=start,
        theme=ThemeMark(theme, name, mark, colour),
        picture=Picture("icoon", icon),
        text=line(text),
        follow_up=line(follow_up),
        says=tuple(line(one, "B.3", origin="protocol") for one in says or (_SAYS,)),
        source="Voorbeeldschool, B.3",
    )


def _set(cards: tuple[CardFace, ...]) -> CardSet:
    cover = Cover(
        "gesprekskaarten",
        "Gesprekskaarten",
        "Groep 7 en 8 · Voorbeeldschool De Regenboog",
        "Voorbeeldschool De Regenboog",
        "Voorbeeldschool",
        "groep 7 en 8",
    )
    return CardSet(cover, 8, line("Zo speel je"), tuple(line(one) for one in _POINTS), cards)


def normal() -> CardSet:
    """27 cards: with the instruction card seven full pages."""
    return _set(tuple(face(number + 1, *_CARDS[number % len(_CARDS)]) for number in range(27)))


def uneven() -> CardSet:
    """24 cards: with the instruction card one more than six pages."""
    return _set(normal().cards[:24])


def longest() -> CardSet:
    """Texts as long as the content may make them."""
    long = face(
        88,
        "Dilemma",
        "respect",
        "megaphone",
        True,
        "Stel: onder een dansfilmpje van een meisje uit groep 7 staan beledigingen. Zoë en Ravi reageren er niet op. "
        "Zoë wil ze melden in de app. Ravi wil haar een compliment over het dansen geven. Wat helpt volgens jullie "
        "meer?",
        "Hoe maak je het de robot moeilijk, zonder je eigen wachtwoord te noemen?",
        "Krijg je iets aangeboden wat op school online niet mag, vertel dat aan je groepsleerkracht, de "
        "anti-pestcoördinator of de vertrouwenspersoon.",
        "Bedenk: wat je online schrijft of zegt, blijft openbaar, ook als je het verwijdert.",
    )
    sourced = replace(long, source="Voorbeeldschool, A.1, A.5, B.3 en Gevolgen 1")
    return _set(tuple(replace(sourced, number=number) for number in (101, 102, 103)))


def shortest() -> CardSet:
    """Hardly a word a card."""
    return _set(
        tuple(
            face(number, "Vraag", "beeld", "camera", False, "Mag het?", "Waarom?", "Vraag het eerst.")
            for number in (1, 2, 3)
        )
    )


def pictures(per_sheet: int = 2) -> CardSet:
    """Picture cards for the youngest, one (2) or two (4) to a sheet."""
    said = (line("Mag ik een foto?"), line("Nee, liever niet."))
    scene = Scene("noor-denkt", "bram-sip", ("camera",), *said, "klas", "Noor wil een foto van Bram maken.")
    asked = ("Wat zegt Noor nu?", "En wat zou jij zeggen?", "Vraag eerst of het mag.")
    cards = tuple(
        replace(face(number, "Vraag", "beeld", "camera", number < 3, *asked), scene=scene) for number in range(1, 6)
    )
    return replace(_set(cards), per_sheet=per_sheet)
