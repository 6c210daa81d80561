"""What was asked lately need not be asked again; an address is dead after the third time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import msgspec

from standfirst.contributing.links.link_check import Answer, State

_FRESH = {State.OK: 30, State.MOVED: 30, State.UNSURE: 7, State.DEAD: 1}
"""For how many days an answer is good."""

CERTAIN = 3
"""How many days an address must have been found dead on, one after the other."""


class LinkHistory(msgspec.Struct):
    """What was answered last, on which day, and how often in a row it was dead."""

    state: State
    note: str
    day: dt.date
    dead: int = 0


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
    return [url for url in dict.fromkeys(urls) if url not in known or _is_old(known[url], today)]


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


def _is_old(known: LinkHistory, today: dt.date) -> bool:
    return (today - known.day).days >= _FRESH.get(known.state, 0)
