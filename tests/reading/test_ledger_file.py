"""The ledger of published addresses as a file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.reading.ledger_file import parse, unparse
from standfirst.reading.read import read

PARTS = st.lists(st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True), min_size=1, max_size=5)
ADDRESSES = st.sets(PARTS.map(lambda parts: f"/{'/'.join(parts)}/"))


@given(ADDRESSES)
def test_what_is_written_is_read_again(addresses):
    (ledger,), problems = parse("addresses.txt", unparse(addresses).encode())
    assert [address for address, _ in ledger.entries] == sorted(addresses)
    assert problems == ()


def test_each_address_is_known_by_its_line():
    (ledger,), _ = parse("addresses.txt", b"# a comment\r\n\r\n/topics/privacy/\r\n/about/\n")
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
    _, (problem,) = read("addresses.txt", raw)
    assert (problem.code, problem.line, problem.is_error) == (code, line, True)
