"""The kit: what is chosen for a protocol, an age group and a form keeps the laws of the domain."""

import contextlib
import datetime as dt
import re
from dataclasses import replace

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.documents.agreement import agreement_sheet, poster
from lessonkit.documents.cards import card_set
from lessonkit.documents.deck import deck
from lessonkit.documents.parts import lines
from lessonkit.documents.worksheets import worksheet_set
from lessonkit.domain import School
from lessonkit.kit.cards import in_sheets
from lessonkit.kit.rules import chosen, in_force
from lessonkit.kit.timing import plan
from lessonkit.production.request import Request
from lessonkit.production.request import chosen as chosen_kit
from tests.kits import DATE, KITS, documents, library, make


@pytest.fixture(scope="module", params=KITS, ids="-".join)
def kit(request):
    protocol, group = request.param
    return make(protocol, group=group)


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
    assert able
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


LARGE = 2  # the picture cards of the youngest: one on an A4, with its back


def test_there_are_enough_cards_of_many_themes_and_eight_to_start_with(kit):
    large = kit.group.cards_per_sheet == LARGE
    assert len(kit.cards) >= (16 if large else 24)
    assert len({card.theme for card in kit.cards}) >= (7 if large else 8)
    assert len({card.id for card in kit.cards}) == len(kit.cards)
    started = [card for card in kit.cards if card.start]
    assert len(started) == 8
    assert len({card.theme for card in started}) >= 6


