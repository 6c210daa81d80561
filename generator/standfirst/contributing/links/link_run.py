"""A check of all links of a digest: asks for what is due and remembers the answers."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from standfirst.contributing.links import link_check, link_history
from standfirst.contributing.links.link_check import Manners, State
from standfirst.contributing.links.link_history import LinkHistory
from standfirst.model.article import Article
from standfirst.reading.url_lists import format_dead_links

Track = Callable[[Sequence[str]], Iterable[str]]
"""Passes URLs on and may show progress in the meantime."""


@dataclass(frozen=True, slots=True)
class LinkRun:
    """How many of how many URLs were asked for, and what is known of each."""

    asked: int
    total: int
    known: tuple[tuple[str, LinkHistory], ...]


def check_links(
    articles: Iterable[Article],
    today: dt.date,
    *,
    history: Path,
    record: Path | None = None,
    suppressed: Mapping[str, str],
    is_all: bool = False,
    track: Track,
) -> LinkRun:
    """Ask whether the sources of articles still answer.

    `history` is the file of earlier answers, which `is_all` leaves out of account; the dead links
    are written to the file `record`.
    """
    urls = sorted({s.url for article in articles for s in article.meta.source if s.url})
    known = {} if is_all else link_history.read_history(history)
    due = link_history.due(urls, known, today)
    bar = iter(track(due))

    def advance(_answer: object) -> None:
        next(bar, None)

    answers = asyncio.run(link_check.ask_all(due, Manners(suppressed=suppressed), advance))
    link_history.update_history(known, answers, today)
    link_history.write_history(history, known)
    if record is not None:
        dead = link_history.certainly_dead(known, urls)
        record.write_text(format_dead_links(dead), encoding="utf-8")
    return LinkRun(len(due), len(urls), tuple((url, known[url]) for url in urls if url in known))


def format_text(run: LinkRun) -> str:
    """A line for each URL that does not simply answer."""
    return "".join(
        f"{each.state}: {url}" + (f" ({each.note})" if each.note else "") + "\n"
        for url, each in run.known
        if each.state is not State.OK
    )


def format_json(run: LinkRun) -> str:
    """Everything that is known."""
    found = [
        {"url": url, "state": each.state, "note": each.note, "dead": each.dead}
        for url, each in run.known
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
