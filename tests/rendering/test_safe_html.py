"""Bodies that are read away from the site."""

from __future__ import annotations

from standfirst.model.urls import ROOT
from standfirst.rendering.safe_html import absolute_body, make_absolute, resolved_html
from tests.builders import article, bodies, context

BASE = "https://example.org/"


def test_links_of_a_body_lead_to_the_site():
    own = article("a", body="[b](b.md), [below](#note)")
    shared = context(own, article("b", "2026-06-24"))
    found = absolute_body(shared, own, bodies([own]), BASE)
    assert f'href="{BASE}2026/06/24/b/"' in found
    assert f'href="{BASE}2026/06/25/a/#body-note"' in found


def test_on_a_page_they_lead_there_behind_the_mark_of_the_root():
    own = article("a", body="[b](b.md)")
    found = resolved_html(context(own, article("b", "2026-06-24")), bodies([own])[own.path].html)
    assert f'href="{ROOT}2026/06/24/b/"' in found


def test_the_mark_of_the_root_becomes_the_base_escaped():
    assert make_absolute(f' <a href="{ROOT}x/">x</a> ', "/?a&b/") == '<a href="/?a&amp;b/x/">x</a>'
