"""Word's language as text: runs, paragraphs, tables, fields and controls. Every run is Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lessonkit.render.ooxml import LANGUAGE
from lessonkit.text import runs, typographic

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
TAB = "<w:r><w:tab/></w:r>"
STANDARD = "Standaard"
STRONG = "Zwaar"
LONGEST_TITLE = 64
"""Word shows no more of a control's title and tag."""
_BLANK = re.compile(r"(_{5,})")


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm / 25.4 * 1440)


def emu(mm: float) -> int:
    """Millimetres in English metric units."""
    return round(mm * 36_000)


def run(text: str, style: str = "") -> str:
    """A run of Dutch text as it stands, in a character style."""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:r><w:rPr>{named}<w:lang w:val="{LANGUAGE}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def words(text: str, style: str = "") -> str:
    """A text as runs: typographic quotes, stress in its own character style unless the words have a style already."""
    return "".join(run(typographic(one.text), style or (STRONG if one.stressed else "")) for one in runs(str(text)))


def blanks_in(text: str) -> list[str]:
    """The text cut at its blanks (five underscores or more): words and blanks in turn, words first."""
    return _BLANK.split(text)


def paragraph(
    content: str, style: str = STANDARD, *, number: int | None = None, keep: bool = False, new_page: bool = False
) -> str:
    """A paragraph of runs; `number` is a numbering instance, `keep` holds it on the page of what follows."""
    properties = f'<w:pStyle w:val="{style}"/>'
    properties += "<w:keepNext/>" if keep else ""
    properties += "<w:pageBreakBefore/>" if new_page else ""
    properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def field(instruction: str, shown: str, style: str = "") -> str:
    """A field that Word fills in itself, such as the page number."""
    return f'<w:fldSimple w:instr="{instruction}">{run(shown, style)}</w:fldSimple>'


@dataclass(frozen=True)
class Cell:
    """A table cell with its paragraphs.

    `fill` is a colour, `pad` the room left and right (mm), `bare` the sides without border; `hangs` is "center" or
    "bottom" when the text doesn't hang from the top.
    """

    content: str
    fill: str | None = None
    pad: float | None = None
    bare: tuple[str, ...] = ()
    hangs: str = ""
    span: int = 1

    def xml(self, width_mm: float) -> str:
        """The cell at its width."""
        properties = f'<w:tcW w:w="{twips(width_mm)}" w:type="dxa"/>'
        properties += f'<w:gridSpan w:val="{self.span}"/>' if self.span > 1 else ""
        if self.bare:
            edges = "".join(f'<w:{side} w:val="nil"/>' for side in _SIDES if side in self.bare)
            properties += f"<w:tcBorders>{edges}</w:tcBorders>"
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{hexed(self.fill)}"/>' if self.fill else ""
        if self.pad is not None:
            # Not above and below: there Word gives the whole row the room of its roomiest cell.
            inner = "".join(f'<w:{side} w:w="{twips(self.pad)}" w:type="dxa"/>' for side in ("left", "right"))
            properties += f"<w:tcMar>{inner}</w:tcMar>"
        properties += f'<w:vAlign w:val="{self.hangs}"/>' if self.hangs else ""
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{self.content}</w:tc>"


_SIDES = ("top", "left", "bottom", "right")


def hexed(colour: str) -> str:
    """The colour as Word writes it: "0F5C6B", or "auto"."""
    return colour.lstrip("#").upper() if colour.startswith("#") else colour


@dataclass(frozen=True)
class Row:
    """A table row; `height` in mm is the least it takes. A row is never cut by the end of a page unless `splits`."""

    cells: tuple[Cell, ...]
    header: bool = False
    height: float | None = None
    splits: bool = False

    def xml(self, widths: tuple[float, ...]) -> str:
        """The row with its cells at their widths."""
        properties = "" if self.splits else "<w:cantSplit/>"
        properties += f'<w:trHeight w:val="{twips(self.height)}" w:hRule="atLeast"/>' if self.height else ""
        properties += "<w:tblHeader/>" if self.header else ""
        made, column = [], 0
        for cell in self.cells:
            made.append(cell.xml(sum(widths[column : column + cell.span])))
            column += cell.span
        return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(made)}</w:tr>"


def table(widths: Iterable[float], rows: Iterable[Row], style: str, caption: str) -> str:
    """A table of fixed column widths (mm); `caption` is its alternative title, which a screen reader says."""
    widths = tuple(widths)
    grid = "".join(f'<w:gridCol w:w="{twips(one)}"/>' for one in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(typographic(caption))}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(row.xml(widths) for row in rows)}</w:tbl>"
    )


def _known(number: int, title: str, tag: str) -> str:
    shown = typographic(title)[:LONGEST_TITLE]
    named = f"<w:alias w:val={quoteattr(shown)}/><w:tag w:val={quoteattr(tag[:LONGEST_TITLE])}/>"
    return f'{named}<w:id w:val="{number}"/>'


def control(number: int, title: str, tag: str, content: str) -> str:
    """A field to fill in with plain text; `content` (a run) stands there until somebody types."""
    return (
        f"<w:sdt><w:sdtPr>{_known(number, title, tag)}"
        f"<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def checkbox(number: int, title: str, tag: str, style: str) -> str:
    """A box to tick, unticked. The empty box is a letter of Arial, so that no other font is needed on paper."""
    return (
        f"<w:sdt><w:sdtPr>{_known(number, title, tag)}"
        '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="25A1" w14:font="Arial"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run('□', style)}</w:sdtContent></w:sdt>"
    )


_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def picture(number: int, name: str, relation: str, width_mm: float, height_mm: float, alt: str) -> str:
    """A picture in the line of text; without alternative text it is marked as decoration."""
    size = f'cx="{emu(width_mm)}" cy="{emu(height_mm)}"'
    known = f'id="{number}" name={quoteattr(name)}'
    described = f"<wp:docPr {known} descr={quoteattr(alt)}/>" if alt else f"<wp:docPr {known}>{_DECORATIVE}</wp:docPr>"
    none = "".join(f' {one}="0"' for one in ("distT", "distB", "distL", "distR"))
    return (
        f'<w:r><w:rPr><w:noProof/><w:lang w:val="{LANGUAGE}"/></w:rPr><w:drawing><wp:inline{none}>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>{described}'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name={quoteattr(name)}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
