"""Reading all content into the Library, and holding that every id in it leads somewhere."""

import shutil

import pytest

from lessonkit import places
from lessonkit.diagnostics import Place, WrongInput
from lessonkit.read import library, orphans, references
from lessonkit.text import Text
from tests.cases import HERE, cases, told

OWN = "groepen/groep-7-8"


@pytest.fixture
def small(tmp_path):
    return library.load(shutil.copytree(HERE / "inhoud", tmp_path / "content"))


@pytest.mark.parametrize("case", cases("verwijzing.txt"), ids=lambda case: case.name)
def test_each_broken_reference_is_named(case, tmp_path):
    found = references.broken(library.load(case.tree(tmp_path), check=False))
    assert told(found) == case.expected


@pytest.mark.parametrize("case", cases("wees.txt"), ids=lambda case: case.name)
def test_each_orphan_is_named(case, tmp_path):
    assert told(orphans.loose(library.load(case.tree(tmp_path)))) == case.expected


def test_the_products_own_content_has_no_faults_and_no_orphans():
    assert told(orphans.loose(library.load(places.CONTENT))) == []


def test_a_broken_reference_stops_the_loading(tmp_path):
    (case,) = [case for case in cases("verwijzing.txt") if case.name == "een afspraak die niet bestaat"]
    with pytest.raises(WrongInput) as caught:
        library.load(case.tree(tmp_path))
    assert told(caught.value.diagnostics) == case.expected


def test_texts_and_ids_keep_the_line_they_came_from(small):
    rule = small.rules["vraag-eerst"]
    wording = rule.variants["basis"].wordings["groep-7-8"]
    assert rule.place == Place("content/themas/beeld.yaml", 8)
    assert wording.text == "Vraag het eerst aan {wie}."
    assert wording.text.place == Place("content/groepen/groep-7-8/afspraken/beeld.yaml", 4)
    provision = small.protocols["klein"].articles[0].provisions[0]
    assert isinstance(provision.rule, Text)
    assert provision.rule.place == Place("content/protocollen/klein.yaml", 19)


def test_a_wording_without_a_short_line_is_its_own_short_line(small):
    wordings = small.rules["vraag-eerst"].variants["basis"].wordings
    assert wordings["groep-7-8"].short == "Vraag het aan {wie}."
    assert wordings["ouders"].short == wordings["ouders"].text


def test_a_provision_without_readers_reaches_the_audience_that_its_rule_can_address(small):
    readers = {one.id: one.readers for article in small.protocols["klein"].articles for one in article.provisions}
    assert readers == {
        "a1-vragen": ("leerlingen", "ouders"),
        "a1-leuk": ("leerlingen",),
        "a2-gesprek": ("leerlingen", "medewerkers"),
        "a2-kwijt": ("leerlingen",),
    }


def test_a_provision_without_lines_has_those_of_its_article(small):
    first, second = small.protocols["klein"].articles[0].provisions
    assert (first.lines, second.lines) == ("1-4", "1-9, 12")


def test_a_kit_of_one_protocol_reads_no_other(tmp_path):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    (root / "protocollen" / "kapot.yaml").write_text("{", encoding="utf-8")
    assert library.protocol_ids(root) == ("kapot", "klein")
    assert list(library.load(root, ["klein"]).protocols) == ["klein"]
    with pytest.raises(WrongInput, match="kapot.yaml"):
        library.load(root)


def test_an_unknown_protocol_is_refused_with_the_one_that_was_meant():
    with pytest.raises(WrongInput) as caught:
        library.load(HERE / "inhoud", ["klien"])
    assert told(caught.value.diagnostics) == ["fout: het protocol 'klien' is er niet", "hint: bedoelde je 'klein'?"]


def test_a_list_of_protocols_needs_no_other_content(tmp_path):
    shutil.copytree(HERE / "inhoud" / "protocollen", tmp_path / "content" / "protocollen")
    assert [one.name for one in library.load_protocols(tmp_path / "content").values()] == ["Klein protocol"]


