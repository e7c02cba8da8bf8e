"""Publishing: the table of rules, so that nothing of a teacher is lost; and where publishing is impossible."""

import datetime as dt
import hashlib
import json
import os
import shutil
import socket
import tempfile
import time
from pathlib import Path

import pytest

from lessonkit.diagnostics import WrongInput
from lessonkit.publish.folder import check
from tests import nep
from tests.uitgave import DECK, KIT, LETTER, NAME, file, in_child, kept, put, seen

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def test_a_first_run_writes_the_files_and_a_manifest_and_nothing_else(tmp_path):
    assert put(tmp_path, file(NAME, "een"), file(LETTER, "brief", None)) == {"poster": "nieuw", "ouderbericht": "nieuw"}
    assert set(seen(tmp_path)) == {f"{KIT}/", f"{KIT}/{NAME}", f"{KIT}/{LETTER}", f"{KIT}/manifest.json"}
    told = json.loads((tmp_path / KIT / "manifest.json").read_text(encoding="utf-8"))
    assert told["bestanden"][NAME] == {
        "document": "poster",
        "formaat": "pdf",
        "sha256": hashlib.sha256(b"een").hexdigest(),
        "bladzijden": 1,
        "versie": "1.0",
        "opties": {"datum": "2026-11-21"},
    }


def test_the_manifest_holds_no_clock_time_no_path_and_no_machine(tmp_path):
    put(tmp_path, file(NAME, "een"))
    told = (tmp_path / KIT / "manifest.json").read_text(encoding="utf-8")
    for secret in (
        str(tmp_path),
        socket.gethostname(),
        str(os.getpid()),
        time.strftime("%H:%M"),
        dt.date.today().isoformat(),
    ):
        assert secret not in told.replace('"datum": "2026-11-21"', "")


def test_the_same_files_again_leave_every_time_untouched(tmp_path):
    put(tmp_path, file(NAME, "een"))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / KIT).iterdir()}
    assert put(tmp_path, file(NAME, "een")) == {"poster": "gelijk"}
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / KIT).iterdir()} == before


def test_our_own_file_is_replaced_when_the_new_one_differs(tmp_path):
    put(tmp_path, file(NAME, "een"))
    assert put(tmp_path, file(NAME, "twee")) == {"poster": "vervangen"}
    assert kept(tmp_path) == {NAME: b"twee"}


def test_a_change_of_the_teacher_stays_when_ours_would_be_the_same_as_before(tmp_path):
    put(tmp_path, file(NAME, "een"))
    (tmp_path / KIT / NAME).write_text("van juf")
    assert put(tmp_path, file(NAME, "een")) == {"poster": "van-jou"}
    assert kept(tmp_path) == {NAME: b"van juf"}


def test_a_change_of_the_teacher_stays_and_ours_comes_beside_it(tmp_path):
    put(tmp_path, file(NAME, "een"), file(LETTER, "brief"))
    (tmp_path / KIT / NAME).write_text("van juf")
    assert put(tmp_path, file(NAME, "twee"), file(LETTER, "brief 2")) == {
        "poster": "ernaast koe-groep-7-8-poster.nieuw.pdf",
        "ouderbericht": "vervangen",
    }
    assert kept(tmp_path) == {NAME: b"van juf", "koe-groep-7-8-poster.nieuw.pdf": b"twee", LETTER: b"brief 2"}


