"""A PowerPoint file from one of our own bases: the school's colours, slides, sections, notes, and the same bytes."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from lessonkit.diagnostics import Diagnostic
from lessonkit.documents.parts import Cover
from lessonkit.places import TEMPLATES
from lessonkit.render import drawing, ooxml
from lessonkit.render.box import Box
from lessonkit.render.measure import demand
from lessonkit.render.theme import Look

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


@dataclass
class Presentation:
    """A presentation under construction; `faults` gathers the texts that don't fit, and `saved` raises them all."""

    base: str
    cover: Cover
    look: Look
    faults: list[Diagnostic | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        from pptx import Presentation as opened

        self.file: Any = opened(str(TEMPLATES / self.base))
        self.layouts = {layout.name: layout for layout in self.file.slide_layouts}
        _in_school_colours(self.file, self.look)

    @property
    def slides(self) -> bool:
        """Whether it is shown on a screen, and not printed."""
        return self.base == "basis-16x9.pptx"

    @property
    def page(self) -> Box:
        """The whole page."""
        return Box(0, 0, self.file.slide_width / drawing.EMU, self.file.slide_height / drawing.EMU)

    @property
    def footer(self) -> str:
        """What stands at the foot of every slide: the school's short name, and the marks that the document carries."""
        return " · ".join((self.cover.short, *self.cover.marks))

    def new_slide(self, layout: str) -> Any:
        """An empty slide on a layout; its places are filled by a Sheet."""
        slide = self.file.slides.add_slide(self.layouts[layout])
        for made in list(slide.shapes._spTree)[2:]:
            slide.shapes._spTree.remove(made)
        return slide

    def sections(self, named: Iterable[tuple[str, int]]) -> None:
        """Divides the slides, in order, in sections of a name and a number of slides."""
        ids = [one.get("id") for one in self.file.slides._sldIdLst]
        listed, first = "", 0
        for name, count in named:
            own = hashlib.sha256(f"{self.cover.document} {len(listed)} {name}".encode()).hexdigest().upper()
            guid = f"{{{own[:8]}-{own[8:12]}-4{own[13:16]}-8{own[17:20]}-{own[20:32]}}}"
            slides = "".join(f'<p14:sldId id="{one}"/>' for one in ids[first : first + count])
            listed += f'<p14:section name={drawing.quoteattr(name)} id="{guid}">'
            listed += f"<p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>"
            first += count
        inside = f'<p14:sectionLst xmlns:p14="{_P14}">{listed}</p14:sectionLst>'
        ext = f'<p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">{inside}</p:ext></p:extLst>'
        self.file.part._element.append(parsed(ext))

    def saved(self) -> bytes:
        """The file; raises WrongInput with every text that doesn't fit."""
        demand(self.faults)
        ooxml.set_properties(
            self.file.core_properties,
            title=f"{self.cover.title} – {self.cover.subtitle}",
            subject=self.cover.group,
            author=self.look.author,
            epoch=self.look.epoch,
        )
        result = io.BytesIO()
        self.file.save(result)
        return ooxml.repacked(result.getvalue())


def parsed(xml: str) -> Any:
    """The element that a piece of presentation language stands for."""
    from pptx.oxml import parse_xml

    return parse_xml(f"<p:wrap {drawing.NAMESPACES}>{xml}</p:wrap>")[0]


def _in_school_colours(file: Any, look: Look) -> None:
    """Puts the school's colour in the theme of slides and notes."""
    slots = {"dk2": look.colours["school"], "lt2": look.colours["school_light"], "accent1": look.colours["school"]}
    for owner in (file.slide_master.part, file.notes_master.part):
        part = next(one.target_part for one in owner.rels.values() if one.reltype.endswith("/theme"))
        tree = etree.fromstring(part.blob)
        for slot, value in slots.items():
            tree.find(f".//{_A}clrScheme/{_A}{slot}/{_A}srgbClr").set("val", value[1:].upper())
        part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
