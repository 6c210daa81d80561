"""What all commands share: the option that names the settings, and how mistakes are told."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from standfirst.errors import ConfigMissingError, ContentMissingError, ForeignFolderError

CONFIG = click.option(
    "-f",
    "--config-file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The digest's settings.",
)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn a user's mistake into one sentence and exit code 1, without a traceback."""
    try:
        yield
    except (ConfigMissingError, ContentMissingError, ForeignFolderError, OSError) as error:
        fail(str(error))
    except click.ClickException as error:  # MkDocs' exceptions are of this kind
        fail(error.message)


def fail(message: str, *, code: int = 1) -> NoReturn:
    click.echo(f"Error: {message}", err=True)
    sys.exit(code)


def prefix(folder: Path) -> str:
    return f"{shown(folder)}/"


def shown(path: Path) -> str:
    """A path as the user would write it from where they stand."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
