"""References to articles stay whole, and nothing else is touched."""

from markupsafe import Markup

from lessonkit.render.html import rich
from lessonkit.render.references import unbroken

JOINER = "\u2060"


def test_a_reference_is_kept_on_one_line():
    assert unbroken(rich("Zie B.3 en 3.A.10.")) == f"Zie B.{JOINER}3 en 3.{JOINER}A.{JOINER}10."


def test_other_words_and_numbers_are_left_as_they_are():
    for text in ("Print op 1.5 regels.", "Artikel 4, advies 1", "A. Begin", "versie CC BY 4.0", "Helpwanted.nl"):
        assert unbroken(Markup(text)) == text


def test_marks_of_stress_and_escaped_signs_stay():
    assert unbroken(rich("**A.1** & B.2")) == f"<strong>A.{JOINER}1</strong> &amp; B.{JOINER}2"
