"""Repairs of what has one right answer; everything else is left to people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice
from typing import Any

from standfirst.arranging.topics import current_ids
from standfirst.contributing.fmt import reorder
from standfirst.model.content import Content
from standfirst.model.content_kinds import ARTICLE
from standfirst.model.date_formats import read_day
from standfirst.model.positions import nearest_position
from standfirst.model.source_urls import canonical_url, tracking_parameters, without_tracking
from standfirst.reading.file_kinds import classify
from standfirst.reading.frontmatter.split import FrontMatter, split

_MOST_TRIES = 20
"""In how many places a value is looked for, from its key on."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """What the archive knows: the topics' present ids by all their names, and the hosts
    that are named in https.
    """

    topics: Mapping[str, str]
    hosts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Edit:
    """One value to exchange: the key's place, as `source.0.url`, and what to say of it."""

    where: str
    old: str
    new: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file repaired: its new text, and a sentence for each repair."""

    text: str
    said: tuple[str, ...]


def known_names(content: Content) -> KnownNames:
    """What a digest's content knows."""
    urls = [s.url for a in content.articles for s in a.meta.source if s.url]
    hosts = frozenset(canonical_url(url).split("/")[2] for url in urls)
    return KnownNames(current_ids(content.topics), hosts)


def fix(path: str, text: str, known: KnownNames) -> Fixed | None:
    """Repair an article's front matter; None where there is nothing to repair.

    A repair exchanges one value where it stands: comments, quotation marks and spaces around it
    stay. Keys in another order than the schema's are moved with their lines.
    """
    if classify(path)[0] is not ARTICLE:
        return None
    front, _ = split(text, path)
    if front is None:
        return None
    said = []
    for edit in [*_topics(front.data, known), *_days(front.data), *_addresses(front.data, known)]:
        better = _exchange(path, text, edit)
        if better is not None:
            text = better
            said.append(edit.sentence)
    ordered = reorder(path, text)
    if ordered is not None and ordered != text:
        text = ordered
        said.append("its keys now stand in their usual order")
    return Fixed(text, tuple(said)) if said else None


def _exchange(path: str, text: str, edit: Edit) -> str | None:
    """The text with one value exchanged; None where that would change anything else."""
    front, _ = split(text, path)
    if front is None:
        return None
    lines = text.split("\n")
    line = nearest_position(front.at, edit.where)[0]
    begin = sum(len(each) + 1 for each in lines[: line - 1])
    pattern = re.compile(rf"(?<![\w.-]){re.escape(edit.old)}(?![\w-]|[.:/]\w)")
    for found in islice(pattern.finditer(text, begin), _MOST_TRIES):
        better = text[: found.start()] + edit.new + text[found.end() :]
        after, _ = split(better, path)
        if after is not None and _value(after.data, edit.where) == edit.new:
            return better if _rest(after, edit.where) == _rest(front, edit.where) else None
    return None


def _value(data: Any, where: str) -> Any:
    """What stands at `source.0.url`."""
    for step in where.split("."):
        if isinstance(data, list):
            data = data[int(step)] if step.isdecimal() and int(step) < len(data) else None
        else:
            data = data.get(step) if isinstance(data, Mapping) else None
    return data


def _rest(front: FrontMatter, where: str) -> tuple[Any, str]:
    """All that a file says, but for one value."""
    data = deepcopy(front.data)
    above, _, last = where.rpartition(".")
    holder: Any = _value(data, above) if above else data
    holder[int(last) if isinstance(holder, list) else last] = None
    return data, front.body


def _topics(data: Mapping[str, Any], known: KnownNames) -> Iterator[Edit]:
    """Topics by a former name, unless the present one stands beside it."""
    topics = data.get("topics")
    if not isinstance(topics, list):
        return
    for index, old in enumerate(topics):
        new = known.topics.get(old, old) if isinstance(old, str) else old
        if new != old and new not in topics:
            yield Edit(f"topics.{index}", old, new, f"topics: `{old}` is now `{new}`")


def _days(data: Mapping[str, Any]) -> Iterator[Edit]:
    """Days in another form, where day and month leave no doubt."""
    places = ["date", "withdrawn.date"]
    for key in ("ahead", "corrections"):
        items = data.get(key)
        if isinstance(items, list):
            places += [f"{key}.{index}.date" for index in range(len(items))]
    for where in places:
        old = _value(data, where)
        new = read_day(old) if isinstance(old, str) else None
        if new is not None and new != old:
            yield Edit(where, old, new, f"{where}: {old} is {new}")


def _addresses(data: Mapping[str, Any], known: KnownNames) -> Iterator[Edit]:
    """Addresses that follow readers, or that could be https."""
    sources = data.get("source")
    several = isinstance(sources, list)
    for index, _ in enumerate(sources if isinstance(sources, list) else [sources]):
        for key in ("url", "archive"):
            where = f"source.{index}.{key}" if several else f"source.{key}"
            old = _value(data, where)
            new = _better_address(old, known) if isinstance(old, str) else old
            if new != old:
                yield Edit(where, old, new, f"{where}: {old} is {new}")


def _better_address(url: str, known: KnownNames) -> str:
    try:
        better = without_tracking(url) if tracking_parameters(url) else url
        if better.startswith("http://"):
            host = canonical_url(better).split("/")[2]
            if host in known.hosts:
                better = f"https://{better.removeprefix('http://')}"
    except (ValueError, IndexError):
        return url
    return better
