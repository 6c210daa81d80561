"""The text of clean HTML, its words and its excerpt."""

from __future__ import annotations

import pytest

from standfirst.reading.markdown.text_measures import (
    count_words,
    cut_at_sentence,
    excerpt,
    plain_text,
)


def test_an_excerpt_is_the_first_paragraph_that_has_text_cut_at_a_sentence():
    html = f"<h2>Head</h2><p> </p><p><b>First</b> sentence. {'More words. ' * 40}</p><p>Second.</p>"
    found = excerpt(html)
    assert found.startswith("First sentence. More words.")
    assert found.endswith(".")
    assert len(found) <= 240
    assert excerpt("<h2>Head</h2>") == ""


def test_a_text_without_a_sentence_is_cut_between_words():
    assert cut_at_sentence("word " * 100, 50).endswith("word…")
    assert len(cut_at_sentence("word " * 100, 50)) <= 50
    assert cut_at_sentence("Short.", 50) == "Short."


def test_a_tag_ends_where_it_ends_and_not_at_a_sign_within_an_attribute():
    html = 'Before <a href="https://example.org/?a>b&quot;c">link</a> 2 &lt; 3 &gt; 1'
    assert plain_text(html) == "Before link 2 < 3 > 1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one two, three", 3),
        ("最高法院听取了双方的意见", 6),
        ("AI 法 と the law", 4),
        ("ศาลฎีกา", 2),
        ("", 0),
    ],
)
def test_words_are_counted_in_writing_without_blanks_too(text, words):
    assert count_words(text) == words
