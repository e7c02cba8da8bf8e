"""What every reader gets: the library's texts with their slots filled, each with its reader and its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from lessonkit.domain import PARENTS, STAFF, Library, Protocol, Provision
from lessonkit.dutch import listed
from lessonkit.text import Text, plain

TEACHER_WORDS = ("leerkracht", "juf of meester")
"""The default and the longest of what a school may call its teachers."""
LETTER_SLOTS = {
    "contact": "de intern begeleider of de directeur",
    "lesdatum": "vrijdag 27 november 2026",
    "inleverdatum": "vrijdag 4 december 2026",
}
"""As long as such a filling gets; the sentence is measured with it, and nobody prints it."""

RULES, CARDS, SLIDES, SHEETS = "afspraken", "kaarten", "dia's", "werkbladen"
SPOKEN, GUIDE, LETTER, CONSENT, SOURCE = "gesproken tekst", "handleiding", "brief", "toestemming", "bronvermelding"

# What the fields of the domain hold, by name. A field that isn't here holds ids or numbers; a test holds this complete.
_LABELS = {
    *("heading", "name", "title", "naming", "columns", "choices", "blanks", "blanks_heading", "material", "when"),
    *("subject", "salutation", "closing", "rules_heading", "talk_heading", "parents_heading", "copies"),
    *("strip_heading", "strip_child", "strip_group", "strip_parent", "strip_date", "message_subject"),
    *("message_rules_heading", "purpose", "purpose_blank", "medium", "medium_blank", "explanation_heading"),
    *("pupil_heading", "cards_heading", "sensitive_heading", "guidance_heading", "protocol_heading"),
    *("general_heading", "help_heading", "first_heading", "printing_heading", "extra", "audience", "source"),
}
_SENTENCES = {
    *("text", "follow_up", "positions", "steps", "intro", "tick", "bottom", "points", "opening", "lesson_date"),
    *(
        "left_says",
        "right_says",
        "request",
        "return_by",
        "return_some_day",
        "talk",
        "consequences",
        "help",
        "contact",
        "strip_text",
        "strip_note",
    ),
    *("message_before", "message_after", "kept", "explanation", "declaration", "general_label", "substitute"),
    *("cards_intro", "card_rules", "sensitive_intro", "guidance_own", "guidance_other", "first", "what", "gist"),
    *("question", "meanwhile", "answer"),
}
_FOR_TEACHER = {"hint", "careful", "printing", "do", "later", "teacher", "tip", "goals", "material", "told"}
_SPOKEN = {"say", "ask"}
_NESTED = {
    *("phases", "segments", "slides", "notes", "items", "groups", "blocks", "ways", "sensitive", "general"),
    *("documents", "purposes", "parent", "second_parent", "pupil", "readings", "none", "fields", "scene"),
}


@dataclass(frozen=True)
class Said:
    """A text as one reader gets it: an age group id, ouders or medewerkers. `running`: sentences, no heading or label.

    `pupils` is the age group that reads it, or hears its teacher say it from the notes; `about` the age group whose
    parents read it. `usual`: with the default
    fillings; the others are there because the longest must do as well.
    """

    reader: str
    part: str
    text: Text
    running: bool = True
    pupils: str = ""
    usual: bool = True
    about: str = ""


def said_to_readers(library: Library) -> tuple[Said, ...]:
    """All that the readers can get from this library, in every filling; each once."""
    found = [
        *_rules(library),
        *_cards(library),
        *_lessons(library),
        *_national(library),
        *_letters(library),
        *_for_staff(library),
    ]
    bare = (replace(one, text=Text(plain(one.text), one.text.place)) for one in found)
    # The same words on two lines are two texts: both lines have to be mended.
    return tuple({(one, one.text.place): one for one in bare}.values())


def prose(value: Any, field: str = "") -> Iterator[tuple[str, Text]]:
    """The texts within a value of the domain, each with the name of the field that holds it."""
    if isinstance(value, Text):
        yield field, value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from prose(inner, field)
    elif isinstance(value, tuple):
        for inner in value:
            yield from prose(inner, field)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name in _LABELS | _SENTENCES | _FOR_TEACHER | _SPOKEN | _NESTED:
                yield from prose(getattr(value, one.name), one.name)


def _told(library: Library, value: Any, reader: str, part: str) -> Iterator[Said]:
    """The texts of a value: most are for `reader`, some fields always for the teacher, some spoken to the pupils."""
    for field, text in prose(value):
        running = field not in _LABELS
        for number, filled in enumerate(fillings(library, text, reader)):
            if field in _SPOKEN:
                yield Said(STAFF, SPOKEN, filled, running, reader if reader in library.groups else "", number == 0)
            elif field in _FOR_TEACHER or (field == "question" and part == SHEETS):
                yield Said(STAFF, GUIDE, filled, running, "", number == 0)
            else:
                yield _to(library, reader, part, filled, running, number == 0)


def _to(library: Library, reader: str, part: str, text: Text, running: bool = True, usual: bool = True) -> Said:
    return Said(reader, part, text, running, reader if reader in library.groups else "", usual)


def fillings(
    library: Library, text: Text, reader: str, details: Mapping[str, str] | None = None, schools: Iterable[str] = ()
) -> list[Text]:
    """The text in each way its slots can be filled; a slot that nothing fills stays."""
    if "{" not in text:
        return [text]
    group = library.groups.get(reader) or next(iter(library.groups.values()), None)
    lines = [str(one.in_sentence) for one in library.help_lines if one.in_letter and one.in_sentence]
    values = {"groep": str(group.name) if group else "{groep}", "hulplijnen": listed(lines, "of"), "n": "28"}
    values |= LETTER_SLOTS | dict(details or {})
    found: dict[str, Text] = {}
    for school in schools or [str(one.in_sentence) for one in library.protocols.values()] or ["{school}"]:
        for teacher in (str(group.words["leerkracht"]) if group else TEACHER_WORDS[0], TEACHER_WORDS[1]):
            given = {slot: "{" + slot + "}" for slot in text.slots()} | values
            given |= {name: str(word) for name, word in group.words.items()} if group else {}
            filled = text.fill(given | {"leerkracht": teacher, "school": school})
            found[str(filled)] = filled
    return list(found.values())


def _rules(library: Library) -> Iterator[Said]:
    for protocol in library.protocols.values():
        for provision in (one for article in protocol.articles for one in article.provisions):
            yield from _provision(library, protocol, provision)
        for part in protocol.ladder:
            # The consequences of the youngest stand in the part for their parents.
            at_home = {group.id for group in library.groups.values() if group.parents_back}
            for reader in (*(group for group in protocol.groups if group not in at_home), PARENTS):
                yield _to(library, reader, RULES, part.heading, False)
    for theme in library.themes.values():
        for group in library.groups:
            yield _to(library, group, RULES, theme.name, False)
    for rule in library.rules.values():
        for group, why in rule.why.items():
            for number, filled in enumerate(fillings(library, why, group)):
                yield _to(library, group, SLIDES, filled, usual=number == 0)
        for group, notes in rule.teaching.items():
            yield from _told(library, notes, group, SLIDES)


def _provision(library: Library, protocol: Protocol, one: Provision) -> Iterator[Said]:
    """The lines of one provision for each reader it reaches; ids that lead nowhere are told elsewhere."""
    rule = library.rules.get(one.rule)
    variant = rule.variants.get(one.variant) if rule else None
    if rule is None or variant is None:
        return
    readers = set(one.readers) & {PARENTS, STAFF}
    if "leerlingen" in one.readers:
        young = any(group.parents_back for id, group in library.groups.items() if id in protocol.groups)
        readers |= {*protocol.groups, *((PARENTS,) if young else ())}  # their parents read the pupils' rules for them
    for reader in sorted(readers & variant.wordings.keys()):
        wording = variant.wordings[reader]
        details = {
            slot: str(library.details[id].wordings[reader])
            for slot, id in one.details.items()
            if id in library.details and reader in library.details[id].wordings
        }
        texts = dict.fromkeys((wording.text, wording.short))
        for text, running in ((wording.heading, False), *((text, True) for text in texts)):
            for number, filled in enumerate(fillings(library, text, reader, details, [str(protocol.in_sentence)])):
                yield _to(library, reader, f"{RULES} {protocol.short}", filled, running, number == 0)


def _cards(library: Library) -> Iterator[Said]:
    for card in library.cards:
        yield from _told(library, card, card.group, CARDS)


def _lessons(library: Library) -> Iterator[Said]:
    for lesson in library.lessons.values():
        yield from _told(library, lesson, lesson.group, SLIDES)
    for group in library.groups:
        for activity in library.activities[group].values():
            yield Said(STAFF, GUIDE, activity.name, False)
            yield from _told(library, replace(activity, name=Text("")), group, SLIDES)
        for sheet in library.worksheets[group].values():
            yield Said(STAFF, GUIDE, sheet.name, False)
            yield from _told(library, replace(sheet, name=Text("")), group, SHEETS)


def _national(library: Library) -> Iterator[Said]:
    for line in library.help_lines:
        for reader, text in line.texts.items():
            part = SHEETS if reader in library.groups else GUIDE
            yield _to(library, reader, part, text)
            for label in (line.name, line.extra):
                if label:
                    yield _to(library, reader, part, label, False)
        yield Said(STAFF, GUIDE, line.audience, False)
    for fact in library.facts.values():
        for reader, text in fact.texts.items():
            yield Said(reader, GUIDE if reader == STAFF else CONSENT, text)
        for label in (fact.subject, fact.area, fact.name):
            if label:
                yield Said(STAFF, GUIDE, label, False)
    for cited in (*library.help_lines, *library.facts.values()):
        if cited.source:
            yield Said(STAFF, SOURCE, cited.source, False)
    for advice in library.advice:
        yield from _told(library, advice, STAFF, GUIDE)


def _letters(library: Library) -> Iterator[Said]:
    for group, letters in library.letters.items():
        for kind, forms in letters.items():
            reader = PARENTS if kind == "ouderbrief" else group
            yield from (replace(one, about=group) for one in _told(library, tuple(forms.values()), reader, LETTER))
    yield from _told(library, library.consent, PARENTS, CONSENT)
    for _, question, answer in library.consent.details:
        for label in (question, answer):
            if label:
                yield from _told(library, (label,), PARENTS, CONSENT)


def _for_staff(library: Library) -> Iterator[Said]:
    for fixed in (*library.guide.values(), *library.steps.values(), library.start):
        yield from _told(library, fixed, STAFF, GUIDE)
    for group, block in library.card_instructions.items():
        yield from _told(library, block, group, CARDS)
    for protocol in library.protocols.values():
        yield from _told(library, protocol.contradictions, STAFF, GUIDE)
        if protocol.superseded:
            yield Said(STAFF, GUIDE, protocol.superseded)
        for article in protocol.articles:
            yield from _told(library, (article,), STAFF, GUIDE)
