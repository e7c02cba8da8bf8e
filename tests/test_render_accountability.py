"""The accountability as PDF: every article, every line with its articles, and every line without one."""

import pytest

from lessonkit.render.pdf_accountability import accountability_pdf, names
from tests.kits import documents, make
from tests.pdf_text import LOOK, facts, faults, letters, missing, pages
from tests.samples import teacher


@pytest.fixture(scope="module", params=["koe", "sample"])
def account(request):
    if request.param == "sample":
        value = teacher.accountability()
    else:
        value = documents(make(request.param))["verantwoording"]
    return value, accountability_pdf(value, LOOK)


def test_every_article_is_there_with_its_gist_its_lines_and_its_audience(account):
    value, made = account
    told = "".join(letters(page) for page in pages(made.data))
    for one in value.articles:
        assert letters(one.ref + one.lines + "".join(one.audience) + one.gist.text) in told, one.ref


def test_an_article_says_where_it_stands_or_why_it_does_not(account):
    value, made = account
    told = "".join(letters(page) for page in pages(made.data))
    for one in value.articles:
        after = told[told.index(letters(one.gist.text)) + len(letters(one.gist.text)) :]
        where = letters(names(one.documents)) if one.documents else ""
        why = ""
        if one.reason:
            through = one.for_pupils == "via_leerkracht"
            why = letters("Via de leerkracht" if through else "Niet op een blad voor leerlingen") + letters(one.reason)
        assert after.startswith(where + why), one.ref


def test_every_line_is_there_with_its_articles(account):
    value, made = account
    assert missing(made.data, *(text + ", ".join(refs) for _, text, refs in value.worded)) == []


def test_every_line_without_an_article_is_there_under_its_label(account):
    value, made = account
    assert missing(made.data, *(one.text for one in value.without_article)) == []
    told = "".join(letters(page) for page in pages(made.data))
    own = told[told.rindex(letters("Regels zonder artikel")) :]
    for origin in {one.origin for one in value.without_article}:
        assert letters(origin.capitalize()) in own


def test_documents_go_by_the_names_of_their_files():
    assert names(("afsprakenblad", "poster", "ouderbrief")) == "Afsprakenblad, poster en ouderbrief"


def test_the_account_passes_pdf_ua(account):
    assert faults(account[1].data) == ""


def test_the_account_is_dutch_and_the_same_every_time():
    value = teacher.accountability()
    made = accountability_pdf(value, LOOK)
    assert facts(made.data).language == "nl-NL"
    assert accountability_pdf(value, LOOK).data == made.data
