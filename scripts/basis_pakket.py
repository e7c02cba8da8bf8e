"""The package of a PowerPoint base: what its parts are, what they point to, and the file itself."""

import io
import zipfile
from collections.abc import Iterable

from lessonkit.render.ooxml import LANGUAGE

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument"


def relations(*targets: tuple[str, str]) -> str:
    """What a part points to, as (kind, target); they get rId1, rId2 …"""
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


def core_xml(title: str) -> str:
    """Title, maker and language, with a fixed date."""
    date = "2026-01-01T00:00:00Z"
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>lessonkit</dc:creator><cp:lastModifiedBy>lessonkit</cp:lastModifiedBy>"
        f'<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified><dc:language>{LANGUAGE}</dc:language>'
        "</cp:coreProperties>"
    )


def content_types(names: Iterable[str]) -> str:
    """What every part is."""
    kinds = {
        "docProps/app.xml": f"{TYPES}.extended-properties+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "ppt/presentation.xml": f"{TYPES}.presentationml.presentation.main+xml",
    }
    for start, kind in {
        "ppt/presProps": "presentationml.presProps",
        "ppt/viewProps": "presentationml.viewProps",
        "ppt/tableStyles": "presentationml.tableStyles",
        "ppt/theme/": "theme",
        "ppt/slideMasters/slide": "presentationml.slideMaster",
        "ppt/notesMasters/notes": "presentationml.notesMaster",
        "ppt/slideLayouts/slide": "presentationml.slideLayout",
    }.items():
        kinds |= {name: f"{TYPES}.{kind}+xml" for name in names if name.startswith(start)}
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(kinds.items()))
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def stored(parts: dict[str, str]) -> bytes:
    """The parts as a file, without compression: another zlib would give other bytes."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_STORED) as target:
        for name, text in ({"[Content_Types].xml": content_types(parts)} | parts).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, text.encode("utf-8"))
    return result.getvalue()
