"""When an article was published and changed."""

from __future__ import annotations

import datetime as dt

from standfirst.arranging.publication import (
    corrections,
    last_changed,
    midnight,
    published_at,
    updated_at,
)
from tests.builders import article

NOTES = [
    {"date": "2026-06-28", "note": "The sum was wrong.", "substantive": True},
    {"date": "2026-06-30", "note": "A slip."},
]


def test_an_article_goes_out_at_its_moment_or_else_at_the_beginning_of_its_day():
    assert published_at(article("a")) == midnight(dt.date(2026, 6, 25))
    moment = "2026-06-25T14:00:00+02:00"
    assert published_at(article("a", publish_at=moment)) == dt.datetime.fromisoformat(moment)


def test_only_a_substantive_correction_updates_it():
    own = article("a", corrections=NOTES)
    assert updated_at(own) == midnight(dt.date(2026, 6, 28))
    assert last_changed(own) == dt.date(2026, 6, 30)
    assert updated_at(article("a")) == published_at(article("a"))


def test_corrections_are_numbered_by_article_and_the_latest_comes_first():
    found = corrections([article("a", corrections=NOTES), article("b", corrections=NOTES[:1])])
    assert [(each.article.id, each.number) for each in found] == [("a", 2), ("b", 1), ("a", 1)]
