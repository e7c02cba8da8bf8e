"""Rules that every PowerPoint file of ours keeps: each check gives the places where a file breaks it."""

from __future__ import annotations

import colorsys
import io
import re
from collections.abc import Iterator
from functools import cache

from pptx import Presentation
from pptx.util import Length

from lessonkit.render.pictures import font_path
from lessonkit.render.theme import contrast

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
FEET = ("ftr", "sldNum")


def opened(data: bytes):
    """The file, as python-pptx sees it."""
    return Presentation(io.BytesIO(data))


def kind(shape) -> str:
    """What kind of placeholder a shape is; "" for none."""
    ph = shape._element.find(".//p:ph", NS)
    return "" if ph is None else ph.get("type", "body")


def is_decoration(shape) -> bool:
    """Whether it is marked as decoration."""
    return shape._element.find(".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative") is not None


def texts(slide) -> list:
    """The shapes with words, in reading order."""
    return [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text.strip()]


def words(slide) -> str:
    """All words of a slide."""
    return "\n".join(shape.text_frame.text for shape in texts(slide))


def points(slide) -> Iterator[tuple[str, float]]:
    """Each run with its size in points, from the run or from its place on the layout or its own list style."""
    places = {place.placeholder_format.idx: place for place in slide.slide_layout.placeholders}
    for shape in texts(slide):
        ph = shape._element.find(".//p:ph", NS)
        owner = shape._element if ph is None else places[int(ph.get("idx", 0))]._element
        default = int(owner.find("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr", NS).get("sz"))
        for run in shape._element.iterfind(".//a:r", NS):
            yield run.findtext("a:t", namespaces=NS), int(run.find("a:rPr", NS).get("sz", default)) / 100


def without_title(file) -> Iterator[str]:
    """Slides whose first thing to read is no title, and titles that are there twice."""
    seen: set[str] = set()
    for number, slide in enumerate(file.slides, 1):
        read = [shape for shape in slide.shapes if not is_decoration(shape)]
        if not read or kind(read[0]) not in ("title", "ctrTitle") or not read[0].text_frame.text:
            yield f"dia {number}: geen titel vooraan"
        elif (title := read[0].text_frame.text.casefold()) in seen:
            yield f"dia {number}: zelfde titel"
        else:
            seen.add(title)


def without_alternative(file) -> Iterator[str]:
    """Pictures and shapes without words that have no description and are not marked as decoration."""
    for number, slide in enumerate(file.slides, 1):
        for shape in slide.shapes:
            silent = not (shape.has_text_frame and shape.text_frame.text)
            described = shape._element.find(".//p:cNvPr", NS).get("descr")
            if silent and not is_decoration(shape) and (not described or re.search(r"\.(png|svg|jpe?g)$", described)):
                yield f"dia {number}: {shape.name}"


def not_dutch(file) -> Iterator[str]:
    """Runs and paragraph ends without nl-NL, on slides, notes, layouts and masters."""
    roots = [("master", file.slide_master._element), ("notities", file.notes_master._element)]
    roots += [(layout.name, layout._element) for layout in file.slide_layouts]
    for number, slide in enumerate(file.slides, 1):
        roots.append((f"dia {number}", slide._element))
        if slide.has_notes_slide:
            roots.append((f"notities {number}", slide.notes_slide._element))
    for name, root in roots:
        for tag in ("rPr", "endParaRPr", "defRPr"):
            for one in root.iter(f"{{{NS['a']}}}{tag}"):
                if one.get("lang") != "nl-NL":
                    yield f"{name}: {tag}"
        for run in (*root.iter(f"{{{NS['a']}}}r"), *root.iter(f"{{{NS['a']}}}fld")):
            if run.find("a:rPr", NS) is None:
                yield f"{name}: tekst zonder taal"


def double_ids(file) -> Iterator[str]:
    """Shape ids that a slide uses twice."""
    for number, slide in enumerate(file.slides, 1):
        ids = [one.get("id") for one in slide._element.iterfind(".//p:cNvPr", NS)]
        yield from (f"dia {number}: {one}" for one in {one for one in ids if ids.count(one) > 1})


def off_the_page(file) -> Iterator[str]:
    """Shapes that stick out of the slide, and shapes without a place of their own."""
    for number, slide in enumerate(file.slides, 1):
        for shape in slide.shapes:
            if shape._element.find(".//a:xfrm", NS) is None:
                yield f"dia {number}: {shape.name} heeft geen eigen plek"
            elif (
                min(shape.left, shape.top) < 0
                or shape.left + shape.width > file.slide_width + 400
                or shape.top + shape.height > file.slide_height + 400
            ):
                yield f"dia {number}: {shape.name}"


def overlapping(file) -> Iterator[str]:
    """Texts whose boxes share more than half a millimetre both ways."""
    least = Length(18_000)
    for number, slide in enumerate(file.slides, 1):
        found = texts(slide)
        for at, one in enumerate(found):
            for other in found[at + 1 :]:
                wide = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
                high = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
                if wide > least and high > least:
                    yield f"dia {number}: {one.name} en {other.name}"


