"""What the general slots of a text hold: {school}, {groep}, and what the group calls its teacher and pupils."""

from __future__ import annotations

from lessonkit.domain import AgeGroup, Protocol, School


def slots_of(school: School, protocol: Protocol, group: AgeGroup, name: str | None = None) -> dict[str, str]:
    """The general slots; a school may have its own word for its teachers ("juf of meester").

    `name` is what the class is called, when that is not its age group.
    """
    own = {"leerkracht": str(school.teacher_word)} if school.teacher_word else {}
    words = {slot: str(word) for slot, word in group.words.items()}
    return words | own | {"school": str(school.name or protocol.in_sentence), "groep": name or str(group.name)}
