"""Reads mkdocs.yml as MkDocs does, with everything that is wrong in it as one error of ours."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from pathlib import Path
from traceback import walk_tb

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from yaml import MarkedYAMLError, YAMLError
from yaml.parser import ParserError
from yaml.scanner import ScannerError

from standfirst.errors import ConfigError, explain
from standfirst.workspace.configuration.options import refuse_risky
from standfirst.workspace.display_path import display_path

log = logging.getLogger("mkdocs.config")


def read_config(path: Path) -> MkDocsConfig:
    """Read and validate mkdocs.yml. Raises ConfigError for what is wrong in it."""
    config, name = MkDocsConfig(config_file_path=str(path.absolute())), display_path(path)
    _load(config, path, name)
    try:
        errors, warnings = config.validate()
    except MkDocsException as error:  # what a theme or a plugin raises while it is set up
        raise ConfigError(f"{name}: {error.message}") from error
    except Exception as error:  # what a file under `hooks:` raises when it is imported
        raise ConfigError(f"{name}: {_about_code(error)}") from error
    for key, warning in warnings:
        log.warning("Config value '%s': %s", key, warning)
    if errors:
        raise ConfigError(_sentences(name, errors))
    if config.strict and warnings:
        raise ConfigError(_sentences(name, warnings))
    if "standfirst" not in config.plugins:
        raise ConfigError(f"{name} does not list `standfirst` under `plugins:`")
    try:
        refuse_risky(config, config.plugins["standfirst"].config)
    except ConfigError as error:
        raise ConfigError(f"{name}: {error}") from error
    return config


def _load(config: MkDocsConfig, path: Path, name: str) -> None:
    try:
        with path.absolute().open("rb") as file:  # MkDocs looks for INHERIT beside its name
            config.load_file(file)
    except OSError as error:
        raise ConfigError(explain(error, name, "read")) from error
    except MkDocsException as error:
        cause = error.__context__
        if isinstance(cause, YAMLError):
            raise ConfigError(_about_yaml(name, cause)) from error
        raise ConfigError(f"{name}: {error.message}") from error
    except TypeError as error:  # MkDocs expects no lone number
        raise ConfigError(f"{name} must consist of keys with values") from error
    except ValueError as error:  # such as a date that is not in the calendar
        raise ConfigError(f"{name}: a value cannot be read: {error}") from error


def _about_code(error: Exception) -> str:
    """Where Python code failed, and why."""
    reason = f"{type(error).__name__}: {error}"
    if isinstance(error, SyntaxError) and error.filename:
        return (
            f"{display_path(Path(error.filename))}, line {error.lineno}: SyntaxError: {error.msg}"
        )
    *_, (frame, line) = walk_tb(error.__traceback__)
    return f"{display_path(Path(frame.f_code.co_filename))}, line {line}: {reason}"


def _about_yaml(name: str, error: YAMLError) -> str:
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return f"{name} is not valid YAML: {' '.join(str(error).split())}"
    line, reason = error.problem_mark.line + 1, error.problem or error.context
    sentence = f"{name}, line {line}, is not valid YAML: {reason}"
    if isinstance(error, ParserError | ScannerError):
        sentence += ". Check the indentation, colons and quotation marks of this and the line above"
    return sentence


def _sentences(name: str, found: Iterable[tuple[str, Exception | str]]) -> str:
    """A line for each wrong option; MkDocs puts all of a plugin into one message."""
    lines = [
        (key, " ".join(line.split()))
        for key, each in found
        for line in re.split(r"\n(?=Plugin ')", str(each))
    ]
    return "\n".join(f"{name}: change `{key}`: {line}" for key, line in lines)
