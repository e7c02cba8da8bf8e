"""The document values that renderers get: one dataclass per kind of document, made of Lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lessonkit.documents.parts import Cover, Line, Picture, Scene, ThemeMark

SlideKind = Literal[
    "titel", "doel", "opening", "praatplaat", "afspraak", "dilemma", "stelling", "werkvorm", "afspraken", "hulp", "exit"
]


@dataclass(frozen=True)
class Notes:
    """A slide's notes: what to say and ask, minutes, the advice behind it, and its source as a citation."""

    say: tuple[Line, ...]
    ask: tuple[Line, ...]
    minutes: int
    advice: tuple[Line, ...]
    careful: Line | None
    source: str


@dataclass(frozen=True)
class Slide:
    """One idea. `body` is the main text; `choices` the answers of a dilemma or statement; `steps` those of a work form.

    `scene` fills a praatplaat, and the slide of a rule for the youngest. `segment` is the id of the lesson's part,
    `shown_minutes` the time that stands on a work form's slide.
    """

    kind: SlideKind
    phase: str
    segment: str
    title: Line
    body: tuple[Line, ...]
    choices: tuple[Line, ...]
    steps: tuple[Line, ...]
    shown_minutes: int | None
    picture: Picture
    theme: ThemeMark | None
    source: str
    notes: Notes
    scene: Scene | None = None


@dataclass(frozen=True)
class Deck:
    """The lesson's slides; phases give the sections in order."""

    cover: Cover
    phases: tuple[str, ...]
    slides: tuple[Slide, ...]


@dataclass(frozen=True)
class CardFace:
    """One discussion card. Back: the follow-up question first, then what the protocol says with its articles."""

    number: int
    kind: str
    start: bool
    theme: ThemeMark
    picture: Picture
    text: Line
    follow_up: Line
    says: tuple[Line, ...]
    source: str
    scene: Scene | None = None


@dataclass(frozen=True)
class CardSet:
    """Discussion cards, `per_sheet` to an A4, with an instruction card."""

    cover: Cover
    per_sheet: int
    instruction_title: Line
    instruction: tuple[Line, ...]
    cards: tuple[CardFace, ...]


@dataclass(frozen=True)
class SheetRule:
    """A rule on the agreement sheet or poster: theme, heading, line, and its citation without the school's name."""

    theme: ThemeMark
    heading: Line
    line: Line
    articles: str


@dataclass(frozen=True)
class SheetSection:
    """The lines of one theme on the back of the sheet; `build` for consequences: stappen, naar-ernst or altijd."""

    theme: ThemeMark
    title: str
    rules: tuple[SheetRule, ...]
    build: str = ""


@dataclass(frozen=True)
class SignLine:
    """A line to sign or fill in: label, and the name of the form field."""

    label: str
    field: str


@dataclass(frozen=True)
class AgreementSheet:
    """Front: the rules that matter most, who helps, lines to sign. Back: all by theme; help above consequences."""

    cover: Cover
    intro: Line
    front: tuple[SheetRule, ...]
    help_title: str
    helpers: tuple[Line, ...]
    helper_blanks: int
    sign_title: str
    signers: tuple[SignLine, ...]
    back_title: str
    back_intro: Line
    back: tuple[SheetSection, ...]
    consequences: tuple[SheetSection, ...]


@dataclass(frozen=True)
class Poster:
    """The front of the sheet for the wall, with room for the class's own rules."""

    cover: Cover
    rules: tuple[SheetRule, ...]
    own_title: Line
    own_lines: int
    helpers: tuple[Line, ...]


@dataclass(frozen=True)
class LetterRule:
    """A rule in the letter with its articles in small print."""

    line: Line
    articles: str


