"""Reads and writes the files of one URL a line: `addresses.txt` and `dead-links.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem
from standfirst.model.taxonomy import DeadLinks, Ledger
from standfirst.reading.frontmatter.decode import decode
from standfirst.reading.frontmatter.merge_conflicts import find_conflicts

_PAGE = re.compile(r"/(?:[a-z0-9.-]+/)+")
_WEB = re.compile(r"https?://[^ ]*")
_MOST_FAULTS = 50
_LEDGER_HEADER = """\
# The addresses that this digest has published: one that vanishes is an error until it leads on.
# `standfirst build` adds to this file. Take a line out only to let its address go for good.
"""
_DEAD_LINKS_HEADER = """\
# Sources that answer no more: their summaries lead to the archived copy, where there is one.
# `standfirst links --record` keeps this file; take a line out when its address works again.
"""

Problems = tuple[Problem, ...]


def read_ledger(path: str, raw: bytes) -> tuple[Ledger, Problems]:
    """The published URLs of the lines that are right, and what is wrong with the others."""
    hint = "write the path below the site's root, such as /topics/privacy/, or take the line out"
    entries, problems = _read(
        path, raw, _PAGE, code=Code.LEDGER_LINE, noun="address of a page", hint=hint
    )
    return Ledger(entries, path), problems


def read_dead_links(path: str, raw: bytes) -> tuple[DeadLinks, Problems]:
    """The sources that are no longer available, and what is wrong with lines that name none."""
    hint = "write an address that begins with https://, or take the line out"
    entries, problems = _read(path, raw, _WEB, code=Code.DEAD_LINK_LINE, noun="address", hint=hint)
    return DeadLinks(frozenset(url for url, _ in entries), path), problems


def format_ledger(urls: Iterable[str]) -> str:
    """The text of a ledger, which `read_ledger` reads back."""
    return _LEDGER_HEADER + _lines(urls)


def format_dead_links(urls: Iterable[str]) -> str:
    """The text of a list of dead links, which `read_dead_links` reads back."""
    return _DEAD_LINKS_HEADER + _lines(urls)


def _lines(urls: Iterable[str]) -> str:
    return "".join(f"{url}\n" for url in sorted(set(urls)))


def _read(
    path: str, raw: bytes, pattern: re.Pattern[str], *, code: Code, noun: str, hint: str
) -> tuple[tuple[tuple[str, int], ...], Problems]:
    """Each URL with its line, and the lines that are wrong; those with `#` are comments."""
    text, problem = decode(raw, path)
    if problem is not None:
        return (), (problem,)
    if conflicts := tuple(find_conflicts(text, path, front_matter_ends=text.count("\n") + 1)):
        return (), conflicts
    stripped = ((line.strip(), number) for number, line in enumerate(text.split("\n"), 1))
    entries = [entry for entry in stripped if entry[0] and not entry[0].startswith("#")]
    right = tuple(entry for entry in entries if pattern.fullmatch(entry[0]))
    wrong = (entry for entry in entries if not pattern.fullmatch(entry[0]))
    return right, tuple(
        Finding(code, f"`{line[:80]}` is no {noun}", hint).locate(path, number, 1)
        for line, number in islice(wrong, _MOST_FAULTS)
    )
