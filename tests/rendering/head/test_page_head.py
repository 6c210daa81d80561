"""What a page's head tells machines, read back with an HTML parser."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from standfirst.model.settings import Settings
from standfirst.rendering.environment import environment
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import article, context, topic
from tests.outputs import ROOT, SETTINGS

texts = st.text(
    st.one_of(
        st.characters(exclude_categories=["C", "Z"], exclude_characters="`*[]"),
        st.sampled_from(" &<>\"'ếđ😀שلوم法"),
    ),
    max_size=40,
).map(lambda text: f"Of </script><!-- ]]>&amp; {text.strip()} «court»")


def head(*items, address="2026/06/25/a/", settings=SETTINGS):
    """The parsed head of one page."""
    shared = context(*items, settings=settings)
    renderer = Renderer(shared, environment(page_templates(None), shared))
    page = next(page for page in pages(shared) if page.address == address)
    return html.fromstring(f"<html><head>{renderer.head(page)}</head></html>")


def data(*items, **options):
    blocks = head(*items, **options).xpath("//script[@type='application/ld+json']/text()")
    return json.loads(blocks[0]) if blocks else None


def described(*items):
    return data(*items)["@graph"][0]


def metas(tree, attribute="property"):
    return {(each.get(attribute), each.get("content")) for each in tree.xpath("//meta")}


@given(title=texts, name=texts)
def test_whatever_is_written_comes_back_and_breaks_nothing(title, name):
    tree = head(article("a", title=title, entities=[name], contributors=[name]))
    assert len(tree.xpath("//script")) == 1
    found = json.loads(tree.xpath("//script/text()")[0])["@graph"][0]
    assert found["headline"] == title
    assert found["about"][-1]["name"] == found["author"][0]["name"] == name
    assert ("og:title", title) in metas(tree)
    assert ("citation_title", title) in metas(tree, "name")


def test_an_article_and_the_home_page_are_described_and_no_list_is():
    assert described(article("a"))["headline"] == "A headline about a"
    assert data(article("a"), address="")["@type"] == "WebSite"
    assert data(article("a"), address="topics/courts/") is None


def test_a_withdrawn_article_is_described_no_more():
    gone = {"date": "2026-06-28", "reason": "It was never decided."}
    tree = head(article("a", withdrawn=gone))
    assert not tree.xpath("//script")
    assert not [name for name, _ in metas(tree, "name") if name and name.startswith("citation")]


def test_cards_have_whole_addresses_or_none():
    assert ("og:url", f"{ROOT}2026/06/25/a/") in metas(head(article("a")))
    names = {name for name, _ in metas(head(article("a"), settings=Settings()))}
    assert "og:title" in names
    assert not names & {"og:url", "og:image"}


def test_a_page_offers_the_feed_of_what_it_shows_and_only_its_own():
    def feeds(address):
        links = head(topic("privacy"), article("a"), address=address).xpath("//link")
        return [link.get("href") for link in links if link.get("type") == "application/atom+xml"]

    assert feeds("topics/privacy/") == ["\x02topics/privacy/feed.xml"]
    for address in ("2026/06/25/a/", "archive/", "", "editions/2026-W26/"):
        assert feeds(address) == [], address


def test_every_page_has_a_card():
    assert ("og:type", "website") in metas(head(article("a"), address="topics/courts/"))
