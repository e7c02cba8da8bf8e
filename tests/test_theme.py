"""The theme's colours carry the text that stands on them."""

import pytest

from lessonkit.render.theme import ON_PAPER, ON_SLIDES, contrast, darkened, theme, tint

THEMES = list(theme()["colour"]["theme"])
NEUTRAL = theme()["colour"]


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_colour_carries_text_on_white_and_on_its_own_light(name):
    colour = tint(name)
    assert contrast(colour.dark, "#ffffff") >= ON_PAPER
    assert contrast(colour.dark, colour.light) >= ON_PAPER
    assert contrast(NEUTRAL["ink"], colour.light) >= ON_SLIDES


@pytest.mark.parametrize("field", ["paper", "mist", "warm"])
def test_ink_and_small_print_can_be_read_on_every_field(field):
    assert contrast(NEUTRAL["ink"], NEUTRAL[field]) >= ON_SLIDES
    assert contrast(NEUTRAL["soft"], NEUTRAL[field]) >= ON_PAPER


@pytest.mark.parametrize("colour", ["#ffff00", "#ff9900", "#00ff88", "#ffffff", "#0f766e", "#000000"])
def test_any_school_colour_is_darkened_until_white_text_on_it_can_be_read(colour):
    assert contrast(darkened(colour), "#ffffff") >= ON_SLIDES


def test_a_school_colour_that_is_dark_enough_stays_as_it_is():
    assert darkened("#123456") == "#123456"


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
