"""The Word files: every word of the value, real styles, Dutch, nobody else's name, and room for what must fit."""

import dataclasses
import datetime as dt
import re
import shutil
import subprocess

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.parts import Line, lines
from lessonkit.documents.values import Deck, Worksheet
from lessonkit.render import docx_guide, docx_letter
from lessonkit.render.formats import render
from lessonkit.render.theme import Logo, Look
from tests import docx_checks as checks
from tests.kits import PROTOCOLS, documents, make
from tests.samples import docx_values, letters, teacher, worksheets

EPOCH = int(dt.datetime(2026, 11, 21, tzinfo=dt.UTC).timestamp())
LOOK = Look("#7a1f5c", None, 12, 24, EPOCH, "Voorbeeldschool De Regenboog")
DOCUMENTS = ("ouderbrief", "toestemmingsformulier", "handleiding", "werkbladen")
SAMPLES = {
    **{f"{document}-{kind}": (document, make_one) for (document, kind), make_one in docx_values.SAMPLES.items()},
    "ouderbrief-langst": ("ouderbrief", letters.long_letter),
    "toestemmingsformulier-lang": ("toestemmingsformulier", letters.long_form),
    "toestemmingsformulier-kort": ("toestemmingsformulier", letters.short_form),
    "handleiding-lang": ("handleiding", teacher.long_guide),
    "handleiding-kort": ("handleiding", teacher.short_guide),
    "werkbladen-lang": ("werkbladen", worksheets.longest),
    "werkbladen-kort": ("werkbladen", worksheets.shortest),
    "werkbladen-jong": ("werkbladen", worksheets.young),
}
REAL = [f"{document} {protocol}" for protocol in PROTOCOLS for document in DOCUMENTS]
SAID = ("title", "label", "articles", "setting", "headings", "columns", "place_date", "sender", "signer", "phase")
SAID += ("purpose_blank", "medium_blank", "facts_at_a_glance")


@pytest.fixture(scope="module", params=[*SAMPLES, *REAL])
def made(request):
    """A document, its value and its file."""
    if request.param in SAMPLES:
        document, make_one = SAMPLES[request.param]
        value = make_one()
    else:
        document, protocol = request.param.split()
        value = documents(make(protocol))[document]
    return document, value, render(document, "docx", value, LOOK).data


def said(value):
    """The words that a reader gets: the lines, and titles, labels and the like; nothing of the deck in a guide."""
    if isinstance(value, Line):
        yield value.text
    elif isinstance(value, tuple):
        for one in value:
            yield from said(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Deck):
        if isinstance(value, Worksheet) and value.kind == "lijst":  # the catchword is the number of a column
            value = dataclasses.replace(value, items=tuple(item.line for item in value.items))  # type: ignore[arg-type]
        for field in dataclasses.fields(value):
            one = getattr(value, field.name)
            if field.name == "printing" and isinstance(one, Line):
                continue
            if isinstance(one, str) and field.name in SAID:
                yield one
            elif field.name in SAID and isinstance(one, tuple):
                yield from (text for each in one for text in (each if isinstance(each, tuple) else (each,)) if text)
            else:
                yield from said(one)


def test_every_word_of_the_value_is_in_the_file(made):
    document, value, data = made
    told = [str(one.text if isinstance(one, Line) else one) for one in said(value)]
    if document != "handleiding":  # the guide's own cover stands there; of the others the title is a property
        told = [one for one in told if one != value.cover.title]
    if document == "ouderbrief" and not value.parents:
        told.remove(value.parents_title.text)
    if document == "toestemmingsformulier" and not any(row.pupil_too for row in value.rows):
        told.remove(value.pupil_title.text)
    assert checks.missing(data, told) == []
    assert len(told) > 5


def test_the_guide_names_every_slide_of_a_moment():
    value = docx_values.guide()
    data = render("handleiding", "docx", value, LOOK).data
    shown = [value.deck.slides[number - 1].title.text for moment in value.moments for number in moment.slides]
    assert shown
    assert checks.missing(data, shown) == []


def test_how_to_print_a_worksheet_is_not_on_the_sheet():
    data = render("werkbladen", "docx", docx_values.worksheets(), LOOK).data
    assert "Print1pertweetal" not in checks.letters(checks.text(checks.body(data)))


def test_every_run_is_dutch_and_so_is_the_file(made):
    data = made[2]
    assert list(checks.foreign_language(data)) == []
    assert checks.opened(data).core_properties.language == "nl-NL"
    assert b'<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="nl-NL"/>' in checks.parts(data)["word/styles.xml"]


def test_headings_begin_at_the_first_level_and_skip_none(made):
    assert list(checks.skipped_headings(made[2])) == []
    assert checks.headings(made[2])


