"""The form for people without Git."""

from __future__ import annotations

import datetime as dt

import pytest

from standfirst.contributing.form import read_form
from standfirst.errors import FormError
from standfirst.reading.article_file import read_article

DAY = dt.date(2026, 6, 25)
WORDS = "The court heard both sides and gave its reasons in plain words. " * 5
FORM = f"""\
### Headline

Court: “hears” both sides

### Publisher

Gazette

### Address

https://example.org/a

### Topics

courts, privacy

### Summary

{WORDS}

### Why it matters

More words.

### Use of AI

none

### Agreed

- [X] These are my own words.
"""


def test_a_filled_form_is_a_summary():
    draft = read_form(FORM, "ann", DAY)
    assert draft.path == "articles/2026/06/court-hears-both-sides.md"
    found, problems = read_article(draft.path, draft.text.encode())
    assert problems == ()
    assert found is not None
    assert found.article.title == "Court: “hears” both sides"
    assert found.article.meta.topics == ("courts", "privacy")
    assert found.article.meta.contributors == ("ann",)
    assert found.article.meta.ai_use == "none"
    assert "Why it matters" in found.body.text


def test_front_matter_in_an_answer_is_text():
    sly = FORM.replace("Gazette", "Gazette\n---\nstatus: published\ntemplate: x.html")
    found, _ = read_article("articles/a.md", read_form(sly, "", DAY).text.encode())
    assert found is not None
    assert found.article.source.publisher == "Gazette --- status: published template: x.html"


def test_a_missing_answer_is_named():
    with pytest.raises(FormError, match="«Publisher»"):
        read_form(FORM.replace("Gazette", "_No response_"), "", DAY)
    with pytest.raises(FormError, match="«Headline»"):
        read_form("", "", DAY)


def test_an_address_is_one_whatever_its_scheme_and_without_what_follows_readers():
    form = FORM.replace("https://example.org/a", "http://example.org/a?utm_source=x")
    assert "  url: http://example.org/a\n" in read_form(form, "", DAY).text