def test_a_schools_own_protocol_is_held_against_the_library_under_its_own_path(tmp_path):
    text = (HERE / "inhoud" / "protocollen" / "klein.yaml").read_text(encoding="utf-8")
    path = tmp_path / "ons-protocol.yaml"
    path.write_text(text.replace("id: klein", "id: linde"), encoding="utf-8")
    found = library.load(HERE / "inhoud", (), own=path)
    assert list(found.protocols) == ["linde"]
    assert found.protocols["linde"].place == Place(str(path), 1)
    assert library.load_protocol_file(path).articles[0].ref == "A.1"
    path.write_text(text.replace("id: klein", "id: linde").replace("variant: kan", "variant: zal"), encoding="utf-8")
    with pytest.raises(WrongInput, match="ons-protocol.yaml:27: de variant 'zal' bestaat niet"):
        library.load(HERE / "inhoud", (), own=path)


def test_a_schools_own_protocol_may_not_take_the_id_of_another(tmp_path):
    path = shutil.copy(HERE / "inhoud" / "protocollen" / "klein.yaml", tmp_path)
    with pytest.raises(WrongInput, match="het id 'klein' is al van een ander protocol"):
        library.load(HERE / "inhoud", (), own=tmp_path / path)


@pytest.mark.parametrize(
    ("name", "message"),
    [("weg.yaml", "het bestand 'weg.yaml' ontbreekt"), (".", "is een map of iets anders dan een bestand")],
)
def test_a_protocol_file_that_is_not_there_gives_a_line(tmp_path, name, message):
    with pytest.raises(WrongInput, match=message):
        library.load_protocol_file(tmp_path / name)


def test_a_missing_file_and_an_empty_folder_are_told_together(tmp_path):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    (root / "hulp.yaml").unlink()
    (root / OWN / "kaarten" / "beeld.yaml").unlink()
    with pytest.raises(WrongInput) as caught:
        library.load(root)
    assert [str(one.place) for one in caught.value.diagnostics] == [f"content/{OWN}/kaarten", "content/hulp.yaml"]


# --- the folders of age groups


@pytest.fixture
def two_groups(tmp_path):
    """The small content with a second age group that says it all in its own folder."""
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    shutil.copytree(root / OWN, root / "groepen" / "groep-5-6")
    text = (root / "leeftijden" / "groep-7-8.yaml").read_text(encoding="utf-8")
    text = (
        text.replace("groep-7-8", "groep-5-6").replace('["7", "8"]', '["5", "6"]').replace("volgorde: 4", "volgorde: 3")
    )
    (root / "leeftijden" / "groep-5-6.yaml").write_text(text, encoding="utf-8")
    path = root / "protocollen" / "klein.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("[groep-7-8]", "[groep-5-6, groep-7-8]"), encoding="utf-8")
    return root


def test_each_group_has_the_words_of_its_own_folder(two_groups):
    path = two_groups / "groepen" / "groep-5-6" / "afspraken" / "beeld.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Foto's maken", "Plaatjes maken"), encoding="utf-8")
    found = library.load(two_groups)
    wordings = found.rules["leuke-kant"].variants["basis"].wordings
    assert {str(reader): str(one.text) for reader, one in wordings.items()} == {
        "groep-5-6": "Plaatjes maken is leuk.",
        "groep-7-8": "Foto's maken is leuk.",
    }
    assert {group: set(found.activities[group]) for group in found.groups} == {
        "groep-5-6": {"sorteren"},
        "groep-7-8": {"sorteren"},
    }
    assert sorted(found.lessons) == ["les-groep-5-6", "les-groep-7-8"]
    assert {card.group for card in found.cards} == {"groep-5-6", "groep-7-8"}


def test_one_group_may_have_what_another_does_not(two_groups):
    path = two_groups / "groepen" / "groep-5-6" / "afspraken" / "gevolgen.yaml"
    text = path.read_text(encoding="utf-8")
    kept = text[: text.index("  kwijt:")]
    path.write_text(kept + '  kwijt: {nvt: {basis: "Ze hebben geen telefoon."}}\n', encoding="utf-8")
    variant = library.load(two_groups).rules["kwijt"].variants["basis"]
    assert set(variant.wordings) == {"groep-7-8"}
    assert variant.unsuited == {"groep-5-6": "Ze hebben geen telefoon."}


def test_a_kit_of_one_age_group_reads_no_other(two_groups):
    (two_groups / "groepen" / "groep-5-6" / "hulp.yaml").write_text("{", encoding="utf-8")
    found = library.load(two_groups, ages=["groep-7-8"])
    assert list(found.groups) == ["groep-7-8"]
    assert found.group_ids == ("groep-5-6", "groep-7-8")
    assert list(found.worksheets) == ["groep-7-8"]
    assert set(found.rules["leuke-kant"].variants["basis"].wordings) == {"groep-7-8"}
    with pytest.raises(WrongInput, match="groepen/groep-5-6/hulp.yaml"):
        library.load(two_groups)


