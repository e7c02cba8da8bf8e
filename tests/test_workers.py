"""The worker processes: no crash of an engine ends the program, and none of them outlives it."""

import datetime as dt
import faulthandler
import os
import signal
import time
from collections import deque
from pathlib import Path

import pytest

from lessonkit.diagnostics import Diagnostic, LessonkitError, MachineFault, Place, WrongInput
from lessonkit.production.making import make
from lessonkit.production.request import Choice, Request, chosen
from lessonkit.production.workers import Job, Unforeseen, Workers
from lessonkit.render.formats import Rendered
from tests import nep

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

DATE = dt.date(2026, 11, 21)


def choose(**options) -> Choice:
    return chosen(Request(**({"protocol": "nutsschool", "group": "7", "date": DATE} | options)))


@pytest.fixture(autouse=True)
def _content_read_once(monkeypatch):
    nep.read_once(monkeypatch)


def raising(error):
    def draw(value, look):
        raise error

    return draw


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGKILL])
def test_a_worker_that_the_system_ends_is_a_fault_of_the_machine_in_dutch(monkeypatch, how):
    def die(value, look):
        faulthandler.disable()  # pytest's, which the fork inherits
        os.kill(os.getpid(), how)

    nep.install(monkeypatch, poster_pdf=die)
    with pytest.raises(MachineFault, match=rf"'poster' \(pdf\) is door het systeem afgebroken \(signaal {how.name}\)"):
        make(choose())


def test_ctrl_c_reaches_the_workers_too_and_is_left_to_the_parent(monkeypatch):
    def interrupted(value, look):
        os.kill(os.getpid(), signal.SIGINT)
        return b"af"

    nep.install(monkeypatch, ouderbericht_txt=interrupted)
    (file,) = make(choose(documents=("ouderbericht",)))
    assert file.data == b"af"


def test_a_missing_pango_says_what_to_install(monkeypatch):
    nep.install(monkeypatch, start_pdf=raising(OSError("cannot load library 'libgobject-2.0-0': error 0x7e")))
    with pytest.raises(MachineFault, match=r"Pango ontbreekt.*installeer: sudo apt-get install libpango-1\.0-0"):
        make(choose())


def test_what_a_library_prints_in_a_worker_reaches_nobody(monkeypatch, capfd):
    def draw(value, look):
        print("WeasyPrint could not import some external libraries")
        os.write(1, b"from C")
        os.write(2, b"Fontconfig warning")
        return b"af"

    nep.install(monkeypatch, ouderbericht_txt=draw)
    assert [one.data for one in make(choose(documents=("ouderbericht",)))] == [b"af"]
    assert capfd.readouterr() == ("", "")


def test_a_fault_that_nobody_foresaw_keeps_its_name_and_its_trace(monkeypatch):
    nep.install(monkeypatch, poster_pdf=raising(KeyError("kleur")))
    with pytest.raises(Unforeseen, match="raise error") as caught:
        make(choose())
    assert caught.value.name == "KeyError"


def test_a_machine_fault_in_a_worker_stays_one(monkeypatch):
    nep.install(monkeypatch, poster_pdf=raising(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space left"):
        make(choose())


def test_no_worker_is_left_when_something_goes_wrong():
    workers = Workers()
    jobs = deque([Job("ouderbericht", "txt", "no message", None)])
    with pytest.raises(Unforeseen), workers:
        list(workers.results(jobs))
    processes = list(workers._processes.values())
    assert processes
    assert not any(process.is_alive() for process in processes)


def test_a_worker_sees_that_its_parent_is_gone():
    read, write = os.pipe()
    child = os.fork()
    if not child:
        with Workers() as workers:
            jobs = deque([Job("ouderbericht", "txt", None, None)] * 2)
            try:
                list(workers.results(jobs))
            except Unforeseen:
                pass
            numbers = [str(process.pid) for process in workers._processes.values()]
            os.write(write, " ".join(numbers).encode())
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    numbers = [int(number) for number in os.read(read, 100).split()]
    os.close(read)
    os.close(write)
    assert numbers
    for number in numbers:
        wait_until_gone(number)


def wait_until_gone(number: int) -> None:
    for _ in range(100):
        state = Path(f"/proc/{number}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.05)
    raise AssertionError(f"worker {number} is still there")


def test_the_workers_of_macos_and_windows_give_the_same():
    choice = choose(documents=("ouderbericht",))
    forked = make(choice)
    assert make(choice, workers=Workers(1, "spawn")) == forked


def test_a_result_is_a_file_or_a_fault_that_we_foresaw(monkeypatch):
    nep.install(monkeypatch, poster_pdf=raising(WrongInput(Diagnostic("te lang", Place("a.yaml", 1), "korter"))))
    look = make.__globals__["look_of"](choose().kit)
    jobs = deque([Job("poster", "pdf", None, look), Job("ouderbericht", "txt", None, look)])
    with Workers() as workers:
        answers = {job.document: answer for job, answer in workers.results(jobs)}
    assert isinstance(answers["ouderbericht"], Rendered)
    assert isinstance(answers["poster"], LessonkitError)
    assert answers["poster"].diagnostics == (Diagnostic("te lang", Place("a.yaml", 1), "korter"),)
