"""Holds the one-way rule: read -> kit -> documents -> render -> production -> publish -> cli, and who uses what."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LEAVES = {"diagnostics", "places", "text", "dutch", "domain", "reading"}
MAY_IMPORT = {
    **dict.fromkeys(LEAVES, LEAVES),
    "read": LEAVES,
    "checks": LEAVES | {"read"},
    "roster": LEAVES,
    "protocols": LEAVES,
    "kit": LEAVES,
    "documents": LEAVES | {"kit"},
    "render": LEAVES - {"domain"} | {"documents"},
    "production": LEAVES | {"read", "kit", "documents", "render"},
    "publish": LEAVES | {"production"},
    "cli": LEAVES | {"read", "checks", "kit", "documents", "production", "publish", "roster", "protocols"},
    "__main__": {"cli"},
    "__init__": set(),
}
# What --help loads may not pay for these: inside a function only.
LIGHT = {"cli/__init__.py", "cli/commands.py", "cli/ending.py", "cli/language.py"}
ONLY_LAZY = {"read", "checks", "kit", "documents", "production", "publish", "roster", "protocols"}
ONLY_USER = {"babel": "dutch", "pydantic": "read", "yaml": "read", "spylls": "checks", "wordfreq": "checks"}
ONLY_USER |= dict.fromkeys(("weasyprint", "pptx", "docx", "jinja2"), "render")


def imported_names(tree: ast.AST, package: list[str]) -> Iterator[tuple[ast.stmt, str]]:
    """Yields the statement and the full dotted name of every import in `tree`; `package` resolves the relative ones."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node, f"{base}.{alias.name}") for alias in node.names)


def faults(path: Path, root: Path) -> Iterator[str]:
    """Yields "file:line: what is wrong" for each import in `path` that the tables don't allow."""
    parts = list(path.relative_to(root).with_suffix("").parts)
    part = parts[1]
    if part not in MAY_IMPORT:
        yield f"{path.relative_to(root)}:1: {part} has no place in the order; give it one in MAY_IMPORT"
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = {node for function in functions for node in ast.walk(function)}
    for node, name in imported_names(tree, parts[:-1]):
        first, *rest = name.split(".")
        place = f"{path.relative_to(root)}:{node.lineno}"
        if first == "lessonkit":
            target = rest[0]
            if target not in MAY_IMPORT[part] | {part, "__version__"}:
                yield f"{place}: {part} may not import {target}"
            elif "/".join(path.relative_to(root).parts[1:]) in LIGHT and target in ONLY_LAZY and node not in inside:
                yield f"{place}: what --help loads imports {target} inside a function only"
        elif ONLY_USER.get(first, part) != part:
            yield f"{place}: only {ONLY_USER[first]} imports {first}"


def test_each_part_imports_only_what_stands_before_it(root):
    modules = sorted((root / "lessonkit").rglob("*.py"))
    assert modules
    found = [fault for path in modules for fault in faults(path, root)]
    assert not found, "\n" + "\n".join(found)


def test_the_rule_sees_a_forbidden_import_in_each_of_its_shapes(tmp_path):
    def check(where: str, source: str) -> list[str]:
        path = tmp_path / "lessonkit" / where
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
        return list(faults(path, tmp_path))

    assert check("render/pdf.py", "import weasyprint\nfrom ..kit.select import choose") == [
        "lessonkit/render/pdf.py:2: render may not import kit"
    ]
    assert check("documents/deck.py", "from lessonkit import text, read\nimport pptx") == [
        "lessonkit/documents/deck.py:1: documents may not import read",
        "lessonkit/documents/deck.py:2: only render imports pptx",
    ]
    assert check("kit/select.py", "from . import order\ndef f():\n    import lessonkit.render.pdf") == [
        "lessonkit/kit/select.py:3: kit may not import render"
    ]
    assert check("render/pdf.py", "from lessonkit.domain import School\nfrom lessonkit.text import Text") == [
        "lessonkit/render/pdf.py:1: render may not import domain"
    ]
    assert check("production/making.py", "import lessonkit.render\nfrom ..publish import folder") == [
        "lessonkit/production/making.py:2: production may not import publish"
    ]
    assert check(
        "cli/commands.py", "from lessonkit import read\ndef f():\n    from lessonkit.documents import deck"
    ) == ["lessonkit/cli/commands.py:1: what --help loads imports read inside a function only"]
    assert check("cli/making.py", "from lessonkit import read, render") == [
        "lessonkit/cli/making.py:1: cli may not import render"
    ]
    assert check("odd.py", "") == ["lessonkit/odd.py:1: odd has no place in the order; give it one in MAY_IMPORT"]


HEAVY = {"weasyprint", "pptx", "docx", "pydantic", "yaml", "jinja2", "PIL", "lxml", "babel", "multiprocessing"}
HEAVY |= {f"lessonkit.{part}" for part in ("read", "checks", "kit", "documents", "render", "production")}


@pytest.mark.parametrize("words", [["--help"], ["maak", "--help"], ["maak", "--groop"], ["--versie"]])
def test_help_loads_none_of_the_heavy_libraries(root, words):
    program = (
        f"import sys; sys.argv = ['lessonkit', *{words!r}]\n"
        "from lessonkit.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print(*sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout + run.stderr
    assert run.stderr.splitlines()[-1] == ""
