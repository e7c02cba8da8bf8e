"""The deck as PDF: a page a slide, every word of the slide on it, large enough for the back of the class."""

import dataclasses

import pytest

from lessonkit.diagnostics import OwnFault, Place, WrongInput
from lessonkit.documents.deck import deck
from lessonkit.documents.parts import lines
from lessonkit.documents.values import SlideKind
from lessonkit.render.fitting import even_width, fitted
from lessonkit.render.pdf_deck import deck_pdf, sectors
from lessonkit.render.theme import theme
from lessonkit.text import Text
from tests.kits import PROTOCOLS, make
from tests.pdf_page import letter_sizes, size_in_cm
from tests.pdf_text import LOOK, facts, faults, letters, pages
from tests.samples import deck as samples

SAMPLES = {"normal": samples.normal, "longest": samples.longest, "shortest": samples.shortest}


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else deck(make(request.param))
    return value, deck_pdf(value, LOOK)


def said(slide):
    """What is to be read on the slide, in words and figures."""
    shown = dataclasses.replace(slide, notes=None, theme=None)
    yield from (letters(line.text) for line in lines(shown))
    yield letters(slide.source)
    yield from ("ABCD"[place] for place in range(len(slide.choices)) if slide.kind == "dilemma")
    yield from (str(number + 1) for number in range(len(slide.steps)))
    if slide.shown_minutes:
        yield letters(f"{slide.shown_minutes} minuten")


def test_every_slide_is_a_page_of_16_by_9(made):
    value, pdf = made
    assert pdf.pages == len(value.slides) == len(pages(pdf.data))
    wanted = (theme()["slide"]["width"], theme()["slide"]["height"])
    assert size_in_cm(pdf.data) == pytest.approx(wanted, abs=0.01)


def test_every_word_of_a_slide_is_on_its_page(made):
    value, pdf = made
    for slide, page in zip(value.slides, pages(pdf.data), strict=True):
        told = letters(page)
        if slide.kind == "afspraak":
            # The name of the theme may stand at the height of another text, which is then read around it.
            assert letters(slide.theme.name) in told
            told = told.replace(letters(slide.theme.name), "", 1)
        assert [one for one in said(slide) if one not in told] == []


def test_the_notes_stay_out_of_the_pdf(made):
    value, pdf = made
    for slide, page in zip(value.slides, pages(pdf.data), strict=True):
        assert letters(slide.notes.say[0].text) not in letters(page)


def test_the_footer_has_the_school_and_the_number(made):
    value, pdf = made
    for number, page in enumerate(pages(pdf.data)[1:], 2):
        assert letters(f"{value.cover.short}{number}") in letters(page)


def test_no_text_for_pupils_is_under_24_points(made):
    value, pdf = made
    for number, (slide, page) in enumerate(zip(value.slides, letter_sizes(pdf.data), strict=True), 1):
        small = [letter for letter, size in page if size < 23.9]
        footer = f"{value.cover.short}{number}" if number > 1 else ""
        assert sorted(small) == sorted(letters(slide.source + footer))
        assert all(size >= theme()["slide"]["source_pt"] - 0.1 for _, size in page)


def test_the_file_passes_pdf_ua(made):
    assert faults(made[1].data) == ""


def test_the_same_deck_gives_the_same_bytes(made):
    value, pdf = made
    assert deck_pdf(value, LOOK).data == pdf.data


def test_title_and_language_are_set(made):
    value, pdf = made
    assert facts(pdf.data).language == "nl-NL"
    assert facts(pdf.data).title == f"{value.cover.title} – {value.cover.subtitle}"


def test_there_is_a_sample_of_every_kind_of_slide():
    for sample in (samples.normal, samples.longest, samples.shortest):
        assert {slide.kind for slide in sample().slides} == set(SlideKind.__args__)


@pytest.mark.parametrize("kind", SlideKind.__args__)
def test_a_text_that_does_not_fit_names_its_content_line(kind):
    full = next(slide for slide in samples.normal().slides if slide.kind == kind)
    part = "steps" if full.steps else "choices" if full.choices else "body"
    told = getattr(full, part) or (full.title,)
    long = dataclasses.replace(told[0], text=Text("Veel te veel. " * 60, Place("content/x.yaml", 7)))
    change = {part: (long, *told[1:])} if getattr(full, part) else {"title": long}
    slide = dataclasses.replace(full, **change)
    value = dataclasses.replace(samples.normal(), slides=(slide,))
    with pytest.raises(WrongInput) as caught:
        deck_pdf(value, LOOK)
    assert Place("content/x.yaml", 7) in [one.place for one in caught.value.diagnostics]


def test_words_without_a_place_on_their_slide_are_a_fault_of_our_own():
    slide = dataclasses.replace(samples.normal().slides[1], choices=(samples.line("Ja"),))
    with pytest.raises(OwnFault, match="choices"):
        deck_pdf(dataclasses.replace(samples.normal(), slides=(slide,)), LOOK)


def test_younger_groups_read_larger_letters():
    rule = samples.normal().slides[6]
    why = dataclasses.replace(rule.body[1], text=Text("Zo schrikt niemand."))
    value = dataclasses.replace(samples.normal(), slides=(dataclasses.replace(rule, body=(rule.body[0], why)),))
    assert min(size for _, size in letter_sizes(deck_pdf(value, LOOK).data)[0] if size > 20) < 30
    younger = deck_pdf(value, dataclasses.replace(LOOK, slide_pt=30))
    assert min(size for _, size in letter_sizes(younger.data)[0] if size > 20) >= 29.9


def test_one_minute_is_not_plural():
    form = next(one for one in samples.normal().slides if one.kind == "werkvorm")
    slide = dataclasses.replace(form, shown_minutes=1)
    pdf = deck_pdf(dataclasses.replace(samples.normal(), slides=(slide,)), LOOK)
    assert "1 minuut" in pages(pdf.data)[0]


def test_the_clock_fills_as_many_degrees_as_minutes():
    assert sectors(60)[-1][0] + sectors(60)[-1][1] == 360
    assert sectors(7) == ((0, 42),)
    assert sectors(90) == sectors(60)
    assert all(angle <= 90 for _, angle in sectors(45))


def test_a_short_text_is_set_larger_than_a_long_one():
    sizes = (60, 40, 20)
    assert fitted("Kort", 10, 3, sizes, spacing=1.2).pt == 60
    assert fitted("Een zin die een stuk langer is", 10, 3, sizes, spacing=1.2).pt == 20
    assert fitted("Veel te lang " * 40, 10, 3, sizes, spacing=1.2).pt == 20


def test_lines_come_out_even_without_one_more():
    text = "Hulp vragen is moeilijker dan hulp geven."
    wide = fitted(text, 14, 9, (30,), spacing=1.2)
    assert even_width(text, 14, 30) == wide.width < 14
    assert fitted(text, wide.width + 0.01, 9, (30,), spacing=1.2).lines == wide.lines
    assert fitted(text, wide.width - 0.3, 9, (30,), spacing=1.2).lines == wide.lines + 1


def test_no_size_is_chosen_in_which_a_word_is_wider_than_its_place():
    assert fitted("vertrouwenspersoon", 8, 9, (40, 20), spacing=1.2).pt == 20
