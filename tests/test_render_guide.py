"""The guide as PDF: page 1 stands alone, every word is there, and the contents point to the right pages."""

import dataclasses

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.parts import lines
from lessonkit.render.pdf_guide import careful_label, guide_pdf, shares, shortened
from lessonkit.render.pictures import icon_svg, png
from lessonkit.render.theme import Logo
from tests.kits import PROTOCOLS, documents, make
from tests.pdf_text import LOOK, beside, facts, faults, image_count, letters, missing, pages, type_size
from tests.samples import teacher
from tests.samples.deck import line

SAMPLES = {"normal": teacher.guide, "long": teacher.long_guide, "short": teacher.short_guide}


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request):
    value = SAMPLES[request.param]()
    return value, guide_pdf(value, LOOK)


@pytest.fixture(scope="module", params=PROTOCOLS)
def real(request):
    value = documents(make(request.param, count=27))["handleiding"]
    return value, guide_pdf(value, LOOK)


def said(guide):
    """The lines of a guide that are printed: not those of the deck, nor the readings of a point that was settled."""
    without = dataclasses.replace(guide, deck=None)
    settled = [part for section in guide.sections for part in section.parts if getattr(part, "chosen", None)]
    silent = {id(one) for part in settled for one in (*part.readings, part.meanwhile)}
    return [str(one.text) for one in lines(without) if one.text and id(one) not in silent]


def test_every_line_is_in_the_file(sample):
    value, made = sample
    assert missing(made.data, *said(value)) == []


def test_every_line_of_the_real_guides_is_in_the_file(real):
    value, made = real
    assert missing(made.data, *said(value)) == []


def test_a_line_that_is_not_there_is_missed(sample):
    assert missing(sample[1].data, "Deze regel staat nergens.") == ["Deze regel staat nergens."]


def test_page_one_stands_alone(sample):
    value, made = sample
    first, second = (letters(page) for page in pages(made.data)[:2])
    for one in lines((value.goals, value.stop, value.substitute, value.printing)):
        assert letters(one.text) in first, one
    for label, fact in value.facts_at_a_glance:
        assert letters(label) in first
        assert letters(fact) in first
    assert letters("Wat staat waar?") not in first
    assert letters("Wat staat waar?") in second


def test_a_short_first_page_is_set_larger_than_a_full_one():
    short, full = (
        type_size(guide_pdf(one, LOOK).data, 1, str(one.goals[0].text)[:30])
        for one in (teacher.short_guide(), teacher.long_guide())
    )
    assert short == 11.5
    assert 9 <= full < short


def test_nothing_is_drawn_twice_where_a_block_goes_on_on_the_next_page():
    value = documents(make("koe", minutes=70))["handleiding"]
    told = "".join(letters(page) for page in pages(guide_pdf(value, LOOK).data))
    titles = [part.title for section in value.sections for part in section.parts if hasattr(part, "points")]
    for title in titles:
        if len(title) > 20:
            assert told.count(letters(title)) == titles.count(title), title


def test_the_contents_point_to_the_pages_where_the_sections_begin(real):
    value, made = real
    told = pages(made.data)
    half = (len(value.sections) + 2) // 2 - 1
    for number, section in enumerate(value.sections):
        right = 290 if number < half else 550
        page = int(beside(made.data, 2, section.title, right - 30, right))
        assert letters(section.title) in letters(told[page - 1]), section.title


def test_the_contents_say_how_many_points_there_are_to_settle(real):
    value, made = real
    points = [part for section in value.sections for part in section.parts if hasattr(part, "readings")]
    assert missing(made.data, f"Eerst bespreken met je team ({len(points)} punten)") == []


def test_every_moment_has_its_minutes_and_the_numbers_of_its_slides(sample):
    value, made = sample
    told = "".join(letters(page) for page in pages(made.data))
    for moment in value.moments:
        assert letters(f"{moment.start}{moment.end}{moment.end - moment.start} min") in told
        for number in moment.slides:
            title = shortened(str(value.deck.slides[number - 1].title.text), 44)
            assert letters(title) in told


