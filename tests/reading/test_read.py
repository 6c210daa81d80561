"""One file's bytes become what its place says, or Problems; never neither, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model.content import UNREAD, FileContent
from standfirst.model.content_kinds import (
    ARTICLE,
    CONTENT_KINDS,
    DEAD_LINKS,
    EDITION,
    LEAD,
    LEDGER,
    PAGE,
    PUBLISHER,
    STORY,
    TOPIC,
    ContentKind,
    MarkdownItem,
)
from standfirst.reading.read import MAX_PROBLEMS, READERS, read, unread_items

_ARTICLE = f"""---
title: Court stops the export order
date: 2026-06-25
topics: [export-controls, ai-policy]
source:
  publisher: Gazette
  url: https://example.org/a
---

The court has {"really " * 40}stopped the order.
"""
FILES: dict[ContentKind, tuple[str, str]] = {
    ARTICLE: ("articles/2026/06/a.md", _ARTICLE),
    TOPIC: ("topics/a.md", "---\ntitle: AI\ndescription: Rules for AI.\n---\n"),
    STORY: ("stories/a.md", "---\ntitle: The order\nsummary: What became of it.\n---\n"),
    EDITION: ("editions/2026-W26.md", "Dear reader\n"),
    PAGE: ("about.md", "# About\n"),
    LEAD: ("leads/a.md", "---\ntitle: A report\nfound: 2026-06-25\n---\n"),
    PUBLISHER: ("sources.yml", "- publisher: Gazette\n"),
    LEDGER: ("addresses.txt", "/topics/a/\n"),
    DEAD_LINKS: ("dead-links.txt", "https://example.org/a\n"),
}
"""A file of each content kind: its path and its text."""


def test_every_content_kind_has_a_reader():
    assert set(READERS) == set(CONTENT_KINDS)


@pytest.mark.parametrize("kind", CONTENT_KINDS, ids=lambda kind: kind.name)
def test_a_file_becomes_an_item_of_its_kind(kind):
    path, text = FILES[kind]
    content = read(path, text.encode())
    (item,), problems = content.items, content.problems
    assert (content.body is not None) == (kind is ARTICLE)
    assert type(item) is kind.item
    assert item.path == path
    assert problems == ()


@pytest.mark.parametrize("path", ["images/a.jpg", "README.md", "script.js"])
def test_what_is_no_text_of_the_digest_is_not_read(path):
    assert read(path, b"anything") == FileContent()


@pytest.mark.parametrize("kind", CONTENT_KINDS, ids=lambda kind: kind.name)
def test_an_item_of_its_kind_stands_for_a_file_that_nobody_could_read(kind):
    path, _ = FILES[kind]
    found = unread_items(path)
    assert {type(item) for item in found} <= {kind.item}
    assert all(item.path == path for item in found)
    if kind.has_front_matter:
        (item,) = found
        assert isinstance(item, MarkdownItem)
        assert UNREAD in item.refused


def test_problems_beyond_the_limit_are_counted():
    lines = "".join(f"key_{n}: x\n" for n in range(MAX_PROBLEMS + 20))
    problems = read("topics/a.md", f"---\n{lines}---\n".encode()).problems
    assert len(problems) == MAX_PROBLEMS + 1
    assert (problems[-1].code, problems[-1].message[:3]) == ("faults-untold", "22 ")


_SCRAPS = st.sampled_from(
    [b"---", b"\n", b"\n\n", b"title: A good headline\n", b"date: 2026-06-25\n", b"topics: [a]\n",
     b"source:\n", b"  publisher: x\n", b"  url: https://a.org/\n", b"- ", b": ", b"{", b"[", b"]",
     b'"', b"'", b"\xff", b"\x00", b"# ", b"| ", b"text", b"<a href=x>", b"\t", b"date:", b"x: 1\n"]
)  # fmt: skip


@pytest.mark.parametrize("path", ["articles/a.md", "topics/a.md", "about.md", "sources.yml"])
@given(parts=st.lists(_SCRAPS, max_size=20))
def test_no_file_is_too_broken_to_be_judged(path, parts):
    raw = b"".join(parts)
    content = read(path, raw)
    items, problems = content.items, content.problems
    errors = [problem for problem in problems if problem.is_error]
    assert items or errors or path == "sources.yml"
