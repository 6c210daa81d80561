"""What articles are filed under."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import TypeAdapter, ValidationError

from standfirst.model.article import Body
from standfirst.model.taxonomy import Lead, LeadMeta, PageMeta, PublisherMeta, TopicMeta

EMPTY = Body(html="", text="")


def lead(**meta: object) -> Lead:
    front = {"title": "A headline", "found": "2026-06-01", **meta}
    return Lead("a", "leads/a.md", TypeAdapter(LeadMeta).validate_python(front), EMPTY)


def test_a_lead_is_wanted_for_sixty_days_unless_it_says_otherwise():
    assert lead().expires == dt.date(2026, 7, 31)
    assert lead(expires="2026-06-09").expires == dt.date(2026, 6, 9)
    assert lead(found="9999-12-31").expires == dt.date.max


def test_every_key_of_a_plain_page_may_be_missing():
    assert TypeAdapter(PageMeta).validate_python({}) == PageMeta()


@pytest.mark.parametrize(
    ("kind", "front"),
    [
        (TopicMeta, {"title": "Courts"}),
        (TopicMeta, {"title": "Courts", "description": "What courts do.", "parent": "Two words"}),
        (TopicMeta, {"title": "Courts", "description": "What courts do.", "colour": "red"}),
        (PublisherMeta, {"url": "https://example.org/"}),
        (PublisherMeta, {"publisher": "Gazette", "access": "sometimes"}),
    ],
)
def test_what_lacks_a_key_or_has_another_is_refused(kind, front):
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(front)