def test_the_age_groups_alone_need_no_folders(tmp_path):
    shutil.copytree(HERE / "inhoud" / "leeftijden", tmp_path / "content" / "leeftijden")
    assert [one.name for one in library.load_groups(tmp_path / "content").values()] == ["groep 7 en 8"]


NEEDED = ("woorden.yaml", "invullingen.yaml", "hulp.yaml", "werkvormen.yaml", "werkbladen.yaml", "kaartinstructie.yaml")


@pytest.mark.parametrize("name", NEEDED)
def test_a_group_without_one_of_its_files_is_told_which(tmp_path, name):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    (root / OWN / name).unlink()
    with pytest.raises(WrongInput) as caught:
        library.load(root)
    assert told(caught.value.diagnostics)[0] == f"fout: content/{OWN}/{name}: het bestand '{name}' ontbreekt"


@pytest.mark.parametrize("name", ["afspraken", "kaarten", "lessen"])
def test_a_group_without_one_of_its_folders_is_told_which(tmp_path, name):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    shutil.rmtree(root / OWN / name)
    with pytest.raises(WrongInput) as caught:
        library.load(root)
    assert f"fout: content/{OWN}/{name}: in deze map staat geen enkel bestand" in told(caught.value.diagnostics)


def test_a_group_without_the_letter_it_names_is_told_so(tmp_path):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    (root / OWN / "brieven" / "ouderbrief.yaml").unlink()
    with pytest.raises(WrongInput, match="er is geen ouderbrief voor groep-7-8"):
        library.load(root)


def test_a_folder_of_a_group_that_does_not_exist_is_told_with_the_one_that_was_meant(tmp_path):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    (root / "groepen" / "groep-7-9").mkdir()
    with pytest.raises(WrongInput) as caught:
        library.load(root)
    assert told(caught.value.diagnostics) == [
        "fout: content/groepen/groep-7-9: de leeftijdsgroep 'groep-7-9' bestaat niet",
        "hint: bedoelde je 'groep-7-8'?",
    ]


def test_cards_of_a_theme_that_does_not_exist_are_told_with_their_line(tmp_path):
    root = shutil.copytree(HERE / "inhoud", tmp_path / "content")
    (root / OWN / "kaarten" / "beeld.yaml").rename(root / OWN / "kaarten" / "beelden.yaml")
    with pytest.raises(WrongInput) as caught:
        library.load(root)
    assert told(caught.value.diagnostics)[:2] == [
        f"fout: content/{OWN}/kaarten/beelden.yaml:2: het thema 'beelden' bestaat niet",
        "hint: bedoelde je 'beeld'?",
    ]


def test_a_group_says_parts_of_guide_and_step_card_in_its_own_words_and_has_the_rest_from_all(small):
    guide, steps = small.guide["groep-7-8"], small.steps["groep-7-8"]
    assert guide.blocks["vooraf"].heading == "Vooraf in deze groep"
    assert guide.blocks["afdrukken"].heading == "Afdrukken"
    assert steps.intro == "Blijf rustig bij deze groep."
    assert steps.heading == "Er speelt iets"


def test_a_help_line_has_the_words_of_each_group_that_sees_it(small):
    texts = {line.id: {str(reader): str(text) for reader, text in line.texts.items()} for line in small.help_lines}
    assert texts == {
        "eigen-school": {"groep-7-8": "Praat met iemand die je vertrouwt."},
        "telefoonlijn": {"ouders": "Bellen kan altijd."},
    }
    assert [line.ages for line in small.help_lines] == [None, (8, 19)]


@pytest.mark.parametrize("age", [path.stem for path in sorted((places.CONTENT / "leeftijden").glob("*.yaml"))])
def test_each_age_group_of_the_real_content_can_be_read_alone(age):
    found = library.load(places.CONTENT, ages=[age])
    assert list(found.groups) == [age]
    assert {card.group for card in found.cards} == {age}


def test_each_protocol_serves_age_groups_of_its_own_sector():
    found = library.load(places.CONTENT)
    served = {"primair": {"primair"}, "voortgezet": {"voortgezet", "mbo"}}
    for protocol in found.protocols.values():
        assert {found.groups[group].sector for group in protocol.groups} == served[protocol.sector]
    assert {group for protocol in found.protocols.values() for group in protocol.groups} == set(found.groups)
