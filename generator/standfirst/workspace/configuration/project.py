"""What mkdocs.yml says of a digest, remembered as long as the file is the same."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from standfirst.errors import ConfigError, ConfigMissingError, TemplateError, explain
from standfirst.model.settings import Settings
from standfirst.rendering.cache_keys import fingerprint
from standfirst.workspace.cache_folder import code_version, folder_fingerprint
from standfirst.workspace.configuration.template_files import site_templates
from standfirst.workspace.display_path import display_path
from standfirst.workspace.store import Store

if TYPE_CHECKING:
    from jinja2 import BaseLoader
    from mkdocs.config.defaults import MkDocsConfig

    from standfirst.rendering.i18n.catalogue import Words

_MORE_THAN_THE_FILE = re.compile(r"^INHERIT:|^hooks:|!!python", re.MULTILINE)
"""What makes the settings depend on more than the file's text and the variables it names."""

_VARIABLES = re.compile(r"!ENV[ \t]*(\[[^\]]*\]|[A-Za-z_]\w*)?")
_VARIABLE = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True, slots=True)
class Project:
    """A digest on the disk. The paths are absolute; `state` changes whenever its look may."""

    config_file: str
    content: str
    site: str
    overrides: str | None
    settings: Settings
    state: str


def read_project(
    config_file: Path, store: Store, *, site_dir: Path | None = None, drafts: bool | None = None
) -> Project:
    """What mkdocs.yml says, from the store where that is certain to be the same.

    `site_dir` and `drafts` have priority over what it says.
    Raises ConfigMissingError where there is no such file, and ConfigError for what is wrong in it.
    """
    if not config_file.is_file():
        raise ConfigMissingError(f"there is no {config_file}: run this in the folder of a digest")
    text = config_file.read_text(encoding="utf-8", errors="replace")
    state = fingerprint(text, *_variables(text))
    found = store.get_value("project", Project)
    known = found is not None and (found.state, found.config_file) == (
        state,
        str(config_file.resolve()),
    )
    if found is None or not known or _MORE_THAN_THE_FILE.search(text):
        found = _load(config_file, state)
        store.put_value("project", found)
    site = str(site_dir.resolve()) if site_dir else found.site
    if drafts is None:
        return replace(found, site=site)
    return replace(found, site=site, settings=replace(found.settings, drafts=drafts))


def _variables(text: str) -> Iterator[str]:
    """The environment variables that the settings may name with `!ENV`, with their values.

    Where it cannot be told which they are, it is all of them.
    """
    for found in _VARIABLES.finditer(text):
        for name in _VARIABLE.findall(found[1]) if found[1] else sorted(os.environ):
            yield f"{name}={os.environ.get(name)}"


def _load(config_file: Path, state: str) -> Project:
    from standfirst.workspace.configuration.config_file import (  # MkDocs takes long to import
        read_config,
    )

    config = read_config(config_file)
    try:
        return make_project(config, state)
    except ConfigError as error:
        raise ConfigError(f"{config_file}: {error}") from error


def make_project(config: MkDocsConfig, state: str = "") -> Project:
    """The digest that settings describe which MkDocs has read. Raises ConfigError."""
    from standfirst.workspace.configuration.options import make_settings

    return Project(
        config_file=str(Path(config.config_file_path).resolve()),
        content=config.docs_dir,
        site=config.site_dir,
        overrides=config.theme.custom_dir or None,
        settings=make_settings(config, config.plugins["standfirst"].config),
        state=state,
    )


def theme_fingerprint(project: Project) -> str:
    """A hash of all that gives the pages their look: settings, templates, theme, code."""
    overrides = folder_fingerprint(Path(project.overrides)) if project.overrides else ""
    return fingerprint(
        project.state, folder_fingerprint(site_templates()), overrides, code_version()
    )


def load_catalogue(language: str, overrides: str | None) -> Words:
    """The words of ours in a language: from the digest's own `custom_dir`, else from ours.

    A language without a catalogue has the one of its first part, `pt` for `pt-BR`; else English.
    Raises TemplateError where the catalogue is broken.
    """
    from standfirst.rendering.i18n.catalogue import ENGLISH  # only pages need words and templates

    for tag in dict.fromkeys((language, language.partition("-")[0])):
        for folder in _template_folders(overrides):
            file = folder / "locales" / f"{tag}.po"
            if file.is_file():
                return _read_catalogue(file)
    return ENGLISH


def _read_catalogue(file: Path) -> Words:
    from babel.messages.pofile import PoFileError

    from standfirst.rendering.i18n.catalogue import parse_catalogue

    try:
        return parse_catalogue(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(explain(error, display_path(file), "read")) from error
    except PoFileError as error:
        reason = str(error).rpartition(" on ")[0]
        raise TemplateError(f"{display_path(file)}, line {error.lineno + 1}: {reason}") from error
    except (ValueError, LookupError, SyntaxError) as error:  # a header that cannot be understood
        raise TemplateError(f"{display_path(file)} is not a valid PO file: {error}") from error


def page_templates(overrides: str | None) -> BaseLoader:
    """Where the pages' templates are looked up: first in the digest's own `custom_dir`."""
    from jinja2 import FileSystemLoader

    return FileSystemLoader([folder / "pages" for folder in _template_folders(overrides)])


def _template_folders(overrides: str | None) -> tuple[Path, ...]:
    own = (Path(overrides),) if overrides else ()
    return (*own, site_templates())
