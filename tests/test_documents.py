"""The documents: every line has its article or its label, and each reader gets only what is theirs."""

from pathlib import Path

import pytest

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.accountability import PUPIL_DOCUMENTS, accountability, as_json
from lessonkit.documents.catalogue import documents_of
from lessonkit.documents.deck import shared_minutes
from lessonkit.documents.letter import MESSAGE_LIMIT, message_text
from lessonkit.documents.parts import Line, articles, lines
from lessonkit.domain import School
from lessonkit.text import Text
from tests.kits import KITS, SECONDARY, documents, library, make

GOLDEN = Path(__file__).parent / "golden"
PROOFREAD = (
    ("koe", "groep-1-2"),
    ("lithora", "groep-3-4"),
    ("nutsschool", "groep-5-6"),
    ("koe", "groep-7-8"),
    ("nutsschool", "groep-7-8"),
    ("lentiz", "vo-onderbouw"),
    ("lentiz-2014", "vo-bovenbouw"),
    ("lentiz", "mbo"),
)
"""Kits whose words are kept: every protocol and every age group at least once."""
SLIDES = {"groep-1-2": (5, 8), "groep-3-4": (8, 10), "groep-5-6": (10, 16), "groep-7-8": (10, 16)} | dict.fromkeys(
    SECONDARY, (12, 18)
)
"""How many slides a lesson for this age group has, at least and at most."""
WORDS = {"groep-1-2": (8, 16), "groep-3-4": (16, 28), "groep-5-6": (26, 40), "groep-7-8": (28, 40)} | {
    "vo-onderbouw": (30, 44),
    "vo-bovenbouw": (34, 44),
    "mbo": (34, 44),
}
"""How many words the rule on a slide has at most for this age group, and all running text of a slide together."""


@pytest.fixture(scope="module", params=KITS, ids="-".join)
def kit(request):
    protocol, group = request.param
    return make(protocol, group=group)


@pytest.fixture(scope="module")
def values(kit):
    return documents(kit)


def test_every_document_that_a_kit_can_have_is_made(kit, values):
    assert set(values) == set(documents_of(kit))


def test_the_kits_of_these_tests_are_all_there_are():
    own = library()
    assert set(KITS) == {(one.id, group) for one in own.protocols.values() for group in one.groups}


def test_no_line_has_a_slot_left_open(values):
    assert not [
        (name, line.text)
        for name, value in values.items()
        for line in lines(value)
        if "{" in line.text or "}" in line.text
    ]


def test_every_line_has_an_article_or_a_label_and_not_both(values):
    for name, value in values.items():
        for line in lines(value):
            assert (line.origin == "protocol") == bool(line.refs) or line.origin == "school", (name, line)


def test_every_pupil_rule_stands_on_the_back_of_the_sheet_with_its_articles(kit, values):
    back = values["afsprakenblad"].back + values["afsprakenblad"].consequences
    printed = {(str(rule.line.text), rule.articles) for section in back for rule in section.rules}
    ladder = kit.home_consequences if kit.group.parents_back else kit.consequences
    rules = (*(kit.home if kit.group.parents_back else kit.pupils), *(rule for part in ladder for rule in part.rules))
    assert printed == {(str(rule.text), articles(rule.refs)) for rule in rules}
    assert {ref for rule in kit.all_pupils for ref in rule.refs} <= {ref for rule in rules for ref in rule.refs}


def test_help_stands_above_the_consequences_on_the_sheet(kit, values):
    assert values["afsprakenblad"].consequences
    themes = [section.theme.id for section in values["afsprakenblad"].back]
    assert themes[-1] == "hulp" or not [rule for rule in kit.pupils if rule.theme.id == "hulp"]


def test_rules_for_staff_are_on_no_sheet_for_pupils_or_parents(kit, values):
    ladder = (rule for part in kit.home_consequences for rule in part.rules)
    # Some rules for pupils have the same words for parents and for staff.
    staff = {str(rule.text) for rule in kit.staff} - {str(rule.text) for rule in (*kit.home, *ladder)}
    assert staff
    for name in {*PUPIL_DOCUMENTS, "ouderbrief", "studentbrief", "ouderbericht", "toestemmingsformulier"} & set(values):
        assert not staff & {str(line.text) for line in lines(values[name])}, name


def test_the_guidance_for_teachers_is_in_guide_and_notes_only(kit, values):
    advice = {str(one.gist) for one in kit.advice}
    for name in set(values) - {"handleiding", "presentatie", "verantwoording"}:
        assert not advice & {str(line.text) for line in lines(values[name])}, name
    shown = [line for slide in values["presentatie"].slides for line in (slide.title, *slide.body, *slide.choices)]
    assert not advice & {str(line.text) for line in shown}


def test_the_guidance_is_the_schools_own_in_the_koe_kit_alone(kit, values):
    told = [line for line in lines(values["handleiding"]) if str(line.text) in {str(one.gist) for one in kit.advice}]
    origins = {line.origin for line in told}
    assert origins == ({"protocol"} if kit.protocol.id == "koe" else {"algemeen"})


def test_consent_is_never_signed_with_the_agreements(values):
    signed = {line.label for line in values["afsprakenblad"].signers}
    assert not [label for label in signed if "toestemming" in label.lower()]
    assert "geen toestemming" in values["ouderbrief"].strip_note.text


