"""Publishing when things go wrong: a crash at any moment, a full disk, Ctrl-C, another program, another run."""

import errno
import os
import resource
import signal
import socket
import subprocess

import pytest

from lessonkit.diagnostics import MachineFault
from lessonkit.publish import folder as publishing
from lessonkit.publish import lock, manifest
from tests.uitgave import DECK, KIT, LETTER, NAME, file, in_child, kept, put, seen

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def crash_at(number: int, name: str):
    """A patch that kills the process just before the number-th call of `os.<name>`."""
    real = getattr(os, name)
    calls = iter(range(1, 10_000))

    def call(*words, **more):
        if next(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **more)

    return call


@pytest.mark.parametrize("function", ["replace", "fsync"])
def test_a_crash_at_any_moment_loses_nothing_and_the_next_run_takes_nothing_for_a_change(tmp_path, function):
    first = [file(NAME, "een"), file(LETTER, "brief"), file(DECK, "dia")]
    second = [file(NAME, "twee"), file(LETTER, "brief 2"), file(DECK, "dia 2")]
    third = [file(NAME, "drie"), file(LETTER, "brief 3"), file(DECK, "dia 3")]
    crashes = 0
    for number in range(1, 50):
        root = tmp_path / f"{function}-{number}"
        put(root, *first)
        (root / KIT / LETTER).write_text("van juf")

        def work(root=root, number=number):
            setattr(os, function, crash_at(number, function))
            put(root, *second)

        ended = in_child(work)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
        crashes += 1
        left = {name: data for name, data in kept(root).items() if not name.startswith(".") and "nieuw" not in name}
        assert left[NAME] in (b"een", b"twee")
        assert left[DECK] in (b"dia", b"dia 2")
        assert left[LETTER] == b"van juf"
        assert put(root, *third) == {
            "poster": "vervangen",
            "ouderbericht": "ernaast koe-groep-7-8-ouderbericht.nieuw.txt",
            "presentatie": "vervangen",
        }
        assert kept(root) == {
            NAME: b"drie",
            DECK: b"dia 3",
            LETTER: b"van juf",
            "koe-groep-7-8-ouderbericht.nieuw.txt": b"brief 3",
        }
    assert crashes > 4


