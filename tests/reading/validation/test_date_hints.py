"""A day in another form is understood where it leaves no doubt."""

from __future__ import annotations

import pytest

from standfirst.reading.validation.date_hints import guess_day


@pytest.mark.parametrize(
    "written",
    [
        "25.6.2026", "25. 06. 2026", "2026/6/25", "2026.06.25", "2026-6-25", "20260625",
        "25/06/2026",
        "06/25/2026", "25-06-2026", "2026-25-06", "2026-06-25T10:00:00Z", "2026-06-25 10:00",
        "25 June 2026", "June 25, 2026", "Thursday, 25 June 2026", "25th of June 2026",
        "Jun. 25 2026",
        "“2026-06-25”",
    ],
)  # fmt: skip
def test_the_day_is_meant(written):
    assert guess_day(written) == "2026-06-25"


@pytest.mark.parametrize(
    "written",
    ["06/05/2026", "June 2026", "2026-02-30", "yesterday", "", "25 Foo 2026", "31/31/2026"],
)
def test_in_doubt_no_day_is_meant(written):
    assert guess_day(written) is None
