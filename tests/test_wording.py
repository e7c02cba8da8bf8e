"""Wordings are complete, their own per age group, as strong as their rule, and with headings that fit."""

import datetime as dt
from dataclasses import replace

import pytest

from lessonkit.checks import wording
from lessonkit.diagnostics import Place
from lessonkit.domain import Wording
from lessonkit.text import Text
from tests.kits import GROUP, library

HERE = Place("content/themas/proef.yaml", 5)
YOUNGER = "groep-5-6"


def text(words):
    return Text(words, HERE)


def say(heading, words, brief=None):
    return Wording(text(heading), text(words), text(brief or words))


def with_rule(id, change):
    """The library with one rule changed."""
    own = library()
    return replace(own, rules=dict(own.rules) | {id: change(own.rules[id])})


def with_wordings(**given):
    """The library with one variant of one rule that says these things (reader → words; "" = no wording)."""

    def change(rule):
        variant = rule.variants["basis"]
        told = {
            reader: Wording(text("Kop voor " + reader), text(words), text(words))
            for reader, words in given.items()
            if words
        }
        unsuited = {reader: text("te moeilijk") for reader, words in given.items() if not words}
        return replace(
            rule, variants={"basis": replace(variant, wordings=told, unsuited=unsuited)}, why={}, teaching={}
        )

    return with_rule("wachtwoord-geheim", change)


def two_groups(own):
    return replace(own, groups={group: own.groups[group] for group in (YOUNGER, GROUP)})


def test_the_real_wordings_pass():
    own = library()
    for check in (wording.complete, wording.headings, wording.minutes, wording.own, wording.strength):
        assert list(check(own)) == [], check


def test_what_a_protocol_tells_the_youngest_has_words_for_their_parents_too():
    def change(rule):
        variant = rule.variants["basis"]
        kept = {reader: one for reader, one in variant.wordings.items() if reader != "ouders"}
        return replace(rule, variants={"basis": replace(variant, wordings=kept)})

    own = with_rule("weet-wie", change)
    [found] = wording.complete(own)
    assert found.message.startswith("'weet-wie' (basis) heeft geen verwoording voor ouders; die lezen hem op het blad")
    older = {id: group for id, group in own.groups.items() if not group.parents_back}
    assert list(wording.complete(replace(own, groups=older))) == []


def test_each_age_group_has_a_wording_or_a_reason():
    own = replace(two_groups(with_wordings(**{GROUP: "Zeg niets."})), protocols={})
    found = [one for one in wording.complete(own) if "'wachtwoord-geheim'" in one.message]
    assert [one.message for one in found] == ["'wachtwoord-geheim' (basis) heeft geen verwoording voor groep-5-6"]
    assert found[0].place.file == "content/themas/accounts.yaml"
    marked = replace(two_groups(with_wordings(**{GROUP: "Zeg niets.", YOUNGER: ""})), protocols={})
    assert not [one for one in wording.complete(marked) if "'wachtwoord-geheim'" in one.message]


def test_many_rules_that_are_not_for_an_age_group_need_a_note():
    def unsuited(share):
        own = library()
        rules = [one for one in own.rules.values() if "leerlingen" in one.roles]
        nothing = {reader: text("nee") for reader in (GROUP, "ouders", "medewerkers")}
        none = {}
        for rule in rules[: round(len(rules) * share)]:
            variants = {id: replace(one, wordings={}, unsuited=nothing) for id, one in rule.variants.items()}
            none[rule.id] = replace(rule, variants=variants)
        return replace(own, rules=dict(own.rules) | none)

    def told(own):
        return [one for one in wording.complete(own) if "procent" in one.message]

    assert told(unsuited(0.05)) == []
    [found] = told(unsuited(0.3))
    assert "niet voor groep-7-8, meer dan 15 procent" in found.message
    assert found.place.file == "content/leeftijden/groep-7-8.yaml"
    noted = unsuited(0.3)
    group = replace(noted.groups[GROUP], unsuited_note=text("Nagekeken: deze gaan over volwassenen."))
    assert told(replace(noted, groups=dict(noted.groups) | {GROUP: group})) == []


def test_two_age_groups_have_no_wording_in_common():
    same = two_groups(with_wordings(**{GROUP: "Houd je wachtwoord geheim.", YOUNGER: "Houd je  wachtwoord geheim"}))
    [found] = wording.own(same)
    assert found.rule == "gelijk"
    assert "groep-7-8 heeft dezelfde woorden" in found.diagnostic.message
    other = two_groups(with_wordings(**{GROUP: "Houd je wachtwoord geheim.", YOUNGER: "Vertel je wachtwoord niet."}))
    assert list(wording.own(other)) == []


def test_two_age_groups_have_no_card_in_common():
    own = library()
    card = replace(own.cards[0], group="mbo", id="nog-een")
    assert own.cards[0].group != "mbo"
    assert [one.rule for one in wording.own(replace(own, cards=(*own.cards, card)))] == ["gelijk"]


