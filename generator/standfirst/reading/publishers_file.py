"""Reads the publishers of a digest, `sources.yml`: a list, or a list under `sources:`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from standfirst.model.codes import Code
from standfirst.model.positions import Positions
from standfirst.model.problem import Finding, Problem
from standfirst.model.taxonomy import Publisher, PublisherMeta
from standfirst.model.urls import slug
from standfirst.reading.frontmatter.split import load_yaml_file
from standfirst.reading.validation.article_rules import judge_publisher
from standfirst.reading.validation.schema import validate


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
        problems.append(_no_list(path, loaded.at.get("sources", (1, 1))))
        return (), tuple(sorted(problems))
    publishers: list[Publisher] = []
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        place = f"{where}.{index}" if where else str(index)
        line, column = loaded.at.get(place, (1, 1))
        if not isinstance(entry, Mapping):
            problems.append(_no_publisher(path, (line, column)))
            continue
        made = validate(PublisherMeta, entry, path=path, at=loaded.at, where=place)
        own = list(judge_publisher(made.meta, path, loaded.at, place))
        known = first.setdefault(slug(made.meta.publisher), line)
        if known != line and made.meta.publisher:
            own.append(_second_publisher(path, (line, column), made.meta.publisher, known))
        refused = {(problem.line, problem.column) for problem in made.problems}
        problems += made.problems
        problems += (problem for problem in own if (problem.line, problem.column) not in refused)
        publishers.append(Publisher(made.meta, path, line))
    return tuple(publishers), tuple(sorted(problems))


def _unknown_lists(data: Mapping[str, Any], path: str, at: Positions) -> list[Problem]:
    return [
        Finding(
            Code.KEY_UNKNOWN,
            f"`{key}` is not a key of this file",
            "the file holds one list, sources:",
        ).locate(path, *at.get(key, (1, 1)))
        for key in data
        if key != "sources"
    ]


def _no_list(path: str, place: tuple[int, int]) -> Problem:
    message = "the publishers are not a list"
    hint = "write sources: and below it - publisher: …, one for each"
    return Finding(Code.VALUE_WRONG_TYPE, message, hint).locate(path, *place)


def _no_publisher(path: str, place: tuple[int, int]) -> Problem:
    message = "a publisher is a set of keys with values"
    hint = "write - publisher: … and below it url, country, language or access"
    return Finding(Code.VALUE_WRONG_TYPE, message, hint).locate(path, *place)


def _second_publisher(path: str, place: tuple[int, int], name: str, line: int) -> Problem:
    message = f"«{name}» stands here again: it is on line {line}"
    return Finding(Code.PUBLISHER_DUPLICATE, message, "keep one of the two").locate(path, *place)
