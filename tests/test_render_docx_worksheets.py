"""The worksheets in Word by their kind: faces, columns, fields to fill in, and room in the type of every group."""

import dataclasses

import pytest
from lxml import etree

from lessonkit.diagnostics import WrongInput
from lessonkit.render.formats import render
from tests import docx_checks as checks
from tests.samples import docx_values, worksheets
from tests.test_render_docx import LOOK


def drawn(sheet, look=LOOK):
    """A sample sheet as a file of its own."""
    return render("werkbladen", "docx", dataclasses.replace(docx_values.worksheets(), sheets=(sheet,)), look).data


def sample(kind):
    """The sample sheet of a kind."""
    return next(one for one in docx_values.worksheets().sheets if one.kind == kind)


def rows(data, caption):
    """The cells of the table with that caption, row by row."""
    for table in checks.body(data).iter(f"{{{checks.W}}}tbl"):
        if table.find("w:tblPr/w:tblCaption", checks.NS).get(f"{{{checks.W}}}val") == caption:
            return [list(row.iterfind("w:tc", checks.NS)) for row in table.iterfind("w:tr", checks.NS)]
    raise AssertionError(caption)


def fields(cell):
    """How many fields to fill in a cell has."""
    return len(list(cell.iter(f"{{{checks.W}}}sdt")))


def heights(data, caption):
    """The least heights of the rows of a table, in mm."""
    found = [row[0].getparent().find("w:trPr/w:trHeight", checks.NS) for row in rows(data, caption)]
    return [int(one.get(f"{{{checks.W}}}val")) / 1440 * 25.4 for one in found if one is not None]


def numbered_styles(data):
    """The styles whose paragraphs get a number or a dot."""
    styles = etree.fromstring(checks.parts(data)["word/styles.xml"]).iterfind("w:style", checks.NS)
    return {one.get(f"{{{checks.W}}}styleId") for one in styles if one.find("w:pPr/w:numPr", checks.NS) is not None}


def test_each_sample_sentence_has_three_faces_that_say_what_they_are():
    pictures = checks.body(drawn(sample("smileys"))).iter(f"{{{checks.NS['wp']}}}docPr")
    told = [one.get("descr") for one in pictures]
    assert told == ["blij gezicht", "gewoon gezicht", "verdrietig gezicht"] * 2 * 4


def test_a_sample_list_has_its_given_lines_in_their_columns_and_fields_in_the_others():
    found = rows(drawn(sample("lijst")), "Wat past waar?")
    assert [checks.text(one) for one in found[0]] == ["Dit doe ik wel", "", "Dit doe ik niet"]
    assert [checks.text(one) for one in found[1]] == ["Ik vraag het eerst.", "", "Ik stuur iets door."]
    assert [fields(one) for one in found[1]] == [0, 0, 0]
    assert len(found) > 12
    assert all([fields(one) for one in row] == [1, 0, 1] for row in found[2:])


def test_a_sample_placemat_has_four_fields_and_a_middle_to_write_in():
    found = rows(drawn(sample("placemat")), "Wat past waar?")
    assert [[fields(cell) for cell in row] for row in found] == [[1, 1], [1], [1, 1]]
    assert checks.text(found[1][0]).startswith("Wat vinden we samen?")
    assert [checks.text(cell).strip("\u00a0") for cell in found[0]] == ["In een app:", "Bij foto\u2019s:"]


def test_a_sample_table_has_a_header_row_and_a_field_in_every_other_cell():
    data = drawn(sample("tabel"))
    found = rows(data, "Wat past waar?")
    assert found[0][0].getparent().find("w:trPr/w:tblHeader", checks.NS) is not None
    assert [[fields(cell) for cell in row] for row in found] == [[0, 0, 0], *[[0, 1, 1]] * 3]
    assert len(set(heights(data, "Wat past waar?"))) == 1
    assert sum(heights(data, "Wat past waar?")) > 150


def test_the_frames_of_a_sample_drawing_take_the_page_and_their_text_has_no_number():
    data = drawn(sample("tekenen"))
    assert sum(heights(data, one.line.text)[0] for one in sample("tekenen").items) > 150
    used = {checks.style(one) for one in checks.body(data).iter(f"{{{checks.W}}}p")}
    assert used & numbered_styles(data) == set()


@pytest.mark.parametrize("pt", [20, 18, 14, 12, 11.5])
@pytest.mark.parametrize("number", range(7))
def test_a_sample_sheet_for_the_young_fits_in_the_type_of_every_group(number, pt):
    sheet = worksheets.young().sheets[number]
    assert checks.controls(drawn(sheet, dataclasses.replace(LOOK, paper_pt=pt))) or sheet.kind == "stappenkaart"


@pytest.mark.parametrize("kind", ["placemat", "lijst", "tekenen", "smileys", "tabel"])
def test_a_sample_text_that_does_not_fit_is_named_with_its_line(kind):
    sheet = sample(kind)
    long = docx_values.line("Dit neem ik mee uit de les van vandaag en van gisteren en van morgen. " * 60)
    items = (dataclasses.replace(sheet.items[0], line=long), *sheet.items[1:])
    with pytest.raises(WrongInput, match=str(long.text.place)):
        drawn(dataclasses.replace(sheet, items=items))
