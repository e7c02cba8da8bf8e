"""Rules that every Word file of ours keeps: each check gives the places where a file breaks it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from docx import Document
from lxml import etree

from lessonkit.text import plain, typographic

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = {
    "w": W,
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
DIRECT = ("rFonts", "b", "i", "u", "caps", "color", "sz", "highlight", "jc", "ind", "pBdr", "shd")
FOREIGN = ("python-docx", "Steve Canny", "stylesWithEffects", "Calibri", "Cambria", "Times New Roman", "en-US")


def opened(data: bytes):
    """The file, as python-docx sees it."""
    return Document(io.BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of the package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def trees(data: bytes) -> dict[str, etree._Element]:
    """The parts with text: the document, its headers and footers."""
    wanted = re.compile(r"word/(document|header\d|footer\d)\.xml")
    return {name: etree.fromstring(part) for name, part in parts(data).items() if wanted.fullmatch(name)}


def body(data: bytes) -> etree._Element:
    """The body of the document."""
    return trees(data)["word/document.xml"].find("w:body", NS)


def style(paragraph: etree._Element) -> str:
    """The style of a paragraph; "" for the default one."""
    found = paragraph.find("w:pPr/w:pStyle", NS)
    return "" if found is None else found.get(f"{{{W}}}val")


def text(element: etree._Element) -> str:
    """The words in an element."""
    return "".join(element.itertext(f"{{{W}}}t"))


def letters(words: str) -> str:
    """The letters and figures alone: what can be compared however it is set."""
    return "".join(one for one in typographic(plain(words)) if one.isalnum())


def missing(data: bytes, texts: Iterable[str]) -> list[str]:
    """Those of the texts of which the letters don't stand together in the document."""
    told = letters(" ".join(text(one) for one in body(data).iter(f"{{{W}}}p")))
    return [one for one in texts if letters(one) not in told]


def headings(data: bytes) -> list[int]:
    """The levels of the headings in their order, by the outline level of their style."""
    levels = {}
    for one in etree.fromstring(parts(data)["word/styles.xml"]).iterfind("w:style", NS):
        level = one.find("w:pPr/w:outlineLvl", NS)
        if level is not None:
            levels[one.get(f"{{{W}}}styleId")] = int(level.get(f"{{{W}}}val")) + 1
    return [levels[style(one)] for one in body(data).iter(f"{{{W}}}p") if style(one) in levels]


def skipped_headings(data: bytes) -> Iterator[str]:
    """A first heading that isn't of the first level, and each that goes more than one level down."""
    before = 0
    for place, level in enumerate(headings(data), 1):
        if level > before + 1 or (place == 1 and level != 1):
            yield f"kop {place}: van niveau {before} naar {level}"
        before = level


def foreign_language(data: bytes) -> Iterator[str]:
    """Runs that aren't said to be Dutch."""
    for name, tree in trees(data).items():
        for run in tree.iter(f"{{{W}}}r"):
            language = run.find("w:rPr/w:lang", NS)
            if text(run) and (language is None or language.get(f"{{{W}}}val") != "nl-NL"):
                yield f"{name}: {text(run)[:40]}"


def direct_formatting(data: bytes) -> Iterator[str]:
    """Properties of text that belong in a style."""
    for name, tree in trees(data).items():
        for properties in ("w:r/w:rPr", "w:p/w:pPr"):
            for one in tree.iterfind(f".//{properties}", NS):
                for found in DIRECT:
                    if one.find(f"w:{found}", NS) is not None:
                        yield f"{name}: {found} bij '{text(one.getparent())[:40]}'"


def broken_tables(data: bytes) -> Iterator[str]:
    """Tables of data without a header row, or with merged or empty cells in it; a table right under another."""
    for table in body(data).iter(f"{{{W}}}tbl"):
        name = table.find("w:tblPr/w:tblCaption", NS).get(f"{{{W}}}val")
        first = table.find("w:tr", NS)
        after = table.getnext()
        if after is not None and after.tag == table.tag:
            yield f"{name}: tabel tegen tabel"
        if any(cell[-1].tag != f"{{{W}}}p" for cell in table.iter(f"{{{W}}}tc")):
            yield f"{name}: cel eindigt niet op een alinea"
        if not table.find("w:tblPr/w:tblStyle", NS).get(f"{{{W}}}val").startswith("Tabel"):
            continue
        if first.find("w:trPr/w:tblHeader", NS) is None:
            yield f"{name}: geen kopregel"
        if first.find(".//w:gridSpan", NS) is not None or not all(text(one) for one in first.iterfind("w:tc", NS)):
            yield f"{name}: lege of samengevoegde kop"


def silent_pictures(data: bytes) -> Iterator[str]:
    """Pictures without alternative text that aren't marked as decoration, and texts that are file names."""
    for one in body(data).iter(f"{{{NS['wp']}}}docPr"):
        told, decorative = one.get("descr"), one.find(".//adec:decorative", NS) is not None
        if bool(told) == decorative or re.search(r"\.(png|jpe?g|svg)$", told or ""):
            yield f"{one.get('name')}: {told}"


def controls(data: bytes) -> list[etree._Element]:
    """The fields to fill in and the boxes to tick."""
    return list(body(data).iter(f"{{{W}}}sdt"))


def title(one: etree._Element) -> str:
    """What a control says that it is for."""
    found = one.find("w:sdtPr/w:alias", NS)
    return "" if found is None else found.get(f"{{{W}}}val")


def boxes(data: bytes) -> dict[str, bool]:
    """The boxes to tick by their tag, and whether they are ticked."""
    found = {}
    for one in controls(data):
        checked = one.find("w:sdtPr/w14:checkbox/w14:checked", NS)
        if checked is not None:
            tag = one.find("w:sdtPr/w:tag", NS).get(f"{{{W}}}val")
            found[tag] = checked.get(f"{{{NS['w14']}}}val") != "0"
    return found


def numbered_lists(data: bytes) -> dict[str, list[str]]:
    """The paragraphs of each numbered list, by its instance."""
    found: dict[str, list[str]] = {}
    for one in body(data).iter(f"{{{W}}}p"):
        instance = one.find("w:pPr/w:numPr/w:numId", NS)
        if instance is not None:
            found.setdefault(instance.get(f"{{{W}}}val"), []).append(text(one))
    return found


def foreign_words(data: bytes) -> list[str]:
    """Names of others in any part of the package."""
    return [f"{name}: {word}" for name, part in parts(data).items() for word in FOREIGN if word.encode() in part]


def schema_faults(data: bytes, path: Path) -> list[str]:
    """What openxml-audit says of the file, which is put at `path`."""
    from openxml_audit import FileFormat, OpenXmlValidator

    path.write_bytes(data)
    result = OpenXmlValidator(FileFormat.MICROSOFT_365, security_validation=True).validate(path)
    return [f"{one.part_uri} {one.path}: {one.description}" for one in result.errors]
