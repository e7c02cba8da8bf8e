"""The safe-lesson rules: what no lesson asks, promises or threatens, and what every lesson has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from lessonkit.checks.findings import Finding, finding
from lessonkit.checks.said import CARDS, LETTER, Said, prose
from lessonkit.diagnostics import Diagnostic
from lessonkit.domain import PARENTS, Card, Lesson, Library, Segment
from lessonkit.text import Text

YOUNGEST = ("groep-1-2", "groep-3-4")
"""Here suspension, removal and police stand in the parents' part only."""


@dataclass(frozen=True)
class Ban:
    """Words that a reader may not get; `{}` in the message is what was found."""

    rule: str
    words: re.Pattern[str]
    message: str
    hint: str
    reaches: Callable[[Library, Said], bool]


def _everyone(library: Library, one: Said) -> bool:
    return True


def _pupils(library: Library, one: Said) -> bool:
    return bool(one.pupils)


def _below_secondary(library: Library, one: Said) -> bool:
    if one.pupils:
        return library.groups[one.pupils].sector == "primair"
    return one.reader == PARENTS and one.part == LETTER and library.groups[one.about].sector == "primair"


def _youngest(library: Library, one: Said) -> bool:
    return one.pupils in YOUNGEST


def _words(*patterns: str, exact: bool = False) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})", 0 if exact else re.IGNORECASE)


_DEVICE = (
    r"telefoons?\b|mobieltjes?\b|smartphones?\b|smartwatch|\w*apps?\b|appjes?\b|appt\b|appen\b|geappt\b|"
    r"snapchat|tiktok|instagram"
)
_ASSUMED = _words(rf"(?:je|jouw|jullie|onze|mijn) (?:eigen )?(?:{_DEVICE}|tablets?\b|chat\w*|accounts?\b)")
_NAMED = re.compile(rf"\b(?<!zonder )(?<!geen )(?:{_DEVICE})", re.IGNORECASE)
_INVENTED = re.compile(r"(?:^|(?<=[.?!\"]\s))(?:Stel\b|In een verzonnen|In dit verhaal)")
_IF = _words(r"stel\b", r"als\b", r"heb je", r"heeft", r"wie een", r"neemt", r"mocht", r"geen\b", r"of je", r"zonder\b")

