"""An id, a former id and a source belong to one file."""

from __future__ import annotations

from dataclasses import replace

from standfirst.arranging.rules.duplicates import duplicate_ids, duplicate_sources, former_ids_taken
from tests.builders import NOW, article, content, story, topic


def test_the_later_of_two_articles_with_one_id_is_reported():
    first = replace(article("a"), path="articles/old/a.md")
    (problem,) = duplicate_ids(content(article("a", "2026-06-26"), first), NOW)
    assert (problem.code, problem.path) == ("id-duplicate", "articles/a.md")
    assert "articles/old/a.md" in problem.message


def test_a_former_id_that_another_has_is_reported():
    own = content(
        topic("privacy", aliases=["courts"]), story("a", aliases=["x"]), story("b", aliases=["x"])
    )
    found = [(problem.code, problem.path) for problem in former_ids_taken(own, NOW)]
    assert found == [("alias-taken", "topics/privacy.md"), ("alias-taken", "stories/b.md")]


def test_a_topic_and_a_story_may_have_had_the_same_id():
    own = content(topic("privacy", aliases=["x"]), story("appeal", aliases=["x"]))
    assert list(former_ids_taken(own, NOW)) == []


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
