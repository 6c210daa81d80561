"""The tests find a Chromium, or say how to get one."""

from __future__ import annotations

from pathlib import Path

import pytest

from devtools import browser


def test_a_named_chromium_is_the_only_one_that_will_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")

    assert browser.find_chromium() is None


def test_a_missing_chromium_is_a_failure_that_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys, tmp_path: Path
):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "NAMES", ("chromium",))

    assert browser.main() == 1
    assert "Install the package `chromium`" in capsys.readouterr().err


def test_a_missing_chromium_is_installed_where_root_has_apt_get(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    apt_get = tmp_path / "apt-get"
    apt_get.write_text(
        f"#!/bin/sh\n[ $1 != install ] || /bin/ln -s /bin/true {tmp_path}/$3\n", encoding="utf-8"
    )
    apt_get.chmod(0o755)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "NAMES", ("chromium",))
    monkeypatch.setattr("os.geteuid", lambda: 0)

    assert browser.main() == 0
    assert browser.find_chromium() == str(tmp_path / "chromium")
