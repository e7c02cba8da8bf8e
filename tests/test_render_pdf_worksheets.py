"""The worksheets as PDF: a page per sheet in the order given, every word on it, room to write and lines to cut."""

import dataclasses

import pytest

from lessonkit.diagnostics import OwnFault, Place, WrongInput
from lessonkit.documents.parts import lines
from lessonkit.documents.worksheets import worksheet_set
from lessonkit.render.pdf_worksheets import worksheets_pdf
from lessonkit.text import Text
from tests.kits import PROTOCOLS, make
from tests.pdf_page import ink, outside, spots
from tests.pdf_text import LOOK, facts, faults, letters, pages
from tests.samples import worksheets as samples

SAMPLES = {"normal": samples.normal, "longest": samples.longest, "shortest": samples.shortest}


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else worksheet_set(make(request.param, minutes=60))
    return value, worksheets_pdf(value, LOOK)


def test_every_sheet_is_a_page_with_all_its_words_in_the_order_given(made):
    value, pdf = made
    told = [letters(page) for page in pages(pdf.data)]
    assert pdf.pages == len(told) == len(value.sheets)
    for sheet, page in zip(value.sheets, told, strict=True):
        shown = dataclasses.replace(sheet, printing=None)
        assert [str(one.text) for one in lines(shown) if letters(one.text) not in page] == []


def test_how_to_print_is_for_the_teacher_and_not_on_the_sheet(made):
    value, pdf = made
    for sheet, page in zip(value.sheets, pages(pdf.data), strict=True):
        assert letters(sheet.printing.text) not in letters(page)


def test_a_sheet_stands_on_its_page_as_often_as_it_says(made):
    value, pdf = made
    for sheet, page in zip(value.sheets, pages(pdf.data), strict=True):
        assert letters(page).count(letters(sheet.intro.text)) == sheet.per_page


def test_a_page_is_used_to_its_foot(made):
    value, pdf = made
    foot = spots(pdf.data, "Werkbladen · ")
    assert len(foot) == pdf.pages
    assert all(280 < spot.bottom <= 285.1 for spot in foot)


def test_nothing_stands_in_the_margin_of_a_school_printer(made):
    assert outside(made[1].data, 12) == []


def test_a_page_takes_less_than_10_percent_ink(made):
    assert max(ink(made[1].data)) < 0.10


def test_the_file_passes_pdf_ua(made):
    assert faults(made[1].data) == ""


def test_the_same_sheets_give_the_same_bytes(made):
    value, pdf = made
    assert worksheets_pdf(value, LOOK).data == pdf.data


def test_title_and_language_are_set(made):
    value, pdf = made
    assert facts(pdf.data).language == "nl-NL"
    assert facts(pdf.data).title == f"{value.cover.title} – {value.cover.subtitle}"


def only(sheet):
    """A set of one sheet."""
    return dataclasses.replace(samples.normal(), sheets=(sheet,))


@pytest.mark.parametrize("count", [6, 7, 11, 12])
def test_strips_are_spread_over_the_height_of_the_page(count):
    data = worksheets_pdf(only(samples.strips(count)), LOOK).data
    lowest = max(spot.bottom for spot in spots(data, "Stel:"))
    assert lowest > 230 - (40 if count % 2 else 0) or lowest > 190


def test_pairs_write_their_names_and_a_ticket_has_a_line_of_its_own():
    circles = samples.normal().sheets[1]
    assert "Namen" in pages(worksheets_pdf(only(circles), LOOK).data)[0]
    alone = dataclasses.replace(circles, per="leerling")
    told = pages(worksheets_pdf(only(alone), LOOK).data)[0]
    assert "Naam" in told
    assert "Namen" not in told


@pytest.mark.parametrize("per_page", [1, 2, 4])
def test_tickets_are_cut_from_one_page(per_page):
    pdf = worksheets_pdf(only(samples.tickets(per_page)), LOOK)
    assert pdf.pages == 1
    assert len(spots(pdf.data, "Wat neem ik mee?")) == per_page


@pytest.mark.parametrize("number", range(6))
def test_a_text_that_does_not_fit_names_its_content_line(number):
    sheet = samples.normal().sheets[number]
    long = dataclasses.replace(sheet.items[0].line, text=Text("Veel te veel. " * 200, Place("content/x.yaml", 7)))
    sheet = dataclasses.replace(sheet, items=(dataclasses.replace(sheet.items[0], line=long), *sheet.items[1:]))
    with pytest.raises(WrongInput) as caught:
        worksheets_pdf(only(sheet), LOOK)
    assert Place("content/x.yaml", 7) in [one.place for one in caught.value.diagnostics]


def test_words_without_a_place_on_their_sheet_are_a_fault_of_our_own():
    sheet = dataclasses.replace(samples.strips(6), tick=samples.line("Klaar"))
    with pytest.raises(OwnFault, match="tick"):
        worksheets_pdf(only(sheet), LOOK)
