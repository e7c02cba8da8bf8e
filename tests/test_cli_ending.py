"""How a run ends: Ctrl-C, a request to stop, a crash, a reader that leaves; and the three questions on a terminal."""

import contextlib
import errno
import os
import pty
import re
import resource
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lessonkit.cli import run
from lessonkit.diagnostics import Diagnostic, OwnFault, Place, WrongInput
from lessonkit.places import CONTENT
from tests import nep

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

MAKE = ["maak", "--protocol", "nutsschool", "--groep", "7", "--datum", "2026-11-21"]
KIT = "nutsschool-groep-7-8-les"
SLOW = 30


@pytest.fixture(autouse=True)
def _light(monkeypatch, tmp_path):
    nep.install(monkeypatch)
    nep.read_once(monkeypatch)
    monkeypatch.chdir(tmp_path)
    nep.library.load(CONTENT, ("nutsschool",))


def slow(value, look):
    time.sleep(SLOW)


def raising(error):
    def draw(value, look):
        raise error

    return draw


class Terminal:
    """A run of the program on a terminal of its own, in a child process."""

    def __init__(self, words: list[str]) -> None:
        self.shown = ""
        self.child, self.handle = pty.fork()
        if not self.child:
            for name in ("stdin", "stdout", "stderr"):  # pytest's own are in the way
                setattr(sys, name, open({"stdin": 0, "stdout": 1, "stderr": 2}[name], "r" if name == "stdin" else "w"))
            signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start us without, in the background
            code = 99
            with contextlib.suppress(BaseException):
                code = run(words)
            sys.stdout.flush()
            os._exit(code)

    def wait_for(self, text: str) -> None:
        end = time.monotonic() + 20
        while text not in self.shown:
            assert time.monotonic() < end, f"no {text!r} in {self.shown!r}"
            if not self._read():
                break
        assert text in self.shown

    def type(self, text: str) -> None:
        os.write(self.handle, text.encode())

    def end(self) -> int:
        while self._read():
            pass
        os.close(self.handle)
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])

    def _read(self) -> bool:
        if select.select([self.handle], [], [], 20)[0]:
            with contextlib.suppress(OSError):
                if data := os.read(self.handle, 4096):
                    self.shown += data.decode()
                    return True
        return False


def children_of(process: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
            if parent == str(process) and state != "Z":
                found.append(int(path.parent.name))
    return found


def wait_until(what) -> None:
    end = time.monotonic() + 20
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


# --- stopping


def test_ctrl_c_in_the_middle_ends_with_130_and_leaves_nothing(monkeypatch, tmp_path):
    nep.install(monkeypatch, poster_pdf=slow)
    terminal = Terminal(MAKE)
    terminal.wait_for("van 19: ")
    workers = children_of(terminal.child)
    assert workers
    terminal.type("\x03")
    assert terminal.end() == 130
    assert terminal.shown.rstrip().endswith("gestopt")
    assert "Traceback" not in terminal.shown
    assert list(tmp_path.iterdir()) == []
    assert not [one for one in workers if Path(f"/proc/{one}").exists()]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_request_to_stop_cleans_up_and_ends_with_its_number(monkeypatch, tmp_path, number):
    nep.install(monkeypatch, poster_pdf=slow)
    child = os.fork()
    if not child:
        os._exit(run(MAKE))
    wait_until(lambda: len(children_of(child)) == 2)
    workers = children_of(child)
    os.kill(child, number)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 128 + number
    assert list(tmp_path.iterdir()) == []
    assert not [one for one in workers if Path(f"/proc/{one}").exists()]


def test_a_later_run_mends_what_a_killed_one_left(monkeypatch, tmp_path):
    assert run(MAKE) == 0
    before = {path.name for path in (tmp_path / "output" / KIT).iterdir()}
    child = os.fork()
    if not child:
        real, calls = os.replace, iter(range(100))

        def replace(source, target):
            if next(calls) == 5:
                os.kill(os.getpid(), signal.SIGKILL)
            real(source, target)

        os.replace = replace
        os._exit(run([*MAKE[:-1], "2027-01-01"]))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert {path.name for path in (tmp_path / "output" / KIT).iterdir()} > before
    assert run([*MAKE[:-1], "2027-01-01"]) == 0
    assert {path.name for path in (tmp_path / "output" / KIT).iterdir()} == before


# --- faults


def test_a_text_that_does_not_fit_is_told_with_its_line_and_nothing_is_written(monkeypatch, capsys, tmp_path):
    fault = Diagnostic("de tekst past niet", Place("content/themas/beeld.yaml", 12), "maak de tekst korter")
    nep.install(monkeypatch, poster_pdf=raising(WrongInput(fault)))
    assert run(MAKE) == 2
    assert capsys.readouterr().err == (
        "content/themas/beeld.yaml:12: de tekst past niet (hint: maak de tekst korter)\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [OwnFault("de PDF-maker waarschuwt"), KeyError("Sanne Bos"), RecursionError()])
def test_a_fault_of_ours_is_one_dutch_line_that_asks_to_report_it(monkeypatch, capsys, tmp_path, error):
    nep.install(monkeypatch, poster_pdf=raising(error))
    assert run(MAKE) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "meld dit aan de makers van lessonkit" in line
    assert "Sanne" not in line
    assert ("de PDF-maker waarschuwt" if isinstance(error, OwnFault) else type(error).__name__) in line
    assert list(tmp_path.iterdir()) == []


def test_the_trace_is_shown_when_asked_for(monkeypatch, capsys):
    monkeypatch.setenv("LESSONKIT_DEBUG", "1")
    nep.install(monkeypatch, poster_pdf=raising(KeyError("kleur")))
    assert run(MAKE) == 1
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "raise error" in told


def test_a_fault_before_the_workers_is_ours_too(monkeypatch, capsys):
    monkeypatch.setattr(nep.library, "load", lambda *words, **more: raising(TypeError("geheim"))(None, None))
    assert run(MAKE) == 1
    assert "(TypeError)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EACCES, "je hebt hier geen rechten"),
        (errno.EROFS, "hier kan alleen gelezen worden"),
        (errno.ENAMETOOLONG, "de naam is te lang"),
    ],
)
def test_what_the_system_refuses_is_told_in_dutch_and_ends_with_4(monkeypatch, capsys, tmp_path, number, words):
    real = os.fsync

    def refuse(handle):
        real(handle)
        raise OSError(number, os.strerror(number), "output/x")

    monkeypatch.setattr(os, "fsync", refuse)
    assert run(MAKE) == 4
    (line,) = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("let op")]
    assert line.startswith(f"output/x: {words} (hint: ")
    assert list(tmp_path.iterdir()) == []


