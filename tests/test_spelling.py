"""Spelling: OpenTaal's list and our own, with what was probably meant."""

import pytest

from lessonkit.checks.spelling import Speller, faults, words
from lessonkit.diagnostics import Place
from lessonkit.text import Text

HERE = Place("content/brieven/proef.yaml", 3)


@pytest.fixture(scope="module")
def speller():
    return Speller(["klassenapp", "Troubadour", "Veilig Thuis", "anti-pestcoördinator", "AI-beeld"])


def told(speller, text):
    return [(one.message.split("'")[1], one.hint) for one in faults([Text(text, HERE)], speller)]


@pytest.mark.parametrize(
    ("text", "word", "hint"),
    [
        ("Maak geen fotoos van elkaar, wel foto's.", "fotoos", "bedoelde je 'foto's'?"),
        ("Zij heeft gepestt.", "gepestt", "bedoelde je 'gepest'?"),
        ("Vraag eerst toestemmming.", "toestemmming", "bedoelde je 'toestemming'?"),
        ("De vertouwenspersoon luistert.", "vertouwenspersoon", "bedoelde je 'vertrouwenspersoon'?"),
        ("Dat staat in de klasseapp van de klassenapp.", "klasseapp", "bedoelde je 'klassenapp'?"),
        ("De coordinator helpt.", "coordinator", "bedoelde je 'coördinator'?"),
        ("Het zijn er twee-en-twintigg.", "twee-en-twintigg", "klopt het woord, zet het dan in content/woorden.yaml"),
        ("Dat zegt Zqwxy.", "Zqwxy", "klopt het woord, zet het dan in content/woorden.yaml"),
    ],
)
def test_a_misspelt_word_is_found_with_what_was_meant(speller, text, word, hint):
    assert told(speller, text) == [(word, hint)]


@pytest.mark.parametrize(
    "text",
    [
        "Sommige kinderen maken 's avonds foto's in de klassenapp.",
        "Wie z'n telefoon kwijt is, vraagt het de anti-pestcoördinator.",
        "Klassenapp: zo heet hij.",
        "Op kindertelefoon.nl, bij {wie} of op 0800-0432 van 8.00 tot 22.00 uur.",
        "Bij Veilig Thuis of de Troubadour, zegt 'iedereen' over een AI-beeld.",
        "Schoolpleinafspraken zijn woorden die je zelf samenstelt.",
        "**Eerst** vragen; dan pas delen (of niet).",
        "Beste ouder(s)/verzorger(s),",
    ],
)
def test_good_dutch_passes(speller, text):
    assert told(speller, text) == []


def test_a_word_is_told_at_each_line_where_it_stands(speller):
    texts = [Text("Een fotoos.", Place("content/a.yaml", 1)), Text("Nog fotoos, fotoos.", Place("content/b.yaml", 9))]
    assert [str(one.place) for one in faults(texts, speller)] == ["content/a.yaml:1", "content/b.yaml:9"]


def test_a_name_is_known_only_with_its_capital(speller):
    assert told(speller, "Bij troubadour en Troubadour.") == []  # the list of OpenTaal has the small one too
    assert [word for word, _ in told(Speller(["Siham"]), "Met siham en Siham.")] == ["siham"]


def test_an_ordinary_word_may_open_a_sentence_and_a_name_is_not_ordinary(speller):
    assert speller.ordinary("Vraag")
    assert not speller.ordinary("Fatima")
    assert not speller.ordinary("Siham")


def test_slots_addresses_and_numbers_are_no_words():
    assert words("Bel {wie} op 0800-0432, of kijk op helpwanted.nl (groep 7b).") == [
        "Bel",
        "op",
        "of",
        "kijk",
        "op",
        "groep",
    ]
