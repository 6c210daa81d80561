"""Two trees, exchanged: what is published is always one whole build."""

from __future__ import annotations

import pytest

from standfirst.building import atomic_tree as trees
from standfirst.building.atomic_tree import (
    SpareTree,
    read_name,
    refuse_foreign_folder,
    spare_path,
    tree_name,
)
from standfirst.building.write import write_file
from standfirst.errors import ForeignFolderError
from tests.sites import tree


class Publisher:
    """Publishes manifests whose files hold their own keys."""

    def __init__(self, site):
        self.site, self.known = site, {}

    def publish(self, manifest):
        made = SpareTree.open(self.site, self.known.get)
        have = made.prepare()
        made.remove_files(sorted(have.keys() - manifest.keys()))
        for path, key in manifest.items():
            if have.get(path) != key:
                write_file(made.spare / path, key.encode())
        self.known[tree_name(manifest)] = manifest
        made.publish(tree_name(manifest))

    def published(self):
        files = tree(self.site)
        files.pop(trees.MARKER)
        return {path: raw.decode() for path, raw in files.items()}


@pytest.fixture
def publisher(tmp_path):
    return Publisher(tmp_path / "site")


STATES = (
    {"index.html": "1", "a/index.html": "1"},
    {"index.html": "2", "a/index.html": "1", "b/c/index.html": "1"},
    {"index.html": "2", "b/c/index.html": "2"},
    {"index.html": "1"},
)


def test_each_published_tree_holds_exactly_its_manifest(publisher):
    for state in (*STATES, *STATES):
        publisher.publish(state)
        assert publisher.published() == state
        assert read_name(publisher.site) == tree_name(state)


def test_a_file_of_the_published_tree_is_never_written_through_a_link(publisher):
    publisher.publish(STATES[0])
    published = (publisher.site / "a/index.html").open("rb")
    publisher.publish({**STATES[0], "a/index.html": "9"})
    publisher.publish({**STATES[0], "a/index.html": "8"})
    assert published.read() == b"1"
    published.close()


def test_folders_that_become_empty_are_removed(publisher):
    publisher.publish(STATES[1])
    publisher.publish(STATES[3])
    assert not (publisher.site / "b").exists()


def test_a_spare_without_a_name_is_broken_and_made_anew(publisher):
    publisher.publish(STATES[0])
    publisher.publish(STATES[1])
    spare = spare_path(publisher.site)
    (spare / trees.MARKER).unlink()
    (spare / "index.html").write_text("half written")
    publisher.publish(STATES[2])
    assert publisher.published() == STATES[2]


def test_a_tree_whose_manifest_is_forgotten_is_replaced_whole(publisher):
    publisher.publish(STATES[0])
    publisher.known.clear()
    (publisher.site / "stray.html").write_text("from another time")
    publisher.publish(STATES[1])
    assert publisher.published() == STATES[1]


def test_without_an_atomic_exchange_the_trees_are_exchanged_in_steps(publisher, monkeypatch):
    monkeypatch.setattr(trees, "_exchange_atomically", lambda one, other: False)
    for state in STATES:
        publisher.publish(state)
        assert publisher.published() == state


@pytest.mark.parametrize("steps", [1, 2])
def test_an_exchange_that_is_cut_short_is_taken_back(publisher, steps):
    publisher.publish(STATES[0])
    publisher.publish(STATES[1])
    site, spare = publisher.site, spare_path(publisher.site)
    site.rename(trees._aside(spare))
    if steps == 2:
        spare.rename(site)
    publisher.publish(STATES[2])
    assert publisher.published() == STATES[2]
    assert not trees._aside(spare).exists()


def test_a_folder_that_is_not_ours_is_refused_and_left_alone(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "thesis.txt").write_text("years of work")
    with pytest.raises(ForeignFolderError, match="site holds files that Standfirst did not build"):
        refuse_foreign_folder(site)
    assert (site / "thesis.txt").read_text() == "years of work"


def test_an_empty_folder_may_be_built_into(tmp_path):
    (tmp_path / "site").mkdir()
    refuse_foreign_folder(tmp_path / "site")
    refuse_foreign_folder(tmp_path / "not-there")


def test_a_tree_of_equal_content_has_an_equal_name():
    assert tree_name({"a": "1", "b": "2"}) == tree_name({"b": "2", "a": "1"})
    assert tree_name({"a": "1"}) != tree_name({"a": "2"})
