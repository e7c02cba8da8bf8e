"""The command line: Dutch to the last word, every fault on a line, and the exit code says what happened."""

import json
import sys
import types
from pathlib import Path

import pytest
from PIL import Image

from lessonkit.cli import run
from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.documents.accountability import as_json
from lessonkit.places import CONTENT
from lessonkit.production import accounts
from lessonkit.render.formats import TABLE
from tests import nep

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

KIT = "nutsschool-groep-7-8-les"
MAKE = ["maak", "--protocol", "nutsschool", "--groep", "7", "--datum", "2026-11-21"]


@pytest.fixture(autouse=True)
def _light(monkeypatch):
    nep.install(monkeypatch)
    nep.read_once(monkeypatch)


@pytest.fixture
def call(capsys, tmp_path, monkeypatch):
    """Runs a command line in an empty folder; returns exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> tuple[int, str, str]:
        code = run(list(words))
        out, err = capsys.readouterr()
        return code, out, err

    return call


def seen(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


# --- making


def test_one_command_makes_the_whole_kit_where_the_issue_says(call, tmp_path):
    code, out, err = call(*MAKE)
    assert code == 0
    folder = tmp_path / "output" / KIT
    made = [f"nutsschool-groep-7-8-{name}.{kind}" for name, kind in TABLE if name != "toestemmingsformulier"]
    assert seen(folder) == sorted([*made, "manifest.json"])
    assert out.splitlines() == [
        f"Klaar: 19 bestanden in {Path('output', KIT)}",
        "Begin met nutsschool-groep-7-8-start.pdf",
    ]
    assert all(line.startswith("let op: ") for line in err.splitlines())


def test_the_second_time_nothing_changes_and_that_is_told(call):
    call(*MAKE)
    _, out, _ = call(*MAKE)
    assert "Er is niets veranderd: alles was al zo." in out.splitlines()


def test_the_same_date_gives_the_same_bytes_and_another_date_others(call, tmp_path):
    def made(folder, date):
        call(*MAKE[:-1], date, "--map", folder)
        return {path.name: path.read_bytes() for path in (tmp_path / folder / KIT).iterdir()}

    assert made("a", "2026-11-21") == made("b", "2026-11-21")
    assert made("a", "2026-11-21") != made("c", "2026-11-22")


def test_without_a_date_it_is_today(call, tmp_path):
    import datetime as dt

    before = dt.date.today()
    call("maak", "--protocol", "koe", "--groep", "8", "--documenten", "poster")
    told = json.loads((tmp_path / "output/koe-groep-7-8-les/manifest.json").read_text(encoding="utf-8"))
    dates = {one["opties"]["datum"] for one in told["bestanden"].values()}
    assert dates <= {before.isoformat(), dt.date.today().isoformat()}


def test_a_part_of_the_kit_is_asked_for_by_document_and_format(call, tmp_path):
    code, out, _ = call(*MAKE, "--documenten", "poster, presentatie", "--documenten", "start", "--formaten", "pdf")
    assert code == 0
    assert seen(tmp_path / "output" / KIT) == [
        "manifest.json",
        "nutsschool-groep-7-8-poster.pdf",
        "nutsschool-groep-7-8-presentatie.pdf",
        "nutsschool-groep-7-8-start.pdf",
    ]
    assert "Klaar: 3 bestanden" in out
    assert "Klaar: 1 bestand in" in call(*MAKE, "--documenten", "ouderbericht")[1]


def test_a_changed_file_is_kept_told_and_ends_with_3(call, tmp_path):
    call(*MAKE)
    poster = tmp_path / "output" / KIT / "nutsschool-groep-7-8-poster.pdf"
    poster.write_text("van juf")
    assert call(*MAKE)[0] == 0
    code, out, _ = call(*MAKE[:-1], "2027-01-01")
    assert code == 3
    assert out.splitlines()[-2:] == [
        "Hier stond al een versie van jezelf. Die is gebleven; de nieuwe staat ernaast:",
        "  nutsschool-groep-7-8-poster.pdf, nieuw: nutsschool-groep-7-8-poster.nieuw.pdf",
    ]
    assert poster.read_text() == "van juf"


def test_a_lost_file_and_a_kept_one_are_told(call, tmp_path):
    call(*MAKE)
    folder = tmp_path / "output" / KIT
    (folder / "nutsschool-groep-7-8-poster.pdf").write_text("van juf")
    (folder / "nutsschool-groep-7-8-start.pdf").unlink()
    _, out, _ = call(*MAKE)
    assert "Dit was weg en staat er weer:\n  nutsschool-groep-7-8-start.pdf\n" in out
    assert "Dit had je zelf veranderd. Jouw versie is gebleven:\n  nutsschool-groep-7-8-poster.pdf\n" in out


def test_json_is_all_that_stands_on_stdout(call):
    code, out, err = call(*MAKE, "--json", "--documenten", "gesprekskaarten,ouderbericht")
    assert code == 0
    assert err == ""
    told = json.loads(out)
    assert told["map"] == str(Path("output", KIT))
    assert told["bestanden"][0] == {
        "naam": "nutsschool-groep-7-8-gesprekskaarten.pdf",
        "document": "gesprekskaarten",
        "formaat": "pdf",
        "bladzijden": 7,
        "status": "nieuw",
        "ernaast": None,
    }
    assert [one["bladzijden"] for one in told["bestanden"]] == [7, 1, None]
    assert all(isinstance(one, str) for one in told["waarschuwingen"])
    assert told["waarschuwingen"]


def test_with_json_a_fault_leaves_stdout_empty(call):
    code, out, err = call("maak", "--protocol", "nutsschool", "--groep", "99", "--json")
    assert (code, out) == (2, "")
    assert err.startswith("--groep: '99' is er niet (hint: kies uit: groep-7-8")


# --- wrong input


def test_every_wrong_option_is_told_at_once_and_nothing_is_written(call, tmp_path):
    code, out, err = call(
        *("maak", "--protocol", "nutschool", "--groep", "12", "--vorm", "workshop", "--thema", "bield"),
        *("--minuten", "lang", "--aantal", "0", "--datum", "2026-02-30", "--lesdatum", "21-11-2026"),
        *("--inleverdatum", "1979-12-31", "--documenten", "postr", "--formaten", "pdff", "--school", "weg.yaml"),
    )
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "--datum: '2026-02-30' is geen datum (hint: schrijf jaar-maand-dag, zoals 2026-11-21)",
        "--minuten: 'lang' kan niet (hint: schrijf een getal van 1 tot en met 600)",
        "--aantal: '0' kan niet (hint: schrijf een getal van 1 tot en met 2000)",
        "--lesdatum: '21-11-2026' is geen datum (hint: schrijf jaar-maand-dag, zoals 2026-11-21)",
        "--inleverdatum: 1979-12-31 is te lang geleden (hint: kies een dag vanaf 1980-01-01)",
        "--protocol: 'nutschool' is er niet (hint: bedoelde je 'nutsschool'?)",
        "weg.yaml: het bestand 'weg.yaml' ontbreekt (hint: kijk of de naam en de map kloppen)",
        "--groep: '12' is er niet (hint: kies uit: groep-7-8 (of 7, 8, 7-8))",
        "--vorm: 'workshop' komt later (hint: kies uit: les)",
        "--thema: 'bield' is er niet (hint: bedoelde je 'beeld'?)",
        "--documenten: 'postr' is er niet (hint: bedoelde je 'poster'?)",
        "--formaten: 'pdff' is er niet (hint: bedoelde je 'pdf'?)",
    ]
    assert seen(tmp_path) == []


def test_missing_options_say_how_to_go_on(call):
    code, _, err = call("maak")
    assert code == 2
    assert [line.partition(" (hint: ")[0] for line in err.splitlines()] == ["--protocol ontbreekt", "--groep ontbreekt"]


@pytest.mark.parametrize("option", ["--documenten", "--formaten", "--school"])
def test_an_empty_option_is_told(call, option):
    code, _, err = call(*MAKE, option, "")
    assert code == 2
    assert err.startswith(f"{option} is leeg (hint: ")


@pytest.mark.parametrize(
    "text", ["naam: [", "naam: a\nnaam: b\n", "nam: x\n", "- x\n", "naam: \x07\n", "a: &a [*a]\n", ""]
)
def test_broken_settings_give_their_line_and_nothing_is_written(call, tmp_path, text):
    (tmp_path / "school.yaml").write_text(text, encoding="utf-8")
    code, _, err = call(*MAKE, "--school", "school.yaml")
    assert code == 2
    assert err.startswith("school.yaml:") or err.startswith("school.yaml: ")
    assert seen(tmp_path) == ["school.yaml"]


def logo_bomb(path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(path, "PNG")


@pytest.mark.parametrize(
    ("name", "make", "message"),
    [
        ("weg.png", None, "ontbreekt"),
        ("tekst.png", lambda path: path.write_text("geen plaatje"), "is geen PNG, JPEG of SVG"),
        ("map.png", lambda path: path.mkdir(), "is een map of iets anders"),
        ("bom.png", logo_bomb, "40 miljoen beeldpunten"),
        ("half.png", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 50), "beschadigd"),
        (
            "boos.svg",
            lambda path: path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'),
            "bevat <script>",
        ),
    ],
)
def test_a_missing_or_hostile_logo_is_refused_at_its_line(call, tmp_path, name, make, message):
    (tmp_path / "school.yaml").write_text(f"naam: De Vlieger\nlogo: {name}\n", encoding="utf-8")
    if make:
        make(tmp_path / name)
    code, _, err = call(*MAKE, "--school", "school.yaml")
    assert code == 2
    assert err.startswith("school.yaml:2: ")
    assert message in err
    assert not (tmp_path / "output").exists()


def test_a_folder_that_is_a_file_is_told_before_anything_is_made(call, tmp_path, monkeypatch):
    nep.install(monkeypatch, poster_pdf=lambda value, look: 1 / 0)
    (tmp_path / "output").write_text("x")
    code, _, err = call(*MAKE)
    assert code == 2
    assert err.endswith("output: dit is geen map (hint: kies een andere --map)\n")
    assert (tmp_path / "output").read_text() == "x"


def test_a_folder_of_another_is_left_alone(call, tmp_path):
    (tmp_path / "output" / KIT).mkdir(parents=True)
    (tmp_path / "output" / KIT / "manifest.json").write_text("{}")
    code, _, err = call(*MAKE)
    assert code == 2
    assert "niet van lessonkit" in err
    assert seen(tmp_path / "output" / KIT) == ["manifest.json"]


# --- the other commands


@pytest.mark.parametrize(
    ("command", "parts"),
    [
        ("protocollen", ["koe ", "nutsschool ", "7 november 2024", "voor groep 7 en 8"]),
        ("groepen", ["groep-7-8 ", "10-12 jaar", "45 minuten", "vorm: les"]),
        ("themas", ["beeld ", "koe en nutsschool"]),
    ],
)
def test_what_there_is_can_be_seen(call, command, parts):
    code, out, err = call(command)
    assert (code, err) == (0, "")
    words = " ".join(out.split())
    for part in parts:
        assert part in words


def test_toon_shows_every_article_with_its_agreements(call):
    library = nep.library.load(CONTENT, ("koe",))
    code, out, _ = call("toon", "koe", "--groep", "8")
    assert code == 0
    headings = [line.partition(" · ")[0] for line in out.splitlines() if " · " in line]
    assert headings == [article.ref for article in library.protocols["koe"].articles]
    assert "Online gaan we net zo netjes met elkaar om als in het gewone leven." in " ".join(out.split())
    assert "geen regel op een blad voor leerlingen" in out


def test_toon_without_a_group_shows_what_each_article_comes_to(call):
    assert "(thema: " in call("toon", "koe")[1]
    with_group = call("toon", "nutsschool", "--groep", "7")[1]
    assert "(thema: " not in with_group
    assert "- voor medewerkers: " in with_group


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["toon", "koo"], "het protocol 'koo' is er niet (hint: "),
        (["toon", "koe", "--groep", "3"], "--groep: '3' is er niet bij dit protocol (hint: kies uit: groep 7 en 8)"),
        (["verantwoording"], "--protocol ontbreekt"),
        (["verantwoording", "--protocol", "koo"], "--protocol: 'koo' is er niet"),
        (["verantwoording", "--protocol", "koe", "--groep", "3"], "--groep: '3' is er niet"),
        (["controleer", "--bronnen", "weg"], "weg: dit is geen map"),
    ],
)
def test_the_other_commands_tell_wrong_words_too(call, words, message):
    code, out, err = call(*words)
    assert (code, out) == (2, "")
    assert err.startswith(message)


@pytest.mark.parametrize("group", ["7", None])
def test_the_accountability_for_programs_has_the_promised_shape(call, group):
    words = ["--groep", group] if group else []
    code, out, err = call("verantwoording", "--protocol", "koe", *words, "--json")
    assert (code, err) == (0, "")
    told = json.loads(out)
    import datetime as dt

    assert told == as_json(accounts.account("koe", group, dt.date(2026, 11, 21)))
    assert told["groep"] == ("groep-7-8" if group else None)
    assert set(told["artikelen"][0]) == {
        *("ref", "regels", "doelgroep", "voor_leerlingen", "reden", "afspraken", "documenten")
    }


def test_the_accountability_can_be_read_on_screen(call):
    code, out, _ = call("verantwoording", "--protocol", "koe")
    assert code == 0
    assert "4, advies 8 (via de leerkracht)" in out.splitlines()
    assert out.splitlines()[-1].startswith("Regels zonder artikel: ")


def checks_that(monkeypatch, faults, warnings) -> list:
    """Puts a check in place that finds these; returns the list of what it was asked."""
    asked = []
    module = types.ModuleType("lessonkit.checks")
    module.run = lambda *words: asked.append(words) or (faults, warnings)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return asked


def test_controleer_tells_every_fault_and_ends_with_2(call, monkeypatch):
    checks_that(monkeypatch, [Diagnostic("fout een", Place("content/a.yaml", 3)), Diagnostic("fout twee")], [])
    assert call("controleer") == (2, "", "content/a.yaml:3: fout een\nfout twee\n2 fouten gevonden\n")


def test_controleer_passes_with_warnings(call, monkeypatch):
    checks_that(monkeypatch, [], [Diagnostic("een feit is oud")])
    assert call("controleer") == (0, "De inhoud klopt.\n", "let op: een feit is oud\n")


def test_controleer_passes_the_folder_of_sources_on(call, tmp_path, monkeypatch):
    asked = checks_that(monkeypatch, [], [])
    assert call("controleer", "--bronnen", str(tmp_path))[0] == 0
    assert [words[:2] for words in asked] == [(CONTENT, tmp_path)]
