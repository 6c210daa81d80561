"""The pages of a digest, rendered without a disk, and what a browser would show of them."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from jinja2 import FileSystemLoader

from standfirst.model.settings import Settings
from standfirst.rendering.environment import environment
from standfirst.rendering.page import Page
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from tests.builders import bodies, context

TEMPLATES = Path(__file__).parents[1] / "site_templates" / "pages"
SETTINGS = Settings(site_name="Digest", per_page=2, edit_base="https://example.org/edit/")


class Text(HTMLParser):
    """The text that a browser would show, but for that in `pre`, and the tags in order."""

    def __init__(self, html):
        super().__init__()
        self.text, self.tags, self.hrefs, self.in_code = "", [], [], False
        self.feed(html)

    def handle_data(self, data):
        self.text += "" if self.in_code else data

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.in_code = tag == "pre"
        self.hrefs += [value for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag):
        self.in_code = False


def made(*items, settings=SETTINGS) -> dict[str, Page]:
    """The pages of a site made of these, as values, by address."""
    return {page.address: page for page in pages(context(*items, settings=settings))}


def rendered(*items, settings=SETTINGS):
    """Every page of a site made of these, by address."""
    shared = context(*items, settings=settings)
    renderer = Renderer(shared, environment(FileSystemLoader(TEMPLATES), shared))
    given = bodies(shared.site.articles)
    return {page.address: renderer.content(page, given) for page in pages(shared)}
