"""From a page to the safe HTML that goes into the theme's layout."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup

from headnote.arranging.site import Site
from headnote.model.article import Article
from headnote.model.settings import Settings
from headnote.rendering.page import Page
from headnote.rendering.views import Lookup


class Renderer:
    """Fills the templates of one site.

    An article looks the same in every list, so its entry is rendered once and remembered.
    """

    def __init__(self, site: Site, settings: Settings, env: Environment) -> None:
        self._env = env
        self._shared = {"entry": self.entry, "site": site, "settings": settings}
        self._lookup = Lookup.of(site)
        self._entries: dict[tuple[str, bool, int], Markup] = {}

    @cached_property
    def _macro(self) -> Callable[..., str]:
        return self._env.get_template("_entry.html.j2").module.entry  # type: ignore[attr-defined,no-any-return]

    def content(self, page: Page) -> str:
        """The HTML of a page; addresses stand in it behind `addresses.ROOT`."""
        return self._env.get_template(page.template).render({**self._shared, **page.values()})

    def head(self, page: Page) -> str:
        """The HTML that a page adds to its head; addresses stand in it as in its content."""
        if page.head is None:
            return ""
        return self._env.get_template("_head.html.j2").render(head=page.head(), **self._shared)

    def entry(self, article: Article, *, dated: bool = True, level: int = 3) -> Markup:
        """An article as one entry of a list; `level` is that of its heading.

        A `dated` entry names the day.
        """
        key = (article.id, dated, level)
        if key not in self._entries:
            topics = self._lookup.topics_of(article)
            self._entries[key] = Markup(self._macro(article, topics, dated, level))
        return self._entries[key]
