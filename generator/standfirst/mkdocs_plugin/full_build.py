"""One digest, from its folder to its pages: the flow of the whole program in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import BaseLoader

from standfirst.arranging.arrange import arrange
from standfirst.arranging.rules.judge import judge
from standfirst.building.fonts import card_fonts
from standfirst.mkdocs_plugin import extra_files
from standfirst.model.problem import Problem, has_errors
from standfirst.model.settings import Settings
from standfirst.rendering.context import Context
from standfirst.rendering.environment import environment
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.make_context import make_context
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

    context: Context
    templates: BaseLoader
    content: Path

    @property
    def media(self) -> frozenset[str]:
        return self.context.site.media

    def pages(self) -> Iterator[Page]:
        """Every page as values, in a fixed order."""
        return pages(self.context)

    def renderer(self) -> Renderer:
        """What fills the templates with the pages' values."""
        return Renderer(self.context, environment(self.templates, self.context))

    def fields(self) -> dict[str, PageFields]:
        """What the theme needs of every page, by address."""
        renderer, url = self.renderer(), self.context.settings.site_url
        return {page.address: PageFields.render(page, renderer, url) for page in self.pages()}

    def write_extras(self, site_dir: Path) -> None:
        """Write what is no page: the sitemap and the search records."""
        pages, fill = tuple(self.pages()), self.renderer().fill
        extra_files.write(site_dir, self.context, pages, fill=fill, content=self.content)


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
    context = make_context(site, settings, now, words, fonts=card_fonts(settings))
    return FullBuild(context, templates, content), problems
