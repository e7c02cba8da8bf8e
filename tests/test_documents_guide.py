"""The guide's words and laws: the minutes, the cards, the open points, the labels, the dates."""

import dataclasses

import pytest

from lessonkit.documents.deck import deck
from lessonkit.documents.guide import guide
from lessonkit.documents.parts import lines
from lessonkit.documents.team_talk import CHANGING, OTHER
from lessonkit.documents.values import GuideBlock, GuideOpenPoint, GuideTable
from lessonkit.domain import School
from lessonkit.text import Text
from tests.kits import KITS, documents, make

DATED = ("Kerndoelen", "Leg deze feiten naast het protocol", "Ook goed om te weten")
"""The tables of the guide with a source and a date in the third column."""


@pytest.fixture(scope="module", params=KITS, ids="-".join)
def kit(request):
    protocol, group = request.param
    return make(protocol, group=group)


@pytest.fixture(scope="module")
def value(kit):
    return documents(kit)["handleiding"]


def section(value, title):
    return next(one for one in value.sections if one.title == title)


def points(value):
    return [part for one in value.sections for part in one.parts if isinstance(part, GuideOpenPoint)]


def tables(value):
    return {part.title: part for one in value.sections for part in one.parts if isinstance(part, GuideTable)}


def cells(table, column):
    return [row[column] for row in table.rows]


def test_the_minutes_of_the_moments_follow_each_other_and_add_up(kit, value):
    ends = [moment.end for moment in value.moments]
    assert [moment.start for moment in value.moments] == [0, *ends[:-1]]
    assert ends[-1] == value.minutes == kit.plan.minutes
    assert all(moment.do for moment in value.moments)


@pytest.mark.parametrize("minutes", [25, 30, 45, 70])
def test_every_slide_belongs_to_one_moment_in_its_own_phase_whatever_the_length(minutes):
    own = make("koe", minutes=minutes)
    slides = deck(own)
    made = guide(own, slides, {})
    assert [number for moment in made.moments for number in moment.slides] == list(range(1, len(slides.slides) + 1))
    for moment in made.moments:
        assert {slides.slides[number - 1].phase for number in moment.slides} <= {moment.phase}


def test_the_numbers_of_the_slides_follow_the_deck_when_a_protocol_has_few_rules(kit):
    few = dataclasses.replace(kit, slide_rules=kit.slide_rules[:2])
    slides = deck(few)
    made = guide(few, slides, {})
    assert [number for moment in made.moments for number in moment.slides] == list(range(1, len(slides.slides) + 1))
    assert [moment.slides for moment in made.moments] != [moment.slides for moment in guide(kit, deck(kit), {}).moments]


def test_everything_that_fell_out_of_a_short_lesson_is_named():
    own = make("nutsschool", minutes=30)
    assert own.plan.dropped
    told = [str(one.text) for one in guide(own, deck(own), {}).fell_out]
    assert [one.split("**")[1].rstrip(".") for one in told] == [str(one.name) for one in own.plan.dropped]


def test_every_card_has_its_hint_and_the_number_that_stands_on_it(kit, value):
    table = tables(value)["Bij elke kaart een tip"]
    faces = documents(kit)["gesprekskaarten"].cards
    assert [str(cell.text).split()[0] for cell in cells(table, 0)] == [str(face.number) for face in faces]
    assert [cell.text for cell in cells(table, 1)] == [face.text.text for face in faces]
    for card, cell in zip(kit.cards, cells(table, 2), strict=True):
        assert cell.text.startswith(card.hint)
        assert (card.careful or "") in cell.text
        assert ("**Let op.**" in cell.text) == bool(card.careful)


def test_the_start_set_of_eight_is_marked_in_the_table_of_hints(value):
    marked = [cell for cell in cells(tables(value)["Bij elke kaart een tip"], 0) if "start" in cell.text]
    assert len(marked) == 8


