from __future__ import annotations

import pytest

from standfirst.importing.archive.link_map import LinkMap
from standfirst.importing.archive.mapping import ImportMapping, read_mapping
from standfirst.importing.archive.posts import Post, read_post

_MAPPING = read_mapping("address: https://example.org/{year}/{month}/{slug}/")
_HERE = "articles/2015/01/first-story.md"


def _post(path: str, front: str = "", mapping: ImportMapping = _MAPPING) -> Post:
    return read_post(path, f"---\ntitle: A title\n{front}\n---\n".encode(), mapping)


_FIRST = _post("news/2015/2015-01-02-first-story.md")
_SECOND = _post("news/2015/2015-03-04-a-second-telling-story.md", "aliases: [/old/two/]")
_PLACES = LinkMap([_FIRST, _SECOND], {"tags/courts": "courts"}, _MAPPING.base)


@pytest.mark.parametrize(
    "href",
    [
        "/2015/03/a-second-telling-story/",
        "../../03/a-second-telling-story/index.html",
        "https://example.org/2015/03/a-second-telling-story",
        "http://www.example.org/2015/03/A-Second-Telling-Story/",
        "2015-03-04-a-second-telling-story.md",
        "/old/two",
        "/news/2015/03/04/a-second-telling-story.html",
        "/anywhere/a-second-telling-story/",
        "archive-ref:news/2015/2015-03-04-a-second-telling-story.md",
        "archive-ref:2015-03-04-a-second-telling-story",
        "archive-ref:2015-03-04-a-second-telling-story.md#part",
    ],
)
def test_every_way_to_an_imported_post_leads_to_its_article(href: str) -> None:
    assert _PLACES.lead(href, _FIRST, path=_HERE) == "../03/a-second-telling-story.md"


@pytest.mark.parametrize("href", ["/tags/courts/", "https://example.org/tags/courts"])
def test_a_term_of_the_taxonomy_leads_to_its_topic(href: str) -> None:
    assert _PLACES.lead(href, _FIRST, path=_HERE) == "../../../topics/courts.md"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/about/", "https://example.org/about/"),
        ("../about/?a=(b)", "https://example.org/2015/01/about/?a=%28b%29"),
        ("//other.org/x", "https://other.org/x"),
        ("https://other.org/2015/03/a-second-telling-story/", None),
        ("mailto:a@example.org", None),
        ("#part", None),
        ("/1999/01/a-second-telling-story/", "https://example.org/1999/01/a-second-telling-story/"),
    ],
)
def test_other_links_lead_to_the_old_site_or_stay(href: str, address: str | None) -> None:
    assert _PLACES.lead(href, _FIRST, path=_HERE) == (address or href)


@pytest.mark.parametrize(
    "href",
    ["", "?a", "javascript:alert(1)", "tel:1", "archive-ref:gone.md", "archive-ref:", "https://[x"],
)
def test_what_leads_nowhere_is_told_from_the_rest(href: str) -> None:
    assert _PLACES.lead(href, _FIRST, path=_HERE) is None


def test_without_an_old_address_a_lost_link_leads_nowhere() -> None:
    post = _post("a/2015-01-02-first-story.md", mapping=ImportMapping())
    places = LinkMap([post], {}, "")
    assert places.lead("/about/", post, path=_HERE) is None
    assert places.lead("/2015/01/02/first-story/", post, path=_HERE) == "first-story.md"
    assert places.picture("/a.png", post) is None


def test_a_name_that_two_posts_share_leads_to_neither() -> None:
    places = LinkMap(
        [_post("a/2015-01-02-same.md"), _post("b/2016-01-02-same.md")], {}, _MAPPING.base
    )
    assert places.lead("archive-ref:same", None, path=_HERE) is None
    assert places.lead("archive-ref:a/2015-01-02-same.md", None, path=_HERE) == "same.md"


def test_pictures_stay_where_they_are() -> None:
    assert _PLACES.picture("c d.png", _FIRST) == "https://example.org/2015/01/first-story/c%20d.png"
    assert _PLACES.picture("https://other.org/c.png", _FIRST) == "https://other.org/c.png"
    assert _PLACES.picture("data:image/png;base64,AA", _FIRST) is None
