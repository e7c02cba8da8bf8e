"""Measures whole processes: one kit beside the bare import of its libraries, and --help beside that of click.

Medians of several runs, taken in turn so that a busy moment hits all alike. `python scripts/bench.py 9` for more runs.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5
KIT = ["maak", "--protocol", "nutsschool", "--groep", "7", "--datum", "2026-11-21"]
# All that a kit loads from outside. The two lines are those of lessonkit/render/pdf.py: without them WeasyPrint calls
# dozens of compilers where there are any, and the comparison would flatter us.
LIBRARIES = "click, yaml, pydantic, jinja2, babel.dates, lxml.etree, PIL.Image, pptx, docx, weasyprint"
IMPORT = f"import ctypes.util, sys; ctypes.util.find_library = lambda name: None\nimport {LIBRARIES}"
HELP_AT_MOST = 1.5


def seconds(command: list[str], folder: str) -> float:
    """Returns the time of one run of a process, from start to end."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def medians(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Returns the median time of each command, after one run that only warms the disk."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            with tempfile.TemporaryDirectory() as folder:
                took = seconds(command, folder)
            if number:
                found[name].append(took)
    return {name: statistics.median(times) for name, times in found.items()}


def told(seconds: float) -> str:
    return f"{seconds:.2f} s".replace(".", ",") if seconds >= 1 else f"{1000 * seconds:.0f} ms"


def times(ratio: float) -> str:
    return f"{ratio:.2f} keer".replace(".", ",")


def main() -> int:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    program = str(Path(sys.executable).with_name("lessonkit"))
    kit = medians({"pakket": [program, *KIT], "import": [sys.executable, "-c", IMPORT]}, runs)
    light = medians({"help": [program, "--help"], "click": [sys.executable, "-c", "import click"]}, max(4 * runs, 10))
    print(f"bench: één pakket {told(kit['pakket'])}; de bibliotheken alleen laden {told(kit['import'])}; ", end="")
    print(f"dat is {times(kit['pakket'] / kit['import'])} (mediaan van {runs})")
    ratio = light["help"] / light["click"]
    print(f"bench: --help {told(light['help'])}; click alleen laden {told(light['click'])}; ", end="")
    print(f"dat is {times(ratio)} (hooguit {times(HELP_AT_MOST)})")
    return 0 if ratio <= HELP_AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
