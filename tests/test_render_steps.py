"""The step card as PDF: one page for staff, numbered only where the protocol has steps."""

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.parts import lines
from lessonkit.render.pdf_steps import steps_pdf
from tests.kits import PROTOCOLS, documents, make
from tests.pdf_text import LOOK, beside, facts, faults, letters, missing, pages, type_size
from tests.samples import teacher


@pytest.fixture(scope="module", params=[*PROTOCOLS, "sample"])
def card(request):
    if request.param == "sample":
        value = teacher.step_card()
    else:
        value = documents(make(request.param))["stappenkaart"]
    return value, steps_pdf(value, LOOK)


def test_the_card_is_one_page(card):
    assert card[1].pages == 1


def test_every_line_and_its_articles_are_on_the_card(card):
    value, made = card
    assert missing(made.data, *(str(one.text) for one in lines(value) if one.text)) == []
    told = letters(pages(made.data)[0])
    for block in value.own:
        for step in block.steps:
            assert letters(step.articles) in told
            alone = letters(str(step.line.text) + step.articles) in told
            under_heading = letters(block.title + step.articles) in told
            assert alone or under_heading, step


def test_only_steps_are_numbered_and_the_word_for_it_is_not_printed():
    data = steps_pdf(teacher.step_card(), LOOK).data
    left, right = 36, 53

    def mark(words):
        return beside(data, 1, words, left, right)

    assert [mark("Bespreek het eerst"), mark("Bel dan de ouders")] == ["1.", "2."]
    assert [mark("Zie je iets naars"), mark("De directie kan streng"), mark("De directie kan iemand")] == ["•"] * 3
    assert "1." not in mark("De school praat")  # a step alone needs no number
    assert "naar-ernst" not in pages(data)[0]
    assert missing(data, "stappen Bespreek") != []


def test_the_foot_says_that_it_is_not_for_pupils(card):
    assert "Niet voor leerlingen." in pages(card[1].data)[0]


def test_general_advice_stands_under_its_own_heading_after_the_protocol(card):
    value, made = card
    told = letters(pages(made.data)[0])
    assert letters(value.general_title) in told
    assert told.index(letters(value.own_title)) < told.index(letters(value.general_title))


def test_a_short_card_is_set_larger_than_a_full_one():
    short = steps_pdf(teacher.step_card(1), LOOK).data
    full = steps_pdf(teacher.step_card(37), LOOK).data
    assert type_size(short, 1, "Bedank het kind") == 11.5
    assert 9 <= type_size(full, 1, "Bedank het kind") < 11.5


def test_a_card_that_is_too_full_names_the_longest_line_in_the_content():
    value = teacher.step_card(60)
    with pytest.raises(WrongInput, match="de stappenkaart past niet op één bladzijde") as fault:
        steps_pdf(value, LOOK)
    places = {one.line.text.place for block in value.own for one in block.steps}
    assert fault.value.diagnostics[0].place in places


def test_the_card_passes_pdf_ua(card):
    assert faults(card[1].data) == ""


def test_the_card_is_dutch_and_the_same_every_time():
    value = teacher.step_card()
    made = steps_pdf(value, LOOK)
    assert facts(made.data).language == "nl-NL"
    assert steps_pdf(value, LOOK).data == made.data
