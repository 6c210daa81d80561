"""Saved pages of different makes: what each states is taken, and nothing else."""

from __future__ import annotations

import json

import pytest

from standfirst.contributing.copying.passages import saved_text
from standfirst.errors import SourceError
from standfirst.importing.page.feed_entries import read_feed
from standfirst.importing.page.found_drafts import publisher_from_mark
from standfirst.importing.page.html_page import read_html
from standfirst.importing.page.language_guess import guess_language
from standfirst.importing.page.page_facts import plain
from standfirst.importing.page.text_page import read_text

LONG = "The judge told the parties of the case that it is for her to decide in autumn. " * 4
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


def page(head="", body="", lang=""):
    return f"<html {lang}><head>{head}</head><body>{body}<p>{LONG}</p></body></html>"


def article_of(text, url=""):
    found = read_html(text, url).article
    assert found is not None
    return found


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


def test_what_nobody_sees_and_what_is_no_language_is_left_out():
    found = article_of(page("<meta property=og:site_name content='A\u202eB&#10;C'>", "<h1>T</h1>",
                            'lang="1&quot;: x"'))  # fmt: skip
    assert (found.publisher, found.language) == ("A B C", "en")
    assert plain("x" * 900) == "x" * 500


def test_xml_declarations_and_other_encodings_are_read():
    declared = '<?xml version="1.0" encoding="iso-8859-1"?>' + page(body="<h1>L’été arrivé</h1>")
    assert article_of(saved_text(declared.encode("cp1252"))).title == "L’été arrivé"
    for encoding, named in (("cp1251", "windows-1251"), ("utf-16", "nonsense")):
        text = page(f"<meta charset={named}>", "<h1>Суд запретил</h1>")
        assert article_of(saved_text(text.encode(encoding))).title == "Суд запретил"
    assert article_of(saved_text(page(body="<h1>Ёж</h1>").encode("koi8-r"), "koi8-r")).title == "Ёж"


def test_a_page_saved_by_a_browser_tells_where_it_stood():
    saved = "<!-- saved from url=(0023)https://e.org/a?gclid=1 -->" + page(body="<h1>Title</h1>")
    assert article_of(saved).url == "https://e.org/a"


def test_teasers_of_a_page_without_an_address_are_those_of_its_site():
    links = [f"<h3><a href='https://e.org/{n}'>Five words are here {n}</a></h3>" for n in (1, 2)]
    other = "<h3><a href='https://ads.example/'>Buy it now and here only</a></h3>"
    page_of = read_html(page(body="<h1>Title</h1>" + other + "".join(links)))
    assert [teaser.url for teaser in page_of.teasers] == ["https://e.org/1", "https://e.org/2"]


def test_the_language_of_a_text_is_told_only_where_it_is_certain():
    assert guess_language(LONG) == "en"
    assert (
        guess_language("Các tổ chức và cá nhân được một luật của những người là cho trong") == "vi"
    )
    assert guess_language("") == ""
    assert guess_language("De rechter heeft de partijen in de zaak gehoord en is in beraad.") == ""
    assert (
        guess_language("El jutge ha dit que una part del cas és per a la tardor, el mes que") == ""
    )
    assert read_text(f"A headline\n{LONG}").article.language == "en"  # type: ignore[union-attr]


def test_a_mark_is_resolved_where_one_publisher_has_these_initials():
    names = ["Law & Development", "Digital.gov", "Gazette of the State"]
    assert publisher_from_mark("L&D", names) == "Law & Development"
    assert publisher_from_mark("LD", [*names, "London Daily"]) == ""
    assert publisher_from_mark("GS", names) == "Gazette of the State"
    assert publisher_from_mark("", names) == publisher_from_mark("PLPT", names) == ""


def test_json_that_is_no_feed_is_no_page():
    with pytest.raises(SourceError, match="neither a page"):
        read_text('{"items": []}')


def feed(*items):
    return (
        '<rss version="2.0"><channel><title>Le Journal de l’été</title>'
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )


def test_entries_are_words_without_markup_on_the_publishers_own_day():
    found = read_feed(
        feed(
            "<title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more</title>"
            "<pubDate>Wed, 24 Jun 2026 22:30:00 -0400</pubDate>",
            f"<description>{LONG}</description><link>javascript:alert(1)</link>",
        )
    )
    assert [(each.title, each.published) for each in found] == [
        ("Bold & more", "2026-06-24"),
        ("The judge told the parties of the case that it is for her to …", ""),
    ]
    assert {each.publisher for each in found} == {"Le Journal de l’été"}
    assert {each.url for each in found} == {""}


@pytest.mark.parametrize(
    "text",
    [feed(), '{"version": "https://jsonfeed.org/version/1", "items": {}}', "<rss><channel>",
     '{"version": "https://jsonfeed.org/version/1", "items": [5, {"title": 5}]}'],
)  # fmt: skip
def test_a_feed_without_entries_is_told(text):
    with pytest.raises(SourceError, match="the feed"):
        read_feed(text)
