"""The safe-lesson rules and our way of writing: each forbidden sentence is found, and its innocent neighbour is not."""

import re
from dataclasses import replace

import pytest

from lessonkit.checks import safety, style
from lessonkit.checks.findings import finding, unexcused
from lessonkit.checks.said import CARDS, GUIDE, LETTER, RULES, SLIDES, SPOKEN, Said
from lessonkit.checks.spelling import Speller
from lessonkit.diagnostics import Place
from lessonkit.domain import Excused
from lessonkit.text import Text
from tests.kits import GROUP, library

HERE = Place("content/kaarten/proef.yaml", 7)


def text(words):
    return Text(words, HERE)


def to(reader, words, part=None, group=GROUP):
    """What a reader is told: pupils on a slide, pupils by ear, parents in the letter, the teacher in the guide."""
    if reader == "gesproken":
        return Said("medewerkers", SPOKEN, text(words), pupils=group)
    if reader == "ouders":
        return Said(reader, part or LETTER, text(words), about=group)
    if reader == "medewerkers":
        return Said(reader, part or GUIDE, text(words))
    return Said(reader, part or SLIDES, text(words), pupils=reader)


def unsafe(one):
    """The rules that a text breaks; the cards and sheets of the library break none."""
    found = list(safety.check(library(), [one]))
    assert all(each.diagnostic.place == HERE and each.diagnostic.hint for each in found)
    return [each.rule for each in found]


@pytest.mark.parametrize(
    ("rule", "reader", "bad", "good"),
    [
        ("eigen-verhaal", GROUP, "Heb jij weleens iemand buitengesloten?", "Heb je een vraag?"),
        ("eigen-verhaal", GROUP, "Ben je zelf ooit gepest?", "Stel dat iemand wordt gepest. Wat helpt?"),
        ("eigen-verhaal", "gesproken", "Wie van jullie heeft wel eens iets doorgestuurd?", "Wie heeft een idee?"),
        (
            "eigen-verhaal",
            "medewerkers",
            'Vraag: "Wat heb jij zelf meegemaakt?"',
            "Vraag niemand naar een eigen verhaal.",
        ),
        ("eigen-verhaal", "medewerkers", "Vertel over een keer dat het misging.", "Vertel over de afspraak."),
        ("eigen-verhaal", "medewerkers", "Speel daarna over de streep.", "Speel daarna de stellingenlijn."),
        ("dreiging", GROUP, "Anders krijg je een boete.", "Dan volgt een gesprek."),
        ("dreiging", "ouders", "Dan heeft uw kind een strafblad.", "Het kan strafbaar zijn."),
        ("dreiging", "medewerkers", "Noem de maximale straf: tot 2 jaar cel.", "Noem geen straffen van de rechter."),
        ("dreiging", GROUP, "Wat als de politie je oppakt?", "De directie kan contact met de politie opnemen."),
        ("effect", "medewerkers", "Deze les zorgt voor minder pesten.", "In deze les praten ze over pesten."),
        ("effect", "ouders", "Dat voorkomt ruzie.", "Kijk of de naam in de klas voorkomt."),
        ("effect", "medewerkers", "Een bewezen aanpak, gegarandeerd.", "Als bewezen is dat een ander het deed."),
        ("effect", "medewerkers", "Zo kun je pesten voorkomen.", "Hoe zorg je dat niemand het hoort?"),
        ("leesniveau", "ouders", "Deze brief is geschreven op B1.", "Zie artikel B.1 en B.2."),
        ("leesniveau", "medewerkers", "De kaarten passen bij AVI M7.", "De kaarten passen bij groep 7 en 8."),
        ("oordeel", GROUP, "Welke straf past hierbij?", "Wat helpt hierbij?"),
        ("oordeel", GROUP, "Wie heeft er gelijk?", "Wat vind je van beide redenen?"),
        ("oordeel", "gesproken", "Jullie zijn de jury.", "Jullie zijn de luisteraars."),
        ("oordeel", GROUP, "Bedenk samen een straf voor Sem.", "Bedenk samen een zin voor Sem."),
        ("bloot", GROUP, "Sexting gaat te ver.", "Een blote foto doorsturen gaat te ver."),
        ("bloot", "ouders", "We praten ook over naaktfoto's.", "We praten ook over blote foto's."),
        ("telefoon", GROUP, "Pak je telefoon er maar bij.", "Stel dat je telefoon gaat."),
        ("telefoon", "gesproken", "Wat staat er in jullie klassenapp?", "Stel dat jullie een klassenapp hebben."),
    ],
)
def test_a_sentence_that_is_not_safe_is_found_and_its_neighbour_is_not(rule, reader, bad, good):
    assert rule in unsafe(to(reader, bad))
    assert unsafe(to(reader, good)) == []


