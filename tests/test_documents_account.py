"""The accountability counts what a document says itself, and the step card keeps the protocol's own order."""

import pytest

from lessonkit.documents.parts import articles, lines
from lessonkit.documents.steps import OTHER, TELLING
from lessonkit.kit import rules as kit_rules
from tests.kits import PROTOCOLS, documents, make


@pytest.fixture(scope="module", params=PROTOCOLS)
def kit(request):
    return make(request.param)


@pytest.fixture(scope="module")
def values(kit):
    return documents(kit)


def test_the_slides_pictured_in_the_guide_are_not_counted_as_lines_of_the_guide(values):
    spoken = {str(line.text) for slide in values["presentatie"].slides for line in slide.notes.say}
    of_guide = {one.text for one in values["verantwoording"].without_article if one.document == "handleiding"}
    of_deck = {one.text for one in values["verantwoording"].without_article if one.document == "presentatie"}
    assert spoken <= of_deck
    assert not spoken & of_guide


def test_numbers_and_bare_references_are_no_lines(values):
    account = values["verantwoording"]
    for text in (*(one.text for one in account.without_article), *(text for _, text, _ in account.worded)):
        assert any(letter.isalpha() for letter in text), text
    assert not [text for _, text, refs in account.worded if text == articles(refs)]


def test_every_other_line_is_counted_once_per_document(values):
    account = values["verantwoording"]
    told = [(one.document, one.text, one.origin) for one in account.without_article]
    assert len(told) == len(set(told))
    card = {str(line.text) for line in lines(values["stappenkaart"])}
    counted = {one.text for one in account.without_article if one.document == "stappenkaart"}
    counted |= {text for document, text, _ in account.worded if document == "stappenkaart"}
    assert counted == card


def test_the_card_has_the_ladder_in_the_protocols_own_order_and_strength(kit, values):
    ladder = kit_rules.consequences(kit.protocol, kit.staff)
    blocks = [block for block in values["stappenkaart"].own if block.title not in (TELLING, OTHER)]
    assert [(block.title, block.build) for block in blocks] == [
        (str(one.part.heading), one.part.build) for one in ladder
    ]
    for block, part in zip(blocks, ladder, strict=True):
        assert [str(step.line.text) for step in block.steps] == [str(rule.text) for rule in part.rules]
        assert [step.articles for step in block.steps] == [articles(rule.refs) for rule in part.rules]


def test_telling_comes_first_on_the_card(values):
    assert values["stappenkaart"].own[0].title == TELLING
    assert values["stappenkaart"].own[0].build == ""


def test_general_advice_and_help_on_the_card_cite_no_article(values):
    card = values["stappenkaart"]
    assert not [line for line in lines((card.general, card.help)) if line.refs]
    assert {line.origin for line in lines(card.general)} == {"algemeen"}
