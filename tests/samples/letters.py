"""Sample letters and consent forms of a "Voorbeeldschool": ordinary, the longest that must fit, the shortest."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.documents.values import ConsentForm, ConsentRow, ConsentSigners, Letter, LetterRule, SignLine
from tests.samples.docx_values import consent, cover, letter, line, lines

__all__ = ["cover", "form", "letter", "long_form", "long_letter", "short_form", "short_letter", "too_long_letter"]

_PURPOSE = "Foto's, filmpjes en geluid van lessen, vieringen, uitstapjes en het schoolkamp delen"


def _rule(words: int, *refs: str) -> LetterRule:
    text = ("ouders en school praten samen over wat online wel en niet kan " * 9).split()[:words]
    return LetterRule(line(" ".join(text).capitalize() + ".", *refs, origin="protocol"), ", ".join(refs))


def long_letter() -> Letter:
    """Rules of 25 words, five lines for parents, and all that a school can fill in."""
    return replace(
        letter(),
        sender=("Openbare Voorbeeldschool De Regenboog aan de Nieuwe Gracht", "Stichting Voorbeeldscholen Midden"),
        opening=lines(
            "Uw kind heeft op school een les gehad over sociale media, foto's en berichten.",
            "De les was op dinsdag 24 november 2026.",
            "De kinderen praatten over verzonnen voorbeelden. Wat doe je dan, en wie kan je helpen?",
            "Bij deze brief zit het afsprakenblad uit de les.",
        ),
        rules=tuple(_rule(25, "3.A.1", "3.A.8") for _ in range(3)),
        request=lines(
            "Wilt u het afsprakenblad samen met uw kind lezen en bespreken? Dat kan ook zonder telefoon.",
            "Wilt u daarna de strook invullen en uiterlijk vrijdag 4 december 2026 meegeven?",
        ),
        contact=line(
            "Hebt u een vraag, of maakt u zich zorgen? Neem dan contact op met Sanne Bos (intern begeleider), "
            "Mo Aydin (anti-pestcoördinator) of de directeur."
        ),
        parents=tuple(_rule(25, f"3.A.{number}") for number in range(1, 6)),
        signer="Het team van groep 7 en 8",
    )


def too_long_letter() -> Letter:
    """A letter with far more for parents than a page holds."""
    return replace(long_letter(), parents=tuple(_rule(40, f"3.A.{number}") for number in range(1, 16)))


def short_letter() -> Letter:
    """A letter without what a school or a protocol may leave out."""
    return replace(letter(), rules=(_rule(5, "1"),), parents=(), sender=(), signer="Juf Noor")


def form() -> ConsentForm:
    """A form with a row of each kind and two signers."""
    return replace(consent(), signers=_signers())


def long_form() -> ConsentForm:
    """Ten rows, with all there is to explain."""
    own = tuple(
        ConsentRow(
            f"eigen-{at}", line(f"{_PURPOSE} ({at})"), None, line("website van de school"), "welke", at == 1, "C.1"
        )
        for at in range(6)
    )
    empty = tuple(ConsentRow(f"leeg-{at}", None, None, None, None, False, "") for at in range(4))
    return replace(
        form(),
        protocol_says=(_rule(25, "C.1"), _rule(25, "C.2")),
        rows=(*own, *empty),
        details=tuple((line(f"Wat wilt u weten over punt {at}?"), None) for at in range(6)),
        explanation=lines(*(f"U kiest vrij. Een nee heeft geen gevolgen, dat is regel {at}." for at in range(8))),
    )


def short_form() -> ConsentForm:
    """A form that fits on one page."""
    return replace(form(), protocol_says=(), rows=form().rows[:2], explanation=form().explanation[:1])


def _signers() -> tuple[ConsentSigners, ...]:
    first = ("Naam van de leerling", "Groep", "Naam ouder of verzorger", "Datum", "Handtekening")
    return (
        ConsentSigners(line("Ouder of verzorger"), line("Ik heb zelf gekozen."), _fields("ouder", first)),
        ConsentSigners(line("Tweede ouder (mag, hoeft niet)"), None, _fields("ouder-2", ("Naam", "Handtekening"))),
    )


def _fields(prefix: str, labels: tuple[str, ...]) -> tuple[SignLine, ...]:
    return tuple(SignLine(label, f"{prefix}-{at}-{label.lower().replace(' ', '-')}") for at, label in enumerate(labels))
