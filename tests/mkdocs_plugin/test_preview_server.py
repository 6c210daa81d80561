"""The preview's server rebuilds when something changed."""

from __future__ import annotations

import pytest
from watchdog.events import DirModifiedEvent, FileModifiedEvent

from standfirst.mkdocs_plugin.preview_server import PreviewServer


@pytest.fixture
def server(tmp_path):
    server = PreviewServer(lambda: None, "127.0.0.1", 0, str(tmp_path), "/digest/")
    yield server
    server.server_close()


def test_a_changed_file_wants_a_rebuild_and_a_read_folder_does_not(server, tmp_path):
    server._want(DirModifiedEvent(str(tmp_path)))
    assert not server._want_rebuild
    server._want(FileModifiedEvent(str(tmp_path / "a.md")))
    assert server._want_rebuild
