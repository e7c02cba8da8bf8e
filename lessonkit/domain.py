"""The domain as `content/` tells it: protocols, articles, rules, themes, cards, lessons. Frozen values, no formats.

Names follow the glossary in ARCHITECTURE.md; every Text keeps its file and line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from lessonkit.diagnostics import Place
from lessonkit.text import Text

Role = Literal["leerlingen", "ouders", "medewerkers", "school"]
RuleKind = Literal["afspraak", "verbod", "recht", "weten", "gevolg", "hulp", "toestemming", "reikwijdte"]
DetailKind = Literal["plek", "wie", "wanneer", "kanaal", "duur"]
CardKind = Literal["dilemma", "stelling", "vraag"]
PARENTS = "ouders"
STAFF = "medewerkers"


@dataclass(frozen=True)
class ReadingLimits:
    """Limits for one reader: words a sentence, Flesch-Douma, percent of long words (9 letters), Zipf of a rare word."""

    longest_sentence: int
    mean_sentence: float
    flesch_douma: float
    long_words_percent: float
    rare_zipf: float
    reason: Text


@dataclass(frozen=True)
class Scene:
    """A picture of one or two persons with a thing between them and short speech balloons.

    `left` and `right` are "person-mood", `things` icon names (Phosphor), `where` the background; `told` says in words
    what there is to see.
    """

    left: str
    right: str | None
    things: tuple[str, ...]
    left_says: Text | None
    right_says: Text | None
    where: Literal["klas", "thuis", "buiten"]
    told: Text


@dataclass(frozen=True)
class AgeGroup:
    """An age group: what users call it, minutes of a lesson, type sizes (pt), cards a sheet, rules on the front.

    `order` is its place from young to old; two groups whose places follow each other within a sector can be one class.
    `doubts`: names that may mean this group or another, with what to ask. `words` are what this group calls its
    teacher and pupils. `letters`: which letters it gets; `consents`: who signs the consent sheet. `parents_back`: the
    back of its agreement sheet is for parents. `unsuited_note` says why many rules have no wording for it.
    """

    id: str
    name: Text
    ages: Text
    aliases: tuple[str, ...]
    sector: str
    order: int
    minutes: int
    paper_pt: float
    slide_pt: float
    cards_per_sheet: int
    front_rules: int
    signers: tuple[str, ...]
    limits: ReadingLimits
    words: Mapping[str, Text]
    letters: tuple[str, ...]
    consents: tuple[str, ...]
    parents_back: bool = False
    doubts: Mapping[str, Text] = field(default_factory=dict)
    unsuited_note: Text | None = None

    @property
    def years(self) -> tuple[int, int]:
        """The ages as numbers: "6-8" is 6 to 8, "16+" has no end (99)."""
        first, _, last = self.ages.rstrip("+").partition("-")
        return int(first), int(last or 99)


@dataclass(frozen=True)
class Wording:
    """One rule in the words of one reader: heading, full line, and a short line as strong as the full one."""

    heading: Text
    text: Text
    short: Text


@dataclass(frozen=True)
class Variant:
    """One strength or sentence of a rule; `unsuited` gives the reason for readers it has no wording for."""

    id: str
    gist: Text
    wordings: Mapping[str, Wording]
    unsuited: Mapping[str, Text]


@dataclass(frozen=True)
class TeachingNotes:
    """What a teacher says and asks at a slide, the ids of the advice behind it, and what to be careful of."""

    say: Text
    ask: tuple[Text, ...]
    advice: tuple[str, ...]
    careful: Text | None = None
    scene: Scene | None = None


@dataclass(frozen=True)
class Rule:
    """One norm that pupils can keep, a right they have, or a thing to know; worded once per reader."""

    id: str
    theme: str
    kind: RuleKind
    gist: Text
    priority: int | None
    roles: tuple[Role, ...]
    slots: tuple[str, ...]
    variants: Mapping[str, Variant]
    why: Mapping[str, Text]
    teaching: Mapping[str, TeachingNotes]
    place: Place


@dataclass(frozen=True)
class Theme:
    """A theme: name, icon (Phosphor), colour name from the theme file, goals, place on the sheet."""

    id: str
    name: Text
    icon: str
    colour: str
    goals: tuple[str, ...]
    order: int
    place: Place


@dataclass(frozen=True)
class Detail:
    """A closed value for a slot (place, person, moment, channel, duration), worded per reader."""

    id: str
    kind: DetailKind
    wordings: Mapping[str, Text]


@dataclass(frozen=True)
class Provision:
    """What an article says of a rule here: variant, details, readers.

    `only_if` names the choices it hangs on (`open` = not settled); `step` the step of the protocol's own ladder.
    """

    id: str
    rule: str
    variant: str
    details: Mapping[str, str]
    readers: tuple[Role, ...]
    lines: str
    only_if: Mapping[str, tuple[str, ...]]
    step: int | None
    place: Place


@dataclass(frozen=True)
class NoProvision:
    """Why nothing of an article stands on a pupil's sheet."""

    kind: Literal["medewerkers", "organisatie", "ouders", "uitleg", "advies", "verwijzing"]
    text: Text
    through_teacher: bool