def test_only_worksheets_have_more_than_one_heading_of_the_first_level(made):
    document, value, data = made
    expected = len(value.sheets) if document == "werkbladen" else 1
    assert checks.headings(data).count(1) == expected


def test_how_text_looks_is_said_by_styles_only(made):
    assert list(checks.direct_formatting(made[2])) == []


def test_every_style_that_is_used_is_there_and_ours_have_dutch_names(made):
    data = made[2]
    styles = {one.style_id: one.name for one in checks.opened(data).styles}
    used = {checks.style(one) for one in checks.body(data).iter(f"{{{checks.W}}}p")} - {""}
    assert used - set(styles) == set()
    assert {"Kop1": "Heading 1", "Lijst": "List Bullet", "Nummers": "List Number"}.items() <= styles.items()
    assert styles["Kniplijn" if made[0] == "ouderbrief" else "Tabeltekst"]


def test_tables_of_data_have_a_header_row_and_none_stands_against_another(made):
    assert list(checks.broken_tables(made[2])) == []


def test_pictures_are_described_or_marked_as_decoration(made):
    assert list(checks.silent_pictures(made[2])) == []


def test_the_properties_are_ours_and_nobody_elses_name_is_in_the_file(made):
    _, value, data = made
    properties = checks.opened(data).core_properties
    assert properties.title == f"{value.cover.title} – {value.cover.subtitle}"
    assert properties.author == properties.last_modified_by == LOOK.author
    assert properties.created == properties.modified == dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
    assert checks.foreign_words(data) == []


def test_arial_is_the_only_font(made):
    xml = b"".join(part for name, part in checks.parts(made[2]).items() if name.endswith(".xml"))
    fonts = set(re.findall(rb'typeface="([^"]*)"', xml)) | set(re.findall(rb'w:(?:ascii|hAnsi|cs)="([^"]*)"', xml))
    assert fonts == {b"Arial"}


def test_the_same_value_gives_the_same_bytes(made):
    document, value, data = made
    assert render(document, "docx", value, LOOK).data == data


def test_no_box_is_ticked(made):
    document, value, data = made
    boxes = checks.boxes(data)
    assert not any(boxes.values())
    if document == "toestemmingsformulier":
        assert len(boxes) == sum(4 if row.pupil_too else 2 for row in value.rows)


def test_every_field_to_fill_in_has_a_title_and_a_number_of_its_own(made):
    found = checks.controls(made[2])
    assert all(checks.title(one) for one in found)
    numbers = [one.find("w:sdtPr/w:id", checks.NS).get(f"{{{checks.W}}}val") for one in found]
    assert len(set(numbers)) == len(numbers)


def test_the_reply_strip_has_a_field_for_each_of_its_lines():
    value = docx_values.letter()
    titles = [checks.title(one) for one in checks.controls(render("ouderbrief", "docx", value, LOOK).data)]
    assert titles[-4:] == [one.label for one in value.strip_fields]


def test_each_numbered_list_is_a_list_of_its_own():
    found = checks.numbered_lists(render("handleiding", "docx", docx_values.guide(), LOOK).data)
    steps = [[one.text for one in moment.do] for moment in docx_values.guide().moments]
    assert [texts for texts in found.values() if texts in steps] == steps


def test_strips_are_numbered_as_in_the_guide():
    value = worksheets.normal()
    strips = [item.line.text for item in value.sheets[0].items]
    assert strips in checks.numbered_lists(render("werkbladen", "docx", value, LOOK).data).values()


