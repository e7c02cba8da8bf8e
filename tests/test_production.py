"""Production: a request becomes a kit and finished files, every fault at once, and no crash of an engine ends us."""

import dataclasses
import datetime as dt
import io
import json
import time

import pytest
from PIL import Image

from lessonkit.diagnostics import Diagnostic, OwnFault, Place, WrongInput
from lessonkit.documents.accountability import as_json
from lessonkit.domain import School
from lessonkit.production import accounts, values
from lessonkit.production.look import epoch, logo_of
from lessonkit.production.making import File, make
from lessonkit.production.request import Choice, Request, chosen
from lessonkit.render import formats
from tests import nep
from tests.kits import PRIMARY

# Python 3.12 and later warn of a fork beside the threads of pytest-xdist; the program itself has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

DATE = dt.date(2026, 11, 21)
OWN_SHEETS = ("afsprakenblad", "afsprakenblad-oudsten")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><rect width="9" height="9"/></svg>'


def choose(**options) -> Choice:
    return chosen(Request(**({"protocol": "nutsschool", "group": "7", "date": DATE} | options)))


def faults_of(**options) -> list[str]:
    with pytest.raises(WrongInput) as caught:
        choose(**options)
    return [str(one) for one in caught.value.diagnostics]


def by_name(files: tuple[File, ...]) -> dict[str, File]:
    return {f"{one.document}.{one.kind}": one for one in files}


@pytest.fixture
def fake(monkeypatch):
    nep.install(monkeypatch)


@pytest.fixture(autouse=True)
def _content_read_once(monkeypatch):
    nep.read_once(monkeypatch)


@pytest.mark.parametrize("word", ["7", "8", "7-8", "7/8", "groep-7-8", "Groep 7", " groep 7 / 8 ", "7–8", "GROEP-8"])
def test_a_group_is_known_by_all_the_names_that_a_teacher_uses(word):
    assert choose(group=word).kit.id == "nutsschool-groep-7-8-les"


def test_an_unknown_group_tells_which_there_are():
    (fault,) = faults_of(group="groep 9")
    assert fault == (
        "--groep: 'groep 9' is er niet (hint: kies uit: groep-1-2 (of 1, 2, 1-2); groep-3-4 (of 3, 4, 3-4); "
        "groep-5-6 (of 5, 6, 5-6); groep-7-8 (of 7, 8, 7-8); vo-onderbouw (of klas-1, klas-2, vmbo-1); "
        "vo-bovenbouw (of klas-4, klas-5, klas-6); mbo (of mbo-1, mbo-2, mbo-3))"
    )


def test_a_protocol_for_other_groups_is_refused_with_those_that_it_is_for_and_marked_when_wanted():
    (fault,) = faults_of(protocol="lentiz", group="8")
    assert fault == (
        "het protocol lentiz is niet voor groep 7 en 8, wel voor de onderbouw, de bovenbouw en het mbo "
        "(hint: met --toch maak je het toch; dat staat dan op elke bladzijde)"
    )
    assert choose(protocol="lentiz", group="8", anyway=True).kit.marks == ("Protocol niet voor groep 7 en 8",)
    assert choose(protocol="koe", group="8", anyway=True, superseded=True).kit.marks == ()


def test_a_protocol_that_no_longer_holds_is_refused_and_marked_when_wanted():
    (fault,) = faults_of(protocol="lentiz-2014", group="mbo")
    assert "geldt niet meer: vervangen in juli 2019" in fault
    assert "met --ook-vervallen" in fault
    assert choose(protocol="lentiz-2014", group="mbo", superseded=True).kit.marks == ("Vervallen protocol",)
    both = choose(protocol="lentiz-2014", group="6/7", superseded=True, anyway=True).kit
    assert both.marks == both.older.marks == ("Vervallen protocol", "Protocol niet voor groep 6 en 7")


def test_an_old_protocol_for_another_group_has_both_faults_told_at_once():
    assert len(faults_of(protocol="lentiz-2014", group="5")) == 2


