"""What to print and how many: the start page and the table on the guide's first page tell the same."""

import dataclasses
import math

import pytest

from lessonkit.documents.deck import deck
from lessonkit.documents.guide import guide
from lessonkit.documents.start import print_table, sheet_copies, start_page
from tests.kits import GROUP, documents, make

NAMES = ("handleiding", "stappenkaart", "presentatie", "gesprekskaarten", "werkbladen", "afsprakenblad", "poster")


def files(pages=3):
    return {name: {f"koe-{GROUP}-{name}.pdf": pages} for name in NAMES}


def told(table):
    return {str(row[0].text): tuple(str(cell.text) for cell in row[1:]) for row in table.rows}


def test_each_worksheet_has_its_own_number_of_copies():
    kit = make("koe", count=27)
    rows = [row for row in told(print_table(kit, files())).items() if row[0].startswith("Werkbladen")]
    assert len(rows) == len(kit.worksheets)
    for (_, cells), sheet in zip(rows, kit.worksheets, strict=True):
        share = {"leerling": 1, "tweetal": 2, "viertal": 4, "klas": 27}[sheet.per] * sheet.per_page
        assert cells[1] == f"{math.ceil(27 / share)} keer", sheet.name


@pytest.mark.parametrize(
    ("per", "per_page", "count", "copies"),
    [
        ("leerling", 1, 27, "27 keer"),
        ("leerling", 4, 27, "7 keer"),
        ("tweetal", 1, 27, "14 keer"),
        ("viertal", 2, 27, "4 keer"),
        ("klas", 1, 27, "1 keer"),
        ("leerling", 1, None, "1 per kind"),
        ("leerling", 4, None, "1 per 4 kinderen"),
        ("tweetal", 1, None, "1 per 2 kinderen"),
        ("klas", 1, None, "1 keer"),
    ],
)
def test_copies_follow_who_gets_a_sheet_and_how_many_stand_on_one_page(per, per_page, count, copies):
    kit = make("koe", count=count)
    sheet = dataclasses.replace(kit.worksheets[0], per=per, per_page=per_page)
    assert sheet_copies(kit, sheet) == copies


def test_copies_are_counted_in_the_word_of_the_group():
    kit = make("lentiz", group="mbo")
    sheet = dataclasses.replace(kit.worksheets[0], per="tweetal", per_page=1)
    assert sheet_copies(kit, sheet) == "1 per 2 studenten"


def test_of_the_large_picture_cards_one_set_is_enough():
    def printed(group):
        return told(print_table(make("koe", group=group, count=24), files()))["Gesprekskaarten"][1]

    assert printed("groep-1-2") == "1 keer"
    assert printed("groep-3-4") == printed("groep-7-8") == "6 sets"


def test_the_page_of_a_worksheet_is_named_when_each_is_one_page():
    kit = make("koe")
    number = len(kit.worksheets)
    assert "Werkbladen, pagina 1: sorteerstroken" in told(print_table(kit, files(number)))
    assert "Werkbladen: sorteerstroken" in told(print_table(kit, files(number + 1)))


def test_the_start_page_tells_the_same_numbers_as_the_guide():
    kit = make("nutsschool", count=25)
    table = told(print_table(kit, files()))
    for row in start_page(kit, files()).rows:
        if row.name == "Werkbladen":
            assert row.copies.split("; ") == [f"{sheet.name}: {sheet_copies(kit, sheet)}" for sheet in kit.worksheets]
        elif row.copies != "niet printen":
            assert table[row.name][:2] == (row.printing, row.copies)


def test_only_documents_that_were_made_are_on_the_pages():
    kit = make("koe")
    only = {"poster": {"koe-poster.pdf": 1}}
    assert [row.name for row in start_page(kit, only).rows] == ["Poster"]
    assert list(told(print_table(kit, only))) == ["Poster"]


def test_what_is_shown_on_a_screen_is_not_in_the_print_table():
    assert "Presentatie" not in told(print_table(make("koe"), files()))


def test_the_guide_prints_without_knowing_its_own_length():
    kit = make("koe")
    without = {name: those for name, those in files().items() if name != "handleiding"}
    assert "Handleiding" not in told(guide(kit, deck(kit), without).printing)


def test_the_steps_to_do_first_are_those_of_the_content():
    kit = make("koe")
    page = documents(kit)["start"]
    assert [str(line.text) for line in page.first] == [str(text.fill(kit.slots)) for text in kit.start.first]
