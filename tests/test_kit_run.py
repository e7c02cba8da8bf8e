"""One real kit from the command line, with a school's settings, through the real renderers into a real folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from lessonkit.render.formats import TABLE

SIGNER = "Eefje van der Zwaluw"
SCHOOL = f"""\
naam: De Vlieger
plaats: Gouda
logo: logo.png
kleur: "#0f766e"
aanspreekpunten:
  - {{rol: intern begeleider, naam: Noor Çelik}}
ondertekenaar: {SIGNER}
documenten: [toestemmingsformulier]
"""
WORDS = ["--protocol", "koe", "--groep", "8", "--school", "school.yaml", "--datum", "2026-11-21", "--aantal", "28"]
START = {"pdf": b"%PDF-", "pptx": b"PK", "docx": b"PK", "json": b"{", "txt": b""}


def run(folder: Path, root: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the program in a folder with the settings."""
    (folder / "school.yaml").write_text(SCHOOL, encoding="utf-8")
    Image.new("RGB", (300, 100), "navy").save(folder / "logo.png")
    return subprocess.run(
        [sys.executable, "-m", "lessonkit", "maak", *WORDS, *words, "--json"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(root), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def made(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pakket")
    done = run(folder, root)
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout), done.stderr


def test_every_file_of_the_table_is_made_and_is_what_it_says(made):
    folder, told, errors = made
    assert errors == ""
    assert [(one["document"], one["formaat"], one["status"]) for one in told["bestanden"]] == [
        (document, kind, "nieuw")
        for document, kind in TABLE
        if document not in ("studentbrief", "werkbladen-oudsten", "afsprakenblad-oudsten")
    ]
    for one in told["bestanden"]:
        data = (folder / told["map"] / one["naam"]).read_bytes()
        assert data.startswith(START[one["formaat"]])
        assert len(data) > 400
        if one["formaat"] in ("pptx", "docx"):
            assert zipfile.ZipFile(folder / told["map"] / one["naam"]).testzip() is None
        if one["formaat"] in ("pdf", "pptx"):
            assert one["bladzijden"] >= 1


def test_nothing_else_is_written(made):
    folder, told, _ = made
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    kit = {f"{Path(told['map']).as_posix()}/{one['naam']}" for one in told["bestanden"]}
    assert there == kit | {"school.yaml", "logo.png", "output/koe-groep-7-8-les/manifest.json"}


def test_the_manifest_names_nobody_and_no_place(made):
    folder, told, _ = made
    text = (folder / told["map"] / "manifest.json").read_text(encoding="utf-8")
    for secret in (SIGNER, "Çelik", "Vlieger", "Gouda", "school.yaml", str(folder)):
        assert secret not in text


def test_a_part_made_again_is_the_same_and_stays(made, root):
    folder, told, _ = made
    place = folder / told["map"]
    before = {path.name: path.stat().st_mtime_ns for path in place.iterdir()}
    done = run(
        folder, root, "--documenten", "poster,ouderbericht,verantwoording,ouderbrief", "--formaten", "docx,txt,json"
    )
    assert done.returncode == 0, done.stderr
    assert {one["status"] for one in json.loads(done.stdout)["bestanden"]} == {"gelijk"}
    assert {path.name: path.stat().st_mtime_ns for path in place.iterdir()} == before


@pytest.mark.slow
def test_another_place_time_zone_and_language_give_the_same_bytes(made, root, tmp_path):
    folder, told, _ = made
    done = run(tmp_path, root, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="7", LANG="en_US")
    assert done.returncode == 0, done.stderr
    first, second = (
        {path.name: path.read_bytes() for path in (one / told["map"]).iterdir()} for one in (folder, tmp_path)
    )
    assert {name for name in first if first[name] != second.get(name)} == set()
    assert set(first) == set(second)
