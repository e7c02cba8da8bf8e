"""Makes the PowerPoint bases in templates/: master, theme and named layouts, with the same bytes every time.

Run: python scripts/maak_basis.py. Nothing in them comes from a library's own template; `basis_dias.py` and
`basis_bladen.py` say what stands where on each layout.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from basis_bladen import CARDS_AND_SHEETS, LYING_CARDS, WALL
from basis_dias import DECK
from basis_pakket import HEAD, RELS, core_xml, relations, stored
from basis_places import Basis, Layout, Place

from lessonkit.places import TEMPLATES
from lessonkit.render import drawing
from lessonkit.render.drawing import NAMESPACES, Frame, Type, emu
from lessonkit.render.ooxml import LANGUAGE
from lessonkit.render.theme import lighten, theme

FIRST_LAYOUT_ID = 2147483649
NOTES = (21.0, 29.7)
MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
EMPTY_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def theme_colours() -> dict[str, str]:
    """The twelve slots of the theme; dk2, lt2 and accent1 get the school's colour when a kit is made."""
    own = theme()["colour"]
    dark = {name: pair["dark"] for name, pair in own["theme"].items()}
    return {
        "dk1": own["ink"],
        "lt1": own["paper"],
        "dk2": own["school"],
        "lt2": lighten(own["school"], 0.92),
        "accent1": own["school"],
        "accent2": dark["oker"],
        "accent3": dark["teal"],
        "accent4": dark["koraal"],
        "accent5": dark["paars"],
        "accent6": own["soft"],
        "hlink": dark["blauw"],
        "folHlink": dark["paars"],
    }


def theme_xml() -> str:
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{value[1:].upper()}"/></a:{slot}>' for slot, value in theme_colours().items()
    )
    font = f'<a:latin typeface="{theme()["font"]["office"]}"/><a:ea typeface=""/><a:cs typeface=""/>'
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{plain}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    colours = f'<a:clrScheme name="lessonkit">{slots}</a:clrScheme>'
    fonts = f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>"
    formats = (
        f"<a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst>"
    )
    return (
        f'{HEAD}<a:theme {NAMESPACES} name="lessonkit"><a:themeElements>{colours}'
        f'<a:fontScheme name="lessonkit">{fonts}</a:fontScheme><a:fmtScheme name="lessonkit">{formats}</a:fmtScheme>'
        "</a:themeElements></a:theme>"
    )


def placeholder(number: int, one: Place) -> str:
    """A place on a layout or master; the prompt stands in it until someone types."""
    attributes = f'type="{one.kind}"'
    if one.index is not None:
        attributes += f'{one.size} idx="{one.index}"'
    if one.prompt and one.kind in ("body", "pic"):
        attributes += ' hasCustomPrompt="1"'
    words = (
        drawing.field("slidenum", "‹nr.›") if one.kind == "sldNum" else drawing.run(one.prompt) if one.prompt else ""
    )
    text = drawing.body(one.frame.xml(), drawing.paragraph(words), one.type.level())
    return drawing.shape(number, one.name, drawing.place(one.box), text, placeholder=attributes)


def tree(shapes: list[str]) -> str:
    return f"<p:spTree>{EMPTY_TREE}{''.join(shapes)}</p:spTree>"


def background(colour: str) -> str:
    return f"<p:bg><p:bgPr>{drawing.fill(colour)}<a:effectLst/></p:bgPr></p:bg>"


def shapes_of(layout: Layout) -> list[str]:
    painted = [
        drawing.decoration(number, f"Versiering {number}", box, paint)
        for number, (box, paint) in enumerate(layout.decorations, 2)
    ]
    places = [placeholder(number, one) for number, one in enumerate(layout.places, 2 + len(painted))]
    return painted + places


def layout_xml(layout: Layout) -> str:
    kind = ' type="title"' if layout.places[0].kind == "ctrTitle" else ' userDrawn="1"'
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{kind} preserve="1"><p:cSld name="{layout.name}">'
        f"{background(layout.background)}{tree(shapes_of(layout))}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def text_styles(basis: Basis) -> str:
    title, text = basis.master.places[0].type, basis.master.places[1].type
    levels = "".join(text.level(f"lvl{level}pPr") for level in range(1, 10))
    other = "".join(Type(18).level(f"lvl{level}pPr") for level in range(1, 10))
    return (
        f"<p:txStyles><p:titleStyle>{title.level()}</p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def master_xml(basis: Basis) -> str:
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + number}" r:id="rId{number + 1}"/>'
        for number in range(len(basis.layouts))
    )
    return (
        f'{HEAD}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{background(drawing.WHITE)}'
        f"{tree(shapes_of(basis.master))}</p:cSld><p:clrMap {MAP}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>"
        f"{text_styles(basis)}</p:sldMaster>"
    )


