"""Opens a digest and loads its content, for commands that work on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from standfirst.arranging.select import select
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.settings import Settings
from standfirst.workspace.cache_folder import cache_folder, open_store
from standfirst.workspace.configuration.project import read_project
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store


@contextmanager
def load_content(config_file: Path) -> Iterator[tuple[Path, Content]]:
    """The content folder and everything in it that could be read."""
    store, _ = open_store(cache_folder(config_file))
    try:
        content = Path(read_project(config_file, store).content)
        yield content, load(scan(content), store).content
    finally:
        store.close()


def read_content(folder: Path) -> Content:
    """Everything in a content folder that can be read, without a store on the disk."""
    return load(scan(folder), Store(None, "")).content


@contextmanager
def published_articles(
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
