"""What holds for every PowerPoint file of ours, whatever is in it; and that each check sees a fault."""

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import openxml_audit
import pytest
from lxml import etree

from lessonkit.render import pictures
from lessonkit.render.pptx_agreement import agreement_pptx, poster_pptx
from lessonkit.render.pptx_cards import cards_pptx
from lessonkit.render.pptx_deck import deck_pptx
from lessonkit.render.theme import ON_PAPER, Logo, Look, darkened
from tests import pptx_checks
from tests.samples import cards, deck, sheet

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120">'
    '<rect width="300" height="120" fill="#e8b100"/></svg>'
)
MAKERS = {
    "deck": (deck_pptx, deck.normal),
    "deck-lang": (deck_pptx, deck.longest),
    "deck-kort": (deck_pptx, deck.shortest),
    "deck-platen": (deck_pptx, deck.pictures),
    "kaarten": (cards_pptx, cards.normal),
    "kaarten-rest": (cards_pptx, cards.uneven),
    "kaarten-lang": (cards_pptx, cards.longest),
    "kaarten-kort": (cards_pptx, cards.shortest),
    "kaarten-groot": (cards_pptx, lambda: replace(cards.normal(), per_sheet=2, cards=cards.normal().cards[:3])),
    "kaarten-plaat": (cards_pptx, cards.pictures),
    "kaarten-plaatjes": (cards_pptx, lambda: cards.pictures(4)),
    "blad": (agreement_pptx, sheet.normal),
    "blad-vol": (agreement_pptx, sheet.full),
    "blad-kort": (agreement_pptx, sheet.short),
    "poster": (poster_pptx, sheet.poster),
    "poster-kort": (poster_pptx, lambda: sheet.poster(3)),
}
LOOKS = {"eigen": "#0f5c6b", "licht": "#ffcc00", "donker": "#3b0010"}


def look(colour="#0f5c6b", *, logo=False, paper=12, slide=24):
    """A school's look; the logo is a yellow block."""
    own = Logo(LOGO.encode(), "image/svg+xml", pictures.png(LOGO, 600), 2.5) if logo else None
    return Look(darkened(colour), own, paper, slide, 1763683200, "Voorbeeldschool")


@cache
def file_of(name, style="eigen"):
    """A sample as a file, in the colour of that name; all but our own colour come with a logo."""
    make, value = MAKERS[name]
    return make(value(), look(LOOKS[style], logo=style != "eigen"))


@pytest.fixture(params=MAKERS)
def made(request):
    return file_of(request.param)


@pytest.mark.parametrize(
    "check",
    [
        pptx_checks.without_title,
        pptx_checks.without_alternative,
        pptx_checks.not_dutch,
        pptx_checks.double_ids,
        pptx_checks.off_the_page,
        pptx_checks.overlapping,
        pptx_checks.out_of_order,
        pptx_checks.shrinking,
    ],
    ids=lambda check: check.__name__,
)
def test_the_file_keeps_the_rule(check, made):
    assert list(check(pptx_checks.opened(made))) == []


@pytest.mark.parametrize("style", LOOKS)
@pytest.mark.parametrize("name", ["deck", "deck-lang", "kaarten", "blad", "poster"])
def test_every_text_can_be_read_on_what_lies_behind_it_in_any_school_colour(name, style):
    assert list(pptx_checks.pale(pptx_checks.opened(file_of(name, style)), ON_PAPER)) == []


def test_another_engine_finds_no_text_that_sticks_out(made):
    assert list(pptx_checks.overflowing(made)) == []


def test_the_audit_finds_nothing(made, tmp_path):
    path = tmp_path / "proef.pptx"
    path.write_bytes(made)
    result = openxml_audit.validate_pptx(str(path))
    assert [str(error) for error in result.errors] == []


@pytest.mark.parametrize("name", MAKERS)
def test_the_same_value_gives_the_same_bytes(name):
    make, value = MAKERS[name]
    assert make(value(), look()) == make(value(), look())