@dataclass(frozen=True)
class Letter:
    """A one-page letter home with a reply strip that repeats the pupil's name and group.

    `sender`: the head without a letterhead; `parents`: what the protocol asks of parents, in small print.
    """

    cover: Cover
    sender: tuple[str, ...]
    place_date: str
    subject: Line
    salutation: Line
    opening: tuple[Line, ...]
    rules_title: Line
    rules: tuple[LetterRule, ...]
    request: tuple[Line, ...]
    talk_title: Line
    talk: tuple[Line, ...]
    consequences: Line
    help: Line
    contact: Line
    parents_title: Line
    parents: tuple[LetterRule, ...]
    closing: Line
    signer: str
    strip_title: Line
    strip_text: Line
    strip_note: Line
    strip_fields: tuple[SignLine, ...]


@dataclass(frozen=True)
class Message:
    """The letter for a school app: a subject and paragraphs of plain text, under 900 characters together."""

    cover: Cover
    subject: Line
    paragraphs: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class ConsentRow:
    """A yes/no pair: purpose and medium, each with the label of a line to fill in (None = no line).

    All are None in an empty row. `pupil_too`: a second pair for the child. `articles` in small print.
    """

    id: str
    purpose: Line | None
    purpose_blank: str | None
    medium: Line | None
    medium_blank: str | None
    pupil_too: bool
    articles: str


@dataclass(frozen=True)
class ConsentSigners:
    """A block to sign: heading, declaration and lines."""

    heading: Line
    declaration: Line | None
    fields: tuple[SignLine, ...]


@dataclass(frozen=True)
class ConsentForm:
    """Consent for pictures and sound, apart from the agreements: yes or no per purpose and medium, nothing ticked.

    `protocol_says`: what the school's protocol says of consent. `details`: question and answer (None = line).
    """

    cover: Cover
    title: Line
    intro: tuple[Line, ...]
    protocol_says: tuple[LetterRule, ...]
    columns: tuple[str, str, str, str]
    pupil_title: Line
    rows: tuple[ConsentRow, ...]
    details: tuple[tuple[Line, Line | None], ...]
    kept: Line
    explanation_title: Line
    explanation: tuple[Line, ...]
    signers: tuple[ConsentSigners, ...]


@dataclass(frozen=True)
class GuideMoment:
    """One segment of the lesson: minutes from and to, what the teacher does, its slides (1-based numbers)."""

    phase: str
    title: Line
    start: int
    end: int
    do: tuple[Line, ...]
    slides: tuple[int, ...]
    material: tuple[Line, ...]
    advice: tuple[Line, ...]


@dataclass(frozen=True)
class GuideBlock:
    """A block under a heading: an introduction, then points; `label` says where it comes from (algemeen …)."""

    title: str
    intro: tuple[Line, ...]
    points: tuple[Line, ...]
    label: str = ""
    numbered: bool = False


