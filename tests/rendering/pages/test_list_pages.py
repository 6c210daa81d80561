"""Lists that run over several pages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from standfirst.model.settings import Settings
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page, list_pages
from tests.builders import article, context


def pages(*articles: Any, per_page: int = 2, title: str = "Courts", key: str = "") -> list[Page]:
    shared = context(*articles, settings=Settings(per_page=per_page))
    return list(
        list_pages(
            shared, "topics/courts/", "topic.html.j2", title, "About courts", shared.site.articles,
            values={"more": "of it"}, key=key,
        )
    )  # fmt: skip


@settings(max_examples=30)
@given(count=st.integers(0, 12), per_page=st.integers(1, 5))
def test_every_article_is_on_one_page_and_only_the_last_may_be_short(count, per_page):
    made = pages(*(article(f"a{n:02}") for n in range(count)), per_page=per_page)
    parts = [[own.id for own in page.values({})["articles"]] for page in made]
    assert [name for part in parts for name in part] == [f"a{n:02}" for n in range(count)]
    assert all(len(part) == per_page for part in parts[:-1])
    assert parts[-1] or len(parts) == 1
    assert len({page.address for page in made} | {page.key for page in made}) == 2 * len(made)


def test_pages_after_the_first_are_numbered_in_address_and_title():
    made = pages(*(article(f"a{n}") for n in range(5)), title="Tòa án & <courts>")
    assert [(page.address, page.title) for page in made] == [
        ("topics/courts/", "Tòa án & <courts>"),
        ("topics/courts/page/2/", "Tòa án & <courts> (2/3)"),
        ("topics/courts/page/3/", "Tòa án & <courts> (3/3)"),
    ]
    assert [page.values({})["number"] for page in made] == [1, 2, 3]
    assert {page.values({})["count"] for page in made} == {3}


def test_an_empty_list_is_one_page_that_was_never_modified():
    (page,) = pages()
    assert (page.title, page.modified) == ("Courts", None)
    assert page.values({})["articles"] == ()


def test_a_page_was_modified_with_the_newest_of_its_own_articles():
    made = pages(article("a"), article("b", "2026-06-24"), article("c", "2026-05-01"))
    assert [page.modified for page in made] == [dt.date(2026, 6, 25), dt.date(2026, 5, 1)]


def test_the_values_of_a_list_are_on_each_of_its_pages():
    made = pages(*(article(f"a{n}") for n in range(3)))
    assert [page.values({})["more"] for page in made] == ["of it", "of it"]


def test_an_edited_article_changes_the_key_of_its_own_page_alone():
    items = [article(f"a{n}") for n in range(4)]
    edited = [*items[:3], replace(items[3], excerpt="Another")]
    (first, second), (first_again, second_again) = pages(*items), pages(*edited)
    assert first_again.key == first.key
    assert second_again.key != second.key


def test_one_article_more_changes_the_key_of_every_page():
    items = [article(f"a{n}") for n in range(3)]
    more = pages(*items, article("a9"))
    assert not {page.key for page in pages(*items)} & {page.key for page in more}


def test_what_else_a_list_shows_is_part_of_its_key():
    assert pages(article("a"), key="one")[0].key != pages(article("a"), key="other")[0].key


def test_an_index_was_modified_with_the_newest_article_of_the_digest():
    def index(*items):
        shared = context(*items)
        return index_page(shared, "topics/", "topics", "Topics", "All of them", "key", more="of it")

    page = index(article("a"), article("b", "2026-06-01"))
    assert (page.template, page.modified) == ("topics.html.j2", dt.date(2026, 6, 25))
    assert page.values({}) == {"title": "Topics", "more": "of it"}
    assert index().modified is None
