"""The settings of a digest whose mkdocs.yml says nothing."""

from __future__ import annotations

import dataclasses

import pytest

from standfirst.model.settings import Settings


def test_a_digest_that_sets_nothing_publishes_no_drafts_and_reserves_no_rights():
    settings = Settings()
    assert settings.drafts is False
    assert settings.newsletter.sender == ""


def test_settings_cannot_change_once_they_are_read():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().site_name = "Another"  # type: ignore[misc]


def test_a_urn_is_the_same_for_the_same_parts_of_the_same_digest():
    own, moved = Settings(site_url="https://a.org/"), Settings(site_url="https://b.org/")
    name = own.urn("article", "a")
    assert name == own.urn("article", "a")
    assert name.startswith("urn:uuid:")
    assert len({name, own.urn("article", "b"), moved.urn("article", "a")}) == 3
    kept = Settings(site_url="https://b.org/", feed_id="https://a.org/")
    assert kept.urn("article", "a") == name
