"""The article of a saved page, and the others that it announces."""

from __future__ import annotations

import pytest

from standfirst.contributing.copying.passages import saved_text
from standfirst.errors import SourceError
from standfirst.importing.page.html_page import read_html
from standfirst.importing.page.page_facts import PageFacts
from tests.importing.page.samples import HTML, article_of, page


def test_a_page_states_itself_and_links_to_others():
    page = read_html(HTML)
    assert page.article == PageFacts(
        title="A Court Weighs the Rules & More",
        url="https://gazette.example/a",
        publisher="Gazette",
        authors=("Jane Doe",),
        published="2026-06-25T12:13+02:00",
        language="en",
        credit="Photo: Archive",
    )
    assert [(t.title, t.url) for t in page.teasers] == [
        ("Another matter of some weight begins", "https://gazette.example/b")
    ]


@pytest.mark.parametrize("page", ["", "  \n", "<html><body><p>x</p></body></html>"])
def test_a_page_without_a_headline_is_refused(page):
    with pytest.raises(SourceError):
        read_html(page)


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
