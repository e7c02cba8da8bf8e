"""The lesson at the length asked for: segments drop, shrink, come in and grow in the orders that the lesson states."""

from __future__ import annotations

from dataclasses import replace

from lessonkit.diagnostics import Diagnostic, WrongInput
from lessonkit.domain import Lesson, Library, Phase, Segment
from lessonkit.kit.model import LessonPlan, TimedSegment


def plan(library: Library, lesson: Lesson, minutes: int | None) -> LessonPlan:
    """The lesson's segments from minute 0 to `minutes` (the lesson's own length when None), without a gap.

    Raises WrongInput when the lesson can't be so short or so long.
    """
    wanted = lesson.minutes if minutes is None else minutes
    segments = [segment for phase in lesson.phases for segment in phase.segments]
    given, dropped = _fitted(lesson, segments, wanted)
    timed: list[TimedSegment] = []
    now = 0
    for phase in lesson.phases:
        for segment in phase.segments:
            if segment.id in given:
                timed.append(_timed(library, lesson, phase, segment, now, given[segment.id]))
                now += given[segment.id]
    return LessonPlan(lesson, wanted, tuple(timed), tuple(dropped))


def _timed(library: Library, lesson: Lesson, phase: Phase, segment: Segment, start: int, minutes: int) -> TimedSegment:
    activity = library.activities[lesson.group][segment.activity] if segment.activity else None
    slides = tuple(one for one in segment.slides if one.from_minutes is None or minutes >= one.from_minutes)
    return TimedSegment(
        phase=phase.name,
        segment=replace(segment, slides=slides),
        activity=activity,
        start=start,
        end=start + minutes,
    )


def _fitted(lesson: Lesson, segments: list[Segment], wanted: int) -> tuple[dict[str, int], list[Segment]]:
    """Minutes per segment id, summing to `wanted`, and the segments that fell out."""
    inside = [segment for segment in segments if segment.extra is None]
    dropped: list[Segment] = []
    while sum(segment.least for segment in inside) > wanted:
        droppable = sorted((one for one in inside if one.drop is not None), key=lambda one: one.drop or 0)
        if not droppable:
            least = sum(segment.least for segment in inside)
            raise WrongInput(
                Diagnostic(f"korter dan {least} minuten kan deze les niet", hint=f"kies --minuten {least}")
            )
        inside.remove(droppable[0])
        dropped.append(droppable[0])
    for extra in sorted((one for one in segments if one.extra is not None), key=lambda one: one.extra or 0):
        if wanted - sum(segment.minutes for segment in inside) >= extra.minutes:
            inside.append(extra)
    minutes = {segment.id: segment.minutes for segment in inside}
    room = wanted - sum(minutes.values())
    order = sorted(
        (one for one in inside if (one.shrink if room < 0 else one.grow) is not None),
        key=lambda one: (one.shrink if room < 0 else one.grow) or 0,
    )
    for segment in order:
        if room < 0:
            step = max(room, segment.least - segment.minutes)
        else:
            step = min(room, segment.most - segment.minutes)
        minutes[segment.id] += step
        room -= step
    if room:
        most = sum(segment.most for segment in segments if segment.extra is None or segment in inside)
        raise WrongInput(Diagnostic(f"langer dan {most} minuten kan deze les niet", hint=f"kies --minuten {most}"))
    return minutes, dropped
