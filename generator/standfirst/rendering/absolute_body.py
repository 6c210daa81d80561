"""Bodies with absolute URLs, for feeds, data and e-mail: what is read away from the site."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.reading.markdown.content_links import resolve

_MOST = 500
"""How many bodies are remembered: about 1 MB of them."""

_FRAGMENT = re.compile(r'(<a [^>]*?href=")#')


def make_absolute(safe_html: str, base: str) -> str:
    """HTML with absolute URLs in the place of the marks; `base` is the URL of the
    site's root, or the way to it.
    """
    return safe_html.replace(urls.ROOT, html.escape(base)).strip()


class AbsoluteBodies:
    """The bodies of one site. `addresses` maps content paths to addresses, as a Site has them."""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        self._addresses = addresses
        self._bodies: dict[tuple[str, str], str] = {}

    def html(self, article: Article, base: str) -> str:
        """The body of an article, safe to show anywhere. It is remembered for a while."""
        name = (article.id, base)
        found = self._bodies.get(name)
        if found is None:
            if len(self._bodies) >= _MOST:
                self._bodies.clear()
            body = resolve(article.body.html, self._addresses)
            own = html.escape(base + urls.article(article.date, article.id))
            found = make_absolute(_FRAGMENT.sub(lambda tag: f"{tag[1]}{own}#", body), base)
            self._bodies[name] = found
        return found
