"""Reads Markdown files with front matter: every content kind of this form but articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from standfirst.model.codes import Code
from standfirst.model.problem import Problem, has_errors
from standfirst.model.taxonomy import (
    EditionLetter,
    EditionMeta,
    Lead,
    LeadMeta,
    PageMeta,
    PlainPage,
    Story,
    StoryMeta,
    Topic,
    TopicMeta,
)
from standfirst.reading.file_kinds import file_id, judge_name, judge_week
from standfirst.reading.frontmatter.split import FrontMatter, read_without_front_matter, split
from standfirst.reading.markdown.headings import take_heading
from standfirst.reading.markdown.render import Rendering, render
from standfirst.reading.validation.schema import validate

Problems = tuple[Problem, ...]
M = TypeVar("M")
T = TypeVar("T")


def read_topic(path: str, raw: bytes) -> tuple[Topic | None, Problems]:
    """The topic, or None with at least one error."""
    return _read_with_body(path, raw, TopicMeta, Topic, judge_name)


def read_story(path: str, raw: bytes) -> tuple[Story | None, Problems]:
    """The story, or None with at least one error."""
    return _read_with_body(path, raw, StoryMeta, Story, judge_name)


def read_letter(path: str, raw: bytes) -> tuple[EditionLetter | None, Problems]:
    """The editor's letter of a week, or None with at least one error. It may lack front matter."""
    return _read_with_body(path, raw, EditionMeta, EditionLetter, judge_week, may_lack=True)


def read_lead(path: str, raw: bytes) -> tuple[Lead | None, Problems]:
    """A summary that is wanted, or None with at least one error."""
    return _read_with_body(path, raw, LeadMeta, Lead, judge_name)


def read_page(path: str, raw: bytes) -> tuple[PlainPage | None, Problems]:
    """The plain page, or None with at least one error. It may lack front matter.

    Its title is the front matter's, or its first heading, which then leaves the body, or its
    file's name.
    """
    parts, meta, problems = read_front_matter(path, raw, PageMeta, may_lack=True)
    if name := judge_name(path):
        problems.append(name)
    if parts is None:
        return None, tuple(sorted(problems))
    text = parts.body
    if meta is not None:
        heading, rest = take_heading(text, path)
        if meta.title is None or meta.title == heading:
            text = rest
        named = file_id(path).replace("-", " ").capitalize()
        meta = replace(meta, title=meta.title or heading or named)
    rendering, found = render(text, path, line=parts.body_line, is_page=True)
    problems += found
    if meta is None or has_errors(problems):
        return None, tuple(sorted(problems))
    page = _make(PlainPage, path.removesuffix(".md"), path, meta, rendering, parts)
    return page, tuple(sorted(problems))


def _read_with_body(
    path: str,
    raw: bytes,
    model: type[M],
    make: Callable[..., T],
    judge_own_name: Callable[[str], Problem | None],
    *,
    may_lack: bool = False,
) -> tuple[T | None, Problems]:
    parts, meta, problems = read_front_matter(path, raw, model, may_lack=may_lack)
    if name := judge_own_name(path):
        problems.append(name)
    if parts is None:
        return None, tuple(sorted(problems))
    rendering, found = render(parts.body, path, line=parts.body_line)
    problems += found
    if meta is None or has_errors(problems):
        return None, tuple(sorted(problems))
    return _make(make, file_id(path), path, meta, rendering, parts), tuple(sorted(problems))


def _make(
    make: Callable[..., T],
    item_id: str,
    path: str,
    meta: Any,
    rendering: Rendering,
    parts: FrontMatter,
) -> T:
    return make(
        id=item_id,
        path=path,
        meta=meta,
        body=rendering.body,
        excerpt=rendering.excerpt,
        links=rendering.links,
        at=parts.at,
    )


def read_front_matter(
    path: str, raw: bytes, model: type[M], *, may_lack: bool = False
) -> tuple[FrontMatter | None, M | None, list[Problem]]:
    """A file split, its front matter as an instance of `model`, and what is wrong with both.

    A line with a fault of its own gets no further Problem: that would only follow from the first.
    """
    parts, problems = split(raw, path)
    if may_lack and parts is None and [p.code for p in problems] == [Code.FRONT_MATTER_MISSING]:
        parts, problems = read_without_front_matter(raw, path), ()
    if parts is None:
        return None, None, list(problems)
    meta, found = validate(model, parts.data, path=path, at=parts.at)
    faulty = {problem.line for problem in problems if problem.is_error}
    doubted = {problem.line for problem in found}
    kept = [p for p in problems if p.is_error or p.line not in doubted]
    return parts, meta, kept + [p for p in found if p.line not in faulty]
