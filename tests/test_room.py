"""Blocks share a page: the largest size that fits, columns that end together, faults that name the longest lines."""

import pytest

from lessonkit.diagnostics import Place
from lessonkit.documents.parts import Line
from lessonkit.render.room import largest, overfull, spread
from lessonkit.text import Text

SIZES = (12, 11, 10, 9)


@pytest.mark.parametrize(("fits", "expected"), [(20, 12), (12, 12), (11.5, 11), (10, 10), (9, 9), (8, None)])
def test_the_largest_size_that_fits_is_taken(fits, expected):
    assert largest(SIZES, lambda pt: pt if pt <= fits else None) == expected


def test_the_columns_are_filled_as_evenly_as_the_order_of_the_blocks_allows():
    columns = spread([30, 10, 10, 30], (60, 60), 2)
    assert [list(numbers) for numbers, _ in columns] == [[0, 1], [2, 3]]


def test_the_gap_fills_a_column_to_its_foot():
    heights = [30, 10, 25, 15, 20]
    for numbers, gap in spread(heights, (70, 80), 2):
        room = 70 if 0 in numbers else 80
        assert sum(heights[one] for one in numbers) + gap * (len(numbers) - 1) == pytest.approx(room)


def test_blocks_that_need_more_than_the_columns_have_are_not_spread():
    assert spread([50, 50], (50, 50), 2) is not None
    assert spread([50, 51], (50, 50), 2) is None
    assert spread([25, 25, 40], (50, 50), 2) is None  # no room for the white between the first two


def test_the_least_white_is_kept_between_two_blocks():
    columns = spread([20, 20, 20], (45, 45), 4)
    assert all(gap >= 4 for numbers, gap in columns if len(numbers) > 1)


def test_fewer_blocks_than_columns_and_none_at_all_are_no_fault():
    assert [list(numbers) for numbers, _ in spread([20], (50, 50), 2)] == [[0]]
    assert spread([], (50, 50), 2) == ()


def test_a_page_that_is_too_full_names_its_longest_lines_first():
    texts = [Text("woord " * number, Place("content/x.yaml", number)) for number in (2, 9, 4, 1, 7)]
    found = overfull("de lijst past niet", [Line(text) for text in texts], "maak deze regels korter").diagnostics
    assert [one.place.line for one in found] == [9, 7, 4]
    assert all("de lijst past niet" in one.message and one.hint == "maak deze regels korter" for one in found)
