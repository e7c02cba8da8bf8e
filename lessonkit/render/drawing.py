"""Office's drawing language as text: colours, outlines, text bodies, shapes. For the bases and for what fills them."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lessonkit.render.box import Box
from lessonkit.render.ooxml import LANGUAGE

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
EMU = 360_000
"""English metric units in a centimetre."""

# The theme's slots by what they are for; "slot mod/off" is a slot made lighter (lumMod and lumOff, in percent).
INK = "tx1"
SOFT = "accent6"
WHITE = "bg1"
SCHOOL = "tx2"
FIELD = "bg2"
ACCENT = "accent1"
WARM = "accent2 4/96"
WARM_EDGE = "accent2 30/70"

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def emu(cm: float) -> int:
    """Centimetres in Office's unit."""
    return round(cm * EMU)


def colour(value: str) -> str:
    """A colour: "#rrggbb", a slot of the theme ("accent1"), or a lighter slot ("accent2 4/96")."""
    if value.startswith("#"):
        return f'<a:srgbClr val="{value[1:].upper()}"/>'
    slot, _, lighter = value.partition(" ")
    if not lighter:
        return f'<a:schemeClr val="{slot}"/>'
    mod, _, off = lighter.partition("/")
    return f'<a:schemeClr val="{slot}"><a:lumMod val="{mod}000"/><a:lumOff val="{off}000"/></a:schemeClr>'


def fill(value: str | None) -> str:
    """A plain fill, or none."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>" if value else "<a:noFill/>"


@dataclass(frozen=True)
class Paint:
    """How a shape looks: its form, fill and outline (pt). `radius` (cm) rounds the corners of a `roundRect`."""

    form: str = "rect"
    fill: str | None = None
    outline: str | None = None
    outline_pt: float = 1.5
    radius: float = 0.6
    dash: str = ""
    turned: bool = False
    """Whether a `round2SameRect` has its round corners below instead of above."""
    point: tuple[float, float] | None = None
    """Where the tail of a `wedgeRoundRectCallout` points: share of width and height from the middle."""

    def xml(self, box: Box) -> str:
        """The properties of the shape at its place."""
        dash = f'<a:prstDash val="{self.dash}"/>' if self.dash else ""
        line = (
            f'<a:ln w="{round(self.outline_pt * 12700)}">{fill(self.outline)}{dash}</a:ln>'
            if self.outline
            else "<a:ln><a:noFill/></a:ln>"
        )
        return f"{place(box)}{self._geometry(box)}{fill(self.fill)}{line}"

    def _geometry(self, box: Box) -> str:
        corner = min(50_000, round(self.radius / max(0.01, min(box.w, box.h)) * 100_000))
        guides = {}
        if self.form == "roundRect":
            guides = {"adj": corner}
        elif self.form == "round2SameRect":
            guides = {"adj1": 0, "adj2": corner} if self.turned else {"adj1": corner, "adj2": 0}
        elif self.form == "wedgeRoundRectCallout" and self.point:
            guides = {
                "adj1": round(self.point[0] * 100_000),
                "adj2": round(self.point[1] * 100_000),
                "adj3": corner,
            }
        listed = "".join(f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in guides.items())
        return f'<a:prstGeom prst="{self.form}"><a:avLst>{listed}</a:avLst></a:prstGeom>'


def place(box: Box) -> str:
    """The transform that puts a shape in its box."""
    return f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.w)}" cy="{emu(box.h)}"/></a:xfrm>'


@dataclass(frozen=True)
class Type:
    """How text is set: size (pt), weight, colour, line spacing (factor), space between paragraphs (pt), alignment."""

    pt: float
    bold: bool = False
    colour: str = INK
    spacing: float = 1.0
    gap: float = 0.0
    align: str = "l"

    def level(self, name: str = "lvl1pPr") -> str:
        """As a level of a list style, without bullet or indent."""
        lines = f'<a:lnSpc><a:spcPct val="{round(self.spacing * 100_000)}"/></a:lnSpc>'
        before = f'<a:spcBef><a:spcPts val="{round(self.gap * 100)}"/></a:spcBef>'
        start = f'<a:{name} marL="0" indent="0" algn="{self.align}">'
        return f"{start}{lines}{before}<a:buNone/>{self.default()}</a:{name}>"

    def default(self) -> str:
        """As the default run of a level."""
        fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
        start = f'<a:defRPr lang="{LANGUAGE}" sz="{round(self.pt * 100)}" b="{int(self.bold)}" i="0" kern="1200">'
        return f"{start}{fill(self.colour)}{fonts}</a:defRPr>"


@dataclass(frozen=True)
class Frame:
    """The inside of a text shape: the edges that stay free (cm: left, top, right, bottom) and where the text hangs."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    anchor: str = "t"

    def xml(self) -> str:
        """The body properties: explicit edges, wrapped, never shrunk or grown."""
        return (
            f'<a:bodyPr vert="horz" wrap="square" lIns="{emu(self.left)}" tIns="{emu(self.top)}" '
            f'rIns="{emu(self.right)}" bIns="{emu(self.bottom)}" rtlCol="0" anchor="{self.anchor}">'
            "<a:noAutofit/></a:bodyPr>"
        )

    def inner(self, box: Box) -> Box:
        """The room for text in a box."""
        return box.inset(self.left, self.top, self.right, self.bottom)


