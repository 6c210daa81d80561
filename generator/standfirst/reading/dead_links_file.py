"""The sources that answer no more, `dead-links.txt`: an address a line, with `#` for comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from standfirst.model.codes import Code
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import DeadLinks
from standfirst.reading.frontmatter.decode import decode

_MOST_FAULTS = 50
_HEADER = """\
# Sources that answer no more: their summaries lead to the archived copy, where there is one.
# `standfirst links --record` keeps this file; take a line out when its address works again.
"""


def parse(path: str, raw: bytes) -> tuple[tuple[DeadLinks, ...], tuple[Problem, ...]]:
    """The addresses that a file holds, and what is wrong with it."""
    text, problem = decode(raw, path)
    if problem is not None:
        return (), (problem,)
    found = tuple(_lines(text))
    faulty = (f for f in found if not f[0].startswith(("https://", "http://")) or " " in f[0])
    wrong = tuple(
        Problem(
            path,
            number,
            1,
            code=Code.DEAD_LINK_LINE,
            message=f"`{line[:80]}` is no address",
            hint="write an address that begins with https://, or take the line out",
        )
        for line, number in islice(faulty, _MOST_FAULTS)
    )
    return (() if wrong else (DeadLinks(frozenset(line for line, _ in found), path),)), wrong


def _lines(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            yield line.strip(), number


def unparse(urls: Iterable[str]) -> str:
    """The text of a file of these addresses: `parse`, the other way."""
    return _HEADER + "".join(f"{url}\n" for url in sorted(set(urls)))
