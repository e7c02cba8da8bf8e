#!/usr/bin/env python3
"""Makes the pictures of the README from a real kit: python scripts/maak_plaatjes.py (after `make kit`)."""

import sys
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parents[1]
KIT = ROOT / "output/nutsschool-groep-7-8-les"
PICTURES = {
    "dia-afspraak": ("presentatie", 5, 0.62),
    "dia-dilemma": ("presentatie", 10, 0.62),
    "afsprakenblad": ("afsprakenblad", 1, 1.0),
    "gesprekskaarten": ("gesprekskaarten", 1, 1.0),
}
"""Name of the picture → document, page (from 1), scale (pixels per point)."""


def main() -> None:
    if not KIT.is_dir():
        sys.exit("maak eerst een pakket: make kit")
    (ROOT / "docs").mkdir(exist_ok=True)
    for name, (document, page, scale) in PICTURES.items():
        pdf = pypdfium2.PdfDocument(KIT / f"nutsschool-groep-7-8-{document}.pdf")
        picture = pdf[page - 1].render(scale=scale).to_pil().convert("P", palette=1, colors=64)
        picture.save(ROOT / f"docs/{name}.png", optimize=True)
        print(f"docs/{name}.png {picture.size}")


main()
