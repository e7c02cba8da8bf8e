"""The agreement sheet as PowerPoint on A4, front and back, and the poster on A3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lessonkit.documents.values import AgreementSheet, Poster, SignLine
from lessonkit.render.box import Box
from lessonkit.render.drawing import SOFT, WHITE, Frame, Paint, Type
from lessonkit.render.pptx_agreement_back import write_back
from lessonkit.render.pptx_file import Presentation
from lessonkit.render.pptx_rules import Scale, head, helpers_height, light_field, place_helpers, place_rules
from lessonkit.render.pptx_sheet import Sheet
from lessonkit.render.slide_grid import POSTER, POSTER_BAND, POSTER_FOOT, SHEET, SHEET_BAND
from lessonkit.render.theme import Look, theme

_LINE = theme()["colour"]["line"]
_FINE = theme()["size"]["fine"]
_SIGN_ROW = 1.3
_LEAST_PT = 10.0
_POSTER_SIZES = (24, 23, 22, 21, 20, 19, 18)
_POSTER_LESS = (17.5, 17, 16.5, 16, 15.5, 15, 14.5, 14)
"""Only for rules that fit in none of the others."""
_HELPER_SIZES = (17, 16, 15, 14)
_FULL = 10
"""More rules than this, of the oldest groups, have smaller tiles."""


def agreement_pptx(agreement: AgreementSheet, look: Look) -> bytes:
    """The sheet as PPTX. Raises WrongInput when the rules don't fit on the front or the list on the back."""
    presentation = Presentation("basis-a4.pptx", agreement.cover, look)
    _front(Sheet(presentation, "Blad voorkant"), agreement, look)
    write_back(presentation, agreement)
    return presentation.saved()


def poster_pptx(poster: Poster, look: Look) -> bytes:
    """The poster as PPTX. Raises WrongInput when the rules don't fit."""
    presentation = Presentation("basis-a3.pptx", poster.cover, look)
    sheet = Sheet(presentation, "Poster")
    head(sheet, poster.cover, look, POSTER_BAND, (44, 40, 38, 36, 34, 32))
    scales = [Scale(2.5, pt, pt * 1.12, 11, 1.0) for pt in _POSTER_SIZES]
    scales += [Scale(2.2, pt, pt * 1.1, 10, 0.8) for pt in _POSTER_LESS]
    place_rules(sheet, poster.rules, POSTER.from_top(5.1).top(POSTER.h - POSTER_FOOT - 5.4), scales)
    foot = POSTER.from_top(POSTER.h - POSTER_FOOT)
    own, help = replace(foot, w=16.6), foot.from_left(17.2)
    outline = Paint("roundRect", fill=WHITE, outline=_LINE, outline_pt=1.5, radius=0.7)
    sheet.paint("Vlak eigen afspraken", own, outline)
    sheet.text("Eigen kop", poster.own_title, box=Box(own.x + 1.0, own.y + 0.7, own.w - 2, 1.2))
    for number, row in enumerate(own.from_top(2.1).inset(1.0, 0, 1.0, 0.8).rows(poster.own_lines, 0), 1):
        style = Type(20, bold=True, colour=SOFT)
        sheet.free(f"Nummer {number}", str(number), Box(row.x, row.bottom - 1.1, 1.0, 1.0), style, Frame(anchor="b"))
        sheet.line(f"Schrijflijn {number}", (row.x + 1.1, row.bottom), (row.right, row.bottom), _LINE, 1.0, "solid")
    if poster.helpers:
        light_field(sheet, "Vlak hulp", help, 0.7)
        room = help.inset(0.9, 0.9, 0.6, 0.6)
        sizes = (pt for pt in _HELPER_SIZES if helpers_height(sheet, poster.helpers, 0, room, pt) <= room.h)
        place_helpers(sheet, poster.helpers, 0, room, next(sizes, _HELPER_SIZES[-1]), look)
    sheet.foot()
    return presentation.saved()


def _front(sheet: Sheet, agreement: AgreementSheet, look: Look) -> None:
    """The rules that matter most, who helps, and the lines to sign."""
    head(sheet, agreement.cover, look, SHEET_BAND, (theme()["size"]["title"], 22, 20))
    intro = sheet.text("Inleiding", agreement.intro)
    half = SHEET.columns(2, 0.6)[0].inset(0.5, 0, 0.4, 0)
    helped = helpers_height(sheet, agreement.helpers, agreement.helper_blanks, half, 12) + 1.9
    signed = 1.6 + _SIGN_ROW * len(_sign_rows(agreement.signers))
    high = max(helped, signed)
    foot = SHEET.from_top(SHEET.h - high)
    pt = look.paper_pt
    room = replace(SHEET, y=intro.bottom + 0.1, h=foot.y - intro.bottom - 0.2)
    place_rules(sheet, agreement.front, room, _scales(agreement, pt))
    help, sign = foot.columns(2, 0.6)
    light_field(sheet, "Vlak hulp", help, 0.4)
    sheet.text("Hulp kop", agreement.help_title, box=help.inset(0.5, 0.4).top(0.8))
    below = help.inset(0.5, 1.4, 0.4, 0.4)
    place_helpers(sheet, agreement.helpers, agreement.helper_blanks, below, 12, look)
    sheet.paint("Vlak tekenen", sign, Paint("roundRect", fill=WHITE, outline=_LINE, outline_pt=1.0, radius=0.4))
    sheet.text("Tekenen kop", agreement.sign_title, box=sign.inset(0.5, 0.4).top(0.8))
    _sign_lines(sheet, agreement.signers, sign.inset(0.5, 1.2, 0.5, 0.4))
    sheet.foot()


def _scales(agreement: AgreementSheet, pt: float) -> list[Scale]:
    """The age group's size, and for a full sheet of the oldest a little less."""
    smaller = [pt - step / 2 for step in range(1, 5) if pt - step / 2 >= _LEAST_PT]
    tile = 1.6 if len(agreement.front) <= _FULL else 1.4
    return [Scale(tile, size, size * 1.05, _FINE, 0.6) for size in (pt, *smaller)]


def _sign_rows(signers: Sequence[SignLine]) -> list[list[SignLine]]:
    """Name and date beside each other, then each who signs."""
    short = [one for one in signers if one.field in ("naam", "datum")]
    return ([short] if short else []) + [[one] for one in signers if one not in short]


def _sign_lines(sheet: Sheet, signers: Sequence[SignLine], room: Box) -> None:
    """A line for everyone, with its label under it."""
    rows = _sign_rows(signers)
    for row, box in zip(rows, room.rows(len(rows), 0.1), strict=True):
        cells = [replace(box, w=box.w * 0.62 - 0.2), replace(box, x=box.x + box.w * 0.62 + 0.2, w=box.w * 0.38 - 0.2)]
        for one, cell in zip(row, cells if len(row) == 2 else box.columns(len(row), 0.4), strict=True):
            label = 0.55
            y = cell.bottom - label
            sheet.line(f"Lijn {one.field}", (cell.x, y), (cell.right, y), _LINE, 0.75, "solid")
            sheet.free(one.field, one.label, Box(cell.x, y + 0.03, cell.w, label - 0.03), Type(9.5, colour=SOFT))
