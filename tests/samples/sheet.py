"""Sample agreement sheets and posters of a "Voorbeeldschool": an ordinary one, the fullest, and one per age group."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from lessonkit.diagnostics import Place
from lessonkit.documents.parts import Cover, Line, ThemeMark
from lessonkit.documents.values import AgreementSheet, Poster, SheetRule, SheetSection, SignLine
from lessonkit.text import Text

_PLACES = count(1)
_SCHOOL = "Voorbeeldschool De Regenboog"
THEMES = (
    ThemeMark("beeld", "Foto's en filmpjes maken", "camera", "indigo"),
    ThemeMark("delen", "Delen en doorsturen", "share-network", "blauw"),
    ThemeMark("telefoon", "Telefoon en les", "device-mobile", "aqua"),
    ThemeMark("accounts", "Wachtwoorden en accounts", "key", "pruim"),
    ThemeMark("inhoud", "Wat je bekijkt en stuurt", "eye-slash", "baksteen"),
    ThemeMark("respect", "Hoe we met elkaar omgaan", "handshake", "teal"),
    ThemeMark("sporen", "Wat je plaatst", "footprints", "oker"),
)
HELP = ThemeMark("hulp", "Helpen en vertellen", "hand-heart", "olijf")
LADDER = ThemeMark("gevolgen", "Als het misgaat", "scales", "marine")
_LINES = (
    "We vragen het eerst als we iemand willen filmen. Nee is nee.",
    "We delen alleen beelden waar iedereen ja op heeft gezegd. Doorsturen is ook delen.",
    "Een telefoon blijft onder schooltijd in de tas, ook in de pauze en op het plein.",
    "We houden ons wachtwoord geheim.",
    'Noem jij een ander online "raar"? Bedenk dan dat je dat in de klas ook niet zou zeggen.',
)
_LONG = (
    "Krijg je online iets te zien wat je raar of naar vindt, stop dan, doe het weg en vertel het aan een groot mens "
    "op school of thuis."
)


def line(text: str, *refs: str, origin: str = "algemeen") -> Line:
    """A line that was written on a line of its own in the sample content."""
    return Line(Text(text, Place("content/voorbeeld.yaml", next(_PLACES))), refs, origin)  # type: ignore[arg-type]


def rule(theme: ThemeMark, heading: str, text: str, *refs: str) -> SheetRule:
    """A rule with its articles."""
    return SheetRule(theme, line(heading), line(text, *refs, origin="protocol"), ", ".join(refs))


def section(theme: ThemeMark, title: str, *texts: str, build: str = "", number: int = 1) -> SheetSection:
    """A section whose lines rest on articles one after the other."""
    rules = tuple(rule(theme, f"{title} {at}", text, f"{number}.{at}") for at, text in enumerate(texts, 1))
    return SheetSection(theme, title, rules, build)


def front(amount: int, *, long: bool = False) -> tuple[SheetRule, ...]:
    """So many rules for the front, of theme after theme."""
    texts = (_LONG,) if long else _LINES
    return tuple(
        rule(THEMES[at % len(THEMES)], f"Afspraak nummer {at + 1}", texts[at % len(texts)], f"A.{at + 1}")
        for at in range(amount)
    )


def cover(document: str, *marks: str) -> Cover:
    """What a sample says of itself."""
    return Cover(
        document, "Onze afspraken online", f"Groep 7 en 8 · {_SCHOOL}", _SCHOOL, "Regenboog", "groep 7 en 8", marks
    )


def normal() -> AgreementSheet:
    """Ten rules, seven themes and a ladder of each build; no one at school is known yet."""
    return AgreementSheet(
        cover=cover("afsprakenblad"),
        intro=line("Dit is waar we ons aan houden, op school en online."),
        front=front(10),
        help_title="Wie helpt je?",
        helpers=(
            line("Je leerkracht of de vertrouwenspersoon", "B.1", origin="protocol"),
            line("De Kindertelefoon: 0800-0432", origin="landelijk"),
            line("Gevaar, nu: 112", origin="landelijk"),
        ),
        helper_blanks=1,
        sign_title="Gelezen en besproken",
        signers=(
            SignLine("Naam", "naam"),
            SignLine("Datum", "datum"),
            SignLine("Leerling", "handtekening-leerling"),
            SignLine("Ouder of verzorger", "handtekening-ouder"),
            SignLine("Leerkracht", "handtekening-leerkracht"),
        ),
        back_title="Alles wat er is afgesproken",
        back_intro=line("Alles wat het protocol over jou zegt. Achter elke regel staat het artikel."),
        back=(
            *(section(theme, theme.name, *_LINES[:3], number=at) for at, theme in enumerate(THEMES, 1)),
            section(LADDER, LADDER.name, "Het kan zijn dat jou iets te verwijten valt.", number=8),
            section(HELP, HELP.name, "Lukt het niet samen? Vraag dan hulp.", number=9),
        ),
        consequences=(
            section(
                LADDER, "Als er iets speelt", "We praten erover.", "Je ouders horen het.", build="stappen", number=10
            ),
            section(LADDER, "Maatregelen", "Een gesprek kan.", "Een schorsing kan.", build="naar-ernst", number=11),
            section(LADDER, "Bij alles", "De schoolleiding hoort het.", build="altijd", number=12),
            section(LADDER, "Eén stap", "De leerkracht spreekt je aan.", build="stappen", number=13),
        ),
    )


def full(lines_each: int = 5) -> AgreementSheet:
    """A list that takes more than one side."""
    many = tuple(section(theme, theme.name, *(_LONG,) * lines_each, number=at) for at, theme in enumerate(THEMES, 1))
    return replace(normal(), back=(*many, *normal().back[-2:]))


def short() -> AgreementSheet:
    """Three rules for the youngest, and little else."""
    return replace(
        normal(),
        front=front(3),
        helpers=(line("Juf of meester", origin="school"),),
        helper_blanks=0,
        signers=(SignLine("Je naam of een tekening", "naam"), SignLine("Ouder of verzorger", "handtekening-ouder")),
        back=normal().back[:2],
        consequences=(),
    )


def poster(amount: int = 10, *, long: bool = False) -> Poster:
    """A poster with room for three rules of the class's own."""
    return Poster(
        cover=cover("poster"),
        rules=front(amount, long=long),
        own_title=line("Onze eigen afspraken"),
        own_lines=3,
        helpers=normal().helpers[:2],
    )
