"""Codes are known or not, and a wrong one leads to the right one."""

from __future__ import annotations

import pytest

from standfirst.reading.validation.jurisdictions import (
    countries,
    is_jurisdiction,
    is_language,
    nearest_jurisdiction,
    nearest_language,
)


@pytest.mark.parametrize(
    "code", ["DE", "NO", "US-CA", "GB-ENG", "EU", "UN", "COE", "ICC", "WTO", "XK"]
)
def test_codes_of_jurisdictions(code):
    assert is_jurisdiction(code)


@pytest.mark.parametrize(
    "code",
    ["UK", "XX", "EZ", "ZZ", "de", "USA", "EU-X", "UK-ENG", "US-", "", "DE-ZZZ", "de-by", "DE-BAY"],
)
def test_codes_of_none(code):
    assert not is_jurisdiction(code)


def test_the_countries_are_those_of_iso_3166_and_kosovo():
    assert len(countries()) == 250


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("UK", "GB"), ("de", "DE"), ("Germany", "DE"), ("Deutschland", "DE"), ("Germny", "DE"),
        ("DEU", "DE"), ("USA", "US"), ("EL", "GR"), ("us_ca", "US-CA"), ("England", "GB-ENG"),
        ("European Union", "EU"), ("Council of Europe", "COE"), ("Qwertyland", None), ("XX", None),
        ("U.S.", "US"), ("Russian Federation", "RU"), ("Hong Kong", "HK"), ("Georgia", "GE"),
        ("Texas", "US-TX"), ("Wales", "GB-WLS"), ("Florida", None), ("DE-BAY", "DE-BY"),
        ("US-TEX", "US-TX"), ("US-CAL", "US-CA"), ("FR-75", "FR-75C"), ("DE-ZZZ", "DE"),
    ],
)  # fmt: skip
def test_the_code_that_was_meant(written, code):
    assert nearest_jurisdiction(written) == code


@pytest.mark.parametrize(
    "tag", ["en", "de", "pt-BR", "zh-Hans", "zh-Hant-TW", "es-419", "la", "yue"]
)
def test_tags_of_languages(tag):
    assert is_language(tag)


@pytest.mark.parametrize("tag", ["xx", "en_US", "EN", "en-UK", "english"])
def test_tags_of_none(tag):
    assert not is_language(tag)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("EN", "en"), ("en_US", "en-US"), ("pt-br", "pt-BR"), ("zh-hans", "zh-Hans"),
        ("English", "en"),
        ("Deutsch", "de"), ("deu", "de"), ("iw", "he"), ("jp", "ja"),
        ("en-UK", "en-GB"), ("en-XY", "en"), ("xx", None),
    ],
)  # fmt: skip
def test_the_tag_that_was_meant(written, tag):
    assert nearest_language(written) == tag
