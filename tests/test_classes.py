"""Which class a user means: an age group by one of its names, or a combination of two that follow each other."""

import pytest

from lessonkit.kit.classes import called, doubt, in_order, of_group
from tests.kits import library


@pytest.fixture(scope="module")
def groups():
    return library().groups


@pytest.mark.parametrize(
    ("word", "group"),
    [
        *(
            (word, "groep-7-8")
            for word in ("7", "8", "groep-7-8", "groep 7/8", "Groep 7 en 8", "GROEP-8", "7-8", "7/8")
        ),
        *((word, "groep-7-8") for word in ("groep  7 / 8", "7 – 8", "groep‑7‑8", " 7 ")),
        *((word, "groep-5-6") for word in ("5", "6", "5/6", "groep 5/6", "groep 5 en 6")),
        *((word, "groep-1-2") for word in ("1", "2", "groep 1-2")),
        *((word, "groep-3-4") for word in ("3", "groep 4")),
        *(
            (word, "vo-onderbouw")
            for word in ("havo-3", "havo 3", "vwo-3", "klas 1", "brugklas", "vmbo-2", "onderbouw")
        ),
        *((word, "vo-bovenbouw") for word in ("vmbo-3", "VMBO 4", "havo-4", "vwo 6", "klas-4", "bovenbouw")),
        *((word, "mbo") for word in ("mbo", "MBO-2", "studenten")),
    ],
)
def test_a_group_is_known_by_each_of_its_names_however_they_are_typed(groups, word, group):
    found = called(groups, word)
    assert found.group.id == group
    assert found.older is None
    assert found.groups == (groups[group],)
    assert (found.id, found.name) == (group, groups[group].name)


@pytest.mark.parametrize(
    ("word", "id", "name", "ages", "parts"),
    [
        ("6/7", "groep-6-7", "groep 6 en 7", ["groep-5-6", "groep-7-8"], ["groep 6", "groep 7"]),
        ("groep 6-7", "groep-6-7", "groep 6 en 7", ["groep-5-6", "groep-7-8"], ["groep 6", "groep 7"]),
        ("groep-6-7", "groep-6-7", "groep 6 en 7", ["groep-5-6", "groep-7-8"], ["groep 6", "groep 7"]),
        ("Groep 6 en 7", "groep-6-7", "groep 6 en 7", ["groep-5-6", "groep-7-8"], ["groep 6", "groep 7"]),
        ("groep 6 en groep 7", "groep-6-7", "groep 6 en 7", ["groep-5-6", "groep-7-8"], ["groep 6", "groep 7"]),
        ("2/3", "groep-2-3", "groep 2 en 3", ["groep-1-2", "groep-3-4"], ["groep 2", "groep 3"]),
        ("4/5", "groep-4-5", "groep 4 en 5", ["groep-3-4", "groep-5-6"], ["groep 4", "groep 5"]),
        ("5/6/7", "groep-5-6-7", "groep 5, 6 en 7", ["groep-5-6", "groep-7-8"], ["groep 5 en 6", "groep 7"]),
        (
            "5, 6, 7, 8",
            "groep-5-6-7-8",
            "groep 5, 6, 7 en 8",
            ["groep-5-6", "groep-7-8"],
            ["groep 5 en 6", "groep 7 en 8"],
        ),
    ],
)
def test_grades_of_two_age_groups_that_follow_each_other_are_a_combination(groups, word, id, name, ages, parts):
    found = called(groups, word)
    assert (found.id, str(found.name)) == (id, name)
    assert [group.id for group in found.groups] == ages
    assert [str(group.name) for group in found.groups] == parts
    assert found.group.limits == groups[ages[0]].limits


@pytest.mark.parametrize(
    "word", ["7/9", "8/1", "7/6", "6/8", "4/5/6/7", "1/2/3/4/5", "9", "0", "67", "groep", "groep 9", "6/", "havo-6", ""]
)
def test_grades_that_do_not_follow_each_other_or_are_not_there_are_no_class(groups, word):
    assert called(groups, word) is None
    assert doubt(groups, word) is None


@pytest.mark.parametrize("word", ["klas-3", "Klas 3", "3e klas", " klas  3 "])
def test_a_name_that_may_mean_two_age_groups_is_asked_about(groups, word):
    assert called(groups, word) is None
    assert doubt(groups, word).startswith("vmbo-3 of havo-3?")


def test_no_name_means_two_age_groups_and_no_doubt_is_a_name(groups):
    names = [name for group in groups.values() for name in {group.id, *group.aliases}]
    assert len(names) == len(set(names))
    assert not set(names) & {name for group in groups.values() for name in group.doubts}


def test_the_age_groups_come_in_order_of_age_and_each_is_a_class(groups):
    ordered = in_order(groups)
    assert [group.years[0] for group in ordered] == sorted(group.years[0] for group in ordered)
    assert len({group.order for group in ordered}) == len(ordered) == 7
    assert [of_group(group).id for group in ordered] == [group.id for group in ordered]
