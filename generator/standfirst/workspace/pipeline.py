"""The one way through a digest: open it, load its content, judge it, arrange it."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from standfirst.arranging.arrange import arrange
from standfirst.arranging.select import select
from standfirst.arranging.site import Site
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.settings import Settings
from standfirst.workspace.cache_folder import cache_folder, open_store
from standfirst.workspace.configuration.project import Project, read_project
from standfirst.workspace.load import LoadedContent, Track, load
from standfirst.workspace.scan import Scan, scan
from standfirst.workspace.step_cache import StepCache
from standfirst.workspace.store import Store


@dataclass(frozen=True, slots=True)
class Workspace:
    """A digest that is open. Each method is a step, and takes what the step before made.

    `note` is a sentence for the user where the store was damaged.
    """

    project: Project
    store: Store
    note: str = ""

    @property
    def folder(self) -> Path:
        """The content folder."""
        return Path(self.project.content)

    @property
    def settings(self) -> Settings:
        return self.project.settings

    def scan(self) -> Scan:
        """The files of the content folder. Raises ContentMissingError."""
        return scan(self.folder)

    def load(
        self,
        track: Track = lambda paths: paths,
        *,
        scanned: Scan | None = None,
        jobs: int = 1,
        untrusted: bool = False,
    ) -> LoadedContent:
        """Everything that can be read, as `workspace.load.load` does. Raises as `scan` does, too.

        Bodies can be read until the workspace is closed.
        """
        return load(scanned or self.scan(), self.store, track, jobs=jobs, untrusted=untrusted)

    def judge(self, loaded: LoadedContent, now: dt.datetime) -> tuple[Problem, ...]:
        """All problems, sorted: those of single files and those of the whole digest."""
        found = StepCache(self.store).judge(loaded.content, now)
        return tuple(sorted({*loaded.problems, *found}))

    def arrange(self, loaded: LoadedContent, now: dt.datetime) -> Site:
        """The site of content without errors."""
        relate = StepCache(self.store).relate
        return arrange(loaded.content, self.settings, now, relate=relate)

    def published(self, now: dt.datetime) -> tuple[Article, ...]:
        """Every article that readers see, the newest first; drafts are never among them."""
        return select(self.load().content.articles, now, drafts=False).listed


@contextmanager
def open_digest(
    config_file: Path, *, site_dir: Path | None = None, drafts: bool | None = None
) -> Iterator[Workspace]:
    """The digest with these settings. What is given here has priority over what they say.

    Raises ConfigMissingError where there is no such file, and ConfigError for what is wrong in it.
    """
    store, note = open_store(cache_folder(config_file))
    try:
        project = read_project(config_file, store, site_dir=site_dir, drafts=drafts)
        with _gc_paused():
            yield Workspace(project, store, note)
    finally:
        store.close()


@contextmanager
def _gc_paused() -> Iterator[None]:
    """No garbage collection inside: a digest that was read is kept, so that nothing can be freed.

    `make bench SIZES=3000`: a first build takes 11.2 s of processor time, and 12.8 s without this.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_content(folder: Path) -> Content:
    """Everything in a content folder that can be read, without settings or a store on the disk."""
    return load(scan(folder), Store.open(None, "")).content
