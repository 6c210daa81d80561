"""The URLs of the site's pages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.model import urls

DAY = dt.date(2026, 1, 2)


def test_an_article_lies_below_its_day_and_the_day_below_its_month_and_year():
    assert urls.article(DAY, "a-ruling") == "2026/01/02/a-ruling/"
    assert urls.article(DAY, "x").startswith(urls.day(DAY))
    assert urls.day(DAY).startswith(urls.month(2026, 1))
    assert urls.month(2026, 1).startswith(urls.year(2026))


@pytest.mark.parametrize(
    ("day", "week"),
    [("2026-06-25", "2026-W26"), ("2027-01-01", "2026-W53"), ("2024-12-30", "2025-W01")],
)
def test_a_week_belongs_to_the_year_of_its_thursday(day, week):
    assert urls.week(dt.date.fromisoformat(day)) == week


def test_the_first_of_several_list_pages_has_no_number():
    assert urls.numbered("topics/courts/", 1) == "topics/courts/"
    assert urls.numbered("topics/courts/", 2) == "topics/courts/page/2/"


@pytest.mark.parametrize(
    ("address", "file"),
    [("", "index.html"), ("topics/", "topics/index.html"), ("404.html", "404.html")],
)
def test_a_page_is_the_index_of_its_folder(address, file):
    assert urls.file_path(address) == file


@pytest.mark.parametrize(
    ("address", "way"), [("", "./"), ("404.html", "./"), ("2026/01/", "../../")]
)
def test_the_way_to_the_root_climbs_once_for_each_folder(address, way):
    assert urls.path_to_root(address) == way


def test_a_name_in_any_script_has_a_readable_slug_where_it_has_letters():
    assert urls.slug("Công Lý & Co.") == "cong-ly-co"
    assert urls.slug("個人情報").isascii()


@given(st.text())
def test_a_slug_is_never_empty_and_is_safe_in_a_url(name):
    slug = urls.slug(name)
    assert slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
