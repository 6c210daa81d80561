"""Writes one article or topic, and holds that the digest's own reader has nothing against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from standfirst.importing.archive.article_front_matter import ImportedNames, compose_front_matter
from standfirst.importing.archive.body.convert_body import (
    convert_body,
    first_heading,
    remove_title,
)
from standfirst.importing.archive.body.plain_text import to_plain
from standfirst.importing.archive.import_report import Note, SkippedPostError
from standfirst.importing.archive.imported_topics import Definition, topic_meta
from standfirst.importing.archive.link_map import LinkMap
from standfirst.importing.archive.mapping import ImportMapping
from standfirst.importing.archive.posts import Post
from standfirst.model.article import BodyLink
from standfirst.model.problem import Problem, has_errors
from standfirst.reading.article_file import read_article
from standfirst.reading.front_matter_file import read_topic
from standfirst.reading.frontmatter.split import join
from standfirst.reading.markdown.render import MAX_BYTES, render

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&]|(?<=^)[-+=]|(?<=\d)[.)](?=\s))", re.MULTILINE)

Judged = tuple[tuple[BodyLink, ...] | None, tuple[Problem, ...]]
Judge = Callable[[str], Judged]
"""Reads a finished file: its body, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A finished file under content/, and the files under content/ that its body links to."""

    path: str
    text: str
    notes: tuple[Note, ...] = ()
    links: frozenset[str] = frozenset()


def make_article(
    post: Post, mapping: ImportMapping, imported_names: ImportedNames, link_map: LinkMap
) -> WrittenFile:
    """Raises SkippedPostError when there is nothing to show, or when the result would not pass."""
    if len(post.front_matter.body) > MAX_BYTES:
        raise SkippedPostError("too-long", f"its text has more than {MAX_BYTES:,} characters")
    stated = post.front_matter.text(mapping.keys["title"])
    title = (
        stated or first_heading(post.front_matter.body) or post.slug.replace("-", " ").capitalize()
    )
    data, notes = compose_front_matter(post, mapping, imported_names, title=title)
    if not stated:
        notes += (Note("title-missing", "its title was made of its first heading or its name"),)
    bodies = _bodies(post, title, link_map)
    body, changed = next(bodies)
    if _shows_nothing(body):
        summary = max(
            map(to_plain, post.front_matter.texts(mapping.keys["lede"])), key=len, default=""
        )
        if not summary:
            raise SkippedPostError("empty", "it has neither a text nor a summary")
        data.pop("lede", None)
        body, changed = escape(summary), (Note("body-from-summary", "its summary is all it says"),)
        bodies = iter(())

    def judge(text: str) -> Judged:
        file, problems = read_article(post.target, text.encode())
        return None if has_errors(problems) else file.article.links, problems

    candidates = chain([(body, changed)], bodies)
    return _first_that_passes(post.target, data, candidates, notes, judge=judge, link_map=link_map)


def make_topic(
    topic_id: str, definition: Definition | None, spelling: str, link_map: LinkMap
) -> WrittenFile:
    """A topic as the archive describes it; as its id alone where that does not pass."""
    path = f"topics/{topic_id}.md"

    def judge(text: str) -> Judged:
        topic, problems = read_topic(path, text.encode())
        return None if has_errors(problems) else topic.links, problems

    meta, text = topic_meta(topic_id, definition, spelling)
    body, notes = convert_body(
        text,
        lead=lambda href: link_map.lead(href, None, path=path),
        picture=lambda src: link_map.picture(src, None),
    )
    flat = escape(to_plain(text))
    candidates = iter(((body, notes), (flat, notes), ("", notes)))
    try:
        return _first_that_passes(path, meta, candidates, (), judge=judge, link_map=link_map)
    except SkippedPostError:
        if definition is None:
            raise
        return make_topic(topic_id, None, spelling, link_map)


def escape(text: str) -> str:
    """Plain text as Markdown that shows the same."""
    return _SPECIAL.sub(r"\\\1", text)


Candidate = tuple[str, tuple[Note, ...]]


def _bodies(post: Post, title: str, link_map: LinkMap) -> Iterator[Candidate]:
    """The body as it should be; without links and pictures; and as nothing but its words."""
    flattened = Note("links-flattened", "some links could not be kept, and all are text now")

    def convert(*, with_links: bool) -> Candidate:
        body, changed = convert_body(
            post.front_matter.body,
            lead=lambda href: link_map.lead(href, post, path=post.target) if with_links else None,
            picture=lambda src: link_map.picture(src, post) if with_links else None,
        )
        body, headed = remove_title(body, title)
        return body, (*changed, *headed)

    yield convert(with_links=True)
    body, changed = convert(with_links=False)
    yield body, (*changed, flattened)
    words = render(body, post.target)[0].body.text
    yield escape(words), (*changed, flattened, Note("markup-lost", "only its words could be kept"))


def _first_that_passes(
    path: str,
    data: dict[str, Any],
    candidates: Iterator[Candidate],
    notes: tuple[Note, ...],
    *,
    judge: Judge,
    link_map: LinkMap,
) -> WrittenFile:
    fault: Problem | None = None
    for body, changed in candidates:
        text = join(data, f"\n{body}\n" if body else "")
        found, problems = judge(text)
        errors = [problem for problem in problems if problem.is_error]
        if found is not None and not errors:
            links = frozenset(link.target for link in found)
            if links <= link_map.targets:
                return WrittenFile(path, text, (*notes, *changed), links)
        fault = fault or next(iter(errors), None)
    said = f"{fault.code}: {fault.message}" if fault else "a link of it leads nowhere"
    raise SkippedPostError("does-not-pass", said)


def _shows_nothing(body: str) -> bool:
    """Whether a reader would see no word; only short bodies can hide that."""
    return len(body) < 2_000 and not render(body, "")[0].body.text
