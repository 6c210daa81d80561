"""One digest, from its folder to its pages: the flow of the whole program in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader

from standfirst.arranging.arrange import arrange
from standfirst.arranging.rules.judge import judge
from standfirst.arranging.site import Site
from standfirst.building.fonts import make_cards
from standfirst.mkdocs_plugin import extra_files
from standfirst.model.problem import Problem, has_errors
from standfirst.model.settings import Settings
from standfirst.rendering.environment import environment
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.page import Page
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from standfirst.theme.layout import PageFields
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store


@dataclass(frozen=True, slots=True)
class FullBuild:
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
    def cards(self) -> SocialCards:
        return make_cards(self.site, self.settings)

    def pages(self) -> Iterator[Page]:
        """Every page as values, in a fixed order."""
        return pages(self.site, self.settings, self.now, self.words, cards=self.cards)

    def renderer(self) -> Renderer:
        """What fills the templates with the pages' values."""
        env = environment(self.templates, self.settings, self.words)
        return Renderer(self.site, self.settings, env)

    def fields(self) -> dict[str, PageFields]:
        """What the theme needs of every page, by address."""
        renderer, url = self.renderer(), self.settings.site_url
        return {page.address: PageFields.render(page, renderer, url) for page in self.pages()}

    def write_extras(self, site_dir: Path) -> None:
        """Write what is no page: the sitemap and the search records."""
        extra_files.write(
            site_dir,
            self.settings,
            tuple(self.pages()),
            self.site,
            words=self.words,
            fill=self.renderer().fill,
            cards=self.cards,
            content=self.content,
        )


def load_full_build(
    content: Path,
    settings: Settings,
    now: dt.datetime,
    *,
    templates: BaseLoader,
    words: Words,
    store: Store,
) -> tuple[FullBuild | None, tuple[Problem, ...]]:
    """Read, judge and arrange a content folder; no FullBuild where there is an error.

    `store` remembers what was read for the next time.

    Raises ContentMissingError when there is no such folder.
    """
    loaded = load(scan(content), store)
    problems = tuple(sorted({*loaded.problems, *judge(loaded.content, now)}))
    if has_errors(problems):
        return None, problems
    site = arrange(loaded.content, settings, now)
    return FullBuild(site, settings, now, templates, words, content), problems