BANS = (
    Ban(
        "eigen-verhaal",
        _words(
            r"(?:heb|ben|had|was|deed|zag|kreeg|is|werd) (?:jij|je|jou|jullie|iemand van jullie)\b"
            r"[^.?!]*\b(?:wel ?eens|ooit)\b",
            r"wie (?:van jullie )?(?:heeft|is|was|had|werd) (?:er )?(?:wel ?eens|ooit)\b",
            r"wat heb(?:ben)? (?:jij|je|jullie) (?:zelf )?(?:meegemaakt|beleefd)",
            r"(?:vertel|schrijf)[^.?!]* (?:over een keer dat|wat (?:jij|je|jou)[^.?!]*(?:meegemaakt|overkom))",
            r"ken (?:jij|je) iemand (?:die|uit)",
        ),
        "'{}' vraagt naar een eigen verhaal",
        "vraag het over een verzonnen kind: stel dat ...",
        _everyone,
    ),
    Ban(
        "eigen-verhaal",
        _words(r"over de streep"),
        "'{}' werkt met eigen ervaringen",
        "neem neutrale stellingen",
        _everyone,
    ),
    Ban(
        "dreiging",
        _words(
            r"strafblad\w*",
            r"gevangenis\w*",
            r"celstraf\w*",
            r"taakstraf\w*",
            r"boetes?\b",
            r"jeugddetentie",
            r"(?:op)?gepakt door",
            r"oppakt?\b",
            r"opgepakt",
            r"gearresteerd",
            r"maximale straf\w*",
            r"(?:maximaal|hooguit|tot) \d+ (?:dagen|weken|maanden|jaar) (?:cel|straf|gevangenis)",
            r"\d+ jaar cel",
            r"anders (?:krijg|volgt|zwaait)\b",
            r"pas (?:maar )?op\b",
            r"wees gewaarschuwd",
            r"waag het niet",
        ),
        "'{}' dreigt of noemt een straf van de rechter",
        "zeg wat het met een ander doet, of wat het artikel zegt",
        _everyone,
    ),
    Ban(
        "effect",
        _words(
            r"minder (?:pest|gepest|cyberpest|ruzie|incident)\w*",
            r"(?:gaat|helpt|stopt|helpen) (?:het )?pesten (?:tegen|stoppen|voorkomen)",
            r"helpt tegen (?:pesten|cyberpesten|ruzie)",
            r"voorkomt\b(?!$|[.,;:?!)]| (?:in|op|bij|en|of)\b)",  # not the other verb: a name that occurs somewhere
            r"(?:pesten|ruzies?|problemen|incidenten) (?:te )?voorkomen\b",
            r"garande\w+",
            r"gegarandeerd\w*",
            r"bewezen (?:effect\w*|aanpak|methode|werkzaam)",
            r"effectie(?:f|ve)\b",
            r"nooit meer (?:gepest|pesten|ruzie)",
            r"maakt een eind aan",
        ),
        "'{}' belooft een effect",
        "zeg wat de leerlingen doen of leren, niet wat het oplevert",
        _everyone,
    ),
    Ban(
        "leesniveau",
        _words(
            r"AVI\b",
            r"CLIB\b",
            r"[ABC][12]\b",
            r"[123][FS]\b",
            r"[Tt]aalniveau\w*",
            r"[Ll]eesniveau\w*",
            exact=True,
        ),
        "'{}' noemt een leesniveau",
        "geef de cijfers, en beweer geen niveau",
        _everyone,
    ),
    Ban(
        "oordeel",
        _words(
            r"(?:welke|wat voor) straf\b",
            r"wie (?:heeft|krijgt|verdient) (?:er )?(?:gelijk|de schuld|schuld|straf)\b",
            r"wie is (?:er )?(?:schuldig|fout|de dader|de schuldige)",
            r"(?:rechter|rechters|jury|rechtbank)\b",
            r"veroordeel\w*",
            r"(?:verzin|bedenk|geef|kies|spreek)\w* (?:samen )?(?:een|de|hun|zijn|haar) straf\b",
        ),
        "'{}' maakt van leerlingen een rechter",
        "vraag wat iemand kan doen of wat helpt",
        _pupils,
    ),
    Ban(
        "bloot",
        _words(r"sexting\w*", r"naaktfoto\w*", r"naaktbeeld\w*", r"nudes?\b", r"dickpics?\b"),
        "'{}' is geen woord voor de basisschool",
        "schrijf blote foto",
        _below_secondary,
    ),
    Ban(
        "gevolg",
        _words(
            r"(?:ge)?schors\w*",
            r"verwijder\w* van school",
            r"van school (?:gestuurd|verwijderd)",
            r"politie\w*",
            r"aangifte\w*",
            r"strafbaar\w*",
        ),
        "'{}' hoort niet op een blad voor deze groep",
        "zet het in het deel voor ouders",
        _youngest,
    ),
)


def check(library: Library, all_said: Iterable[Said]) -> Iterator[Finding]:
    """The sentences that a safe lesson doesn't have."""
    for one in all_said:
        for ban in BANS:
            if ban.reaches(library, one) and (match := ban.words.search(one.text)):
                yield finding(ban.rule, one.text, ban.message.format(match.group()), ban.hint)
        if one.pupils and one.part != CARDS:
            yield from _assumed(one.text)
    for card in library.cards:
        yield from _card(card)
    for sheet in (sheet for sheets in library.worksheets.values() for sheet in sheets.values()):
        for item in sheet.items if sheet.kind == "stroken" else ():
            yield from _invented(item.text)