def test_what_fell_out_is_named(sample):
    value, made = sample
    assert missing(made.data, *(str(one.text) for one in value.fell_out)) == []
    heading = missing(made.data, "Wat er niet in paste")
    assert bool(heading) == (not value.fell_out)


def test_the_label_of_a_section_stands_under_its_heading(sample):
    value, made = sample
    told = "".join(letters(page) for page in pages(made.data))
    for section in value.sections:
        if section.label:
            assert letters(section.title + section.label) in told


def test_a_choice_that_was_made_takes_the_place_of_the_boxes_to_tick():
    made = guide_pdf(teacher.guide(), LOOK)
    assert missing(made.data, "Jullie keuze: Ja, altijd.", "Het blad noemt de pauze bij A.1 niet.") == []
    assert missing(made.data, "Het blad noemt de pauze bij A.2 niet.", "Nee (2).") != []


def test_a_warning_says_whether_it_is_national_or_general_advice_and_says_so_once():
    assert careful_label(line("Zie de wet.", origin="landelijk")) == " (landelijk)"
    assert careful_label(line("Spreek af wie meegaat.")) == " (algemeen advies)"
    assert careful_label(line("Dat kan bewijs zijn (algemeen advies).")) == ""


def test_no_page_is_nearly_empty(real):
    lengths = [len(letters(page)) for page in pages(real[1].data)]
    assert min(lengths) > 250, lengths


def test_the_file_passes_pdf_ua(sample):
    assert faults(sample[1].data) == ""


def test_the_real_guides_pass_pdf_ua(real):
    assert faults(real[1].data) == ""


def test_the_file_is_dutch_and_bears_its_title(sample):
    value, made = sample
    own = facts(made.data)
    assert own.language == "nl-NL"
    assert own.title == f"Handleiding – {value.cover.subtitle}"
    assert own.author == "lessonkit"


def test_the_logo_of_the_school_stands_on_the_first_page():
    drawing = png(icon_svg("camera", "#0f5c6b"), 60)
    look = dataclasses.replace(LOOK, logo=Logo(drawing, "image/png", drawing, 1.0))
    made = guide_pdf(teacher.short_guide(), look).data
    assert image_count(made) == image_count(guide_pdf(teacher.short_guide(), LOOK).data) + 1


def test_the_same_guide_gives_the_same_bytes():
    assert guide_pdf(teacher.guide(), LOOK).data == guide_pdf(teacher.guide(), LOOK).data


def test_a_first_page_that_is_too_full_names_the_line_in_the_content():
    value = teacher.overfull_guide()
    with pytest.raises(WrongInput, match="de eerste bladzijde van de handleiding is te vol") as fault:
        guide_pdf(value, LOOK)
    assert fault.value.diagnostics[0].place == value.goals[0].text.place


LONG = "Een lange zin waar veel in staat, en dan nog een zin waar ook heel wat in staat."


def test_a_column_of_numbers_is_narrow_and_all_columns_together_fill_the_page():
    narrow, wide = shares(teacher.table("Tips", ("Nr.", "Tip"), ("1", LONG), ("2", "")))
    assert narrow < 10 < wide
    assert narrow + wide == pytest.approx(100, abs=0.1)


def test_a_reference_is_not_broken():
    own = shares(teacher.table("Tips", ("Plaats", "Tip"), ("4, inleiding 1", LONG)))
    bare = shares(teacher.table("Tips", ("Plaats", "Tip"), ("4", LONG)))
    assert own[0] > bare[0]


def test_a_column_is_never_narrower_than_its_longest_word():
    plain = shares(teacher.table("Hulp", ("Wie", "Wat"), ("Een naam van iemand hier", LONG * 4)))
    long_word = shares(teacher.table("Hulp", ("Wie", "Wat"), ("De vertrouwensinspecteur", LONG * 4)))
    assert long_word[0] > plain[0]


def test_empty_cells_can_be_weighed():
    assert sum(shares(teacher.table("Tips", ("A", "B"), ("", "")))) == pytest.approx(100, abs=0.1)


def test_what_is_too_long_for_a_small_picture_is_cut_at_a_word():
    assert shortened("Kort en goed", 20) == "Kort en goed"
    assert shortened("Dit is **een** lange zin, voor een kleine dia", 24) == "Dit is een lange zin..."
