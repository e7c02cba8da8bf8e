"""Every word on the screen is Dutch: help, click's own faults, and on consoles that know few letters."""

import errno
import json
import re
import subprocess
import sys

import pytest

from lessonkit.cli import run
from lessonkit.cli.commands import lessonkit
from tests import nep

ENGLISH = re.compile(
    r"\b(usage|options?:|commands|error|invalid|missing|try|help for|no such|did you mean|required|default|aborted|show"
    r"|the|is not|value|argument|requires|takes|unexpected|does not|file|directory|text|integer|path)\b",
    re.IGNORECASE,
)
OWN_NAMES = re.compile(r"--?[a-z-]+|lessonkit \w+|\S+\.(yaml|py)\S*")


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


COMMANDS = [None, *lessonkit.commands]
USAGE = [
    (["maak", "--groop", "7"], "de optie '--groop' is er niet (hint: bedoelde je '--groep'?)"),
    (["mak"], "de opdracht 'mak' is er niet (hint: bedoelde je 'maak'?)"),
    (["xyz"], "de opdracht 'xyz' is er niet (hint: typ 'lessonkit --help' voor uitleg)"),
    (["--xyz"], "de optie '--xyz' is er niet (hint: typ 'lessonkit --help' voor uitleg)"),
    (["toon"], "er ontbreekt 'PROTOCOL' (hint: typ 'lessonkit toon --help' voor uitleg)"),
    (["toon", "koe", "b"], "dit woord kan hier niet: b (hint: typ 'lessonkit toon --help' voor uitleg)"),
    (["toon", "koe", "b", "c"], "deze woorden kunnen hier niet: b c (hint: typ 'lessonkit toon --help' voor uitleg)"),
    (["maak", "--protocol"], "bij de optie '--protocol' hoort een waarde"),
    (["maak", "--json=3"], "bij de optie '--json' hoort geen waarde"),
    (["maak", "--d", "x"], None),
]


@pytest.mark.parametrize(("words", "line"), USAGE)
def test_clicks_own_faults_are_one_dutch_line(call, words, line):
    code, out, err = call(*words)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert line is None or err.strip() == line
    assert not ENGLISH.search(OWN_NAMES.sub("", err)), err


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["--help", "-h", "--hulp"])
def test_help_is_dutch_to_the_last_word(call, command, option):
    code, out, err = call(*([command] if command else []), option)
    assert (code, err) == (0, "")
    assert out.startswith("Gebruik: lessonkit")
    assert not ENGLISH.search(OWN_NAMES.sub("", out)), out


def test_help_names_every_option_of_the_issue(call):
    _, out, _ = call("maak", "--help")
    for option in (
        *("--protocol", "--groep", "--vorm", "--thema", "--minuten", "--aantal", "--school", "--datum", "--lesdatum"),
        *("--inleverdatum", "--documenten", "--formaten", "--map", "--json"),
    ):
        assert f"  {option} " in out


def test_the_version_is_told(call):
    from lessonkit import __version__

    assert call("--versie") == (0, f"lessonkit {__version__}\n", "")


def test_without_a_command_and_a_terminal_it_shows_the_help(call):
    code, out, _ = call()
    assert code == 0
    assert out == call("--help")[1]


def test_the_catalogue_has_all_of_clicks_words_and_is_compiled(root):
    sys.path.insert(0, str(root / "scripts"))
    try:
        import maak_catalogus
    finally:
        sys.path.pop(0)
    dutch = maak_catalogus.catalogue()
    assert list(maak_catalogus.faults(dutch)) == []
    assert maak_catalogus.COMPILED.read_bytes() == maak_catalogus.compiled(dutch)


@pytest.mark.parametrize("setting", [{"LANGUAGE": "de", "LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "C"}])
def test_the_language_of_the_machine_does_not_matter(root, setting):
    run = subprocess.run(
        [sys.executable, "-m", "lessonkit", "--help"],
        cwd=root,
        env={"PATH": "/usr/bin:/bin", **setting},
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode().startswith("Gebruik: ")


def test_a_console_with_few_letters_gets_question_marks_and_no_crash(root):
    for command in (["toon", "nutsschool"], ["verantwoording", "--protocol", "koe", "--json"]):
        run = subprocess.run(
            [sys.executable, "-m", "lessonkit", *command],
            cwd=root,
            env={"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "cp437"},
            capture_output=True,
            check=False,
        )
        assert (run.returncode, run.stderr) == (0, b"")
        run.stdout.decode("cp437")
        assert b"\xe2\x80" not in run.stdout
    assert run.stdout.isascii()
    assert json.loads(run.stdout)["protocol"] == "koe"


def test_the_number_of_an_error_that_we_do_not_know_is_told_not_its_english_text():
    from lessonkit.cli.ending import _system

    told = str(_system(OSError(errno.ELOOP, "Too many levels", "kring")))
    assert told == "kring: lezen of schrijven lukt niet (ELOOP)"
