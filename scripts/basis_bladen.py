"""The layouts of what is printed: cards and agreement sheet on A4, poster on A3."""

from dataclasses import replace

from basis_places import MIDDLE, Basis, Layout, Place, foot, master, picture, several, text, title

from lessonkit.render.box import Box
from lessonkit.render.card_layout import LYING, card_boxes, rows
from lessonkit.render.drawing import FIELD, SCHOOL, SOFT, Frame, Paint, Type
from lessonkit.render.slide_grid import A3, A4, BACK, EDGE, POSTER, POSTER_BAND, POSTER_FOOT, SHEET, SHEET_BAND
from lessonkit.render.theme import theme

SIZE = theme()["size"]
FINE, RUN = SIZE["fine"], 12
SHEET_FOOT = foot(Box(10.0, 28.0, A4[0] - EDGE - 10.0, 0.5), FINE, 0.9)
SHEET_FOOT_LYING = foot(Box(10.0, 20.2, A4[1] - EDGE - 10.0, 0.5), FINE, 0.9)
POSTER_LINE = foot(Box(14.0, 39.9, POSTER.right - 14.0, 0.7), 11, 1.2)
CAPTION = Box(EDGE, EDGE, SHEET.w, 0.6)


def card_places(row: int, box: Box) -> list[Place]:
    """The places of one card to fold: front at the left, back at the right."""
    at, number, name = card_boxes(box), 100 * row, f"Kaart {row}"
    edges = Frame(0.4, 0.08, 0.3, 0.08)
    return [
        picture(f"{name} thema", number + 1, at.tile),
        text(f"{name} soort", number + 2, at.kind, 13, bold=True, frame=MIDDLE),
        text(f"{name} nummer", number + 3, at.number, RUN, bold=True, align="ctr", frame=MIDDLE),
        picture(f"{name} plaatje", number + 4, at.picture),
        text(f"{name} tekst", number + 5, at.text, RUN, spacing=1.08, frame=MIDDLE),
        text(f"{name} vraag", number + 6, at.follow_up, RUN, bold=True, spacing=1.05, frame=MIDDLE),
        text(f"{name} afspraak", number + 7, at.says, RUN, spacing=1.05, gap=3, frame=edges),
        text(f"{name} bron", number + 8, at.source, FINE, colour=SOFT, frame=Frame(0.4, 0, 0.3, 0.1, "ctr")),
    ]


def cards(per_sheet: int, caption: Box) -> Layout:
    """A sheet of cards, with the caption over it that is cut off."""
    number = caption.from_left(caption.w - 0.8)
    return Layout(
        "Kaarten",
        [
            Place("Titel", "title", None, Box(EDGE, EDGE, 4.4, caption.h), Type(FINE, True), MIDDLE, "Titel"),
            *(place for row, box in enumerate(rows(per_sheet), 1) for place in card_places(row, box)),
            Place("Voettekst", "ftr", 10, Box(5.7, EDGE, 8.2, caption.h), Type(FINE, colour=SOFT), MIDDLE),
            Place("Dianummer", "sldNum", 11, number, Type(FINE, True, SOFT, align="r"), MIDDLE),
        ],
    )


SHEETS = [
    cards(8, CAPTION),
    Layout(
        "Blad voorkant",
        [
            title(Box(1.9, 1.45, 11.0, 1.5), SIZE["title"], anchor="b"),
            Place("Ondertitel", "subTitle", 1, Box(1.9, 3.0, 11.0, 1.2), Type(RUN, True), prompt="Groep en school"),
            picture("Logo", 14, Box(1.6, 1.6, 2.6, 2.4)),
            text("Inleiding", 2, SHEET.from_top(3.55).top(0.7), RUN, frame=MIDDLE),
            *several(
                "Afspraak",
                21,
                SHEET.from_top(4.4).top(15.0).grid(6, 2, 0.6),
                RUN,
                frame=Frame(2.0, 0, 0.1, 0),
                spacing=1.08,
                gap=1,
            ),
            text("Hulp kop", 40, Box(1.7, 21.3, 8.0, 0.8), 14, bold=True, colour=SCHOOL),
            text("Hulp", 41, Box(1.7, 22.2, 8.0, 5.0), RUN, gap=5, frame=Frame(0.8)),
            text("Tekenen kop", 42, Box(11.3, 21.3, 8.0, 0.8), 14, bold=True, colour=SCHOOL),
            *SHEET_FOOT,
        ],
        decorations=[(SHEET_BAND, Paint("roundRect", fill=FIELD, radius=0.4))],
    ),
    Layout(
        "Blad achterkant",
        [
            title(Box(EDGE, EDGE, 8.6, 1.1), 17, anchor="b"),
            text("Inleiding", 2, SHEET.top(1.1).from_left(9.0), 10, colour=SOFT, frame=Frame(anchor="b")),
            *SHEET_FOOT,
        ],
        decorations=[(Box(BACK.x, BACK.y - 0.35, BACK.w, 0.08), Paint(fill=SCHOOL))],
    ),
]

POSTERS = [
    Layout(
        "Poster",
        [
            title(Box(2.6, 2.0, 16.0, 2.6), 40, anchor="b"),
            Place("Ondertitel", "subTitle", 1, Box(2.6, 4.7, 16.0, 1.2), Type(18, True), prompt="Groep en school"),
            picture("Logo", 14, Box(2.4, 2.2, 4.0, 3.6)),
            *several(
                "Afspraak",
                21,
                POSTER.from_top(5.4).top(23.0).grid(6, 2, 0.9),
                18,
                frame=Frame(2.85, 0, 0.1, 0),
                spacing=1.08,
                gap=2,
            ),
            text("Eigen kop", 40, Box(2.6, POSTER.bottom - POSTER_FOOT + 0.7, 14.6, 1.2), 24, bold=True, colour=SCHOOL),
            text("Hulp", 41, Box(19.7, POSTER.bottom - 7.5, 7.8, 6.9), 17, gap=8, frame=Frame(1.3)),
            *POSTER_LINE,
        ],
        decorations=[(POSTER_BAND, Paint("roundRect", fill=FIELD, radius=0.7))],
    ),
]

CARDS_AND_SHEETS = Basis(
    "basis-a4.pptx",
    "Bladen van lessonkit",
    *A4,
    master(*A4, EDGE, title(SHEET.top(1.6), SIZE["title"]), SHEET_FOOT),
    SHEETS,
)
LYING_CARDS = Basis(
    "basis-a4-liggend.pptx",
    "Kaarten van lessonkit",
    *reversed(A4),
    master(*reversed(A4), EDGE, title(LYING.top(1.6), SIZE["title"]), SHEET_FOOT_LYING),
    [cards(2, replace(CAPTION, w=LYING.w))],
)
WALL = Basis(
    "basis-a3.pptx",
    "Poster van lessonkit",
    *A3,
    master(*A3, POSTER.x, title(POSTER.top(2.4), 44), POSTER_LINE),
    POSTERS,
)
