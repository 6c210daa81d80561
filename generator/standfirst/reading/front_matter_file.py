"""Reads Markdown files with front matter: every content kind of this form but articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from standfirst.model.codes import Code
from standfirst.model.positions import Positions
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
from standfirst.reading.frontmatter.split import read_without_front_matter, split, split_body
from standfirst.reading.markdown.headings import take_heading
from standfirst.reading.markdown.render import UNREADABLE, render
from standfirst.reading.unread_values import guess_values, readable_text, unread_keys, unread_text
from standfirst.reading.validation.model_fields import keys
from standfirst.reading.validation.salvage import salvage
from standfirst.reading.validation.schema import validate

Problems = tuple[Problem, ...]
M = TypeVar("M")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FrontMatterFile(Generic[M]):
    """A file split: what its front matter says, as an instance of a model, and its body.

    `refused` are the keys whose values could not be read, all of them where the front matter is
    broken; `body` is None where it is not known where the body begins.
    """

    meta: M
    at: Positions
    refused: frozenset[str]
    body: str | None
    body_line: int
    problems: list[Problem]


def read_topic(path: str, raw: bytes) -> tuple[Topic, Problems]:
    """The topic, and what is wrong with its file."""
    file = read_front_matter(path, raw, TopicMeta)
    return _make(Topic, file_id(path), path, file, judge_name(path))


def read_story(path: str, raw: bytes) -> tuple[Story, Problems]:
    """The story, and what is wrong with its file."""
    file = read_front_matter(path, raw, StoryMeta)
    return _make(Story, file_id(path), path, file, judge_name(path))


def read_letter(path: str, raw: bytes) -> tuple[EditionLetter, Problems]:
    """The editor's letter of a week, and what is wrong with its file. It may lack front matter."""
    file = read_front_matter(path, raw, EditionMeta, may_lack=True)
    return _make(EditionLetter, file_id(path), path, file, judge_week(path))


def read_lead(path: str, raw: bytes) -> tuple[Lead, Problems]:
    """A summary that is wanted, and what is wrong with its file."""
    file = read_front_matter(path, raw, LeadMeta)
    return _make(Lead, file_id(path), path, file, judge_name(path))


def read_page(path: str, raw: bytes) -> tuple[PlainPage, Problems]:
    """The plain page, and what is wrong with its file. It may lack front matter.

    Its title is the front matter's, or its first heading, which then leaves the body, or its
    file's name.
    """
    file = read_front_matter(path, raw, PageMeta, may_lack=True)
    text, meta = file.body, file.meta
    if text is not None:
        heading, rest = take_heading(text, path)
        if meta.title is None or meta.title == heading:
            text = rest
        named = file_id(path).replace("-", " ").capitalize()
        meta = replace(meta, title=meta.title or heading or named)
    file = replace(file, meta=meta, body=text)
    return _make(PlainPage, path.removesuffix(".md"), path, file, judge_name(path), is_page=True)


def _make(
    make: Callable[..., T],
    item_id: str,
    path: str,
    file: FrontMatterFile[Any],
    fault: Problem | None,
    *,
    is_page: bool = False,
) -> tuple[T, Problems]:
    """An item of what its file holds; `fault` is what is wrong with the file's name."""
    rendering, found = UNREADABLE, Problems()
    if file.body is not None:
        rendering, found = render(file.body, path, line=file.body_line, is_page=is_page)
    item = make(
        id=item_id,
        path=path,
        meta=file.meta,
        body=rendering.body,
        excerpt=rendering.excerpt,
        links=rendering.links,
        at=file.at,
        refused=file.refused,
    )
    return item, tuple(sorted([*file.problems, *found, *([fault] if fault else [])]))


def read_front_matter(
    path: str, raw: bytes, model: type[M], *, may_lack: bool = False
) -> FrontMatterFile[M]:
    """A file split, its front matter as an instance of `model`, and what is wrong with both.

    A line with a fault of its own gets no further Problem: that would only follow from the first.
    """
    parts, problems = split(raw, path)
    if may_lack and parts is None and [p.code for p in problems] == [Code.FRONT_MATTER_MISSING]:
        parts, problems = read_without_front_matter(raw, path), ()
    if parts is None:
        return _without_values(path, raw, model, list(problems))
    faulty = {problem.line for problem in problems if problem.is_error}
    text = readable_text(raw) if faulty else ""
    unread = unread_text(text, sorted(faulty))
    lost = unread_keys(unread)
    made = validate(model, parts.data, path=path, at=parts.at, lost=lost)
    doubted = {problem.line for problem in made.problems}
    found = [p for p in problems if p.is_error or p.line not in doubted]
    found += [p for p in made.problems if p.line not in faulty]
    meta, refused = made.meta, made.refused | lost.difference(parts.data)
    if has_errors(found):
        others = (str(value) for key, value in parts.data.items() if key in made.others)
        meta, refused = guess_values(meta, refused, "\n".join([unread, *others]))
    return FrontMatterFile(meta, made.at, refused, parts.body, parts.body_line, found)


def _without_values(
    path: str, raw: bytes, model: type[M], problems: list[Problem]
) -> FrontMatterFile[M]:
    """A file with front matter that cannot be read."""
    key: Any = model  # a class can be remembered, which its type does not say
    refused = frozenset(keys(key))
    meta, refused = guess_values(salvage(model, {}).meta, refused, readable_text(raw))
    parts = split_body(raw, path)
    if parts is None:
        return FrontMatterFile(meta, {}, refused, None, 1, problems)
    return FrontMatterFile(meta, {}, refused, parts.body, parts.body_line, problems)
