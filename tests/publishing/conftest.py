"""A digest to build, with a cache that is not the user's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import Drawn, draw


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("STANDFIRST_CACHE", str(folder))
    return folder


@pytest.fixture
def digest(tmp_path: Path) -> Drawn:
    folder = tmp_path / "digest"
    folder.mkdir()
    return draw(folder)
