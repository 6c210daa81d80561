"""Pages of the editors' own."""

from __future__ import annotations

from standfirst.model.taxonomy import PageMeta, PlainPage
from standfirst.reading.markdown.render import render
from tests.rendered_pages import made


def test_a_plain_page_has_its_own_title_its_text_and_a_link_to_its_file():
    rendering, _ = render("Who we *are*. And more.", "pages/about.md", is_page=True)
    page = PlainPage(
        "about", "pages/about.md", PageMeta(title="About us"), rendering.body, rendering.excerpt
    )
    found = made(page)["about/"]
    assert (found.title, found.description) == ("About us", "Who we are. And more.")
    assert found.values({})["edit_url"] == "https://example.org/edit/pages/about.md"
    assert found.values({})["body"] == "<p>Who we <em>are</em>. And more.</p>"