def notes_master_xml(basis: Basis) -> str:
    """The notes page on A4: the slide above, the notes under it in a size that can be read at arm's length."""
    width, height = basis.width, basis.height
    share = min(15.0 / width, 9.5 / height)
    picture = drawing.Box((NOTES[0] - width * share) / 2, 1.8, width * share, height * share)
    text = drawing.Box(2.0, 12.2, 17.0, 15.5)
    number = drawing.Box(15.0, 28.0, 4.0, 0.9)
    line = '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
    image = (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Dia"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f'{drawing.place(picture)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{line}</p:spPr></p:sp>'
    )
    words = Type(12, gap=4)
    shapes = [
        image,
        drawing.shape(
            3,
            "Notities",
            f'{drawing.place(text)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
            drawing.body(Frame().xml(), drawing.paragraph(drawing.run("Notities")), words.level()),
            placeholder='type="body" sz="quarter" idx="1"',
        ),
        drawing.shape(
            4,
            "Nummer van de dia",
            f'{drawing.place(number)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
            drawing.body(
                Frame(anchor="ctr").xml(),
                drawing.paragraph(drawing.field("slidenum", "‹nr.›")),
                Type(10, align="r", colour=drawing.SOFT).level(),
            ),
            placeholder='type="sldNum" sz="quarter" idx="5"',
        ),
    ]
    levels = "".join(words.level(f"lvl{level}pPr") for level in range(1, 10))
    xml = (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld>{background(drawing.WHITE)}{tree(shapes)}</p:cSld><p:clrMap {MAP}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )
    # LibreOffice doesn't look the font of notes up in their theme.
    return xml.replace("+mn-lt", theme()["font"]["office"])


def presentation_xml(basis: Basis) -> str:
    levels = "".join(Type(18).level(f"lvl{level}pPr") for level in range(1, 10))
    return (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{emu(basis.width)}" cy="{emu(basis.height)}"/>'
        f'<p:notesSz cx="{emu(NOTES[0])}" cy="{emu(NOTES[1])}"/><p:defaultTextStyle>'
        f'<a:defPPr><a:defRPr lang="{LANGUAGE}"/></a:defPPr>'
        f"{levels}</p:defaultTextStyle></p:presentation>"
    )


def parts(basis: Basis) -> dict[str, str]:
    """Every part of the package by name."""
    layouts = [f"slideLayout{number}.xml" for number in range(1, len(basis.layouts) + 1)]
    found = {
        "_rels/.rels": relations(
            (f"{RELS}/officeDocument", "ppt/presentation.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            (f"{RELS}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": (
            f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>lessonkit</Application></Properties>"
        ),
        "docProps/core.xml": core_xml(basis.title),
        "ppt/presentation.xml": presentation_xml(basis),
        "ppt/_rels/presentation.xml.rels": relations(
            (f"{RELS}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{RELS}/notesMaster", "notesMasters/notesMaster1.xml"),
            (f"{RELS}/presProps", "presProps.xml"),
            (f"{RELS}/viewProps", "viewProps.xml"),
            (f"{RELS}/theme", "theme/theme1.xml"),
            (f"{RELS}/tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst {NAMESPACES} def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>',
        "ppt/theme/theme1.xml": theme_xml(),
        "ppt/theme/theme2.xml": theme_xml(),
        "ppt/slideMasters/slideMaster1.xml": master_xml(basis),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            *((f"{RELS}/slideLayout", f"../slideLayouts/{name}") for name in layouts),
            (f"{RELS}/theme", "../theme/theme1.xml"),
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master_xml(basis),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relations((f"{RELS}/theme", "../theme/theme2.xml")),
    }
    for name, layout in zip(layouts, basis.layouts, strict=True):
        found[f"ppt/slideLayouts/{name}"] = layout_xml(layout)
        found[f"ppt/slideLayouts/_rels/{name}.rels"] = relations(
            (f"{RELS}/slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return found


def bases() -> dict[str, bytes]:
    """The bases by file name."""
    return {basis.file: stored(parts(basis)) for basis in (DECK, CARDS_AND_SHEETS, LYING_CARDS, WALL)}


def main() -> None:
    for name, data in bases().items():
        (TEMPLATES / name).write_bytes(data)
        print(f"{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
