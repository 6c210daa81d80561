"""Every page has an address of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standfirst.arranging.rules.collisions import (
    address_collisions,
    alias_collisions,
    names_equal_but_for_case,
)
from standfirst.model.taxonomy import PageMeta, PlainPage
from standfirst.reading.markdown.render import render
from tests.builders import NOW, article, content


def plain(name):
    return PlainPage(name, f"pages/{name}.md", PageMeta(), render("", name)[0])


def test_names_that_differ_in_case_alone_are_reported():
    one, other = article("a"), replace(article("b"), path="articles/A.md")
    (problem,) = names_equal_but_for_case(content(one, other), NOW)
    assert problem.code == "name-case"


@pytest.mark.parametrize(
    ("name", "count"), [("topics", 1), ("2026", 1), ("2026/06", 1), ("about", 0)]
)
def test_a_plain_page_may_not_have_the_name_of_a_page_of_ours(name, count):
    own = replace(content(), pages=(plain(name),))
    assert len(list(address_collisions(own, NOW))) == count


def test_an_alias_leads_to_one_article_and_is_no_page():
    own = content(
        article("a", aliases=["/old/"]), article("b", aliases=["/old/", "/topics/courts/"])
    )
    messages = [problem.message for problem in alias_collisions(own, NOW)]
    assert messages == [
        "/old/ already leads to articles/a.md",
        "/topics/courts/ already leads to topics/courts.md",
    ]
