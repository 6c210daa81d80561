"""The shared fixtures do what the tests of pages rely on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import browser


def test_a_served_page_opens_and_its_requests_and_errors_are_recorded(
    tmp_path, serve, page, page_log
):
    (tmp_path / "index.html").write_text(
        "<!doctype html><title>A digest</title><link rel=icon href=data:,><img src=/map.png>"
        "<script>console.log('fine'); console.error('first'); throw Error('second')</script>",
        encoding="utf-8",
    )
    address = serve(tmp_path)

    page.goto(address)

    assert page.title() == "A digest"
    assert page_log.requests == [f"{address}/", f"{address}/map.png"]
    assert {"first", "second"} < set(page_log.errors), "and the missing image's own message"


def test_two_folders_are_served_side_by_side(tmp_path, serve, page):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")

    addresses = [serve(tmp_path / name) for name in ("old", "new")]

    texts = [page.goto(address).text() for address in addresses]
    assert texts == ["old", "new"]


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
