"""Scenes: all that the content names can be drawn, balloons stay in the picture, and every word and description of a
picture slide is in PDF and PowerPoint."""

import dataclasses
import io
from collections.abc import Iterator

import pikepdf
import pytest
from PIL import Image

from lessonkit import domain
from lessonkit.diagnostics import OwnFault, Place, WrongInput
from lessonkit.documents.catalogue import Sources, drawn
from lessonkit.documents.deck import deck
from lessonkit.documents.parts import lines
from lessonkit.production.look import look_of
from lessonkit.read.svg import cleaned
from lessonkit.render import pictures, scenes
from lessonkit.render.box import Box
from lessonkit.render.card_layout import card_boxes, rows
from lessonkit.render.pdf_deck import deck_pdf
from lessonkit.render.pptx_deck import deck_pptx
from lessonkit.render.slide_grid import SCENE
from lessonkit.text import Text, plain, typographic
from tests import pptx_checks
from tests.kits import library, make
from tests.pdf_text import LOOK, letters, pages
from tests.pptx_checks import NS, texts
from tests.samples import deck as samples

YOUNG = [(protocol, group) for protocol in ("nutsschool", "koe", "lithora") for group in ("groep-1-2", "groep-3-4")]
BOXES = (
    SCENE,
    *(dataclasses.replace(SCENE, h=SCENE.h - less) for less in (1.5, 3.0, 4.5)),
    *(card_boxes(row).with_scene().picture for per_sheet in (2, 4) for row in rows(per_sheet)),
    Box(0, 0, 16, 9),
    Box(3, 2, 10, 10),
)


def found(value: object, kind: type) -> Iterator:
    """Everything of this kind in a value of the domain."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for one in value:
            yield from found(one, kind)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from found(getattr(value, one.name), kind)


def all_scenes() -> list[domain.Scene]:
    own = library()
    parts = (tuple(own.rules.values()), own.cards, tuple(own.lessons.values()))
    return list(dict.fromkeys(found(parts, domain.Scene)))


def as_drawn(scene: domain.Scene):
    return drawn(Sources(make("koe")), scene)


def test_every_person_and_thing_of_every_scene_can_be_drawn():
    told = all_scenes()
    assert len(told) > 50
    for scene in told:
        assert pictures.person_exists(scene.left), scene
        assert scene.right is None or pictures.person_exists(scene.right), scene
        for thing in scene.things:
            assert pictures.icon_svg(thing, "#000000"), scene


def test_every_icon_and_child_of_cards_slides_and_themes_can_be_drawn():
    own = library()
    icons = {str(card.icon) for card in own.cards} | {str(theme.icon) for theme in own.themes.values()}
    assert len(icons) > 60
    for name in icons:
        assert pictures.icon_svg(name, "#000000")
    for protocol, group in (*YOUNG, ("koe", "groep-7-8"), ("lentiz", "mbo"), ("lentiz", "vo-onderbouw")):
        for slide in deck(make(protocol, group=group)).slides:
            if slide.picture.kind == "kind":
                assert pictures.person_exists(slide.picture.name), slide.picture
            else:
                assert pictures.icon_svg(slide.picture.name, "#000000")


def test_what_can_not_be_drawn_is_known_as_such():
    assert not pictures.person_exists("noor-slaperig")
    assert not pictures.person_exists("sinterklaas-blij")
    assert not pictures.person_exists("noor")
    with pytest.raises(OwnFault, match="bestaat niet"):
        pictures.icon_svg("bestaat-niet", "#000000")


def test_every_person_and_mood_of_the_content_is_drawn_in_its_own_way():
    names = {name for scene in all_scenes() for name in (scene.left, scene.right) if name}
    seen = {name: pictures.child_svg(*name.split("-")) for name in sorted(names)}
    assert len(set(seen.values())) == len(names)


@pytest.mark.parametrize("where", ["klas", "thuis", "buiten"])
@pytest.mark.parametrize("high", [500.0, 900.0, 1600.0])
def test_a_scene_is_a_safe_picture_of_its_own_shape(where, high):
    scene = dataclasses.replace(samples.scene(), where=where)
    assert cleaned(scenes.scene_svg(scene, high).encode())
    size = Image.open(io.BytesIO(scenes.scene_png(scene, high, pixels=160))).size
    assert size == (160, round(high / 10))


@pytest.mark.parametrize("box", BOXES, ids=lambda box: f"{box.w:g}x{box.h:g}")
def test_balloons_lie_inside_the_picture_and_apart(box):
    checked = 0
    for scene in map(as_drawn, all_scenes()):
        told = [one for one in scenes.balloons(scene, box) if one]
        assert len(told) == bool(scene.left_says) + bool(scene.right_says)
        for one in told:
            assert box.x <= one.x < one.right <= box.right + 1e-9, (scene, one)
            assert box.y <= one.y < one.bottom <= box.bottom + 1e-9, (scene, one)
            assert min(one.w, one.h) > 1
        if len(told) == 2:
            left, right = told
            assert left.right <= right.x or left.bottom <= right.y, scene
            checked += 1
    assert checked > 5


@pytest.mark.parametrize("wide", [True, False])
def test_balloons_leave_the_middle_of_a_low_picture_to_the_persons_beside_it(wide):
    box = Box(0, 0, 30, 10 if wide else 18)
    assert scenes.is_wide(scenes.WIDE * box.h / box.w) == wide
    left, right = scenes.balloons(samples.scene(), box)
    if wide:
        assert left.x == right.x > 0.3 * box.w
        assert left.right < 0.7 * box.w
    else:
        assert left.right <= 15 <= right.x
        assert left.bottom < 0.3 * box.h


def alternatives(data: bytes) -> list[str]:
    """The alternative texts of the figures in a PDF, in the order of its structure."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return list(_alternatives(document.Root.StructTreeRoot))