def test_every_open_point_of_the_protocol_is_there_with_its_articles(kit, value):
    known = {article.ref for article in kit.protocol.articles}
    told = {str(point.question.text): point for point in points(value)}
    assert len(told) == len(kit.protocol.contradictions)
    for one in kit.protocol.contradictions:
        point = told[str(one.question)]
        assert set(one.articles) <= known
        assert point.question.refs == one.articles
        assert all(ref in point.articles for ref in one.articles)
        assert [str(line.text) for line in point.readings] == [str(reading.text) for reading in one.readings]
        assert str(point.meanwhile.text)


def test_an_open_point_says_how_to_write_the_choice_down(kit, value):
    told = {str(point.question.text): point.setting for point in points(value)}
    for one in kit.protocol.contradictions:
        name, _, rest = told[str(one.question)].partition(": ")
        assert name == one.id
        assert rest.replace(" of ", ", ").split(", ") == [reading.id for reading in one.readings]


def test_the_points_on_which_a_line_of_the_kit_hangs_come_first(kit, value):
    hangs = {name for article in kit.protocol.articles for one in article.provisions for name in one.only_if}
    told = [point.setting.partition(":")[0] for point in points(value)]
    assert set(told[: len(hangs)]) == hangs
    blocks = [part for part in section(value, "Eerst bespreken met je team").parts if isinstance(part, GuideBlock)]
    parts = [(CHANGING, len(hangs)), (OTHER, len(told) - len(hangs))]
    assert [one.title for one in blocks] == [f"{title} ({number})" for title, number in parts if number]


def test_a_choice_of_the_school_stands_where_the_point_is(kit):
    one = kit.protocol.contradictions[0]
    settled = make(kit.protocol.id, School(choices={one.id: one.readings[1].id}))
    point = next(part for part in points(guide(settled, deck(settled), {})) if part.question.text == one.question)
    assert point.chosen is not None
    assert str(point.chosen.text) == str(one.readings[1].text)
    assert point.chosen.origin == "school"


def test_a_warning_at_an_open_point_is_national_only_when_it_names_the_national_facts(value):
    warned = [point.careful for point in points(value) if point.careful]
    assert {line.origin for line in warned} == {"landelijk", "algemeen"}
    for line in warned:
        assert (line.origin == "landelijk") == ("landelijke feiten" in line.text), line.text


def test_the_guidance_is_labelled_general_in_another_schools_kit_and_cited_in_its_own(kit, value):
    own = section(value, "Tips voor het gesprek")
    table = tables(value)["Tip voor tip"]
    koe = kit.protocol.id == "koe"
    assert bool(own.label) == (not koe)
    assert [str(cell.text) for cell in cells(table, 1)] == [str(one.gist) for one in kit.advice]
    for one, cell in zip(kit.advice, cells(table, 1), strict=True):
        assert (cell.refs, cell.origin) == (((one.ref,), "protocol") if koe else ((), "algemeen"))
        assert str(cells(table, 0)[kit.advice.index(one)].text) == one.ref


def test_the_ideas_beside_the_guidance_are_never_told_as_the_protocols(value):
    assert {(cell.refs, cell.origin) for cell in cells(tables(value)["Tip voor tip"], 2)} == {((), "algemeen")}


def test_an_advice_names_the_slides_that_rest_on_it(kit, value):
    for one, used in zip(kit.advice, cells(tables(value)["Tip voor tip"], 3), strict=True):
        numbers = [
            str(number)
            for number, slide in enumerate(value.deck.slides, 1)
            if str(one.gist) in {str(line.text) for line in slide.notes.advice}
        ]
        assert str(used.text).removeprefix("dia ").replace(" en ", ", ").split(", ") == (numbers or [""])


def test_every_rule_for_staff_is_in_the_guide_or_on_the_card_with_its_articles(kit, value):
    card = documents(kit)["stappenkaart"]
    told = {(str(line.text), line.refs) for line in (*lines(card), *lines(tables(value)["Regels voor medewerkers"]))}
    assert {(str(rule.text), rule.refs) for rule in kit.staff} <= told


