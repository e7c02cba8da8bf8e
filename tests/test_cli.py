"""The command line: Dutch to the last word, every fault on a line, and the exit code says what happened."""

import json
import sys
import types
from pathlib import Path

import pytest
from PIL import Image

from lessonkit.cli import reading, run
from lessonkit.diagnostics import Diagnostic, Place
from lessonkit.documents.accountability import as_json
from lessonkit.places import CONTENT
from lessonkit.production import accounts
from lessonkit.reading import figures
from lessonkit.render.formats import TABLE
from tests import nep
from tests.kits import PRIMARY, SECONDARY, make

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

KIT = "nutsschool-groep-7-8-les"
NOT_HERE = ("toestemmingsformulier", "studentbrief", "werkbladen-oudsten", "afsprakenblad-oudsten")
"""What this kit has not: a letter for students, sheets for the older half of a class, and a form that nobody asked."""
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
    made = [f"nutsschool-groep-7-8-{name}.{kind}" for name, kind in TABLE if name not in NOT_HERE]
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
    assert err.startswith("--groep: '99' is er niet (hint: kies uit: groep-1-2 (of 1, 2, 1-2); ")


# --- wrong input


def test_every_wrong_option_is_told_at_once_and_nothing_is_written(call, tmp_path):
    code, out, err = call(
        *("maak", "--protocol", "nutschool", "--groep", "12", "--vorm", "lez", "--thema", "bield"),
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
        "--groep: '12' is er niet (hint: kies uit: groep-1-2 (of 1, 2, 1-2); groep-3-4 (of 3, 4, 3-4); "
        "groep-5-6 (of 5, 6, 5-6); groep-7-8 (of 7, 8, 7-8); vo-onderbouw (of klas-1, klas-2, vmbo-1); "
        "vo-bovenbouw (of klas-4, klas-5, klas-6); mbo (of mbo-1, mbo-2, mbo-3))",
        "--protocol: 'nutschool' is er niet (hint: bedoelde je 'nutsschool'?)",
        "weg.yaml: het bestand 'weg.yaml' ontbreekt (hint: kijk of de naam en de map kloppen)",
        "--vorm: 'lez' is er niet (hint: bedoelde je 'les'?)",
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


def test_a_group_that_the_protocol_is_not_for_is_refused_with_the_groups_that_it_is_for(call, tmp_path):
    words = ("maak", "--protocol", "koe", "--groep", "havo-4", "--documenten", "poster")
    code, out, err = call(*words)
    assert (code, out) == (2, "")
    assert err == (
        "het protocol koe is niet voor de bovenbouw, wel voor groep 1 en 2, groep 3 en 4, groep 5 en 6 en groep 7 en 8 "
        "(hint: met --toch maak je het toch; dat staat dan op elke bladzijde)\n"
    )
    assert seen(tmp_path) == []
    assert call(*words, "--toch")[0] == 0
    assert (tmp_path / "output/koe-vo-bovenbouw-les/koe-vo-bovenbouw-poster.pdf").is_file()


def test_a_protocol_that_no_longer_holds_is_refused_with_what_replaced_it(call, tmp_path):
    words = ("maak", "--protocol", "lentiz-2014", "--groep", "mbo", "--documenten", "poster")
    code, out, err = call(*words)
    assert (code, out) == (2, "")
    assert err.startswith("het protocol lentiz-2014 geldt niet meer: vervangen in juli 2019")
    assert err.endswith("(hint: met --ook-vervallen maak je het toch; dat staat dan op elke bladzijde)\n")
    assert call(*words, "--toch")[0] == 2  # that asks for another group, not for an old protocol
    assert seen(tmp_path) == []
    assert call(*words, "--ook-vervallen")[0] == 0


def test_a_word_that_may_mean_two_groups_is_asked_about(call, tmp_path):
    code, out, err = call("maak", "--protocol", "lentiz", "--groep", "klas 3")
    assert (code, out) == (2, "")
    assert err.startswith("--groep: 'klas 3' kan meer dan één groep zijn (hint: vmbo-3 of havo-3? ")
    assert seen(tmp_path) == []


@pytest.mark.parametrize(
    ("word", "group"),
    [
        *(("vmbo-3", "vo-bovenbouw"), ("havo-3", "vo-onderbouw"), ("HAVO 4", "vo-bovenbouw")),
        *(("brugklas", "vo-onderbouw"), ("mbo 2", "mbo")),
    ],
)
def test_a_class_of_secondary_school_has_its_group(call, tmp_path, word, group):
    assert call("maak", "--protocol", "lentiz", "--groep", word, "--documenten", "poster")[0] == 0
    assert seen(tmp_path / "output") == sorted([f"lentiz-{group}-les", "manifest.json", *posters(f"lentiz-{group}")])


def posters(name: str) -> list[str]:
    return [f"{name}-poster.{kind}" for kind in ("pdf", "pptx")]


@pytest.mark.parametrize("word", ["6/7", "6-7", "groep 6/7", "groep-6-7", "groep 6 en 7", "6 en groep 7"])
def test_a_combination_class_has_sheets_for_both_ages(call, tmp_path, word):
    assert call("maak", "--protocol", "koe", "--groep", word, "--formaten", "pdf")[0] == 0
    there = seen(tmp_path / "output/koe-groep-6-7-les")
    assert [name for name in there if "afsprakenblad" in name or "werkbladen" in name] == [
        "koe-groep-6-7-afsprakenblad-groep-6.pdf",
        "koe-groep-6-7-afsprakenblad-groep-7.pdf",
        "koe-groep-6-7-werkbladen-groep-6.pdf",
        "koe-groep-6-7-werkbladen-groep-7.pdf",
    ]
    assert "koe-groep-6-7-presentatie.pdf" in there


@pytest.mark.parametrize("word", ["6/8", "7/6", "4/5/6/7", "8/9", "mbo/7"])
def test_grades_that_do_not_follow_each_other_in_two_groups_are_no_class(call, word):
    code, _, err = call("maak", "--protocol", "koe", "--groep", word)
    assert code == 2
    assert err.startswith(f"--groep: '{word}' is er niet")


def test_a_document_that_the_class_has_not_is_refused(call):
    code, _, err = call(*MAKE, "--documenten", "studentbrief")
    assert code == 2
    assert err.startswith("--documenten: 'studentbrief': dat is er niet voor groep 7 en 8")


# --- the other commands


def test_leesbaarheid_tells_the_figures_of_each_part_under_their_limits(call):
    code, out, err = call("leesbaarheid", "--protocol", "koe", "--groep", "3")
    assert (code, err) == (0, "")
    told: dict[str, dict[str, list[str]]] = {}
    for line in out.splitlines():
        if line.startswith("  "):
            list(told.values())[-1][line[2:28].strip()] = line[28:].split()
        else:
            told[line] = {}
    assert list(told)[:3] == ["groep-3-4", "ouders", "medewerkers"]
    pupils = told["groep-3-4"]
    assert pupils.pop("onderdeel") == " ".join(reading.HEADINGS[1:]).split()
    assert pupils.pop("(grens)") == ["10", "7,5", "80", "8", "0"]
    assert set(pupils) == {"afspraken KOE", "kaarten", "dia's", "werkbladen"}
    kit_lines = [rule.text for rule in make("koe", group="groep-3-4").all_pupils]
    assert int(pupils["afspraken KOE"][1]) >= figures(kit_lines).longest
    assert told["ouders"]["(grens)"][0] == "20"
    assert "gesproken tekst" in told["medewerkers"]
    for name, cells in pupils.items():
        sentences, longest, mean, flesch, _, long, rare = (float(cell.replace(",", ".")) for cell in cells)
        assert sentences > 10
        assert mean <= longest <= 10, name
        assert (mean <= 7.5, flesch >= 80, long <= 8, rare == 0) == (True,) * 4, name


def test_leesbaarheid_without_options_tells_every_reader(call):
    _, out, _ = call("leesbaarheid")
    readers = [line for line in out.splitlines() if not line.startswith(" ")]
    assert readers[:9] == [*PRIMARY, *SECONDARY, "ouders", "medewerkers"]
    for short in ("KOE", "Nutsschool", "Lithora", "Lentiz", "Lentiz 2014"):
        assert f"  afspraken {short} " in out


@pytest.mark.parametrize(
    ("command", "parts"),
    [
        (
            "protocollen",
            [
                *("koe ", "nutsschool ", "7 november 2024", "voor groep 1 en 2, groep 3 en 4, groep 5 en 6 en groep 7"),
                *(
                    "lentiz-2014 ",
                    "voor de onderbouw, de bovenbouw en het mbo; geldt niet meer: vervangen in juli 2019",
                ),
            ],
        ),
        (
            "groepen",
            ["groep-7-8 ", "10-12 jaar", "45 minuten", "vorm: les", "mbo ", "vanaf 16 jaar", "havo-4, havo-5"],
        ),
        ("themas", ["beeld ", "koe, lentiz, lentiz-2014, lithora en nutsschool"]),
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
        (
            ["toon", "koe", "--groep", "mbo"],
            "--groep: 'mbo' is er niet bij dit protocol (hint: kies uit: groep 1 en 2, groep 3 en 4, groep 5 en 6",
        ),
        (["verantwoording"], "--protocol ontbreekt"),
        (["verantwoording", "--protocol", "koo"], "--protocol: 'koo' is er niet"),
        (["verantwoording", "--protocol", "koe", "--groep", "13"], "--groep: '13' is er niet"),
        (["leesbaarheid", "--protocol", "koo"], "--protocol: 'koo' is er niet"),
        (["leesbaarheid", "--groep", "13"], "--groep: '13' is er niet"),
        (["leesbaarheid", "--groep", "klas-3"], "--groep: 'klas-3' is er niet (hint: vmbo-3 of havo-3?"),
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
