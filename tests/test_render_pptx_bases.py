"""The PowerPoint bases are what the script makes, and nobody else's."""

import io
import re
import runpy
import zipfile

import pytest
from pptx import Presentation

from lessonkit.places import TEMPLATES
from lessonkit.render.theme import theme
from tests import pptx_checks

NAMES = ("basis-16x9.pptx", "basis-a4.pptx", "basis-a4-liggend.pptx", "basis-a3.pptx")


@pytest.fixture(scope="module")
def made(root):
    """What the script makes now."""
    return runpy.run_path(str(root / "scripts/maak_basis.py"))["bases"]


@pytest.fixture(params=NAMES)
def base(request):
    """A base as it stands in the repository."""
    return (TEMPLATES / request.param).read_bytes()


def test_the_committed_bases_are_what_the_script_makes(made):
    assert made() == {name: (TEMPLATES / name).read_bytes() for name in NAMES}


def test_the_script_makes_the_same_bytes_twice(made):
    assert made() == made()


def test_a_base_holds_no_thumbnail_printer_or_foreign_name(base):
    with zipfile.ZipFile(io.BytesIO(base)) as file:
        names = file.namelist()
        everything = b"".join(file.read(name) for name in names)
    assert not [name for name in names if "thumbnail" in name or "printer" in name]
    assert not re.search(rb"Canny|Microsoft|python-pptx|en-US", everything)
    properties = Presentation(io.BytesIO(base)).core_properties
    assert (properties.author, properties.last_modified_by, properties.language) == ("lessonkit", "lessonkit", "nl-NL")


def test_a_base_speaks_dutch_throughout(base):
    assert list(pptx_checks.not_dutch(pptx_checks.opened(base))) == []


def test_every_layout_has_a_name_a_title_and_its_places_on_the_page(base):
    file = pptx_checks.opened(base)
    names = [layout.name for layout in file.slide_layouts]
    assert len(set(names)) == len(names)
    for layout in file.slide_layouts:
        assert layout.name
        places = list(layout.placeholders)
        assert pptx_checks.kind(places[0]) in ("title", "ctrTitle")
        assert len({place.placeholder_format.idx for place in places}) == len(places)
        for place in places:
            assert place.left >= 0
            assert place.top >= 0
            assert place.left + place.width <= file.slide_width + 400, (layout.name, place.name)
            assert place.top + place.height <= file.slide_height + 400, (layout.name, place.name)


def test_there_is_a_layout_for_every_kind_of_slide_and_sheet():
    def names(file):
        return {layout.name for layout in pptx_checks.opened((TEMPLATES / file).read_bytes()).slide_layouts}

    slides = {"Titel", "Doel", "Vraag", "Afspraak", "Dilemma", "Stelling", "Werkvorm", "Afspraken", "Hulp"}
    assert slides <= names("basis-16x9.pptx")
    assert {"Kaarten", "Blad voorkant", "Blad achterkant"} <= names("basis-a4.pptx")
    assert "Kaarten" in names("basis-a4-liggend.pptx")
    assert "Poster" in names("basis-a3.pptx")


def test_a_base_has_the_theme_files_colours_and_the_office_font(base):
    with zipfile.ZipFile(io.BytesIO(base)) as file:
        own = file.read("ppt/theme/theme1.xml").decode()
    assert set(re.findall(r'<a:latin typeface="([^"]+)"', own)) == {theme()["font"]["office"]}
    assert theme()["colour"]["ink"][1:].upper() in own
    assert theme()["colour"]["school"][1:].upper() in own


def test_a_base_is_as_large_as_its_paper():
    def size(file):
        opened = pptx_checks.opened((TEMPLATES / file).read_bytes())
        return round(opened.slide_width.cm, 2), round(opened.slide_height.cm, 2)

    assert [size(name) for name in NAMES] == [(33.87, 19.05), (21.0, 29.7), (29.7, 21.0), (29.7, 42.0)]
