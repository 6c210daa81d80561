"""Repairs that have one right answer."""

from __future__ import annotations

import pytest

from headnote.contributing.fix import fix, known_by
from headnote.reading.frontmatter import split
from tests.builders import article, content, topic

KNOWN = known_by(content(topic("courts", aliases=["judges"]), article("known")))
TEXT = """\
---
title: A headline about it
date: 2026-06-25
topics: [courts] # the main one
source:
  publisher: Gazette
  url: https://example.org/a
---
The  body, as it is.
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[courts]", "[judges, privacy]", "`judges` is now `courts`"),
        ("2026-06-25", "June 25, 2026", "June 25, 2026 is 2026-06-25"),
        ("https://example.org/a", "https://example.org/a?utm_source=x&b=1", "?b=1"),
        ("https://example.org/a", "http://example.org/a", "is https://example.org/a"),
    ],
)
def test_one_fault_is_repaired_and_told(old, new, said):
    fixed = fix("articles/a.md", TEXT.replace(old, new), KNOWN)
    assert fixed is not None
    assert said in fixed.said[0]
    assert fixed.text.endswith("---\nThe  body, as it is.\n")
    assert fix("articles/a.md", fixed.text, KNOWN) is None
    front = split(fixed.text, "articles/a.md")[0]
    assert front is not None
    assert front.data["date"] == "2026-06-25"
    assert front.data["topics"][0] == "courts"
    assert front.data["source"]["url"].startswith("https://example.org/a")
    assert "utm" not in front.data["source"]["url"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026-06-25", "5/6/2026"),
        ("https://example.org/a", "http://nobody.example.net/a"),
        ("[courts]", "[cuorts]"),
        ("title", "titel"),
    ],
)
def test_what_could_mean_several_things_is_left_to_people(old, new):
    assert fix("articles/a.md", TEXT.replace(old, new), KNOWN) is None


def test_several_sources_keep_their_order_and_their_other_keys():
    several = TEXT.replace(
        "  publisher: Gazette\n  url: https://example.org/a\n",
        "  - publisher: Gazette\n    url: https://example.org/a?fbclid=1\n    role: primary\n"
        "  - {publisher: Other, url: 'https://example.org/b'}\n",
    )
    fixed = fix("articles/a.md", several, KNOWN)
    assert fixed is not None
    front = split(fixed.text, "articles/a.md")[0]
    assert front is not None
    assert front.data["source"] == [
        {"publisher": "Gazette", "url": "https://example.org/a", "role": "primary"},
        {"publisher": "Other", "url": "https://example.org/b"},
    ]


def test_only_articles_are_repaired():
    assert fix("topics/a.md", TEXT.replace("2026-06-25", "June 25, 2026"), KNOWN) is None
