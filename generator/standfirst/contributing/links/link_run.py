"""A check of all links of a digest: asks for what is due and remembers the answers.

What was asked recently need not be asked again; a URL is dead after the third time.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from standfirst.contributing.links import link_check
from standfirst.contributing.links.link_check import Answer, Manners, State
from standfirst.model.article import Article
from standfirst.reading.url_lists import format_dead_links

_FRESH = {State.OK: 30, State.MOVED: 30, State.UNSURE: 7, State.DEAD: 1}
"""For how many days an answer is good."""

CERTAIN = 3
"""How many days an address must have been found dead on, one after the other."""

Track = Callable[[Sequence[str]], Iterable[str]]
"""Passes URLs on and may show progress in the meantime."""


class LinkHistory(msgspec.Struct):
    """What was answered last, on which day, and how often in a row it was dead."""

    state: State
    note: str
    day: dt.date
    dead: int = 0


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
    known = {} if is_all else read_history(history)
    asked = due(urls, known, today)
    bar = iter(track(asked))

    def advance(_answer: object) -> None:
        next(bar, None)

    answers = asyncio.run(link_check.ask_all(asked, Manners(suppressed=suppressed), advance))
    update_history(known, answers, today)
    write_history(history, known)
    if record is not None:
        dead = certainly_dead(known, urls)
        record.write_text(format_dead_links(dead), encoding="utf-8")
    return LinkRun(len(asked), len(urls), tuple((url, known[url]) for url in urls if url in known))


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


def read_history(file: Path) -> dict[str, LinkHistory]:
    """What was kept; a file that cannot be read is as good as none."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, LinkHistory])
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        return {}


def write_history(file: Path, known: dict[str, LinkHistory]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_suffix(".half")
    half.write_bytes(msgspec.json.encode(known, order="sorted"))
    half.replace(file)


def due(urls: Iterable[str], known: dict[str, LinkHistory], today: dt.date) -> list[str]:
    """The addresses that are to be asked for."""
    fresh = {u for u, each in known.items() if (today - each.day).days < _FRESH.get(each.state, 0)}
    return [url for url in dict.fromkeys(urls) if url not in fresh]


def update_history(
    known: dict[str, LinkHistory], answers: Iterable[Answer], today: dt.date
) -> None:
    """Take answers in. An address that was unsure keeps its count: it may be dead all the same."""
    for answer in answers:
        if answer.state is State.SUPPRESSED:
            continue
        old = known.get(answer.url)
        count = old.dead if old else 0
        if answer.state is State.DEAD:
            count += 1 if old is None or old.day != today or not old.dead else 0
        elif answer.state is not State.UNSURE:
            count = 0
        known[answer.url] = LinkHistory(answer.state, answer.note, today, count)


def certainly_dead(known: dict[str, LinkHistory], urls: Iterable[str]) -> set[str]:
    """Those that are dead beyond doubt."""
    return {url for url in urls if url in known and known[url].dead >= CERTAIN}
