"""What a saved page states of itself: that is taken, and nothing else."""

from __future__ import annotations

import json

import pytest

from tests.importing.page.samples import article_of, page

ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Court limits data sharing",
    "datePublished": "2026-05-04T08:30:00+02:00",
    "inLanguage": "en-US",
    "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Chan"}],
    "publisher": {"@type": "Organization", "name": "The Example Times"},
    "mainEntityOfPage": {"@id": "https://times.example.org/court?utm_source=x"},
    "image": [{"creditText": "Photo: Kim"}],
    "isAccessibleForFree": "False",
}


def linked(**keys):
    graph = {"@graph": [{"@type": "Organization", "name": "Not this"}, {**ARTICLE, **keys}]}
    return page(f'<script type="application/ld+json">{json.dumps(graph)}</script>')


def test_json_ld_is_taken_in_full():
    found = article_of(linked())
    assert (found.title, found.publisher) == ("Court limits data sharing", "The Example Times")
    assert found.authors == ("Ann Lee", "Bo Chan")
    assert found.published == "2026-05-04T08:30+02:00"
    assert found.url == "https://times.example.org/court"
    assert (found.language, found.credit, found.access) == ("en", "Photo: Kim", "paywall")


@pytest.mark.parametrize(
    ("written", "day"), [("2026-01", "2026-01"), ("2026", "2026"), ("soon", ""), ("5/6/2026", "")]
)
def test_a_date_is_never_more_than_what_is_stated(written, day):
    assert article_of(linked(datePublished=written)).published == day


@pytest.mark.parametrize("script", ["{", "[[[[", '"x"', "[1, null]", "[" * 5_000, '{"@type": 5}'])
def test_broken_statements_are_passed_over(script):
    head = f'<script type="application/ld+json">{script}</script><title>A headline here</title>'
    assert article_of(page(head, "<h1>A headline here</h1>")).title == "A headline here"


def test_microdata_is_taken():
    found = article_of(
        page(
            body="<h1 itemprop='headline'>Gericht stoppt Gesetz</h1><time itemprop='datePublished'"
            " datetime='2026-02-10'>10.2.</time><span itemprop=publisher itemscope>"
            "<meta itemprop=name content='Zeitung Beispiel'></span>",
            lang="xml:lang=de",
        )
    )
    assert (found.title, found.published) == ("Gericht stoppt Gesetz", "2026-02-10")
    assert (found.publisher, found.language) == ("Zeitung Beispiel", "de")


def test_what_stands_on_the_page_is_taken_where_nothing_is_stated_for_machines():
    found = article_of(
        page(
            "<meta property='og:locale' content='vi_VN'>",
            "<h1>Quốc hội thông qua luật</h1><p class=author>Par Hélène Dupré</p>"
            "<div class='PostDate'>Thứ Năm, 25/6/2026 - 12:13</div><p class=date>1/2/2020</p>",
        )
    )
    assert (found.published, found.language) == ("2026-06-25T12:13", "vi")
    assert found.authors == ("Hélène Dupré",)


def test_a_page_that_states_nothing_has_its_headline_and_language_alone():
    found = article_of(page(body="<h1>A plain page</h1><footer>© 2019 Somebody</footer>"))
    assert (found.title, found.language) == ("A plain page", "en")
    assert (found.publisher, found.published, found.url, found.authors) == ("", "", "", ())
