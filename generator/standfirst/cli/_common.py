"""What commands share: options, and how errors are printed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from standfirst.errors import StandfirstError, explain
from standfirst.workspace.display_path import display_path

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
PATH = click.Path(path_type=Path)

CONFIG = click.option(
    "-f", "--config-file", type=FILE, default=Path("mkdocs.yml"), show_default=True,
    help="The digest's settings.",
)  # fmt: skip
DRAFTS = click.option(
    "--drafts", is_flag=True, help="Show drafts and held-back summaries, marked as such."
)


class CommandGroup(click.Group):
    """Ends a command at a user's mistake with one sentence and an exit code, without a traceback.

    Click does the same for arguments, with exit code 2.
    """

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that the arguments name."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever read the output has had enough: click ends quietly
        except (StandfirstError, OSError) as error:
            print_error(error)
            sys.exit(error.exit_code if isinstance(error, StandfirstError) else 1)


def print_error(error: StandfirstError | OSError | str) -> None:
    """Print an error as one sentence on standard error."""
    if isinstance(error, OSError):
        name = error.filename
        error = explain(error, display_path(Path(name)) if isinstance(name, str) else "")
    click.echo(f"Error: {error}", err=True)


def prefix(folder: Path) -> str:
    return f"{display_path(folder)}/"