@dataclass(frozen=True)
class Article:
    """One clause: its reference as a teacher cites it, its lines in the source, its audience, a gist in our words."""

    ref: str
    lines: str
    audience: tuple[Role, ...]
    kind: str
    gist: Text
    provisions: tuple[Provision, ...]
    none: NoProvision | None
    place: Place


@dataclass(frozen=True)
class LadderPart:
    """Consequences in the protocol's own order; `build` says whether they are steps, by seriousness, or always so."""

    heading: Text
    build: Literal["stappen", "naar-ernst", "altijd"]
    provisions: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """One possible reading of an open point."""

    id: str
    text: Text


@dataclass(frozen=True)
class Contradiction:
    """A contradiction, an open point or a reference that leads nowhere: what to ask the team, and what the kit does."""

    id: str
    kind: Literal["tegenspraak", "open", "verwijzing"]
    articles: tuple[str, ...]
    question: Text
    readings: tuple[Reading, ...]
    meanwhile: Text
    careful: Text | None
    place: Place


@dataclass(frozen=True)
class LeftOver:
    """Lines of the source outside every article: heading, footnote, debris."""

    lines: str
    kind: str
    text: Text | None


@dataclass(frozen=True)
class Protocol:
    """One school's or board's document; `in_sentence` and `full_name` are the school's name, "de Nutsschool".

    `superseded` says by what it was replaced: such a protocol no longer holds.
    """

    id: str
    name: Text
    short: Text
    in_sentence: Text
    full_name: Text
    source: str
    date: dt.date | None
    adopted: Text | None
    sector: str
    groups: tuple[str, ...]
    replaces: Text | None
    superseded: Text | None
    organisation: Text
    articles: tuple[Article, ...]
    ladder: tuple[LadderPart, ...]
    contradictions: tuple[Contradiction, ...]
    facts: tuple[str, ...]
    for_parents: tuple[str, ...]
    left_over: tuple[LeftOver, ...]
    place: Place


@dataclass(frozen=True)
class Card:
    """A situation with two defensible answers, a statement or a question; shown only where its rules are."""

    id: str
    theme: str
    group: str
    kind: CardKind
    text: Text
    follow_up: Text
    positions: tuple[Text, ...]
    rules: tuple[str, ...]
    variants: Mapping[str, str]
    hint: Text
    start: bool
    on_slide: bool
    icon: str
    careful: Text | None
    scene: Scene | None
    place: Place


@dataclass(frozen=True)
class Advice:
    """One advice of the KOE guidance to teachers, in our words, with its reference."""

    id: str
    ref: str
    lines: str
    gist: Text
    do: Text


@dataclass(frozen=True)
class HelpLine:
    """A help line: in a sentence, large (`contact`) and small (`extra`); who may read it and in which documents.

    `kind` school is the school's own people: no contact, sentence, source or date of its own. `documents` holds
    document ids, and "dia" for the help slide of the deck. `ages`: for whom it is, from and up to. All others are
    dated, with their source.
    """

    id: str
    kind: Literal["landelijk", "school"]
    name: Text
    in_sentence: Text | None
    audience: Text
    contact: Text | None
    extra: Text | None
    texts: Mapping[str, Text]
    ages: tuple[int, int] | None
    in_letter: bool
    documents: tuple[str, ...]
    source: Text | None
    valid_on: dt.date | None
    certainty: Literal["gezien", "tweedehands"] | None
    place: Place


@dataclass(frozen=True)
class Fact:
    """A national fact, dated, with its source. `shown`: altijd, protocol (a protocol names it) or verwijzing.

    `code`, `area` and `name` only for a kerndoel.
    """

    id: str
    subject: Text
    kind: Literal["wet", "afspraak", "richtlijn", "kerndoel", "platform"]
    shown: Literal["altijd", "protocol", "verwijzing"]
    groups: tuple[str, ...]
    texts: Mapping[str, Text]
    code: Text | None
    area: Text | None
    name: Text | None
    source: Text
    valid_on: dt.date
    certainty: Literal["gezien", "tweedehands"]
    place: Place


