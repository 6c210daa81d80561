"""Dates in words."""

from __future__ import annotations

import pytest
from babel import Locale

from standfirst.model.dates import PartialDate
from standfirst.rendering.i18n import date_names


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ("2026", "2026"),
        ("2026-06", "June 2026"),
        ("2026-06-25", "25 June 2026"),
        ("2026-06-25T12:13", "25 June 2026, 12:13"),
        ("2026-06-25T12:13Z", "25 June 2026, 12:13 UTC"),
        ("2026-06-25T12:13:00+05:30", "25 June 2026, 12:13 UTC+05:30"),
    ],
)
def test_a_date_is_shown_exactly_as_far_as_it_is_known(known, shown):
    assert date_names.partial(PartialDate.parse(known), Locale.parse("en_GB")) == shown
