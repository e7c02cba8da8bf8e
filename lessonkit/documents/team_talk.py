"""The guide's section "Eerst bespreken met je team": where the protocol contradicts itself or leaves something open."""

from __future__ import annotations

from lessonkit.documents.catalogue import Sources
from lessonkit.documents.parts import Line, Origin, citation
from lessonkit.documents.values import GuideBlock, GuideOpenPoint, GuideSection
from lessonkit.dutch import listed
from lessonkit.kit.model import Kit, OpenPoint
from lessonkit.text import Text

POINT_KINDS = {
    "tegenspraak": "Spreekt zichzelf tegen",
    "open": "Staat er niet",
    "verwijzing": "Verwijst naar iets anders",
}
CHANGING = "Deze keuzes veranderen wat er op de bladen staat"
CHANGING_INTRO = "Begin hiermee. Maak het pakket daarna opnieuw: dan staat jullie keuze op de bladen."
OTHER = "Deze punten veranderen de bladen niet"
OTHER_INTRO = "Ze helpen je team om hetzelfde te zeggen en te doen als het zover komt."


def team_talk(kit: Kit) -> GuideSection:
    """Contradictions and open choices with their articles; first those on which a line of the kit hangs."""
    sources = Sources(kit)
    block = kit.guide.blocks["eerst_bespreken"]
    hangs = {choice for article in kit.protocol.articles for one in article.provisions for choice in one.only_if}
    changing = tuple(one for one in kit.open_points if one.point.id in hangs)
    other = tuple(one for one in kit.open_points if one.point.id not in hangs)
    parts: list[GuideBlock | GuideOpenPoint] = []
    for title, intro, points in ((CHANGING, CHANGING_INTRO, changing), (OTHER, OTHER_INTRO, other)):
        if points:
            parts.append(GuideBlock(f"{title} ({len(points)})", (sources.general(intro),), ()))
            parts += [_point(kit, one) for one in points]
    intro = (sources.general(block.intro),) if block.intro else ()
    return GuideSection(str(block.heading), intro, tuple(parts))


def _point(kit: Kit, open_point: OpenPoint) -> GuideOpenPoint:
    point = open_point.point
    refs = point.articles

    def line(text: Text) -> Line:
        return Line(text.fill({}) if not text.slots() else text, refs, "protocol")

    chosen = next((one for one in point.readings if one.id == open_point.chosen), None)
    return GuideOpenPoint(
        kind=POINT_KINDS[point.kind],
        articles=citation(str(kit.protocol.short), refs),
        question=line(point.question),
        readings=tuple(line(one.text) for one in point.readings),
        meanwhile=line(point.meanwhile),
        chosen=Line(chosen.text, refs, "school") if chosen else None,
        careful=Line(point.careful, (), _origin(kit, point.careful)) if point.careful else None,
        setting=f"{point.id}: {listed((one.id for one in point.readings), 'of')}" if point.readings else "",
    )


def _origin(kit: Kit, careful: Text) -> Origin:
    """A warning that sends the reader to the national facts, or names one, is national; any other is general advice."""
    if "landelijke feiten" in careful.casefold() or any(fact in careful for fact in kit.facts):
        return "landelijk"
    return "algemeen"
