"""The templates are found, or their absence is reported with the folders that were searched."""

from __future__ import annotations

import pytest

from standfirst.errors import InstallationError
from standfirst.workspace.configuration import template_files
from standfirst.workspace.configuration.template_files import site_templates


def test_the_folder_holds_our_pages_and_what_overrides_the_theme():
    assert (site_templates() / "pages").is_dir()
    assert (site_templates() / "theme").is_dir()


def test_an_incomplete_installation_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(template_files, "_PLACES", (tmp_path / "one", tmp_path / "two"))
    with pytest.raises(InstallationError, match=r"one or .*two"):
        site_templates()
