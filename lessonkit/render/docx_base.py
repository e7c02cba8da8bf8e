"""The base of a Word file: an empty A4 package with our styles, header and footer, and nobody's name."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

from lessonkit.documents.parts import Cover
from lessonkit.render import docx_styles
from lessonkit.render.docx_xml import NAMESPACES, TAB, field, hexed, paragraph, run, twips, words
from lessonkit.render.ooxml import LANGUAGE
from lessonkit.render.theme import Look, theme

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0


@dataclass(frozen=True)
class Sheet:
    """The paper (mm): margins round the text, and where header and footer stand. Always A4 upright."""

    top: float = 22
    side: float = 20
    bottom: float = 19
    header: float = 12
    footer: float = 12

    @property
    def width(self) -> float:
        """The width of the text."""
        return PAGE_WIDTH - 2 * self.side

    @property
    def height(self) -> float:
        """The height of the text."""
        return PAGE_HEIGHT - self.top - self.bottom


_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "word/document.xml": (f"{_WORD}.document.main+xml", f"{_RELATION}/officeDocument"),
    "docProps/core.xml": (
        "application/vnd.openxmlformats-package.core-properties+xml",
        f"{_PACKAGE}/relationships/metadata/core-properties",
    ),
    "docProps/app.xml": (f"{_OFFICE}.extended-properties+xml", f"{_RELATION}/extended-properties"),
}
_WORD_PARTS = {
    "styles.xml": (f"{_WORD}.styles+xml", f"{_RELATION}/styles"),
    "numbering.xml": (f"{_WORD}.numbering+xml", f"{_RELATION}/numbering"),
    "settings.xml": (f"{_WORD}.settings+xml", f"{_RELATION}/settings"),
    "fontTable.xml": (f"{_WORD}.fontTable+xml", f"{_RELATION}/fontTable"),
    "theme/theme1.xml": (f"{_OFFICE}.theme+xml", f"{_RELATION}/theme"),
    "header1.xml": (f"{_WORD}.header+xml", f"{_RELATION}/header"),
    "header2.xml": (f"{_WORD}.header+xml", f"{_RELATION}/header"),
    "footer1.xml": (f"{_WORD}.footer+xml", f"{_RELATION}/footer"),
}


def base(cover: Cover, look: Look, sheet: Sheet, styles: tuple[docx_styles.Style, ...], *, adult: bool) -> bytes:
    """The package without contents: A4, Dutch, our styles, header and footer.

    The first page may go without the header line, when it has a letterhead.
    """
    texts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(_PARTS),
        "word/_rels/document.xml.rels": _relations(_WORD_PARTS),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body><w:p/></w:body></w:document>",
        "word/styles.xml": docx_styles.styles_xml(look, styles),
        "word/numbering.xml": docx_styles.numbering_xml(look, styles),
        "word/settings.xml": _settings(adult),
        "word/fontTable.xml": _FONTS,
        "word/theme/theme1.xml": _theme(look),
        "word/header1.xml": _header(cover, first=False),
        "word/header2.xml": _header(cover, first=True),
        "word/footer1.xml": _footer(cover),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>',
        "docProps/app.xml": (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            f"<Application>lessonkit</Application><Company>{escape(look.author)}</Company></Properties>"
        ),
    }
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as target:
        for name, text in texts.items():
            target.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return result.getvalue()


def _content_types() -> str:
    kinds = {name: kind for name, (kind, _) in _PARTS.items()}
    kinds |= {f"word/{name}": kind for name, (kind, _) in _WORD_PARTS.items()}
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(parts: dict[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{name}"/>'
        for number, (name, (_, kind)) in enumerate(parts.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def section(sheet: Sheet, *, letterhead: bool) -> str:
    """The paper with its header and footer; with a letterhead the first page has no header line."""
    numbers = {name: f"rId{number}" for number, name in enumerate(_WORD_PARTS, 1)}
    references = "".join(
        f'<w:{part}Reference w:type="{kind}" r:id="{numbers[name]}"/>'
        for part, kind, name in (
            ("header", "default", "header1.xml"),
            ("header", "first", "header2.xml"),
            ("footer", "default", "footer1.xml"),
            ("footer", "first", "footer1.xml"),
        )
    )
    margins = {
        "top": sheet.top, "right": sheet.side, "bottom": sheet.bottom, "left": sheet.side,
        "header": sheet.header, "footer": sheet.footer, "gutter": 0.0,
    }  # fmt: skip
    listed = "".join(f' w:{name}="{twips(mm)}"' for name, mm in margins.items())
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
        f"<w:pgMar{listed}/>{'<w:titlePg/>' if letterhead else ''}</w:sectPr>"
    )


_COMPATIBLE = {
    "compatibilityMode": 15,
    # Without it a table takes no notice of a default style of 12 pt, and sets its text in 10 pt.
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
"""How Word lays out: as it does with a new file of its own."""


def _settings(adult: bool) -> str:
    hyphens = '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="425"/>'
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBLE.items()
    )
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>{hyphens if adult else ""}'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compatible}</w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


_FONTS = (
    f'<w:fonts {NAMESPACES}><w:font w:name="Arial"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _header(cover: Cover, *, first: bool) -> str:
    marks = "".join(paragraph(words(mark), "Merk") for mark in cover.marks)
    line = paragraph(words(cover.school) + TAB + words(cover.group), "Koptekst")
    # A header must hold a paragraph; the first page's is empty, since its title says the same.
    return f"<w:hdr {NAMESPACES}>{marks or paragraph('', 'Ruimte') if first else marks + line}</w:hdr>"


def _footer(cover: Cover) -> str:
    left = words(f"{cover.title} · {cover.short} · {cover.group}")
    number = run("bladzijde ") + field("PAGE", "1") + run(" van ") + field("NUMPAGES", "1")
    return f"<w:ftr {NAMESPACES}>{paragraph(left + TAB + number, 'Voettekst')}</w:ftr>"


def _theme(look: Look) -> str:
    """The theme: our colours in Office's slots, Arial for headings and text."""
    colours = look.colours
    tints = [one["dark"] for one in theme()["colour"]["theme"].values()]
    slots = {
        "dk1": colours["ink"], "lt1": colours["paper"], "dk2": colours["soft"], "lt2": colours["mist"],
        "accent1": colours["school"], "accent2": tints[0], "accent3": tints[1], "accent4": tints[2],
        "accent5": tints[3], "accent6": tints[4], "hlink": colours["school"], "folHlink": colours["soft"],
    }  # fmt: skip
    listed = "".join(f'<a:{slot}><a:srgbClr val="{hexed(value)}"/></a:{slot}>' for slot, value in slots.items())
    font = '<a:latin typeface="Arial"/><a:ea typeface="Arial"/><a:cs typeface="Arial"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    outline = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="lessonkit"><a:themeElements>'
        f'<a:clrScheme name="lessonkit">{listed}</a:clrScheme><a:fontScheme name="lessonkit">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="lessonkit"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{outline * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )
