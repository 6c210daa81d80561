"""A page of ours as MkDocs works with it: its content is ready before MkDocs sees it."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from standfirst.theme.layout import PageFields


class GeneratedPage(MkDocsPage):
    """A page whose content is ready: MkDocs neither reads nor renders anything for it."""

    def __init__(self, title: str, fields: PageFields, file: File, config: MkDocsConfig) -> None:
        super().__init__(title, file, config)
        self._fields = fields

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        self.meta = {
            "title": self._fields.title,
            "standfirst": {
                "title": Markup(self._fields.title),
                "description": Markup(self._fields.description),
                "canonical": Markup(self._fields.canonical),
                "head": Markup(self._fields.head),
            },
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Any) -> None:
        self.content = self._fields.content
        self.toc = get_toc([])

    def validate_anchor_links(self, *, files: Any, log_level: int) -> None:
        """Nothing to do: the links of a body were checked when it was read."""


def generated_file(address: str, title: str, fields: PageFields, config: MkDocsConfig) -> File:
    """A generated file, with its page, for MkDocs' list of files.

    `title` is the escaped name by which a navigation calls the page.
    """
    file = File.generated(
        config, f"{address}index.md", content="", inclusion=InclusionLevel.INCLUDED
    )
    GeneratedPage(title, fields, file, config)
    return file
