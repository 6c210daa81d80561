"""Redirects: a page at each old address that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from html import escape
from urllib.parse import urlsplit

from standfirst.arranging.permalinks import Permalinks
from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.settings import Settings
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.output import Output
from standfirst.rendering.page import Page


def redirects(
    site: Site, settings: Settings, pages: Iterable[Page], words: Words
) -> Iterator[Output]:
    """A page at each old address that no page of the site has now, and a list of them for hosts."""
    taken = {page.address for page in pages}
    found = Permalinks.from_site(site).redirects()
    moved = {old: new for old, new in found.items() if old not in taken}
    for old, new in moved.items():
        make = partial(_redirect_page, old, new, settings, words)
        yield Output(path=urls.file_path(old), make=make, key=f"redirect {new} {settings.site_url}")
    if moved:
        base = urlsplit(settings.site_url).path or "/"
        yield Output(path="_redirects", make=partial(_redirects_file, moved, base))


def _redirect_page(old: str, new: str, settings: Settings, words: Words) -> bytes:
    """A page that leads on at once, with or without scripts, and names the canonical URL."""
    way, site_url = escape(urls.path_to_root(old) + new), settings.site_url
    canonical = f'<link rel="canonical" href="{escape(site_url + new)}">' if site_url else ""
    moved = escape(words.gettext("This page has moved"))
    return (
        f'<!doctype html><html lang="{escape(settings.language)}"><head><meta charset="utf-8">'
        f"<title>{moved}</title>"
        f'<meta name="robots" content="noindex">{canonical}'
        f'<meta http-equiv="refresh" content="0; url={way}"></head>'
        f'<body><p><a href="{way}">{moved}</a></p></body></html>\n'
    ).encode()


def _redirects_file(moved: Mapping[str, str], base: str) -> bytes:
    """The same for hosts that read a file `_redirects`: old path, new path, status.

    `base` is the path of the site's root, with a slash at both ends.
    """
    return "".join(f"{base}{old} {base}{new} 301\n" for old, new in moved.items()).encode()
