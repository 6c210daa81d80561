"""Repairs of what has one right answer; everything else is left to people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from headnote.arranging.topics import current_ids
from headnote.contributing.fmt import rewrite
from headnote.model.content import Content
from headnote.reading.days import meant_day
from headnote.reading.frontmatter import split
from headnote.reading.places import Place, classify
from headnote.reading.web import canonical_url, tracking_parameters, without_tracking


@dataclass(frozen=True, slots=True)
class Known:
    """What the archive knows: the topics' present ids by all their names, and the hosts
    that are named in https.
    """

    topics: Mapping[str, str]
    hosts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file repaired: its new text, and a sentence for each repair."""

    text: str
    said: tuple[str, ...]


def known_by(content: Content) -> Known:
    """What a digest's content knows."""
    urls = [s.url for a in content.articles for s in a.meta.source if s.url]
    hosts = frozenset(canonical_url(url).split("/")[2] for url in urls)
    return Known(current_ids(content.topics), hosts)


def fix(path: str, text: str, known: Known) -> Fixed | None:
    """Repair an article's front matter; None where there is nothing to repair or no YAML."""
    if classify(path)[0] is not Place.ARTICLE:
        return None
    front, _ = split(text, path)
    if front is None:
        return None
    data, said = dict(front.data), []
    changes: dict[str, Any] = {}
    for key, value in data.items():
        for repair in _REPAIRS:
            for better, sentence in repair(key, value, known):  # no key has two kinds of repair
                changes[key] = better
                said.append(sentence)
    if not changes:
        return None
    whole = rewrite(path, text, changes)
    return Fixed(whole, tuple(said)) if whole is not None else None


Repair = Callable[[str, Any, Known], Iterator[tuple[Any, str]]]
"""Given a key and its value, a better value and what was wrong; nothing where all is right."""


def _topics(key: str, value: Any, known: Known) -> Iterator[tuple[Any, str]]:
    if key != "topics" or not isinstance(value, list):
        return
    better = list(dict.fromkeys(known.topics.get(item, item) for item in value))
    if better != value:
        old = next(item for item in value if item not in better or value.count(item) > 1)
        yield better, f"topics: `{old}` is now `{known.topics.get(old, old)}`"


def _days(key: str, value: Any, _known: Known) -> Iterator[tuple[Any, str]]:
    if key == "date" and isinstance(value, str):
        day = meant_day(value)
        if day is not None and day != value:
            yield day, f"date: {value} is {day}"


def _addresses(key: str, value: Any, known: Known) -> Iterator[tuple[Any, str]]:
    if key != "source":
        return
    several = value if isinstance(value, list) else [value]
    sources = [dict(item) if isinstance(item, Mapping) else item for item in several]
    said = []
    for item in sources:
        url = item.get("url") if isinstance(item, dict) else None
        if isinstance(url, str) and (better := _better_address(url, known)) != url:
            item["url"] = better
            said.append(f"source: {url} is {better}")
    if said:
        yield (sources if isinstance(value, list) else sources[0]), "; ".join(said)


def _better_address(url: str, known: Known) -> str:
    try:
        better = without_tracking(url) if tracking_parameters(url) else url
        if better.startswith("http://"):
            host = canonical_url(better).split("/")[2]
            if host in known.hosts:
                better = f"https://{better.removeprefix('http://')}"
    except (ValueError, IndexError):
        return url
    return better


_REPAIRS: tuple[Repair, ...] = (_topics, _days, _addresses)
