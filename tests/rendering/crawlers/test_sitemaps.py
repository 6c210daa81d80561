"""The sitemaps, and robots.txt."""

from __future__ import annotations

import datetime as dt

from lxml import etree

from standfirst.model.settings import Settings
from standfirst.rendering.crawlers.sitemaps import sitemaps
from standfirst.rendering.environment import environment
from standfirst.rendering.page import Page
from standfirst.rendering.renderer import Renderer
from standfirst.workspace.configuration.project import page_templates
from tests.builders import article, context
from tests.outputs import ROOT, files

NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def page(address, modified=None):
    return Page(
        address=address, title="", description="", template="", values=dict, modified=modified,
        key="",
    )  # fmt: skip


def made(settings, pages=()):
    shared = context(settings=settings)
    renderer = Renderer(shared, environment(page_templates(None), shared))
    return {output.path: output.make({}) for output in sitemaps(shared, pages, renderer.fill)}


def test_every_page_is_in_it_with_its_last_day():
    pages = [page("a&b/", dt.date(2026, 6, 25)), page("c/")]
    tree = etree.fromstring(made(Settings(site_url="https://example.org/"), pages)["sitemap.xml"])
    assert tree.xpath("//*[local-name()='loc']/text()") == [
        "https://example.org/a&b/",
        "https://example.org/c/",
    ]
    assert tree.xpath("//*[local-name()='lastmod']/text()") == ["2026-06-25"]


def test_a_site_without_an_address_has_none():
    assert made(Settings()).keys() == {"robots.txt"}


def test_the_news_are_those_of_the_last_two_days():
    found = files(
        article("a", title="Ruling & «ế» <b>"),
        article("b", "2026-06-24"),
        article("c", "2026-06-23"),
    )
    tree = etree.fromstring(found["news-sitemap.xml"])
    assert tree.findtext(f".//{NEWS}title") == "Ruling & «ế» <b>"
    assert len(tree) == 2


def test_robots_may_read_everything_and_find_the_maps():
    lines = files()["robots.txt"].decode().splitlines()
    assert "Allow: /" in lines
    assert f"Sitemap: {ROOT}sitemap.xml" in lines
    assert f"Sitemap: {ROOT}news-sitemap.xml" in lines
    assert "Sitemap" not in files(settings=Settings())["robots.txt"].decode()