def test_school_group_and_page_numbers_stand_on_every_page(made):
    _, value, data = made
    trees = checks.trees(data)
    assert value.cover.school in checks.text(trees["word/header1.xml"])
    assert value.cover.group in checks.text(trees["word/footer1.xml"])
    fields = [one.get(f"{{{checks.W}}}instr") for one in trees["word/footer1.xml"].iter(f"{{{checks.W}}}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_marks_stand_on_the_first_page_and_on_the_others():
    value = dataclasses.replace(
        docx_values.letter(), cover=docx_values.cover("ouderbrief", "Ouderbrief", marks=("Proef",))
    )
    trees = checks.trees(render("ouderbrief", "docx", value, LOOK).data)
    assert all("Proef" in checks.text(trees[f"word/header{number}.xml"]) for number in (1, 2))


def test_the_colour_of_the_school_is_in_the_styles_and_in_the_theme(made):
    parts = checks.parts(made[2])
    assert b'w:val="7A1F5C" w:themeColor="accent1"' in parts["word/styles.xml"]
    assert b'<a:accent1><a:srgbClr val="7A1F5C"/>' in parts["word/theme/theme1.xml"]


def test_word_lays_out_as_with_a_new_file_of_its_own(made):
    settings = checks.parts(made[2])["word/settings.xml"].decode()
    found = dict(re.findall(r'w:compatSetting w:name="(\w+)" w:uri="[^"]*" w:val="(\d+)"', settings))
    assert found["compatibilityMode"] == "15"
    assert found["overrideTableStyleFontSizeAndJustification"] == "1"


def test_the_logo_says_whose_it_is():
    from lessonkit.render.pictures import icon_svg, png

    drawing = png(icon_svg("heart", "#a83232"), 60)
    look = dataclasses.replace(LOOK, logo=Logo(drawing, "image/png", drawing, 1.0))
    for document in ("ouderbrief", "toestemmingsformulier", "handleiding"):
        data = render(document, "docx", docx_values.SAMPLES[document, "gewoon"](), look).data
        assert b'descr="Logo van Voorbeeldschool De Regenboog"' in checks.parts(data)["word/document.xml"]
        assert list(checks.silent_pictures(data)) == []


def test_the_schema_has_nothing_to_say(made, tmp_path):
    assert checks.schema_faults(made[2], tmp_path / "los.docx") == []


# ---- what must fit ----


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_real_letter_is_one_page_in_its_full_type_size(protocol):
    value = documents(make(protocol))["ouderbrief"]
    assert any(_room(value, 11.5, line) >= 0 for smaller, line in docx_letter._SETTINGS if smaller == 0)


def test_a_letter_gets_tighter_before_it_gets_a_second_page():
    assert _room(docx_values.letter(), 11.5, 1.35) > 0 > _room(letters.long_letter(), 11.5, 1.35)
    assert _room(letters.long_letter(), 10.5, 1.2) >= 0
    assert _room(letters.too_long_letter(), 10.5, 1.2) < 0


def _room(value, body, line):
    made = docx_letter._Letter(value, LOOK, body, line)
    return docx_letter._SHEET.height - made.text.height - made.strip.height - docx_letter._SPARE


def test_the_first_page_of_the_guide_is_one_page():
    for value in (teacher.long_guide(), *(documents(make(protocol))["handleiding"] for protocol in PROTOCOLS)):
        smallest = docx_guide._Guide(value, LOOK, docx_guide._FIRST_PT[-1])
        assert smallest.first.height <= docx_guide._SHEET.height - docx_guide._SPARE


def test_a_text_that_does_not_fit_its_ticket_is_named_with_its_line():
    value = docx_values.worksheets()
    long = docx_values.line("Dit neem ik mee uit de les van vandaag en van gisteren en van morgen. " * 9)
    ticket = next(one for one in value.sheets if one.kind == "exit")
    items = (dataclasses.replace(ticket.items[0], line=long), *ticket.items[1:])
    with pytest.raises(WrongInput, match=f"{long.text.place}.*Blad exit"):
        render(
            "werkbladen", "docx", dataclasses.replace(value, sheets=(dataclasses.replace(ticket, items=items),)), LOOK
        )


def test_a_strip_that_is_too_long_is_named_with_its_line():
    sheet = docx_values.sheet(
        "stroken", *(docx_values.item("Stel: " + "kind kijkt naar kind " * 20) for _ in range(12))
    )
    with pytest.raises(WrongInput) as fault:
        render("werkbladen", "docx", dataclasses.replace(docx_values.worksheets(), sheets=(sheet,)), LOOK)
    assert str(fault.value).count("strook van Blad stroken") == 12
    assert all(str(one.text.place) in str(fault.value) for one in lines(sheet.items))


def test_a_sheet_that_is_too_full_is_named():
    steps = [docx_values.item("Leg het scherm weg en kijk naar buiten. " * 8, "Stop even", 3) for _ in range(8)]
    sheet = docx_values.sheet("stappenkaart", *steps)
    with pytest.raises(WrongInput, match="Blad stappenkaart"):
        render("werkbladen", "docx", dataclasses.replace(docx_values.worksheets(), sheets=(sheet,)), LOOK)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not there")
def test_libreoffice_counts_the_pages_that_were_measured(tmp_path):
    expected = {"ouderbrief-gewoon": 1, "ouderbrief-langst": 1, "ouderbrief-kort": 1, "toestemmingsformulier-lang": 2}
    expected |= {"toestemmingsformulier-kort": 1, "werkbladen-gewoon": 9, "werkbladen-lang": 8, "werkbladen-kort": 9}
    expected |= {"werkbladen-jong": 7}
    for name in expected:
        document, make_one = SAMPLES[name]
        (tmp_path / f"{name}.docx").write_bytes(render(document, "docx", make_one(), LOOK).data)
    profile = f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in expected]
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True)
    assert {name: _pages(tmp_path / f"{name}.pdf") for name in expected} == expected


def _pages(path):
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return len(document)
