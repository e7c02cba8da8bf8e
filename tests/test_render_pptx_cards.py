"""The discussion cards as PowerPoint: four to a page, front left and back right, to cut and fold."""

import dataclasses

import pytest

from lessonkit.diagnostics import Place, WrongInput
from lessonkit.documents.cards import card_set
from lessonkit.documents.parts import lines
from lessonkit.render import pdf_cards, pptx_cards
from lessonkit.render.pptx_cards import OWN, cards_pptx
from lessonkit.text import Text, plain, typographic
from tests import pptx_checks
from tests.kits import PROTOCOLS, make
from tests.pptx_checks import points, texts, words
from tests.samples import cards as samples
from tests.test_render_pptx import look

SAMPLES = {
    "normal": samples.normal,
    "uneven": samples.uneven,
    "longest": samples.longest,
    "shortest": samples.shortest,
}
FOLD = 10.5
CM = 360_000


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else card_set(make(request.param))
    return value, pptx_checks.opened(cards_pptx(value, look()))


def box(page, name):
    """Left, top, right and bottom (cm) of the text in a place."""
    shape = next(shape for shape in texts(page) if shape.name == name)
    corners = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
    return tuple(corner / CM for corner in corners)


def page_of(file, place):
    """The page of the card at this place, the instruction being the first."""
    return file.slides[place // 4]


def test_every_word_of_every_card_is_in_the_file(made):
    value, file = made
    told = "\n".join(words(page) for page in file.slides)
    wanted = [typographic(plain(one.text)) for one in lines(value)]
    wanted += [typographic(word) for card in value.cards for word in (card.kind, card.theme.name, card.source)]
    assert [one for one in wanted if one not in told] == []


def test_four_cards_fill_a_page_the_instruction_included(made):
    value, file = made
    assert len(file.slides) == -(-(len(value.cards) + 1) // 4)
    assert typographic(value.instruction_title.text) in words(file.slides[0])


def test_rows_that_are_left_are_cards_of_the_class_itself(made):
    value, file = made
    own = sum(shape.text_frame.text == OWN for page in file.slides for shape in texts(page))
    assert own == len(file.slides) * 4 - len(value.cards) - 1


def test_the_back_lies_right_of_the_fold_at_the_height_of_its_front(made):
    value, file = made
    for place, card in enumerate(value.cards, 1):
        page, row = page_of(file, place), place % 4
        top = 2.1 + row * 6.6
        held = {shape.name: shape.text_frame.text for shape in texts(page)}
        for name, text, side in (("tekst", card.text.text, 0), ("vraag", card.follow_up.text, FOLD)):
            assert held[f"Kaart {row + 1} {name}"] == typographic(plain(text))
            left, upper, right, lower = box(page, f"Kaart {row + 1} {name}")
            assert side < left < right < side + FOLD
            assert top < upper < lower < top + 6.6
        assert held[f"Kaart {row + 1} nummer"] == str(card.number)


def test_the_question_stands_above_what_the_protocol_says(made):
    value, file = made
    for page in file.slides:
        for row in range(1, 5):
            found = {shape.name: shape for shape in page.shapes}
            question, rule = found.get(f"Kaart {row} vraag"), found.get(f"Kaart {row} afspraak")
            if question is not None and rule is not None:
                assert question.top + question.height <= rule.top


def test_cards_of_the_start_set_are_marked(made):
    value, file = made
    marked = sum(shape.text_frame.text == pptx_cards.START for page in file.slides for shape in texts(page))
    assert marked == sum(card.start for card in value.cards)


def test_each_page_tells_in_its_title_which_cards_it_has(made):
    value, file = made
    numbers = [card.number for card in value.cards]
    last = file.slides[len(file.slides) - 1].shapes.title.text_frame.text
    assert str(numbers[-1]) in last


def test_what_is_read_on_a_card_is_not_under_the_groups_own_size():
    file = pptx_checks.opened(cards_pptx(samples.normal(), look(paper=12)))
    fronts = {typographic(card.text.text) for card in samples.normal().cards}
    sizes = [size for page in file.slides for text, size in points(page) if text in fronts]
    assert len(sizes) >= len(fronts)
    assert min(sizes) >= 12


def test_lines_to_cut_and_to_fold_stand_where_the_cards_meet():
    page = pptx_checks.opened(cards_pptx(samples.normal(), look())).slides[1]
    cut = sorted(shape.top / CM for shape in page.shapes if shape.name.startswith("Kniplijn") and shape.height == 0)
    assert cut == pytest.approx([2.1 + row * 6.6 for row in range(5)], abs=0.01)
    fold = next(shape for shape in page.shapes if shape.name == "Vouwlijn")
    assert fold.left / CM == pytest.approx(FOLD, abs=0.01)


def test_the_words_of_our_own_are_those_of_the_pdf():
    names = ("CUT", "FOLD", "SAYS", "START", "OWN")
    assert [getattr(pptx_cards, name) for name in names] == [getattr(pdf_cards, name) for name in names]


@pytest.mark.parametrize(("per_sheet", "pages"), [(8, 2), (4, 3), (2, 5)])
def test_younger_groups_get_fewer_and_larger_cards(per_sheet, pages):
    value = dataclasses.replace(samples.shortest(), per_sheet=per_sheet)
    value = dataclasses.replace(value, cards=(*value.cards, dataclasses.replace(value.cards[0], number=9)))
    assert len(pptx_checks.opened(cards_pptx(value, look(paper=14))).slides) == pages


@pytest.mark.parametrize("part", ["text", "follow_up", "says"])
def test_a_text_that_does_not_fit_names_its_content_line(part):
    value = samples.normal()
    long = dataclasses.replace(
        samples.line(""), text=Text("heel veel woorden en nog meer " * 20, Place("content/kaarten/lang.yaml", 12))
    )
    card = dataclasses.replace(value.cards[0], **{part: (long,) if part == "says" else long})
    with pytest.raises(WrongInput) as fault:
        cards_pptx(dataclasses.replace(value, cards=(card, *value.cards[1:])), look())
    assert "content/kaarten/lang.yaml:12" in {str(one.place) for one in fault.value.diagnostics}
