"""The settings are remembered as long as all that they depend on is the same."""

from __future__ import annotations

import pytest

from standfirst.workspace.configuration import project
from standfirst.workspace.configuration.project import read_project
from standfirst.workspace.store import Store
from tests.sites import draw


@pytest.fixture
def store():
    store = Store.open(None, "1")
    yield store
    store.close()


@pytest.mark.parametrize(
    "form", ["!ENV STANDFIRST_A", '!ENV [STANDFIRST_A, ""]', "!ENV\n  [STANDFIRST_A]"]
)
def test_a_variable_that_changes_changes_the_settings(tmp_path, store, monkeypatch, form):
    file = draw(tmp_path).config_file
    file.write_text(
        f"site_name: Test\ndocs_dir: content\nsite_url: {form}\n"
        "theme: {name: material}\nplugins: [standfirst]\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("STANDFIRST_A", "https://one.example/")
    first = read_project(file, store)
    monkeypatch.setenv("STANDFIRST_A", "https://two.example/")
    second = read_project(file, store)
    assert first.settings.site_url == "https://one.example/"
    assert second.settings.site_url == "https://two.example/"
    assert first.state != second.state


def test_while_it_is_the_same_the_file_is_not_interpreted_again(tmp_path, store, monkeypatch):
    file = draw(tmp_path).config_file
    file.write_text(
        'site_name: Test\ndocs_dir: content\nsite_url: !ENV [STANDFIRST_A, ""]\n'
        "theme: {name: material}\nplugins: [standfirst]\n",
        encoding="utf-8",
    )
    first = read_project(file, store)
    monkeypatch.setattr(project, "_load", None)
    assert read_project(file, store) == first
