"""The documents: every line has its article or its label, and each reader gets only what is theirs."""

from pathlib import Path

import pytest

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.accountability import PUPIL_DOCUMENTS, accountability, as_json
from lessonkit.documents.catalogue import TITLES
from lessonkit.documents.deck import shared_minutes
from lessonkit.documents.letter import MESSAGE_LIMIT, message_text
from lessonkit.documents.parts import Line, articles, lines
from lessonkit.domain import School
from lessonkit.text import Text
from tests.kits import PROTOCOLS, documents, library, make

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module", params=PROTOCOLS)
def kit(request):
    return make(request.param)


@pytest.fixture(scope="module")
def values(kit):
    return documents(kit)


def test_every_document_of_the_catalogue_is_made(values):
    assert set(values) == set(TITLES)


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
    assert printed == {(str(rule.text), articles(rule.refs)) for rule in kit.all_pupils}


def test_help_stands_above_the_consequences_on_the_sheet(values):
    assert values["afsprakenblad"].back[-1].theme.id == "hulp"
    assert values["afsprakenblad"].consequences


def test_rules_for_staff_are_on_no_sheet_for_pupils_or_parents(kit, values):
    staff = {str(rule.text) for rule in kit.staff}
    for name in (*PUPIL_DOCUMENTS, "ouderbrief", "ouderbericht", "toestemmingsformulier"):
        assert not staff & {str(line.text) for line in lines(values[name])}, name


def test_the_guidance_for_teachers_is_in_guide_and_notes_only(kit, values):
    advice = {str(one.gist) for one in kit.advice}
    for name in set(TITLES) - {"handleiding", "presentatie", "verantwoording"}:
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


def test_the_deck_has_ten_to_sixteen_slides_and_no_two_titles_or_notes_alike(values):
    slides = values["presentatie"].slides
    assert 10 <= len(slides) <= 16
    assert len({slide.title.text.casefold() for slide in slides}) == len(slides)
    said = [line.text for slide in slides for line in slide.notes.say]
    asked = [line.text for slide in slides for line in slide.notes.ask]
    assert len(set(said)) == len(said)
    assert len(set(asked)) == len(asked)
    assert all(slide.notes.say and slide.notes.advice for slide in slides)


def test_the_minutes_of_the_slides_add_up_to_the_lesson(kit, values):
    assert sum(slide.notes.minutes for slide in values["presentatie"].slides) == kit.plan.minutes
    assert min(slide.notes.minutes for slide in values["presentatie"].slides) >= 1


def test_the_deck_has_the_slides_that_a_lesson_needs_and_at_most_six_rules(values):
    kinds = [slide.kind for slide in values["presentatie"].slides]
    assert kinds[0] == "titel"
    assert kinds[-2:] == ["hulp", "exit"]
    assert {"doel", "opening", "afspraak", "dilemma", "stelling", "werkvorm", "afspraken"} <= set(kinds)
    assert kinds.count("afspraak") <= 6


def test_a_slide_has_few_words(values):
    for slide in values["presentatie"].slides:
        words = sum(len(line.text.split()) for line in (*slide.body, *slide.steps))
        most = 46 if slide.kind == "afspraken" else 36
        assert words <= most, (slide.title.text, words)


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
    names = {str(name) for one in others for name in (one.name, one.short, one.in_sentence)}
    for document in set(TITLES) - {"handleiding", "verantwoording", "presentatie"}:
        for line in lines(values[document]):
            assert not [name for name in names if name in line.text], (document, line.text)


def words_of(values):
    """All that is said, document by document, for a Dutch reader to proofread."""
    told = []
    for name in TITLES:
        told.append(f"== {name}")
        for line in dict.fromkeys(lines(values[name])):
            if line.text:
                source = ", ".join(line.refs) or line.origin
                told.append(f"{line.text}  [{source}]")
    return "\n".join(told) + "\n"


def test_the_words_are_those_that_were_proofread(kit, values, request):
    path = GOLDEN / f"{kit.protocol.id}-groep-7-8.txt"
    told = words_of(values)
    if request.config.getoption("--gouden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(told, encoding="utf-8")
    assert told == path.read_text(encoding="utf-8"), "read the difference, then: pytest --gouden"
