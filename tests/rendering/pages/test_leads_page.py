"""The page of leads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from standfirst.arranging.arrange import arrange
from standfirst.model.taxonomy import Lead, LeadMeta
from standfirst.reading.markdown.render import render
from standfirst.rendering.pages.all_pages import pages
from tests.builders import NOW, content
from tests.rendered_pages import SETTINGS


def lead(name: str, **meta: Any) -> Lead:
    front = {
        "title": "What a court said",
        "url": f"https://example.org/{name}",
        "publisher": "Gazette",
        "found": "2026-06-25",
        **meta,
    }
    return Lead(
        name, f"leads/{name}.md", TypeAdapter(LeadMeta).validate_python(front), render("", name)[0]
    )


def key(*leads: Lead) -> str:
    site = arrange(replace(content(), leads=leads), SETTINGS, NOW)
    return next(page.key for page in pages(site, SETTINGS, NOW) if page.address == "leads/")


def test_its_key_changes_with_each_lead_that_is_open():
    assert key() == key()
    assert key(lead("a")) != key()
    assert key(lead("a")) != key(lead("a", title="Another title"))
    assert key(lead("a", found="2020-01-01", expires="2020-02-01")) == key()
