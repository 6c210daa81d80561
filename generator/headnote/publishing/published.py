"""What a digest has published, for commands that work on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from headnote.arranging.select import select
from headnote.model.article import Article
from headnote.model.content import Content
from headnote.model.settings import Settings
from headnote.publishing.cache import cache_folder, open_store
from headnote.publishing.load import load
from headnote.publishing.project import read_project
from headnote.publishing.sources import scan
from headnote.publishing.store import Store


@contextmanager
def whole_content(config_file: Path) -> Iterator[tuple[Path, Content]]:
    """The content folder and everything in it that could be read."""
    store, _ = open_store(cache_folder(config_file))
    try:
        content = Path(read_project(config_file, store).content)
        yield content, load(scan(content), store).content
    finally:
        store.close()


def content_of(folder: Path) -> Content:
    """Everything in a content folder that can be read, without remembering it."""
    return load(scan(folder), Store(None, "")).content


@contextmanager
def published(
    config_file: Path, now: dt.datetime
) -> Iterator[tuple[Path, Settings, tuple[Article, ...]]]:
    """The content folder, the settings, and every article that readers see, the newest first.

    The articles' bodies can be read until the end. Raises what reading a project and its content
    raises.
    """
    store, _ = open_store(cache_folder(config_file))
    try:
        project = read_project(config_file, store)
        content = Path(project.content)
        articles = load(scan(content), store).content.articles
        yield content, project.settings, select(articles, now, drafts=False).listed
    finally:
        store.close()
