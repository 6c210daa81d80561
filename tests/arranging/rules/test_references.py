"""What an article or a letter names exists."""

from __future__ import annotations

from standfirst.arranging.rules.references import (
    unknown_articles,
    unknown_leads,
    unknown_stories,
    unknown_topics,
)
from tests.builders import NOW, article, content, letter, story, topic


def test_an_unknown_topic_is_reported_with_its_line_and_the_nearest_right_one():
    (problem,) = unknown_topics(content(article("a", topics=["cuorts"])), NOW)
    assert (problem.path, problem.line) == ("articles/a.md", 4)
    assert problem.hint == "did you mean `courts`?"


def test_a_former_id_is_known():
    known = (topic("privacy", aliases=["secrecy"]), story("appeal", aliases=["trial"]))
    own = content(*known, article("a", topics=["secrecy"], stories=["trial"]))
    assert [*unknown_topics(own, NOW), *unknown_stories(own, NOW)] == []


def test_an_unknown_story_is_reported():
    (problem,) = unknown_stories(content(article("a", stories=["apeal"]), story("appeal")), NOW)
    assert (problem.code, problem.hint) == ("story-unknown", "did you mean `appeal`?")


def test_related_articles_and_originals_exist_and_are_others():
    own = content(article("a", related=["bb", "a"]), article("b", translation_of="cc"))
    codes = [problem.code for problem in unknown_articles(own, NOW)]
    assert codes == ["article-unknown", "related-to-itself", "article-unknown"]


def test_an_edition_leads_with_its_own_articles():
    own = content(article("a"), article("b", "2026-06-18"), letter("2026-W26", lead=["a", "b"]))
    (problem,) = unknown_leads(own, NOW)
    assert (problem.code, problem.path) == ("lead-unknown", "editions/2026-W26.md")
    (problem,) = unknown_leads(content(letter("2020-W10", lead=["a"])), NOW)
    assert (problem.code, problem.is_error) == ("edition-empty", False)
