"""The list of sources that are no longer available."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.dead_links_file import parse, unparse

PATH = "dead-links.txt"


def test_each_line_but_comments_and_blank_ones_is_an_address():
    (found,), problems = parse(PATH, b"# gone\n\nhttps://e.org/a\n http://e.org/b \n")
    assert found.urls == {"https://e.org/a", "http://e.org/b"}
    assert problems == ()


def test_a_line_that_is_no_address_is_an_error_on_its_line():
    found, problems = parse(PATH, b"https://e.org/a\ne.org\nhttps://e.org/a b\n")
    assert found == ()
    assert [(each.code, each.line) for each in problems] == [
        ("dead-link-line", 2), ("dead-link-line", 3),
    ]  # fmt: skip


def test_only_the_first_wrong_lines_of_many_are_reported():
    _, problems = parse(PATH, b"nonsense\n" * 1_000)
    assert len(problems) == 50


def test_bytes_that_are_no_text_are_refused():
    found, problems = parse(PATH, b"https://e.org/\xff\n")
    assert found == ()
    assert len(problems) == 1


@given(st.sets(st.from_regex(r"\Ahttps://e\.org/[a-z]{0,5}\Z")))
def test_what_is_written_is_read_again(urls):
    (found,), _ = parse(PATH, unparse(urls).encode())
    assert found.urls == urls