def test_the_properties_are_the_schools_own(made):
    properties = pptx_checks.opened(made).core_properties
    assert (properties.author, properties.last_modified_by) == ("Voorbeeldschool", "Voorbeeldschool")
    assert properties.language == "nl-NL"
    assert "Groep 7 en 8" in properties.title
    assert properties.created.year == 2025
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert not [name for name in file.namelist() if "thumbnail" in name or "printer" in name]


def test_the_schools_colour_is_that_of_the_theme():
    with zipfile.ZipFile(io.BytesIO(file_of("deck", "licht"))) as file:
        for name in ("ppt/theme/theme1.xml", "ppt/theme/theme2.xml"):
            own = dict(re.findall(r'<a:(dk2|accent1)><a:srgbClr val="(\w{6})"', file.read(name).decode()))
            assert set(own.values()) == {darkened("#ffcc00")[1:].upper()}


@pytest.mark.parametrize("name", ["deck", "blad", "poster"])
def test_the_logo_stands_on_the_first_page_with_its_name(name):
    def logos(style):
        slide = pptx_checks.opened(file_of(name, style)).slides[0]
        return [
            one.get("descr")
            for one in slide._element.iterfind(".//p:cNvPr", pptx_checks.NS)
            if one.get("name") == "Logo"
        ]

    assert logos("licht") == ["Logo van Voorbeeldschool De Regenboog"]
    assert logos("eigen") == []


def test_no_picture_is_kept_twice(made):
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        media = [file.read(name) for name in file.namelist() if "/media/" in name]
    assert media
    assert len(set(media)) == len(media)


def broken(change):
    """The ordinary deck with a change in its first slide's tree."""
    file = pptx_checks.opened(file_of("deck"))
    change(file.slides[0])
    return file


def shape_of(slide, name):
    return next(shape for shape in slide.shapes if shape.name == name)


@pytest.mark.parametrize(
    ("check", "change"),
    [
        (pptx_checks.without_title, lambda slide: slide.shapes._spTree.remove(shape_of(slide, "Titel")._element)),
        (
            pptx_checks.without_alternative,
            lambda slide: shape_of(slide, "Plaatje")._element.nvPicPr.cNvPr.remove(
                shape_of(slide, "Plaatje")._element.nvPicPr.cNvPr[0]
            ),
        ),
        (
            pptx_checks.not_dutch,
            lambda slide: next(slide._element.iterfind(".//a:rPr", pptx_checks.NS)).set("lang", "en-US"),
        ),
        (
            pptx_checks.double_ids,
            lambda slide: shape_of(slide, "Plaatje")._element.nvPicPr.cNvPr.set(
                "id", str(shape_of(slide, "Titel").shape_id)
            ),
        ),
        (pptx_checks.off_the_page, lambda slide: setattr(shape_of(slide, "Titel"), "left", -10)),
        (
            pptx_checks.overlapping,
            lambda slide: setattr(shape_of(slide, "Ondertitel"), "top", shape_of(slide, "Titel").top),
        ),
        (
            pptx_checks.shrinking,
            lambda slide: etree.strip_elements(shape_of(slide, "Titel")._element, "{*}noAutofit"),
        ),
    ],
    ids=lambda one: one.__name__ if hasattr(one, "__name__") else None,
)
def test_the_check_sees_the_fault(check, change):
    assert list(check(broken(change))) != []


def test_the_check_of_contrast_sees_pale_text():
    def whiten(slide):
        run = next(shape_of(slide, "Titel")._element.iterfind(".//a:rPr", pptx_checks.NS))
        fill = etree.SubElement(run, f"{{{pptx_checks.NS['a']}}}solidFill")
        etree.SubElement(fill, f"{{{pptx_checks.NS['a']}}}srgbClr").set("val", look().school_colour[1:])

    assert list(pptx_checks.pale(broken(whiten), ON_PAPER)) != []


def test_the_other_engine_sees_a_text_that_is_too_long():
    def lengthen(slide):
        next(shape_of(slide, "Titel")._element.iterfind(".//a:t", pptx_checks.NS)).text = "veel te lang " * 40

    target = io.BytesIO()
    broken(lengthen).save(target)
    assert list(pptx_checks.overflowing(target.getvalue())) != []
