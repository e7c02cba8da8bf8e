"""The agreement sheet and the poster as PDF: every word in its place, filled pages, fields that can be read aloud."""

from dataclasses import replace
from functools import cache

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.agreement import agreement_sheet, poster
from lessonkit.documents.parts import lines
from lessonkit.render import pdf_agreement
from lessonkit.render.pdf_agreement import agreement_pdf, poster_pdf
from lessonkit.render.pictures import png
from lessonkit.render.theme import Logo
from tests.kits import PROTOCOLS, make
from tests.pdf_fields import fields
from tests.pdf_page import ink, letter_sizes, outside, size_in_cm, spots
from tests.pdf_text import LOOK, facts, faults, letters, missing, pages
from tests.samples import sheet as samples

_LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#0f5c6b"/></svg>'
)
WITH_LOGO = replace(LOOK, school_colour="#857333", logo=Logo(_LOGO.encode(), "image/svg+xml", png(_LOGO, 40), 2.0))
_MARGIN = 11.9
"""12 mm, less what a letter may stand out of its own place."""
SHEETS = {"normal": samples.normal, "full": samples.full, "short": samples.short}


@cache
def sheet_of(name):
    """The sheet by its name, made once per process."""
    value = SHEETS[name]() if name in SHEETS else agreement_sheet(make(name))
    return value, agreement_pdf(value, LOOK)


@cache
def poster_of(name):
    """The poster by its name, made once per process."""
    value = samples.poster() if name == "normal" else poster(make(name))
    return value, poster_pdf(value, LOOK)


@pytest.fixture(params=[*SHEETS, *PROTOCOLS])
def made(request):
    return sheet_of(request.param)


@pytest.fixture(params=["normal", *PROTOCOLS])
def hung(request):
    return poster_of(request.param)


@pytest.fixture
def normal():
    return sheet_of("normal")[1]


def test_every_word_of_the_front_stands_on_the_first_page_and_every_rule_of_the_list_behind_it(made):
    value, pdf = made
    front, *backs = [letters(page) for page in pages(pdf.data)]
    told = (value.intro, *lines(value.front), *value.helpers)
    assert [one.text for one in told if letters(one.text) not in front] == []
    names = (value.cover.title, value.cover.subtitle, value.help_title, value.sign_title)
    assert [one for one in (*names, *(sign.label for sign in value.signers)) if letters(one) not in front] == []
    back = "".join(backs)
    for section in (*value.back, *value.consequences):
        assert letters(section.title) in back
        assert [one.line.text for one in section.rules if letters(one.line.text + one.articles) not in back] == []


def test_a_list_that_fits_takes_one_side_and_a_longer_one_two(normal):
    assert normal.pages == 2
    assert sheet_of("full")[1].pages == 3


def test_help_stands_above_the_consequences_and_these_in_the_order_of_the_protocol(made):
    value, pdf = made
    back = "".join(letters(page) for page in pages(pdf.data)[1:])
    ladder = [letters(rule.line.text + rule.articles) for part in value.consequences for rule in part.rules]
    places = [back.index(one) for one in ladder]
    assert places == sorted(places)
    assert value.back[-1].theme.id == "hulp" or not ladder
    for rule in value.back[-1].rules if ladder else ():
        assert back.index(letters(rule.line.text + rule.articles)) < places[0]


def test_only_real_steps_are_numbered_and_how_the_ladder_is_built_is_never_printed(normal):
    numbers = {spot.top: words for words in ("1.", "2.") for spot in spots(normal.data, words) if spot.right < 22}
    steps = [*spots(normal.data, "We praten erover."), *spots(normal.data, "Je ouders horen het.")]
    assert sorted(numbers) == pytest.approx([step.top for step in steps], abs=0.5)
    assert [numbers[top] for top in sorted(numbers)] == [
        "1.",
        "2.",
    ]  # neither the measures, nor a step that stands alone
    assert not any(word in pages(normal.data)[1] for word in ("stappen", "naar-ernst", "altijd"))


def test_what_the_theme_of_the_consequences_says_besides_stands_in_their_box_under_one_heading(normal):
    back = letters(pages(normal.data)[1])
    assert back.count(letters("Als het misgaat")) == 1
    assert back.index(letters("Als het misgaat")) < back.index(letters("Het kan zijn dat jou iets te verwijten valt."))
    assert back.index(letters("Het kan zijn dat jou iets te verwijten valt.")) < back.index(letters("Maatregelen"))


@pytest.mark.parametrize(("pt", "amount"), [(20, 3), (18, 5), (14, 7), (11.5, 12)])
def test_the_rules_on_the_front_are_set_in_the_size_of_the_age_group_and_fill_the_page(pt, amount):
    value = replace(samples.normal(), front=samples.front(amount))
    pdf = agreement_pdf(value, replace(LOOK, paper_pt=pt))
    shown = [round(size, 2) for _, size in letter_sizes(pdf.data)[0]]
    rules = sum(len(letters(rule.line.text)) for rule in value.front)
    assert shown.count(pt) >= rules
    (foot,) = [spot for spot in spots(pdf.data, "Leerkracht") if spot.page == 0]
    assert 270 < foot.bottom <= 285


