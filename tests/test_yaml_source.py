"""The reader of YAML: every text knows its line, and what is doubtful is refused in Dutch."""

import re
import time

import pytest
import yaml

from lessonkit.diagnostics import Place, WrongInput
from lessonkit.read.yaml_source import MAX_BYTES, MAX_NODES, parse
from lessonkit.text import Text
from tests.cases import HERE, cases, told

CASES = cases("yaml.txt")


def faults(content: bytes) -> list:
    try:
        parse(content, "inhoud.yaml")
    except WrongInput as error:
        return list(error.diagnostics)
    return []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_gives_its_faults(case):
    assert told(faults(case.content)) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_without_the_fast_parser_the_same_lines_are_named(case, monkeypatch):
    fast = {fault.place for fault in faults(case.content)}
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert {fault.place for fault in faults(case.content)} == fast


def test_every_text_and_key_knows_its_line():
    data = parse(b"een: twee\n\nlijst:\n  - drie\n  - {vier: vijf}\nblok: >\n  zes\n  zeven\n", "inhoud.yaml")
    assert data["een"].place == Place("inhoud.yaml", 1)
    assert data.places["lijst"] == Place("inhoud.yaml", 3)
    assert [one.place.line for one in data["lijst"]] == [4, 5]
    assert data["lijst"][1]["vier"].place.line == 5
    assert data["blok"] == "zes zeven\n"
    assert data["blok"].place.line == 6


def test_every_scalar_stays_text_and_only_null_is_nothing():
    data = parse(
        b"a: no\nb: 8:30\nc: 3.10\nd: 010\ne: 2026-02-30\nf: ~\ng: null\nh:\ni: ''\nj: 'null'\n", "inhoud.yaml"
    )
    assert dict(data) == {
        **{"a": "no", "b": "8:30", "c": "3.10", "d": "010", "e": "2026-02-30"},
        **{"f": None, "g": None, "h": None, "i": "", "j": "null"},
    }
    assert all(isinstance(value, Text) for value in data.values() if value is not None)


def test_a_file_over_a_megabyte_is_refused_unread():
    (fault,) = faults(b"\xff" * (MAX_BYTES + 1))
    assert "groter dan 1 MB" in fault.message


def test_a_file_with_too_many_parts_is_refused_at_the_line_where_they_are_too_many():
    (fault,) = faults(b"- x\n" * (MAX_NODES + 1))
    assert fault.place.line == MAX_NODES
    assert fault.message == "meer dan 20000 onderdelen"


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 500_000,
        b"- " * 400_000,
        b"{a: " * 200_000,
        b"".join(b"a%d: &a%d [*a%d, *a%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 5000)),
        b"- !x y\n" * 15_000,
    ],
    ids=["brackets", "dashes", "braces", "aliases", "tags"],
)
def test_a_hostile_file_is_refused_within_two_seconds(content):
    start = time.perf_counter()
    found = faults(content)
    assert 0 < len(found) <= 60
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("mark", list("\"'{}[]:-#&*!|>%@`,?\\\n \t"))
def test_a_stray_mark_anywhere_gives_a_line_or_nothing(mark):
    text = (HERE / "inhoud" / "protocollen" / "klein.yaml").read_text(encoding="utf-8")
    for at in range(0, len(text), 41):
        for fault in faults((text[:at] + mark + text[at:]).encode()):
            assert fault.place.line > 0
            assert not re.search(r"\b(expected|found|while|not|mapping)\b", fault.message)
