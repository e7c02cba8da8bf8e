"""The same bytes every time for Office files: fixed order, fixed dates, nobody else's name, unique shape ids."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FOREIGN = ("docProps/thumbnail.jpeg", "printerSettings")
LANGUAGE = "nl-NL"


def set_properties(properties: Any, *, title: str, subject: str, author: str, epoch: int) -> None:
    """Our own core properties on a presentation or Word document: title, school, Dutch, the kit's date."""
    moment = dt.datetime.fromtimestamp(epoch, dt.UTC).replace(tzinfo=None)
    properties.title = title
    properties.subject = subject
    properties.author = author
    properties.last_modified_by = author
    properties.comments = ""
    properties.keywords = ""
    properties.category = ""
    properties.language = LANGUAGE
    properties.revision = 1
    properties.created = properties.modified = moment
    properties.last_printed = moment


def repacked(data: bytes) -> bytes:
    """The Office file with its parts in a fixed order and without clock times; refuses a file with a foreign part."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(result, "w") as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            assert not any(foreign in name for foreign in _FOREIGN), f"{name} hoort niet in het bestand"
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, source.read(name))
    return result.getvalue()
