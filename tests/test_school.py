"""A school's own settings, and a logo that nobody can do harm with."""

import io
import os
import struct
import zlib

import pytest
from PIL import Image

from lessonkit.diagnostics import WrongInput
from lessonkit.read import library, school, svg
from tests.cases import HERE, cases, told

PNG = b"\x89PNG\r\n\x1a\n"


def faults(folder, content: bytes) -> list[str]:
    """What is told of a school.yaml with this content, by its name alone."""
    (folder / "school.yaml").write_bytes(content)
    try:
        school.load_school(folder / "school.yaml")
    except WrongInput as error:
        return [line.replace(f"{folder}{os.sep}", "") for line in told(error.diagnostics)]
    return []


def with_logo(folder, name: str, data: bytes):
    """The settings of a school that has this logo."""
    (folder / name).write_bytes(data)
    (folder / "school.yaml").write_text(f"logo: {name}\n", encoding="utf-8")
    return school.load_school(folder / "school.yaml")


def picture(kind: str, size=(40, 20), mode="RGB", **more) -> bytes:
    made = io.BytesIO()
    Image.new(mode, size, "red" if mode.startswith("RGB") else 0).save(made, kind, **more)
    return made.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@pytest.mark.parametrize("case", cases("school.txt"), ids=lambda case: case.name)
def test_each_case_gives_its_faults(case, tmp_path):
    assert faults(tmp_path, case.content) == case.expected


@pytest.mark.parametrize("case", cases("svg.txt"), ids=lambda case: case.name)
def test_each_svg_is_taken_or_refused(case, tmp_path):
    (tmp_path / "logo.svg").write_bytes(case.content)
    assert faults(tmp_path, b"logo: logo.svg\n") == case.expected


@pytest.mark.parametrize("case", cases("keuze.txt"), ids=lambda case: case.name)
def test_choices_are_held_against_the_protocol(case, tmp_path):
    (tmp_path / "school.yaml").write_bytes(case.content)
    protocol = library.load_protocol_file(HERE / "inhoud" / "protocollen" / "klein.yaml")
    found = school.check_choices(school.load_school(tmp_path / "school.yaml"), protocol)
    assert [line.replace(f"{tmp_path}{os.sep}", "") for line in told(found)] == case.expected


def test_all_settings_arrive(tmp_path):
    (tmp_path / "logo.png").write_bytes(picture("PNG"))
    path = tmp_path / "school.yaml"
    path.write_bytes((HERE / "school-vol.yaml").read_bytes())
    found = school.load_school(path)
    assert (found.name, found.place_name, found.colour) == ("De Linde", "Nijmegen", "#266b3f")
    assert (found.address_form, found.teacher_word, found.channel) == ("je", "juf of meester", "Parro")
    assert found.contacts == ("Anna Bos (vertrouwenspersoon)", "de directie")
    assert (found.consent_kept, found.signer, found.choices) == ("app", "Anna Bos", {"aan-wie": "juf"})
    assert found.consent_purposes == (("Foto's van de musical", "website"),)
    assert found.documents == ("toestemmingsformulier",)
    assert found.logo_kind == "png"


def test_without_settings_nothing_is_made_up(tmp_path):
    (tmp_path / "school.yaml").write_text("naam:\n", encoding="utf-8")
    found = school.load_school(tmp_path / "school.yaml")
    assert found == school.School()


def test_a_role_without_an_article_gets_one(tmp_path):
    (tmp_path / "school.yaml").write_text("aanspreekpunten: [{rol: intern begeleider}]\n", encoding="utf-8")
    assert school.load_school(tmp_path / "school.yaml").contacts == ("de intern begeleider",)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_raster_logo_is_drawn_anew_without_what_it_told_of_its_maker(tmp_path, kind):
    exif = Image.Exif()
    exif[0x013B] = "Geheime Maker"
    exif[0x8825] = {1: "N", 2: (51.0, 50.0, 11.0)}
    data = picture(kind, exif=exif, icc_profile=b"Geheim profiel", dpi=(72, 72))
    assert b"Geheim" in data
    found = with_logo(tmp_path, "logo", data)
    made = Image.open(io.BytesIO(found.logo))
    assert found.logo_kind == kind.lower()
    assert b"Geheim" not in found.logo
    assert not made.getexif()
    assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert made.size == (40, 20)


def test_the_same_logo_gives_the_same_bytes(tmp_path):
    data = picture("PNG", (300, 200))
    assert with_logo(tmp_path, "a.png", data).logo == with_logo(tmp_path, "b.png", data).logo


