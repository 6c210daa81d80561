"""Words of a page on one line, and how a text begins."""

from __future__ import annotations

from standfirst.importing.page.page_facts import first_words, plain_line
from tests.importing.page.samples import article_of, page


def test_what_nobody_sees_and_what_is_no_language_is_left_out():
    found = article_of(page("<meta property=og:site_name content='A\u202eB&#10;C'>", "<h1>T</h1>",
                            'lang="1&quot;: x"'))  # fmt: skip
    assert (found.publisher, found.language) == ("A B C", "en")
    assert plain_line("x" * 900) == "x" * 500


def test_a_beginning_is_cut_at_a_word_and_says_so():
    words = [f"word{number}" for number in range(14)]
    assert first_words(" ".join(words)) == " ".join(words)
    assert first_words(" ".join([*words[:-1], "last,", "more"])) == " ".join(words[:-1]) + " last …"
