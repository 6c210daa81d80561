"""From a page as values to HTML, with templates of the test's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from jinja2 import DictLoader, TemplateNotFound, UndefinedError

from standfirst.model.urls import ROOT
from standfirst.rendering.environment import environment
from standfirst.rendering.page import HeadLink, Page
from standfirst.rendering.renderer import Renderer
from tests.builders import article, context
from tests.rendered_pages import SETTINGS

ENTRY = (
    "{% macro entry(article, topics, level) %}"
    "<h{{ level }}>{{ article.title }}</h{{ level }}>{% for t in topics %}{{ t.text }}{% endfor %}"
    "{% endmacro %}"
)


def renderer(*items: Any, **templates: str) -> Renderer:
    shared = context(*items, settings=SETTINGS)
    named = {f"{name}.html.j2": text for name, text in templates.items()}
    return Renderer(shared, environment(DictLoader(named), shared))


def page(**values: Any) -> Page:
    return Page(
        address="x/", title="X", description="", template="page.html.j2", key="x",
        values=lambda _: values,
    )  # fmt: skip


def test_a_page_is_its_template_filled_with_its_values_escaped():
    made = renderer(page="<p>{{ text }}</p>").content(page(text="<b> & «ế»"), {})
    assert made == "<p>&lt;b&gt; &amp; «ế»</p>"


def test_a_template_sees_the_site_and_its_settings():
    made = renderer(article("a"), page="{{ settings.site_name }} {{ site.articles[0].id }}")
    assert made.content(page(), {}) == "Digest a"


def test_a_value_of_the_page_hides_one_that_all_pages_share():
    assert renderer(page="{{ site }}").content(page(site="own"), {}) == "own"


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(UndefinedError):
        renderer(page="{{ text }}").content(page(), {})


def test_a_page_may_show_entries():
    made = renderer(article("a"), _entry=ENTRY, page="{{ entry(site.articles[0], level=4) }}")
    assert made.content(page(), {}).startswith("<h4>A headline about a</h4>")


def test_the_links_of_a_page_are_in_its_head_behind_the_mark_of_the_root():
    head = "{% for link in links %}{{ link.address | root }}{% endfor %}"
    made = renderer(page="", _head=head)
    links = (HeadLink(rel="alternate", address="feed.xml"),)
    assert made.head(replace(page(), links=links)) == f"{ROOT}feed.xml"
    assert made.head(page()) == ""


def test_a_template_that_is_not_a_page_is_filled_with_what_is_given():
    made = renderer(part="{{ settings.site_name }}: {{ text }}")
    assert made.fill("part.html.j2", text="<b>") == "Digest: &lt;b&gt;"


def test_a_template_that_is_not_there_is_an_error_that_names_it():
    with pytest.raises(TemplateNotFound, match="other"):
        renderer(page="").fill("other.html.j2")
