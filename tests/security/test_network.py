"""A check and a build ask nobody anything."""

from __future__ import annotations

import socket

import pytest
from click.testing import CliRunner

from standfirst.cli import main


@pytest.fixture
def digest(digest, monkeypatch):
    """A digest on a machine where every way to the network is an error."""

    def refuse(*arguments, **options):
        raise AssertionError(f"asked for the network: {arguments}")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    digest.article("foreign", body="See [there](https://e.example/a). " * 20)
    return digest


@pytest.mark.parametrize(
    "command", [["check"], ["check", "--untrusted"], ["build", "--jobs", "1"], ["fmt", "--check"]]
)
def test_commands_on_content_use_no_network(digest, command):
    done = CliRunner().invoke(main, command)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    assert "asked for the network" not in done.output
    if command[0] == "build":
        assert (digest.site / "index.html").is_file()
