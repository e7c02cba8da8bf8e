"""The figures order texts by how hard they are to read, and the limits of a reader let the right ones through."""

from dataclasses import replace

import pytest

from lessonkit.checks import readability
from lessonkit.checks.findings import Finding
from lessonkit.checks.said import Said, said_to_readers
from lessonkit.diagnostics import Place
from lessonkit.kit import classes
from lessonkit.reading import figures, sentences, syllables
from lessonkit.text import Text
from tests.kits import GROUP, library

AGES = ("groep-1-2", "groep-3-4", "groep-5-6", "groep-7-8", "vo-onderbouw", "vo-bovenbouw", "mbo")
LEVELS = (*AGES, "beleid")
HERE = Place("content/kaarten/proef.yaml", 7)


@pytest.fixture(scope="module")
def levels(root):
    """Our own short texts, one of each age group and one of policy language, easiest first."""
    found = {}
    for name in LEVELS:
        written = (root / "tests" / "ijking" / f"{name}.txt").read_text(encoding="utf-8")
        found[name] = tuple(Text(line, HERE) for line in written.splitlines())
    return found


def faults(texts, reader=GROUP, part="kaarten", **changed):
    """What is found when the reader gets these texts; `changed` are other limits."""
    own = library()
    if changed:
        group = own.groups[GROUP]
        own = replace(own, groups=dict(own.groups) | {GROUP: replace(group, limits=replace(group.limits, **changed))})
    pupils = reader if reader in own.groups else ""
    found = readability.check(own, [Said(reader, part, text, pupils=pupils) for text in texts])
    return [str(one.diagnostic if isinstance(one, Finding) else one) for one in found]


def test_there_is_a_text_for_each_age_group_in_order_of_age():
    assert [group.id for group in classes.in_order(library().groups)] == list(AGES)


@pytest.mark.parametrize("figure", ["longest", "mean", "flesch_douma", "leesindex_a", "long_percent"])
def test_every_figure_orders_the_texts(levels, figure):
    values = [getattr(figures(levels[name]), figure) for name in LEVELS]
    easier = figure in ("flesch_douma", "leesindex_a")
    assert values == sorted(values, reverse=easier)
    # The two youngest have no long word at all.
    assert len(set(values)) >= len(values) - (figure == "long_percent")


def test_policy_language_has_many_rare_words_and_the_texts_of_age_groups_have_none(levels):
    assert len(readability.rare_words(levels["beleid"], 3.0, ())) >= 5
    for name in AGES:
        assert not readability.rare_words(levels[name], library().groups[name].limits.rare_zipf, ()), name


@pytest.mark.parametrize("level", AGES)
def test_each_text_passes_the_limits_of_its_own_age_group_and_of_every_older_one(levels, level):
    for age in AGES[AGES.index(level) :]:
        assert faults(levels[level], age) == [], age


@pytest.mark.parametrize("place", range(2, len(AGES)))
def test_each_text_is_too_hard_for_the_age_group_two_places_younger(levels, place):
    told = "\n".join(faults(levels[AGES[place]], AGES[place - 2]))
    assert f"voor {AGES[place - 2]} zijn het er hooguit" in told
    assert "woorden per zin, hooguit" in told


@pytest.mark.parametrize("age", AGES)
def test_policy_language_is_too_hard_for_every_age_group(levels, age):
    told = "\n".join(faults(levels["beleid"], age))
    for words in ("een zin van 25 woorden", "woorden per zin", "Flesch-Douma", "lange woorden", "zeldzaam woord"):
        assert words in told, words


def test_limits_never_get_stricter_with_age():
    limits = [library().groups[age].limits for age in AGES]
    for younger, older in zip(limits, limits[1:], strict=False):
        assert younger.longest_sentence <= older.longest_sentence
        assert younger.mean_sentence <= older.mean_sentence
        assert younger.flesch_douma >= older.flesch_douma
        assert younger.long_words_percent <= older.long_words_percent
        assert younger.rare_zipf >= older.rare_zipf