def test_the_cards_fill_whole_sheets_and_are_not_more_than_a_lesson_is_worth_cutting(kit):
    # Of the fronts and backs on a sheet half are cards; the instruction is one of them.
    assert (len(kit.cards) + 1) % (kit.group.cards_per_sheet // 2) == 0
    assert len(kit.cards) <= {2: 16, 4: 31, 8: 47}[kit.group.cards_per_sheet]


@pytest.mark.parametrize(
    ("per_sheet", "given", "kept"),
    [
        (8, (47, 46, 40, 39, 31, 28), [47, 43, 39, 39, 31, 27]),
        (4, (47, 32, 31, 30, 26), [31, 31, 31, 29, 25]),
        (2, (47, 17, 16), [16, 16, 16]),
        # Below the least there must be, no card is left out for the sake of a full sheet.
        (8, (26, 24, 9), [26, 24, 9]),
        (4, (24, 3), [24, 3]),
        (2, (15, 3), [15, 3]),
    ],
)
def test_cards_are_left_out_until_they_fill_whole_sheets_but_never_below_the_least(per_sheet, given, kept):
    cards = tuple(replace(card, start=False) for card in make("nutsschool").cards)
    assert [len(in_sheets(cards[:number], per_sheet)) for number in given] == kept


def test_what_is_left_out_is_never_of_the_start_set_or_of_a_theme_in_focus():
    cards = make("nutsschool").cards
    kept = in_sheets(cards, 2, ("telefoon",))
    assert {card.id for card in cards if card.start or card.theme == "telefoon"} <= {card.id for card in kept}


SLIDES = {
    "groep-1-2": (5, 8),
    "groep-3-4": (8, 10),
    **dict.fromkeys(("groep-5-6", "groep-7-8"), (10, 16)),
    **dict.fromkeys(("vo-onderbouw", "vo-bovenbouw", "mbo"), (12, 18)),
}


def test_a_lesson_has_as_many_slides_as_its_age_can_bear(kit):
    least, most = SLIDES[kit.group.id]
    assert least <= len(deck(kit).slides) <= most


def test_every_slide_that_the_lesson_plans_is_filled(kit):
    planned = [spec for one in kit.plan.segments for spec in one.segment.slides]
    assert len(deck(kit).slides) == sum(spec.count for spec in planned)
    assert len(kit.slide_rules) == sum(spec.count for spec in planned if spec.kind == "afspraak")


# --- the youngest and their parents


GRAVE = re.compile(
    r"schors|politie|aangifte|strafbaar|van school (?:ge)?stuur|van (?:de )?school verwijder", re.IGNORECASE
)
YOUNGEST = [pair for pair in KITS if pair[1] in ("groep-1-2", "groep-3-4")]


@pytest.fixture(scope="module", params=YOUNGEST, ids="-".join)
def young(request):
    protocol, group = request.param
    return make(protocol, group=group)


def for_eyes_of_pupils(kit):
    """Every line that pupils see or hear: the front, the poster, cards, slides and what is said with them, sheets."""
    sheet = agreement_sheet(kit)
    slides = deck(kit).slides
    seen = [
        *(replace(sheet, back_intro=sheet.intro, back=(), consequences=()), poster(kit), worksheet_set(kit)),
        *(card for card in card_set(kit).cards),
        *slides,
    ]
    return [str(line.text) for value in seen for line in lines(value)]


def test_pupils_of_the_lowest_groups_meet_no_suspension_removal_or_police(young):
    texts = for_eyes_of_pupils(young)
    assert len(texts) > 100
    assert [text for text in texts if GRAVE.search(text)] == []


def test_pupils_of_the_lowest_groups_meet_no_consequence_at_all(young):
    texts = set(for_eyes_of_pupils(young))
    assert young.consequences or young.home_consequences
    steps = {str(rule.text) for part in young.consequences for rule in part.rules}
    steps |= {str(rule.text) for part in young.home_consequences for rule in part.rules}
    assert texts & steps == set()
    assert not {rule.kind for rule in (*young.front, *young.slide_rules)} & {"gevolg"}


def test_the_lines_that_are_kept_from_the_youngest_are_there_for_their_parents():
    told = " ".join(line.text for line in lines(agreement_sheet(make("nutsschool", group="groep-1-2")).consequences))
    assert GRAVE.search(told)


def test_the_back_for_parents_has_every_provision_that_the_protocol_has_for_pupils(young):
    back = agreement_sheet(young)
    assert back.back_title == "Voor ouders: alle afspraken"
    printed = {str(rule.line.text) for section in (*back.back, *back.consequences) for rule in section.rules}
    shown = [*young.home, *(rule for part in young.home_consequences for rule in part.rules)]
    assert printed == {str(rule.text) for rule in shown}
    on_it = {one for rule in shown for one in rule.provisions}
    asked = {one.id for _, one in in_force(young.protocol, {}) if "leerlingen" in one.readers}
    assert asked - on_it == set()
    ladder = [one for part in young.protocol.ladder for one in part.provisions]
    steps = [one for part in young.home_consequences for rule in part.rules for one in rule.provisions]
    assert [one for one in ladder if one in asked] == [one for one in steps if one in ladder]


def test_older_pupils_have_the_back_themselves(kit):
    if not kit.group.parents_back:
        sheet = agreement_sheet(kit)
        printed = {str(rule.line.text) for section in (*sheet.back, *sheet.consequences) for rule in section.rules}
        assert printed == {str(rule.text) for rule in kit.all_pupils}
        assert sheet.back_title == "Alles wat er is afgesproken"


# --- what stands on every page of a kit that a school should think twice about


def asked_for(protocol, group, **more):
    return Request(protocol, group, DATE, **more)


@pytest.mark.parametrize(
    ("wish", "marks"),
    [
        (asked_for("lentiz-2014", "mbo", superseded=True), ["Vervallen protocol"]),
        (asked_for("koe", "mbo", anyway=True), ["Protocol niet voor het mbo"]),
        (asked_for("lentiz", "7", anyway=True), ["Protocol niet voor groep 7 en 8"]),
        (asked_for("lentiz", "6/7", anyway=True), ["Protocol niet voor groep 6 en 7"]),
        (
            asked_for("lentiz-2014", "7", anyway=True, superseded=True),
            ["Vervallen protocol", "Protocol niet voor groep 7 en 8"],
        ),
        (asked_for("lentiz", "mbo", anyway=True, superseded=True), []),
    ],
    ids=lambda one: f"{one.protocol} {one.group}" if isinstance(one, Request) else "",
)
def test_a_protocol_that_no_longer_holds_or_is_not_for_this_class_bears_marks_on_every_document(wish, marks):
    made = chosen_kit(wish).kit
    assert list(made.marks) == marks
    assert all(list(part.marks) == marks for part in made.parts)
    values = documents(made)
    covers = [value.cover for value in values.values() if hasattr(value, "cover")]
    assert len(covers) >= 8
    assert {tuple(cover.marks) for cover in covers} == {tuple(marks)}


@pytest.mark.parametrize(
    ("wish", "words", "mend"),
    [
        (asked_for("lentiz-2014", "mbo"), "geldt niet meer", "--ook-vervallen"),
        (asked_for("lentiz-2014", "mbo", anyway=True), "geldt niet meer", "--ook-vervallen"),
        (asked_for("koe", "havo-3"), "het protocol koe is niet voor de onderbouw, wel voor groep 1 en 2", "--toch"),
        (asked_for("koe", "havo-3", superseded=True), "is niet voor de onderbouw", "--toch"),
    ],
)
def test_without_the_option_such_a_kit_is_refused_with_the_option_named(wish, words, mend):
    with pytest.raises(WrongInput) as caught:
        chosen_kit(wish)
    [found] = caught.value.diagnostics
    assert words in found.message
    assert mend in found.hint


# --- two age groups in one class


@pytest.fixture(scope="module")
def combined():
    return make("nutsschool", group="6/7")


def test_a_combination_has_the_lesson_of_the_younger_and_the_sheets_of_both(combined):
    assert (combined.class_id, str(combined.class_name)) == ("groep-6-7", "groep 6 en 7")
    assert combined.id == "nutsschool-groep-6-7-les"
    assert [part.group.id for part in combined.parts] == ["groep-5-6", "groep-7-8"]
    assert [str(part.group.name) for part in combined.parts] == ["groep 6", "groep 7"]
    alone = make("nutsschool", group="groep-5-6")
    assert combined.plan.lesson.id == alone.plan.lesson.id
    assert [rule.text for rule in combined.slide_rules] == [rule.text for rule in alone.slide_rules]
    assert [card.id for card in combined.cards] == [card.id for card in alone.cards]
    older = make("nutsschool", group="groep-7-8")
    assert [rule.id for rule in combined.older.front] == [rule.id for rule in older.front]


def test_texts_in_a_combination_name_the_whole_class(combined):
    assert combined.slots["groep"] == combined.older.slots["groep"] == "groep 6 en 7"


def test_a_shorter_lesson_for_a_combination_leaves_the_older_pupils_their_sheets():
    short = make("nutsschool", group="2/3", minutes=15)
    assert short.plan.minutes == 15
    assert short.older.plan.minutes == library().groups["groep-3-4"].minutes


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


@pytest.mark.parametrize("lesson", library().lessons.values(), ids=lambda one: str(one.id))
def test_each_lesson_can_take_every_length_between_its_shortest_and_its_longest(lesson):
    made = {}
    for minutes in range(1, 2 * lesson.minutes):
        with contextlib.suppress(WrongInput):
            made[minutes] = plan(library(), lesson, minutes)
    assert list(made) == list(range(min(made), max(made) + 1))
    assert min(made) < lesson.minutes < max(made)
    for minutes, one in made.items():
        assert sum(timed.minutes for timed in one.segments) == minutes
        shown = [(timed, sum(slide.count for slide in timed.segment.slides)) for timed in one.segments]
        assert all(count <= timed.minutes for timed, count in shown)
        assert "hulp" in {slide.kind for timed in one.segments for slide in timed.segment.slides}


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


def test_a_protocol_that_should_be_held_against_a_national_fact_gives_a_warning():
    assert [one for one in make("koe").warnings if "leg dit landelijke feit naast het protocol" in one.message]


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


def test_each_age_group_calls_its_teacher_its_own_word_and_the_school_may_call_all_of_them_another():
    from lessonkit.text import Text

    assert make("koe").slots["leerkracht"] == "leerkracht"
    assert make("lentiz", group="mbo").slots["leerkracht"] == "docent"
    assert make("lentiz", School(teacher_word=Text("mentor")), group="mbo").slots["leerkracht"] == "mentor"
    assert make("lentiz", group="mbo").slots["leerlingen"] == "studenten"


def test_help_lines_are_for_the_ages_in_the_group():
    own = library()
    for group in own.groups.values():
        protocol = next(one.id for one in own.protocols.values() if group.id in one.groups)
        youngest, oldest = group.years
        for line in make(protocol, group=group.id).help_lines:
            assert line.ages is None or (line.ages[0] <= oldest and youngest < line.ages[1]), (group.id, line.id)
    assert "kindertelefoon" in {line.id for line in make("koe", group="groep-5-6").help_lines}
    assert "kindertelefoon" not in {line.id for line in make("koe", group="groep-1-2").help_lines}


def test_a_group_has_the_letters_that_its_age_needs():
    letters = {group: set(make(protocol, group=group).letters) for protocol, group in KITS}
    assert letters["groep-1-2"] == letters["vo-onderbouw"] == {"ouderbrief"}
    assert letters["mbo"] == letters["vo-bovenbouw"] == {"ouderbrief", "studentbrief"}


@pytest.mark.parametrize("group", ["groep-1-2", "groep-3-4"])
@pytest.mark.parametrize("protocol", ["nutsschool", "koe", "lithora"])
def test_the_letter_of_the_youngest_has_the_rules_of_their_sheet(protocol, group):
    kit = make(protocol, group=group)
    assert [rule.id for rule in kit.letter_rules] == [rule.id for rule in kit.front[:3]]
    assert not {rule.id for rule in kit.parents_asked} & {rule.id for rule in kit.letter_rules}
    assert not any("strafbaar" in rule.short for rule in kit.letter_rules)
