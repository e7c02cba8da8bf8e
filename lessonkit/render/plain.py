"""Plain text and JSON: the app message, and the accountability for programs."""

from __future__ import annotations

import json

from lessonkit.documents.accountability import as_json
from lessonkit.documents.letter import message_text
from lessonkit.documents.values import Accountability, Message
from lessonkit.render.theme import Look


def message_txt(message: Message, look: Look) -> bytes:
    """The message as UTF-8 text."""
    return message_text(message).encode("utf-8")


def accountability_json(account: Accountability, look: Look) -> bytes:
    """The account as UTF-8 JSON."""
    return (json.dumps(as_json(account), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
