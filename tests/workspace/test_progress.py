"""Progress is shown to people and never in a pipe."""

from __future__ import annotations

import sys

from standfirst.workspace.progress import Progress


def test_a_sentence_goes_to_standard_error(capsys):
    Progress().print("Waiting.")
    assert capsys.readouterr() == ("", "Waiting.\n")


def test_in_a_pipe_items_pass_and_nothing_is_shown(capsys):
    items = ("a", "b")
    assert Progress().track("Reading")(items) is items
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_items_pass_and_a_bar_names_the_phase(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert list(Progress().track("Reading")(["a", "b"])) == ["a", "b"]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Reading" in shown.err
