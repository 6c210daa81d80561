"""The theme's HTML around a page, cut where a page's own words go."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from markupsafe import escape

from standfirst.model import urls
from standfirst.model.article import Bodies
from standfirst.rendering.page import Page
from standfirst.rendering.renderer import Renderer

_SLOT = re.compile(r"\x04(\w+)\x04")
_PROBE_PAGE = "probe/"


@dataclass(frozen=True, slots=True)
class PageFields:
    """The words of a page that the theme's layout prints, each already escaped."""

    title: str
    description: str
    canonical: str
    head: str
    content: str

    @classmethod
    def render(cls, page: Page, renderer: Renderer, site_url: str, bodies: Bodies) -> PageFields:
        """The fields of a page, rendered; `site_url` ends with a slash."""
        root = urls.path_to_root(page.address)
        return cls(
            title=str(escape(page.title)),
            description=str(escape(page.description or page.title)),
            canonical=html.escape(site_url + page.address) if site_url else "",
            head=renderer.head(page).replace(urls.ROOT, root),
            content=renderer.content(page, bodies).replace(urls.ROOT, root),
        )


SLOTS = PageFields(*(f"\x04{field.name}\x04" for field in fields(PageFields)))
"""What a probe page holds in the place of each field."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The theme's HTML around a page: `texts` and the names of the `slots` between them."""

    texts: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def parse(cls, html: str) -> Layout:
        """Cut the rendering of a page made of SLOTS at its slots."""
        parts = _SLOT.split(html)
        return cls(tuple(parts[::2]), tuple(parts[1::2]))

    def fill(self, fields: PageFields) -> str:
        """The page that the theme would have rendered for these fields."""
        out = [self.texts[0]]
        for slot, text in zip(self.slots, self.texts[1:], strict=True):
            out.append(getattr(fields, slot))
            out.append(text)
        return "".join(out)


@dataclass(frozen=True, slots=True)
class Shapes:
    """Which pages share a layout.

    What the theme puts around a page depends on the page's fields and on the relative ways from
    it: to the root, and to the pages of the navigation. Pages at the same depth below the same
    page of the navigation, or below none, share all of these. A page of the navigation itself is
    marked there and has a layout of its own: `own` are their addresses, `titles` how they are
    called, `above` all folders that lead to them, the longest first.
    """

    own: frozenset[str]
    above: tuple[str, ...]
    titles: Mapping[str, str | None]

    @classmethod
    def from_nav(cls, nav: Sequence[str], titles: Mapping[str, str]) -> Shapes:
        """The shapes of a site with these pages in its navigation."""
        own = frozenset(nav) & titles.keys()
        prefixes = {up for address in own for up in _prefixes(address)}
        above = sorted(prefixes, key=lambda up: (-len(up), up))
        return cls(own, tuple(above), {address: titles[address] for address in sorted(own)})

    def probe_page(self, address: str) -> str:
        """The address of the probe page whose layout a page has."""
        if address in self.own:
            return address
        for above in self.above:
            if address.startswith(above):
                return above + _PROBE_PAGE * (address.count("/") - above.count("/"))
        return _PROBE_PAGE * address.count("/")


def _prefixes(address: str) -> list[str]:
    """`a/b/` lies below `a/` and is itself `a/b/`."""
    return [address[: i + 1] for i, character in enumerate(address) if character == "/"]
