"""The deck as PowerPoint: every word on its slide, phases as sections, notes of its own under each."""

import dataclasses
import re

import pytest

from lessonkit.diagnostics import OwnFault, Place, WrongInput
from lessonkit.documents.deck import deck
from lessonkit.documents.parts import Picture, lines
from lessonkit.render.pptx_deck import deck_pptx
from lessonkit.text import Text, plain, typographic
from tests import pptx_checks
from tests.kits import PROTOCOLS, make
from tests.pptx_checks import NS, points, texts, words
from tests.samples import deck as samples
from tests.test_render_pptx import look

SAMPLES = {"normal": samples.normal, "longest": samples.longest, "shortest": samples.shortest}
SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else deck(make(request.param))
    return value, pptx_checks.opened(deck_pptx(value, look()))


def said(value):
    """The words of a value as they are printed."""
    return [typographic(plain(line.text)) for line in lines(value)]


def notes_of(slide):
    return slide.notes_slide.notes_text_frame.text


def with_slide(value, kind, **change):
    """The deck with the first slide of that kind changed."""
    changed, found = [], False
    for slide in value.slides:
        hit = slide.kind == kind and not found
        changed.append(dataclasses.replace(slide, **change) if hit else slide)
        found = found or hit
    assert found
    return dataclasses.replace(value, slides=tuple(changed))


def test_every_word_of_a_slide_is_on_it(made):
    value, file = made
    assert len(value.slides) == len(file.slides)
    for slide, page in zip(value.slides, file.slides, strict=True):
        shown = words(page)
        assert [one for one in said(dataclasses.replace(slide, notes=None)) if one not in shown] == []
        assert slide.source in shown
        assert slide.theme is None or slide.kind != "afspraak" or typographic(slide.theme.name) in shown


def test_the_title_of_a_slide_is_its_title(made):
    value, file = made
    assert [page.shapes.title.text_frame.text for page in file.slides] == [
        typographic(plain(slide.title.text)) for slide in value.slides
    ]


