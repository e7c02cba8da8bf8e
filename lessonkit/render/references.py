"""References to articles in running text, kept on one line: the engine breaks "B.3" after its dot."""

from __future__ import annotations

import re

from markupsafe import Markup

_REFERENCE = re.compile(r"(?<![\w.])(?:\d+\.)?[A-Z]\.\d+(?!\w)")
_WORD_JOINER = "\u2060"


def unbroken(text: Markup) -> Markup:
    """The text with an invisible word joiner after each dot of a reference ("B.3", "3.A.10").

    A span that may not break would make the engine break the line before it too early.
    """
    return Markup(_REFERENCE.sub(lambda found: found[0].replace(".", f".{_WORD_JOINER}"), str(text)))