def run(text: str, *, bold: bool | None = None, pt: float | None = None, colour: str | None = None) -> str:
    """A run of Dutch text; what is not given comes from the placeholder or list style."""
    size = f' sz="{round(pt * 100)}"' if pt else ""
    weight = "" if bold is None else f' b="{int(bold)}"'
    painted = fill(colour) if colour else ""
    return f'<a:r><a:rPr lang="{LANGUAGE}"{size}{weight}>{painted}</a:rPr><a:t>{escape(text)}</a:t></a:r>'


def paragraph(runs: str, *, properties: str = "", pt: float | None = None) -> str:
    """A paragraph of runs; `properties` is its own `a:pPr`."""
    size = f' sz="{round(pt * 100)}"' if pt else ""
    return f'<a:p>{properties}{runs}<a:endParaRPr lang="{LANGUAGE}"{size}/></a:p>'


def field(kind: str, shown: str) -> str:
    """A field that Office fills in itself, such as the slide number."""
    return (
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{kind}"><a:rPr lang="{LANGUAGE}"/>'
        f"<a:t>{escape(shown)}</a:t></a:fld>"
    )


def body(frame: str, paragraphs: str, style: str = "") -> str:
    """The text body of a shape."""
    return f"<p:txBody>{frame}<a:lstStyle>{style}</a:lstStyle>{paragraphs}</p:txBody>"


def identity(number: int, name: str, *, alt: str | None = None) -> str:
    """Name and alternative text; `alt` "" marks the shape as decoration, None says nothing (its text speaks)."""
    if alt is None:
        return f'<p:cNvPr id="{number}" name={quoteattr(name)}/>'
    described = f'<p:cNvPr id="{number}" name={quoteattr(name)} descr={quoteattr(alt)}'
    return f"{described}/>" if alt else f"{described}>{_DECORATIVE}</p:cNvPr>"


def shape(number: int, name: str, properties: str, text: str, *, placeholder: str = "", alt: str | None = None) -> str:
    """A shape; `placeholder` is the inside of its `p:ph`, `properties` that of its `p:spPr`."""
    locks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if placeholder else "<p:cNvSpPr/>"
    holder = f"<p:nvPr><p:ph {placeholder}/></p:nvPr>" if placeholder else "<p:nvPr/>"
    return (
        f"<p:sp><p:nvSpPr>{identity(number, name, alt=alt)}{locks}{holder}</p:nvSpPr>"
        f"<p:spPr>{properties}</p:spPr>{text}</p:sp>"
    )


def decoration(number: int, name: str, box: Box, paint: Paint) -> str:
    """A shape without words that only adorns."""
    return shape(number, name, paint.xml(box), "", alt="")


def picture(number: int, name: str, box: Box, relation: str, alt: str, *, placeholder: str = "") -> str:
    """A picture that fills its box; without alternative text it is marked as decoration."""
    holder = f"<p:nvPr><p:ph {placeholder}/></p:nvPr>" if placeholder else "<p:nvPr/>"
    locks = '<a:picLocks noGrp="1" noChangeAspect="1"/>' if placeholder else '<a:picLocks noChangeAspect="1"/>'
    return (
        f"<p:pic><p:nvPicPr>{identity(number, name, alt=alt)}<p:cNvPicPr>{locks}</p:cNvPicPr>{holder}</p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