def test_staff_may_read_the_word_that_pupils_may_not():
    assert unsafe(to("medewerkers", "Gaat sexting om elke foto? Welke straf noemt het artikel?")) == []


@pytest.mark.parametrize("group", ["groep-1-2", "groep-3-4"])
@pytest.mark.parametrize("words", ["Je wordt geschorst.", "Wij bellen de politie.", "Je wordt van school gestuurd."])
def test_the_youngest_read_and_hear_nothing_of_suspension_removal_or_police(words, group):
    assert unsafe(to(group, words, RULES)) == ["gevolg"]
    assert unsafe(to("gesproken", words, group=group)) == ["gevolg"]
    assert unsafe(to("ouders", words, group=group)) == []
    assert unsafe(to("groep-5-6", words)) == unsafe(to(GROUP, words)) == []


def test_the_youngest_of_these_rules_are_those_whose_sheet_has_a_back_for_parents():
    assert {group.id for group in library().groups.values() if group.parents_back} == set(safety.YOUNGEST)


@pytest.mark.parametrize("group", ["vo-onderbouw", "vo-bovenbouw", "mbo"])
def test_pupils_of_secondary_school_and_their_parents_may_read_the_word_sexting(group):
    words = "Sexting gaat over een grens."
    assert unsafe(to(group, words)) == unsafe(to("ouders", words, group=group)) == []
    assert unsafe(to("groep-5-6", words)) == unsafe(to("ouders", words, group="groep-5-6")) == ["bloot"]


def with_card(kind="dilemma", **changed):
    own = library()
    card = replace(next(one for one in own.cards if one.kind == kind), **changed)
    return [one.rule for one in safety.check(replace(own, cards=(card,)), [])]


@pytest.mark.parametrize(
    ("kind", "bad", "good"),
    [
        (
            "dilemma",
            "Daan leest in de groepsapp een grap. Zegt hij iets?",
            "Stel: Daan leest in de groepsapp een grap.",
        ),
        ("vraag", "Er gaat een telefoon. Wat nu?", "Het is dictee. Stel dat er een telefoon gaat. Wat nu?"),
        ("vraag", "Sem appt Noor. Stel dat zij slaapt.", "Hoe spreekt Sem iets af zonder telefoon?"),
        ("stelling", "In jouw app ben je de baas.", "In een app is niemand de baas."),
    ],
)
def test_a_card_with_an_app_or_a_phone_begins_with_stel(kind, bad, good):
    assert with_card(kind, text=text(bad)) == ["telefoon"]
    assert with_card(kind, text=text(good)) == []


def test_what_follows_a_stel_is_still_supposed():
    asked = text("Wat doe je met je telefoon?")
    assert with_card(text=text("Stel: je app is stuk."), follow_up=asked) == []
    assert with_card(text=text("Het regent."), follow_up=asked) == ["telefoon"]


def test_a_strip_with_an_app_begins_with_stel():
    own = library()
    sheet = own.worksheets[GROUP]["sorteerstroken"]
    item = replace(sheet.items[0], text=text("Siham stuurt haar opa een appje."))
    sown = replace(sheet, items=(item, *sheet.items[1:]))
    [found] = safety.check(replace(own, worksheets={GROUP: {sheet.id: sown}}), [])
    assert (found.rule, found.diagnostic.place) == ("telefoon", HERE)


# --- what a lesson and the guide must have


def with_lesson(change):
    own = library()
    lesson = own.lessons[f"les-{GROUP}"]
    return [one.message for one in safety.lessons(replace(own, lessons={lesson.id: change(lesson)}))]


