"""What stands at old addresses: a page at each that leads to the new one."""

from __future__ import annotations

from html import escape

from standfirst.model import urls
from standfirst.rendering.i18n.catalogue import Words


def redirect_page(old: str, new: str, site_url: str, *, words: Words, language: str) -> str:
    """A page that leads on at once, with or without scripts, and tells search engines where to."""
    way = escape(urls.to_root(old) + new)
    canonical = f'<link rel="canonical" href="{escape(site_url + new)}">' if site_url else ""
    moved = escape(words.gettext("This page has moved"))
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{moved}</title>"
        f'<meta name="robots" content="noindex">{canonical}'
        f'<meta http-equiv="refresh" content="0; url={way}"></head>'
        f'<body><p><a href="{way}">{moved}</a></p></body></html>\n'
    )


def redirects_file(moved: dict[str, str], base: str) -> str:
    """The same for hosts that read a file `_redirects`: old path, new path, status.

    `base` is the path of the site's root, with a slash at both ends.
    """
    return "".join(f"{base}{old} {base}{new} 301\n" for old, new in moved.items())
