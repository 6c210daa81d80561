"""What an edition knows of its own week."""

from __future__ import annotations

import datetime as dt

from standfirst.arranging.site import Edition
from tests.arranging.samples import ids
from tests.builders import article


def edition(articles, lead, monday=dt.date(2026, 6, 22)):
    return Edition("2026-W26", monday, tuple(articles), tuple(lead), None, None, None)


def test_an_edition_ends_on_sunday_be_it_in_the_next_year():
    assert edition([], []).sunday == dt.date(2026, 6, 28)
    assert edition([], [], dt.date(2020, 12, 28)).sunday == dt.date(2021, 1, 3)


def test_the_rest_of_an_edition_is_what_does_not_lead_in_its_order():
    a, b, c = article("a"), article("b"), article("c")
    assert ids(edition([c, a, b], [a]).rest) == ["c", "b"]
    assert edition([a, b], [b, a]).rest == ()
    assert ids(edition([a, b], []).rest) == ["a", "b"]
