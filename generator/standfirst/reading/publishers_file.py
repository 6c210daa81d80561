"""Reads the publishers of a digest, `sources.yml`: a list, or a list under `sources:`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from standfirst.model.codes import Code
from standfirst.model.positions import Positions, nearest_position
from standfirst.model.problem import Finding, Problem
from standfirst.model.taxonomy import Publisher, PublisherMeta
from standfirst.model.urls import slug
from standfirst.reading.frontmatter.split import load_yaml_file
from standfirst.reading.validation.article_rules import judge_publisher
from standfirst.reading.validation.schema import validate

_NO_LIST = Finding(
    Code.VALUE_WRONG_TYPE,
    "the publishers are not a list",
    "write sources: and below it - publisher: …, one for each",
)
_NO_MAPPING = Finding(
    Code.VALUE_WRONG_TYPE,
    "a publisher is a set of keys with values",
    "write - publisher: … and below it url, country, language or access",
)


def read_publishers(path: str, raw: bytes) -> tuple[tuple[Publisher, ...], tuple[Problem, ...]]:
    """The publishers of sources.yml, in order, and what is wrong with them."""
    loaded, problems = load_yaml_file(raw, path)
    where, entries = "", loaded.data
    if isinstance(entries, Mapping):
        problems += _unknown_lists(entries, path, loaded.at)
        where, entries = "sources", entries.get("sources", [])
    if entries is None or (isinstance(entries, Mapping) and not entries):
        return (), tuple(sorted(problems))
    if not isinstance(entries, list):
        problems.append(_NO_LIST.locate(path, *loaded.at.get("sources", (1, 1))))
        return (), tuple(sorted(problems))
    publishers: list[Publisher] = []
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        place = f"{where}.{index}" if where else str(index)
        line, column = loaded.at.get(place, (1, 1))
        if not isinstance(entry, Mapping):
            problems.append(_NO_MAPPING.locate(path, line, column))
            continue
        made = validate(PublisherMeta, entry, path=path, at=loaded.at, where=place)
        own = [
            finding.locate(path, *nearest_position(loaded.at, f"{place}.{key}"))
            for key, finding in judge_publisher(made.meta)
        ]
        name = made.meta.publisher
        known = first.setdefault(slug(name), line)
        if known != line and name:
            message = f"«{name}» stands here again: it is on line {known}"
            finding = Finding(Code.PUBLISHER_DUPLICATE, message, "keep one of the two")
            own.append(finding.locate(path, line, column))
        refused = {(problem.line, problem.column) for problem in made.problems}
        problems += made.problems
        problems += (problem for problem in own if (problem.line, problem.column) not in refused)
        publishers.append(Publisher(made.meta, path, line))
    return tuple(publishers), tuple(sorted(problems))


def _unknown_lists(data: Mapping[str, Any], path: str, at: Positions) -> Iterator[Problem]:
    for key in data:
        if key != "sources":
            message = f"`{key}` is not a key of this file"
            finding = Finding(Code.KEY_UNKNOWN, message, "the file holds one list, sources:")
            yield finding.locate(path, *at.get(key, (1, 1)))
