"""The command line: parse, call, show, exit code. Dutch, thin and light: what --help doesn't need isn't loaded here."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn


def main(words: Sequence[str] | None = None) -> NoReturn:
    """Runs the program on the words of the command line and ends the process with its exit code."""
    sys.exit(run(words))


def run(words: Sequence[str] | None = None) -> int:
    """Runs the program and returns its exit code; everything that goes wrong has become a Dutch line on stderr."""
    from lessonkit.cli import ending, language

    language.open_streams()
    language.speak_dutch()
    return ending.exit_code(lambda: _command(words))


def _command(words: Sequence[str] | None) -> int | None:
    from lessonkit.cli.commands import lessonkit

    result: int | None = lessonkit.main(words, prog_name="lessonkit", standalone_mode=False)
    return result
