"""The shape of content files: every fault in Dutch, with its line and what was probably meant."""

import re
from copy import deepcopy

import pytest
from pydantic import ValidationError

from lessonkit.diagnostics import WrongInput
from lessonkit.read import library, shape
from lessonkit.read.schema import cards, groups, guide, lesson, letters, national, protocol, pupils, rules, school
from lessonkit.read.yaml_source import Fields, Items, parse
from lessonkit.text import Text
from tests.cases import HERE, cases, told

FILES = {
    "leeftijden/groep-7-8.yaml": groups.Leeftijd,
    "lezers.yaml": groups.Lezers,
    "woorden.yaml": groups.WoordenLijst,
    "invullingen.yaml": rules.Invullingen,
    "themas/beeld.yaml": rules.Thema,
    **{
        f"groepen/groep-7-8/{name}.yaml": model
        for name, model in (
            ("afspraken/beeld", pupils.GroepAfspraken),
            ("invullingen", pupils.GroepInvullingen),
            ("hulp", pupils.GroepHulp),
            ("kaartinstructie", pupils.Kaartinstructie),
            ("kaarten/beeld", cards.Kaarten),
            ("werkvormen", lesson.Werkvormen),
            ("werkbladen", lesson.Werkbladen),
            ("lessen/les", lesson.LesPlan),
            ("brieven/ouderbrief", letters.Ouderbrief),
            ("handleiding", guide.GroepHandleiding),
            ("stappenkaart", guide.GroepStappenkaart),
            ("woorden", groups.GroepWoorden),
        )
    },
    "brieven/toestemming.yaml": letters.Toestemming,
    "handreiking.yaml": national.Handreiking,
    "hulp.yaml": national.Hulplijnen,
    "feiten.yaml": national.Feiten,
    "handleiding.yaml": guide.Handleiding,
    "stappenkaart.yaml": guide.Stappenkaart,
    "start.yaml": guide.Start,
    "protocollen/klein.yaml": protocol.Protocol,
    "../school-vol.yaml": school.School,
}
# "type", "items" and "extra" are Dutch too, and keys of ours.
ENGLISH = re.compile(
    r"\b(field|required|inputs?|should|valid|string|dictionary|permitted|value|error|missing|expected|at least"
    r"|at most|instance|unable|must|not|item)\b"
)


@pytest.mark.parametrize("case", cases("vorm.txt"), ids=lambda case: case.name)
def test_each_case_gives_its_faults(case, tmp_path):
    try:
        library.load(case.tree(tmp_path))
        found = ()
    except WrongInput as error:
        found = error.diagnostics
    assert told(found) == case.expected


def paths(data, path=()):
    """Every place in the data, as a tuple of keys and numbers."""
    yield path
    if isinstance(data, Fields):
        for key, value in data.items():
            yield from paths(value, (*path, key))
    elif isinstance(data, Items):
        for number, value in enumerate(data):
            yield from paths(value, (*path, number))


def broken(data, path):
    """The data with everything wrong that can be wrong at the path, one at a time."""
    place = data.place
    block, many = Fields(place), Items(place)
    block[Text("xyz", place)] = Text("x", place)
    many.extend([Text("x", place), Text("x", place), None, Items(place)] * 3)
    twice = Items(place)
    twice.extend([Text("x", place), Text("x", place)])
    texts = (Text(text, place) for text in ("", "-3 *", "99999"))
    for value in (None, *texts, Items(place), Fields(place), block, many, twice, ...):
        copy = deepcopy(data)
        around = copy
        for step in path[:-1]:
            around = around[step]
        if not path:
            copy = value
        elif value is ...:
            del around[path[-1]]
        else:
            around[path[-1]] = value
        if copy is not ...:
            yield copy


def test_whatever_is_wrong_is_said_in_dutch_with_a_line():
    kinds, found = set(), set()
    for name, model in FILES.items():
        data = parse((HERE / "inhoud" / name).read_bytes(), name)
        shape.shaped(model, data, name)
        for wrong in (wrong for path in paths(data) for wrong in broken(data, path)):
            try:
                shape.shaped(model, wrong, name)
            except WrongInput as error:
                found |= {(one.message, one.hint or "", one.place.file == name) for one in error.diagnostics}
                if isinstance(error.__cause__, ValidationError):
                    kinds |= {fault["type"] for fault in error.__cause__.errors()}
    own = {"leeg", "geen_tekst", "geen_keuze", "geen_getal", "buiten_bereik", "geen_ja_nee", "geen_datum", "dubbel"}
    own |= {"geen_id", "geen_regels", "geen_bestand", "geen_kleur"}
    assert kinds == set(shape.MESSAGES) | own
    assert len(found) > 100
    assert [one for one in found if not one[2] or ENGLISH.search(f"{one[0]} {one[1]}")] == []
