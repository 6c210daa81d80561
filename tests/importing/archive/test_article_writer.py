"""An imported file is written only where the digest's own reader finds no fault with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.importing.archive.article_front_matter import ImportedNames
from standfirst.importing.archive.article_writer import escape, make_article, make_topic
from standfirst.importing.archive.import_report import SkippedPostError
from standfirst.importing.archive.link_map import LinkMap
from standfirst.importing.archive.mapping import read_mapping
from standfirst.importing.archive.posts import read_post
from standfirst.reading.article_file import read_article
from standfirst.reading.front_matter_file import read_topic
from standfirst.reading.markdown.render import render

MAPPING = read_mapping("publisher: The Gazette\naddress: https://example.org/{year}/{slug}/")
WORDS = "Some words that stand for a whole text. " * 3


def made(body=WORDS, front="title: A story of two courts"):
    raw = f"---\n{front}\n---\n{body}\n".encode()
    post = read_post("2015-01-02-first-story.md", raw, MAPPING)
    return make_article(post, MAPPING, ImportedNames(), LinkMap([post], {}, MAPPING.base))


def test_an_article_is_read_back_without_an_error():
    written = made()
    article, problems = read_article(written.path, written.text.encode())
    assert [problem for problem in problems if problem.is_error] == []
    assert article is not None
    assert (article.article.id, article.body.text) == ("first-story", WORDS.strip())


def test_without_a_title_it_has_its_first_heading():
    written = made(f"# The heading of it all\n\n{WORDS}", front="layout: post")
    assert "title: The heading of it all\n" in written.text
    assert "# The heading" not in written.text.partition("---\n")[2].partition("---\n")[2]
    assert "title-missing" in [note.code for note in written.notes]


def test_a_post_without_a_text_is_its_summary():
    written = made("", front="title: A story of two courts\ndescription: What [it] is about.")
    assert r"What \[it\] is about." in written.text
    assert "body-from-summary" in [note.code for note in written.notes]


@pytest.mark.parametrize(("body", "code"), [("", "empty"), ("x" * 300_000, "too-long")])
def test_a_post_that_says_nothing_or_too_much_is_left_out(body, code):
    with pytest.raises(SkippedPostError) as caught:
        made(body)
    assert caught.value.code == code


def test_a_topic_without_a_definition_is_named_as_the_archive_spells_it():
    written = make_topic("open-data", None, "Open Data", LinkMap([], {}, MAPPING.base))
    topic, problems = read_topic(written.path, written.text.encode())
    assert not problems
    assert topic is not None
    assert (topic.id, topic.meta.title) == ("open-data", "Open Data")


@given(st.text(alphabet="ab1. -+=#*_`[]<>|~&\\()", max_size=40).map(str.strip))
def test_escaped_words_show_the_same(text):
    shown = render(escape(f"a {text} b"), "articles/a.md")[0].body.text
    assert "".join(shown.split()) == "".join(f"a {text} b".split())
