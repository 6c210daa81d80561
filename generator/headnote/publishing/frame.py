"""From a page to what MkDocs and its theme work with, and back to bytes."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from headnote.model import addresses
from headnote.rendering.page import Page

_SLOT = re.compile(r"\x04(\w+)\x04")


@dataclass(frozen=True, slots=True)
class Fields:
    """The words of a page that the theme's layout prints, each already escaped."""

    title: str
    description: str
    canonical: str
    content: str

    @classmethod
    def of(cls, page: Page, content: str, site_url: str) -> Fields:
        """The fields of a page with its rendered content; `site_url` ends with a slash."""
        return cls(
            title=str(escape(page.title)),
            description=str(escape(page.description)),
            canonical=html.escape(site_url + page.address) if site_url else "",
            content=content.replace(addresses.ROOT, addresses.to_root(page.address)),
        )


SLOTS = Fields(title="\x04title\x04", description="\x04description\x04",
               canonical="\x04canonical\x04", content="\x04content\x04")
"""What stands in a specimen in the place of each field."""


class FramedPage(MkDocsPage):
    """A page whose content is ready: MkDocs neither reads nor renders anything for it."""

    def __init__(self, title: str, fields: Fields, file: File, config: MkDocsConfig) -> None:
        super().__init__(title, file, config)
        self._fields = fields

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {
            "title": self._fields.title,
            "headnote": {
                "title": Markup(self._fields.title),
                "description": Markup(self._fields.description),
                "canonical": Markup(self._fields.canonical),
            },
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Any) -> None:
        self.content = self._fields.content
        self.toc = get_toc([])

    def validate_anchor_links(self, *, files: Any, log_level: int) -> None:
        """Nothing to do: the links of a body were checked when it was read."""


def generated_file(address: str, title: str, fields: Fields, config: MkDocsConfig) -> File:
    """A generated file, with its page, for MkDocs' list of files.

    `title` is the escaped name by which a navigation calls the page.
    """
    file = File.generated(
        config, f"{address}index.md", content="", inclusion=InclusionLevel.INCLUDED
    )
    FramedPage(title, fields, file, config)
    return file


@dataclass(frozen=True, slots=True)
class Layout:
    """The theme's HTML around a page: `texts` and the names of the `slots` between them."""

    texts: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def parse(cls, specimen: str) -> Layout:
        """Cut the rendering of a page made of SLOTS at its slots."""
        parts = _SLOT.split(specimen)
        return cls(tuple(parts[::2]), tuple(parts[1::2]))

    def fill(self, fields: Fields) -> str:
        """The page that the theme would have rendered for these fields."""
        out = [self.texts[0]]
        for slot, text in zip(self.slots, self.texts[1:], strict=True):
            out.append(getattr(fields, slot))
            out.append(text)
        return "".join(out)


Layouts = Mapping[int, Layout]
"""The layout for each depth, which is the number of slashes in an address."""