def test_a_ban_on_staff_is_no_step_of_the_card(kit, value):
    banned = {str(rule.text) for rule in kit.staff if rule.kind == "verbod"}
    assert banned
    assert not banned & {str(line.text) for line in lines(documents(kit)["stappenkaart"])}
    assert banned <= {str(line.text) for line in lines(tables(value)["Regels voor medewerkers"])}


def test_facts_goals_and_help_lines_have_a_source_and_a_date(kit, value):
    found = tables(value)
    dated = [one for title, one in found.items() if title in DATED]
    assert len(dated) >= 2
    for table in dated:
        for cell in cells(table, 2):
            assert "november 2026" in cell.text
            assert cell.origin == "landelijk"
    for row in found["Hulplijnen"].rows[1:]:
        assert "gezien op 21 november 2026" in row[3].text, row[0].text


def test_what_was_not_seen_is_not_told_as_seen(kit, value):
    known = {str(fact.subject): fact for fact in kit.facts.values()}
    for table in (one for title, one in tables(value).items() if title in DATED):
        for row in table.rows:
            seen = known[str(row[0].text)].certainty == "gezien"
            assert ("; gezien op" in row[2].text) == seen
            assert ("niet zelf gezien" in row[2].text) == (not seen)


def test_the_facts_that_the_protocol_file_names_stand_apart(kit, value):
    apart = {str(cell.text) for cell in cells(tables(value)["Leg deze feiten naast het protocol"], 0)}
    named = [kit.facts[name] for name in kit.protocol.facts]
    assert apart == {str(fact.subject) for fact in named if kit.group.id in fact.groups}


def test_goals_are_those_of_the_age_and_where_there_are_none_the_guide_says_so(kit, value):
    own = section(value, "Hier sluit de les bij aan")
    told = [str(row[0].text) for part in own.parts if isinstance(part, GuideTable) for row in part.rows]
    fit = {str(fact.subject) for fact in kit.facts.values() if kit.group.id in fact.groups}
    assert set(told) <= fit
    assert bool(told) == (kit.group.id not in ("vo-bovenbouw", "mbo"))
    assert told or [line for part in own.parts for line in part.intro if "geen" in line.text]


def test_the_schools_own_people_stand_with_the_help_lines():
    school = School(contacts=(Text("Sanne de Wit, anti-pestcoördinator"), Text("meester Ali")))
    own = make("koe", school)
    row = tables(guide(own, deck(own), {}))["Hulplijnen"].rows[0]
    assert str(row[1].text) == "Sanne de Wit, anti-pestcoördinator en meester Ali"
    assert row[1].origin == "school"
    assert not [line for line in lines(documents(own)["stappenkaart"]) if "Vul de namen" in line.text]


def test_without_settings_there_is_room_for_the_names(kit, value):
    assert str(tables(value)["Hulplijnen"].rows[0][1].text) == ""
    assert [line for line in documents(kit)["stappenkaart"].help if "____" in line.text]


def test_only_sections_with_something_in_them_are_made(value):
    assert all(one.parts for one in value.sections)


def test_general_advice_is_labelled_as_such(kit, value):
    label = str(kit.guide.general_label)
    for title in ("Voor de les", "Gevoelige momenten", "Na de les en later", "Werken met de gesprekskaarten"):
        assert section(value, title).label == label
    for title in ("Eerst bespreken met je team", "Wat het protocol over medewerkers zegt"):
        assert section(value, title).label == ""


def test_no_section_promises_an_effect(value):
    told = " ".join(str(line.text).lower() for line in lines(dataclasses.replace(value, deck=None)))
    for promise in ("minder pesten", "voorkomt pesten", "werkt bewezen", "leesniveau"):
        assert promise not in told
