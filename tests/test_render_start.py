"""The start page as PDF: one page with every document, its files, and how many to print."""

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.catalogue import TITLES
from lessonkit.documents.parts import lines
from lessonkit.documents.start import start_page
from lessonkit.render.formats import formats_of
from lessonkit.render.pdf_start import shared_prefix, short_names, start_pdf
from tests.kits import GROUP, PROTOCOLS, documents, make
from tests.pdf_text import LOOK, facts, faults, missing, pages
from tests.samples import teacher


@pytest.fixture(scope="module", params=[*PROTOCOLS, "sample"])
def start(request):
    value = teacher.start_page() if request.param == "sample" else documents(make(request.param, count=27))["start"]
    return value, start_pdf(value, LOOK)


def test_the_page_is_one_page(start):
    assert start[1].pages == 1


def test_every_line_and_every_cell_is_on_the_page(start):
    value, made = start
    cells = [cell for row in value.rows for cell in (row.name, row.printing, *row.copies.split("; "))]
    assert missing(made.data, *(str(one.text) for one in lines(value)), *cells, *value.headings) == []


def test_every_file_can_be_known_from_the_page(start):
    value, made = start
    prefix = shared_prefix(name for row in value.rows for name in row.files)
    assert missing(made.data, prefix) == []
    for row in value.rows:
        assert missing(made.data, *short_names(row.files, prefix)) == []


def test_the_number_of_pages_stands_with_the_copies():
    told = " ".join(pages(start_pdf(teacher.start_page(2), LOOK).data)[0].split())
    assert "1 pagina " in told
    assert "2 pagina’s" in told


def test_names_share_only_what_ends_in_a_hyphen():
    assert shared_prefix(["koe-groep-7-8-poster.pdf", "koe-groep-7-8-presentatie.pptx"]) == "koe-groep-7-8-"
    assert shared_prefix(["poster.pdf", "start.pdf"]) == ""


def test_a_document_in_two_formats_takes_one_line():
    assert short_names(("a-poster.pdf", "a-poster.pptx"), "a-") == ("poster.pdf en .pptx",)
    assert short_names(("a-poster.pdf", "a-start.pdf"), "a-") == ("poster.pdf", "start.pdf")


def test_a_page_that_is_too_full_names_the_longest_line_in_the_content():
    value = teacher.start_page(40)
    with pytest.raises(WrongInput, match="de startpagina past niet op één bladzijde") as fault:
        start_pdf(value, LOOK)
    assert fault.value.diagnostics[0].place in {one.text.place for one in lines(value)}


def test_the_page_passes_pdf_ua(start):
    assert faults(start[1].data) == ""


def test_the_page_is_dutch_and_the_same_every_time():
    value = teacher.start_page()
    made = start_pdf(value, LOOK)
    assert facts(made.data).language == "nl-NL"
    assert facts(made.data).title.startswith("Begin hier")
    assert start_pdf(value, LOOK).data == made.data


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_the_page_holds_every_file_of_a_real_kit_the_consent_form_too(protocol):
    kit = make(protocol, count=28)
    stem = f"{protocol}-{GROUP}"
    files = {
        document: {f"{stem}-{document}.{kind}": 3 for kind in formats_of(document)}
        for document in TITLES
        if document != "start"
    }
    page = start_page(kit, files)
    assert {name for row in page.rows for name in row.files} >= {f"{stem}-toestemmingsformulier.docx"}
    assert start_pdf(page, LOOK).pages == 1
