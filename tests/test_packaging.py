"""The wheel holds all that a kit needs, and works in a folder that has no checkout."""

import os
import subprocess
import sys
import zipfile

import pytest

# Runs at the start of each Python below, also of the child processes that draw the PDFs.
WATCH = """
import os, sys
checkout = tuple({checkout!r} + os.sep + name for name in ("lessonkit", "content", "templates"))
def watch(event, args):
    if event in ("open", "os.listdir", "os.scandir") and isinstance(args[0], str | bytes):
        if os.path.abspath(os.fsdecode(args[0])).startswith(checkout):
            raise RuntimeError(f"the installed program reads the checkout: {{args[0]}}")
sys.addaudithook(watch)
"""


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def run_installed(root, wheel, tmp_path_factory):
    site = tmp_path_factory.mktemp("site")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    (site / "sitecustomize.py").write_text(WATCH.format(checkout=str(root)), encoding="utf-8")

    def run(*words, cwd):
        command = [sys.executable, *words]
        env = {**os.environ, "PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1"}
        return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)

    return run


def test_the_wheel_carries_content_and_templates_and_nothing_of_the_workshop(root, wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("content", "templates"):
        here = [path.relative_to(root) for path in (root / folder).rglob("*") if path.is_file()]
        expected = {f"lessonkit/_data/{path.as_posix()}" for path in here if "__pycache__" not in path.parts}
        assert expected
        assert expected <= names
    assert {name.split("/")[0] for name in names} == {
        "lessonkit",
        wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info",
    }


def test_the_watch_sees_a_read_of_the_checkout(root, run_installed, tmp_path):
    run = run_installed("-c", f"open({str(root / 'lessonkit' / '__init__.py')!r})", cwd=tmp_path)
    assert "reads the checkout" in run.stderr


def test_the_installed_program_helps(run_installed, tmp_path):
    run = run_installed("-m", "lessonkit", "--help", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "maak" in run.stdout


def test_the_installed_program_makes_a_kit_elsewhere(run_installed, tmp_path):
    run = run_installed("-m", "lessonkit", "maak", "--protocol", "nutsschool", "--groep", "7", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    made = {path.suffix for path in (tmp_path / "output").rglob("*") if path.is_file()}
    assert {".pdf", ".pptx", ".docx"} <= made
