"""One real kit of a combination class with two marks: these stand on every page, slide and sheet of every document."""

import io
import json
import zipfile

import pytest
from lxml import etree

from lessonkit.documents.catalogue import documents_of
from lessonkit.production.making import make as make_files
from lessonkit.production.request import Choice
from lessonkit.render.formats import TABLE
from tests import pptx_checks
from tests.kits import make
from tests.pdf_text import faults, letters, pages
from tests.pptx_checks import texts

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]

MARKS = ("Vervallen protocol", "Protocol niet voor groep 6 en 7")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def files():
    kit = make("koe", group="6/7", count=27, marks=MARKS)
    whole = documents_of(kit)
    return make_files(Choice(kit, whole, tuple(pair for pair in TABLE if pair[0] in whole), {}, ()))


def of_kind(files, kind):
    found = [one for one in files if one.kind == kind]
    assert found
    return found


def test_every_file_of_a_combination_class_is_made(files):
    names = [one.name for one in files]
    assert len(set(names)) == len(names) == 25
    for part in ("afsprakenblad-groep-6", "afsprakenblad-groep-7", "werkbladen-groep-6", "werkbladen-groep-7"):
        assert f"koe-groep-6-7-{part}.pdf" in names


def test_the_marks_stand_on_every_page_of_every_pdf(files):
    for one in of_kind(files, "pdf"):
        told = [letters(page) for page in pages(one.data)]
        assert len(told) == one.pages
        missed = [(number, mark) for number, page in enumerate(told, 1) for mark in MARKS if letters(mark) not in page]
        assert missed == [], one.name


def test_marked_pdfs_pass_pdf_ua(files):
    for one in of_kind(files, "pdf"):
        assert faults(one.data) == "", one.name


def test_the_marks_stand_on_every_slide_of_every_powerpoint(files):
    for one in of_kind(files, "pptx"):
        for number, page in enumerate(pptx_checks.opened(one.data).slides, 1):
            told = "\n".join(shape.text_frame.text for shape in texts(page))
            assert [mark for mark in MARKS if mark not in told] == [], (one.name, number)


def test_the_marks_stand_in_every_header_of_every_word_file(files):
    for one in of_kind(files, "docx"):
        with zipfile.ZipFile(io.BytesIO(one.data)) as file:
            headers = [name for name in file.namelist() if name.startswith("word/header")]
            told = {
                name: "".join(part.text or "" for part in etree.fromstring(file.read(name)).iter(f"{W}t"))
                for name in headers
            }
            body = etree.fromstring(file.read("word/document.xml"))
        for section in body.iter(f"{W}sectPr"):
            kinds = {reference.get(f"{W}type") for reference in section.iter(f"{W}headerReference")}
            assert "default" in kinds, one.name
            assert ("first" in kinds) >= (section.find(f"{W}titlePg") is not None), one.name
        assert told
        assert [name for name, text in told.items() for mark in MARKS if mark not in text] == [], one.name


def test_the_message_begins_with_the_marks_and_the_account_holds_them(files):
    by_name = {(one.document, one.kind): one.data.decode("utf-8") for one in files if one.kind in ("txt", "json")}
    assert by_name["ouderbericht", "txt"].splitlines()[0] == " · ".join(MARKS)
    assert json.loads(by_name["verantwoording", "json"])["merken"] == list(MARKS)
