"""Each kind of value takes what fits it, and refuses the rest."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from standfirst.model import fields as f


def taken(kind: Any, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (f.Day, " 2026-06-25 ", dt.date(2026, 6, 25)),
        (f.Day, dt.date(2026, 6, 25), dt.date(2026, 6, 25)),
        (f.PartialDay, 2026, "2026"),
        (f.Name, " A name \n  over two lines", "A name over two lines"),
        (f.Headline, "A headline of Widgets Inc.", "A headline of Widgets Inc."),
        (f.Headline, "It ends in three dots...", "It ends in three dots..."),
        (f.HttpsAddress, " https://example.org/a?b=c#d ", "https://example.org/a?b=c#d"),
        (f.FileName, "images/court.jpg", "images/court.jpg"),
        (f.SitePath, "/2024/old-name/", "/2024/old-name/"),
        (f.Id, "us-export.2", "us-export.2"),
        (f.LanguageTag, "zh-Hant-TW", "zh-Hant-TW"),
        (f.JurisdictionCode, "US-TX", "US-TX"),
    ],
)
def test_what_fits_is_taken(kind, value, expected):
    found = taken(kind, value)
    assert found == expected or str(found) == expected


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (f.Day, "25 June 2026"), (f.Day, "2026-02-30"), (f.Day, dt.datetime(2026, 6, 25, 9, 0)),  # noqa: DTZ001
        (f.Moment, "2026-06-25T08:00:00"), (f.Moment, "soon"), (f.PartialDay, True),
        (f.Name, "**Bold**"), (f.Name, "`code`"), (f.Label, "[a link](b.md)"), (f.Name, " "),
        (f.Headline, "It ends with a full stop."), (f.Headline, "Short"),
        (f.HttpsAddress, "http://example.org/"), (f.HttpsAddress, "https://localhost/"),
        (f.HttpsAddress, "https://user:word@example.org/"), (f.HttpsAddress, "https://e.org/a b"),
        (f.HttpsAddress, "https://e.org:99999/"), (f.HttpsAddress, "https://раypal.com/"),
        (f.FileName, "/etc/passwd"), (f.FileName, "../up.png"), (f.FileName, "c:\\a.png"),
        (f.SitePath, "old/"), (f.SitePath, "/"), (f.SitePath, "//host/"), (f.SitePath, "/a/../b"),
        (f.SitePath, "/a?b"), (f.SitePath, "/./a"), (f.SitePath, "/.standfirst"),
        (f.SitePath, f"/{256 * 'a'}"), (f.Id, "Two Words"), (f.Id, "a--b"),
        (f.LanguageTag, "english"),
        (f.JurisdictionCode, "us"), (f.Hash, "0f"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(kind, value):
    with pytest.raises(ValidationError):
        taken(kind, value)


def test_a_moment_keeps_its_offset():
    found = taken(f.Moment, "2026-06-25T08:00:00+02:00")
    assert found == dt.datetime(2026, 6, 25, 6, 0, tzinfo=dt.UTC)
