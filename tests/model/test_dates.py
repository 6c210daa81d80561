"""Dates as far as they are known."""

from __future__ import annotations

import pytest

from standfirst.model.dates import PartialDate


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-02-30", "26", "2026-1-3", "yesterday", "2026-06-25T25:00"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"write YYYY|must be in|out of range"):
        PartialDate.parse(text)