def test_the_deck_is_as_long_as_the_age_can_bear_and_no_two_titles_or_notes_are_alike(kit, values):
    slides = values["presentatie"].slides
    least, most = SLIDES[kit.group.id]
    assert least <= len(slides) <= most
    assert len({slide.title.text.casefold() for slide in slides}) == len(slides)
    said = [line.text for slide in slides for line in slide.notes.say]
    asked = [line.text for slide in slides for line in slide.notes.ask]
    assert len(set(said)) == len(said)
    assert len(set(asked)) == len(asked)
    assert all(slide.notes.say and slide.notes.advice for slide in slides)


def test_the_minutes_of_the_slides_add_up_to_the_lesson(kit, values):
    assert sum(slide.notes.minutes for slide in values["presentatie"].slides) == kit.plan.minutes
    assert min(slide.notes.minutes for slide in values["presentatie"].slides) >= 1


def test_the_deck_has_the_slides_that_a_lesson_needs_and_at_most_six_rules(kit, values):
    kinds = [slide.kind for slide in values["presentatie"].slides]
    assert kinds[0] == "titel"
    assert "hulp" in kinds[-2:]
    assert 2 <= kinds.count("afspraak") <= 6
    needed = {"titel", "praatplaat", "afspraak", "hulp"}
    if kit.group.id == "groep-3-4":
        needed = {"titel", "doel", "praatplaat", "afspraak", "dilemma", "afspraken", "hulp"}
    elif kit.group.id != "groep-1-2":
        needed = {"titel", "doel", "opening", "werkvorm", "afspraak", "dilemma", "afspraken", "hulp", "exit"}
    assert needed <= set(kinds)


def test_a_slide_has_few_words(kit, values):
    sentence, whole = WORDS[kit.group.id]
    for slide in values["presentatie"].slides:
        words = sum(len(line.text.split()) for line in (*slide.body, *slide.steps))
        most = whole + 10 if slide.kind == "afspraken" else whole
        assert words <= most, (slide.title.text, words)
        if slide.kind == "afspraak":
            assert len(slide.body[0].text.split()) <= sentence, slide.title.text


def test_shared_minutes_are_as_even_as_can_be():
    assert shared_minutes(7, 2) == [4, 3]
    assert shared_minutes(8, 5) == [2, 2, 2, 1, 1]


def test_the_message_for_the_school_app_is_short_and_plain(values):
    text = message_text(values["ouderbericht"])
    assert len(text) < MESSAGE_LIMIT
    assert "**" not in text
    assert "____" not in text


def test_without_settings_no_name_is_invented_and_lines_stay_to_fill_in(values):
    letter = values["ouderbrief"]
    assert letter.signer == ""
    assert "____" in letter.contact.text


def test_with_settings_the_schools_own_people_are_named():
    school = School(
        name=Text("De Regenboog"), contacts=(Text("Sanne de Wit, anti-pestcoördinator"),), signer=Text("team")
    )
    made = documents(make("koe", school))
    assert "Sanne de Wit" in made["ouderbrief"].contact.text
    assert made["afsprakenblad"].helpers[0].origin == "school"
    assert "De Regenboog" in made["afsprakenblad"].cover.subtitle


def test_the_account_lists_every_article_and_says_why_one_is_not_for_pupils(kit, values):
    account = as_json(values["verantwoording"])
    assert [one["ref"] for one in account["artikelen"]] == [one.ref for one in kit.protocol.articles]
    for one in account["artikelen"]:
        assert (one["voor_leerlingen"] == "ja") == (one["reden"] is None), one
        assert one["voor_leerlingen"] in ("ja", "via_leerkracht", "nee")
        if one["voor_leerlingen"] == "ja":
            assert "afsprakenblad" in one["documenten"], one
    assert {one["soort"] for one in account["regels_zonder_artikel"]} <= {"algemeen", "landelijk", "school"}


def test_an_article_that_does_not_exist_is_our_own_fault(kit, values):
    with pytest.raises(OwnFault, match="artikel X.99 bestaat niet"):
        accountability(kit, values | {"start": Line(Text("verzonnen"), ("X.99",), "protocol")})


def test_an_article_for_pupils_that_stands_nowhere_is_our_own_fault(kit, values):
    empty = dict.fromkeys(values, ())
    with pytest.raises(OwnFault, match="staat op geen blad"):
        accountability(kit, empty)


def test_no_word_of_another_school_slips_in(kit, values):
    others = [one for one in library().protocols.values() if one.id != kit.protocol.id]
    own = (kit.protocol.name, kit.protocol.short, kit.protocol.in_sentence)
    names = {str(name) for one in others for name in (one.name, one.short, one.in_sentence)}
    names = {name for name in names if not [mine for mine in own if name in mine]}
    for document in set(values) - {"handleiding", "verantwoording", "presentatie"}:
        for line in lines(values[document]):
            assert not [name for name in names if name in line.text], (document, line.text)


def words_of(values):
    """All that is said, document by document, for a Dutch reader to proofread."""
    told = []
    for name in values:
        told.append(f"== {name}")
        for line in dict.fromkeys(lines(values[name])):
            if line.text:
                source = ", ".join(line.refs) or line.origin
                told.append(f"{line.text}  [{source}]")
    return "\n".join(told) + "\n"


@pytest.mark.parametrize(("protocol", "group"), PROOFREAD)
def test_the_words_are_those_that_were_proofread(protocol, group, request):
    path = GOLDEN / f"{protocol}-{group}.txt"
    told = words_of(documents(make(protocol, group=group)))
    if request.config.getoption("--gouden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, encoding="utf-8")
    assert told == path.read_text(encoding="utf-8"), "read the difference, then: pytest --gouden"
