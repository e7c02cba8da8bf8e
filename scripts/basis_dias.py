"""The layouts of the slides: one for each kind, and one for a slide of the teacher's own."""

from basis_places import MIDDLE, Basis, Layout, Place, foot, master, picture, several, text, title

from lessonkit.render.box import Box
from lessonkit.render.drawing import ACCENT, SCHOOL, SOFT, WHITE, Frame, Paint, Type
from lessonkit.render.slide_grid import (
    ASIDE,
    BAR,
    BESIDE_BADGE,
    HEAD,
    HEAD_BESIDE_TIME,
    HEIGHT,
    INSIDE,
    MARGIN,
    PANEL,
    SCENE,
    TILE,
    TIME,
    UNDER_SCENE,
    WIDTH,
    mirrored,
)
from lessonkit.render.theme import theme

SIZE = theme()["slide"]
SMALL, TEXT, TITLE = SIZE["type"]["small"][-1], SIZE["body_pt"], SIZE["title_pt"]
FOOT = foot(Box(18.0, 17.4, WIDTH - MARGIN - 18.0, 1.0), SIZE["source_pt"], 1.9)
SOURCE = text("Bron", 12, Box(MARGIN, 17.25, 15.5, 1.3), SIZE["source_pt"], colour=SOFT, frame=MIDDLE)
PILL = text("Tijd", 40, TIME, SMALL, bold=True, frame=Frame(2.05, 0, 0.3, 0, "ctr"))
NUMBERED = Frame(0.1, 0.15, 0.3, 0.15, "ctr")


def beside_badges(boxes: list[Box]) -> list[Box]:
    """The room for text in tiles with a round number or letter."""
    return [box.from_left(BESIDE_BADGE) for box in boxes]


FIELD = Frame(1.1, 0.35, 0.6, 0.35, "ctr")
EDGE = [(BAR, Paint(fill=ACCENT))]

LEFT, RIGHT = Box(INSIDE.x, INSIDE.y, 21.9, INSIDE.h), Box(24.1, INSIDE.y, WIDTH - MARGIN - 24.1, INSIDE.h)
RULES, OWN = Box(INSIDE.x, INSIDE.y, 17.6, INSIDE.h), INSIDE.from_left(18.1)
STRIP = Box(MARGIN, 11.7, INSIDE.w, 5.2)
END = 7.6


def rule(name: str, panel: Box, beside: Box) -> Layout:
    """A rule: its theme on a tall panel, and beside it the words."""
    return Layout(
        name,
        [
            title(beside.top(3.2), TITLE, anchor="b"),
            text("Afspraak", 1, beside.from_top(3.7).top(7.0), SIZE["type"]["rule"][-1], spacing=1.05),
            text("Waarom", 2, beside.from_top(11.0), SIZE["type"]["why"][-1], frame=Frame(2.4, 0.3, 0.5, 0.3, "ctr")),
            picture("Plaatje", 13, panel),
            text("Thema", 3, panel.from_top(9.8).inset(0.5, 0), SMALL, bold=True, align="ctr", frame=MIDDLE),
            SOURCE,
            *FOOT,
        ],
        decorations=EDGE,
    )


