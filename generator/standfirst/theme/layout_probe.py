"""Has MkDocs and Material build one page of each shape; Standfirst fills in the rest."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from standfirst.errors import LayoutError, StandfirstError
from standfirst.rendering.i18n.catalogue import Words
from standfirst.theme import material
from standfirst.theme.layout import SLOTS, Layout, PageFields, Shapes
from standfirst.theme.template_errors import template_errors
from standfirst.workspace.configuration.config_file import read_config


@dataclass(slots=True)
class LayoutProbe:
    """Which pages the digest will have, by their escaped titles, and what MkDocs made of them."""

    titles: Mapping[str, str]
    shapes: Shapes | None = None
    layouts: dict[str, Layout] = field(default_factory=dict)

    def probe_pages(self, config: MkDocsConfig, words: Words) -> dict[str, PageFields]:
        """The pages that MkDocs builds: each consists of slots."""
        material.set_nav(config, self.titles, words)
        self.shapes = Shapes.from_nav(tuple(material.nav_titles(config)), self.titles)
        return dict.fromkeys(
            sorted({self.shapes.probe_page(address) for address in self.titles}), SLOTS
        )

    def keep(self, url: str, output: str) -> str:
        """Take a probe page's rendering; nothing is written for it."""
        self.layouts[url] = Layout.parse(output)
        return ""


def probe_layouts(
    config_file: Path, titles: Mapping[str, str], out: Path
) -> tuple[Shapes, dict[str, Layout]]:
    """Have MkDocs build the theme's files into `out`, and tell the layout of each shape.

    Raises ConfigError for a wrong setting, TemplateError for a broken override of the theme, and
    LayoutError where MkDocs or a plugin fails otherwise.
    """
    layout_probe = LayoutProbe(titles)
    logger = logging.getLogger("mkdocs")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        with tempfile.TemporaryDirectory() as nothing:
            config = read_config(config_file)
            plugin: Any = config.plugins["standfirst"]
            plugin.layout_probe = layout_probe
            config.docs_dir, config.site_dir = nothing, str(out)
            try:
                _build(config)
            finally:
                plugin.layout_probe = None  # MkDocs keeps the plugin for the next settings it reads
    finally:
        logger.setLevel(level)
    assert layout_probe.shapes is not None  # noqa: S101  MkDocs calls on_files in every build
    return layout_probe.shapes, layout_probe.layouts


def _build(config: MkDocsConfig) -> None:
    """Have MkDocs build, with every exception as one of ours, which says all that its log would."""
    logger = logging.getLogger("mkdocs.commands.build")
    logger.addFilter(_is_below_error)
    try:
        with template_errors():
            build(config)
    except MkDocsException as error:
        raise _cause(error) from error
    finally:
        logger.removeFilter(_is_below_error)


def _is_below_error(record: logging.LogRecord) -> bool:
    return record.levelno < logging.ERROR


def _cause(error: MkDocsException) -> StandfirstError:
    """The error of ours that MkDocs' exception stands for, or what a plugin of others reports."""
    reason, each = error.message, error.__context__
    while each is not None:
        if isinstance(each, StandfirstError):
            return each
        if isinstance(each, MkDocsException):
            reason = each.message
        each = each.__cause__ or each.__context__
    return LayoutError(f"MkDocs cannot make the layout of the pages: {reason}")
