"""From a site to HTML: every page, with whatever a title may hold."""

from __future__ import annotations

import re
from itertools import pairwise

from standfirst.model.urls import ROOT
from standfirst.rendering.pages.all_pages import pages
from tests.builders import article, context
from tests.rendered_pages import Text
from tests.rendering.pages.conftest import TRICKY


def test_every_kind_of_page_is_made_once_at_an_address_of_its_own(everything):
    addresses = [page.address for page in pages(context(article("a"), article("b")))]
    assert len(addresses) == len(set(addresses))
    wanted = """2026/06/25/full/ topics/ topics/privacy/ topics/courts/page/2/ archive/ 2026/
        2026/06/ 2026/06/25/ editions/2026-W26/ stories/appeal/ sources/other/
        jurisdictions/us-tx/"""
    assert {"", *wanted.split()} <= everything.keys()


def test_a_tricky_text_is_shown_as_it_was_written_wherever_it_stands(everything):
    shown = 0
    for address, html in everything.items():
        page = Text(html)
        assert "b" not in page.tags, address
        assert "{{ 49" not in page.text
        for part in re.findall(r"Why.{0,60}", page.text):
            assert part.startswith(TRICKY), (address, part)
            shown += 1
    assert shown > 40


def test_each_page_has_one_first_level_heading_and_skips_no_level(everything):
    for address, html in everything.items():
        levels = [int(tag[1]) for tag in Text(html).tags if re.fullmatch(r"h[1-6]", tag)]
        assert levels.count(1) == 1, address
        steps = [after - before for before, after in pairwise(levels)]
        assert all(step <= 1 for step in steps), (address, levels)


def test_addresses_of_the_site_stand_behind_the_mark_of_its_root(everything):
    for html in everything.values():
        for href in Text(html).hrefs:
            assert href.startswith((ROOT, "https://", "#", "data:")), href
