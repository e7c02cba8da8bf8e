"""Texts keep their place, and are set with Dutch quotes."""

import pickle

import pytest

from lessonkit.diagnostics import Place
from lessonkit.dutch import capital, listed, long_date
from lessonkit.text import Run, Text, plain, runs, typographic


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("foto's", "foto’s"),
        ("'s ochtends", "’s ochtends"),
        ("in 't klein", "in ’t klein"),
        ("'s-Hertogenbosch", "’s-Hertogenbosch"),
        ("of 'vrienden' worden", "of ‘vrienden’ worden"),
        ("('flamen')", "(‘flamen’)"),
        ('Zeg: "Ik pas."', "Zeg: “Ik pas.”"),
        ("wacht...", "wacht…"),
    ],
)
def test_quotes_are_curled_as_dutch_sets_them(typed, set_):
    assert typographic(typed) == set_


def test_a_text_keeps_its_place_when_filled_and_when_sent_to_another_process():
    text = Text("vraag het {wie}", Place("content/x.yaml", 3)).fill({"wie": "de juf"})
    assert text == "vraag het de juf"
    assert pickle.loads(pickle.dumps(text)).place == Place("content/x.yaml", 3)


def test_a_slot_at_the_start_gets_a_capital():
    assert Text("{wie} helpt je.").fill({"wie": "de directie"}) == "De directie helpt je."


def test_a_slot_without_a_value_is_named():
    with pytest.raises(KeyError, match="plek"):
        Text("ligt {plek}").fill({"wie": "x"})


def test_stress_becomes_runs_and_can_be_left_out():
    assert runs("dit **moet** nu") == (Run("dit "), Run("moet", stressed=True), Run(" nu"))
    assert plain("dit **moet** nu") == "dit moet nu"


def test_dates_and_lists_are_dutch():
    from datetime import date

    assert long_date(date(2026, 11, 21)) == "21 november 2026"
    assert long_date(date(2026, 11, 21), weekday=True) == "zaterdag 21 november 2026"
    assert listed(["a", "b", "c"], "of") == "a, b of c"
    assert listed(["a"]) == "a"
    assert capital("ijs") == "IJs"
