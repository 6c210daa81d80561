"""A layout is cut once at its slots, and filled for each page of its shape."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.theme.layout import SLOTS, Layout, PageFields, Shapes

NAV = ("", "topics/", "about/")
TITLES = {address: address for address in ("", "topics/", "about/", "topics/courts/", "2026/06/")}


def rendered_probe(fields: PageFields) -> str:
    return f"<title>{fields.title}</title>{fields.content}<footer>{fields.title}</footer>"


@given(st.text(), st.text())
def test_a_filled_layout_is_what_the_theme_would_have_made(title, content):
    fields = PageFields(title=title, description="", canonical="", head="", content=content)
    assert Layout.parse(rendered_probe(SLOTS)).fill(fields) == rendered_probe(fields)


def test_a_layout_without_slots_stays_as_it_is():
    layout = Layout.parse("<p>Nothing of the page</p>")
    assert layout.slots == ()
    assert layout.fill(SLOTS) == "<p>Nothing of the page</p>"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("topics/courts/", "topics/privacy/"), ("2026/06/", "2025/12/"),
        ("2026/06/25/", "stories/appeal/page/"),
    ],
)  # fmt: skip
def test_pages_at_one_depth_below_one_page_of_the_navigation_share_a_layout(one, other):
    shapes = Shapes.from_nav(NAV, TITLES)
    assert shapes.probe_page(one) == shapes.probe_page(other)


def test_other_depths_and_other_parents_have_other_layouts():
    shapes = Shapes.from_nav(NAV, TITLES)
    addresses = ["topics/courts/", "about/us/", "2026/06/", "topics/courts/page/2/", "2026/"]
    assert len({shapes.probe_page(address) for address in addresses}) == len(addresses)


def test_a_page_of_the_navigation_has_a_layout_of_its_own():
    shapes = Shapes.from_nav(NAV, TITLES)
    assert [shapes.probe_page(address) for address in NAV] == list(NAV)


def test_a_page_of_the_navigation_that_is_not_there_is_not_in_it():
    assert Shapes.from_nav(("leads/",), TITLES).own == frozenset()
