"""Canonical front matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.contributing.fmt import format_file
from standfirst.reading.frontmatter.split import split
from standfirst.workspace.text_files import texts

PATH = "articles/a.md"
BODY = "\n\n  A body   with *what* it has, \t and `code`.  \n\nTo the end, and no line feed"
MESSY = """\
---
# What it is about
topics: [ 'courts' ,  "privacy"]   # first the main one

source:
  # Read in the library
  url: https://example.org/a
  publisher:   "Gazette"
date:   "2026-06-25"
title: 'A headline about it'
entities:
- "Court"
- 'Act: 5'
# Nothing more
---"""
NEAT = """\
---
title: A headline about it
date: 2026-06-25
# What it is about
topics: [ 'courts' ,  "privacy"]   # first the main one
source:
  # Read in the library
  url: https://example.org/a
  publisher:   "Gazette"
entities: [Court, "Act: 5"]
# Nothing more
---"""


def test_keys_stand_in_their_order_and_comments_with_their_keys():
    assert format_file(PATH, MESSY + BODY) == NEAT + BODY


def test_what_is_canonical_stays():
    assert format_file(PATH, NEAT + BODY) == NEAT + BODY


def test_line_ends_stay_as_they_were():
    text = (MESSY + BODY).replace("\n", "\r\n")
    assert format_file(PATH, text) == NEAT.replace("\n", "\r\n") + BODY.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "No front matter at all.",
        "---\ntitle: Unclosed\n",
        "+++\ntitle = 'A headline about it'\n+++\nText.",
        MESSY.replace("courts", "{{") + BODY,
        MESSY.replace("date:", "dates:") + BODY,
    ],
)
def test_files_with_faults_or_in_other_forms_are_left_alone(text):
    assert format_file(PATH, text) is None


words = st.text(st.sampled_from("abc é«ế😀:#-[]{}'\",&*!|>%@` "), min_size=1, max_size=20)
KEYS = ("title", "date", "topics", "source", "lede", "entities", "contributors")


@given(st.permutations(KEYS), words, words, st.booleans())
def test_the_meaning_stays_and_once_is_enough(order, first, second, has_comments):
    values = {
        "title": "'A headline: " + first.replace("'", "''") + " of it'",
        "date": "2026-06-25",
        "topics": "[courts]",
        "source": "{publisher: Gazette, url: 'https://example.org/a'}",
        "lede": '"A sentence that is long enough to be a lede of it"',
        "entities": "['" + second.replace("'", "''") + " Court']",
        "contributors": "\n  - Ann\n  - Bo",
    }
    lines = [f"{'# a note' + chr(10) if has_comments else ''}{key}: {values[key]}" for key in order]
    text = "---\n" + "\n".join(lines) + "\n---\nThe body " + "of it. " * 60
    found = format_file(PATH, text)
    if found is None:  # Markdown in a name is a fault
        return
    before, after = split(text, PATH)[0], split(found, PATH)[0]
    assert before is not None
    assert after is not None
    assert (before.data, before.body) == (after.data, after.body)
    assert found.count("# a note") == len(KEYS) * has_comments
    assert format_file(PATH, found) == found


def test_the_files_of_this_repository_are_canonical():
    content = Path(__file__).parents[2] / "content"
    for path, text in texts(content, ()):
        assert format_file(path, text) in (text, None), f"{path}: run `standfirst fmt`"


LEAD = "---\nfound: 2026-06-25\ntitle: A report\n---\n"


def test_leads_stay_as_they_were_written():
    assert format_file("leads/a.md", LEAD) is None
