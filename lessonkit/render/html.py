"""HTML for a document: one Jinja template and one style sheet per kind, fed by the theme; pictures become assets."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from lessonkit.documents.parts import Scene
from lessonkit.places import TEMPLATES
from lessonkit.render import pictures, scenes
from lessonkit.render.pdf import SCHEME, Asset, Pdf, measured_heights, render_pdf
from lessonkit.render.theme import Look, theme, tint
from lessonkit.text import runs, typographic

_FONTS = """
@font-face { font-family: Lexend; src: url(kit:lettertype/lexend) }
@font-face { font-family: Atkinson Hyperlegible; font-weight: 400; src: url(kit:lettertype/atkinson) }
@font-face { font-family: Atkinson Hyperlegible; font-weight: 700; src: url(kit:lettertype/atkinson-vet) }
"""

_MARKED = {
    "handleiding": "@page {{ @bottom-left {{ {} }} }}",
    "verantwoording": "@page {{ @bottom-left {{ {} }} }}",
    "start": "@page {{ @bottom-left {{ {} }} }}",
    "stappenkaart": "@page {{ @top-left {{ {} }} }}",
    "afsprakenblad": "@page {{ @top-left {{ {} }} }} @page :first {{ @top-left {{ content: none }} }}",
    "toestemmingsformulier": "@page {{ @top-left {{ {} }} }} @page :first {{ @top-left {{ content: none }} }}",
}
"""Where the marks of a kit stand on the pages that don't have them in their text."""


class _OwnTemplates(jinja2.FileSystemLoader):
    """Templates from our own folder only; a link that leads out of it is not followed."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Any]:
        source, filename, fresh = super().get_source(environment, template)
        root = (TEMPLATES / "html").resolve()
        if not Path(filename).resolve().is_relative_to(root):
            raise jinja2.TemplateNotFound(template)
        return source, filename, fresh


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=_OwnTemplates(TEMPLATES / "html"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["rijk"] = rich
    environment.filters["plek"] = place_attribute
    environment.tests["handtekening"] = is_signature
    return environment


def rich(text: str) -> Markup:
    """The text with typographic quotes, `**stress**` as <strong>, everything else escaped."""
    return Markup("").join(
        Markup("<strong>{}</strong>").format(typographic(run.text)) if run.stressed else escape(typographic(run.text))
        for run in runs(str(text))
    )


def place_attribute(text: Any) -> Markup:
    """` data-plek="file:line"` for a text from the content, so that "te lang" can name its line; else nothing."""
    place = getattr(text, "place", None)
    return Markup(' data-plek="{}"').format(str(place)) if place else Markup("")


def is_signature(one: Any) -> bool:
    """Whether a SignLine is for a hand and a pen: it stays a line, where the others are fields."""
    return "handtekening" in f"{one.field} {one.label}".lower()


class _Assets:
    """The pictures that a template asked for while it was filled."""

    def __init__(self, look: Look) -> None:
        self.table: dict[str, Asset] = {
            "lettertype/lexend": Asset(pictures.font_path("Lexend").read_bytes(), "font/ttf"),
            "lettertype/atkinson": Asset(pictures.font_path("Atkinson").read_bytes(), "font/ttf"),
            "lettertype/atkinson-vet": Asset(pictures.font_path("Atkinson", bold=True).read_bytes(), "font/ttf"),
        }
        self.older = look.older
        if look.logo:
            self.table["logo"] = Asset(look.logo.data, look.logo.media_type)

    def icon(self, name: str, colour: str, weight: str = "duotone") -> str:
        key = f"icoon/{name}-{colour.lstrip('#')}-{weight}"
        if key not in self.table:
            self.table[key] = Asset(pictures.icon_svg(name, colour, weight).encode(), "image/svg+xml")
        return SCHEME + key

    def scene(self, scene: Scene, high: float, dark: str) -> str:
        key = f"plaat/{len(self.table)}-{scene.left}-{scene.right}"
        self.table[key] = Asset(scenes.scene_svg(scene, high, dark).encode(), "image/svg+xml")
        return SCHEME + key

    def child(self, name: str, mood: str = "kalm") -> str:
        name = pictures.of_age(name, older=self.older)
        key = f"kind/{name}-{mood}"
        if key not in self.table:
            self.table[key] = Asset(pictures.child_svg(name, mood).encode(), "image/svg+xml")
        return SCHEME + key


def _variables(look: Look) -> str:
    """The theme as CSS variables: --ink, --school, --size-title (pt), --space-margin (mm) …, --paper-pt."""
    found = {name.replace("_", "-"): value for name, value in look.colours.items()}
    found |= {
        f"size-{name.replace('_', '-')}": f"{value}pt"
        for name, value in theme()["size"].items()
        if name != "line_height"
    }
    found |= {f"space-{name}": f"{value}mm" for name, value in theme()["space"].items()}
    found["paper-pt"] = f"{look.paper_pt}pt"
    found["slide-pt"] = f"{look.slide_pt}pt"
    found["slide-source"] = f"{theme()['slide']['source_pt']}pt"
    found["slide-radius"] = f"{theme()['slide']['radius']}cm"
    found["line-height"] = str(theme()["size"]["line_height"])
    return ":root {" + "; ".join(f"--{name}: {value}" for name, value in found.items()) + "}"


def _marks(template: str, marks: tuple[str, ...]) -> str:
    """The rule for the margins of the pages, when there is something to mark."""
    if not marks or template not in _MARKED:
        return ""
    words = " · ".join(marks).replace("\\", "\\\\").replace('"', '\\"')
    style = "font: 700 var(--size-fine) Atkinson Hyperlegible, Lexend; color: var(--soft); white-space: nowrap"
    return _MARKED[template].format(f'content: "{words}"; {style}; padding: 2mm 0; width: 110mm')


def render(
    template: str, document: Any, look: Look, *, pages: int | None = None, forms: bool = False, **more: Any
) -> Pdf:
    """A document value as PDF by `templates/html/<template>.html` and `templates/css/<template>.css`.

    In the template: `doc` (the value), `look`, `tint(name)`, `icon(name, colour)`, `child(name, mood)` and
    `scene(scene, high, colour)` (URLs of pictures), the filters `rijk` and `plek`, and whatever is in `more`. `pages`
    is the number it must have.
    """
    html, css, assets = _page(template, document, look, more)
    return render_pdf(html, css, assets, look.epoch, forms=forms, pages=pages)


def heights(template: str, document: Any, look: Look, **more: Any) -> dict[str, float]:
    """The heights in mm that the elements marked `data-maat="<name>"` take, laid out as `render` would, not drawn."""
    html, css, assets = _page(template, document, look, more)
    return measured_heights(html, css, assets)


def _page(template: str, document: Any, look: Look, more: dict[str, Any]) -> tuple[str, str, dict[str, Asset]]:
    assets = _Assets(look)
    html = (
        _environment()
        .get_template(f"{template}.html")
        .render(
            doc=document,
            look=look,
            tint=tint,
            icon=assets.icon,
            child=assets.child,
            scene=assets.scene,
            colours=look.colours,
            **more,
        )
    )
    css = "\n".join(
        [
            _FONTS,
            _variables(look),
            (TEMPLATES / "css/base.css").read_text(encoding="utf-8"),
            (TEMPLATES / f"css/{template}.css").read_text(encoding="utf-8"),
            _marks(template, document.cover.marks),
        ]
    )
    return html, css, assets.table