SLIDES = [
    Layout(
        "Titel",
        [
            title(Box(2.2, 1.8, 15.0, 8.6), SIZE["type"]["cover"][-1], kind="ctrTitle", anchor="b", colour=WHITE),
            Place("Ondertitel", "subTitle", 1, Box(2.2, 10.8, 14.4, 3.6), Type(TEXT, colour=WHITE), prompt="Voor wie"),
            picture("Plaatje", 13, Box(18.8, 2.6, 12.8, 12.8)),
            picture("Logo", 14, Box(2.2, 14.6, 6.4, 2.6)),
            Place("Voettekst", "ftr", 10, Box(2.2, 17.4, 15.0, 1.0), Type(SIZE["source_pt"], colour=WHITE), MIDDLE),
        ],
        background=SCHOOL,
        decorations=[(Box(17.4, 1.2, 15.6, 15.6), Paint("ellipse", fill="tx2 90/10"))],
    ),
    Layout(
        "Doel",
        [
            title(ASIDE.top(3.2), TITLE),
            picture("Plaatje", 13, PANEL),
            *several("Doel", 21, ASIDE.from_top(3.6).rows(4, 0.1), TEXT, frame=Frame(2.3, 0, 0, 0, "ctr")),
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Vraag",
        [
            title(Box(3.0, 2.2, 18.6, 4.6), SIZE["question_pt"]),
            text("Tekst", 1, Box(3.0, 7.0, 18.6, 3.0), TEXT, gap=8),
            picture("Plaatje", 13, Box(24.6, 3.9, 7.4, 7.4)),
            *several("Stap", 31, beside_badges(STRIP.grid(2, 2, 0.4)), SMALL, frame=NUMBERED),
            PILL,
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Praatplaat",
        [
            title(Box(MARGIN, 0.9, WIDTH - 2 * MARGIN, 2.6), SIZE["type"]["picture"][-1]),
            picture("Plaatje", 13, SCENE),
            text("Zin", 1, UNDER_SCENE, SIZE["type"]["picture"][-1], align="ctr", frame=MIDDLE),
            SOURCE,
            *FOOT,
        ],
        decorations=EDGE,
    ),
    rule("Afspraak", PANEL, ASIDE),
    rule("Afspraak rechts", mirrored(PANEL), mirrored(ASIDE)),
    Layout(
        "Dilemma",
        [
            title(HEAD, TITLE),
            picture("Plaatje", 13, TILE),
            text("Situatie", 1, INSIDE.top(5.8), TEXT, frame=FIELD, spacing=1.02),
            *several("Keuze", 21, beside_badges(INSIDE.from_top(6.3).grid(2, 2, 0.45)), SMALL, frame=NUMBERED),
            SOURCE,
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Stelling",
        [
            title(HEAD, TITLE),
            picture("Plaatje", 13, TILE),
            text("Stelling", 1, INSIDE.top(7.8), 36, bold=True, frame=FIELD, spacing=1.05),
            *several(
                "Keuze",
                21,
                [Box(MARGIN, 13.9, END, 2.5), Box(WIDTH - MARGIN - END, 13.9, END, 2.5)],
                TEXT,
                frame=Frame(0.3, 0, 0.3, 0, "ctr"),
                bold=True,
                colour=WHITE,
                align="ctr",
            ),
            SOURCE,
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Werkvorm",
        [
            title(HEAD, TITLE),
            picture("Plaatje", 13, TILE),
            *several("Stap", 31, beside_badges(LEFT.rows(4, 0.4)), TEXT, frame=NUMBERED),
            text("Tijd", 40, RIGHT.top(7.7), 32, bold=True, align="ctr", frame=MIDDLE),
            text("Tip", 2, RIGHT.from_top(8.1), SMALL, frame=Frame(0.5, 0.3, 0.4, 0.3, "ctr")),
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Afspraken",
        [
            title(HEAD_BESIDE_TIME, TITLE),
            picture("Plaatje", 13, TILE),
            *several("Afspraak", 21, RULES.grid(3, 2, 0.45), SMALL, frame=Frame(0.55, 0.1, 0.2, 0.1, "ctr"), bold=True),
            text("Tekst", 1, OWN.top(4.0), SMALL, bold=True, frame=Frame(0.6, 0.2, 0.3, 0.2, "ctr")),
            *several("Stap", 31, beside_badges(OWN.from_top(4.1).rows(4, 0.1)), SMALL, frame=NUMBERED),
            PILL,
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Hulp",
        [
            title(ASIDE.top(3.2), TITLE),
            picture("Plaatje", 13, PANEL),
            text("Tekst", 1, ASIDE.from_top(3.4).top(2.8), TEXT, frame=MIDDLE),
            *several(
                "Hulp", 21, ASIDE.from_top(6.6).grid(3, 2, 0.45), SMALL, frame=Frame(2.25, 0.15, 0.2, 0.15, "ctr")
            ),
            *FOOT,
        ],
        decorations=EDGE,
    ),
    Layout(
        "Eigen dia",
        [title(HEAD, TITLE), picture("Plaatje", 13, TILE), text("Tekst", 1, INSIDE, TEXT, gap=10, spacing=1.1), *FOOT],
        decorations=EDGE,
    ),
]

DECK = Basis(
    "basis-16x9.pptx",
    "Dia's van lessonkit",
    WIDTH,
    HEIGHT,
    master(WIDTH, HEIGHT, MARGIN, title(HEAD, TITLE), FOOT),
    SLIDES,
)
