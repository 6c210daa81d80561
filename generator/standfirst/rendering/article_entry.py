"""An article as one entry of a list: `_entry.html.j2`, and what an entry may show."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec
from markupsafe import Markup

from standfirst.model.article import Article
from standfirst.rendering.lookup import Lookup

if TYPE_CHECKING:
    from jinja2 import Environment  # a check takes fingerprints, and renders nothing

_LEVEL = "\x05"
"""Stands in a remembered entry for the level of its heading: a character that no text may hold."""

_MOST = 40_000
"""How many entries are remembered at once: about 40 MB of them."""


def entry_fingerprint(article: Article) -> str:
    """Changes with all that an entry may show of an article: its front matter and its excerpt.

    `words` and `links` are not among it, so that an edit of a body leaves lists as they are.
    """
    shown = msgspec.msgpack.encode((article.id, article.meta, article.excerpt))
    return blake2b(shown, digest_size=16).hexdigest()


class ArticleEntries:
    """The entries of one site. One looks the same in every list, so it is rendered once."""

    def __init__(self, lookup: Lookup, env: Environment) -> None:
        self._lookup, self._env = lookup, env
        self._known: dict[str, str] = {}

    @cached_property
    def _macro(self) -> Callable[..., str]:
        return self._env.get_template("_entry.html.j2").module.entry  # type: ignore[attr-defined,no-any-return]

    def render(self, article: Article, *, level: int = 3) -> Markup:
        """An article as one entry of a list; `level` is that of its heading."""
        found = self._known.get(article.id)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = str(self._macro(article, self._lookup.article_topics(article), _LEVEL))
            self._known[article.id] = found
        return Markup(found.replace(_LEVEL, str(level)))
