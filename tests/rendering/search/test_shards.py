from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from standfirst.rendering.search.search_documents import SearchDocument
from standfirst.rendering.search.shards import shards

days = st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31))


def item(number: int, date: dt.date | None) -> SearchDocument:
    def never(_):
        raise AssertionError("a shard is made without its records")

    return SearchDocument(f"key {number}", date, f"address-{number:05}/", {}, never)


@given(st.lists(days, max_size=80), st.integers(1, 9))
def test_every_item_is_in_one_shard_and_the_newest_come_first(dates, most):
    items = [item(number, date) for number, date in enumerate(dates)]
    parts = shards(items, most)
    found = [one for part in parts for one in part.items]
    assert sorted(one.address for one in found) == [one.address for one in items]
    order = [one.date or dt.date.max for one in found]
    assert order == sorted(order, reverse=True)


@given(st.lists(days, max_size=80), st.integers(1, 9))
def test_a_shard_is_longer_than_allowed_for_a_single_day_alone(dates, most):
    for part in shards([item(number, date) for number, date in enumerate(dates)], most):
        assert len(part.items) <= most or len({one.date for one in part.items}) == 1


def test_an_edit_touches_the_shard_of_its_day_alone():
    dates = [dt.date(2020, 1, 1) + dt.timedelta(days=40 * n) for n in range(60)]
    before = shards([item(number, date) for number, date in enumerate(dates)], 9)
    edited = [item(900 if number == 30 else number, date) for number, date in enumerate(dates)]
    changed = {part.label for part in shards(edited, 9)} - {"none"}
    keys = {part.key for part in before} ^ {part.key for part in shards(edited, 9)}
    assert changed == {part.label for part in before}
    assert len(keys) == 2


def test_what_has_no_date_is_a_shard_of_its_own_before_all_others():
    parts = shards([item(0, dt.date(2026, 1, 1)), item(1, None)])
    assert [part.label for part in parts] == ["topics", "2026"]
    assert [part.years for part in parts] == [None, (2026, 2026)]
