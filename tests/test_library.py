"""Reading all content into the Library, and holding that every id in it leads somewhere."""

import shutil

import pytest

from lessonkit import places
from lessonkit.diagnostics import Place, WrongInput
from lessonkit.read import library, orphans, references
from lessonkit.text import Text
from tests.cases import HERE, cases, told


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
    assert wording.text.place == Place("content/themas/beeld.yaml", 18)
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
    (root / "kaarten" / "beeld.yaml").unlink()
    with pytest.raises(WrongInput) as caught:
        library.load(root)
    assert [str(one.place) for one in caught.value.diagnostics] == ["content/kaarten", "content/hulp.yaml"]
