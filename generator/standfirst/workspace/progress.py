"""Progress bars on a terminal, silence in pipes and CI."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sized
from typing import TypeVar

import click

T = TypeVar("T")


class Progress:
    """Prints to standard error: sentences, and on a terminal bars that show how far a phase is."""

    def print(self, sentence: str) -> None:
        """Print a sentence for the user who waits."""
        click.echo(sentence, err=True)

    def track(self, phase: str) -> Callable[[Iterable[T]], Iterable[T]]:
        """A function that passes items on and shows a bar named `phase` in the meantime."""
        return lambda items: _follow(items, phase) if sys.stderr.isatty() else items


def _follow(items: Iterable[T], phase: str) -> Iterable[T]:
    from rich.console import Console  # takes a while to import, and pipes do without it
    from rich.progress import track

    count = len(items) if isinstance(items, Sized) else None
    return track(items, phase, total=count, console=Console(stderr=True), transient=True)
