"""Layouts are made by the theme once, and made again where a page needs another."""

from __future__ import annotations

import pytest

from standfirst.theme import layout_cache, layout_probe
from standfirst.theme.layout import Layout, Shapes
from standfirst.workspace.store import Store

TITLES = {"": "Home", "topics/": "Topics", "topics/courts/": "Courts"}
NAV = ("", "topics/")


@pytest.fixture
def store():
    store = Store.open(None, "1")
    yield store
    store.close()


@pytest.fixture
def made(monkeypatch):
    """Each making of layouts by a theme that writes one file, by its titles."""
    calls = []

    def probe(config_file, titles, out):
        calls.append(dict(titles))
        (out / "assets").mkdir()
        (out / "assets" / "theme.css").write_text("p {}", encoding="utf-8")
        shapes = Shapes.from_nav(NAV, titles)
        return shapes, {shapes.probe_page(address): Layout((address,), ()) for address in titles}

    monkeypatch.setattr(layout_probe, "probe_layouts", probe)
    return calls


def layouts(tmp_path, store, titles=TITLES, state="1"):
    file = tmp_path / "mkdocs.yml"
    return layout_cache.load_layouts(file, titles, store, folder=tmp_path / "c", state=state)


def test_what_was_made_is_taken_again(tmp_path, store, made):
    first = layouts(tmp_path, store)
    assert layouts(tmp_path, store) == first
    assert len(made) == 1
    assert first.layout("topics/courts/").texts == ("topics/courts/",)
    assert list(first.assets) == ["assets/theme.css"]


def test_a_page_of_a_known_shape_needs_no_new_layouts(tmp_path, store, made):
    layouts(tmp_path, store)
    layouts(tmp_path, store, {**TITLES, "topics/privacy/": "Privacy"})
    assert len(made) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"state": "2"},
        {"titles": {**TITLES, "2026/06/25/": "A day"}},
        {"titles": {**TITLES, "topics/": "Subjects"}},
    ],
    ids=["another theme", "another shape", "another title in the navigation"],
)
def test_what_changes_a_layout_makes_them_again(tmp_path, store, made, change):
    layouts(tmp_path, store)
    layouts(tmp_path, store, **change)
    assert len(made) == 2


def test_lost_files_of_the_theme_are_made_again(tmp_path, store, made):
    found = layouts(tmp_path, store)
    for file in sorted((tmp_path / "c").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    assert layouts(tmp_path, store) == found
    assert len(made) == 2