@dataclass(frozen=True)
class GuideTable:
    """A table: headings and rows of cells (each a Line; an empty text is an empty cell)."""

    title: str
    intro: tuple[Line, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    label: str = ""


@dataclass(frozen=True)
class GuideOpenPoint:
    """A point to settle with the team: articles, question, readings, what the kit does meanwhile, what was chosen.

    `setting` is what to write in the school's settings for each reading, in the same order.
    """

    kind: str
    articles: str
    question: Line
    readings: tuple[Line, ...]
    meanwhile: Line
    chosen: Line | None
    careful: Line | None
    setting: str = ""


@dataclass(frozen=True)
class GuideSection:
    """A part of the guide under a heading of the second level."""

    title: str
    intro: tuple[Line, ...]
    parts: tuple[GuideBlock | GuideTable | GuideOpenPoint, ...]
    label: str = ""


@dataclass(frozen=True)
class Guide:
    """The teacher's guide. `glance` is page 1, which stands alone for a substitute; then the lesson by the minute.

    `facts_at_a_glance` are label and value pairs (group, time, goal …); `printing` the print table.
    """

    cover: Cover
    facts_at_a_glance: tuple[tuple[str, str], ...]
    goals: tuple[Line, ...]
    stop: GuideBlock
    substitute: GuideBlock
    printing: GuideTable
    deck: Deck
    moments: tuple[GuideMoment, ...]
    minutes: int
    fell_out: tuple[Line, ...]
    sections: tuple[GuideSection, ...]


@dataclass(frozen=True)
class StepBlock:
    """Steps under a heading; `build` as in the protocol's ladder (stappen, naar-ernst, altijd), or empty."""

    title: str
    steps: tuple[LetterRule, ...]
    build: str = ""


@dataclass(frozen=True)
class StepCard:
    """One page for staff: this protocol's own steps with articles, then general advice labelled as such."""

    cover: Cover
    title: Line
    intro: Line
    own_title: str
    own: tuple[StepBlock, ...]
    general_title: str
    general: tuple[GuideBlock, ...]
    help_title: str
    help: tuple[Line, ...]


@dataclass(frozen=True)
class WorksheetItem:
    """An item on a worksheet: an optional catchword, its text, and empty writing lines under it."""

    heading: Line | None
    line: Line
    writing_lines: int


@dataclass(frozen=True)
class Worksheet:
    """A sheet that this lesson uses; `kind` decides the drawing. `per_page`: how often it stands on one A4.

    stroken: `columns` are three heading strips, `items` are cut out. cirkels: `columns` left, right, overlap; `items`
    prompts. stappenkaart: `items` as steps, `blanks` labelled lines. exit: `items` with writing lines,
    `tick` at a box. smileys: `items` with three faces to colour. placemat: `columns` is the text of the middle, `items`
    at most four texts of the corners. lijst: `columns` head two columns; the catchword of an item ("1", "2") says in
    which it stands. tekenen: `items` are one or two frames under their text. tabel: `columns` are the headings, `items`
    the first cells of the rows. `printing` is for the start page and the guide, not on the sheet.
    """

    id: str
    kind: Literal["stroken", "cirkels", "stappenkaart", "exit", "placemat", "lijst", "tekenen", "smileys", "tabel"]
    name: str
    title: Line
    intro: Line
    per: Literal["leerling", "tweetal", "viertal", "klas"]
    per_page: int
    columns: tuple[Line, ...]
    items: tuple[WorksheetItem, ...]
    blanks_heading: Line | None
    blanks: tuple[Line, ...]
    tick: Line | None
    bottom: Line | None
    printing: Line


@dataclass(frozen=True)
class WorksheetSet:
    """The worksheets of the lesson, one or more pages each."""

    cover: Cover
    sheets: tuple[Worksheet, ...]


@dataclass(frozen=True)
class StartRow:
    """A document of the kit: its files, what it is, how to print it, how many (and pages), when."""

    name: str
    files: tuple[str, ...]
    what: Line
    printing: str
    tip: Line | None
    copies: str
    pages: int | None
    when: Line


@dataclass(frozen=True)
class StartPage:
    """One page: what is in the folder, what to print, how many, in which order, what to read first."""

    cover: Cover
    intro: tuple[Line, ...]
    first_title: str
    first: tuple[Line, ...]
    table_title: str
    headings: tuple[str, str, str, str, str]
    rows: tuple[StartRow, ...]
    bottom: Line


@dataclass(frozen=True)
class ArticleAccount:
    """One article: where it stands in the kit, or why not."""

    ref: str
    lines: str
    audience: tuple[str, ...]
    for_pupils: Literal["ja", "via_leerkracht", "nee"]
    reason: str | None
    rules: tuple[str, ...]
    documents: tuple[str, ...]
    gist: Line


@dataclass(frozen=True)
class LineAccount:
    """One line without an article: its document, its words, and the label of its origin."""

    document: str
    text: str
    origin: str


@dataclass(frozen=True)
class Accountability:
    """Article → where it stands; line → its articles; and the lines that rest on no article."""

    cover: Cover
    protocol: str
    group: str | None
    articles: tuple[ArticleAccount, ...]
    worded: tuple[tuple[str, str, tuple[str, ...]], ...]
    without_article: tuple[LineAccount, ...]