def test_parents_are_spared_policy_language_too(levels):
    told = "\n".join(faults(levels["beleid"], "ouders", "brief"))
    assert "hooguit 20" in told
    assert "Flesch-Douma" in told


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"longest_sentence": 15}, "een zin van 16 woorden; voor groep-7-8 zijn het er hooguit 15"),
        ({"mean_sentence": 10}, "gemiddeld 10,8 woorden per zin, hooguit 10"),
        ({"flesch_douma": 95}, "Flesch-Douma 90,0, minstens 95"),
        ({"long_words_percent": 2}, "2,3 procent lange woorden, hooguit 2"),
        ({"rare_zipf": 4.0}, "is een zeldzaam woord voor groep-7-8"),
    ],
)
def test_each_limit_is_held(levels, changed, words):
    assert any(words in one for one in faults(levels["groep-7-8"], **changed))


def test_a_long_sentence_is_told_with_its_line():
    long = Text("Dit is een zin die maar door blijft gaan en gaan en gaan en nooit lijkt op te houden met gaan.", HERE)
    assert faults([long])[0].startswith("content/kaarten/proef.yaml:7: een zin van 21 woorden")
    assert faults([Text("Dit is een korte zin. Dit ook.", HERE)]) == []


def test_what_pupils_hear_has_the_limits_of_pupils():
    spoken = Text(
        "Ik vertel jullie nu een verhaal over een hond die " + "heel " * 12 + "graag in het water springt.", HERE
    )
    [found] = readability.check(library(), [Said("medewerkers", "gesproken tekst", spoken, pupils=GROUP)])
    assert "voor groep-7-8" in found.diagnostic.message


def test_a_rare_word_may_be_explained_familiar_or_a_name():
    own, text = library(), Text("Wat is een vlechtwerkje? Wie is er obstinaat? En wie is Quetzal?", HERE)
    told = [Said(GROUP, "kaarten", text, pupils=GROUP)]

    def rare(of):
        return {one.diagnostic.message.split("'")[1] for one in readability.check(of, told)}

    assert rare(own) == {"vlechtwerkje", "obstinaat", "quetzal"}
    known = replace(
        own, explained={GROUP: ("obstinaat",)}, familiar={GROUP: ("vlechtwerkje",)}, child_names=("Quetzal",)
    )
    assert rare(known) == set()
    assert {one.diagnostic.place for one in readability.check(own, told)} == {HERE}


def test_a_rare_word_brings_the_list_where_it_may_be_put():
    def hint(reader):
        [found] = readability.check(library(), [Said(reader, "brief", Text("Wie is er obstinaat?", HERE))])
        return found.diagnostic.hint

    assert hint("mbo").endswith("bij uitgelegd of gewoon in content/groepen/mbo/woorden.yaml")
    assert hint("ouders").endswith("bij gewoon in content/woorden.yaml")


def test_a_word_that_is_listed_and_never_met_is_told():
    own = library()
    assert list(readability.idle(own, said_to_readers(own))) == []
    word = Text("vlechtwerkje", Place("content/woorden.yaml", 9))
    lists = {"familiar": {GROUP: (word,), "oudders": (word,)}, "explained": {GROUP: (word,)}}
    found = [one.message for one in readability.idle(replace(own, **lists), said_to_readers(own))]
    assert found == [
        "de lezer 'oudders' bestaat niet",
        "'vlechtwerkje' staat bij uitgelegd, en groep-7-8 leest of hoort het nergens",
        "'vlechtwerkje' staat bij gewoon, en groep-7-8 leest of hoort het nergens",
    ]


def test_a_compound_is_as_rare_as_its_rarest_part():
    assert not readability.is_rare("schoolregels", 3.0, ())
    assert not readability.is_rare("vriendschapsband", 3.0, ())
    assert readability.is_rare("schoolreglementering", 3.0, ())
    assert readability.is_rare("verkondigt", 3.0, ())


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("een", 1), ("mooi", 1), ("nieuws", 1), ("kraaien", 2), ("ideeën", 3), ("coördinator", 5), ("video", 3)),
        *(("telefoon", 3), ("toestemming", 3), ("ouders", 2), ("bijeen", 2), ("niveau", 2), ("45", 1)),
    ],
)
def test_syllables_are_counted_as_a_dutch_reader_speaks_them(word, number):
    assert syllables(word) == number


def test_sentences_end_where_a_reader_pauses():
    told = sentences(Text('Zeg: "Mag ik een foto maken?" Wacht dan. Kost het 1.000 euro? Nee: 2,50 euro.'))
    assert [len(one.words) for one in told] == [6, 2, 4, 3]


def test_parts_with_few_words_have_no_figures():
    assert faults([Text("Verantwoordelijkheidsgevoel.", HERE)], rare_zipf=0) == []
