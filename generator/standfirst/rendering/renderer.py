"""From a page to the safe HTML that goes into the theme's layout."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup

from standfirst.model.article import Article
from standfirst.rendering.context import Context
from standfirst.rendering.head.page_head import page_head
from standfirst.rendering.page import Page

_LEVEL = "\x05"
"""Stands in a remembered entry for the level of its heading: a character that no text may hold."""

_MOST_ENTRIES = 40_000
"""How many entries are remembered at once: about 40 MB of them."""


class Renderer:
    """Fills the templates of one site.

    An article looks the same in every list, so its entry is rendered once and remembered.
    """

    def __init__(self, context: Context, env: Environment) -> None:
        self._context, self._env = context, env
        self._shared = {
            "entry": self.entry, "site": context.site, "settings": context.settings,
        }  # fmt: skip
        self._entries: dict[str, str] = {}
        self._templates: dict[str, Template] = {}

    @cached_property
    def _macro(self) -> Callable[..., str]:
        return self._env.get_template("_entry.html.j2").module.entry  # type: ignore[attr-defined,no-any-return]

    def _template(self, name: str) -> Template:
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = self._env.get_template(name)
        return found

    def content(self, page: Page) -> str:
        """The HTML of a page; addresses in it begin with `urls.ROOT`."""
        return self._template(page.template).render({**self._shared, **page.values()})

    def head(self, page: Page) -> str:
        """The HTML that a page adds to its head; addresses in it are as in its content."""
        head = page_head(self._context, page)
        return self._template("_head.html.j2").render(head=head, **self._shared)

    def fill(self, template: str, **values: Any) -> str:
        """A template that is not a page's, filled: part of a feed, an e-mail."""
        return self._template(template).render({**self._shared, **values})

    def entry(self, article: Article, *, level: int = 3) -> Markup:
        """An article as one entry of a list; `level` is that of its heading."""
        found = self._entries.get(article.id)
        if found is None:
            if len(self._entries) >= _MOST_ENTRIES:
                self._entries.clear()
            found = str(self._macro(article, self._context.lookup.article_topics(article), _LEVEL))
            self._entries[article.id] = found
        return Markup(found.replace(_LEVEL, str(level)))
