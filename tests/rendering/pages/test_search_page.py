"""The page of the search."""

from __future__ import annotations

from tests.builders import article
from tests.rendered_pages import made, rendered


def test_it_shows_nothing_of_the_digest_but_its_settings():
    empty, full = made()["search/"], made(article("a"))["search/"]
    assert empty.key == full.key
    assert rendered()["search/"] == rendered(article("a"))["search/"]


def test_its_head_brings_its_style():
    links = made()["search/"].links
    assert [link.address for link in links if link.rel == "stylesheet"] == [
        "assets/standfirst/search/search.css"
    ]
