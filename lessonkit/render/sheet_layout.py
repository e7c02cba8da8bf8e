"""Where everything stands on a worksheet of the PDF, by its kind: measures in cm that spread the room over the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from lessonkit.documents.values import Worksheet
from lessonkit.render.sheet_frame import (
    GAP,
    HIGH,
    WIDE,
    Layout,
    Place,
    blanks,
    frame,
    is_large,
    number_wide,
    place,
    to_write,
)
from lessonkit.render.sheet_kinds import column_of
from lessonkit.render.theme import Look

_LEAST_CIRCLE, _MOST_CIRCLE = 11.0, 12.2
_ONE_COLUMN = 3
"""Up to so many steps stand one below the other."""
_FACE, _SMALL_FACE, _LEAST_FACE = 2.6, 1.4, 1.15
"""How wide a face to colour is at most, when it gets small, and at least (cm)."""
_BETWEEN_FACES, _UNDER_TEXT = 0.6, 0.15


def layout(sheet: Worksheet, look: Look) -> Layout:
    """The layout that fits this sheet's texts."""
    return _LAYOUTS[sheet.kind](sheet, look)


def _strips(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    head = place(sheet.columns, WIDE / max(1, len(sheet.columns)) - 0.8, 1.2, "strip_head strip", look, bold=True)
    heads = max(1.9, head.highest(sheet.columns) + 0.5) if sheet.columns else 0.0
    cell = (base.room - heads) / max(1, (len(sheet.items) + 1) // 2)
    lines = [item.line for item in sheet.items]
    text = place(lines, 7.8 - number_wide(1.5 * look.paper_pt), cell - 0.6, "strip", look)
    text = Place(7.8 - number_wide(text.pt), text.pt)
    return Layout({**base.cm, "cel": cell, "kop": heads}, {**base.places, "strook": text, "kop": head})


def _circles(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    lines = [item.line for item in sheet.items]
    rows = max(1, (len(lines) + 1) // 2)
    room = base.room - GAP
    wide = 8.4 - number_wide(1.1 * look.paper_pt)
    prompt = place(lines, wide, max(0.8, (room - _LEAST_CIRCLE) / rows - 0.3), "prompt", look)
    # The circles are as large as the page is wide allows; what is left goes to the prompts.
    circle = max(_LEAST_CIRCLE, min(_MOST_CIRCLE, room - rows * (prompt.highest(lines) + 0.25)))
    row = max(prompt.highest(lines), min(2.4, (room - circle) / rows))
    overlap = 2 * circle - WIDE
    heads = place(sheet.columns[:2], 4.4, 1.9, "circle_head prompt", look, bold=True)
    both = place(sheet.columns[2:], overlap - 0.4, 1.9, "circle_head prompt", look, bold=True)
    size = min(heads.pt, both.pt)
    places = {"zin": prompt, "kop": Place(heads.wide, size, True), "midden": Place(both.wide, size, True)}
    return Layout({**base.cm, "cirkel": circle, "overlap": overlap, "rij": row}, {**base.places, **places})


def _step_card(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    columns = 1 if len(sheet.items) <= _ONE_COLUMN else 2
    rows = max(1, -(-len(sheet.items) // columns))
    wide = (WIDE - GAP * (columns - 1)) / columns - 1.25
    line = to_write(look)
    around = GAP + 0.8 if sheet.blanks else 0.0
    room = base.room - around - GAP * (rows - 1)
    lines = max((item.writing_lines for item in sheet.items), default=0) * line
    headings = [item.heading for item in sheet.items]
    head = place(headings, wide - 1.65, 1.6, "step_head prompt", look, bold=True)
    heading = max(1.2, 0.9 * head.highest(headings)) + 0.3
    text = place((item.line for item in sheet.items), wide, room / rows - 1.1 - heading - lines, "step", look)
    least = 1.1 + heading + max((text.high(item.line) + item.writing_lines * line for item in sheet.items), default=0)
    # What is left is shared by the tiles and the lines to fill in.
    share = max(0.0, room - rows * least) / (rows + 0.6 * len(sheet.blanks))
    made = {"tegel": least + share, "breed": wide + 1.24, "regel": line, "invul": base.cm["invul"] + 0.6 * share}
    return Layout({**base.cm, **made}, {**base.places, "kop": head, "zin": text})


def _ticket(sheet: Worksheet, look: Look, titles: str) -> tuple[Layout, float, float]:
    """What exit tickets and tickets with faces share; then the inner width, and the height left for the items (cm)."""
    columns = 2 if sheet.per_page >= 4 else 1
    rows = -(-sheet.per_page // columns)
    wide, high = WIDE / columns - 1.45, HIGH / rows - 1.05
    title = place([sheet.title], wide - 1.5, 1.9, titles, look, bold=True)
    tick, small = place([], wide - 0.9, 9, "ticket", look), place([], wide, 9, "ticket_small", look)
    lines, labels, lines_high = blanks(replace(sheet, blanks_heading=None), look, wide)
    head = place([sheet.blanks_heading], wide, 9, "ticket", look, bold=True)
    cm = {**lines, "cel": HIGH / rows, "breed": WIDE / columns, "lijn": 1.0}
    used = max(1.1, 0.95 * title.high(sheet.title)) + 0.1 + small.high(sheet.intro)
    used += max(0.6, tick.high(sheet.tick)) + 0.4 if sheet.tick else 0
    used += lines_high if is_large(look) else sum(1.0 + small.high(one) for one in sheet.blanks)
    used += head.high(sheet.blanks_heading) + 0.4 if sheet.blanks_heading else 0
    used += small.high(sheet.bottom) + 0.2 if sheet.bottom else 0
    places = {**labels, "titel": title, "klein": small, "vinkje": tick, "eigenkop": head}
    return Layout(cm, places), wide, high - used


def _tickets(sheet: Worksheet, look: Look) -> Layout:
    base, wide, room = _ticket(sheet, look, "ticket_title ticket")
    item = place([], wide, 9, "ticket", look, bold=True)
    texts = sum(item.high(one.line) + item.high(one.heading) + 0.3 for one in sheet.items)
    lines = max(1, sum(one.writing_lines for one in sheet.items))
    line = max(0.8, min(1.6, (room - texts) / lines))
    spare = max(0.0, room - texts - lines * line) / (len(sheet.items) + 1)
    return Layout({**base.cm, "regel": line, "tussen": 0.3 + spare}, {**base.places, "zin": item})


def _faces(sheet: Worksheet, look: Look) -> Layout:
    """Tickets with faces: those lose some of their title before the faces get small."""
    made = _with_faces(sheet, look, "ticket_title ticket")
    return made if made.cm["gezicht"] > _SMALL_FACE else _with_faces(sheet, look, "ticket")


def _with_faces(sheet: Worksheet, look: Look, titles: str) -> Layout:
    base, wide, room = _ticket(sheet, look, titles)
    count = max(1, len(sheet.items))
    beside = sheet.per_page < 4
    faces = 3 * _FACE + 2 * _BETWEEN_FACES
    text = place([], wide - faces - 0.6 if beside else wide, 9, "ticket", look, bold=True)
    lines = [one.line for one in sheet.items]
    high = room / count - 0.25 if beside else (room - sum(map(text.high, lines))) / count - _UNDER_TEXT - 0.2
    face = max(_LEAST_FACE, min(_FACE if beside else (wide - 2 * _BETWEEN_FACES) / 3, high))
    if beside:
        used, gaps = count * max(face, text.highest(lines)), count
    else:
        used, gaps = sum(text.high(one) + face + _UNDER_TEXT for one in lines), count + 1
    between = max(0.2, (room - used) / gaps)
    apart = _BETWEEN_FACES if beside else min(1.4, (wide - 3 * face) / 2)
    return Layout({**base.cm, "gezicht": face, "tussen": between, "los": apart}, {**base.places, "zin": text})


def _placemat(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    middle = place(sheet.columns, 9.6, 2.6, "circle_head prompt", look, bold=True)
    corner = place((item.line for item in sheet.items), 8.0, 2.4, "prompt", look, bold=True)
    high = max(0.32 * base.room, middle.highest(sheet.columns) + 3.6)
    places = {**base.places, "midden": middle, "zin": corner}
    return Layout({**base.cm, "veld": base.room, "midden": high}, places)


def _list(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    head = place(sheet.columns, 8.0, 1.2, "circle_head prompt", look, bold=True)
    text = place((item.line for item in sheet.items), 8.0, 9, "prompt", look)
    top = max(1.1, head.highest(sheet.columns) + 0.5)
    rows = max(1, int((base.room - top - 0.1) / to_write(look)))
    high = (base.room - top - 0.1) / rows
    cm = {**base.cm, "kop": top, "rij": high, "lijst": base.room}
    return Layout(cm, {**base.places, "kop": head, "zin": text})


def rows_of(sheet: Worksheet, made: Layout) -> tuple[tuple[int, ...], tuple[int, int]]:
    """For each item of a list how many rows it takes, and how many empty rows stand under each column."""
    high = made.cm["rij"]
    taken = tuple(-int(-(made.places["zin"].high(item.line) + 0.15) // high) for item in sheet.items)
    rows = round((made.cm["lijst"] - made.cm["kop"] - 0.1) / high)
    full = [sum(n for n, item in zip(taken, sheet.items, strict=True) if column_of(item) == side) for side in (0, 1)]
    # At least one: a list that is full of its own texts is not a list to write on, and the check on room tells.
    return taken, (max(1, rows - full[0]), max(1, rows - full[1]))


def _drawings(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    text = place((item.line for item in sheet.items), 17.8, 2.4, "step", look, bold=not _has_heads(sheet))
    head = place((item.heading for item in sheet.items), 17.8, 2.4, "step_head prompt", look, bold=True)
    texts = sum(text.high(one.line) + head.high(one.heading) + 0.2 for one in sheet.items)
    frames = max(1, len(sheet.items))
    high = (base.room - texts - GAP * (frames - 1)) / frames
    return Layout({**base.cm, "kader": max(5.0, high)}, {**base.places, "zin": text, "kop": head})


def _has_heads(sheet: Worksheet) -> bool:
    return any(item.heading for item in sheet.items)


def _table(sheet: Worksheet, look: Look) -> Layout:
    base = frame(sheet, look)
    columns = max(1, len(sheet.columns))
    first = WIDE / columns if columns < 4 else 5.4
    other = (WIDE - first) / max(1, columns - 1)
    head = place(sheet.columns, min(first, other) - 0.7, 1.7, "prompt", look, bold=True)
    top = max(1.1, head.highest(sheet.columns) + 0.5)
    row = (base.room - top) / max(1, len(sheet.items)) - 0.06
    text = place((item.line for item in sheet.items), first - 0.7, row - 0.5, "prompt", look)
    cm = {**base.cm, "kop": top, "rij": max(row, text.highest(i.line for i in sheet.items) + 0.4)}
    return Layout(cm | {"eerste": first, "andere": other}, {**base.places, "kop": head, "zin": text})


_LAYOUTS: Mapping[str, Callable[[Worksheet, Look], Layout]] = {
    "stroken": _strips,
    "cirkels": _circles,
    "stappenkaart": _step_card,
    "exit": _tickets,
    "placemat": _placemat,
    "lijst": _list,
    "tekenen": _drawings,
    "smileys": _faces,
    "tabel": _table,
}