def on_segment(lesson, name, **changed):
    phases = tuple(
        replace(phase, segments=tuple(replace(one, **changed) if one.id == name else one for one in phase.segments))
        for phase in lesson.phases
    )
    return replace(lesson, phases=phases)


def test_the_real_lessons_have_what_a_safe_lesson_has():
    assert {lesson.group for lesson in library().lessons.values()} == set(library().groups)
    assert list(safety.lessons(library())) == []


def test_help_stands_on_one_of_the_last_two_slides():
    said = ["geen van de laatste twee dia's gaat over hulp"]
    assert with_lesson(lambda one: replace(one, phases=one.phases[:-1])) == said
    assert with_lesson(lambda one: on_segment(one, "exit", slides=())) == []

    def late(lesson):
        last = lesson.phases[-1].segments[-1]
        return on_segment(lesson, last.id, slides=(*last.slides, *last.slides))

    assert with_lesson(late) == said


@pytest.mark.parametrize("changed", [{"drop": 3}, {"extra": 2}])
def test_help_never_falls_out(changed):
    assert with_lesson(lambda one: on_segment(one, "hulp", **changed)) == ["de dia met hulp kan wegvallen"]


def test_the_first_slide_says_that_everybody_may_pass():
    def silent(lesson):
        first = lesson.phases[0].segments[0]
        title = first.slides[0]
        quiet = replace(title, notes=replace(title.notes, say=text("Welkom allemaal.")))
        return on_segment(lesson, first.id, slides=(quiet, *first.slides[1:]))

    assert with_lesson(silent) == ["de eerste dia zegt niet dat iedereen mag passen"]


@pytest.mark.parametrize(
    ("block", "word", "missing"),
    [
        ("veilige_les", "geheimhouding", "dat je geen geheimhouding belooft"),
        ("veilige_les", "verzonnen", "dat het over verzonnen kinderen gaat"),
        ("veilige_les", "telefoon", "dat je geen telefoon bekijkt"),
        ("speelt_er_iets", "[Ee]erst praten|aan de hele groep", "dat de les wacht als er iets speelt"),
    ],
)
@pytest.mark.parametrize("group", ["groep-1-2", "groep-3-4", GROUP, "mbo"])
def test_the_guide_says_what_keeps_a_lesson_safe(block, word, missing, group):
    own = library()
    guide = own.guide[group]
    whole = guide.blocks[block]
    left = tuple(point for point in whole.points if not re.search(word, point))
    blocks = dict(guide.blocks) | {block: replace(whole, points=left)}
    changed = replace(own, guide=dict(own.guide) | {group: replace(guide, blocks=blocks)})
    assert f"bij {block} staat niet {missing}" in [one.message for one in safety.lessons(changed)]


def test_a_role_play_has_a_script_and_ends_with_stepping_out():
    own = library()
    play = replace(own.activities[GROUP]["sorteren"], id=text("rollenspel"), worksheet=None)

    def told(play):
        return [one.message for one in safety.lessons(replace(own, activities={"mbo": {"rollenspel": play}}))]

    assert told(play) == ["'rollenspel' heeft geen vaste tekst", "'rollenspel' eindigt niet met uit de rol stappen"]
    assert told(replace(play, worksheet="rol", steps=(text("Speel."), text("Stap uit je rol.")))) == []


def test_the_card_instruction_of_each_group_says_that_everybody_may_pass():
    own = library()
    block = own.card_instructions["groep-1-2"]
    quiet = dict(own.card_instructions) | {"groep-1-2": replace(block, points=(text("Pak een kaart."),))}
    [found] = safety.lessons(replace(own, card_instructions=quiet))
    assert found.message == "de kaartinstructie (groep-1-2) zegt niet dat je mag passen"


# --- how it is written


@pytest.fixture(scope="module")
def speller():
    own = library()
    return Speller((*own.known_words, *own.proper_names, *own.child_names))


