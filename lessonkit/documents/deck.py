"""The slide deck: the lesson's segments as slides, each with notes of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lessonkit.diagnostics import OwnFault
from lessonkit.documents.catalogue import Sources, cover, drawn, help_lines, helpers, mark
from lessonkit.documents.parts import Line, Picture, citation
from lessonkit.documents.values import Deck, Notes, Slide
from lessonkit.domain import Card, SlideSpec, TeachingNotes
from lessonkit.kit.model import Kit, KitRule, TimedSegment
from lessonkit.text import Text

AGREEMENTS_ON_SLIDE = 4
_CHILDREN = {
    "titel": "noor-blij",
    "doel": "yassin-kalm",
    "opening": "wei-denkt",
    "afspraken": "kwame-blij",
    "hulp": "zoe-kalm",
    "exit": "bram-denkt",
}


def deck(kit: Kit) -> Deck:
    """The deck of a kit: title first, one idea a slide, in the phases of the lesson."""
    maker = _Maker(kit)
    slides = tuple(slide for segment in kit.plan.segments for slide in maker.slides(segment))
    phases = tuple(dict.fromkeys(slide.phase for slide in slides))
    return Deck(cover(kit, "presentatie", str(kit.plan.lesson.title)), phases, slides)


def shared_minutes(minutes: int, slides: int) -> list[int]:
    """The minutes of a segment over its slides: as even as can be, the rest to the first ones."""
    each, rest = divmod(minutes, slides)
    return [each + (1 if number < rest else 0) for number in range(slides)]


class _Maker:
    """Makes the slides of one kit, handing out rules and cards in order."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.sources = Sources(kit)
        self.rules = iter(kit.slide_rules)
        self.cards = {"dilemma": iter(kit.slide_dilemmas), "stelling": iter(kit.slide_statements)}
        self.advice = {one.id: one for one in kit.advice}

    def slides(self, timed: TimedSegment) -> list[Slide]:
        """The slides of a segment; its minutes are shared out over them."""
        made = [slide for spec in timed.segment.slides for slide in self._of(spec, timed)]
        minutes = shared_minutes(timed.minutes, len(made)) if made else []
        return [build(share) for build, share in zip(made, minutes, strict=True)]

    def _of(self, spec: SlideSpec, timed: TimedSegment) -> Iterator[Callable[[int], Slide]]:
        if spec.kind == "afspraak":
            for _ in range(spec.count):
                rule = next(self.rules, None)
                if rule is not None:
                    yield partial(self._rule_slide, spec, timed, rule)
        elif spec.kind in self.cards:
            card = next(self.cards[spec.kind], None)
            if card is not None:
                yield partial(self._card_slide, spec, timed, card)
        else:
            yield partial(self._fixed_slide, spec, timed)

    def _notes(self, given: TeachingNotes, minutes: int, source: str, first_ask: tuple[Text, ...] = ()) -> Notes:
        return Notes(
            say=(self.sources.general(given.say),),
            ask=tuple(self.sources.general(text) for text in (*first_ask, *given.ask)),
            minutes=minutes,
            advice=tuple(self._advice(name) for name in given.advice),
            careful=self.sources.general(given.careful) if given.careful else None,
            source=source,
        )

    def _advice(self, name: str) -> Line:
        one = self.advice[name]
        if self.kit.own_guidance:
            return Line(one.gist, (one.ref,), "protocol")
        return Line(Text(f"{one.gist} (protocol KOE, {one.ref})", one.gist.place), (), "algemeen")

    def _rule_slide(self, spec: SlideSpec, timed: TimedSegment, rule: KitRule, minutes: int) -> Slide:
        if rule.teaching is None:
            raise OwnFault(f"bij de afspraak '{rule.id}' ontbreken de notities voor de dia")
        source = citation(str(self.kit.protocol.short), rule.refs)
        teaching, why = rule.teaching, (Line(rule.why, (), "algemeen", (rule.id,)),) if rule.why else ()
        if teaching.scene and rule.why:
            # A picture and one sentence are enough to look at; the teacher tells why.
            teaching, why = replace(teaching, say=Text(f"{teaching.say} {rule.why}", teaching.say.place)), ()
        return Slide(
            kind="afspraak",
            phase=timed.phase,
            segment=timed.segment.id,
            title=self.sources.rule(rule.heading, rule),
            body=(self.sources.rule(rule.short, rule), *why),
            choices=(),
            steps=(),
            shown_minutes=None,
            picture=Picture("icoon", rule.theme.icon),
            theme=mark(rule.theme),
            source=source,
            notes=self._notes(teaching, minutes, source),
            scene=drawn(self.sources, teaching.scene),
        )

    def _card_slide(self, spec: SlideSpec, timed: TimedSegment, card: Card, minutes: int) -> Slide:
        if spec.notes is None or spec.heading is None:
            raise OwnFault(f"bij de {spec.kind} in '{timed.segment.id}' ontbreekt de kop of de notitie")
        rules = tuple(rule for rule in self.kit.all_pupils if rule.id in card.rules)
        refs = tuple(dict.fromkeys(ref for rule in rules for ref in rule.refs))
        source = citation(str(self.kit.protocol.short), refs)
        own = card.positions if spec.kind == "dilemma" else ()
        careful = " ".join(str(text) for text in (card.hint, card.careful, spec.notes.careful) if text)
        notes = TeachingNotes(spec.notes.say, spec.notes.ask, spec.notes.advice, Text(careful, card.hint.place))
        theme = self.kit.card_themes[card.theme]
        return Slide(
            kind=spec.kind,  # type: ignore[arg-type]
            phase=timed.phase,
            segment=timed.segment.id,
            title=self.sources.general(spec.heading),
            body=(Line(card.text, (), "algemeen", card.rules),),
            choices=tuple(self.sources.general(text) for text in (*own, *spec.choices)),
            steps=(),
            shown_minutes=None,
            picture=Picture("icoon", card.icon),
            theme=mark(theme),
            source="",
            notes=self._notes(notes, minutes, source, (card.follow_up,)),
            scene=drawn(self.sources, card.scene),
        )

    def _fixed_slide(self, spec: SlideSpec, timed: TimedSegment, minutes: int) -> Slide:
        if spec.notes is None or spec.heading is None:
            raise OwnFault(f"bij de dia {spec.kind} in '{timed.segment.id}' ontbreekt de kop of de notitie")
        body = tuple(self.sources.general(text) for text in spec.text)
        with_steps = spec.kind == "werkvorm" or spec.with_steps
        steps = (
            tuple(self.sources.general(step) for step in timed.activity.steps) if with_steps and timed.activity else ()
        )
        if spec.kind == "afspraken":
            body += self._agreements()
        if spec.kind == "hulp":
            body += self._help()
        child = _CHILDREN.get(spec.kind)
        return Slide(
            kind=spec.kind,  # type: ignore[arg-type]
            phase=timed.phase,
            segment=timed.segment.id,
            title=self.sources.general(spec.heading),
            body=body,
            choices=(),
            steps=steps,
            shown_minutes=timed.minutes if steps else None,
            picture=Picture("kind", child) if child else Picture("icoon", spec.icon or "chat-circle-text"),
            theme=None,
            source="",
            notes=self._notes(spec.notes, minutes, ""),
            scene=drawn(self.sources, spec.scene),
        )

    def _agreements(self) -> tuple[Line, ...]:
        """The headings of the most important rules: a reminder, the words stand on the sheet."""
        return tuple(self.sources.rule(rule.heading, rule) for rule in self.kit.front[:AGREEMENTS_ON_SLIDE])

    def _help(self) -> tuple[Line, ...]:
        """Who helps: the school's own people when known, else the protocol's, then the lines that pupils may see."""
        people = helpers(self.kit)
        return (*people, *help_lines(self.kit, "dia"))
