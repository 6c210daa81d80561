"""The news sitemap."""

from __future__ import annotations

from lxml import etree

from tests.builders import article
from tests.outputs import files

NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def test_the_news_are_those_of_the_last_two_days():
    made = files(
        article("a", title="Ruling & «ế» <b>"),
        article("b", "2026-06-24"),
        article("c", "2026-06-23"),
    )
    tree = etree.fromstring(made["news-sitemap.xml"])
    assert tree.findtext(f".//{NEWS}title") == "Ruling & «ế» <b>"
    assert len(tree) == 2