def unstyled(one, speller=None):
    return [(each.rule, each.diagnostic.message.split("'")[1]) for each in style.check(library(), [one], speller)]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Doe dit niet!", "een uitroepteken (!)"),
        ("Kijk eerst — en praat dan.", "een gedachtestreep (—)"),
        ("Kijk eerst – en praat dan.", "een gedachtestreep (–)"),
        ("Zeg “nee”.", "een krul-aanhalingsteken (“)"),
        ("Foto’s.", "een krul-aanhalingsteken (’)"),
        ("En dan...", "een beletselteken (...)"),
        ("Kijk goed. {school} helpt.", "een zin die met een invulling begint ({school})"),
    ],
)
def test_marks_that_we_do_not_use_are_found(words, what):
    [found] = style.marks([text(words)])
    assert (found.diagnostic.message, found.diagnostic.place) == (what, HERE)
    assert list(style.marks([text("{school} helpt. Kijk op 8-12 of 'hier', bij \"foto's\".")])) == []


@pytest.mark.parametrize(
    ("reader", "words", "found"),
    [
        (GROUP, "Men mag dit niet.", "Men"),
        ("medewerkers", "Je dient het direct te melden.", "dient het direct te"),
        ("ouders", "Dat gaat middels een formulier.", "middels"),
        (GROUP, "Dat is conform het protocol.", "conform"),
        ("ouders", "Alle betrokkenen weten het.", "betrokkenen"),
        ("ouders", "Indien u vragen hebt, bel ons.", "Indien"),
        ("gesproken", "Dat doen we door middel van kaarten.", "door middel van"),
        (GROUP, "Denk aan foto's e.d. op school.", "e.d."),
        ("medewerkers", "Praat over social media.", "social media"),
    ],
)
def test_official_words_are_found_with_a_plain_one(reader, words, found):
    assert ("ambtelijk", found) in unstyled(to(reader, words))
    assert unstyled(to(reader, "Je merkt dat iemand dient als voorbeeld. Vraag het de betrokken leerling.")) == []


def test_staff_may_read_some_words_that_parents_may_not():
    assert unstyled(to("medewerkers", "Bespreek het indien nodig met de betrokkenen.")) == []


def test_capitals_for_stress_are_found_and_abbreviations_are_not():
    assert unstyled(to(GROUP, "Doe dit NOOIT.")) == [("hoofdletters", "NOOIT")]
    assert unstyled(to(GROUP, "Een AI-beeld of een PDF, volgens de AVG. X is een app.")) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Stel: Bartel filmt Noor.", ["Bartel"]),
        ("Daar loopt Fatma met Bram.", ["Fatma"]),
        ("Siham en Sem spelen. Xavier ook.", ["Xavier"]),
        ("Vraag het Noors broer.", ["Noors"]),
        ('Zeg: "Fijn dat je het zegt." Dan zegt Sem: "Prima."', []),
        ("Online is 'Vriend' een woord. Op WhatsApp, bij de Kindertelefoon, in Gevolgen 1.", []),
    ],
)
def test_only_names_of_the_list_are_used(speller, words, names):
    assert unstyled(to(GROUP, words, CARDS), speller) == [("naam", name) for name in names]


def test_a_name_that_is_nearly_one_of_the_list_brings_the_name_that_was_meant(speller):
    [found] = style.check(library(), [to(GROUP, "Stel: Fatimah loopt daar.")], speller)
    assert found.diagnostic.hint == "bedoelde je 'Fatima'?"


# --- exceptions


def test_an_exception_with_a_reason_lets_one_text_through_and_an_idle_one_is_told():
    loud = finding("leesteken", text("Stop!"), "een uitroepteken")
    needed = Excused(text("Stop!"), "leesteken", text("Zo heet het spel."))
    other = Excused(Text("Ho!", Place("content/woorden.yaml", 9)), "leesteken", text("Zo heet het spel."))
    own = library()
    assert [one.message for one in unexcused(own, [loud])] == ["een uitroepteken"]
    assert list(unexcused(replace(own, excused=(needed,)), [loud])) == []
    wrong = replace(needed, rule="naam")
    assert [one.message for one in unexcused(replace(own, excused=(wrong,)), [loud])][0] == "een uitroepteken"
    [idle] = unexcused(replace(own, excused=(needed, other)), [loud])
    assert (idle.message, idle.place) == (
        "deze uitzondering op leesteken is nergens meer nodig",
        Place("content/woorden.yaml", 9),
    )
