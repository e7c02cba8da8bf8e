"""One slide under construction: texts measured and put in the places of its layout, shapes and pictures around them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lessonkit.diagnostics import Diagnostic
from lessonkit.render import drawing, fit
from lessonkit.render.box import Box, around
from lessonkit.render.drawing import Frame, Paint, Type
from lessonkit.render.fit import Block
from lessonkit.render.measure import Slot
from lessonkit.render.pptx_file import Presentation, parsed
from lessonkit.render.pptx_text import Words, block, several, text_of, xml
from lessonkit.render.theme import theme

_NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
_PLAIN = "<a:bodyPr><a:noAutofit/></a:bodyPr>"
_ROUNDING = 0.001
_READ_FROM_AFAR = 24
_LABELS = ("Tijd", "Thema")
"""Short labels beside a picture; they keep the size that the layout gives them."""
_NO_EDGES = Frame()
_NOTHING = Paint()


@dataclass(frozen=True)
class Place:
    """A place of the layout as the base gives it; `ph` tells Office which one it is."""

    name: str
    ph: str
    box: Box
    type: Type
    frame: Frame


class Sheet:
    """A slide on a layout. Shapes are read out in the order in which they are made: the title first."""

    def __init__(self, presentation: Presentation, layout: str) -> None:
        self.presentation = presentation
        self.slide = presentation.new_slide(layout)
        self.number = len(presentation.file.slides)
        self.places = {place.name: place for place in map(_place, presentation.layouts[layout].placeholders)}
        self._tree = self.slide.shapes._spTree
        self._last = 1

    def room(self, *names: str) -> Box:
        """The room that the layout gives to these places, those with a number included ("Stap": "Stap 1" …)."""
        own = [place.box for place in self.places.values() if place.name.rstrip(" 0123456789") in names]
        return around(own)

    def text(
        self,
        name: str,
        words: Words | Iterable[Words],
        *,
        box: Box | None = None,
        pt: float | None = None,
        colour: str | None = None,
    ) -> Box:
        """Fills a place of the layout with a paragraph or several, and gives the box it got.

        `box`, `pt` and `colour` differ from the layout's where this slide needs it.
        """
        place = self.places[name]
        box, lines = box or place.box, several(words)
        style = self._style(place, pt)
        self._demand_room(name, lines, box, style, place.frame)
        own = style.pt if style.pt != place.type.pt else None
        self._add_text(place, box, "".join(xml(line, pt=own, colour=colour) for line in lines))
        return box

    def free(
        self,
        name: str,
        words: Words | Iterable[Words],
        box: Box,
        style: Type,
        frame: Frame = _NO_EDGES,
        paint: Paint = _NOTHING,
    ) -> Box:
        """A text outside the places of the layout, in its own box."""
        lines = several(words)
        self._demand_room(name, lines, box, style, frame)
        body = drawing.body(frame.xml(), "".join(map(xml, lines)), style.level())
        self._add(drawing.shape(self._id(), name, paint.xml(box), body))
        return box

    def paint(self, name: str, box: Box, paint: Paint) -> None:
        """A shape that only adorns."""
        self._add(drawing.decoration(self._id(), name, box, paint))

    def picture(self, name: str, png: bytes, box: Box, alt: str = "") -> None:
        """A picture; in the layout's place of that name if there is one."""
        _, relation = self.slide.part.get_or_add_image_part(io.BytesIO(png))
        ph = self.places[name].ph if name in self.places else ""
        self._add(drawing.picture(self._id(), name, box, relation, alt, placeholder=ph))

    def line(
        self, name: str, start: tuple[float, float], end: tuple[float, float], colour: str, pt: float, dash: str
    ) -> None:
        """A straight line; `dash` is solid, dash, sysDot …"""
        box = Box(*start, end[0] - start[0], end[1] - start[1])
        self.paint(name, box, Paint("line", outline=colour, outline_pt=pt, dash=dash))

    def foot(self, words: str | None = None) -> None:
        """The footer and the slide number in their own places, the number as a field."""
        told, own = words or self.presentation.footer, self.places["Voettekst"]
        smaller = 2 + 2 * len(self.presentation.cover.marks)
        sizes = [own.type.pt - step for step in range(smaller + 1) if step < 3 or own.type.pt - step >= 10]
        self.text("Voettekst", told, pt=self.largest("Voettekst", told, own.box, sizes))
        place = self.places["Dianummer"]
        self._add_text(place, place.box, drawing.paragraph(drawing.field("slidenum", str(self.number))))

    def sizes(self, *names: str) -> tuple[float, ...]:
        """The type sizes (pt) that the theme file has for places on slides, none under that of the age group."""
        own, least = theme()["slide"]["type"], self.presentation.look.slide_pt
        found = sorted({pt for name in names for pt in own[name] if pt >= least}, reverse=True)
        return tuple(found) or (least,)

    def fits(self, name: str, words: Words | Iterable[Words], box: Box, pt: float) -> bool:
        """Whether the words fit the place when it has this box and size."""
        return fit.fits(*self._room(name, words, box, pt))

    def needs(self, name: str, words: Words | Iterable[Words], box: Box, pt: float | None = None) -> float:
        """The height (cm) that a place takes to hold the words, its edges included."""
        frame = self.places[name].frame
        return fit.height(*self._room(name, words, box, pt)) + frame.top + frame.bottom + _ROUNDING

    def largest(self, name: str, words: Words | Iterable[Words], box: Box, sizes: Iterable[float]) -> float:
        """The largest of the sizes (pt) in which the words fit the place; the smallest when none does."""
        sizes = list(sizes)
        return next((pt for pt in sizes if self.fits(name, words, box, pt)), sizes[-1])

    def size_for(self, texts: Iterable[tuple[Words, Box]], sizes: Sequence[float], *, bold: bool = False) -> float:
        """The largest of the sizes (pt) in which every one of the free texts fits its own box."""
        own = [([block(words, 1)], _slot("", box, Type(1, bold, spacing=1.05), _NO_EDGES)) for words, box in texts]
        fitting = (pt for pt in sizes if all(fit.fits(blocks, replace(slot, pt=pt)) for blocks, slot in own))
        return next(fitting, sizes[-1])

    def best_size(self, name: str, words: Words | Iterable[Words], box: Box, sizes: Iterable[float]) -> float:
        """The largest of the sizes (pt) in which the words fit the place and look well."""
        blocks, slot, gap = self._room(name, words, box)
        return fit.best_size(blocks, slot, sizes, gap)

    def calm(self, name: str, words: Words | Iterable[Words], box: Box, pt: float) -> Box:
        """The box, or a narrower one when a last word would stand alone in it."""
        blocks, slot, _ = self._room(name, words, box, pt)
        return replace(box, w=box.w - slot.width + fit.calm_width(blocks, slot))

    def title_size(self, name: str, words: Words, box: Box, sizes: Iterable[float]) -> float:
        """The largest of the sizes (pt) that takes no more lines than the smallest."""
        blocks, slot, _ = self._room(name, words, box)
        return fit.title_size(blocks[0], slot, sizes)

    def _room(
        self, name: str, words: Words | Iterable[Words], box: Box, pt: float | None = None
    ) -> tuple[list[Block], Slot, float]:
        place = self.places[name]
        style = self._style(place, pt)
        return [block(one, style.pt) for one in several(words)], _slot(name, box, style, place.frame), style.gap

    def _style(self, place: Place, pt: float | None) -> Type:
        """The type of a place; what pupils read from a slide is never under the size of their age group."""
        pt = pt or place.type.pt
        grows = self.presentation.slides and place.type.pt >= _READ_FROM_AFAR and place.name not in _LABELS
        return replace(place.type, pt=max(pt, self.presentation.look.slide_pt) if grows else pt)

    def _demand_room(self, name: str, lines: list[Words], box: Box, style: Type, frame: Frame) -> None:
        slot = _slot(f"dia {self.number}, {name}", box, style, frame)
        self.presentation.faults.extend(fit.faults([block(line, style.pt) for line in lines], slot, style.gap))
        self._demand_page(name, lines, box)

    def demand_height(self, words: Words | Iterable[Words], needed: float, room: float) -> None:
        """Notes a fault when texts that share a room need more height (cm) than it has."""
        if needed > room + _ROUNDING:
            longest = max(map(text_of, several(words)), key=len)
            message = f"dia {self.number} is te vol ({needed:.1f} cm nodig, {room:.1f} cm plaats): '{longest[:50]}'"
            self.presentation.faults.append(
                Diagnostic(message, longest.place, "maak de teksten korter of maak er minder")
            )

    def _demand_page(self, name: str, lines: list[Words], box: Box) -> None:
        page = self.presentation.page
        if box.x < 0 or box.y < 0 or box.right > page.w + _ROUNDING or box.bottom > page.h + _ROUNDING:
            place = next((text_of(line).place for line in lines), None)
            message = f"'{name}' valt van dia {self.number}: er staat te veel op"
            self.presentation.faults.append(Diagnostic(message, place, "maak de teksten korter of maak er minder"))

    def _add_text(self, place: Place, box: Box, paragraphs: str) -> None:
        body = drawing.body(_PLAIN, paragraphs)
        self._add(drawing.shape(self._id(), place.name, drawing.place(box), body, placeholder=place.ph))

    def _id(self) -> int:
        self._last += 1
        return self._last

    def _add(self, xml: str) -> None:
        self._tree.append(parsed(xml))


