"""The styles of our Word files: real headings, lists, small print, boxes and tables, all fed by the theme file."""

from __future__ import annotations

from dataclasses import dataclass

from lessonkit.render.docx_xml import NAMESPACES, STANDARD, STRONG, hexed, twips
from lessonkit.render.ooxml import LANGUAGE
from lessonkit.render.theme import Look, theme, tint

ARIAL_LINE = 1.149
"""The height of a single line of Arial, in its own size: Word's line spacing counts from there, CSS from the size."""
SOURCE = "Bron"
"""The character style of a citation behind a text."""
ACCENT = "Accent"
"""The character style of a word in the school's colour."""
BULLETS, NUMBERS = "bullet", "decimal"
"""Kinds of lists, as Word calls them."""


@dataclass(frozen=True)
class Style:
    """A paragraph style: sizes and spaces in pt, indents and tabs in mm, `line` as in CSS, colours by name.

    `level` is that of a heading; `list` a kind of list; `edge` a line: side, colour, pt,
    under `every` paragraph of a row of them; `box` a field round paragraphs
    of one kind: fill, colour and pt of its outline; `middle` hangs text beside a picture at half its height.
    A heading stays with what follows, but not `in_cell`: there it would hold the rows of the table together.
    """

    id: str
    name: str
    pt: float
    bold: bool = False
    colour: str = "ink"
    before: float = 0
    after: float = 0
    line: float = 1.35
    level: int = 0
    keep_next: bool = False
    in_cell: bool = False
    list: str = ""
    indent: float = 0
    hanging: float = 0
    tabs: tuple[tuple[str, float], ...] = ()
    edge: tuple[str, str, float] | None = None
    box: tuple[str, str, float] | None = None
    dashed: bool = False
    every: bool = False
    middle: bool = False
    centred: bool = False
    whole_words: bool = False

    def xml(self, look: Look, numbering: int) -> str:
        """The style as Word keeps it; `numbering` is that of its list."""
        p = "<w:keepNext/>" if self.keep_next or (self.level and not self.in_cell) else ""
        p += "<w:keepLines/>" if self.level else ""
        p += f'<w:numPr><w:numId w:val="{numbering}"/></w:numPr>' if self.list else ""
        if self.edge:
            side, name, pt = self.edge
            kind, room = "dashed" if self.dashed else "single", 7 if side == "left" else 2
            line = f'w:val="{kind}" w:sz="{round(pt * 8)}" w:space="{room}" {colour(name, look)}'
            p += f"<w:pBdr><w:{side} {line}/>{f'<w:between {line}/>' if self.every else ''}</w:pBdr>"
        if self.box:
            fill, name, pt = self.box
            line = f'w:val="single" w:sz="{round(pt * 8)}" w:space="8" {colour(name, look)}'
            p += "<w:pBdr>" + "".join(f"<w:{side} {line}/>" for side in _SIDES) + "</w:pBdr>"
            p += f'<w:shd w:val="clear" w:color="auto" w:fill="{hexed(named(fill, look))}"/>'
        if self.tabs:
            p += "<w:tabs>" + "".join(f'<w:tab w:val="{k}" w:pos="{twips(at)}"/>' for k, at in self.tabs) + "</w:tabs>"
        p += "<w:suppressAutoHyphens/>" if self.level or self.whole_words else ""
        p += f'<w:spacing w:before="{round(self.before * 20)}" w:after="{round(self.after * 20)}" '
        p += f'w:line="{round(240 * self.line / ARIAL_LINE)}" w:lineRule="auto"/>'
        if self.indent or self.box:
            edge = twips(BOX_EDGE) if self.box else 0
            p += f'<w:ind w:left="{twips(self.indent) + edge}" w:right="{edge}" w:hanging="{twips(self.hanging)}"/>'
        p += '<w:jc w:val="center"/>' if self.centred else ""
        p += '<w:textAlignment w:val="center"/>' if self.middle else ""
        p += f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else ""
        r = "<w:b/><w:bCs/>" if self.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>' if self.level else ""
        r += f"<w:color {colour(self.colour, look, 'val')}/>"
        r += f'<w:sz w:val="{round(self.pt * 2)}"/><w:szCs w:val="{round(self.pt * 2)}"/>'
        head = 'w:default="1" ' if self.id == STANDARD else ""
        # Word knows its own styles by an English name without a capital, or with one for the lists.
        head += "" if self.name[0].islower() or self.name in _WORDS_OWN else 'w:customStyle="1" '
        heading = f"Kop{self.level}"
        above = heading if self.level and self.id != heading else STANDARD
        based = "" if self.id == STANDARD else f'<w:basedOn w:val="{above}"/>'
        following = f'<w:next w:val="{STANDARD}"/>' if self.level else ""
        return (
            f'<w:style w:type="paragraph" {head}w:styleId="{self.id}"><w:name w:val="{self.name}"/>{based}{following}'
            f"<w:qFormat/><w:pPr>{p}</w:pPr><w:rPr>{r}</w:rPr></w:style>"
        )


