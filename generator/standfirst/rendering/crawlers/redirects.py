"""Redirects: a page at each old address that leads to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import urlsplit

from standfirst.arranging.permalinks import Permalinks
from standfirst.model import urls
from standfirst.rendering.context import Context
from standfirst.rendering.output import Fill, Output
from standfirst.rendering.page import Page


def redirects(context: Context, pages: Iterable[Page], fill: Fill) -> Iterator[Output]:
    """A page at each old address that no page of the site has now, and a list of them for hosts
    that read a file `_redirects`: old path, new path, status.
    """
    taken = {page.address for page in pages}
    found = Permalinks.from_site(context.site).redirects()
    moved = {old: new for old, new in found.items() if old not in taken}
    for old, new in moved.items():
        make = partial(_redirect_page, old, new, fill)
        key = context.keys.make("redirect", new)
        yield Output.plain(path=urls.file_path(old), make=make, key=key)
    if moved:
        base = urlsplit(context.settings.site_url).path or "/"
        lines = "".join([f"{base}{old} {base}{new} 301\n" for old, new in moved.items()])
        yield Output.plain(path="_redirects", make=lines.encode)


def _redirect_page(old: str, new: str, fill: Fill) -> bytes:
    way = urls.path_to_root(old) + new
    return fill("crawlers/redirect.html.j2", new=new, way=way).encode()