def _slot(name: str, box: Box, style: Type, frame: Frame) -> Slot:
    inner = frame.inner(box)
    return Slot(name, inner.w, inner.h, style.pt, style.bold, style.spacing)


def _place(placeholder: Any) -> Place:
    """A place as the layout describes it."""
    element = placeholder._element
    ph = element.find(".//p:ph", _NS)
    inside = element.find("p:txBody/a:bodyPr", _NS)
    level = element.find("p:txBody/a:lstStyle/a:lvl1pPr", _NS)
    run = level.find("a:defRPr", _NS)
    edges = [int(inside.get(key, 0)) / drawing.EMU for key in ("lIns", "tIns", "rIns", "bIns")]
    corners = (placeholder.left, placeholder.top, placeholder.width, placeholder.height)
    return Place(
        name=placeholder.name,
        ph=" ".join(f'{key}="{ph.get(key)}"' for key in ("type", "sz", "idx") if ph.get(key)),
        box=Box(*(value / drawing.EMU for value in corners)),
        type=Type(
            pt=int(run.get("sz")) / 100,
            bold=run.get("b") == "1",
            spacing=int(level.find("a:lnSpc/a:spcPct", _NS).get("val")) / 100_000,
            gap=int(level.find("a:spcBef/a:spcPts", _NS).get("val")) / 100,
        ),
        frame=Frame(*edges, inside.get("anchor", "t")),
    )
