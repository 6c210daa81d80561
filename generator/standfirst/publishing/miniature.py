"""The site in miniature: MkDocs and Material build one page of each shape, Standfirst the rest."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from standfirst.publishing import theme
from standfirst.publishing.layout import SLOTS, Fields, Layout, Shapes
from standfirst.publishing.options import read_config
from standfirst.rendering.words import Words


@dataclass(slots=True)
class Miniature:
    """Which pages the digest will have, by their escaped titles, and what MkDocs made of them."""

    titles: Mapping[str, str]
    shapes: Shapes | None = None
    layouts: dict[str, Layout] = field(default_factory=dict)

    def specimens(self, config: MkDocsConfig, words: Words) -> dict[str, Fields]:
        """The pages that MkDocs builds: each consists of slots."""
        theme.fill_nav(config, self.titles, words)
        self.shapes = Shapes.around(tuple(theme.nav_titles(config)), self.titles)
        return dict.fromkeys(sorted({self.shapes.of(address) for address in self.titles}), SLOTS)

    def keep(self, url: str, output: str) -> str:
        """Take a specimen's rendering; nothing is written for it."""
        self.layouts[url] = Layout.parse(output)
        return ""


def make_miniature(
    config_file: Path, titles: Mapping[str, str], out: Path
) -> tuple[Shapes, dict[str, Layout]]:
    """Have MkDocs build the theme's files into `out`, and tell the layout of each shape.

    Raises mkdocs.exceptions.MkDocsException for a faulty setting.
    """
    miniature = Miniature(titles)
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        with tempfile.TemporaryDirectory() as nothing:
            config = read_config(config_file)
            plugin: Any = config.plugins["standfirst"]
            plugin.miniature = miniature
            config.docs_dir, config.site_dir = nothing, str(out)
            try:
                build(config)
            finally:
                plugin.miniature = None  # MkDocs keeps the plugin for the next settings it reads
    finally:
        logger.setLevel(level)
    assert miniature.shapes is not None  # noqa: S101  MkDocs calls on_files in every build
    return miniature.shapes, miniature.layouts
