"""The agreement sheet and the poster as PowerPoint: all words, two sides, a list that goes on when it must."""

import dataclasses

import pytest

from lessonkit.diagnostics import Place, WrongInput
from lessonkit.documents.agreement import agreement_sheet, poster
from lessonkit.documents.parts import lines
from lessonkit.render.pptx_agreement import agreement_pptx, poster_pptx
from lessonkit.text import Text, plain, typographic
from tests import pptx_checks
from tests.kits import PROTOCOLS, make
from tests.pptx_checks import points, texts, words
from tests.samples import sheet as samples
from tests.test_render_pptx import look

SAMPLES = {"normal": samples.normal, "full": samples.full, "short": samples.short}
LONG = Text("heel veel woorden en nog meer woorden " * 30, Place("content/themas/lang.yaml", 9))


@pytest.fixture(scope="module", params=[*SAMPLES, *PROTOCOLS])
def made(request):
    value = SAMPLES[request.param]() if request.param in SAMPLES else agreement_sheet(make(request.param))
    return value, pptx_checks.opened(agreement_pptx(value, look()))


@pytest.fixture(scope="module", params=["tien", "drie", *PROTOCOLS])
def wall(request):
    own = {"tien": lambda: samples.poster(10), "drie": lambda: samples.poster(3)}
    value = own[request.param]() if request.param in own else poster(make(request.param))
    return value, pptx_checks.opened(poster_pptx(value, look()))


def printed(*values):
    return [typographic(plain(line.text)) for value in values for line in lines(value)]


def test_the_front_has_the_rules_with_their_articles_who_helps_and_the_lines_to_sign(made):
    value, file = made
    told = words(file.slides[0])
    assert [one for one in printed(value.front, value.helpers, value.intro) if one not in told] == []
    assert [one.label for one in value.signers if one.label not in told] == []
    assert [rule.articles for rule in value.front if rule.articles not in told] == []
    assert value.sign_title in told
    assert value.help_title in told


def test_the_back_has_every_line_with_its_article_and_the_title_of_its_theme(made):
    value, file = made
    told = "\n".join(words(page) for page in list(file.slides)[1:])
    for section in (*value.back, *value.consequences):
        assert typographic(section.title) in told
        for rule in section.rules:
            assert typographic(plain(rule.line.text)) + f" {rule.articles}" in told


def test_the_sheet_has_two_sides_and_a_third_only_when_the_list_is_long():
    sides = {name: len(pptx_checks.opened(agreement_pptx(value(), look())).slides) for name, value in SAMPLES.items()}
    assert sides == {"normal": 2, "full": 3, "short": 2}


def test_help_stands_above_the_consequences(made):
    value, file = made
    help_line = next((section.rules[0].line.text for section in value.back if section.theme.id == "hulp"), None)
    if help_line is None or not value.consequences:
        return
    page = file.slides[len(file.slides) - 1]
    found = texts(page)
    help_shape = next(shape for shape in found if typographic(plain(help_line)) in shape.text_frame.text)
    ladder = next(shape for shape in found if shape.name == "Gevolgen")
    assert help_shape.top + help_shape.height <= ladder.top


def test_steps_are_numbered_and_other_lists_have_dots():
    file = pptx_checks.opened(agreement_pptx(samples.normal(), look()))
    numbered = [
        shape.text_frame.text.split("\n")[0]
        for page in file.slides
        for shape in texts(page)
        if shape._element.find(".//a:buAutoNum", pptx_checks.NS) is not None
    ]
    assert numbered == ["Als er iets speelt"]


def test_nothing_on_the_back_is_under_eight_points(made):
    _, file = made
    for page in list(file.slides)[1:]:
        assert min(size for _, size in points(page)) >= 8


def test_the_front_is_in_the_groups_own_size(made):
    value, file = made
    own = {typographic(plain(rule.line.text)) for rule in value.front}
    assert {size for text, size in points(file.slides[0]) if text in own} == {12}


def test_the_youngest_get_large_letters():
    file = pptx_checks.opened(agreement_pptx(samples.short(), look(paper=20)))
    own = {typographic(plain(rule.line.text)) for rule in samples.short().front}
    assert {size for text, size in points(file.slides[0]) if text in own} == {20}


def test_the_poster_has_every_word_and_room_for_own_rules(wall):
    value, file = wall
    assert len(file.slides) == 1
    told = words(file.slides[0])
    assert [one for one in printed(value) if one not in told] == []
    written = [shape for shape in file.slides[0].shapes if shape.name.startswith("Schrijflijn")]
    assert len(written) == value.own_lines


def test_the_rules_of_the_poster_can_be_read_from_afar(wall):
    value, file = wall
    own = {typographic(plain(rule.line.text)) for rule in value.rules}
    assert min(size for text, size in points(file.slides[0]) if text in own) >= 18


@pytest.mark.parametrize("part", ["front", "back", "consequences"])
def test_a_text_that_does_not_fit_names_its_content_line(part):
    value = samples.normal()
    first, *rest = getattr(value, part)
    rule = first if part == "front" else first.rules[0]
    long = dataclasses.replace(
        rule, line=dataclasses.replace(rule.line, text=Text(LONG * (1 if part == "front" else 9), LONG.place))
    )
    changed = long if part == "front" else dataclasses.replace(first, rules=(long, *first.rules[1:]))
    with pytest.raises(WrongInput) as fault:
        agreement_pptx(dataclasses.replace(value, **{part: (changed, *rest)}), look())
    assert "content/themas/lang.yaml:9" in {str(one.place) for one in fault.value.diagnostics}


def test_a_poster_that_is_too_full_names_the_line():
    value = samples.poster()
    rule = dataclasses.replace(value.rules[0], line=dataclasses.replace(value.rules[0].line, text=LONG))
    with pytest.raises(WrongInput, match="te vol"):
        poster_pptx(dataclasses.replace(value, rules=(rule, *value.rules[1:])), look())
