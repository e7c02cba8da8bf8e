"""Makes click speak Dutch, and keeps a letter that a console can't show from ending the program."""

from __future__ import annotations

import gettext
import io
import os
import sys

# os.path, not pathlib: that costs --help 3 ms.
CATALOGUE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "locale")
DOMAIN = "lessonkit"


def speak_dutch() -> None:
    """Binds click's own words to the Dutch catalogue, whatever language the machine is in."""
    os.environ["LANGUAGE"] = "nl"
    gettext.bindtextdomain(DOMAIN, CATALOGUE)
    gettext.textdomain(DOMAIN)


def open_streams() -> None:
    """Makes stdout and stderr write a question mark for a letter that they lack, as in an old Windows console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
