#!/usr/bin/env python3
"""Makes the pictures of the README from real kits in output/: python scripts/maak_plaatjes.py."""

import sys
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parents[1]
OUTPUT = ROOT / "output"
PICTURES = {
    "dia-praatplaat": ("koe-groep-1-2", "presentatie", 3, 0.62),
    "dia-afspraak": ("nutsschool-groep-7-8", "presentatie", 5, 0.62),
    "dia-dilemma": ("lentiz-mbo", "presentatie", 11, 0.62),
    "afsprakenblad": ("nutsschool-groep-7-8", "afsprakenblad", 1, 1.0),
    "plaatkaart": ("koe-groep-1-2", "gesprekskaarten", 4, 0.8),
    "gesprekskaarten": ("nutsschool-groep-7-8", "gesprekskaarten", 1, 1.0),
}
"""Name of the picture → kit, document, page (from 1), scale (pixels per point)."""


def main() -> None:
    for kit in sorted({kit for kit, *_ in PICTURES.values()}):
        if not (OUTPUT / f"{kit}-les").is_dir():
            sys.exit(f"maak eerst het pakket {kit} met lessonkit maak")
    (ROOT / "docs").mkdir(exist_ok=True)
    for name, (kit, document, page, scale) in PICTURES.items():
        pdf = pypdfium2.PdfDocument(OUTPUT / f"{kit}-les" / f"{kit}-{document}.pdf")
        picture = pdf[page - 1].render(scale=scale).to_pil().convert("P", palette=1, colors=64)
        picture.save(ROOT / f"docs/{name}.png", optimize=True)
        print(f"docs/{name}.png {picture.size}")


main()
