"""The kit: what is chosen for a protocol, an age group and a form keeps the laws of the domain."""

import datetime as dt

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.domain import School
from lessonkit.kit.rules import chosen, in_force
from tests.kits import GROUP, PROTOCOLS, library, make


@pytest.fixture(scope="module", params=PROTOCOLS)
def kit(request):
    return make(request.param)


def test_every_pupil_line_has_an_article_of_its_own_protocol_that_speaks_to_pupils(kit):
    audience = {article.ref: article.audience for article in kit.protocol.articles}
    for rule in kit.all_pupils:
        assert rule.refs, rule.id
        assert all("leerlingen" in audience[ref] for ref in rule.refs), rule


def test_no_line_for_pupils_has_a_slot_left_open(kit):
    assert not [rule.id for rule in kit.all_pupils if "{" in rule.text + rule.short + rule.heading]


def test_the_front_spreads_over_the_themes_before_it_takes_a_second_of_one(kit):
    themes = [rule.theme.id for rule in kit.front]
    able = {rule.theme.id for rule in kit.pupils if rule.priority is not None}
    assert len(themes) == kit.group.front_rules
    assert len(set(themes)) == min(len(able), len(themes))


def test_consequences_keep_the_order_of_the_protocol_and_are_nowhere_else(kit):
    order = [one for part in kit.protocol.ladder for one in part.provisions]
    shown = [one for part in kit.consequences for rule in part.rules for one in rule.provisions]
    assert shown == [one for one in order if one in shown]
    assert not {rule.kind for rule in kit.pupils} & {"gevolg"}


def test_the_nutsschool_ladder_begins_with_talking_and_ends_with_removal_in_its_own_steps():
    ladder = [rule.id for part in make("nutsschool").consequences for rule in part.rules]
    steps = ["eerst-bespreken", "telefoon-afgenomen", "ouders-op-hoogte", "langer-kwijt", "geen-netwerk", "straf"]
    places = [ladder.index(name) for name in (*steps, "schorsen-verwijderen")]
    assert places == sorted(places)


def test_koe_is_silent_where_its_text_is_silent():
    names = {rule.id for rule in make("koe").all_pupils}
    for foreign in ("telefoon-in-tas", "wachtwoord-geheim", "geen-ai-beeld-op-school", "ai-beeld-met-ja", "weet-wie"):
        assert foreign not in names


def test_a_staff_rule_among_the_rules_for_all_is_no_pupil_rule():
    kit = make("koe")
    assert not [rule for rule in kit.all_pupils if "3.A.6" in rule.refs]
    assert [rule for rule in kit.staff if "3.A.6" in rule.refs]


def test_kan_and_zal_are_not_rounded():
    nuts = {(rule.id, rule.variant): rule.text for part in make("nutsschool").consequences for rule in part.rules}
    assert "kan" in nuts["politie", "directie-strafbaar"]
    assert "kan" not in nuts["gesprek-volgt", "zal-met-leiding"].split()


def test_there_are_at_least_24_cards_over_at_least_eight_themes_and_eight_to_start_with(kit):
    assert len(kit.cards) >= 24
    assert len({card.theme for card in kit.cards}) >= 8
    assert sum(card.start for card in kit.cards) == 8
    assert (len(kit.cards) + 1) % kit.group.cards_per_sheet == 0


def test_a_card_is_shown_only_where_the_protocol_has_all_its_rules(kit):
    names = {rule.id for rule in kit.all_pupils}
    variants = {(rule.id, rule.variant) for rule in kit.all_pupils}
    for card in kit.cards:
        assert names.issuperset(card.rules), card.id
        assert variants.issuperset(card.variants.items()), card.id


def test_a_theme_gets_the_weight_of_the_lesson_and_the_sheet_stays_complete():
    plain, weighted = make("nutsschool"), make("nutsschool", focus=("telefoon",))
    assert [rule.theme.id for rule in weighted.slide_rules].count("telefoon") > 1
    assert "telefoon" in {card.theme for card in weighted.slide_dilemmas + weighted.slide_statements}
    assert weighted.pupils == plain.pupils


@pytest.mark.parametrize("minutes", range(24, 71))
def test_the_minutes_add_up_at_every_length(minutes):
    plan = make("nutsschool", minutes=minutes).plan
    assert sum(one.minutes for one in plan.segments) == minutes
    assert plan.segments[0].start == 0
    assert all(one.end == two.start for one, two in zip(plan.segments, plan.segments[1:], strict=False))
    assert all(one.segment.least <= one.minutes <= one.segment.most for one in plan.segments)


def test_a_short_lesson_drops_parts_in_the_stated_order_and_says_which():
    assert not make("nutsschool").plan.dropped
    dropped = make("nutsschool", minutes=24).plan.dropped
    assert [one.drop for one in dropped] == sorted(one.drop for one in dropped)
    assert dropped
    assert all(one.later for one in dropped)


@pytest.mark.parametrize(("minutes", "words"), [(10, "korter dan 24 minuten"), (500, "langer dan")])
def test_a_length_that_the_lesson_can_not_have_is_refused(minutes, words):
    with pytest.raises(WrongInput, match=words):
        make("nutsschool", minutes=minutes)


def test_a_choice_of_the_school_changes_what_is_printed():
    choice = next(
        (name, values[-1])
        for article in library().protocols["nutsschool"].articles
        for provision in article.provisions
        for name, values in provision.only_if.items()
        if "open" not in values
    )
    plain = make("nutsschool")
    settled = make("nutsschool", School(choices=dict([choice])))
    assert [rule.text for rule in settled.all_pupils + settled.parents] != [
        rule.text for rule in plain.all_pupils + plain.parents
    ]
    assert next(one.chosen for one in settled.open_points if one.point.id == choice[0]) == choice[1]


def test_every_provision_holds_for_some_choice():
    for protocol in library().protocols.values():
        always = {one.id for _, one in in_force(protocol, {})}
        for article in protocol.articles:
            for provision in article.provisions:
                settled = {name: values[0] for name, values in provision.only_if.items()}
                held = {one.id for _, one in in_force(protocol, settled)}
                assert provision.id in always | held


def test_a_fact_older_than_a_year_gives_a_warning():
    assert not [one for one in make("nutsschool").warnings if "langer dan een jaar" in one.message]
    old = make("nutsschool", date=dt.date(2028, 1, 1)).warnings
    assert [one for one in old if "langer dan een jaar" in one.message and one.place]


def test_a_protocol_that_differs_from_a_national_fact_gives_a_warning():
    assert [one for one in make("koe").warnings if "landelijk feit" in one.message]


def test_the_rules_in_the_letter_are_three_and_not_those_asked_of_parents_already(kit):
    assert len(kit.letter_rules) == 3
    assert not {rule.id for rule in kit.letter_rules} & {rule.id for rule in kit.parents_asked}
    assert kit.parents_asked


def test_rules_in_focus_come_first_when_there_is_no_room_for_all():
    rules = make("nutsschool").pupils
    assert {rule.theme.id for rule in chosen(rules, 2, ("hulp",))} == {"hulp"}


def test_the_word_for_teacher_is_the_schools_own():
    from lessonkit.text import Text

    texts = " ".join(rule.text for rule in make("koe", School(teacher_word=Text("juf of meester"))).all_pupils)
    assert "juf of meester" in texts


def test_only_the_age_groups_that_exist_are_there():
    assert list(library().groups) == [GROUP]
