"""Cards and sheets of every age group with its own content and in its own size, in PDF and in PowerPoint."""

from functools import cache

import pytest

from lessonkit.documents.parts import lines
from lessonkit.production.look import look_of
from lessonkit.production.values import BUILDERS
from lessonkit.render.pdf_agreement import agreement_pdf, poster_pdf
from lessonkit.render.pdf_cards import OWN, SAYS, cards_pdf
from lessonkit.render.pptx_agreement import agreement_pptx, poster_pptx
from lessonkit.render.pptx_cards import cards_pptx
from lessonkit.text import plain, typographic
from tests import pptx_checks
from tests.kits import KITS, make
from tests.pdf_page import outside, size_in_cm, spots
from tests.pdf_text import LOOK, faults, letters, missing, pages
from tests.pptx_checks import points, texts, words
from tests.samples import cards as samples
from tests.test_render_pptx import look

CM = 360_000
LONGEST = {group: protocol for protocol, group in reversed(KITS)}
"""For each age group the protocol that says most."""
OFTEN = [(protocol, group) for group, protocol in LONGEST.items()]
ALL = [one if one in OFTEN else pytest.param(one, marks=pytest.mark.slow) for one in KITS]
FRONT = {"groep-1-2": 3, "groep-3-4": 5, "groep-5-6": 7, "groep-7-8": 10}


@cache
def drawn(name, protocol, group, draw):
    """The value of a document and its file, made once per process."""
    kit = make(protocol, group=group)
    value = BUILDERS[name](kit)
    return value, draw(value, look_of(kit)), kit.group


def printed(*values):
    return [typographic(plain(line.text)) for value in values for line in lines(value)]


# --- the agreement sheet and the poster


@pytest.mark.parametrize("kit", ALL, ids="-".join)
def test_the_front_of_every_group_fits_in_pdf_with_all_its_words(kit):
    value, pdf, group = drawn("afsprakenblad", *kit, agreement_pdf)
    assert len(value.front) == FRONT.get(group.id, 12)
    front, *backs = [letters(page) for page in pages(pdf.data)]
    for rule in value.front:
        assert letters(rule.heading.text) in front
        assert letters(rule.line.text + rule.articles) in front
    assert [sign.label for sign in value.signers if letters(sign.label) not in front] == []
    assert letters(value.back_title) in backs[0]
    assert letters(value.back_title) not in front


@pytest.mark.parametrize("kit", ALL, ids="-".join)
def test_the_front_of_every_group_fits_in_powerpoint_with_all_its_words(kit):
    value, data, group = drawn("afsprakenblad", *kit, agreement_pptx)
    file = pptx_checks.opened(data)
    told = words(file.slides[0])
    assert [one for one in printed(value.front, value.helpers, value.intro) if one not in told] == []
    own = {typographic(plain(rule.line.text)) for rule in value.front}
    sizes = {size for text, size in points(file.slides[0]) if text in own}
    assert max(sizes) <= group.paper_pt
    assert min(sizes) >= max(10, group.paper_pt - 2)
    for check in (pptx_checks.overlapping, pptx_checks.off_the_page, pptx_checks.without_alternative):
        assert list(check(file)) == []


@pytest.mark.parametrize("kit", ALL, ids="-".join)
def test_the_poster_of_every_group_fits_in_both_formats(kit):
    value, pdf, _ = drawn("poster", *kit, poster_pdf)
    assert missing(pdf.data, *(line.text for line in lines(value))) == []
    _, data, _ = drawn("poster", *kit, poster_pptx)
    told = words(pptx_checks.opened(data).slides[0])
    assert [one for one in printed(value) if one not in told] == []


# --- cards


@pytest.fixture(scope="module", params=[2, 4], ids=["een-per-blad", "twee-per-blad"])
def pictures(request):
    value = samples.pictures(request.param)
    return request.param, value, cards_pdf(value, LOOK), pptx_checks.opened(cards_pptx(value, look()))


def rows_of(per_sheet):
    return per_sheet // 2