def lessons(library: Library) -> Iterator[Diagnostic]:
    """What a lesson or the guide lacks: help on the last slide but one, the right to pass, care for a signal."""
    for lesson in library.lessons.values():
        yield from _lesson(lesson)
    yield from _guide(library)
    for form in (form for forms in library.activities.values() for form in forms.values()):
        if not form.id.startswith("rollenspel"):
            continue
        if form.worksheet is None and not re.search(r"[Vv]aste tekst", " ".join(form.teacher)):
            yield Diagnostic(
                f"'{form.id}' heeft geen vaste tekst",
                form.place,
                "noem een werkblad, of schrijf de tekst bij leerkracht",
            )
        if not re.search(r"uit (?:je|de|hun) rol", " ".join((*form.steps, *form.teacher))):
            yield Diagnostic(f"'{form.id}' eindigt niet met uit de rol stappen", form.place, "maak er een stap van")


def _phone(text: Text, found: str) -> Finding:
    return finding("telefoon", text, f"'{found}': niet iedereen heeft dat", "begin met: stel dat ...")


def _assumed(text: Text) -> Iterator[Finding]:
    """A telephone or app that is "yours", without an if or a suppose before it."""
    if (match := _ASSUMED.search(text)) and not _IF.search(text[: match.end()]):
        yield _phone(text, match.group())


def _card(card: Card) -> Iterator[Finding]:
    # A statement says something in general, so it may name an app; what follows a "Stel" is still supposed.
    if card.kind != "stelling":
        yield from _invented(card.text)
    if not _INVENTED.search(card.text):
        for text in (card.text, card.follow_up, *card.positions):
            yield from _assumed(text)


def _invented(text: Text) -> Iterator[Finding]:
    """A situation with an app or a phone in it begins with "Stel"."""
    named = _NAMED.search(text)
    start = _INVENTED.search(text)
    if named and (start is None or start.start() > named.start()):
        yield _phone(text, named.group())


def _lesson(lesson: Lesson) -> Iterator[Diagnostic]:
    segments = [segment for phase in lesson.phases for segment in phase.segments]
    kinds = [(slide.kind, segment) for segment in segments for slide in segment.slides]
    if not kinds:
        return
    if "hulp" not in [kind for kind, _ in kinds[-2:]]:
        place = segments[-1].place
        yield Diagnostic("geen van de laatste twee dia's gaat over hulp", place, "eindig met een dia hulp")
    for kind, segment in kinds:
        if kind == "hulp" and _can_go(segment):
            yield Diagnostic("de dia met hulp kan wegvallen", segment.place, "haal vervalt, erbij of vanaf weg")
    first = segments[0]
    spoken = [text for field, text in prose(first.slides[:1]) if field == "say"]
    if _can_go(first) or not any(re.search(r"\b(?:ik pas|pas(?:sen)?|overslaan)\b", text) for text in spoken):
        yield Diagnostic(
            "de eerste dia zegt niet dat iedereen mag passen", first.place, "zeg het hardop in de notities van de titel"
        )


def _can_go(segment: Segment) -> bool:
    late = any(slide.kind == "hulp" and slide.from_minutes is not None for slide in segment.slides)
    return segment.drop is not None or segment.extra is not None or late


_PROMISES = (
    ("veilige_les", r"verzonnen", "dat het over verzonnen kinderen gaat"),
    ("veilige_les", r"[Oo]verslaan|passen", "dat overslaan mag"),
    ("veilige_les", r"geheimhouding", "dat je geen geheimhouding belooft"),
    ("veilige_les", r"telefoons?", "dat je geen telefoon bekijkt"),
    ("veilige_les", r"vandaag|dezelfde dag", "dat je een signaal dezelfde dag oppakt"),
    ("veilige_les", r"[Hh]ulp", "dat de les eindigt met hulp"),
    ("speelt_er_iets", r"[Ee]erst praten|niet aan de hele groep", "dat de les wacht als er iets speelt"),
)


def _guide(library: Library) -> Iterator[Diagnostic]:
    for guide, (key, words, what) in product(library.guide.values(), _PROMISES):
        block = guide.blocks.get(key)
        told = " ".join(block.points) if block else ""
        if block and not re.search(words, told):
            yield Diagnostic(f"bij {key} staat niet {what}", block.heading.place, "voeg een zin toe")
    for group, block in library.card_instructions.items():
        if not re.search(r"[Oo]verslaan|[Pp]assen|ik pas", " ".join(block.points)):
            yield Diagnostic(f"de kaartinstructie ({group}) zegt niet dat je mag passen", block.heading.place)
