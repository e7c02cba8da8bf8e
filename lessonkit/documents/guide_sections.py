"""The sections of the teacher's guide after the lesson itself, in the order of the functions."""

from __future__ import annotations

from lessonkit.documents.catalogue import Sources
from lessonkit.documents.parts import Line, articles
from lessonkit.documents.steps import TOLD_TO_PUPILS, fits, general_block, staff_duties
from lessonkit.documents.values import Deck, GuideBlock, GuideSection, GuideTable
from lessonkit.domain import STAFF, Fact, HelpLine
from lessonkit.dutch import listed, long_date
from lessonkit.kit.model import Kit
from lessonkit.text import Text

CREDITS = (
    "Kinderen op de plaatjes: ToonHead van Johan Melin, licentie CC BY 4.0, getekend met DiceBear.",
    "Iconen: Phosphor Icons, licentie MIT.",
    "Letters: Lexend en Atkinson Hyperlegible, licentie SIL OFL 1.1.",
)
FACT_HEADINGS = ("Onderwerp", "Feit", "Bron en datum")


def _label(kit: Kit) -> str:
    return str(kit.guide.general_label)


def _blocks(kit: Kit, *names: str) -> tuple[GuideBlock, ...]:
    sources = Sources(kit)
    return tuple(general_block(sources, kit.guide.blocks[name]) for name in names)


def preparation(kit: Kit) -> GuideSection:
    """What to do before the lesson."""
    return GuideSection("Voor de les", (), _blocks(kit, "vooraf", "afdrukken", "veilige_les"), _label(kit))


def two_groups(kit: Kit) -> GuideSection:
    """Who of a combination class gets what: one lesson, and sheets for each part of the class."""
    if kit.older is None:
        return GuideSection("", (), ())
    younger, older = str(kit.group.name), str(kit.older.group.name)

    def sheets(one: Kit) -> str:
        return listed(f"{sheet.name.lower()}" for sheet in one.worksheets)

    points = (
        f"De dia's en de gesprekskaarten zijn die van {younger}. Iedereen doet dezelfde les.",
        f"Het afsprakenblad is er in twee versies: een voor {younger} en een voor {older}. De afspraken zijn dezelfde, "
        "de woorden passen bij de leeftijd.",
        f"Werkbladen voor {younger}: {sheets(kit)}. Werkbladen voor {older}: {sheets(kit.older)}.",
        f"Laat {older} bij een gesprek het eigen blad ernaast houden, en vraag hun om een regel uit te leggen.",
        "De brief voor thuis is voor alle ouders dezelfde.",
    )
    block = GuideBlock(f"Zo verdeel je het over {kit.class_name}", (), tuple(Line(Text(one)) for one in points))
    return GuideSection("Een klas met twee leeftijden", (), (block,), _label(kit))


def sensitive(kit: Kit) -> GuideSection:
    """Sensitive moments that this kit may bring."""
    sources, texts = Sources(kit), kit.guide
    parts = tuple(general_block(sources, one) for one in texts.sensitive if fits(kit, one))
    return GuideSection(str(texts.sensitive_heading), (sources.general(texts.sensitive_intro),), parts, _label(kit))


def strips(kit: Kit) -> GuideSection:
    """A question for every strip on which pairs may disagree; never on the pupils' sheet."""
    sources = Sources(kit)
    has = {rule.id for rule in kit.pupils}
    rows: list[tuple[Line, ...]] = []
    for sheet in kit.worksheets:
        items = [item for item in sheet.items if has.issuperset(item.rules)]
        for number, item in enumerate(items, 1):
            if item.question:
                strip = sources.general(item.text)
                rows.append(
                    (
                        Line(Text(str(number))),
                        Line(strip.text, (), "algemeen", item.rules),
                        sources.general(item.question),
                    )
                )
    table = GuideTable("Vraag bij elke strook", (), ("Nr.", "Strook", "Vraag als ze het oneens zijn"), tuple(rows))
    return GuideSection("Werken met de stroken", (), (table,) if rows else (), _label(kit))