BOX_EDGE = 3.2
"""How far the text of a box stands from the margins (mm), so that its outline stands on them."""
_SIDES = ("top", "left", "bottom", "right")
_WORDS_OWN = ("Normal", "List Bullet", "List Number")


def colour(name: str, look: Look, attribute: str = "color") -> str:
    """A colour as attributes: its value, and its slot where the theme of the file has one."""
    slot = {"school": ' w:themeColor="accent1"', "ink": ' w:themeColor="text1"'}.get(name, "")
    return f'w:{attribute}="{hexed(named(name, look))}"{slot}'


def named(name: str, look: Look) -> str:
    """A colour of the theme file by name; `stop` and `stop_light` are the red of what comes before everything."""
    red = tint("koraal")
    return {"stop": red.dark, "stop_light": red.light}.get(name) or look.colours[name]


def sizes() -> dict[str, float]:
    """The type sizes of the theme file (pt), and `table`: between running text and small print."""
    own = dict(theme()["size"])
    return own | {"table": round(own["adult"] + own["small"]) / 2}


def paragraph_styles(
    body: float, width: float, line: float, headings: tuple[float, float], above: float
) -> tuple[Style, ...]:
    """What every document has, for running text of `body` pt with line height `line` on a page `width` mm wide.

    `headings` are the sizes of the first and second level, `above` the space over the second (pt).
    """
    size = sizes()
    small, fine, cell = size["small"], size["fine"], size["table"]
    ends = (("right", width),)
    title, second = headings
    dot, figure = 0.43 * body, 0.6 * body
    return (
        Style(STANDARD, "Normal", body, after=5, line=line),
        Style("Kop1", "heading 1", title, True, "school", 8, 4, 1.15, level=1, tabs=ends),
        Style("Kop2", "heading 2", second, True, "school", above, 4, 1.2, level=2),
        Style("Kop3", "heading 3", body + 0.5, True, "ink", 9, 2, 1.25, level=3),
        Style("Lijst", "List Bullet", body, after=2.5, line=line, list=BULLETS, indent=dot, hanging=dot),
        Style("Nummers", "List Number", body, after=3, line=line, list=NUMBERS, indent=figure, hanging=figure),
        Style("Merk", "Merkje", small, True, "school", 2, 3, 1.3, keep_next=True, whole_words=True),
        Style("KleineKop", "Kleine kop", cell, True, "school", 9, 2, 1.25, keep_next=True, whole_words=True),
        Style("KleineLetters", "Kleine letters", small, colour="soft", after=2, line=1.3),
        Style("Compact", "Compacte tekst", cell, after=2, line=1.3),
        Style("Tabelkop", "Tabelkop", cell, True, "school", line=1.25, whole_words=True),
        Style("Tabeltekst", "Tabeltekst", cell, after=1, line=1.3),
        Style("Tabellijst", "Tabellijst", cell, after=1.5, line=1.3, list=BULLETS, indent=4, hanging=4),
        Style("Tabelnummers", "Tabelnummers", cell, after=1.5, line=1.3, list=NUMBERS, indent=6, hanging=6),
        Style("Invulregel", "Invulregel", body, before=8, after=1, line=1.2, edge=("bottom", "soft", 0.75)),
        Style("Invullabel", "Invullabel", small, colour="soft", line=1.2, whole_words=True),
        Style("Vakje", "Vakje om aan te kruisen", body * 1.5, line=1, centred=True),
        Style("Ruimte", "Ruimte", 2, line=ARIAL_LINE),
        Style("Tussenruimte", "Tussenruimte", 6, line=ARIAL_LINE),
        Style("Koptekst", "header", fine, colour="soft", line=1.3, tabs=ends, edge=("bottom", "pale", 0.75)),
        Style("Voettekst", "footer", fine, colour="soft", line=1.3, tabs=ends),
    )


def _character_styles(look: Look, body: float) -> str:
    fine = round(sizes()["fine"] * 2)
    own = (
        '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        f'<w:style w:type="character" w:styleId="{STRONG}"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    )
    bold, small = "<w:b/><w:bCs/>", f'<w:sz w:val="{fine}"/><w:szCs w:val="{fine}"/>'
    made = {SOURCE: ("Bron", f"<w:color {colour('soft', look, 'val')}/>{small}")}
    made |= {"Groot": ("Groot vakje", f'<w:sz w:val="{round(body * 3)}"/><w:szCs w:val="{round(body * 3)}"/>')}
    made |= {ACCENT: ("Accent", f"{bold}<w:color {colour('school', look, 'val')}/>")}
    return own + "".join(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/><w:qFormat/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
        for name, (shown, properties) in made.items()
    )


