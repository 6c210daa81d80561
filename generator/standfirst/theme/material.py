"""What Material is told before it builds: our layout, our files, a small navigation."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_theme_dir

from standfirst.errors import ConfigError
from standfirst.model import urls
from standfirst.rendering.i18n.catalogue import N_, Words
from standfirst.theme.csp import add_policy

log = logging.getLogger("mkdocs.plugins.standfirst")

_NAV = (
    (N_("Home"), urls.HOME),
    (N_("Topics"), urls.TOPICS),
    (N_("Stories"), urls.STORIES),
    (N_("Editions"), urls.EDITIONS),
    (N_("Archive"), urls.ARCHIVE),
    (N_("About"), urls.plain_page("about")),
    (N_("Contribute"), urls.plain_page("contribute")),
)
_STYLES = "assets/standfirst/standfirst.css"
_UNUSED = re.compile(r"assets/javascripts/(?:lunr|workers)/.*|.*\.map")
"""Which of Material's files no page loads: its own search, and the source maps."""

_MAP_COMMENT = re.compile(rb"^(?://|/\*)# sourceMappingURL=.*\n?", re.MULTILINE)


def prepare_config(config: MkDocsConfig, templates: Path) -> MkDocsConfig:
    """Put our layout between the user's `custom_dir` and Material's own templates.

    Raises ConfigError for a setting that the addresses of the digest cannot live with.
    """
    if config.theme.name != "material":
        raise ConfigError("set `theme: name: material` in mkdocs.yml: the digest is made for it")
    if not config.use_directory_urls:
        raise ConfigError("take `use_directory_urls: false` out of mkdocs.yml")
    our_templates = str(templates / "theme")
    if our_templates not in config.theme.dirs:
        own = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(own, our_templates)
    config.theme["font"] = False  # web fonts would be a request to a third party
    config.theme.static_templates.discard("sitemap.xml")
    _switch_off_search(config)
    if _STYLES not in config.extra_css:
        config.extra_css.insert(0, _STYLES)
    return config


def fix_html(html: str) -> str:
    """Material's HTML: valid, usable by everybody, and under the policy of what it may run.

    A checkbox may not have `autocomplete`, and the name of the repository must not make a script
    ask its host for stars.
    """
    for toggle in ("__drawer", "__search"):
        box = f'type="checkbox" id="{toggle}"'
        html = html.replace(f'{box} autocomplete="off"', box)
    return add_policy(html.replace(' data-md-component="source"', ""))


def _switch_off_search(config: MkDocsConfig) -> None:
    """Let Material's own search rest where mkdocs.yml names it: there would be two of them."""
    for name in ("material/search", "search"):
        plugin = config.plugins.get(name)
        if plugin is not None and plugin.config.get("enabled", True):
            plugin.config["enabled"] = False
            log.info("Standfirst has a search of its own: `search` under `plugins:` does nothing.")


def drop_sources(files: Files, docs_dir: str) -> Files:
    """Drop the content of the digest from MkDocs' list: keep the theme's files."""
    return Files([file for file in files if file.src_dir != docs_dir])


def drop_unused_assets(files: Files, config: MkDocsConfig) -> Files:
    """Drop Material's files that no page loads, and from the others what refers to these.

    Files of the owner and of other plugins stay, whatever their names are.
    """
    folder = get_theme_dir("material")
    kept = [f for f in files if f.src_dir != folder or not _UNUSED.fullmatch(f.src_uri)]
    return Files([_without_map(f, config) if f.src_dir == folder else f for f in kept])


def _without_map(file: File, config: MkDocsConfig) -> File:
    """A file of Material's without the comment that names its source map."""
    if not file.src_uri.endswith((".css", ".js")):
        return file
    content = _MAP_COMMENT.sub(b"", file.content_bytes)
    return File.generated(config, file.src_uri, content=content)


def set_nav(config: MkDocsConfig, pages: Collection[str], words: Words) -> None:
    """Give the site its navigation, unless mkdocs.yml has one: articles are never in it.

    A page may be called by its source, `about.md`, or by its place, `about/index.md`.
    """
    if config.nav is None:
        named = [(words.gettext(name), address) for name, address in _NAV if address in pages]
        config.nav = [{title: f"{address}index.md"} for title, address in named]
    else:
        config.nav = _resolve_nav_item(config.nav, pages)


def _resolve_nav_item(item: Any, pages: Collection[str]) -> Any:
    if isinstance(item, str):
        address = _address(item)
        return f"{address}index.md" if item.endswith(".md") and address in pages else item
    if isinstance(item, dict):
        return {name: _resolve_nav_item(value, pages) for name, value in item.items()}
    return [_resolve_nav_item(value, pages) for value in item]


def nav_titles(config: MkDocsConfig) -> dict[str, str]:
    """The pages of the navigation: address to label, which is empty where none is given."""
    return {_address(uri): label for label, uri in _leaves(config.nav or []) if uri.endswith(".md")}


def _leaves(item: object, label: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(item, str):
        yield label, item
    elif isinstance(item, dict):
        for name, value in item.items():
            yield from _leaves(value, str(name))
    elif isinstance(item, list):
        for value in item:
            yield from _leaves(value)


def _address(src_uri: str) -> str:
    """The address of a page by its Markdown name: `about.md` and `about/index.md` are one."""
    stem = src_uri.removesuffix(".md").removesuffix("index")
    return stem if stem.endswith("/") or not stem else f"{stem}/"
