"""The sitemap."""

from __future__ import annotations

import datetime as dt

from lxml import etree

from standfirst.model.settings import Settings
from standfirst.rendering.crawlers.sitemap import sitemap
from standfirst.rendering.environment import environment
from standfirst.rendering.page import Page
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import context


def page(address, modified=None):
    return Page(
        address=address, title="", description="", template="", values=dict, modified=modified,
        key="",
    )  # fmt: skip


def outputs(settings, pages=()):
    shared = context(settings=settings)
    renderer = Renderer(shared, environment(page_templates(None), shared))
    return list(sitemap(shared, pages, renderer.fill))


def test_every_page_is_in_it_with_its_last_day():
    pages = [page("a&b/", dt.date(2026, 6, 25)), page("c/")]
    (output,) = outputs(Settings(site_url="https://example.org/"), pages)
    tree = etree.fromstring(output.make({}))
    assert tree.xpath("//*[local-name()='loc']/text()") == [
        "https://example.org/a&b/",
        "https://example.org/c/",
    ]
    assert tree.xpath("//*[local-name()='lastmod']/text()") == ["2026-06-25"]


def test_a_site_without_an_address_has_none():
    assert outputs(Settings()) == []
