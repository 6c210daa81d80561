"""One file's bytes → what it is, or the Problems that keep it from being that."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from standfirst.model.article import Article, ArticleMeta, Body, Positions
from standfirst.model.content import Item
from standfirst.model.problem import Level, Problem, has_errors
from standfirst.model.taxonomy import (
    EditionLetter,
    EditionMeta,
    Lead,
    LeadMeta,
    PageMeta,
    PlainPage,
    Publisher,
    PublisherMeta,
    Story,
    StoryMeta,
    Topic,
    TopicMeta,
)
from standfirst.model.urls import slug
from standfirst.reading.dead_links_file import parse as read_dead_links
from standfirst.reading.file_kinds import FileKind, classify, file_id, judge_name, judge_week
from standfirst.reading.frontmatter.split import FrontMatter, bare_body, load_yaml, split
from standfirst.reading.ledger_file import parse as read_ledger
from standfirst.reading.markdown.headings import take_heading
from standfirst.reading.markdown.narration import stale_reading
from standfirst.reading.markdown.render import render
from standfirst.reading.validation.article_rules import judge, judge_body, judge_publisher
from standfirst.reading.validation.claim_strength import judge_claim_strength
from standfirst.reading.validation.schema import validate

Problems = tuple[Problem, ...]
M = TypeVar("M")

MAX_PROBLEMS = 100
"""Most that is told of one file at once: the rest is counted."""

_RULED = re.compile(
    r"(?:date|title|publish_at|translation_of|image\.file|audio\.file"
    r"|(?:topics|stories|related|aliases|entities|jurisdictions)(?:\.\d+)?"
    r"|source(?:\.\d+)?(?:\.(?:url|publisher))?)"
)
"""The keys that rules over the whole digest may point at."""

_TOPIC_KEYS = re.compile(r"title|parent|aliases(?:\.\d+)?|lead(?:\.\d+)?")


def read(path: str, raw: bytes) -> tuple[tuple[Item, ...], Problems]:
    """Everything that the file at `path` holds, by its place; nothing for media and others.

    Only sources.yml holds several items, or some beside Problems that are errors.
    """
    items, problems = _read(path, raw)
    return items, _first(path, problems)


def _first(path: str, problems: Problems) -> Problems:
    told, rest = problems[:MAX_PROBLEMS], problems[MAX_PROBLEMS:]
    if not rest:
        return told
    message = f"{len(rest):,} more faults follow in this file"
    hint = "mend the ones above and check again"
    level = Level.ERROR if has_errors(rest) else Level.WARNING
    at = rest[0].line, rest[0].column
    return (*told, Problem(path, *at, "faults-untold", message, hint, level))


def _read(path: str, raw: bytes) -> tuple[tuple[Item, ...], Problems]:
    place, _ = classify(path)
    if place is FileKind.PUBLISHERS:
        return read_publishers(path, raw)
    if place is FileKind.LEDGER:
        return read_ledger(path, raw)
    if place is FileKind.DEAD_LINKS:
        return read_dead_links(path, raw)
    reader = _READERS.get(place)
    if reader is None:
        return (), ()
    item, problems = reader(path, raw)
    return (() if item is None else (item,)), problems


def read_article(path: str, raw: bytes) -> tuple[Article | None, Problems]:
    """The article, or None with at least one error; warnings may come with either."""
    parts, meta, problems = _read_parts(path, raw, ArticleMeta)
    name = judge_name(path)
    if name is not None:
        problems.append(name)
    if parts is None:
        return None, _sorted(problems)
    body, found = render(parts.body, path, line=parts.body_line)
    problems += found
    if meta is not None:
        problems += judge(meta, path, parts.at)
        problems += judge_claim_strength(
            meta, parts.body, path, at=parts.at, body_line=parts.body_line
        )
        if not has_errors(found):
            problems += judge_body(meta, body, path, parts.body_line)
            problems += stale_reading(meta, body, path, parts.at)
    if meta is None or has_errors(problems):
        return None, _sorted(problems)
    file_hash = hashlib.blake2b(raw, digest_size=16).hexdigest()
    return Article(file_id(path), path, meta, body, file_hash, _ruled(parts)), _sorted(problems)


def read_topic(path: str, raw: bytes) -> tuple[Topic | None, Problems]:
    """The topic, or None with at least one error."""
    return _read_simple(path, raw, TopicMeta, Topic, judge_name)


def read_story(path: str, raw: bytes) -> tuple[Story | None, Problems]:
    """The story, or None with at least one error."""
    return _read_simple(path, raw, StoryMeta, Story, judge_name)


def read_letter(path: str, raw: bytes) -> tuple[EditionLetter | None, Problems]:
    """The editor's letter of a week, or None with at least one error. It may lack front matter."""
    return _read_simple(path, raw, EditionMeta, EditionLetter, judge_week, may_lack=True)


def read_lead(path: str, raw: bytes) -> tuple[Lead | None, Problems]:
    """A summary that is wanted, or None with at least one error."""
    return _read_simple(path, raw, LeadMeta, Lead, judge_name)