def with_heading(words):
    def change(rule):
        variant = rule.variants["basis"]
        one = replace(variant.wordings[GROUP], heading=text(words))
        return replace(rule, variants={"basis": replace(variant, wordings={GROUP: one})})

    return list(wording.headings(with_rule("wachtwoord-geheim", change)))


def test_a_heading_fits_in_28_letters_with_the_longest_word_for_teacher():
    assert with_heading("Precies achtentwintig letter") == []
    [found] = with_heading("Toch negenentwintig letters !")
    assert (found.message.endswith("heeft 29 letters, er passen er 28"), found.place) == (True, HERE)
    [found] = with_heading("Praat met je {leerkracht} erover")
    assert "juf of meester" in found.message


def test_a_heading_stands_on_one_rule_alone():
    own = library()
    taken = own.rules["weet-wie"].variants["basis"].wordings[GROUP].heading
    found = with_heading(str(taken).upper())
    assert len(found) == 1
    assert "staat voor groep-7-8 ook op" in found[0].message


def short(full, brief):
    told = say("Kop", full, brief)

    def change(rule):
        return replace(rule, variants={"basis": replace(rule.variants["basis"], wordings={GROUP: told})})

    found = list(wording.strength(with_rule("wachtwoord-geheim", change)))
    assert all(one.rule == "kort" and one.diagnostic.place == HERE for one in found)
    return [one.diagnostic.message for one in found]


@pytest.mark.parametrize(
    ("full", "brief", "words"),
    [
        ("Je moet het vertellen aan de juf.", "Vertel het aan de juf.", "kort mist het woord 'moet'"),
        ("De school kan je aanspreken.", "De school spreekt je aan.", "kort mist het woord 'kan'"),
        ("Er zal een gesprek volgen.", "Er kan een gesprek volgen.", "kort zegt 'kan', de hele tekst niet"),
        ("We vertellen het aan de juf.", "Je moet het vertellen aan de juf.", "kort zegt 'moet', de hele tekst niet"),
        ("De school nodigt je uit om iets te vertellen.", "Vertel het.", "kort mist het woord 'nodigt uit'"),
        ("Neem liever geen telefoon mee.", "Neem geen telefoon mee.", "kort mist het woord 'liever'"),
        ("Je maakt geen foto's.", "Maak foto's.", "kort mist niet of geen"),
        ("Het mag alleen als de juf ja zegt.", "Het mag.", "kort mist de voorwaarde"),
        ("Het mag als de juf vooraf ja zegt.", "Het mag als de juf ja zegt.", "kort mist 'vooraf'"),
        ("We nemen altijd contact op met je ouders.", "We nemen contact op.", "kort mist 'altijd'"),
        ("Vertel het aan {wie}.", "Vertel het.", "kort mist {wie}"),
    ],
)
def test_a_short_line_is_as_strong_as_the_full_one(full, brief, words):
    assert any(one.startswith(words) for one in short(full, brief))


@pytest.mark.parametrize(
    ("full", "brief"),
    [
        ("Opnemen mag niet zonder toestemming. De juf moet ja zeggen.", "Neem niets op zonder ja van de juf."),
        ("Mag iets niet verder? Dan deel je dat niet.", "Deel niet wat niet verder mag."),
        ("Dat mag op school niet.", "Op school doe je dat niet."),
        ("De school kan je aanspreken. Dat geldt voor iedereen.", "De school kan je aanspreken."),
    ],
)
def test_a_short_line_may_say_it_in_other_words(full, brief):
    assert short(full, brief) == []


def test_a_variant_that_says_kan_is_never_worded_as_certain():
    def change(rule):
        variant = rule.variants["kan"]
        certain = Wording(
            text("Een straf"), text("De directie geeft je een straf."), text("De directie geeft je een straf.")
        )
        return replace(rule, variants={"kan": replace(variant, wordings=dict(variant.wordings) | {GROUP: certain})})

    [found] = wording.strength(with_rule("straf", change))
    assert (found.diagnostic.message, found.diagnostic.place) == ("'straf' (kan) zegt kan, deze zin niet", HERE)


def test_a_lesson_takes_the_minutes_of_its_age_group():
    own = library()
    [found] = wording.minutes(replace(own, groups=dict(own.groups) | {GROUP: replace(own.groups[GROUP], minutes=50)}))
    assert found.message == "de les duurt 45 minuten, een les voor groep-7-8 50"


def test_a_fact_older_than_a_year_is_told_and_a_younger_one_is_not():
    own = library()
    seen = max(one.valid_on for one in (*own.facts.values(), *own.help_lines) if one.valid_on)
    assert list(wording.old(own, seen + dt.timedelta(days=365))) == []
    found = list(wording.old(own, seen + dt.timedelta(days=400)))
    assert "kindertelefoon" in found[0].message
    assert found[0].place.file == "content/hulp.yaml"
