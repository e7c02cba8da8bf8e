"""PDF from HTML: WeasyPrint behind a closed door. No network, only our own files, each warning an error, same bytes."""

from __future__ import annotations

import ctypes.util
import logging
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from lessonkit.diagnostics import Diagnostic, OwnFault, Place, WrongInput
from lessonkit.places import TEMPLATES
from lessonkit.render.complete import lost_text

SCHEME = "kit:"


@dataclass(frozen=True)
class Asset:
    """Bytes that a page may ask for by the name `kit:<name>`."""

    data: bytes
    media_type: str


@dataclass(frozen=True)
class Pdf:
    """A finished PDF and the number of its pages."""

    data: bytes
    pages: int


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@cache
def _engine() -> Any:
    """WeasyPrint, imported once, with the tags it leaves out.

    On Linux the library names that lack a dot make cffi start dozens of compilers (`find_library`); answering None at
    once saves a third of the import. Fonts come only from `@font-face`: our own fontconfig file knows no system font,
    so a missing letter can't be filled in by a stranger.
    """
    os.environ["FONTCONFIG_FILE"] = str(TEMPLATES / "fonts.conf")
    slow = ctypes.util.find_library
    if sys.platform.startswith("linux"):
        ctypes.util.find_library = lambda name: None
    try:
        import weasyprint
        import weasyprint.pdf.tags as tags
    finally:
        ctypes.util.find_library = slow
    logging.getLogger("weasyprint").propagate = False
    tags._build_box_tree = _with_missing_tags(tags._build_box_tree)
    return weasyprint


def _with_missing_tags(build: Callable[..., Iterable[Any]]) -> Callable[..., Iterable[Any]]:
    """WeasyPrint 70's tag builder with what PDF/UA-1 misses: language of a part, scope of a header."""
    import pydyf

    def built(box: Any, *args: Any, **kwargs: Any) -> Iterable[Any]:
        real = getattr(box, "_box", box)
        element = real.element
        for tag in build(box, *args, **kwargs):
            if element is not None:
                own = "::" not in (real.element_tag or "")
                if own and element.get("lang") and real.element_tag not in ("html", "body"):
                    tag["Lang"] = pydyf.String(element.get("lang"))
                if real.element_tag == "th" and tag["S"] == "/TH":
                    tag["A"]["Scope"] = "/Row" if element.get("scope") == "row" else "/Column"
            yield tag

    return built


@cache
def _fetcher_class() -> type:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OwnAssets(URLFetcher):
        """Serves our own table of assets and nothing else."""

        def __init__(self, assets: Mapping[str, Asset]) -> None:
            super().__init__(allowed_protocols=("kit",), allow_redirects=False, fail_on_errors=True)
            self._assets = assets

        def fetch(self, url: str, headers: Any = None) -> Any:
            asset = self._assets.get(url.removeprefix(SCHEME)) if url.startswith(SCHEME) else None
            if asset is None:
                raise FatalURLFetchingError(f"{url[:80]} is geen bestand van het pakket")
            return URLFetcherResponse(url, body=asset.data, headers={"Content-Type": asset.media_type})

    return OwnAssets


def _too_full(document: Any) -> list[Diagnostic]:
    """A fault for each box of class `vast` (a fixed place on the page) whose contents stick out by more than 0.3 mm.

    The nearest `data-plek` around the text, or else in the box, names the content line.
    """
    faults = []
    for number, page in enumerate(document.pages, 1):
        for box in page._page_box.descendants(placeholders=True):
            element = box.element
            if element is None or "vast" not in (element.get("class") or "").split() or "::" in (box.element_tag or ""):
                continue
            right = box.position_x + box.margin_width()
            bottom = box.position_y + box.margin_height()
            over = 0.0
            for inner in box.descendants(placeholders=True):
                if not hasattr(inner, "text") and not getattr(inner, "replacement", None):
                    continue
                over = max(over, inner.position_y + inner.height - bottom, inner.position_x + inner.width - right)
            if over > _SLACK_PX:
                faults.append(_overflow(element, number, over))
    return faults


_SLACK_PX = 0.3 * 96 / 25.4


def _overflow(element: Any, page: int, over_px: float) -> Diagnostic:
    return _fault(element, f"de tekst past niet op zijn plek (bladzijde {page}, {over_px * 25.4 / 96:.0f} mm te veel)")


def _fault(element: Any, message: str) -> Diagnostic:
    """The fault with the first words of the element and the content line of its longest text."""
    named = [one for one in element.iter() if one.get("data-plek")]
    where = max(named, key=lambda one: len("".join(one.itertext()))).get("data-plek") if named else None
    place = None
    if where:
        file, _, line = where.rpartition(":")
        place = Place(file, int(line)) if line.isdigit() else Place(where)
    words = " ".join("".join(element.itertext()).split())
    return Diagnostic(f"{message}: '{words[:60]}'", place, "maak de tekst korter")


def render_pdf(
    html: str, css: str, assets: Mapping[str, Asset], epoch: int, *, forms: bool = False, pages: int | None = None
) -> Pdf:
    """The page as tagged PDF/UA-1, with the same bytes for the same input.

    `epoch` is the date of the kit in seconds; `pages` the number that the document must have. Raises WrongInput when a
    text doesn't fit its place, OwnFault for anything the engine warns about: a missing letter, a picture that can't be
    drawn, a rule it doesn't know.
    """
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    with _listening() as messages:
        document = _laid_out(html, css, assets, forms)
        faults = _too_full(document)
        faults += [_fault(element, "een deel van de tekst valt weg") for element in lost_text(document)]
        if pages is not None and len(document.pages) != pages:
            faults.append(Diagnostic(f"het blad heeft {len(document.pages)} bladzijden in plaats van {pages}"))
        data = document.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=forms, finisher=_with_own_ticks)
    if messages:
        raise OwnFault(f"de PDF-maker waarschuwt: {'; '.join(sorted(set(messages)))}")
    if faults:
        raise WrongInput(faults)
    return Pdf(data, len(document.pages))


def _with_own_ticks(document: Any, pdf: Any) -> None:
    """Lets readers show the ticks that are in the file: asked to draw them anew, some can't, for want of a font."""
    if "AcroForm" in pdf.catalog:
        del pdf.catalog["AcroForm"]["NeedAppearances"]


def measured_heights(html: str, css: str, assets: Mapping[str, Asset]) -> dict[str, float]:
    """The heights in mm (borders included) of the elements with `data-maat`, on a page without an end."""
    with _listening():
        document = _laid_out(html, css + "\n@page { size: 210mm 5000mm }", assets, forms=True)
    found = {}
    for page in document.pages:
        for box in page._page_box.descendants():
            name = box.element.get("data-maat") if box.element is not None else None
            if name and name not in found and "::" not in (box.element_tag or ""):
                found[name] = box.border_height() * 25.4 / 96
    return found


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What the engine has to say at warning and above, gathered while it works."""
    collector = _Collector()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(collector)
    try:
        with warnings.catch_warnings():
            # "No fonts configured": meant so, see _engine.
            warnings.filterwarnings("ignore", message="No fonts configured", category=UserWarning)
            yield collector.messages
    finally:
        logger.removeHandler(collector)


def _laid_out(html: str, css: str, assets: Mapping[str, Asset], forms: bool) -> Any:
    weasyprint = _engine()
    from weasyprint.text.fonts import FontConfiguration

    fetcher = _fetcher_class()(assets)
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=css, url_fetcher=fetcher, font_config=fonts)
    page = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url=None)
    return page.render(stylesheets=[style], font_config=fonts, pdf_forms=forms)