def test_the_notes_say_all_there_is_to_say_and_ask(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        told = notes_of(page)
        assert [one for one in said(slide.notes) if one not in told] == []
        assert slide.notes.source in told
        assert re.match(rf"Tijd: {slide.notes.minutes} minu(ut|ten)\n", told)


def test_the_notes_label_the_advice_with_its_article_or_as_general(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        for advice in slide.notes.advice:
            label = f"Achtergrond ({', '.join(advice.refs)}): " if advice.refs else "Achtergrond (algemeen advies): "
            assert label + typographic(plain(advice.text)) in notes_of(page).split("\n")


def test_no_two_slides_have_the_same_notes(made):
    _, file = made
    told = [notes_of(page) for page in file.slides]
    assert len(set(told)) == len(told)


def test_the_notes_stay_off_the_slides(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        assert said(slide.notes.say)[0] not in words(page)


def test_each_phase_is_a_section_with_its_slides(made):
    value, file = made
    found = [
        (one.get("name"), len(one.findall(f"{SECTION.replace('}section', '}sldIdLst')}/*")))
        for one in file.part._element.iter(SECTION)
    ]
    assert found == [(phase, sum(slide.phase == phase for slide in value.slides)) for phase in value.phases]
    ids = [one.get("id") for section in file.part._element.iter(SECTION) for one in section[0]]
    assert ids == [one.get("id") for one in file.slides._sldIdLst]


def test_footer_and_number_are_fields_on_all_slides_but_the_first(made):
    value, file = made
    for number, page in enumerate(file.slides, 1):
        kinds = [pptx_checks.kind(shape) for shape in page.shapes]
        if value.slides[number - 1].kind == "titel":
            continue
        assert kinds[-2:] == ["ftr", "sldNum"]
        fields = page._element.findall(".//a:fld", NS)
        assert [one.get("type") for one in fields] == ["slidenum"]
        assert fields[0].findtext("a:t", namespaces=NS) == str(number)
        assert value.cover.short in words(page)


def test_marks_stand_on_every_slide():
    value = samples.normal()
    marked = dataclasses.replace(value, cover=dataclasses.replace(value.cover, marks=("Vervangen in 2023",)))
    file = pptx_checks.opened(deck_pptx(marked, look()))
    assert all("Vervangen in 2023" in words(page) for page in file.slides)


def test_no_text_for_pupils_is_under_24_points_and_a_source_is_14(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        small = {text: size for text, size in points(page) if size < 24}
        assert set(small.values()) <= {14}
        assert not {text for text in small if text not in (slide.source, value.cover.short)}


def test_younger_groups_read_larger_letters():
    file = pptx_checks.opened(deck_pptx(samples.shortest(), look(slide=36)))
    body = {"Vraag het eerst.", "Filmen", "Lees.", "We praten.", "Je leerkracht", "Praat erover."}
    sizes = {text: size for page in file.slides for text, size in points(page) if text in body}
    assert set(sizes) == body
    assert min(sizes.values()) >= 36


def test_every_kind_of_slide_has_its_own_layout(made):
    value, file = made
    layouts = {slide.kind: page.slide_layout.name for slide, page in zip(value.slides, file.slides, strict=True)}
    assert layouts["titel"] == "Titel"
    assert layouts["opening"] == layouts["exit"] == "Vraag"
    assert layouts["hulp"] == "Hulp"
    assert len({layouts[kind] for kind in layouts if kind not in ("opening", "exit")}) == len(layouts) - 2


def test_rules_in_a_row_have_their_picture_left_and_right_in_turn(made):
    value, file = made
    names = [
        page.slide_layout.name
        for slide, page in zip(value.slides, file.slides, strict=True)
        if slide.kind == "afspraak"
    ]
    assert names == [("Afspraak", "Afspraak rechts")[place % 2] for place in range(len(names))]


def test_the_slides_are_filled_through_places_of_their_layout(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        held = "\n".join(shape.text_frame.text for shape in texts(page) if shape.is_placeholder)
        assert [one for one in said(dataclasses.replace(slide, notes=None, scene=None)) if one not in held] == []


def test_letters_and_numbers_stand_by_answers_and_steps(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        alone = {shape.text_frame.text for shape in texts(page)}
        if slide.kind == "dilemma":
            assert set("ABCDEFGH"[: len(slide.choices)]) <= alone
        assert {str(number) for number in range(1, len(slide.steps) + 1)} <= alone


def test_the_time_can_be_read_on_the_slide(made):
    value, file = made
    for slide, page in zip(value.slides, file.slides, strict=True):
        shown = re.findall(r"\d+ minu(?:ut|ten)\b", words(page))
        assert shown == ([f"{slide.shown_minutes} minuten"] if slide.shown_minutes else [])


def test_a_picture_with_a_description_has_it_as_alternative_text():
    value = with_slide(samples.normal(), "hulp", picture=Picture("kind", "zoe-kalm", "Zoë luistert"))
    file = pptx_checks.opened(deck_pptx(value, look()))
    described = [one.get("descr") for page in file.slides for one in page._element.iterfind(".//p:cNvPr", NS)]
    assert "Zoë luistert" in described


def test_stressed_words_are_bold_and_lose_their_stars():
    line = samples.line("We delen **alleen** wat mag.")
    file = pptx_checks.opened(deck_pptx(with_slide(samples.normal(), "afspraak", body=(line,)), look()))
    page = next(page for page in file.slides if "We delen alleen wat mag." in words(page))
    runs = {
        run.text: run.font.bold for shape in texts(page) for para in shape.text_frame.paragraphs for run in para.runs
    }
    assert runs["alleen"]
    assert not runs["We delen "]


def too_long(place_line):
    return dataclasses.replace(
        samples.line(""),
        text=Text("heel veel woorden en nog meer woorden " * 20, Place("content/lang.yaml", place_line)),
    )


@pytest.mark.parametrize(
    "kind", ["doel", "opening", "werkvorm", "afspraak", "dilemma", "stelling", "afspraken", "hulp", "exit"]
)
def test_a_text_that_does_not_fit_names_its_content_line(kind):
    value = samples.normal()
    body = next(slide.body for slide in value.slides if slide.kind == kind)
    with pytest.raises(WrongInput) as fault:
        deck_pptx(with_slide(value, kind, body=(too_long(7), *body[1:])), look())
    assert "content/lang.yaml:7" in {str(one.place) for one in fault.value.diagnostics}


def test_all_texts_that_do_not_fit_are_named_at_once():
    value = with_slide(samples.normal(), "stelling", body=(too_long(3),))
    value = with_slide(value, "dilemma", choices=(too_long(4), samples.line("Nee")))
    with pytest.raises(WrongInput) as fault:
        deck_pptx(value, look())
    assert {"content/lang.yaml:3", "content/lang.yaml:4"} <= {str(one.place) for one in fault.value.diagnostics}


def test_a_word_that_is_wider_than_its_place_is_named():
    wide = samples.line("Verantwoordelijkheidsgevoel" * 4)
    with pytest.raises(WrongInput, match="te breed"):
        deck_pptx(with_slide(samples.normal(), "dilemma", choices=(wide, samples.line("Nee"))), look())


def test_two_slides_with_one_title_are_refused():
    title = samples.line("Zo doen we dat")
    value = with_slide(with_slide(samples.normal(), "dilemma", title=title), "stelling", title=title)
    with pytest.raises(WrongInput, match="dezelfde titel"):
        deck_pptx(value, look())


def test_words_without_a_place_on_their_slide_are_a_fault_of_our_own():
    with pytest.raises(OwnFault, match="geen plek"):
        deck_pptx(with_slide(samples.normal(), "stelling", steps=(samples.line("Loop."),)), look())


def test_more_steps_than_places_are_a_fault():
    with pytest.raises((WrongInput, OwnFault)):
        deck_pptx(
            with_slide(samples.normal(), "werkvorm", steps=tuple(samples.line(f"Stap {n}.") for n in range(5))), look()
        )
