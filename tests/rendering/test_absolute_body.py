"""Bodies that are read away from the site."""

from __future__ import annotations

from standfirst.model.urls import ROOT
from standfirst.rendering.absolute_body import AbsoluteBodies, make_absolute
from tests.builders import article

BASE = "https://example.org/"


def test_links_of_a_body_lead_to_the_site():
    own = article("a", body="[b](b.md), [below](#note)")
    found = AbsoluteBodies({"articles/b.md": "2026/06/24/b/"}).html(own, BASE)
    assert f'href="{BASE}2026/06/24/b/"' in found
    assert f'href="{BASE}2026/06/25/a/#body-note"' in found


def test_the_mark_of_the_root_becomes_the_base_escaped():
    assert make_absolute(f' <a href="{ROOT}x/">x</a> ', "/?a&b/") == '<a href="/?a&amp;b/x/">x</a>'
