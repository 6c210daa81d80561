"""Old addresses that go on working: a page at each that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import chain

from headnote.arranging.site import Site
from headnote.model import addresses


def redirects(site: Site) -> dict[str, str]:
    """Each old address to the present one: the aliases of articles, and topics' former ids.

    An address that a page of the site has now is never taken from it.
    """
    found = dict(sorted(chain(_of_articles(site), _of_topics(site))))
    return {old: new for old, new in found.items() if old != new}


def _of_articles(site: Site) -> Iterator[tuple[str, str]]:
    for article in (*site.articles, *site.withdrawn):
        for alias in article.meta.aliases:
            place = alias.lstrip("/")
            is_file = "." in place.rpartition("/")[2]
            own = addresses.article(article.date, article.id)
            yield (place if is_file or place.endswith("/") else f"{place}/"), own


def _of_topics(site: Site) -> Iterator[tuple[str, str]]:
    for shelf in site.topics:
        for alias in shelf.topic.meta.aliases:
            yield addresses.topic(alias), addresses.topic(shelf.topic.id)


def redirect_page(old: str, new: str, site_url: str) -> str:
    """A page that leads on at once, with or without scripts, and tells search engines where to."""
    way = escape(addresses.to_root(old) + new)
    canonical = f'<link rel="canonical" href="{escape(site_url + new)}">' if site_url else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moved</title>'
        f'<meta name="robots" content="noindex">{canonical}'
        f'<meta http-equiv="refresh" content="0; url={way}"></head>'
        f'<body><p>This page has moved: <a href="{way}">it is here</a>.</p></body></html>\n'
    )


def redirects_file(moved: dict[str, str], base: str) -> str:
    """The same for hosts that read a file `_redirects`: old path, new path, status.

    `base` is the path of the site's root, with a slash at both ends.
    """
    return "".join(f"{base}{old} {base}{new} 301\n" for old, new in moved.items())
