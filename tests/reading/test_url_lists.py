"""The ledger of published URLs and the list of dead links as files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.read import read
from standfirst.reading.url_lists import (
    format_dead_links,
    format_ledger,
    read_dead_links,
    read_ledger,
)

PARTS = st.lists(st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True), min_size=1, max_size=5)
ADDRESSES = st.sets(PARTS.map(lambda parts: f"/{'/'.join(parts)}/"))


@given(ADDRESSES)
def test_a_ledger_that_is_written_is_read_again(addresses):
    ledger, problems = read_ledger("addresses.txt", format_ledger(addresses).encode())
    assert [address for address, _ in ledger.entries] == sorted(addresses)
    assert problems == ()


def test_each_address_is_known_by_its_line():
    ledger, _ = read_ledger("addresses.txt", b"# a comment\r\n\r\n/topics/privacy/\r\n/about/\n")
    assert ledger.entries == (("/topics/privacy/", 3), ("/about/", 4))


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"/about/\ntopics/privacy\n", "ledger-line", 2),
        (b"/about/\n/../../etc/passwd\n", "ledger-line", 2),
        (b"<<<<<<< HEAD\n/a/\n=======\n/b/\n>>>>>>> other\n", "conflict-marker", 1),
        (b"/about/\n/caf\xe9/\n", "encoding", 2),
    ],
)
def test_a_wrong_line_is_an_error_that_names_it(raw, code, line):
    (problem,) = read("addresses.txt", raw).problems
    assert (problem.code, problem.line, problem.is_error) == (code, line, True)


PATH = "dead-links.txt"


def test_each_line_but_comments_and_blank_ones_is_an_address():
    found, problems = read_dead_links(
        PATH, b"# gone\n\n  # a note\nhttps://e.org/a\n http://e.org/b \n"
    )
    assert found.urls == {"https://e.org/a", "http://e.org/b"}
    assert problems == ()


def test_a_line_that_is_no_address_is_an_error_on_its_line():
    found, problems = read_dead_links(PATH, b"https://e.org/a\ne.org\nhttps://e.org/a b\n")
    assert found.urls == {"https://e.org/a"}
    assert [(each.code, each.line) for each in problems] == [
        ("dead-link-line", 2), ("dead-link-line", 3),
    ]  # fmt: skip


def test_only_the_first_wrong_lines_of_many_are_reported():
    _, problems = read_dead_links(PATH, b"nonsense\n" * 1_000)
    assert len(problems) == 50


def test_bytes_that_are_no_text_are_refused():
    found, problems = read_dead_links(PATH, b"https://e.org/\xff\n")
    assert found.urls == frozenset()
    assert len(problems) == 1


@given(st.sets(st.from_regex(r"\Ahttps://e\.org/[a-z]{0,5}\Z")))
def test_a_list_of_dead_links_that_is_written_is_read_again(urls):
    found, _ = read_dead_links(PATH, format_dead_links(urls).encode())
    assert found.urls == urls
