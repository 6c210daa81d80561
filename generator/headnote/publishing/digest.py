"""One digest, from its folder to its pages: the flow of the whole program in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader

from headnote.arranging.arrange import arrange
from headnote.arranging.rules import judge
from headnote.arranging.site import Site
from headnote.model.problem import Problem, has_errors
from headnote.model.settings import Settings
from headnote.publishing import extras
from headnote.publishing.fonts import fonts
from headnote.publishing.layout import Fields
from headnote.publishing.load import load
from headnote.publishing.sources import scan
from headnote.publishing.store import Store
from headnote.rendering.environment import environment
from headnote.rendering.metadata.pictures import Pictures
from headnote.rendering.page import Page
from headnote.rendering.pages import pages
from headnote.rendering.render import Renderer
from headnote.rendering.words import Words


@dataclass(frozen=True, slots=True)
class Digest:
    """An arranged site, and all that it takes to render it."""

    site: Site
    settings: Settings
    now: dt.datetime
    templates: BaseLoader
    words: Words
    content: Path

    @property
    def media(self) -> frozenset[str]:
        return self.site.media

    @property
    def pictures(self) -> Pictures:
        return Pictures(self.site, self.settings, fonts())

    def pages(self) -> Iterator[Page]:
        """Every page as values, in a fixed order."""
        return pages(self.site, self.settings, self.now, self.words, pictures=self.pictures)

    def renderer(self) -> Renderer:
        """What fills the templates with the pages' values."""
        env = environment(self.templates, self.settings, self.words)
        return Renderer(self.site, self.settings, env)

    def fields(self) -> dict[str, Fields]:
        """What the theme needs of every page, by address."""
        renderer, url = self.renderer(), self.settings.site_url
        return {page.address: Fields.of(page, renderer, url) for page in self.pages()}

    def write_extras(self, site_dir: Path) -> None:
        """Write what is no page: the sitemap and the search records."""
        extras.write(
            site_dir,
            self.settings,
            tuple(self.pages()),
            self.site,
            words=self.words,
            fill=self.renderer().fill,
            pictures=self.pictures,
            content=self.content,
        )


def make(
    content: Path,
    settings: Settings,
    now: dt.datetime,
    *,
    templates: BaseLoader,
    words: Words,
    store: Store,
) -> tuple[Digest | None, tuple[Problem, ...]]:
    """Read, judge and arrange a content folder; no Digest where there is an error.

    `store` remembers what was read for the next time.

    Raises ContentMissing when there is no such folder.
    """
    loaded = load(scan(content), store)
    problems = tuple(sorted({*loaded.problems, *judge(loaded.content, now)}))
    if has_errors(problems):
        return None, problems
    site = arrange(loaded.content, settings, now)
    return Digest(site, settings, now, templates, words, content), problems
