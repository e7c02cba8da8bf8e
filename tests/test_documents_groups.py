"""What differs between age groups: the back for parents, who signs, letters, consent, combination classes, marks."""

import dataclasses

import pytest

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.catalogue import documents_of
from lessonkit.documents.parts import lines
from lessonkit.domain import School
from lessonkit.production.values import BUILDERS, file_name
from lessonkit.reading import figures
from lessonkit.text import Text
from tests.kits import KITS, PRIMARY, documents, library, make

OF_GROUP = {group: protocol for protocol, group in reversed(KITS)}
"""A protocol for each age group."""


def sheet(group, protocol=None, **more):
    return BUILDERS["afsprakenblad"](make(protocol or OF_GROUP[group], group=group, **more))


def form(group, school=None):
    return BUILDERS["toestemmingsformulier"](make(OF_GROUP[group], school, group=group))


def told(value):
    return [str(line.text) for line in lines(value)]


# --- the agreement sheet


@pytest.mark.parametrize("group", OF_GROUP)
def test_the_front_has_as_many_rules_as_the_age_can_hold(group):
    most = {"groep-1-2": 3, "groep-3-4": 5, "groep-5-6": 7, "groep-7-8": 10}.get(group, 12)
    assert len(sheet(group).front) == most


@pytest.mark.parametrize(("protocol", "group"), KITS)
def test_the_back_is_for_parents_where_pupils_can_not_read_it_all(protocol, group):
    value = sheet(group, protocol)
    own = library()
    young = group in ("groep-1-2", "groep-3-4")
    assert value.back_title == ("Voor ouders: alle afspraken" if young else "Alles wat er is afgesproken")
    assert ("over kinderen zegt" in value.back_intro.text) == young
    reader = "ouders" if young else group
    places = {
        variant.wordings[reader].text.place
        for rule in own.rules.values()
        for variant in rule.variants.values()
        if reader in variant.wordings and variant.wordings[reader].text
    }
    back = [rule.line.text for section in (*value.back, *value.consequences) for rule in section.rules]
    assert {text.place for text in back} <= places


@pytest.mark.parametrize("protocol", ["nutsschool", "koe", "lithora"])
@pytest.mark.parametrize("group", ["groep-1-2", "groep-3-4"])
def test_nothing_for_the_youngest_speaks_of_punishment(protocol, group):
    kit = make(protocol, group=group)
    for name in ("presentatie", "gesprekskaarten", "werkbladen", "poster"):
        value = BUILDERS[name](kit)
        if name == "presentatie":
            value = tuple(dataclasses.replace(slide, notes=None) for slide in value.slides)
        for text in told(value):
            assert not [word for word in ("schors", "politie", "straf", "verwijder") if word in text.lower()], text
    assert not kit.consequences or group == "groep-3-4"
    assert kit.home_consequences


@pytest.mark.parametrize(
    ("group", "labels"),
    [
        ("groep-1-2", ["Naam of tekening", "Ouder of verzorger", "Leerkracht"]),
        ("groep-3-4", ["Naam of tekening", "Ouder of verzorger", "Leerkracht"]),
        ("groep-5-6", ["Kind", "Ouder of verzorger", "Leerkracht"]),
        ("groep-7-8", ["Kind", "Ouder of verzorger", "Leerkracht"]),
        ("vo-onderbouw", ["Leerling", "Ouder of verzorger", "Docent"]),
        ("vo-bovenbouw", ["Leerling", "Ouder of verzorger (tot 18 jaar)", "Docent"]),
        ("mbo", ["Student", "Ouder of verzorger (tot 18 jaar)", "Docent"]),
    ],
)
def test_who_signs_the_sheet_has_a_name_of_the_age_group(group, labels):
    assert [sign.label for sign in sheet(group).signers if sign.field.startswith("handtekening")] == labels


def test_a_school_may_have_its_own_word_for_its_teachers_in_every_group():
    school = School(teacher_word=Text("mentor"))
    assert sheet("mbo", school=school).signers[-1].label == "Mentor"
    assert sheet("groep-1-2", school=school).signers[-1].label == "Mentor"


# --- consent


@pytest.mark.parametrize(
    ("group", "fields"),
    [
        *((group, ["ouder", "ouder-2"]) for group in (*PRIMARY, "vo-onderbouw")),
        ("vo-bovenbouw", ["ouder", "ouder-2", "leerling"]),
        ("mbo", ["leerling"]),
    ],
)
def test_consent_is_signed_by_parents_under_16_and_by_the_pupil_from_16(group, fields):
    def who(signers):
        return {field.field.rpartition("-")[0] for field in signers.fields}

    blocks = form(group).signers
    assert len(blocks) == len(fields)
    for signers, prefix in zip(blocks, fields, strict=True):
        assert all(field.field.startswith(prefix) for field in signers.fields), who(signers)


def test_a_student_who_decides_alone_is_never_addressed_as_a_parent():
    for address in ("u", "je"):
        value = form("mbo", School(address_form=address))
        assert not [text for text in told(value) if "uw kind" in text.lower() or "je kind" in text.lower()]
        assert not [row for row in value.rows if row.pupil_too]


# --- letters


@pytest.mark.parametrize(("protocol", "group"), KITS)
def test_only_the_oldest_get_a_letter_of_their_own_and_all_parents_get_one(protocol, group):
    there = documents_of(make(protocol, group=group))
    assert ("studentbrief" in there) == (group in ("vo-bovenbouw", "mbo"))
    assert {"ouderbrief", "ouderbericht"} <= set(there)