def test_the_sheets_of_the_older_half_are_drawn_in_their_own_size():
    made = {}

    def draw(value, look):
        made[value.cover.group] = look.paper_pt
        return nep.Drawn(b"", 1)

    with pytest.MonkeyPatch.context() as patch:
        nep.install(patch, afsprakenblad_pdf=draw)
        patch.setitem(formats.TABLE, ("afsprakenblad-oudsten", "pdf"), formats.TABLE["afsprakenblad", "pdf"])
        make(choose(protocol="koe", group="4/5", documents=OWN_SHEETS, formats=("pdf",)), workers=Here())
    assert made == {"groep 4": 18, "groep 5": 14}


class Here:
    """Makes the files in this process, so that a test sees what is asked of a renderer."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def results(self, jobs, begun):
        while jobs:
            job = jobs.popleft()
            yield job, formats.render(job.document, job.kind, job.value, job.look)


def test_a_form_that_is_still_to_come_is_refused_with_a_line():
    assert faults_of(form="workshop") == ["--vorm: 'workshop' komt later (hint: kies uit: les)"]
    assert faults_of(form="wrokshop") == ["--vorm: 'wrokshop' is er niet (hint: kies uit: les)"]


def test_a_theme_that_the_protocol_is_silent_about_is_refused():
    assert choose(protocol="nutsschool", focus=("nep",)).kit.focus == ("nep",)
    (fault,) = faults_of(protocol="koe", focus=("nep",))
    assert fault.startswith("--thema: 'nep': daar zegt het protocol koe niets over (hint: ")


def test_every_fault_of_the_options_is_told_at_once(tmp_path):
    school = tmp_path / "school.yaml"
    school.write_text("naam: De Vlieger\nkleur: blauwig\nkeuzes: {bestaat-niet: ja}\n", encoding="utf-8")
    with pytest.raises(WrongInput) as caught:
        chosen(
            Request(
                "nutschool",
                "groep 12",
                DATE,
                form="feest",
                focus=("bield",),
                school=school,
                documents=("posters",),
                formats=("odt",),
            ),
            [Diagnostic("--minuten: 'x' kan niet")],
        )
    told = "\n".join(str(one) for one in caught.value.diagnostics)
    for part in (
        "--minuten: 'x' kan niet",
        "--protocol: 'nutschool' is er niet (hint: bedoelde je 'nutsschool'?)",
        f"{school}:2: ",
        "'blauwig' is geen kleur",
        "--groep: 'groep 12' is er niet",
        "--vorm: 'feest' is er niet",
        "--thema: 'bield' is er niet (hint: bedoelde je 'beeld'?)",
        "--documenten: 'posters' is er niet (hint: bedoelde je 'poster'?)",
        "--formaten: 'odt' is er niet",
    ):
        assert part in told


def test_a_choice_that_the_protocol_leaves_no_room_for_is_told_with_its_line(tmp_path):
    school = tmp_path / "school.yaml"
    school.write_text("naam: De Vlieger\nkeuzes:\n  bestaat-niet: ja\n", encoding="utf-8")
    (fault,) = faults_of(school=school)
    assert fault.startswith(f"{school}:3: nutsschool kent de keuze 'bestaat-niet' niet")


def test_a_lesson_that_can_not_be_so_short_is_wrong_input():
    (fault,) = faults_of(minutes=1)
    assert "minuten" in fault


def test_a_schools_own_protocol_file_brings_its_own_id(tmp_path, root):
    text = (root / "content/protocollen/nutsschool.yaml").read_text(encoding="utf-8")
    own = tmp_path / "onze-school.yaml"
    own.write_text(text.replace("id: nutsschool\n", "id: onze-school\n", 1), encoding="utf-8")
    assert choose(protocol=str(own)).kit.id == "onze-school-groep-7-8-les"


def test_a_protocol_id_that_makes_file_names_too_long_is_refused(tmp_path, root):
    text = (root / "content/protocollen/nutsschool.yaml").read_text(encoding="utf-8")
    own = tmp_path / "lang.yaml"
    own.write_text(text.replace("id: nutsschool\n", f"id: {'lang-' * 20}school\n", 1), encoding="utf-8")
    (fault,) = faults_of(protocol=str(own))
    assert "langer dan 60 tekens" in fault


def test_a_protocol_file_that_is_not_there_is_told_by_its_path():
    (fault,) = faults_of(protocol="ergens/weg.yaml")
    assert fault.startswith("ergens/weg.yaml: ")


def test_the_consent_form_is_made_only_when_asked_for(tmp_path):
    school = tmp_path / "school.yaml"
    school.write_text("documenten: [toestemmingsformulier]\n", encoding="utf-8")
    assert "toestemmingsformulier" not in choose().whole
    assert ("toestemmingsformulier", "pdf") in choose(school=school).files
    assert choose(documents=("toestemmingsformulier",)).files == (
        ("toestemmingsformulier", "pdf"),
        ("toestemmingsformulier", "docx"),
    )


def test_a_document_in_a_format_that_it_does_not_have_is_told():
    assert faults_of(documents=("start", "ouderbericht"), formats=("docx",)) == [
        "geen van de documenten is er in dat formaat (hint: start is er als pdf; ouderbericht is er als txt)"
    ]


def test_the_options_kept_for_the_manifest_hold_no_path_and_nothing_of_the_school(tmp_path):
    school = tmp_path / "school.yaml"
    school.write_text("naam: De Vlieger\nondertekenaar: Sanne Bos\n", encoding="utf-8")
    told = json.dumps(choose(school=school, lesson_date=DATE).options)
    assert '"school": true' in told
    assert "Vlieger" not in told
    assert "Bos" not in told
    assert str(tmp_path) not in told


def test_a_return_date_before_the_lesson_is_a_warning_and_no_fault():
    choice = choose(lesson_date=DATE, return_date=DATE - dt.timedelta(1))
    assert ["--inleverdatum ligt vóór --lesdatum" in str(one) for one in choice.warnings] == [True]
    assert choose(lesson_date=DATE, return_date=DATE).warnings == ()


@pytest.mark.usefixtures("fake")
def test_the_whole_kit_is_made_in_the_order_of_the_table():
    files = make(choose())
    assert len(files) == 19
    assert files[0].name == "nutsschool-groep-7-8-start.pdf"
    assert [one.pages for one in files if one.document == "gesprekskaarten"] == [7, 1]


@pytest.mark.usefixtures("fake")
def test_guide_and_start_page_print_the_page_counts_of_the_others():
    files = by_name(make(choose()))
    start, guide = files["start.pdf"].data.decode(), files["handleiding.pdf"].data.decode()
    assert "('Gesprekskaarten', 7)" in start
    assert "('Handleiding', 9)" in start
    assert "'Gesprekskaarten', " in guide
    assert "'7')" in guide
    assert "Handleiding" not in guide


@pytest.mark.usefixtures("fake")
@pytest.mark.parametrize(
    "part",
    [
        {"documents": ("start",)},
        {"documents": ("handleiding",), "formats": ("docx",)},
        {"documents": ("poster", "verantwoording")},
        {"formats": ("txt", "json")},
    ],
)
def test_a_part_of_the_kit_is_the_same_as_in_the_whole(part):
    whole = by_name(make(choose()))
    made = by_name(make(choose(**part)))
    assert 0 < len(made) < len(whole)
    assert made == {name: whole[name] for name in made}


@pytest.mark.usefixtures("fake")
def test_the_accountability_is_the_same_on_screen_as_in_the_file(monkeypatch):
    nep.install(monkeypatch, verantwoording_json=lambda value, look: json.dumps(as_json(value)).encode())
    (file,) = make(choose(documents=("verantwoording",), formats=("json",)))
    assert json.loads(file.data) == as_json(accounts.account("nutsschool", "7", DATE))


@pytest.mark.usefixtures("fake")
def test_progress_counts_every_file_once():
    seen = []
    make(choose(), lambda number, total, document: seen.append((number, total, document)))
    assert [number for number, _, _ in seen] == list(range(1, 20))
    assert {total for _, total, _ in seen} == {19}
    assert sorted(document for _, _, document in seen) == sorted(name for name, _ in choose().files)


def raising(error):
    def draw(value, look):
        raise error

    return draw


def test_the_faults_of_all_documents_are_told_at_once_and_each_once(monkeypatch):
    long = Diagnostic("de tekst past niet", Place("content/a.yaml", 3))
    other = Diagnostic("de tekst past niet", Place("content/a.yaml", 12))
    nep.install(
        monkeypatch,
        poster_pdf=raising(WrongInput(other)),
        poster_pptx=raising(WrongInput(long)),
        afsprakenblad_pdf=raising(WrongInput(long)),
        handleiding_pdf=raising(WrongInput(Diagnostic("de gids past niet"))),
    )
    with pytest.raises(WrongInput) as caught:
        make(choose())
    assert [str(one) for one in caught.value.diagnostics] == [
        "de gids past niet",
        "content/a.yaml:3: de tekst past niet",
        "content/a.yaml:12: de tekst past niet",
    ]


def test_a_document_that_can_not_be_made_keeps_no_fault_of_the_others_back(monkeypatch):
    def too_long(kit):
        raise WrongInput(Diagnostic("het ouderbericht is te lang"))

    monkeypatch.setitem(values.BUILDERS, "ouderbericht", too_long)
    monkeypatch.setitem(values.BUILDERS, "presentatie", too_long)
    nep.install(monkeypatch, poster_pdf=raising(WrongInput(Diagnostic("de poster past niet"))))
    with pytest.raises(WrongInput) as caught:
        make(choose())
    assert [str(one) for one in caught.value.diagnostics] == ["het ouderbericht is te lang", "de poster past niet"]


def test_a_fault_of_ours_makes_the_whole_ours(monkeypatch):
    nep.install(
        monkeypatch,
        poster_pdf=raising(WrongInput(Diagnostic("te lang"))),
        start_pdf=raising(OwnFault(Diagnostic("geen plaatje"))),
    )
    with pytest.raises(OwnFault) as caught:
        make(choose())
    assert [str(one) for one in caught.value.diagnostics] == ["te lang", "geen plaatje"]


def test_the_epoch_is_midnight_utc_whatever_the_time_zone(monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert epoch(dt.date(2026, 11, 21)) == 1795219200
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(("wide", "high", "pixels"), [(300, 100, (1200, 400)), (100, 300, (400, 1200))])
def test_an_svg_logo_is_also_drawn_for_office_at_most_1200_pixels(wide, high, pixels):
    logo = logo_of(School(logo=SVG % (wide, high), logo_kind="svg"))
    assert logo.media_type == "image/svg+xml"
    assert Image.open(io.BytesIO(logo.png)).size == pixels
    assert logo.ratio == pytest.approx(wide / high)


def test_a_jpeg_logo_becomes_a_png_and_a_png_stays_as_it_is():
    made = {}
    for kind in ("JPEG", "PNG"):
        data = io.BytesIO()
        Image.new("RGB", (40, 20), "navy").save(data, kind)
        made[kind] = data.getvalue()
    jpeg = logo_of(School(logo=made["JPEG"], logo_kind="jpeg"))
    png = logo_of(School(logo=made["PNG"], logo_kind="png"))
    assert (jpeg.media_type, jpeg.ratio) == ("image/png", 2)
    assert Image.open(io.BytesIO(jpeg.data)).format == "PNG"
    assert png.data == png.png == made["PNG"]


def test_a_logo_that_can_not_be_drawn_is_wrong_input():
    with pytest.raises(WrongInput, match="het logo kan niet getekend worden"):
        logo_of(School(logo=b"<svg", logo_kind="svg"))


def test_the_account_of_all_groups_takes_the_best_place_of_each_article():
    one = accounts.account("koe", "7", DATE)
    worse = dataclasses.replace(
        one,
        articles=tuple(
            dataclasses.replace(article, for_pupils="nee", reason="te jong", documents=("start",))
            for article in one.articles
        ),
    )
    both = accounts.together([worse, one])
    assert both.group is None
    assert [article.for_pupils for article in both.articles] == [article.for_pupils for article in one.articles]
    assert all(article.documents[0] == "start" for article in both.articles)
    assert both.worded == one.worded


def test_the_account_without_a_group_is_over_all_groups_of_the_protocol():
    whole = accounts.account("koe", None, DATE)
    assert whole.group is None
    by_group = [accounts.account("koe", group, DATE) for group in PRIMARY]
    for number, article in enumerate(whole.articles):
        those = [one.articles[number] for one in by_group]
        assert (article.for_pupils == "ja") == any(one.for_pupils == "ja" for one in those), article.ref
        assert set(article.rules) == {rule for one in those for rule in one.rules}
    assert {line for one in by_group for line in one.worded} == set(whole.worded)