def _alternatives(node) -> Iterator[str]:
    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/Alt" in node:
        yield str(node.Alt)
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        yield from _alternatives(kid)


@pytest.fixture(scope="module", params=["sample", *YOUNG], ids=lambda one: one if one == "sample" else "-".join(one))
def made(request):
    if request.param == "sample":
        value, look = samples.pictures(), LOOK
    else:
        kit = make(request.param[0], group=request.param[1])
        value, look = deck(kit), look_of(kit)
    return value, deck_pdf(value, look), pptx_checks.opened(deck_pptx(value, look))


def with_scenes(value):
    return [(number, slide) for number, slide in enumerate(value.slides) if slide.scene]


def words_of(slide):
    return [line.text for line in lines((slide.title, slide.body, slide.scene))]


def test_the_youngest_see_pictures(made):
    value, _, _ = made
    kinds = [slide.kind for _, slide in with_scenes(value)]
    assert {"praatplaat", "afspraak"} <= set(kinds)
    assert all(slide.scene for slide in value.slides if slide.kind in ("praatplaat", "afspraak"))


def test_every_word_of_a_picture_slide_is_on_its_page(made):
    value, pdf, _ = made
    told = [letters(page) for page in pages(pdf.data)]
    for number, slide in with_scenes(value):
        if slide.kind in ("praatplaat", "afspraak"):
            assert [text for text in words_of(slide) if letters(text) not in told[number]] == []
            assert letters(slide.source) in told[number]


def test_every_word_of_a_picture_slide_is_on_its_slide_in_powerpoint(made):
    value, _, file = made
    for number, slide in with_scenes(value):
        if slide.kind in ("praatplaat", "afspraak"):
            told = "\n".join(shape.text_frame.text for shape in texts(file.slides[number]))
            assert [text for text in words_of(slide) if typographic(plain(text)) not in told] == []


def test_a_picture_says_in_words_what_there_is_to_see(made):
    value, pdf, file = made
    told = alternatives(pdf.data)
    for number, slide in with_scenes(value):
        if slide.kind in ("praatplaat", "afspraak"):
            assert slide.scene.alt
            assert slide.scene.alt in told
            described = [one.get("descr") for one in file.slides[number]._element.iterfind(".//p:cNvPr", NS)]
            assert slide.scene.alt in described


def test_balloons_in_powerpoint_lie_on_the_picture_and_under_the_title(made):
    value, _, file = made
    for number, slide in with_scenes(value):
        shapes = {shape.name: shape for shape in file.slides[number].shapes}
        own = [shape for name, shape in shapes.items() if name.startswith("Ballon ")]
        if slide.kind in ("praatplaat", "afspraak"):
            assert len(own) == bool(slide.scene.left_says) + bool(slide.scene.right_says)
        for shape in own:
            picture = shapes["Plaatje"]
            assert picture.left <= shape.left
            assert shape.left + shape.width <= picture.left + picture.width
            assert picture.top <= shape.top
            assert shape.top + shape.height <= picture.top + picture.height


@pytest.mark.parametrize(
    "check",
    [
        pptx_checks.without_title,
        pptx_checks.without_alternative,
        pptx_checks.off_the_page,
        pptx_checks.overlapping,
        pptx_checks.shrinking,
    ],
    ids=lambda check: check.__name__,
)
def test_picture_slides_keep_the_rules_of_every_powerpoint(made, check):
    assert list(check(made[2])) == []


def test_a_balloon_that_is_too_full_is_named_in_both_formats():
    long = dataclasses.replace(samples.line(""), text=Text("Veel te veel. " * 40, Place("content/x.yaml", 7)))
    scene = dataclasses.replace(samples.scene(), left_says=long)
    value = samples.pictures()
    value = dataclasses.replace(value, slides=(dataclasses.replace(value.slides[0], scene=scene),))
    for draw in (deck_pdf, deck_pptx):
        with pytest.raises(WrongInput) as caught:
            draw(value, LOOK)
        assert Place("content/x.yaml", 7) in [one.place for one in caught.value.diagnostics]
