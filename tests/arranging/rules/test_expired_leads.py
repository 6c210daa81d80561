"""A lead that is over is deleted."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from standfirst.arranging.rules.expired_leads import expired_leads
from standfirst.model.taxonomy import Lead, LeadMeta
from standfirst.reading.markdown.render import render
from tests.builders import NOW, article, content


def lead(url="https://example.org/a", found="2026-06-25"):
    front = {"title": "A ruling", "url": url, "publisher": "Gazette", "found": found}
    return Lead("x", "leads/x.md", TypeAdapter(LeadMeta).validate_python(front), render("", "")[0])


def messages(*items, leads):
    own = replace(content(*items), leads=leads)
    return [problem.message for problem in expired_leads(own, NOW)]


def test_a_lead_is_over_when_it_is_summarised_or_expired():
    assert messages(leads=(lead(),)) == []
    (message,) = messages(article("a"), leads=(lead("https://www.example.org/a/"),))
    assert message == "somebody has taken this lead up: articles/a.md"
    (message,) = messages(leads=(lead(found="2026-01-01"),))
    assert message.startswith("this lead expired on 2026-")