def test_a_change_after_a_crash_is_still_the_teachers(tmp_path):
    put(tmp_path, file(NAME, "een"))

    def work():
        os.replace = crash_at(2, "replace")  # the intention is written, the poster not replaced
        put(tmp_path, file(NAME, "twee"))

    assert in_child(work) == -signal.SIGKILL
    (tmp_path / KIT / NAME).write_text("van juf")
    for _ in range(2):
        assert put(tmp_path, file(NAME, "twee")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw.pdf"}
        assert kept(tmp_path) == {NAME: b"van juf", "koe-groep-7-8-poster.nieuw.pdf": b"twee"}


def test_what_a_dead_run_left_is_cleared_at_the_next_start(tmp_path):
    folder = tmp_path / KIT
    (folder / ".lessonkit-nieuw-1").mkdir(parents=True)
    (folder / ".lessonkit-nieuw-1" / NAME).write_text("half")
    (folder / ".iets-anders").write_text("van een ander")
    put(tmp_path, file(NAME, "een"))
    assert {name for name in seen(tmp_path) if "/." in name} == {f"{KIT}/.iets-anders"}


def test_an_error_while_writing_leaves_the_folder_as_it_was(tmp_path, monkeypatch):
    put(tmp_path, file(NAME, "een"))
    before = seen(tmp_path)
    calls = iter(range(10))
    real = os.fsync

    def full(handle):
        if next(calls) == 3:
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        put(tmp_path, file(NAME, "twee"), file(LETTER, "brief"))
    assert seen(tmp_path) == before


def test_a_full_disk_leaves_no_folder_that_was_not_there(tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(OSError, match="too large"):
            put(tmp_path / "a" / "b", file(NAME, "een"), file(LETTER, "x" * 20_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert seen(tmp_path) == {}


def test_a_really_full_disk_leaves_the_folder_as_it_was(tmp_path):
    mount = tmp_path / "schijf"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(mount)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        put(mount, file(NAME, "een" * 1000))
        before = seen(mount)
        with pytest.raises(OSError, match="No space left"):
            put(mount, file(NAME, "twee"), file(LETTER, "x" * 300_000))
        assert seen(mount) == before
        assert put(mount, file(NAME, "twee")) == {"poster": "vervangen"}
    finally:
        subprocess.run(["umount", str(mount)], check=True)


@pytest.fixture
def _ctrl_c_is_heard():
    """A shell starts what runs in the background deaf to Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_ctrl_c_is_heard")
def test_ctrl_c_while_names_change_waits_until_they_all_have(tmp_path, monkeypatch):
    put(tmp_path, file(NAME, "een"), file(LETTER, "brief"))
    real = os.replace
    pressed = []

    def replace(source, target):
        if str(target).endswith(NAME):
            pressed.append(True)
            signal.raise_signal(signal.SIGINT)
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path, file(NAME, "twee"), file(LETTER, "brief 2"))
    assert pressed
    assert kept(tmp_path) == {NAME: b"twee", LETTER: b"brief 2"}
    assert "eerder" not in (tmp_path / KIT / "manifest.json").read_text()


@pytest.mark.usefixtures("_ctrl_c_is_heard")
def test_ctrl_c_before_that_leaves_the_folder_as_it_was(tmp_path, monkeypatch):
    put(tmp_path, file(NAME, "een"))
    before = seen(tmp_path)
    monkeypatch.setattr(os, "fsync", lambda handle: signal.raise_signal(signal.SIGINT))
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path, file(NAME, "twee"))
    assert seen(tmp_path) == before


def test_a_file_that_another_program_holds_stays_and_ours_comes_beside_it(tmp_path, monkeypatch):
    put(tmp_path, file(NAME, "een"), file(LETTER, "brief"))
    real = os.replace

    def replace(source, target):
        if str(target).endswith(NAME):
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    assert put(tmp_path, file(NAME, "twee"), file(LETTER, "brief 2")) == {
        "poster": "bezet koe-groep-7-8-poster.nieuw.pdf",
        "ouderbericht": "vervangen",
    }
    assert kept(tmp_path) == {NAME: b"een", "koe-groep-7-8-poster.nieuw.pdf": b"twee", LETTER: b"brief 2"}
    monkeypatch.setattr(os, "replace", real)
    assert put(tmp_path, file(NAME, "twee")) == {"poster": "vervangen"}
    assert kept(tmp_path) == {NAME: b"twee", LETTER: b"brief 2"}


def test_on_windows_a_file_that_is_held_for_a_moment_is_replaced_all_the_same(tmp_path, monkeypatch):
    put(tmp_path, file(NAME, "een"))
    real = os.replace
    held = iter([True, True])

    def replace(source, target):
        if str(target).endswith(NAME) and next(held, False):
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(publishing, "_ON_WINDOWS", True)
    assert put(tmp_path, file(NAME, "twee")) == {"poster": "vervangen"}


# --- two at a time


def test_a_second_run_in_the_same_folder_is_refused_in_dutch(tmp_path):
    (tmp_path / KIT).mkdir()
    with lock.held(tmp_path / KIT), pytest.raises(MachineFault, match="al een opdracht bezig"):
        put(tmp_path, file(NAME, "een"))
    assert put(tmp_path, file(NAME, "een")) == {"poster": "nieuw"}


def test_the_lock_of_a_dead_run_is_taken_over(tmp_path):
    dead = subprocess.Popen(["true"])
    dead.wait()
    folder = tmp_path / KIT
    folder.mkdir()
    (folder / lock.NAME).write_text(f"{dead.pid}\n{socket.gethostname()}\n")
    assert put(tmp_path, file(NAME, "een")) == {"poster": "nieuw"}
    assert not (folder / lock.NAME).exists()


def test_the_lock_of_another_machine_is_respected(tmp_path):
    (tmp_path / KIT).mkdir()
    (tmp_path / KIT / lock.NAME).write_text("999999999\nde-pc-van-een-ander\n")
    with pytest.raises(MachineFault, match="haal dan dit bestand weg"):
        put(tmp_path, file(NAME, "een"))


def test_an_empty_lock_of_a_crash_is_taken_over(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    (tmp_path / KIT).mkdir()
    (tmp_path / KIT / lock.NAME).write_text("")
    assert put(tmp_path, file(NAME, "een")) == {"poster": "nieuw"}


def test_many_runs_at_once_leave_one_whole_result(tmp_path):
    children = []
    for number in range(8):
        child = os.fork()
        if not child:
            try:
                put(tmp_path, file(NAME, f"poster {number}"), file(LETTER, f"brief {number}"))
            except MachineFault:
                os._exit(4)
            except BaseException:
                os._exit(1)
            os._exit(0)
        children.append(child)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert set(ends) <= {0, 4}
    assert 0 in ends
    found = kept(tmp_path)
    assert found[NAME].split()[1] == found[LETTER].split()[1]
    assert set(found) == {NAME, LETTER}
    entries = manifest.read(tmp_path / KIT)
    assert entries[NAME].digest == manifest.digest(NAME, found[NAME])
