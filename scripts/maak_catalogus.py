"""Makes click's words Dutch: compiles lessonkit/locale/nl/LC_MESSAGES/lessonkit.po, checked against the click here.

Run it after a change in the .po file, or when a new click brings new words: python scripts/maak_catalogus.py
"""

import datetime as dt
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).resolve().parents[1] / "lessonkit/locale/nl/LC_MESSAGES"
SLOT = re.compile(r"\{[^{}]+\}|%\(\w+\)s")
SOURCE, COMPILED = FOLDER / "lessonkit.po", FOLDER / "lessonkit.mo"


def words_of_click() -> set[str | tuple[str, ...]]:
    """Returns all that click can say; a pair is a singular with its plural."""
    found = extract_from_dir(str(Path(click.__file__).parent), [("**.py", "python")])
    return {tuple(message) if isinstance(message, tuple) else message for _, _, message, _, _ in found}


def catalogue():
    """Returns the Dutch catalogue as it stands in the .po file; its header has no clock and no example names."""
    with SOURCE.open("rb") as file:
        dutch = read_po(file, locale="nl", domain="lessonkit")
    dutch.project, dutch.version = "lessonkit", "click"
    dutch.msgid_bugs_address = dutch.last_translator = dutch.language_team = "lessonkit"
    dutch.creation_date = dutch.revision_date = dt.datetime(2026, 11, 21, tzinfo=dt.UTC)
    return dutch


def faults(dutch) -> Iterator[str]:
    """Yields what is wrong with the catalogue: words without Dutch, and slots that got lost."""
    said = {message.id: message.string for message in dutch if message.id}
    for word in sorted(words_of_click(), key=str):
        if not any(said.get(word, ())):
            yield f"zonder Nederlands: {word!r}"
    for message in dutch:
        english = [message.id] if isinstance(message.id, str) else list(message.id or ())
        known = {slot for text in english for slot in SLOT.findall(text)}
        strange = set(SLOT.findall(str(message.string))) - known
        if english and strange:
            yield f"een plek die het Engels niet heeft: {sorted(strange)} in {message.string!r}"


def compiled(dutch) -> bytes:
    """Returns the catalogue as gettext reads it."""
    made = io.BytesIO()
    write_mo(made, dutch)
    return made.getvalue()


def main() -> int:
    dutch = catalogue()
    found = list(faults(dutch))
    for one in found:
        print(f"catalogus: {one}", file=sys.stderr)
    if found:
        return 1
    COMPILED.write_bytes(compiled(dutch))
    print(f"catalogus: {len(dutch)} teksten naar {COMPILED.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
