"""A source is summarised once."""

from __future__ import annotations

from standfirst.arranging.rules.unique_sources import duplicate_sources
from tests.builders import NOW, article, content


def found(*articles):
    return [problem.path for problem in duplicate_sources(content(*articles), NOW)]


def test_a_source_is_found_again_however_its_address_is_spelled():
    spelled = ("https://www.example.org/a/", "https://EXAMPLE.org/%61?utm_source=x#top")
    articles = [
        article(str(i), f"20{10 + i}-01-01", source={"publisher": "Gazette", "url": url})
        for i, url in enumerate(("https://example.org/a", *spelled))
    ]
    assert found(*articles) == ["articles/1.md", "articles/2.md"]


def test_a_translation_and_a_withdrawn_article_may_have_the_same_source():
    same = {"publisher": "Gazette", "url": "https://example.org/a"}
    gone = {"date": "2026-06-26", "reason": "Wrong."}
    one = article("a", source=same)
    assert found(one, article("b", source=same, translation_of="a", language="de")) == []
    assert found(one, article("b", source=same, withdrawn=gone)) == []
    assert found(one, article("b", source=same)) == ["articles/b.md"]
