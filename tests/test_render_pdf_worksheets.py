"""The worksheets as PDF: a page per sheet in the order given, every word on it, room to write and lines to cut."""

import dataclasses

import pytest

from lessonkit.diagnostics import OwnFault, Place, WrongInput
from lessonkit.documents.parts import lines
from lessonkit.documents.worksheets import worksheet_set
from lessonkit.render.pdf_worksheets import worksheets_pdf
from lessonkit.text import Text
from tests.kits import PROTOCOLS, make
from tests.pdf_page import MM, ink, outside, spots
from tests.pdf_text import LOOK, facts, faults, letters, pages, type_size
from tests.samples import worksheets as samples

SAMPLES = {
    "sample-normal": samples.normal,
    "sample-longest": samples.longest,
    "sample-shortest": samples.shortest,
    "sample-young": samples.young,
}
SIZES = (20, 18, 14, 12, 11.5)


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else worksheet_set(make(request.param, minutes=60))
    return value, worksheets_pdf(value, LOOK)


def without_columns(sheet):
    """The items as they are read: in a list the catchword is the number of a column, and isn't on the sheet."""
    return tuple(dataclasses.replace(one, heading=None) if sheet.kind == "lijst" else one for one in sheet.items)


def test_every_sheet_is_a_page_with_all_its_words_in_the_order_given(made):
    value, pdf = made
    told = [letters(page) for page in pages(pdf.data)]
    assert pdf.pages == len(told) == len(value.sheets)
    for sheet, page in zip(value.sheets, told, strict=True):
        shown = dataclasses.replace(sheet, printing=None, items=without_columns(sheet))
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


