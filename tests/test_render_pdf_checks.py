"""The checks on room in a PDF: nothing sticks out of its place, no word is left out, however boxes are nested."""

import pytest

from lessonkit.diagnostics import Place, WrongInput
from lessonkit.render.pdf import Asset, render_pdf
from lessonkit.render.pictures import font_path

CSS = """
@font-face { font-family: Lexend; src: url(kit:lettertype) }
@page { size: 100mm 100mm; margin: 10mm }
html { font-family: Lexend; font-size: 10pt }
.plek { position: absolute; left: 0; top: 0; width: 50mm }
"""
LONG = "Veel te veel. " * 30


def made(body, css=""):
    html = (
        f'<!doctype html><html lang="nl-NL"><head><title>Proef</title></head><body><h1>Proef</h1>{body}</body></html>'
    )
    return render_pdf(html, CSS + css, {"lettertype": Asset(font_path("Lexend").read_bytes(), "font/ttf")}, 0)


def faults(body, css=""):
    with pytest.raises(WrongInput) as caught:
        made(body, css)
    return caught.value.diagnostics


def test_a_text_that_fits_is_no_fault():
    assert made('<div class="vast" style="height:40mm">Kort.</div>').pages == 1


def test_a_text_that_sticks_out_is_named_with_its_content_line():
    (one,) = faults(f'<div class="vast" style="height:10mm"><p data-plek="content/x.yaml:7">{LONG}</p></div>')
    assert one.place == Place("content/x.yaml", 7)
    assert "past niet" in one.message


def test_a_place_inside_another_place_is_looked_at_too():
    inner = f'<div class="plek vast" style="height:10mm"><p data-plek="content/x.yaml:7">{LONG}</p></div>'
    assert faults(f'<div class="plek" style="height:70mm">{inner}</div>')[0].place == Place("content/x.yaml", 7)


def test_a_text_in_a_box_on_top_of_a_place_is_looked_at_too():
    inner = f'<div class="plek"><p data-plek="content/x.yaml:7">{LONG}</p></div>'
    body = f'<div class="vast" style="position:relative;height:10mm">{inner}</div>'
    assert faults(body)[0].place == Place("content/x.yaml", 7)


def test_of_two_texts_in_a_full_place_the_longest_is_named():
    short, long = '<p data-plek="a.yaml:1">Kort.</p>', f'<p data-plek="b.yaml:2">{LONG}</p>'
    assert faults(f'<div class="vast" style="height:10mm">{short}{long}</div>')[0].place == Place("b.yaml", 2)


def test_a_text_that_the_engine_cuts_off_at_the_foot_of_a_page_is_missed():
    # A box with a fixed height as high as the page: what doesn't fit is on no page at all.
    body = f'<div style="height:60mm;overflow:hidden"><p data-plek="content/x.yaml:7">{LONG * 9}</p></div>'
    css = "body > div { display: flex; flex-direction: column }"
    assert any("valt weg" in one.message for one in faults(body, css))


def test_the_text_of_a_field_is_not_missed():
    assert made('<p>Naam <textarea name="naam">hier</textarea></p>').pages == 1