def afterwards(kit: Kit) -> GuideSection:
    """The class's own rules, after the lesson, and in January."""
    names = ("klassenafspraken", "na_de_les", "januari")
    return GuideSection("Na de les en later", (), _blocks(kit, *names), _label(kit))


def help_for_all(kit: Kit) -> GuideSection:
    """Help for pupils, parents and staff: how to reach it, when, and when that was last seen."""
    shown = tuple(one for one in kit.help_lines if STAFF in one.texts and "handleiding" in one.documents)
    rows = tuple(_help_row(kit, one) for one in shown)
    table = GuideTable("Hulplijnen", (), ("Wie", "Bereikbaar", "Waarvoor", "Bron en datum"), rows)
    return GuideSection("Hulp", (), (table,) if rows else ())


def _help_row(kit: Kit, line: HelpLine) -> tuple[Line, ...]:
    if line.kind == "school":
        people = listed(kit.school.contacts)
        if people:
            where = Line(Text("Instellingen van de school"), (), "school")
            return Line(line.name), Line(Text(people), (), "school"), Line(TOLD_TO_PUPILS.fill(kit.slots)), where
        return Line(line.name), Line(Text("")), Line(line.texts[STAFF]), Line(Text(""))
    reach = ", ".join(part for part in (line.contact, line.extra) if part)
    date = f"gezien op {long_date(line.valid_on)}" if line.valid_on else ""
    if line.certainty == "tweedehands":
        date = date.replace("gezien op", "niet zelf gezien; stand van")
    told = "; ".join(part for part in (str(line.source or ""), date) if part)
    cells = (line.name, reach, line.texts[STAFF], told)
    return tuple(Line(Text(cell, line.place), (), "landelijk") for cell in cells)


def staff_rules(kit: Kit) -> GuideSection:
    """What the protocol says of staff, each with its articles; what follows for pupils stands on the step card."""
    sources = Sources(kit)
    rows = tuple(
        (Line(Text(articles(rule.refs)), rule.refs, "protocol"), sources.rule(rule.text, rule))
        for rule in staff_duties(kit)
    )
    intro = sources.general(
        "Dit hoort bij de les. Het protocol zegt meer over medewerkers: lees het zelf ook. "
        "Wat je doet als er iets speelt, en wat er dan volgt, staat op de stappenkaart."
    )
    table = GuideTable("Regels voor medewerkers", (), ("Artikel", "Wat er staat"), rows)
    return GuideSection("Wat het protocol over medewerkers zegt", (intro,), (table,) if rows else ())


def card_hints(kit: Kit) -> GuideSection:
    """Ways to use the cards and a hint for every card."""
    texts, sources = kit.guide, Sources(kit)
    ways = tuple(
        sources.general(Text(f"**{one.heading}** ({one.minutes} minuten). {one.text}", one.text.place))
        for one in texts.ways
    )
    rows = tuple(
        (
            Line(Text(f"{number} (start)" if card.start else str(number))),
            Line(card.text, (), "algemeen", card.rules),
            sources.general(
                Text(f"{card.hint} **Let op.** {card.careful}" if card.careful else card.hint, card.hint.place)
            ),
        )
        for number, card in enumerate(kit.cards, 1)
    )
    return GuideSection(
        str(texts.cards_heading),
        (sources.general(texts.cards_intro),),
        (
            GuideBlock("Manieren om te spelen", (), ways),
            GuideBlock("Let op bij elke kaart", (), tuple(sources.general(one) for one in texts.card_rules)),
            GuideTable("Bij elke kaart een tip", (), ("Nr.", "Kaart", "Tip"), rows),
        ),
        _label(kit),
    )