def _table_styles(look: Look) -> str:
    """The table styles: Vlak (bare), Tabel (data under a header), Kader and KaderWarm (boxes), Knipblad (to cut)."""

    def edges(names: str, kind: str, pt: float, tone: str) -> str:
        line = f'w:val="{kind}" w:sz="{round(pt * 8)}" w:space="0" {colour(tone, look)}'
        found = "".join(f"<w:{one} {line}/>" for one in names.split())
        return f"<w:tblBorders>{found}</w:tblBorders>"

    def inner(top: float, side: float, right: float | None = None) -> str:
        sides = (top, side, top, side if right is None else right)
        found = "".join(f'<w:{one} w:w="{twips(mm)}" w:type="dxa"/>' for one, mm in zip(_SIDES, sides, strict=True))
        return f"<w:tblCellMar>{found}</w:tblCellMar>"

    def shade(tone: str) -> str:
        return f'<w:shd w:val="clear" w:color="auto" w:fill="{hexed(named(tone, look))}"/>'

    head = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="12" w:space="0" {colour("school", look)}/></w:tcBorders>'
        f"{shade('school_light')}</w:tcPr></w:tblStylePr>"
    )
    every = "top left bottom right insideH insideV"
    made = {
        "Vlak": ("Vlak", inner(0, 0), "", ""),
        "Tabel": ("Tabel met kop", edges("top bottom insideH", "single", 0.75, "pale") + inner(1.3, 2), "", head),
        "TabelSmal": ("Tabel smal", edges("top bottom insideH", "single", 0.75, "pale") + inner(0.6, 2), "", head),
        "Kader": ("Kader", inner(3, 4.5), shade("school_light"), ""),
        "KaderWarm": ("Kader warm", inner(3, 4.5), shade("warm"), ""),
        "Gegevens": ("Gegevens", edges("insideV", "single", 6, "paper") + inner(1.2, 3), shade("mist"), ""),
        "Stop": (
            "Stop",
            edges("top left bottom right", "single", 2.5, "stop") + inner(2.5, 3.5),
            shade("stop_light"),
            "",
        ),
        "Blokken": ("Blokken", inner(1.5, 0, 4), "", ""),
        "Regels": ("Regels", edges("top bottom insideH", "single", 0.75, "line") + inner(1, 2), "", ""),
        "Tegels": ("Tegels", edges(every, "single", 1.25, "school") + inner(4, 5), "", ""),
        "Knipblad": ("Knipblad", edges(every, "dashed", 1, "line") + inner(2, 4), "", ""),
    }
    return (
        '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/>'
        '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{inner(0, 0)}</w:tblPr></w:style>"
    ) + "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="Standaardtabel"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{table}</w:tblPr>'
        f"<w:tcPr>{cell}</w:tcPr>{special}</w:style>"
        for name, (shown, table, cell, special) in made.items()
    )


def styles_xml(look: Look, styles: tuple[Style, ...]) -> str:
    """The part with all styles; what nothing says is Arial, Dutch and ink."""
    arial = "".join(f' w:{one}="Arial"' for one in ("ascii", "hAnsi", "eastAsia", "cs"))
    arial += ' w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'
    arial += ' w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"'
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{arial}/>"
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
        f"{''.join(one.xml(look, lists(styles).get(one.id, 0)) for one in styles)}"
        f"{_character_styles(look, styles[0].pt)}{_table_styles(look)}</w:styles>"
    )


def lists(styles: tuple[Style, ...]) -> dict[str, int]:
    """The numbering of each style that is a list: 1 and up, in the order of the styles."""
    return {style.id: number for number, style in enumerate((one for one in styles if one.list), 1)}


def numbering_xml(look: Look, styles: tuple[Style, ...]) -> str:
    """The part with the lists: a dot or figures, with the indent of the style."""
    bold = f"<w:rPr><w:b/><w:bCs/><w:color {colour('school', look, 'val')}/></w:rPr>"
    numbers = lists(styles)
    made = ""
    for style in styles:
        if style.list:
            text = "•" if style.list == BULLETS else "%1."
            made += (
                f'<w:abstractNum w:abstractNumId="{numbers[style.id]}"><w:multiLevelType w:val="singleLevel"/>'
                f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{style.list}"/><w:lvlText w:val="{text}"/>'
                f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(style.indent)}" '
                f'w:hanging="{twips(style.hanging)}"/></w:pPr>{bold}</w:lvl></w:abstractNum>'
            )
    made += "".join(f'<w:num w:numId="{one}"><w:abstractNumId w:val="{one}"/></w:num>' for one in numbers.values())
    return f"<w:numbering {NAMESPACES}>{made}</w:numbering>"


def new_list(number: int, kind: int) -> str:
    """A numbering instance whose list starts at 1; `kind` is the numbering of its style."""
    return (
        f'<w:num {NAMESPACES} w:numId="{number}"><w:abstractNumId w:val="{kind}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
