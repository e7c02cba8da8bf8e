"""The content against the protocols' own texts: each line has its article, and no sentence is taken over."""

import shutil
from dataclasses import replace

import pytest

from lessonkit.checks import sources
from lessonkit.checks.said import said_to_readers
from lessonkit.checks.written import written_in
from lessonkit.diagnostics import Place
from lessonkit.places import CONTENT
from lessonkit.read.library import load
from lessonkit.text import Text
from tests.kits import library

PROTOCOL = "inhoud/protocollen/klein.yaml"
SOURCE = """\
 1. Foto's
Wie een foto wil maken van een ander kind,

vraagt het eerst hardop aan de juf of de meester van de groep en wacht
op een duidelijk antwoord; een knik is ook een ant-
woord. Dat mag
altijd.
Foto's zijn
leuk.
Een kop
Over gevolgen
Niets meer dan dat.
Met wie dat vergeet, kan de school praten.
De tele-foon is dan die dag kwijt.
Het team overlegt.
"""


@pytest.fixture
def small(root, tmp_path):
    """A small content folder and a folder with the text of its one protocol; returns a function that reads them."""
    shutil.copytree(root / "tests" / "cases" / "inhoud", tmp_path / "inhoud")
    (tmp_path / "bronnen").mkdir()
    (tmp_path / "bronnen" / "klein.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def told(small, *changes):
    """What is wrong after the changes (old, new) in the protocol file."""
    path = small / PROTOCOL
    written_text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert written_text.count(old) == 1, old
        written_text = written_text.replace(old, new)
    path.write_text(written_text, encoding="utf-8")
    own = load(small / "inhoud", check=False)
    return [str(one) for one in (*sources.ranges(own), *sources.held(own, small / "bronnen"))]


def line_of(small, words):
    lines = (small / PROTOCOL).read_text(encoding="utf-8").split("\n")
    return f"{PROTOCOL}:{next(number for number, line in enumerate(lines, 1) if words in line)}"


def test_a_protocol_that_accounts_for_each_line_passes(small):
    assert told(small) == []


@pytest.mark.parametrize(
    ("old", "new", "where", "words"),
    [
        ('"10-11"', '"10"', 'regels: "10"', "regel 11 van klein.txt staat nergens bij (Over gevolgen ...)"),
        ('regels: "15"', 'regels: "14-15"', 'regels: "14-15"', "regel 14 staat bij artikel A.3 en ook bij artikel A.2"),
        ('"10-11"', '"10-12"', 'regels: "10-12"', "regel 12 staat bij overig (kop) en ook bij artikel A.1"),
        ('regels: "15"', 'regels: "15-22"', 'regels: "15-22"', "artikel A.3 noemt regel 16-22; klein.txt heeft er 15"),
        ('regels: "13-14"', 'regels: "14-13"', 'regels: "14-13"', "'14-13' zijn geen regels"),
        ('regels: "1-4"', 'regels: "1-4, 13"', "a1-vragen", "de bepaling 'a1-vragen' noemt regel 13, buiten A.1"),
        ("bron: klein.txt", "bron: kleim.txt", "bron: kleim.txt", "'kleim.txt' staat niet in"),
    ],
)
def test_each_fault_in_the_lines_is_found_where_it_stands(small, old, new, where, words):
    found = [one for one in told(small, (old, new)) if words in one]
    assert found
    assert found[0].startswith(f"{line_of(small, where)}: ")


def test_a_slip_in_a_number_does_not_fill_the_memory():
    assert len(sources.numbers("1-999999999")) < 100_000


def test_a_source_that_is_not_there_brings_the_name_that_was_meant(small):
    assert "(hint: bedoelde je 'klein.txt'?)" in told(small, ("bron: klein.txt", "bron: kleim.txt"))[0]


def test_an_article_on_blank_lines_is_a_fault(small):
    (small / "bronnen" / "klein.txt").write_text(SOURCE.replace("Het team overlegt.", "\f"), encoding="utf-8")
    assert "artikel A.3: op regel 15 van klein.txt staat niets" in told(small)[0]


def test_an_advice_names_an_article_and_lines_of_it():
    own = library()
    assert list(sources.ranges(own)) == []
    wrong = (replace(own.advice[0], ref=Text("4, inleiding 9"), lines=Text("176-179")), *own.advice[1:])
    [found] = sources.ranges(replace(own, advice=wrong))
    assert "noemt 4, inleiding 9" in found.message
    assert "bedoelde je '4, inleiding" in found.hint
    wrong = (replace(own.advice[0], lines=Text("176-199", Place("content/handreiking.yaml", 8))), *own.advice[1:])
    [found] = sources.ranges(replace(own, advice=wrong))
    assert "noemt regel 180-199, buiten 4, inleiding 1" in found.message
    assert found.place == Place("content/handreiking.yaml", 8)


def test_an_article_of_very_many_lines_is_a_warning(small):
    assert list(sources.long_articles(load(small / "inhoud"))) == []
    own = load(small / "inhoud")
    protocol = own.protocols["klein"]
    long = replace(protocol.articles[0], lines=Text("1-40"))
    [found] = sources.long_articles(replace(own, protocols={"klein": replace(protocol, articles=(long,))}))
    assert found.message == "artikel A.1 beslaat 40 regels"


HERE = Place("content/themas/proef.yaml", 5)
COPIES = {
    "eight words": "Je vraagt het eerst hardop aan de juf of zo.",
    "in capitals and with other marks": "VRAAGT HET: eerst, hardop (aan de juf) of...",
    "over the end of a line": "de meester van de groep en wacht op een",
    "over a word that the line cuts": "een knik is ook een antwoord, dat mag altijd",
    "with a hyphen that we don't write": "school praten de telefoon is dan die dag weg",
    "with stress": "zij vraagt het **eerst hardop** aan de juf of meer",
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_eight_words_in_a_row_are_found_with_file_and_line(small, text):
    [found] = sources.copied([Text(text, HERE)], small / "bronnen")
    assert found.place == HERE
    assert found.message.startswith("8 woorden op rij staan ook in klein.txt, regel ")


@pytest.mark.parametrize(
    "text",
    [
        "vraagt het eerst hardop aan de juf en wacht dan op een antwoord",
        "vraagt het eerst hardop aan de {wie} juf of de meester van",
        "wie een foto wil maken van",
    ],
)
def test_fewer_words_or_words_with_a_slot_between_them_are_our_own(small, text):
    assert list(sources.copied([Text(text, HERE)], small / "bronnen")) == []


def test_the_line_of_the_source_is_told(small):
    [found] = sources.copied([Text("op een duidelijk antwoord een knik is ook", HERE)], small / "bronnen")
    assert "klein.txt, regel 5: 'op een duidelijk" in found.message


def test_any_file_in_the_folder_counts(small):
    (small / "bronnen" / "oud.txt").write_text("een twee drie vier vijf zes zeven acht negen", encoding="utf-8")
    [found] = sources.copied([Text("Twee drie vier vijf zes zeven acht negen.", HERE)], small / "bronnen")
    assert "oud.txt, regel 1" in found.message


def test_the_content_says_it_in_its_own_words(root):
    folder = root.parent / "shared" / "bronnen"
    if not folder.is_dir():
        pytest.skip("de bronnen staan hier niet")
    own = library()
    assert [str(one) for one in sources.held(own, folder)] == []
    texts = [*(one.text for one in written_in(CONTENT)), *(one.text for one in said_to_readers(own))]
    assert [str(one) for one in sources.copied(texts, folder)] == []