@pytest.mark.parametrize("group", ["vo-bovenbouw", "mbo"])
def test_the_letter_to_a_student_speaks_to_the_student_in_the_words_for_pupils(group):
    kit = make("lentiz", School(address_form="u"), group=group)
    value = BUILDERS["studentbrief"](kit)
    assert {str(rule.line.text) for rule in value.rules} <= {str(rule.short) for rule in kit.pupils}
    assert value.parents == ()
    for text in told(value):
        assert "uw kind" not in text.lower()
        assert "je kind" not in text.lower()
    assert [one.label for one in value.strip_fields][0] == "Je naam"


# --- a combination class


@pytest.fixture(scope="module", params=["koe", "nutsschool", "lithora"])
def combined(request):
    kit = make(request.param, group="6/7", count=28)
    return kit, documents(kit)


def test_a_combination_class_has_the_lesson_of_the_younger_and_sheets_of_both(combined):
    kit, values = combined
    younger = make(kit.protocol.id, group="groep-5-6")
    assert kit.id == f"{kit.protocol.id}-groep-6-7-les"
    assert [slide.title for slide in values["presentatie"].slides][2:] == [
        slide.title for slide in BUILDERS["presentatie"](younger).slides
    ][2:]
    assert {"werkbladen-oudsten", "afsprakenblad-oudsten"} <= set(values)
    assert [len(values[name].front) for name in ("afsprakenblad", "afsprakenblad-oudsten")] == [7, 10]
    assert values["werkbladen"].sheets != values["werkbladen-oudsten"].sheets


def test_each_sheet_of_a_combination_class_names_its_own_part_and_all_else_the_class(combined):
    _, values = combined
    for name, value in values.items():
        own = {"werkbladen": "groep 6", "afsprakenblad": "groep 6"}.get(name)
        own = {"werkbladen-oudsten": "groep 7", "afsprakenblad-oudsten": "groep 7"}.get(name, own)
        assert value.cover.group == (own or "groep 6 en 7"), name


def test_the_files_of_a_combination_class_say_for_whom_they_are(combined):
    kit, values = combined
    start = f"{kit.protocol.id}-groep-6-7"
    assert file_name(kit, "presentatie", "pptx") == f"{start}-presentatie.pptx"
    assert file_name(kit, "werkbladen", "pdf") == f"{start}-werkbladen-groep-6.pdf"
    assert file_name(kit, "afsprakenblad-oudsten", "pdf") == f"{start}-afsprakenblad-groep-7.pdf"
    names = [file_name(kit, name, "pdf") for name in values]
    assert len(set(names)) == len(names)


def test_the_guide_says_how_to_divide_the_sheets_over_the_class(combined):
    kit, values = combined
    section = values["handleiding"].sections[0]
    assert section.title == "Een klas met twee leeftijden"
    points = [str(line.text) for line in lines(section)]
    for part in kit.parts:
        assert any(str(part.group.name) in text for text in points)
        for sheet in part.worksheets:
            assert any(sheet.name.lower() in text for text in points), sheet.name
    alone = documents(make(kit.protocol.id))["handleiding"]
    assert "Een klas met twee leeftijden" not in [one.title for one in alone.sections]


def test_the_start_page_counts_the_sheets_of_each_part_apart(combined):
    _, values = combined
    copies = [row.copies for row in values["start"].rows if row.name.startswith("Afsprakenblad")]
    assert len(copies) == 2
    assert copies[0].endswith("(groep 6)")
    assert copies[1].endswith("(groep 7)")
    assert not [text for text in copies if "28" in text]  # how many of the 28 are in which grade is not known


def test_the_account_of_a_combination_class_holds_what_the_older_read(combined):
    kit, values = combined
    account = values["verantwoording"]
    assert account.group == "groep-6-7"
    own = {line for document, line, _ in account.worded if document == "afsprakenblad-oudsten"}
    assert {str(rule.text) for rule in kit.older.pupils} <= own


def test_sheets_for_the_older_half_of_a_class_that_has_none_are_a_fault_of_our_own():
    with pytest.raises(OwnFault, match="heeft geen oudste groep"):
        BUILDERS["werkbladen-oudsten"](make("koe"))


# --- the guide's figures and marks


@pytest.mark.parametrize(("protocol", "group"), KITS)
def test_the_guide_tells_the_figures_of_the_agreements_and_claims_no_level(protocol, group):
    kit = make(protocol, group=group)
    line = dict(documents(kit)["handleiding"].facts_at_a_glance)["Taal"]
    counted = figures(rule.text for rule in kit.all_pupils)
    assert f"langste zin {counted.longest} woorden" in line
    assert f"Flesch-Douma {counted.flesch_douma:.0f}" in line
    assert f"Leesindex A {counted.leesindex_a:.0f}" in line
    assert not [word for word in ("AVI", "B1", "A2", "1F", "2F", "niveau") if word in line]
    assert counted.longest <= kit.group.limits.longest_sentence


def test_every_document_bears_the_marks_of_its_kit():
    marks = ("Vervallen protocol", "Protocol niet voor groep 6 en 7")
    for name, value in documents(make("lentiz-2014", group="6/7", marks=marks)).items():
        assert value.cover.marks == marks, name


def test_the_first_page_of_the_guide_warns_of_an_old_protocol_and_of_another_sector():
    def warnings(kit):
        return [text for label, text in documents(kit)["handleiding"].facts_at_a_glance if label == "Let op"]

    assert warnings(make("koe")) == []
    (old,) = warnings(make("lentiz-2014", group="mbo"))
    assert old.startswith("dit protocol geldt niet meer: vervangen in juli 2019")
    (strange,) = warnings(make("koe", group="mbo"))
    assert strange.startswith("dit protocol is niet gemaakt voor het mbo")