def read_page(path: str, raw: bytes) -> tuple[PlainPage | None, Problems]:
    """The plain page, or None with at least one error. It may lack front matter.

    Its title is the front matter's, or its first heading, which then leaves the body, or its
    file's name.
    """
    parts, meta, problems = _read_parts(path, raw, PageMeta, may_lack=True)
    if name := judge_name(path):
        problems.append(name)
    if parts is None:
        return None, _sorted(problems)
    text = parts.body
    if meta is not None:
        heading, rest = take_heading(text, path)
        if meta.title is None or meta.title == heading:
            text = rest
        named = file_id(path).replace("-", " ").capitalize()
        meta = replace(meta, title=meta.title or heading or named)
    body, found = render(text, path, line=parts.body_line, is_page=True)
    problems += found
    if meta is None or has_errors(problems):
        return None, _sorted(problems)
    page_id = path.removesuffix(".md")
    return PlainPage(page_id, path, meta, body, _kept(parts, _TOPIC_KEYS)), _sorted(problems)


def read_publishers(path: str, raw: bytes) -> tuple[tuple[Publisher, ...], Problems]:
    """The publishers of sources.yml, in its order; those at fault are left out, with Problems."""
    loaded, problems = load_yaml(raw, path)
    where, entries = "", loaded.data
    if isinstance(entries, Mapping):
        problems += _unknown_lists(entries, path, loaded.at)
        where, entries = "sources", entries.get("sources", [])
    if entries is None or (isinstance(entries, Mapping) and not entries):
        return (), _sorted(problems)
    if not isinstance(entries, list):
        problems.append(_no_list(path, loaded.at.get("sources", (1, 1))))
        return (), _sorted(problems)
    publishers: list[Publisher] = []
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        place = f"{where}.{index}" if where else str(index)
        line, column = loaded.at.get(place, (1, 1))
        if not isinstance(entry, Mapping):
            problems.append(_no_publisher(path, (line, column)))
            continue
        meta, found = validate(PublisherMeta, entry, path=path, at=loaded.at, where=place)
        problems += found
        if meta is None:
            continue
        own = list(judge_publisher(meta, path, loaded.at, place))
        known = first.setdefault(slug(meta.publisher), line)
        if known != line:
            own.append(_second_publisher(path, (line, column), meta.publisher, known))
        problems += own
        if not own:
            publishers.append(Publisher(meta, path, line))
    return tuple(publishers), _sorted(problems)


def _read_simple(
    path: str,
    raw: bytes,
    model: type[M],
    make: Callable[[str, str, M, Body, Positions], Any],
    judge_own_name: Callable[[str], Problem | None],
    *,
    may_lack: bool = False,
) -> tuple[Any, Problems]:
    parts, meta, problems = _read_parts(path, raw, model, may_lack=may_lack)
    if name := judge_own_name(path):
        problems.append(name)
    if parts is None:
        return None, _sorted(problems)
    body, found = render(parts.body, path, line=parts.body_line)
    problems += found
    if meta is None or has_errors(problems):
        return None, _sorted(problems)
    return make(file_id(path), path, meta, body, _kept(parts, _TOPIC_KEYS)), _sorted(problems)


def _read_parts(
    path: str, raw: bytes, model: type[M], *, may_lack: bool = False
) -> tuple[FrontMatter | None, M | None, list[Problem]]:
    """A file split, and its front matter held against a model.

    Where a line is at fault already, nothing more is said of it: it would only follow from that.
    """
    parts, problems = split(raw, path)
    if may_lack and parts is None and [p.code for p in problems] == ["front-matter-missing"]:
        parts, problems = bare_body(raw, path), ()
    if parts is None:
        return None, None, list(problems)
    meta, found = validate(model, parts.data, path=path, at=parts.at)
    faulty = {problem.line for problem in problems if problem.is_error}
    doubted = {problem.line for problem in found}
    kept = [p for p in problems if p.is_error or p.line not in doubted]
    return parts, meta, kept + [p for p in found if p.line not in faulty]


def _ruled(parts: FrontMatter) -> Positions:
    """The places that rules may need; a single source is always `source.0`."""
    kept = _kept(parts, _RULED)
    if isinstance(parts.data.get("source"), Mapping):
        return {
            f"source.0{key[6:]}" if key.startswith("source.") else key: place
            for key, place in kept.items()
        }
    return kept


def _kept(parts: FrontMatter, keys: re.Pattern[str]) -> dict[str, tuple[int, int]]:
    return {key: place for key, place in parts.at.items() if keys.fullmatch(key)}


def _sorted(problems: Iterable[Problem]) -> Problems:
    return tuple(sorted(problems))


def _unknown_lists(data: Mapping[str, Any], path: str, at: Positions) -> list[Problem]:
    return [
        Problem(
            path,
            *at.get(key, (1, 1)),
            "key-unknown",
            f"`{key}` is not a key of this file",
            "the file holds one list, sources:",
        )
        for key in data
        if key != "sources"
    ]


def _no_list(path: str, place: tuple[int, int]) -> Problem:
    return Problem(
        path,
        *place,
        "value-wrong-type",
        "the publishers are not a list",
        "write sources: and below it - publisher: …, one for each",
    )


def _no_publisher(path: str, place: tuple[int, int]) -> Problem:
    return Problem(
        path,
        *place,
        "value-wrong-type",
        "a publisher is a set of keys with values",
        "write - publisher: … and below it url, country, language or access",
    )


def _second_publisher(path: str, place: tuple[int, int], name: str, line: int) -> Problem:
    return Problem(
        path,
        *place,
        "publisher-duplicate",
        f"«{name}» stands here again: it is on line {line}",
        "keep one of the two",
    )


_READERS: Mapping[FileKind, Callable[[str, bytes], tuple[Item | None, Problems]]] = {
    FileKind.ARTICLE: read_article,
    FileKind.TOPIC: read_topic,
    FileKind.STORY: read_story,
    FileKind.EDITION: read_letter,
    FileKind.PAGE: read_page,
    FileKind.LEAD: read_lead,
}
