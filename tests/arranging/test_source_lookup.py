"""A source is found by its URL, however that is spelled."""

from __future__ import annotations

import pytest

from standfirst.arranging.source_lookup import find_by_source
from tests.builders import article

KNOWN = "https://gazette.example/report?page=2"


def cites(name, *urls):
    return article(name, source=[{"publisher": "Gazette", "url": url} for url in urls])


@pytest.mark.parametrize(
    "spelling",
    [
        KNOWN,
        "http://www.gazette.example/report/?page=2",
        "https://GAZETTE.example:443/report?utm_source=mail&page=2#top",
    ],
)
def test_every_spelling_of_a_url_finds_the_article(spelling):
    assert find_by_source([article("a"), cites("b", KNOWN)], spelling) == cites("b", KNOWN)


def test_another_page_of_the_same_site_finds_nothing():
    assert find_by_source([cites("a", KNOWN)], "https://gazette.example/report?page=3") is None


def test_a_second_source_is_found_too():
    both = cites("b", "https://example.org/b", KNOWN)
    assert find_by_source([cites("a", "https://example.org/a"), both], KNOWN) == both


def test_the_first_of_several_articles_is_found():
    one, two = cites("one", KNOWN), cites("two", KNOWN)
    assert find_by_source([two, one], KNOWN) == two


def test_no_url_finds_no_article_not_even_one_whose_source_has_none():
    printed = article("a", source={"publisher": "Gazette", "url_note": "Printed only"})
    assert find_by_source([printed], "") is None
    assert find_by_source([printed], KNOWN) is None
    assert find_by_source([], KNOWN) is None
