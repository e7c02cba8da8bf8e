"""Holds an SVG to a short list of harmless elements and attributes; what editors leave behind is stripped."""

from __future__ import annotations

import re
from typing import Any

MAX_BYTES = 1_000_000
MAX_ELEMENTS = 20_000
MAX_EXPANDED = 5_000  # elements that `use` and `clip-path` add by repeating
MAX_DEPTH = 300
MAX_SIZE = 10_000

_SVG = "http://www.w3.org/2000/svg"
_ALLOWED = {
    *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "linearGradient"),
    *("radialGradient", "stop", "clipPath", "title", "desc", "text", "tspan", "use", "symbol", "style"),
}
_EDITORS = re.compile(
    r"inkscape\.org|sodipodi|ns\.adobe\.com|w3\.org/1999/02/22-rdf|creativecommons\.org|web\.resource\.org/cc"
    r"|purl\.org/dc|bohemiancoding\.com|serif\.com|figma\.com"
)
_XML = "http://www.w3.org/XML/1998/namespace"
_XLINK = "http://www.w3.org/1999/xlink"
_LENGTH = re.compile(r"[+]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?(px|pt|pc|mm|cm|in|em|ex|%)?", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?", re.IGNORECASE)
_OWN = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)", re.IGNORECASE)


class Refused(Exception):
    """What is wrong with the picture, to follow "het logo ..."."""


def cleaned(content: bytes) -> bytes:
    """The same picture without editor data; raises Refused when it holds anything that isn't on the list."""
    from lxml import etree

    if len(content) > MAX_BYTES:
        raise Refused("is als SVG groter dan 1 MB")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise Refused("heeft een DOCTYPE") from None
        raise Refused("is geen leesbare SVG") from None
    if root.getroottree().docinfo.doctype:
        raise Refused("heeft een DOCTYPE")
    if root.tag != f"{{{_SVG}}}svg":
        raise Refused("is geen SVG")
    _strip(root)
    elements = list(root.iter())
    if len(elements) > MAX_ELEMENTS:
        raise Refused("heeft te veel onderdelen")
    for element in elements:
        _check(element)
    _check_size(root)
    _Expansion(elements).check(root)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _split(tag: Any) -> tuple[str, str]:
    """The namespace and the name; what is no element has a function for a tag, and so a name that is on no list."""
    tag = str(tag)
    namespace, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    return namespace, local


def _strip(root: Any) -> None:
    """Takes out what Inkscape, Illustrator and others keep for themselves."""
    for element in list(root.iter()):
        namespace, local = _split(element.tag)
        if _EDITORS.search(namespace) or (namespace == _SVG and local == "metadata"):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for name in list(element.attrib):
            if _EDITORS.search(_split(name)[0]):
                del element.attrib[name]


def _check(element: Any) -> None:
    namespace, local = _split(element.tag)
    if namespace != _SVG or local not in _ALLOWED:
        raise Refused(f"bevat <{local[:30]}>")
    for name, value in element.attrib.items():
        space, plain = _split(name)
        if space not in ("", _XML, _XLINK) or plain.lower() == "base":
            raise Refused(f"bevat het kenmerk {plain[:30]}")
        if plain.lower().startswith("on"):
            raise Refused(f"bevat een programma ({plain[:30]})")
        if plain.lower() == "href" and not value.strip().startswith("#"):
            raise Refused("verwijst naar iets buiten het bestand (href)")
        _check_css(value, sheet=plain.lower() == "style")
    if local == "style":
        _check_css("".join(element.itertext()), sheet=True)


def _check_css(text: str, sheet: bool) -> None:
    """`sheet`: the text is CSS, where an escape or an at-rule can hide a reference."""
    rest = _OWN.sub("", text)
    if "url(" in rest.lower().replace(" ", "") or "javascript:" in rest.lower():
        raise Refused("verwijst naar iets buiten het bestand (url)")
    if sheet and ("\\" in text or "@" in text or "image(" in text.lower() or "image-set" in text.lower()):
        raise Refused("heeft opmaak die naar buiten kan verwijzen (style)")


def _check_size(root: Any) -> None:
    found = False
    for name in ("width", "height"):
        value = root.get(name, "").strip()
        if not value:
            continue
        match = _LENGTH.fullmatch(value)
        if not match or not 0 < float(f"{match[1]}{match[2] or ''}") <= MAX_SIZE:
            raise Refused(f"heeft een onmogelijke maat ({name})")
        found = found or not value.endswith("%")
    if box := root.get("viewBox", "").replace(",", " ").split():
        if len(box) != 4 or not all(_NUMBER.fullmatch(part) and abs(float(part)) <= MAX_SIZE for part in box):
            raise Refused("heeft een onmogelijke maat (viewBox)")
        if float(box[2]) <= 0 or float(box[3]) <= 0:
            raise Refused("heeft een onmogelijke maat (viewBox)")
        found = True
    if not found:
        raise Refused("heeft geen maat (viewBox)")


class _Expansion:
    """Counts how many elements there are once every reference is followed; a nest of a few can make millions."""

    def __init__(self, elements: list[Any]) -> None:
        self.clips = _clips_by_class(elements)
        self.own = len(elements)
        self.by_id = {element.get("id"): element for element in reversed(elements) if element.get("id")}
        self.sizes: dict[Any, int] = {}
        self.open: set[Any] = set()

    def check(self, root: Any) -> None:
        if self._size(root, 0) - self.own > MAX_EXPANDED:
            raise Refused("herhaalt onderdelen te vaak (use)")

    def _size(self, element: Any, depth: int) -> int:
        if element in self.sizes:
            return self.sizes[element]
        if element in self.open:
            raise Refused("verwijst in een kring naar zichzelf")
        if depth > MAX_DEPTH:
            raise Refused("is te diep genest")
        self.open.add(element)
        size = 1 + sum(self._size(child, depth + 1) for child in element)
        for target, repeats in self._targets(element):
            inner = self._size(target, depth + 1)
            size += inner if repeats else 0
        self.open.discard(element)
        self.sizes[element] = size
        return size

    def _targets(self, element: Any) -> list[tuple[Any, bool]]:
        """What the element refers to, and whether that is drawn again (a gradient is not)."""
        found = []
        _, local = _split(element.tag)
        clips = [id for name in element.get("class", "").split() for id in self.clips.get(name, ())]
        found += [(self.by_id[id], True) for id in clips if id in self.by_id]
        for name, value in element.attrib.items():
            plain = _split(name)[1].lower()
            ids = [value.strip()[1:]] if plain == "href" else _OWN.findall(value)
            for id in ids:
                if id in self.by_id:
                    repeats = (plain == "href" and local == "use") or "clip" in plain or "clip" in value
                    found.append((self.by_id[id], repeats))
        return found


def _clips_by_class(elements: list[Any]) -> dict[str, list[str]]:
    """What each class of the style sheets clips with; raises Refused where something other than a class clips."""
    found: dict[str, list[str]] = {}
    sheets = ["".join(element.itertext()) for element in elements if _split(element.tag)[1] == "style"]
    for selectors, declarations in re.findall(r"([^{}]*)\{([^{}]*)\}", "".join(sheets)):
        ids = _OWN.findall(declarations) if "clip" in declarations.lower() else []
        for selector in selectors.split(",") if ids else ():
            if not re.fullmatch(r"\s*\.[\w-]+\s*", selector):
                raise Refused("heeft opmaak die niet te overzien is (style)")
            found.setdefault(selector.strip()[1:], []).extend(ids)
    return found