def test_what_lies_beside_is_ours_to_replace_until_a_teacher_changes_it(tmp_path):
    put(tmp_path, file(NAME, "een"))
    (tmp_path / KIT / NAME).write_text("van juf")
    put(tmp_path, file(NAME, "twee"))
    assert put(tmp_path, file(NAME, "twee")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw.pdf"}
    assert put(tmp_path, file(NAME, "drie")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw.pdf"}
    assert kept(tmp_path) == {NAME: b"van juf", "koe-groep-7-8-poster.nieuw.pdf": b"drie"}
    (tmp_path / KIT / "koe-groep-7-8-poster.nieuw.pdf").write_text("ook van juf")
    assert put(tmp_path, file(NAME, "vier")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw-2.pdf"}
    assert put(tmp_path, file(NAME, "vier")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw-2.pdf"}
    assert kept(tmp_path) == {
        NAME: b"van juf",
        "koe-groep-7-8-poster.nieuw.pdf": b"ook van juf",
        "koe-groep-7-8-poster.nieuw-2.pdf": b"vier",
    }


def test_a_teacher_who_takes_the_new_version_gets_the_next_one_in_its_place(tmp_path):
    put(tmp_path, file(NAME, "een"))
    (tmp_path / KIT / NAME).write_text("van juf")
    put(tmp_path, file(NAME, "twee"))
    (tmp_path / KIT / "koe-groep-7-8-poster.nieuw.pdf").replace(tmp_path / KIT / NAME)
    assert put(tmp_path, file(NAME, "drie")) == {"poster": "vervangen"}
    assert kept(tmp_path) == {NAME: b"drie"}


def test_what_lies_beside_goes_when_the_teachers_own_version_is_gone(tmp_path):
    put(tmp_path, file(NAME, "een"))
    (tmp_path / KIT / NAME).write_text("van juf")
    put(tmp_path, file(NAME, "twee"))
    (tmp_path / KIT / NAME).unlink()
    assert put(tmp_path, file(NAME, "drie")) == {"poster": "terug"}
    assert kept(tmp_path) == {NAME: b"drie"}


def test_a_file_that_is_gone_is_written_again_and_told(tmp_path):
    put(tmp_path, file(NAME, "een"))
    (tmp_path / KIT / NAME).unlink()
    assert put(tmp_path, file(NAME, "een")) == {"poster": "terug"}
    assert kept(tmp_path) == {NAME: b"een"}


def test_a_file_that_we_never_wrote_is_never_touched(tmp_path):
    (tmp_path / KIT).mkdir()
    (tmp_path / KIT / NAME).write_text("van een ander")
    assert put(tmp_path, file(NAME, "een")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw.pdf"}
    assert put(tmp_path, file(NAME, "twee")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw.pdf"}
    assert kept(tmp_path) == {NAME: b"van een ander", "koe-groep-7-8-poster.nieuw.pdf": b"twee"}


@pytest.mark.parametrize("kind", ["folder", "link", "dangling link"])
def test_a_folder_or_link_in_the_place_of_a_file_is_never_touched(tmp_path, kind):
    put(tmp_path, file(NAME, "een"))
    place = tmp_path / KIT / NAME
    place.unlink()
    elsewhere = tmp_path / "elders"
    if kind == "folder":
        place.mkdir()
    else:
        if kind == "link":
            elsewhere.write_text("een")
        place.symlink_to(elsewhere)
    assert put(tmp_path, file(NAME, "twee")) == {"poster": "ernaast koe-groep-7-8-poster.nieuw.pdf"}
    assert place.is_dir() if kind == "folder" else place.is_symlink()
    assert not elsewhere.exists() or elsewhere.read_text() == "een"


def test_without_a_manifest_every_other_file_stays_and_an_equal_one_is_ours_again(tmp_path):
    put(tmp_path, file(NAME, "een"), file(LETTER, "brief"))
    (tmp_path / KIT / "manifest.json").unlink()
    assert put(tmp_path, file(NAME, "twee"), file(LETTER, "brief")) == {
        "poster": "ernaast koe-groep-7-8-poster.nieuw.pdf",
        "ouderbericht": "gelijk",
    }
    assert put(tmp_path, file(LETTER, "brief 2")) == {"ouderbericht": "vervangen"}


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"manifest": 1, "bestanden": {"../x": {}}}', '{"manifest": 1}', "[" * 5000]
)
def test_a_manifest_that_is_not_ours_is_refused_and_stays(tmp_path, text):
    (tmp_path / KIT).mkdir()
    (tmp_path / KIT / "manifest.json").write_text(text)
    before = seen(tmp_path)
    with pytest.raises(WrongInput, match=r"manifest\.json: dit bestand is beschadigd, of niet van lessonkit"):
        put(tmp_path, file(NAME, "een"))
    assert seen(tmp_path) == before


def test_a_manifest_of_a_later_lessonkit_is_refused(tmp_path):
    (tmp_path / KIT).mkdir()
    (tmp_path / KIT / "manifest.json").write_text('{"manifest": 2, "bestanden": {}}')
    with pytest.raises(WrongInput, match="andere versie van lessonkit"):
        put(tmp_path, file(NAME, "een"))


def test_a_partial_run_touches_only_its_own_entries(tmp_path):
    put(tmp_path, file(NAME, "een"), file(LETTER, "brief"), version="1.0", datum="2026-01-01")
    put(tmp_path, file(NAME, "twee"), version="2.0", datum="2027-01-01")
    told = json.loads((tmp_path / KIT / "manifest.json").read_text(encoding="utf-8"))["bestanden"]
    assert (told[NAME]["versie"], told[NAME]["opties"]["datum"]) == ("2.0", "2027-01-01")
    assert (told[LETTER]["versie"], told[LETTER]["opties"]["datum"]) == ("1.0", "2026-01-01")
    assert kept(tmp_path)[LETTER] == b"brief"


def deck(text: str, properties: str) -> bytes:
    return nep.office({"ppt/slides/slide1.xml": text, "docProps/core.xml": properties})


def test_properties_that_cloud_storage_rewrites_are_no_change_of_the_teacher(tmp_path):
    put(tmp_path, file(DECK, deck("dia", "van ons")))
    (tmp_path / KIT / DECK).write_bytes(deck("dia", "van de wolk"))
    assert put(tmp_path, file(DECK, deck("dia", "van ons"))) == {"presentatie": "gelijk"}
    assert kept(tmp_path)[DECK] == deck("dia", "van de wolk")
    assert put(tmp_path, file(DECK, deck("dia 2", "van ons"))) == {"presentatie": "vervangen"}
    assert kept(tmp_path)[DECK] == deck("dia 2", "van ons")


def test_a_changed_slide_is_a_change_of_the_teacher(tmp_path):
    put(tmp_path, file(DECK, deck("dia", "van ons")))
    (tmp_path / KIT / DECK).write_bytes(deck("dia van juf", "van ons"))
    assert put(tmp_path, file(DECK, deck("dia 2", "van ons"))) == {
        "presentatie": "ernaast koe-groep-7-8-presentatie.nieuw.pptx"
    }


def test_our_own_deck_gets_the_properties_of_the_new_date(tmp_path):
    put(tmp_path, file(DECK, deck("dia", "2026")))
    assert put(tmp_path, file(DECK, deck("dia", "2027"))) == {"presentatie": "vervangen"}


def test_a_damaged_office_file_is_the_teachers(tmp_path):
    put(tmp_path, file(DECK, deck("dia", "van ons")))
    (tmp_path / KIT / DECK).write_bytes(deck("dia", "van ons")[:-30])
    assert put(tmp_path, file(DECK, deck("dia 2", ""))) == {
        "presentatie": "ernaast koe-groep-7-8-presentatie.nieuw.pptx"
    }


# --- where it can't


@pytest.mark.parametrize("where", ["", "diep/er"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path, where):
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(WrongInput, match="bestand: dit is geen map"):
        put(tmp_path / "bestand" / where, file(NAME, "een"))
    with pytest.raises(WrongInput, match="bestand: dit is geen map"):
        check(tmp_path / "bestand" / where, KIT)
    (tmp_path / KIT).write_text("x")
    with pytest.raises(WrongInput, match=f"{KIT}: dit is geen map"):
        check(tmp_path, KIT)


def test_a_place_where_no_folder_can_be_made_is_an_error_of_the_system():
    with pytest.raises(OSError, match="/proc"):
        put(Path("/proc/lessonkit"), file(NAME, "een"))


def without_rights(work) -> int:
    """Runs the work in a child that is not root; returns its exit code, 13 when it lacked a right."""

    def child():
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            work()
        except PermissionError:
            os._exit(13)

    return in_child(child)


@pytest.mark.parametrize("rights", [0o555, 0o000])
def test_a_folder_without_rights_is_told_before_anything_is_made(rights):
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        folder.chmod(rights)
        assert without_rights(lambda: check(folder, KIT)) == 13
        assert without_rights(lambda: put(folder, file(NAME, "een"))) == 13
        folder.chmod(0o755)
        assert seen(folder) == {}
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
