"""The sitemap."""

from __future__ import annotations

import datetime as dt

from lxml import etree

from standfirst.model.settings import Settings
from standfirst.rendering.crawlers.sitemap import sitemap
from standfirst.rendering.page import Page


def page(address, modified=None):
    return Page(
        address=address, title="", description="", template="", values=dict, modified=modified
    )


def test_every_page_is_in_it_with_its_last_day():
    pages = [page("a&b/", dt.date(2026, 6, 25)), page("c/")]
    (output,) = sitemap(Settings(site_url="https://example.org/"), pages)
    tree = etree.fromstring(output.make())
    assert tree.xpath("//*[local-name()='loc']/text()") == [
        "https://example.org/a&b/",
        "https://example.org/c/",
    ]
    assert tree.xpath("//*[local-name()='lastmod']/text()") == ["2026-06-25"]


def test_a_site_without_an_address_has_none():
    assert list(sitemap(Settings(), [])) == []
