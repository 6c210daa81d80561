"""Progress bars on a terminal, silence in pipes and CI."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from typing import TypeVar

from rich.console import Console
from rich.progress import track as rich_track

T = TypeVar("T")


class Progress:
    """Shows how far a phase has come, where somebody looks on."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def say(self, sentence: str) -> None:
        """Tell the user something while they wait."""
        self._console.print(sentence)

    def track(self, phase: str) -> Callable[[Iterable[T]], Iterable[T]]:
        """A function that passes items on and shows a bar named `phase` meanwhile."""
        if not self._console.is_terminal:
            return lambda items: items

        def follow(items: Iterable[T]) -> Iterable[T]:
            count = len(items) if isinstance(items, Sized) else None
            return rich_track(items, phase, total=count, console=self._console, transient=True)

        return follow
