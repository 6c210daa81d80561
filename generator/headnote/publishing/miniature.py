"""The site in miniature: MkDocs and Material build one page of each shape, Headnote the rest.

What the theme puts around a page depends on the page's fields and on the relative ways from it:
to the root, and to the pages of the navigation. Pages at the same depth that lie below the same
page of the navigation, or below none, share all of these, so one specimen of each is enough. A
page of the navigation is marked there, and has a layout of its own.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from headnote.publishing import theme
from headnote.publishing.frame import SLOTS, Fields, Layout

_SPECIMEN = "specimen/"


@dataclass(slots=True)
class Miniature:
    """Which pages the digest will have, and the layout of each once MkDocs has built it.

    `titles` maps the address of each page to its escaped title.
    """

    titles: Mapping[str, str]
    layouts: dict[str, Layout] = field(default_factory=dict)
    _own: Set[str] = frozenset()
    _above: Sequence[str] = ()

    def specimens(self, config: MkDocsConfig) -> dict[str, Fields]:
        """The pages that MkDocs builds: each consists of slots."""
        theme.fill_nav(config, self.titles)
        self._own = theme.nav_titles(config).keys() & self.titles.keys()
        self._above = sorted({up for address in self._own for up in _prefixes(address)})
        return dict.fromkeys(sorted({self._shape(address) for address in self.titles}), SLOTS)

    def keep(self, url: str, output: str) -> str:
        """Take a specimen's rendering; nothing is written for it."""
        self.layouts[url] = Layout.parse(output)
        return ""

    def layout(self, address: str) -> Layout:
        """The layout of the page at an address."""
        return self.layouts[self._shape(address)]

    def _shape(self, address: str) -> str:
        """The address of the specimen that stands for a page."""
        if address in self._own:
            return address
        above = max((up for up in self._above if address.startswith(up)), key=len, default="")
        return above + _SPECIMEN * (address.count("/") - above.count("/"))


def _prefixes(address: str) -> list[str]:
    """`a/b/` lies below `a/` and is itself `a/b/`."""
    return [address[: i + 1] for i, character in enumerate(address) if character == "/"]


def make_miniature(config: MkDocsConfig, titles: Mapping[str, str], out: Path) -> Miniature:
    """Have MkDocs build the theme's files and one specimen of each shape into `out`.

    Raises mkdocs.exceptions.MkDocsException for a faulty setting.
    """
    miniature = Miniature(titles)
    config.plugins["headnote"].miniature = miniature  # type: ignore[attr-defined]
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.WARNING)
    docs_dir, site_dir = config.docs_dir, config.site_dir
    try:
        with tempfile.TemporaryDirectory() as nothing:
            config.docs_dir, config.site_dir = nothing, str(out)
            build(config)
    finally:
        config.docs_dir, config.site_dir = docs_dir, site_dir
        logger.setLevel(level)
    return miniature
