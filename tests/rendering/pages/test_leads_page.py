"""The page of leads."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from standfirst.model.article import Body
from standfirst.model.taxonomy import Lead, LeadMeta
from tests.rendered_pages import made


def lead(name: str, **meta: Any) -> Lead:
    front = {
        "title": "What a court said",
        "url": f"https://example.org/{name}",
        "publisher": "Gazette",
        "found": "2026-06-25",
        **meta,
    }
    return Lead(
        name, f"leads/{name}.md", TypeAdapter(LeadMeta).validate_python(front), Body("", "")
    )


def key(*leads: Lead) -> str:
    return made(*leads)["leads/"].key


def test_its_key_changes_with_each_lead_that_is_open():
    assert key() == key()
    assert key(lead("a")) != key()
    assert key(lead("a")) != key(lead("a", title="Another title"))
    assert key(lead("a", found="2020-01-01", expires="2020-02-01")) == key()
