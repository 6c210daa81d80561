"""`standfirst links`, as its user meets it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from standfirst.cli import main
from standfirst.contributing.links.link_check import Answer, State


@pytest.fixture
def digest(digest, monkeypatch):
    async def answer(urls, manners, tell):
        return [Answer(u, State.DEAD if u.endswith("old") else State.OK, "x") for u in urls]

    monkeypatch.setattr("standfirst.contributing.links.link_check.ask_all", answer)
    digest.article("old")
    return digest


def run(*arguments):
    return CliRunner().invoke(main, ["links", *arguments])


def test_the_command_names_what_does_not_simply_answer(digest):
    done = run()
    assert done.exit_code == 0, done.output
    assert done.stdout == "dead: https://example.org/old (x)\n"
    assert done.stderr == "7 of 7 asked for content\n"
    assert run("--all").stderr == "7 of 7 asked for content\n"
    assert not (digest.folder / "content/dead-links.txt").exists()


def test_machines_get_every_answer(digest):
    done = run("--format", "json", "--record")
    found = {each["url"]: each["state"] for each in json.loads(done.stdout)}
    assert found["https://example.org/old"] == "dead"
    assert len(found) == 7
    assert (digest.folder / "content/dead-links.txt").exists()