def test_a_limit_on_files_stands_for_a_full_disk(capsys, tmp_path):
    assert run([*MAKE, "--documenten", "start"]) == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        assert run(MAKE) == 4
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "het bestand wordt groter dan hier mag" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_folder_that_can_not_be_made_is_told(capsys):
    assert run([*MAKE, "--map", "/proc/lessonkit"]) == 4
    assert capsys.readouterr().err.startswith("/proc")


def test_too_little_memory_is_told(monkeypatch, capsys):
    nep.install(monkeypatch, poster_pdf=raising(MemoryError()))
    assert run(MAKE) == 4
    assert "er is te weinig geheugen" in capsys.readouterr().err


def test_a_reader_that_leaves_is_no_fault(root):
    command = f"{sys.executable} -m lessonkit toon nutsschool | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


# --- on a terminal


def test_progress_is_one_line_on_a_terminal_and_nothing_in_a_pipe(capsys):
    terminal = Terminal(MAKE)
    assert terminal.end() == 0
    assert re.search(r"\r3 van 19: \w+ …", terminal.shown)
    assert "19 van 19: " in terminal.shown
    assert run(MAKE) == 0
    assert "van 19" not in "".join(capsys.readouterr())


def test_three_questions_lead_to_a_kit(tmp_path):
    terminal = Terminal([])
    terminal.wait_for("Welk protocol?")
    terminal.wait_for("Nummer: ")
    terminal.type("9\n")
    terminal.wait_for("'9' staat er niet bij.")
    terminal.type("nutsschool\n")
    terminal.wait_for("Groep: ")
    terminal.type("groep 12\n")
    terminal.wait_for("'groep 12' staat er niet bij.")
    terminal.type("8\n")
    terminal.wait_for("Welke lesvorm?")
    terminal.type("\n")
    assert terminal.end() == 0, terminal.shown
    assert "Klaar: 19 bestanden in output" in terminal.shown
    assert (tmp_path / "output" / KIT).is_dir()


def test_a_protocol_can_be_chosen_by_its_number(tmp_path):
    terminal = Terminal([])
    terminal.wait_for("Nummer: ")
    terminal.type("1\n")
    terminal.wait_for("Groep: ")
    terminal.type("7\n")
    terminal.wait_for("Nummer [1]: ")
    terminal.type("1\n")
    assert terminal.end() == 0
    assert (tmp_path / "output/koe-groep-7-8-les").is_dir()


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_the_questions_can_be_left(tmp_path, key):
    terminal = Terminal([])
    terminal.wait_for("Nummer: ")
    time.sleep(0.3)  # Python's input() misses a key in the instant between its prompt and its reading
    terminal.type(key)
    assert terminal.end() == 130
    assert terminal.shown.rstrip().endswith("gestopt")
    assert list(tmp_path.iterdir()) == []
