"""The settings of a digest whose mkdocs.yml says nothing."""

from __future__ import annotations

import dataclasses

import pytest

from standfirst.model.settings import Settings


def test_a_digest_that_sets_nothing_publishes_no_drafts_and_reserves_no_rights():
    settings = Settings()
    assert settings.drafts is False
    assert settings.tdm_reservation is None
    assert settings.newsletter.sender == ""


def test_settings_cannot_change_once_they_are_read():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().site_name = "Another"  # type: ignore[misc]