def guidance(kit: Kit, deck: Deck) -> GuideSection:
    """The KOE guidance, advice by advice, with its reference and the slides that rest on it.

    It is the protocol's own in KOE's kit and general advice in any other; the ideas beside it are always ours.
    """
    own = kit.own_guidance
    rows = []
    for one in kit.advice:
        refs, origin = ((one.ref,), "protocol") if own else ((), "algemeen")
        slides = [str(number) for number, slide in enumerate(deck.slides, 1) if one.gist in _gists(slide.notes.advice)]
        used = f"dia {listed(slides)}" if slides else ""
        rows.append(
            (
                Line(Text(one.ref), refs, origin),  # type: ignore[arg-type]
                Line(one.gist, refs, origin),  # type: ignore[arg-type]
                Line(one.do),
                Line(Text(used)),
            )
        )
    intro = kit.guide.guidance_own if own else kit.guide.guidance_other
    ideas = "Bij elke tip staat een idee van dit pakket. In de laatste kolom zie je bij welke dia's de tip hoort."
    headings = ("Artikel" if own else "Plaats", "Tip", "Idee voor de les", "Hoort bij")
    table = GuideTable("Tip voor tip", (), headings, tuple(rows))
    lines = (Sources(kit).general(intro), Line(Text(ideas)))
    return GuideSection(str(kit.guide.guidance_heading), lines, (table,), "" if own else _label(kit))


def _gists(advice: tuple[Line, ...]) -> set[str]:
    return {str(line.text) for line in advice}


def goals(kit: Kit) -> GuideSection:
    """The goals that the lesson fits, from the themes it touches, with source and date."""
    used = {goal for theme in kit.themes for goal in theme.goals}
    block = kit.guide.blocks["kerndoelen"]
    rows = tuple(_fact_row(fact) for fact in kit.facts.values() if fact.id in used and kit.group.id in fact.groups)
    table = GuideTable("Kerndoelen", (), FACT_HEADINGS, rows)
    intro = (Sources(kit).general(block.intro),) if block.intro else ()
    if not rows:
        # Where there are no goals the guide says so.
        return GuideSection(str(block.heading), (), (GuideBlock("Kerndoelen", intro, ()),) if intro else ())
    return GuideSection(str(block.heading), intro, (table,))


def facts(kit: Kit) -> GuideSection:
    """National facts with source and date; first those that the protocol file names beside the protocol."""
    block = kit.guide.blocks["feiten"]
    beside = [fact for fact in kit.shown_facts if fact.id in kit.protocol.facts]
    others = [fact for fact in kit.shown_facts if fact.id not in kit.protocol.facts]
    parts = tuple(
        GuideTable(title, (), FACT_HEADINGS, tuple(_fact_row(fact) for fact in those))
        for title, those in (("Leg deze feiten naast het protocol", beside), ("Ook goed om te weten", others))
        if those
    )
    intro = (Sources(kit).general(block.intro),) if block.intro else ()
    return GuideSection(str(block.heading), intro, parts)


def _fact_row(fact: Fact) -> tuple[Line, ...]:
    told = "gezien op" if fact.certainty == "gezien" else "niet zelf gezien; stand van"
    source = Text(f"{fact.source}; {told} {long_date(fact.valid_on)}", fact.source.place)
    return tuple(Line(Text(cell), (), "landelijk") for cell in (fact.subject, fact.texts[STAFF], source))


def sources_and_licences(kit: Kit) -> GuideSection:
    """The protocol, the guidance, the pictures and letters; facts and help lines name their sources themselves."""
    block = kit.guide.blocks["bronnen"]
    date = long_date(kit.protocol.date) if kit.protocol.date else "zonder datum"
    points = (
        f"Afspraken: {kit.protocol.name}, {date}.",
        f"Tips voor het gesprek: {kit.advice_source}.",
        "Feiten, kerndoelen en hulplijnen: bron en datum staan erbij in de tabellen hierboven.",
        *CREDITS,
    )
    intro = (Sources(kit).general(block.intro),) if block.intro else ()
    return GuideSection(str(block.heading), intro, (GuideBlock("Lijst", (), tuple(Line(Text(one)) for one in points)),))
