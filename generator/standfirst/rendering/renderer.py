"""From a page to the safe HTML that goes into the theme's layout."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment

from standfirst.model.article import Bodies
from standfirst.rendering.article_entry import ArticleEntries
from standfirst.rendering.context import Context
from standfirst.rendering.head.page_head import page_head
from standfirst.rendering.page import Page


class Renderer:
    """Fills the templates of one site."""

    def __init__(self, context: Context, env: Environment) -> None:
        self._context, self._template = context, cache(env.get_template)
        self._shared = {
            "entry": ArticleEntries(context.lookup, env).render,
            "site": context.site,
            "settings": context.settings,
        }

    def content(self, page: Page, bodies: Bodies) -> str:
        """The HTML of a page, made with the bodies that it needs.

        Addresses in it begin with `urls.ROOT`.
        """
        return self.fill(page.template, **page.values(bodies))

    def head(self, page: Page) -> str:
        """The HTML that a page adds to its head; addresses in it are as in its content."""
        return self.fill("_head.html.j2", **page_head(self._context, page))

    def fill(self, template: str, **values: Any) -> str:
        """A template that is not a page's, filled: part of a feed, an e-mail."""
        return self._template(template).render({**self._shared, **values})
