"""The discussion cards as PDF: four to a page, fronts on the left, backs on the right, to cut and fold."""

import dataclasses

import pytest

from lessonkit.diagnostics import Place, WrongInput
from lessonkit.documents.cards import card_set
from lessonkit.documents.parts import lines
from lessonkit.render.pdf_cards import OWN, SAYS, START, cards_pdf
from lessonkit.text import Text, typographic
from tests.kits import PROTOCOLS, make
from tests.pdf_page import ink, outside, spots
from tests.pdf_text import LOOK, facts, faults, letters, missing, pages
from tests.samples import cards as samples

SAMPLES = {
    "normal": samples.normal,
    "uneven": samples.uneven,
    "longest": samples.longest,
    "shortest": samples.shortest,
}
FOLD = 105.0


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else card_set(make(request.param))
    return value, cards_pdf(value, LOOK)


def test_every_word_of_every_card_is_in_the_file(made):
    value, pdf = made
    words = [str(one.text) for one in lines(value)]
    words += [word for card in value.cards for word in (card.kind, card.theme.name, card.source, str(card.number))]
    assert missing(pdf.data, *words) == []


def test_a_word_that_is_not_there_is_missed(made):
    assert missing(made[1].data, "Dit staat nergens") == ["Dit staat nergens"]


def test_four_cards_fill_a_page_the_instruction_included(made):
    value, pdf = made
    assert pdf.pages == len(pages(pdf.data)) == -(-(len(value.cards) + 1) // 4)


def test_rows_that_are_left_are_cards_of_the_class_itself(made):
    value, pdf = made
    assert len(spots(pdf.data, OWN)) == pdf.pages * 4 - len(value.cards) - 1


def test_a_back_lies_on_the_right_at_the_height_of_its_front(made):
    value, pdf = made
    backs = spots(pdf.data, SAYS)
    assert len(backs) == sum(1 for card in value.cards if card.says)
    assert all(spot.left > FOLD for spot in backs)
    assert all(spot.right < FOLD for kind in ("Dilemma", "Stelling") for spot in spots(pdf.data, kind + "\r\n"))
    for place, card in enumerate(value.cards, 1):
        row = row_top(place)
        front = [spot for spot in spots(pdf.data, first_words(card.text)) if spot.page == place // 4]
        back = [spot for spot in spots(pdf.data, first_words(card.follow_up)) if spot.page == place // 4]
        assert any(row < spot.top and spot.bottom < row + 66 and spot.right < FOLD for spot in front), card
        assert any(row < spot.top and spot.bottom < row + 66 and spot.left > FOLD for spot in back), card


def first_words(line):
    """Words that surely stand on one line."""
    return typographic(line.text).split()[0]


def test_the_follow_up_question_stands_above_what_the_protocol_says(made):
    value, pdf = made
    headings = spots(pdf.data, SAYS)
    for place, card in enumerate(value.cards, 1):
        asked = [one for one in spots(pdf.data, first_words(card.follow_up)) if one.page == place // 4]
        below = [one for one in headings if one.page == place // 4 and 0 < one.top - row_top(place) < 66]
        assert len(below) == bool(card.says)
        assert all(any(0 < one.top - row_top(place) < spot.top - row_top(place) for one in asked) for spot in below)


def row_top(place):
    """The top in mm of the row of the card in this place, the instruction card being 0."""
    return (place % 4) * 66 + 21


def test_the_start_set_is_marked(made):
    value, pdf = made
    assert len(spots(pdf.data, START)) == sum(card.start for card in value.cards)


def test_nothing_stands_in_the_margin_of_a_school_printer(made):
    assert outside(made[1].data, 12) == []


def test_a_page_takes_less_than_10_percent_ink(made):
    assert max(ink(made[1].data)) < 0.10


def test_the_file_passes_pdf_ua(made):
    assert faults(made[1].data) == ""


def test_the_same_cards_give_the_same_bytes(made):
    value, pdf = made
    assert cards_pdf(value, LOOK).data == pdf.data


def test_title_and_language_are_set(made):
    value, pdf = made
    assert facts(pdf.data).language == "nl-NL"
    assert facts(pdf.data).title == f"{value.cover.title} – {value.cover.subtitle}"


def test_marks_stand_on_every_page():
    value = samples.uneven()
    value = dataclasses.replace(value, cover=dataclasses.replace(value.cover, marks=("proefdruk",)))
    assert all(letters("proefdruk") in letters(page) for page in pages(cards_pdf(value, LOOK).data))


@pytest.mark.parametrize("part", ["text", "follow_up", "says"])
def test_a_text_that_does_not_fit_names_its_content_line(part):
    value = samples.normal()
    card = value.cards[0]
    long = dataclasses.replace(card.text, text=Text("Veel te veel. " * 40, Place("content/x.yaml", 7)))
    card = dataclasses.replace(card, **{part: (long,) if part == "says" else long})
    with pytest.raises(WrongInput) as caught:
        cards_pdf(dataclasses.replace(value, cards=(card,)), LOOK)
    assert Place("content/x.yaml", 7) in [one.place for one in caught.value.diagnostics]


def test_fewer_cards_to_a_sheet_are_larger():
    value = dataclasses.replace(samples.shortest(), per_sheet=4)
    pdf = cards_pdf(value, LOOK)
    assert pdf.pages == 2
    tops = sorted(spot.top for spot in spots(pdf.data, SAYS) if spot.page == 1)
    assert tops[1] - tops[0] == pytest.approx(132, abs=1)
