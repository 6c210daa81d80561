"""Pages of the editors' own."""

from __future__ import annotations

from dataclasses import replace

from standfirst.arranging.arrange import arrange
from standfirst.model.taxonomy import PageMeta, PlainPage
from standfirst.reading.markdown.render import render
from standfirst.rendering.pages.all_pages import pages
from tests.builders import NOW, content
from tests.rendered_pages import SETTINGS


def test_a_plain_page_has_its_own_title_its_text_and_a_link_to_its_file():
    body, _ = render("Who we *are*. And more.", "pages/about.md", is_page=True)
    page = PlainPage("about", "pages/about.md", PageMeta(title="About us"), body)
    site = arrange(replace(content(), pages=(page,)), SETTINGS, NOW)
    found = next(page for page in pages(site, SETTINGS, NOW) if page.address == "about/")
    assert (found.title, found.description) == ("About us", "Who we are. And more.")
    assert found.values()["edit_url"] == "https://example.org/edit/pages/about.md"
    assert found.values()["body"] == "<p>Who we <em>are</em>. And more.</p>"
