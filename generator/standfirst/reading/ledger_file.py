"""The ledger of published addresses, `addresses.txt`: one a line, sorted, with `#` for comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from standfirst.model.codes import Code
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import Ledger
from standfirst.reading.frontmatter.decode import decode
from standfirst.reading.frontmatter.merge_conflicts import find_conflicts

_ADDRESS = re.compile(r"/(?:[a-z0-9.-]+/)+")
_MOST_FAULTS = 50
_HEADER = """\
# The addresses that this digest has published: one that vanishes is an error until it leads on.
# `standfirst build` adds to this file. Take a line out only to let its address go for good.
"""


def parse(path: str, raw: bytes) -> tuple[tuple[Ledger, ...], tuple[Problem, ...]]:
    """The ledger of the right lines of a file, and what is wrong with the others."""
    text, problem = decode(raw, path)
    if problem is not None:
        return (), (problem,)
    conflicts = tuple(find_conflicts(text, path, front_matter_ends=text.count("\n") + 1))
    if conflicts:
        return (), conflicts
    entries = tuple(_entries(text))
    faulty = (entry for entry in entries if not _ADDRESS.fullmatch(entry[0]))
    wrong = tuple(
        Problem(
            path,
            line,
            1,
            code=Code.LEDGER_LINE,
            message=f"`{address[:80]}` is no address of a page",
            hint="write the path below the site's root, such as /topics/privacy/,"
            " or take the line out",
        )
        for address, line in islice(faulty, _MOST_FAULTS)
    )
    right = tuple(entry for entry in entries if _ADDRESS.fullmatch(entry[0]))
    return (Ledger(right, path),), wrong


def _entries(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.split("\n"), 1):
        address = line.strip()
        if address and not address.startswith("#"):
            yield address, number


def unparse(addresses: Iterable[str]) -> str:
    """The text of a ledger of these addresses: `parse`, the other way."""
    return _HEADER + "".join(f"{address}\n" for address in sorted(set(addresses)))