def test_no_text_on_the_sheet_is_smaller_than_the_smallest_size(made):
    sizes = letter_sizes(made[1].data)
    articles = 0.85 * min(pdf_agreement.BACK_SIZES)
    assert min(size for page in sizes for _, size in page) >= articles - 0.01
    large = [sum(size >= 9.49 for _, size in page) / len(page) for page in sizes]
    assert min(large) > 0.8


def test_a_list_that_fits_no_size_is_refused_by_its_longest_lines():
    long = replace(samples.normal(), back=samples.full(16).back)
    with pytest.raises(WrongInput, match="de volledige lijst past niet op de achterkant") as raised:
        agreement_pdf(long, LOOK)
    assert all(one.place for one in raised.value.diagnostics)
    assert "Krijg je online iets te zien" in str(raised.value)


def test_a_front_that_is_too_full_is_refused_by_its_longest_lines():
    value = replace(samples.normal(), front=samples.front(24, long=True))
    with pytest.raises(WrongInput, match=r"content/voorbeeld.yaml:\d+: de afspraken passen niet op de voorkant"):
        agreement_pdf(value, LOOK)


def test_name_date_and_helper_are_fields_and_a_signature_stays_a_line(made):
    value, pdf = made
    found = {one.name: one.label for one in fields(pdf.data)}
    written = {one.field: one.label for one in value.signers if not one.field.startswith("handtekening")}
    blanks = {f"helper-{number}": value.help_title for number in range(1, value.helper_blanks + 1)}
    assert found == written | blanks


def test_the_poster_holds_every_word_of_its_value(hung):
    value, pdf = hung
    told = [line.text for line in lines(value)]
    assert missing(pdf.data, value.cover.title, value.cover.subtitle, *told) == []
    assert pdf.pages == 1
    assert size_in_cm(pdf.data) == pytest.approx((29.7, 42), abs=0.01)


def test_the_poster_can_be_read_from_three_metres(hung):
    value, pdf = hung
    (page,) = letter_sizes(pdf.data)
    rules = sum(len(letters(one.line.text) + letters(one.heading.text)) for one in value.rules)
    assert sum(size >= 19.99 for _, size in page) >= rules + sum(len(letters(one.text)) for one in value.helpers)


def test_a_poster_that_is_too_full_is_refused_by_its_longest_lines():
    with pytest.raises(WrongInput, match=r"content/voorbeeld.yaml:\d+: de afspraken passen niet op de poster"):
        poster_pdf(samples.poster(24, long=True), LOOK)


def test_the_own_rules_on_the_poster_can_be_typed(hung):
    value, pdf = hung
    own = str(value.own_title.text)
    assert [(one.name, one.label) for one in fields(pdf.data)] == [(f"eigen-{n}", f"{own} {n}") for n in (1, 2, 3)]


def test_nothing_stands_in_the_margin_of_a_school_printer(made):
    assert outside(made[1].data, _MARGIN) == []


def test_nothing_of_the_poster_stands_in_the_margin(hung):
    assert outside(hung[1].data, _MARGIN) == []


def test_a_page_takes_less_than_15_percent_ink(made):
    assert max(ink(made[1].data)) < 0.15


def test_the_poster_takes_less_than_15_percent_ink(hung):
    assert max(ink(hung[1].data)) < 0.15


def test_the_sheet_passes_pdf_ua(made):
    assert faults(made[1].data) == ""


def test_the_poster_passes_pdf_ua(hung):
    assert faults(hung[1].data) == ""


def test_title_and_language_of_the_sheet_are_set(made):
    _names_itself(*made)


def test_title_and_language_of_the_poster_are_set(hung):
    _names_itself(*hung)


def _names_itself(value, pdf):
    assert facts(pdf.data).language == "nl-NL"
    assert facts(pdf.data).title == f"{value.cover.title} – {value.cover.subtitle}"


def test_the_same_sheet_gives_the_same_bytes():
    for value, pdf, made_again in ((*sheet_of("normal"), agreement_pdf), (*poster_of("normal"), poster_pdf)):
        assert made_again(value, LOOK).data == pdf.data


def test_a_logo_and_a_mark_of_the_kit_leave_all_words_on_their_pages():
    mark = "Vervangen protocol"
    sheet = replace(samples.normal(), cover=samples.cover("afsprakenblad", mark))
    hung = replace(samples.poster(), cover=samples.cover("poster", mark))
    for pdf in (agreement_pdf(sheet, WITH_LOGO), poster_pdf(hung, WITH_LOGO)):
        assert missing(pdf.data, mark, sheet.cover.title, sheet.cover.subtitle, sheet.front[-1].line.text) == []
        assert faults(pdf.data) == ""
