"""The list of publishers: each entry is judged on its own."""

from __future__ import annotations

import pytest

from standfirst.reading.publishers_file import read_publishers

_PUBLISHERS = b"""\
sources:
  - publisher: Gazette
    url: https://example.org/
    country: DE
  - publisher: Law Review
    language: en
"""


@pytest.mark.parametrize("raw", [_PUBLISHERS, _PUBLISHERS.removeprefix(b"sources:\n")])
def test_publishers_are_read_from_a_key_or_a_bare_list(raw):
    publishers, problems = read_publishers("sources.yml", raw)
    assert problems == ()
    assert [each.meta.publisher for each in publishers] == ["Gazette", "Law Review"]


def test_a_publisher_knows_its_line():
    publishers, _ = read_publishers("sources.yml", _PUBLISHERS)
    assert [publisher.line for publisher in publishers] == [2, 5]


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("sources: Gazette\n", 1, "value-wrong-type"),
        ("sources:\n  - Gazette\n", 2, "value-wrong-type"),
        ("sources: []\nnotes: x\n", 2, "key-unknown"),
        ("- publisher: A\n- publisher: B\n  country: UK\n", 3, "jurisdiction-unknown"),
        ("- publisher: A\n- publisher: B\n  country: DE-ZZZ\n", 3, "jurisdiction-unknown"),
        ("- publisher: A\n- name: B\n", 2, "key-unknown"),
        ("- publisher: A\n- publisher: A\n", 2, "publisher-duplicate"),
        ("- publisher: A: b\n", 1, "yaml-syntax"),
    ],
)
def test_a_fault_among_publishers_is_told_on_its_line(text, line, code):
    _, (problem,) = read_publishers("sources.yml", text.encode())
    assert (problem.line, problem.code) == (line, code)


def test_all_faults_of_a_publisher_are_reported_at_once():
    _, problems = read_publishers(
        "sources.yml", b"- publisher: A\n- publisher: A\n  country: UK\n  language: [x]\n"
    )
    assert [(p.line, p.code) for p in problems] == [
        (2, "publisher-duplicate"),
        (3, "jurisdiction-unknown"),
        (4, "value-wrong-type"),
    ]


def test_a_publisher_at_fault_is_known_to_the_rules():
    publishers, problems = read_publishers(
        "sources.yml", b"- publisher: A\n- publisher: B\n  country: UK\n"
    )
    assert [publisher.meta.publisher for publisher in publishers] == ["A", "B"]
    assert len(problems) == 1


@pytest.mark.parametrize("raw", [b"", b"# none yet\n", b"sources:\n", b"sources: []\n"])
def test_no_publishers_are_fine(raw):
    assert read_publishers("sources.yml", raw) == ((), ())
