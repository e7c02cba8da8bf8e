"""The parent letter and the consent form as PDF: every word, full pages, fields that nobody filled in."""

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.consent import consent_form
from lessonkit.documents.letter import letter
from lessonkit.documents.parts import lines
from lessonkit.domain import School
from lessonkit.render.pdf_letter import consent_pdf, letter_pdf
from lessonkit.text import Text
from tests.kits import DATE, PROTOCOLS, make
from tests.pdf_fields import fields
from tests.pdf_page import ink, letter_sizes, outside, spots
from tests.pdf_text import LOOK, facts, faults, missing, pages
from tests.samples import letters as samples

_MARGIN = 11.9
"""12 mm, less what a letter may stand out of its own place."""
SCHOOL = School(
    name=Text("Voorbeeldschool De Regenboog"),
    place_name=Text("Zeist"),
    address_form="je",
    contacts=(Text("Sanne Bos (intern begeleider)"),),
    signer=Text("Het team van groep 7 en 8"),
    consent_purposes=((Text("Foto's van vieringen"), Text("de website")),),
)
LETTERS = {"normal": samples.letter, "longest": samples.long_letter, "shortest": samples.short_letter}
FORMS = {"normal": samples.form, "longest": samples.long_form, "shortest": samples.short_form}


@cache
def letter_of(name):
    """The letter by its name, made once per process."""
    if name in LETTERS:
        value = LETTERS[name]()
    elif name == "school":
        value = letter(make("koe", SCHOOL, lesson_date=DATE, return_date=DATE))
    else:
        value = letter(make(name))
    return value, letter_pdf(value, LOOK)


@cache
def form_of(name):
    """The form by its name, made once per process."""
    if name in FORMS:
        value = FORMS[name]()
    else:
        value = consent_form(make("koe", SCHOOL) if name == "school" else make(name))
    return value, consent_pdf(value, LOOK)


@pytest.fixture(params=[*LETTERS, *PROTOCOLS, "school"])
def sent(request):
    return letter_of(request.param)


@pytest.fixture(params=[*FORMS, *PROTOCOLS, "school"])
def asked(request):
    return form_of(request.param)


def test_the_letter_says_every_word_on_one_page(sent):
    value, pdf = sent
    heading = set() if value.parents else {value.parents_title}
    told = [str(line.text).replace("_", "") for line in lines(value) if line not in heading]
    rules = [rule.line.text + rule.articles for rule in (*value.rules, *value.parents)]
    labels = [one.label for one in value.strip_fields]
    assert pdf.pages == 1
    assert missing(pdf.data, *told, *rules, *labels, *value.sender, value.place_date, value.signer) == []


def test_the_letter_is_never_set_smaller_than_10_5_and_its_small_print_at_9(sent):
    value, pdf = sent
    (page,) = letter_sizes(pdf.data)
    text = sum(len(line.text) for part in ("opening", "talk", "request") for line in getattr(value, part))
    assert sum(size >= 10.49 for _, size in page) > text
    assert sum(size < 8.99 for _, size in page) < 0.1 * len(page)  # articles alone
    assert min(size for _, size in page) > 7.9


def test_the_strip_stands_at_the_foot_of_the_letter_under_all_else(sent):
    value, pdf = sent
    (note,) = spots(pdf.data, "Deze strook is geen toestemming")
    assert 275 < note.bottom <= 285
    (closing,) = spots(pdf.data, "Met vriendelijke groet")
    assert closing.bottom < spots(pdf.data, value.strip_title.text)[-1].top - 5


def test_what_the_school_did_not_fill_in_is_a_field_and_signatures_stay_lines():
    assert {one.name: one.label for one in fields(letter_of("normal")[1].data)} == {
        "contact": "Hebt u een vraag? Neem dan contact op met",
        "ondertekenaar": "Naam onder de brief",
        "naam-kind": "Naam van uw kind",
        "groep": "Groep",
        "datum": "Datum",
    }
    assert [one.name for one in fields(letter_of("school")[1].data)] == ["naam-kind", "groep", "datum"]
    assert "school" in [one.name for one in fields(letter_of("shortest")[1].data)]


def test_no_letter_prints_underscores(sent):
    assert "__" not in pages(sent[1].data)[0]


def test_a_letter_that_fits_no_size_is_refused_by_its_longest_lines():
    with pytest.raises(WrongInput, match="de ouderbrief past niet op één bladzijde") as raised:
        letter_pdf(samples.too_long_letter(), LOOK)
    assert all(one.place for one in raised.value.diagnostics)
    assert "ouders en school praten samen" in str(raised.value).lower()


