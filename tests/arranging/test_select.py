"""Drafts and articles that are held back."""

from __future__ import annotations

import datetime as dt

from standfirst.arranging.select import is_unpublished
from tests.builders import NOW, article


def test_a_draft_and_an_article_that_is_held_back_are_unpublished():
    later = (NOW + dt.timedelta(minutes=1)).isoformat()
    assert is_unpublished(article("a", status="draft"), NOW)
    assert is_unpublished(article("a", publish_at=later), NOW)
    assert not is_unpublished(article("a", publish_at=NOW.isoformat()), NOW)
    assert not is_unpublished(article("a"), NOW)