def test_one_large_card_lies_on_a_sheet_on_its_side_and_two_on_an_upright_one(pictures):
    per_sheet, value, pdf, file = pictures
    wanted = (29.7, 21.0) if per_sheet == 2 else (21.0, 29.7)
    assert size_in_cm(pdf.data) == pytest.approx(wanted, abs=0.01)
    assert (file.slide_width / CM, file.slide_height / CM) == pytest.approx(wanted, abs=0.02)
    sheets = -(-(len(value.cards) + 1) // rows_of(per_sheet))
    assert pdf.pages == len(pages(pdf.data)) == len(file.slides) == sheets
    assert len(spots(pdf.data, OWN)) == sheets * rows_of(per_sheet) - len(value.cards) - 1


def test_every_word_of_a_picture_card_is_on_it_in_both_formats(pictures):
    _, value, pdf, file = pictures
    assert missing(pdf.data, *(str(line.text) for line in lines(value))) == []
    told = "\n".join(words(page) for page in file.slides)
    assert [one for one in printed(value) if one not in told] == []


def test_the_picture_stands_above_the_words_and_its_balloons_on_it(pictures):
    per_sheet, value, pdf, file = pictures
    for place, card in enumerate(value.cards, 1):
        page, row = file.slides[place // rows_of(per_sheet)], place % rows_of(per_sheet) + 1
        named = {shape.name: shape for shape in page.shapes}
        picture, text = named[f"Kaart {row} plaatje"], named[f"Kaart {row} tekst"]
        assert picture.top + picture.height <= text.top
        assert picture.width > 2 * (text.width / 3)
        for side, line in (("links", card.scene.left_says), ("rechts", card.scene.right_says)):
            balloon = named[f"Kaart {row} ballon {side}"]
            assert balloon.text_frame.text == typographic(line.text)
            assert picture.left <= balloon.left
            assert balloon.left + balloon.width <= picture.left + picture.width
            assert picture.top <= balloon.top
            assert balloon.top + balloon.height <= picture.top + picture.height
    asked, said = spots(pdf.data, "Wat zegt Noor"), spots(pdf.data, "Mag ik")
    assert len(asked) == len(said) == len(value.cards)
    for below, above in zip(asked, said, strict=True):
        assert below.page == above.page
        assert above.bottom < below.top


def test_the_scene_of_a_card_has_its_alternative_text(pictures):
    _, value, _, file = pictures
    described = [
        one.get("descr") for page in file.slides for one in page._element.iterfind(".//p:cNvPr", pptx_checks.NS)
    ]
    assert described.count(value.cards[0].scene.alt) == len(value.cards)


def test_front_left_and_back_right_of_the_fold(pictures):
    per_sheet, value, pdf, _ = pictures
    fold = 148.5 if per_sheet == 2 else 105.0
    assert all(spot.right < fold for spot in spots(pdf.data, "Wat zegt Noor"))
    backs = spots(pdf.data, SAYS)
    assert len(backs) == len(value.cards)
    assert all(spot.left > fold for spot in backs)


def test_picture_cards_pass_pdf_ua_and_stay_out_of_the_margin(pictures):
    _, _, pdf, _ = pictures
    assert faults(pdf.data) == ""
    assert outside(pdf.data, 12) == []


@pytest.mark.parametrize("kit", ALL, ids="-".join)
def test_the_cards_of_every_group_fit_with_all_their_words(kit):
    value, pdf, group = drawn("gesprekskaarten", *kit, cards_pdf)
    file = pptx_checks.opened(drawn("gesprekskaarten", *kit, cards_pptx)[1])
    assert value.per_sheet == {"groep-1-2": 2, "groep-3-4": 4}.get(group.id, 8)
    assert pdf.pages == len(file.slides) == -(-(len(value.cards) + 1) // rows_of(value.per_sheet))
    assert missing(pdf.data, *(str(line.text) for line in lines(value))) == []
    told = "\n".join(words(page) for page in file.slides)
    assert [one for one in printed(value) if one not in told] == []
    assert list(pptx_checks.overlapping(file)) == []
    assert list(pptx_checks.without_alternative(file)) == []


@pytest.mark.parametrize("protocol", ["nutsschool", "koe", "lithora"])
def test_every_card_of_the_youngest_is_a_picture_and_some_of_the_next(protocol):
    youngest = BUILDERS["gesprekskaarten"](make(protocol, group="groep-1-2")).cards
    assert len(youngest) >= 16
    assert all(card.scene for card in youngest)
    older = BUILDERS["gesprekskaarten"](make(protocol, group="groep-3-4")).cards
    assert sum(card.scene is not None for card in older) >= 8


def test_the_words_on_the_cards_of_the_youngest_are_as_large_as_their_sheets():
    value, data, group = drawn("gesprekskaarten", "koe", "groep-1-2", cards_pptx)
    own = {typographic(plain(card.text.text)) for card in value.cards}
    sizes = [size for page in pptx_checks.opened(data).slides for text, size in points(page) if text in own]
    assert len(sizes) >= len(own)
    assert min(sizes) >= group.paper_pt


def test_texts_of_a_card_are_read_in_their_order(pictures):
    _, _, _, file = pictures
    assert list(pptx_checks.out_of_order(file)) == []
    assert all(texts(page) for page in file.slides)
