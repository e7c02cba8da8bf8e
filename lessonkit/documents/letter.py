"""The parent letter with its reply strip, and the same as a message for a school app."""

from __future__ import annotations

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.documents.catalogue import Sources, cover, school_name
from lessonkit.documents.parts import Line
from lessonkit.documents.values import Letter, Message, SignLine
from lessonkit.domain import PARENTS
from lessonkit.dutch import listed, long_date
from lessonkit.kit.model import Kit, KitRule
from lessonkit.text import Text

BLANK = "_" * 30
MESSAGE_LIMIT = 900


def letter(kit: Kit) -> Letter:
    """The letter to parents; what is not known becomes a line to fill in or is left out."""
    return _letter(kit, "ouderbrief", kit.letter_rules, kit.parents_asked)


def student_letter(kit: Kit) -> Letter:
    """The letter to a pupil or student of 18 or older, in the words for pupils; of parents it says nothing."""
    return _letter(kit, "studentbrief", kit.front[: len(kit.letter_rules)], ())


def _letter(kit: Kit, kind: str, rules: tuple[KitRule, ...], asked: tuple[KitRule, ...]) -> Letter:
    texts, sources = kit.letters[kind], Sources(kit)
    fill = _Filler(kit, PARENTS if kind == "ouderbrief" else kit.group.id)
    opening = list(fill.all(texts.opening))
    if kit.lesson_date:
        opening.insert(1, fill(texts.lesson_date))
    place = f"{kit.school.place_name}, " if kit.school.place_name else ""
    back = fill(texts.return_by) if kit.return_date else fill(texts.return_some_day)
    return Letter(
        cover=cover(kit, kind),
        sender=(school_name(kit),),
        place_date=f"{place}{long_date(kit.date)}",
        subject=fill(texts.subject),
        salutation=fill(texts.salutation),
        opening=tuple(opening),
        rules_title=fill(texts.rules_heading),
        rules=tuple(sources.cited(rule, short=True) for rule in rules),
        request=(*fill.all(texts.request), back),
        talk_title=fill(texts.talk_heading),
        talk=fill.all(texts.talk),
        consequences=Line(texts.consequences, _consequence_refs(kit), "protocol"),
        help=fill(texts.help, "landelijk"),
        contact=fill(texts.contact, "school" if kit.school.contacts else "algemeen"),
        parents_title=fill(texts.parents_heading),
        parents=tuple(sources.cited(rule, short=True) for rule in asked),
        closing=fill(texts.closing),
        signer=str(kit.school.signer or ""),
        strip_title=fill(texts.strip_heading),
        strip_text=fill(texts.strip_text),
        strip_note=fill(texts.strip_note),
        strip_fields=(
            SignLine(str(texts.strip_child), "naam-kind"),
            SignLine(str(texts.strip_group), "groep"),
            SignLine(str(texts.strip_parent), "handtekening-ouder"),
            SignLine(str(texts.strip_date), "datum"),
        ),
    )


def message(kit: Kit) -> Message:
    """The app message; where names make it too long, its closing sentences fall away from the first on.

    Raises WrongInput when it is still longer than a school app takes.
    """
    texts = kit.letters["ouderbrief"]
    after = [one for one in texts.message_after if kit.school.contacts or "contact" not in one.slots()]
    optional = [one for one in after if not one.slots()]
    made = _message(kit, after)
    while len(message_text(made)) >= MESSAGE_LIMIT and optional:
        after.remove(optional.pop(0))
        made = _message(kit, after)
    length = len(message_text(made))
    if length >= MESSAGE_LIMIT:
        raise WrongInput(
            Diagnostic(
                f"het ouderbericht heeft {length} tekens; het moeten er minder zijn dan {MESSAGE_LIMIT}",
                texts.message_subject.place,
                "maak de tekst van het bericht of van de afspraken voor ouders korter",
            )
        )
    return made


def _message(kit: Kit, after: list[Text]) -> Message:
    texts, fill = kit.letters["ouderbrief"], _Filler(kit)
    rules = tuple(
        Line(Text(f"- {rule.short}", rule.short.place), rule.refs, "protocol", (rule.id,)) for rule in kit.letter_rules
    )
    return Message(
        cover=cover(kit, "ouderbericht"),
        subject=fill(texts.message_subject),
        paragraphs=(
            fill.all(texts.message_before),
            (fill(texts.message_rules_heading), *rules),
            tuple(fill(one, "landelijk" if "hulplijnen" in one.slots() else "algemeen") for one in after),
        ),
    )


def message_text(value: Message) -> str:
    """The message as plain text, ending in a newline."""
    marks = " · ".join(value.cover.marks)
    paragraphs = ("\n".join(str(line.text) for line in block) for block in value.paragraphs)
    blocks = [marks, str(value.subject.text), *paragraphs]
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Filler:
    """Fills the slots of letters: the general ones and {contact}, {lesdatum}, {inleverdatum}, {hulplijnen}."""

    def __init__(self, kit: Kit, reader: str = PARENTS) -> None:
        lines = [str(one.in_sentence) for one in kit.help_lines if one.in_letter and reader in one.texts]
        self._values = kit.slots | {
            "contact": listed([str(one) for one in kit.school.contacts], "of") or BLANK,
            "hulplijnen": listed(lines, "of"),
            "lesdatum": long_date(kit.lesson_date, weekday=True) if kit.lesson_date else BLANK,
            "inleverdatum": long_date(kit.return_date, weekday=True) if kit.return_date else BLANK,
        }

    def __call__(self, text: Text, origin: str = "algemeen") -> Line:
        return Line(text.fill(self._values), (), origin)  # type: ignore[arg-type]

    def all(self, texts: tuple[Text, ...]) -> tuple[Line, ...]:
        return tuple(self(text) for text in texts)


def _consequence_refs(kit: Kit) -> tuple[str, ...]:
    ladder = kit.home_consequences if kit.group.parents_back else kit.consequences
    return tuple(dict.fromkeys(ref for part in ladder for rule in part.rules for ref in rule.refs))