def out_of_order(file) -> Iterator[str]:
    """Texts that are read after what stands right under them; footer and number come last."""
    for number, slide in enumerate(file.slides, 1):
        found = texts(slide)
        body = [shape for shape in found if kind(shape) not in (*FEET, "title", "ctrTitle")]
        for one, other in zip(body, body[1:], strict=False):
            above = other.top + other.height <= one.top + 20_000
            aligned = min(one.left + one.width, other.left + other.width) - max(one.left, other.left) > 0
            if above and aligned:
                yield f"dia {number}: {other.name} na {one.name}"
        if any(kind(shape) in FEET for shape in found[: -len(FEET)]):
            yield f"dia {number}: de voettekst staat niet achteraan"


def shrinking(file) -> Iterator[str]:
    """Texts that Office may shrink, or whose box it may grow."""
    for number, slide in enumerate(file.slides, 1):
        for shape in texts(slide):
            if shape._element.find("p:txBody/a:bodyPr/a:noAutofit", NS) is None:
                yield f"dia {number}: {shape.name}"


def pale(file, least: float) -> Iterator[str]:
    """Texts whose colour has too little contrast with what lies behind them."""
    theme = _theme(file)
    for number, slide in enumerate(file.slides, 1):
        for shape in texts(slide):
            behind = _behind(slide, shape, theme)
            for colour in set(_text_colours(slide, shape, theme)):
                if contrast(colour, behind) < least:
                    yield f"dia {number}: {shape.name} {colour} op {behind}"


def _theme(file) -> dict[str, str]:
    part = next(one.target_part for one in file.slide_master.part.rels.values() if one.reltype.endswith("/theme"))
    found = dict(re.findall(rb'<a:(\w+)><a:srgbClr val="(\w{6})"/></a:\1>', part.blob))
    own = {slot.decode(): "#" + value.decode().lower() for slot, value in found.items()}
    return own | {"bg1": own["lt1"], "tx1": own["dk1"], "bg2": own["lt2"], "tx2": own["dk2"]}


def _colour(fill, theme: dict[str, str]) -> str | None:
    """The colour of an `a:solidFill`."""
    if fill is None:
        return None
    if (exact := fill.find("a:srgbClr", NS)) is not None:
        return "#" + exact.get("val").lower()
    slot = fill.find("a:schemeClr", NS)
    colour = theme[slot.get("val")]
    mod, off = slot.find("a:lumMod", NS), slot.find("a:lumOff", NS)
    if mod is None:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = min(1.0, light * int(mod.get("val")) / 100_000 + int(off.get("val")) / 100_000)
    return "#" + "".join(f"{round(value * 255):02x}" for value in colorsys.hls_to_rgb(hue, light, saturation))


def _behind(slide, shape, theme: dict[str, str]) -> str:
    """The colour of the topmost filled shape under the middle of the text, else of the layout or its background."""
    if own := _colour(shape._element.find("p:spPr/a:solidFill", NS), theme):
        return own
    x, y = shape.left + shape.width // 2, shape.top + shape.height // 2
    earlier = []
    for one in slide.shapes:
        if one.shape_id == shape.shape_id:
            break
        earlier.append(one)
    for one in [*reversed(earlier), *reversed(list(slide.slide_layout.shapes))]:
        inside = one.left <= x <= one.left + one.width and one.top <= y <= one.top + one.height
        filled = one._element.find("p:spPr/a:solidFill", NS)
        if inside and filled is not None:
            return _colour(filled, theme) or "#ffffff"
    background = slide.slide_layout._element.find("p:cSld/p:bg/p:bgPr/a:solidFill", NS)
    return _colour(background, theme) or "#ffffff"


def _text_colours(slide, shape, theme: dict[str, str]) -> Iterator[str]:
    ph = shape._element.find(".//p:ph", NS)
    places = {place.placeholder_format.idx: place for place in slide.slide_layout.placeholders}
    owner = shape._element if ph is None else places[int(ph.get("idx", 0))]._element
    default = _colour(owner.find("p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/a:solidFill", NS), theme)
    for run in shape._element.iterfind(".//a:rPr", NS):
        yield _colour(run.find("a:solidFill", NS), theme) or default or "#000000"


@cache
def _fonts() -> tuple[bytes, bytes]:
    """Arimo, regular and bold, under the name that the files use."""
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    made = []
    for weight in (400, 700):
        font = instancer.instantiateVariableFont(TTFont(font_path("Arimo")), {"wght": weight})
        target = io.BytesIO()
        font.save(target)
        made.append(target.getvalue())
    return made[0], made[1]


def overflowing(data: bytes) -> Iterator[str]:
    """Texts that stick out of their box, as another engine sets them (a space at the end of a line doesn't count)."""
    import betteroffice_pptx

    file = betteroffice_pptx.Presentation.open(data)
    regular, bold = _fonts()
    file.register_font("Arial", regular)
    file.register_font("Arial", bold, bold=True)
    for number in range(file.slide_count):
        for box in _boxes(file.render_slide(number).to_dict()):
            for line in box["lines"]:
                said = "".join(run["text"] for run in line["runs"])
                space = max((run["fontSizePx"] for run in line["runs"]), default=0) * 0.278 if said.endswith(" ") else 0
                low = line["y"] + line["height"] > box["y"] + box["h"] + 1
                wide = line["x"] + line["width"] - space > box["x"] + box["w"] + 1
                if said.strip() and (low or wide or line["y"] < box["y"] - 1):
                    yield f"dia {number + 1}: {said}"


def _boxes(drawn) -> Iterator[dict]:
    if isinstance(drawn, dict):
        if drawn.get("kind") == "textBox":
            yield drawn
        drawn = list(drawn.values())
    if isinstance(drawn, list):
        for one in drawn:
            yield from _boxes(one)
