"""A name is always spelled the same."""

from __future__ import annotations

from standfirst.arranging.rules.spellings import names_spelled_in_two_ways
from tests.builders import NOW, article, content, publisher


def test_a_publisher_is_spelled_as_in_sources_yml_or_as_at_first():
    other = article("a", source={"publisher": "the gazette", "url_note": "n"})
    (problem,) = names_spelled_in_two_ways(content(publisher("The Gazette"), other), NOW)
    assert (problem.code, problem.hint) == ("publisher-spelling", "write `The Gazette`")
    first = article("b", "2026-06-01", source={"publisher": "THE GAZETTE", "url_note": "n"})
    (problem,) = names_spelled_in_two_ways(content(other, first), NOW)
    assert (problem.path, problem.hint) == ("articles/a.md", "write `THE GAZETTE`")


def test_an_entity_is_spelled_as_at_first():
    first, other = article("a", entities=["The Court"]), article("b", entities=["the court"])
    (problem,) = names_spelled_in_two_ways(content(first, other), NOW)
    assert (problem.code, problem.path) == ("entity-spelling", "articles/b.md")
    assert not problem.is_error