def test_the_form_says_every_word(asked):
    value, pdf = asked
    rows = [row.purpose.text for row in value.rows if row.purpose] + [one for row in value.rows for one in _blanks(row)]
    labels = [one.label for block in value.signers for one in block.fields]
    articles = [row.articles for row in value.rows]
    heading = set() if any(row.pupil_too for row in value.rows) else {value.pupil_title}
    told = [line.text for line in lines(value) if line not in heading]
    assert missing(pdf.data, *told, *rows, *labels, *articles, *value.columns, value.cover.subtitle) == []


def _blanks(row):
    return [one for one in (row.purpose_blank, row.medium_blank) if one]


def test_each_row_has_a_yes_and_a_no_for_parents_and_where_it_concerns_them_for_pupils(asked):
    value, pdf = asked
    boxes = {one.name for one in fields(pdf.data) if one.kind == "vakje"}
    rows = [row.id for row in value.rows] + [f"{row.id}-leerling" for row in value.rows if row.pupil_too]
    assert boxes == {f"{row}-{answer}" for row in rows for answer in ("ja", "nee")}


def test_nothing_on_the_form_is_ticked_or_filled_in_beforehand(asked):
    assert {one.value for one in fields(asked[1].data)} <= {"", "/Off"}


def test_every_field_has_its_own_name_and_a_label_that_says_what_it_is(asked):
    found = fields(asked[1].data)
    names = [one.name for one in found]
    assert len(set(names)) == len(names)
    boxes = [one.label for one in found if one.kind == "vakje"]
    assert len(set(boxes)) == len(boxes)
    assert all(one.label and one.label != one.name for one in found)


def test_empty_rows_and_unanswered_questions_can_be_written_in(asked):
    value, pdf = asked
    names = {one.name for one in fields(pdf.data)}
    empty = {f"{row.id}-{column}" for row in value.rows if row.purpose is None for column in ("doel", "waar")}
    questions = {f"gegeven-{number}" for number, (_, answer) in enumerate(value.details, 1) if answer is None}
    signers = {one.field for block in value.signers for one in block.fields if "andtekening" not in one.label}
    assert empty | questions | signers <= names
    assert not {one.field for block in value.signers for one in block.fields if "andtekening" in one.label} & names


def test_the_form_takes_one_page_or_two_that_are_both_well_filled(asked):
    value, pdf = asked
    assert pdf.pages == (1 if value.rows[0].id == "media" else 2)
    feet = {}
    for words in ("Handtekening", "Goed om te weten", "Contact over privacy", value.kept.text[:25], value.columns[2]):
        for spot in spots(pdf.data, words):
            feet[spot.page] = max(feet.get(spot.page, 0), spot.bottom)
    assert feet[pdf.pages - 1] > 225


def test_a_form_that_does_not_fit_two_pages_is_refused_by_its_longest_lines():
    row = samples.long_form().rows[0]
    many = replace(samples.long_form(), rows=tuple(replace(row, id=f"rij-{number}") for number in range(30)))
    with pytest.raises(WrongInput, match="het toestemmingsformulier past niet op twee bladzijden"):
        consent_pdf(many, LOOK)


def test_a_form_without_what_the_protocol_says_and_without_a_second_parent_is_no_fault():
    bare = replace(samples.form(), protocol_says=(), signers=samples.form().signers[:1])
    assert faults(consent_pdf(bare, LOOK).data) == ""


def test_nothing_of_the_letter_stands_in_the_margin(sent):
    assert outside(sent[1].data, _MARGIN) == []


def test_nothing_of_the_form_stands_in_the_margin(asked):
    assert outside(asked[1].data, _MARGIN) == []


def test_the_letter_takes_little_ink(sent):
    assert max(ink(sent[1].data)) < 0.12


def test_the_form_takes_little_ink(asked):
    assert max(ink(asked[1].data)) < 0.12


def test_the_letter_passes_pdf_ua(sent):
    assert faults(sent[1].data) == ""


def test_the_form_passes_pdf_ua(asked):
    assert faults(asked[1].data) == ""


def test_title_and_language_are_set():
    for value, pdf in (letter_of("normal"), form_of("normal")):
        assert facts(pdf.data).language == "nl-NL"
        assert facts(pdf.data).title == f"{value.cover.title} – {value.cover.subtitle}"


def test_the_same_value_gives_the_same_bytes():
    for value, pdf, made_again in ((*letter_of("normal"), letter_pdf), (*form_of("normal"), consent_pdf)):
        assert made_again(value, LOOK).data == pdf.data


def test_the_form_holds_the_ticks_that_readers_show():
    """Asked to draw their own, some readers can't, for want of a font."""
    with pikepdf.open(io.BytesIO(form_of("normal")[1].data)) as document:
        form = document.Root.AcroForm
        assert "/NeedAppearances" not in form
        assert all("/on" in box.AP.N for box in form.Fields if box.FT == "/Btn")