KINDS = {one.kind: one for one in (*samples.young().sheets, *samples.normal().sheets)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_that_does_not_fit_names_its_content_line_on_a_sample(kind):
    sheet = KINDS[kind]
    long = dataclasses.replace(sheet.items[0].line, text=Text("Veel te veel. " * 200, Place("content/x.yaml", 7)))
    sheet = dataclasses.replace(sheet, items=(dataclasses.replace(sheet.items[0], line=long), *sheet.items[1:]))
    with pytest.raises(WrongInput) as caught:
        worksheets_pdf(only(sheet), LOOK)
    assert Place("content/x.yaml", 7) in [one.place for one in caught.value.diagnostics]


@pytest.mark.parametrize("field", ["tick", "per_page", "heading"])
def test_words_without_a_place_on_their_sample_sheet_are_a_fault_of_our_own(field):
    strips = samples.strips(6)
    more = {"tick": samples.line("Klaar"), "per_page": 2, "items": (samples.item("Stel:", "Kop"),)}
    name = "items" if field == "heading" else field
    with pytest.raises(OwnFault, match="een vel" if field == "per_page" else field):
        worksheets_pdf(only(dataclasses.replace(strips, **{name: more[name]})), LOOK)


def test_a_sample_placemat_has_four_corners_and_no_more():
    mat = KINDS["placemat"]
    with pytest.raises(OwnFault, match="4 items"):
        worksheets_pdf(only(dataclasses.replace(mat, items=(samples.item("Nog een"),) * 5)), LOOK)


# ---- the types of all groups ----


def at(pt):
    """The look of an age group whose texts are set in `pt`."""
    return dataclasses.replace(LOOK, paper_pt=pt)


@pytest.mark.parametrize("pt", SIZES)
@pytest.mark.parametrize("kind", [sheet.kind + str(n) for n, sheet in enumerate(samples.young().sheets)])
def test_a_sample_sheet_fits_in_the_type_of_every_group(kind, pt):
    value = only(samples.young().sheets[int(kind[-1])])
    data = worksheets_pdf(value, at(pt)).data
    assert outside(data, 12) == []
    # What pupils read is never smaller than the type of their group; only small print and the foot are.
    first = value.sheets[0].items[0].line.text if value.sheets[0].items else value.sheets[0].columns[0].text
    assert type_size(data, 1, first.split()[0]) >= pt - 0.01


@pytest.mark.parametrize("pt", SIZES[2:])
@pytest.mark.parametrize("number", range(7))
def test_a_sample_sheet_for_readers_fits_in_the_types_from_groep_5(number, pt):
    assert worksheets_pdf(only(samples.normal().sheets[number]), at(pt)).pages == 1


# ---- each kind ----


def ruled(data, mm):
    """The heights in mm at which a line crosses the page at `mm` from the left, one for each line."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=3, grayscale=True).to_pil()
    at_x = round(mm * MM * 3)
    dark = [y for y in range(picture.height) if picture.getpixel((at_x, y)) < 215]
    return [y / MM / 3 for y, before in zip(dark, [-9, *dark], strict=False) if y - before > 1]


def alternatives(data):
    """The alternative texts of the pictures in the file."""
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as document:
        tags = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        return [str(one.Alt) for one in tags if "/Alt" in one]


@pytest.mark.parametrize(("per_page", "sentences"), [(2, 3), (4, 2)])
def test_each_sample_sentence_has_a_happy_a_neutral_and_a_sad_face(per_page, sentences):
    found = alternatives(worksheets_pdf(only(samples.faces(per_page)), LOOK).data)
    row = ["blij gezicht", "gewoon gezicht", "verdrietig gezicht"]
    assert found == row * sentences * per_page


def ink_between(data, left, right, top, bottom):
    """The height in mm of what is drawn in a part of the page, given in mm."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=3, grayscale=True).to_pil()
    part = picture.crop(tuple(round(mm * MM * 3) for mm in (left, top, right, bottom)))
    found = part.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    return (found[3] - found[1]) / MM / 3 if found else 0


@pytest.mark.parametrize("pt", SIZES)
def test_faces_under_a_sample_sentence_are_large_enough_to_colour(pt):
    data = worksheets_pdf(only(samples.faces(4)), at(pt)).data
    above, below = spots(data, "Ik vond de les leuk.")[0], spots(data, "Ik weet wie mij helpt.")[0]
    # The drawing of a face is four fifths of its picture.
    assert ink_between(data, 18, 95, above.bottom + 1, below.top - 1) > 9


def test_a_given_line_of_a_sample_list_stands_in_its_column_and_the_number_is_not_shown():
    sheet = KINDS["lijst"]
    data = worksheets_pdf(only(sheet), LOOK).data
    assert spots(data, "Navragen")[0].right < 105 < spots(data, "In een groepsapp")[0].left
    assert abs(spots(data, "Doe niet")[0].left - spots(data, "In een groepsapp")[0].left) < 5
    assert "2" not in pages(data)[0]


@pytest.mark.parametrize("mm", [60, 150])
@pytest.mark.parametrize(("pt", "least"), [(20, 12), (12, 18)])
def test_both_columns_of_a_sample_list_have_lines_up_to_the_foot(mm, pt, least):
    sheet = samples.sheet("lijst", "Onze code", "Schrijf.", (), columns=("Wel", "Niet"))
    found = [y for y in ruled(worksheets_pdf(only(sheet), at(pt)).data, mm) if y > 75]
    assert len(found) >= least
    assert found[-1] > 270
    assert max(b - a for a, b in zip(found, found[1:], strict=False)) < 18


def test_a_sample_placemat_has_its_text_in_the_middle_and_a_text_in_each_corner():
    sheet = KINDS["placemat"]
    data = worksheets_pdf(only(sheet), LOOK).data
    middle = spots(data, "Dit vinden wij samen belangrijk:")[0]
    assert abs((middle.left + middle.right) / 2 - 105) < 2
    assert 130 < middle.top < 190
    corners = [spots(data, str(one.line.text).replace("'", "\u2019"))[0] for one in sheet.items]
    assert [(one.left < 105, one.top < middle.top) for one in corners] == [
        (True, True),
        (False, True),
        (True, False),
        (False, False),
    ]


def test_an_empty_sample_placemat_has_four_fields():
    mat = dataclasses.replace(KINDS["placemat"], items=())
    data = worksheets_pdf(only(mat), LOOK).data
    # Left and right of the middle a line parts upper and lower field.
    for mm in (30, 180):
        assert len([y for y in ruled(data, mm) if 60 < y < 270]) == 1


def test_the_rows_of_a_sample_table_share_the_room():
    items = tuple(samples.item(text) for text in ("Een", "Twee", "Drie", "Vier"))
    sheet = samples.sheet("tabel", "Wie?", "Vul in.", items, columns=("Vraag", "Ja", "Nee"))
    data = worksheets_pdf(only(sheet), LOOK).data
    tops = [spots(data, one)[0].top for one in ("Een", "Twee", "Drie", "Vier")]
    steps = [b - a for a, b in zip(tops, tops[1:], strict=False)]
    assert max(steps) - min(steps) < 1
    assert steps[0] > 40
    assert ruled(data, 100)[-1] > 270


@pytest.mark.parametrize("count", [1, 2])
def test_the_frames_of_a_sample_drawing_take_the_page(count):
    items = (samples.item("Hier op school"), samples.item("Ergens anders"))[:count]
    sheet = samples.sheet("tekenen", "Zij helpen mij", "Teken wie jou helpt.", items, per="leerling")
    lines_found = [y for y in ruled(worksheets_pdf(only(sheet), at(20)).data, 180) if y > 60]
    frames = [b - a for a, b in zip(lines_found, lines_found[1:], strict=False) if b - a > 40]
    assert len(frames) == count
    assert min(frames) > (80 if count == 2 else 180)
    assert lines_found[-1] > 274