def test_a_logo_that_lies_on_its_side_is_set_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    found = with_logo(tmp_path, "logo.jpg", picture("JPEG", (40, 20), exif=exif))
    assert Image.open(io.BytesIO(found.logo)).size == (20, 40)


def test_a_large_logo_becomes_1200_pixels_wide(tmp_path):
    found = with_logo(tmp_path, "logo.png", picture("PNG", (3000, 1500)))
    assert Image.open(io.BytesIO(found.logo)).size == (1200, 600)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_way_to_store_colours_is_taken(tmp_path, mode):
    found = with_logo(tmp_path, "logo", picture("JPEG" if mode == "CMYK" else "PNG", mode=mode))
    assert Image.open(io.BytesIO(found.logo)).mode == ("RGBA" if mode in ("LA", "RGBA") else "RGB")


def test_sixteen_bits_of_grey_keep_their_lightness(tmp_path):
    made = io.BytesIO()
    Image.new("I;16", (4, 4), 32768).save(made, "PNG")
    found = with_logo(tmp_path, "logo.png", made.getvalue())
    assert Image.open(io.BytesIO(found.logo)).getpixel((0, 0)) == (128, 128, 128)


def bomb() -> bytes:
    """A PNG that says it has 20,000 by 20,000 pixels."""
    header = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    return PNG + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def text_bomb() -> bytes:
    """A PNG with a text of 200 MB in a few bytes."""
    good = picture("PNG")
    end = good.index(b"IDAT") - 4
    return good[:end] + chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 200_000_000)) + good[end:]


def chain() -> bytes:
    """An SVG where each of 400 parts repeats the next."""
    parts = "".join(f'<use id="a{number}" href="#a{number + 1}"/>' for number in range(400))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{parts}</svg>'.encode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (bomb(), "heeft meer dan 40 miljoen beeldpunten"),
        (text_bomb(), "is beschadigd of geen echte afbeelding"),
        (picture("PNG")[:60], "is beschadigd of geen echte afbeelding"),
        (picture("JPEG")[:200], "is beschadigd of geen echte afbeelding"),
        (PNG + b"niets", "is beschadigd of geen echte afbeelding"),
        (b"\xff\xd8\xff", "is beschadigd of geen echte afbeelding"),
        (PNG + b"\0" * 5_000_000, "is groter dan 5 MB"),
        (picture("GIF"), "is geen PNG, JPEG of SVG"),
        (b"", "is geen PNG, JPEG of SVG"),
        (b"\x1f\x8b" + b"svgz", "is geen PNG, JPEG of SVG"),
        (b"<svg" + b" " * 1_000_000, "is als SVG groter dan 1 MB"),
        (b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g/>" * 20_001 + b"</svg>", "heeft te veel onderdelen"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="1">' + b"<g>" * 400 + b"</g>" * 400 + b"</svg>", "SVG"),
        (chain(), "is te diep genest"),
        ('<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"), "is geen PNG, JPEG of SVG"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_or_broken_logo_gives_one_line_that_names_it(tmp_path, data, message):
    (tmp_path / "logo.x").write_bytes(data)
    found = [line for line in faults(tmp_path, b"naam: De Linde\nlogo: logo.x\n") if line.startswith("fout")]
    assert len(found) == 1
    assert found[0].startswith("fout: school.yaml:2: het logo 'logo.x'")
    assert message in found[0]


def test_a_pipe_instead_of_a_logo_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "logo.png")
    assert "is een map of iets anders dan een bestand" in faults(tmp_path, b"logo: logo.png\n")[0]


def test_what_an_editor_leaves_behind_is_stripped_from_an_svg():
    data = b"""<?xml version="1.0"?><?xml-stylesheet href="http://voorbeeld.nl/a.css"?><!-- Geheime Maker -->
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
     xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" viewBox="0 0 9 9"
     sodipodi:docname="/home/geheim/logo.svg"><sodipodi:namedview/><metadata><rdf:RDF
     xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Geheim</rdf:RDF></metadata>
    <g inkscape:label="Geheim"><rect width="3" height="3"/></g></svg>"""
    made = svg.cleaned(data)
    assert b"<rect" in made
    for word in (b"eheim", b"voorbeeld", b"inkscape", b"sodipodi", b"metadata"):
        assert word not in made


def test_half_a_logo_is_refused_after_the_pdf_engine_was_loaded_too(tmp_path):
    import weasyprint  # noqa: F401  (it makes Pillow lenient for the whole process)

    made = io.BytesIO()
    Image.effect_noise((60, 60), 80).save(made, "PNG")
    (tmp_path / "logo.png").write_bytes(made.getvalue()[: len(made.getvalue()) // 2])
    assert len([line for line in faults(tmp_path, b"logo: logo.png\n") if line.startswith("fout")]) == 1