@dataclass(frozen=True)
class Activity:
    """A work form as one age group does it, and the advices it grew from: minutes, steps for pupils, material, its
    worksheet, how the teacher runs it."""

    id: str
    name: Text
    advice: tuple[str, ...]
    group: str
    minutes: int
    least: int
    steps: tuple[Text, ...]
    material: tuple[Text, ...]
    worksheet: str | None
    teacher: tuple[Text, ...]
    tip: Text | None
    place: Place


@dataclass(frozen=True)
class WorksheetItem:
    """One item on a worksheet: text, catchword, writing lines; shown only where all its rules are.

    `question` is for the teacher's guide alone.
    """

    text: Text
    heading: Text | None
    writing_lines: int
    rules: tuple[str, ...]
    question: Text | None


@dataclass(frozen=True)
class WorksheetContent:
    """A worksheet for one age group. `per` says who gets one; `per_page` how often it stands on an A4."""

    id: str
    name: Text
    kind: Literal["stroken", "cirkels", "stappenkaart", "exit", "placemat", "lijst", "tekenen", "smileys", "tabel"]
    group: str
    title: Text
    intro: Text
    per: Literal["leerling", "tweetal", "viertal", "klas"]
    per_page: int
    printing: Text
    columns: tuple[Text, ...]
    items: tuple[WorksheetItem, ...]
    blanks: tuple[Text, ...]
    blanks_heading: Text | None
    tick: Text | None
    bottom: Text | None
    place: Place


@dataclass(frozen=True)
class SlideSpec:
    """What a lesson says of a slide. Slides of kind afspraak, dilemma and stelling get their text from rule or card.

    `count` slides of kind afspraak; `from_minutes`: only when the segment gets at least so many minutes.
    """

    kind: str
    heading: Text | None
    text: tuple[Text, ...]
    with_steps: bool
    choices: tuple[Text, ...]
    icon: str | None
    count: int
    from_minutes: int | None
    notes: TeachingNotes | None
    scene: Scene | None
    place: Place


@dataclass(frozen=True)
class Segment:
    """A part of a lesson in minutes; `shrink`, `grow`, `drop` and `extra` are places in an order, 1 first, or None."""

    id: str
    name: Text
    minutes: int
    least: int
    most: int
    shrink: int | None
    grow: int | None
    drop: int | None
    extra: int | None
    later: Text | None
    activity: str | None
    worksheets: tuple[str, ...]
    material: tuple[Text, ...]
    do: tuple[Text, ...]
    slides: tuple[SlideSpec, ...]
    place: Place


@dataclass(frozen=True)
class Phase:
    """A phase of a lesson: a section of the deck."""

    id: str
    name: Text
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Lesson:
    """A lesson form for one age group; the minutes of its segments add up to `minutes`."""

    id: str
    form: str
    group: str
    minutes: int
    title: Text
    goals: tuple[Text, ...]
    phases: tuple[Phase, ...]
    place: Place


@dataclass(frozen=True)
class LetterTexts:
    """The letter around the rules, for one age group and form of address."""

    subject: Text
    salutation: Text
    opening: tuple[Text, ...]
    lesson_date: Text
    request: tuple[Text, ...]
    return_by: Text
    return_some_day: Text
    rules_heading: Text
    talk_heading: Text
    talk: tuple[Text, ...]
    consequences: Text
    help: Text
    contact: Text
    parents_heading: Text
    closing: Text
    strip_heading: Text
    strip_text: Text
    strip_note: Text
    strip_child: Text
    strip_group: Text
    strip_parent: Text
    strip_date: Text
    message_subject: Text
    message_before: tuple[Text, ...]
    message_rules_heading: Text
    message_after: tuple[Text, ...]


@dataclass(frozen=True)
class ConsentPurpose:
    """A yes/no pair of the consent sheet; printed when the protocol has one of `rules`. None is a line to fill in."""

    id: str
    rules: tuple[str, ...]
    pupil_too: bool
    purpose: Text
    purpose_blank: Text | None
    medium: Text | None
    medium_blank: Text | None


@dataclass(frozen=True)
class ConsentSigning:
    """A block to sign on the consent sheet."""

    heading: Text
    declaration: Mapping[str, Text]
    fields: tuple[Text, ...]


@dataclass(frozen=True)
class ConsentTexts:
    """The consent sheet; mappings are by form of address (u, je). `details`: id, question, answer (None: a line)."""

    title: Text
    facts: tuple[str, ...]
    intro: Mapping[str, tuple[Text, ...]]
    columns: Mapping[str, Text]
    purposes: tuple[ConsentPurpose, ...]
    blank_rows: int
    details: tuple[tuple[str, Text, Text | None], ...]
    kept: Mapping[str, Mapping[str, Text]]
    explanation_heading: Text
    explanation: Mapping[str, tuple[Text, ...]]
    pupil_heading: Text
    parent: ConsentSigning
    second_parent: ConsentSigning
    pupil: ConsentSigning


