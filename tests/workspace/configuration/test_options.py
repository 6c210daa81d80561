"""What mkdocs.yml says becomes the settings of the digest."""

from __future__ import annotations

import pytest

from standfirst.errors import ConfigError
from standfirst.workspace.configuration.config_file import read_config
from standfirst.workspace.configuration.options import make_settings


def settings(digest):
    config = read_config(digest.config_file)
    return make_settings(config, config.plugins["standfirst"].config)


@pytest.mark.parametrize(
    ("option", "wanted"),
    [
        ({}, "https://example.org/repo"),
        ({"report": "mailto:desk@example.org"}, "mailto:desk@example.org"),
        ({"report": ""}, ""),
    ],
    ids=["the repository", "what is said", "nowhere"],
)
def test_errors_are_reported_where_the_settings_say(digest, option, wanted):
    digest.configure(plugins=["search", {"standfirst": option}])
    assert settings(digest).report_to == wanted


def test_an_address_for_reports_that_is_none_is_refused(digest):
    digest.configure(plugins=["search", {"standfirst": {"report": "desk@example.org"}}])
    with pytest.raises(ConfigError, match="begins with https:// or mailto:"):
        read_config(digest.config_file)
