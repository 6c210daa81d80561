"""Repairs that have one right answer."""

from __future__ import annotations

import pytest

from standfirst.contributing.fix import fix, known_names
from standfirst.reading.frontmatter.split import split
from tests.builders import article, content, topic

KNOWN = known_names(content(topic("courts", aliases=["judges"]), article("known")))
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
        ("[courts]", "[judges, privacy-law]", "`judges` is now `courts`"),
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


def test_only_the_value_at_fault_is_touched():
    text = TEXT.replace("[courts] #", "[ 'judges',  \"old-judges\" ]  # judges:").replace(
        "date: 2026-06-25", 'date:   "25 June 2026"   # a Thursday'
    )
    fixed = fix("articles/a.md", text, KNOWN)
    assert fixed is not None
    assert fixed.text == text.replace("'judges'", "'courts'").replace("25 June 2026", "2026-06-25")


def test_line_ends_and_the_mark_at_the_start_stay():
    text = "\ufeff" + TEXT.replace("example.org/a", "example.org/a?gclid=1").replace("\n", "\r\n")
    fixed = fix("articles/a.md", text, KNOWN)
    assert fixed is not None
    assert fixed.text == text.replace("?gclid=1", "")


def test_dates_within_lists_are_repaired_too():
    text = TEXT.replace("source:", "ahead:\n  - {date: 1 July 2026, what: The hearing}\nsource:")
    fixed = fix("articles/a.md", text, KNOWN)
    assert fixed is not None
    assert "{date: 2026-07-01, what: The hearing}" in fixed.text


def test_keys_move_with_their_comments_and_are_not_written_anew():
    lines = TEXT.splitlines(keepends=True)
    text = "".join(
        [lines[0], "# the day\n", lines[2], "title:   'A headline about it'\n", *lines[3:]]
    )
    fixed = fix("articles/a.md", text, KNOWN)
    assert fixed is not None
    assert fixed.said == ("its keys now stand in their usual order",)
    assert fixed.text.startswith("---\ntitle:   'A headline about it'\n# the day\ndate: 2026")


def test_a_former_name_beside_the_present_one_is_left_to_people():
    assert fix("articles/a.md", TEXT.replace("[courts]", "[courts, judges]"), KNOWN) is None