@dataclass(frozen=True)
class TextBlock:
    """A heading with points; `themes`: only in kits that have one of them (none = always)."""

    id: str
    heading: Text
    intro: Text | None
    points: tuple[Text, ...]
    themes: tuple[str, ...] = ()


@dataclass(frozen=True)
class WayToPlay:
    """A way to use the cards, in minutes."""

    heading: Text
    minutes: int
    text: Text


@dataclass(frozen=True)
class GuideTexts:
    """The fixed texts of the teacher's guide; `blocks` by their Dutch key (vooraf, speelt_er_iets, veilige_les …)."""

    general_label: Text
    substitute: tuple[Text, ...]
    blocks: Mapping[str, TextBlock]
    cards_heading: Text
    cards_intro: Text
    ways: tuple[WayToPlay, ...]
    card_rules: tuple[Text, ...]
    sensitive_heading: Text
    sensitive_intro: Text
    sensitive: tuple[TextBlock, ...]
    guidance_heading: Text
    guidance_own: Text
    guidance_other: Text


@dataclass(frozen=True)
class StepTexts:
    """The fixed texts of the step card for staff."""

    heading: Text
    intro: Text
    protocol_heading: Text
    general_heading: Text
    general: tuple[TextBlock, ...]
    help_heading: Text


@dataclass(frozen=True)
class StartDocument:
    """What the start page says of a document: paper, sides, colour, how many, when."""

    id: str
    name: Text
    what: Text
    reader: str
    paper: str
    sides: str
    colour: str
    tip: Text | None
    copies: Literal["per_leerling", "per_viertal", "een", "geen"]
    when: Text


@dataclass(frozen=True)
class StartTexts:
    """The fixed texts of the start page; `copies` holds (with a number, without) per rule."""

    title: Text
    intro: tuple[Text, ...]
    first_heading: Text
    first: tuple[Text, ...]
    printing_heading: Text
    columns: Mapping[str, Text]
    copies: Mapping[str, tuple[Text, Text]]
    documents: tuple[StartDocument, ...]
    bottom: Text


@dataclass(frozen=True)
class Excused:
    """An exception to one of the checks: the text it is about, and why it may be so."""

    text: Text
    rule: str
    reason: Text


@dataclass(frozen=True)
class Library:
    """All content that a run may choose from; `readers` holds the limits of ouders and medewerkers.

    `groups` are the age groups whose texts were read, `group_ids` all that there are. `activities`, `worksheets`,
    `letters` (by kind, then form of address), `card_instructions`, `guide` and `steps` are per age group. `explained`:
    rare words that the lesson explains, per age group; `familiar`: words that a reader knows, though they are rare in
    texts.
    """

    groups: Mapping[str, AgeGroup]
    group_ids: tuple[str, ...]
    readers: Mapping[str, ReadingLimits]
    themes: Mapping[str, Theme]
    rules: Mapping[str, Rule]
    details: Mapping[str, Detail]
    protocols: Mapping[str, Protocol]
    cards: tuple[Card, ...]
    activities: Mapping[str, Mapping[str, Activity]]
    worksheets: Mapping[str, Mapping[str, WorksheetContent]]
    lessons: Mapping[str, Lesson]
    advice: tuple[Advice, ...]
    advice_source: Text
    help_lines: tuple[HelpLine, ...]
    facts: Mapping[str, Fact]
    letters: Mapping[str, Mapping[str, Mapping[str, LetterTexts]]]
    card_instructions: Mapping[str, TextBlock]
    consent: ConsentTexts
    guide: Mapping[str, GuideTexts]
    steps: Mapping[str, StepTexts]
    start: StartTexts
    known_words: tuple[str, ...]
    proper_names: tuple[str, ...]
    child_names: tuple[str, ...]
    explained: Mapping[str, tuple[str, ...]]
    familiar: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    excused: tuple[Excused, ...] = ()


@dataclass(frozen=True)
class School:
    """A school's own settings; everything may be unknown, then the kit leaves lines to fill in."""

    name: Text | None = None
    place_name: Text | None = None
    colour: str | None = None
    logo: bytes | None = field(default=None, repr=False)
    logo_kind: Literal["png", "jpeg", "svg"] | None = None
    address_form: Literal["u", "je"] = "u"
    teacher_word: Text | None = None
    contacts: tuple[Text, ...] = ()
    channel: Text | None = None
    consent_kept: Literal["app", "inschrijving", "formulier"] | None = None
    signer: Text | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    consent_purposes: tuple[tuple[Text, Text], ...] = ()
    documents: tuple[str, ...] = ()
