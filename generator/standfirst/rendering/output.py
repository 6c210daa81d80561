"""The files of the site that are not pages, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from standfirst.model.article import Bodies

Fill = Callable[..., str]
"""Fills the template of a name with values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A feed, a data file or a sitemap: any file that is not a page, with its `path`.

    `path` is relative to the site's root and names a file. `make` gives its bytes, from the bodies
    of the articles whose paths it `needs`; it is a function, so that a file which need not be made
    costs nothing. `key` changes whenever the content does; it is empty where only making it can
    tell, which then needs no body.
    """

    path: str
    make: Callable[[Bodies], bytes]
    key: str
    needs: tuple[str, ...] = ()

    @classmethod
    def plain(cls, *, path: str, make: Callable[[], bytes], key: str = "") -> Output:
        """An output that needs no body."""
        return cls(path=path, make=lambda _: make(), key=key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A file of other outputs, one after another; `parts` are their paths.

    Where one of many parts changes, the others need not be made again.
    """

    path: str
    parts: tuple[str, ...]
    key: str
