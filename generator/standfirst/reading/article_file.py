"""Reads an article: front matter and body, and every rule that needs no other file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from standfirst.model.article import Article, ArticleMeta, Body
from standfirst.model.positions import Positions
from standfirst.model.problem import Problem, has_errors
from standfirst.reading.file_kinds import file_id, judge_name
from standfirst.reading.front_matter_file import read_front_matter
from standfirst.reading.frontmatter.split import FrontMatter
from standfirst.reading.markdown.narration import stale_reading
from standfirst.reading.markdown.render import render
from standfirst.reading.validation.article_rules import judge_article, judge_length
from standfirst.reading.validation.claim_strength import judge_claim_strength


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What an article's file holds."""

    article: Article
    body: Body


def read_article(path: str, raw: bytes) -> tuple[ArticleFile | None, tuple[Problem, ...]]:
    """The article with its body, or None with at least one error; warnings may come with either."""
    parts, meta, problems = read_front_matter(path, raw, ArticleMeta)
    name = judge_name(path)
    if name is not None:
        problems.append(name)
    if parts is None:
        return None, tuple(sorted(problems))
    rendering, found = render(parts.body, path, line=parts.body_line)
    problems += found
    if meta is None:
        return None, tuple(sorted(problems))
    file_hash = hashlib.blake2b(raw, digest_size=16).hexdigest()
    article = Article(
        id=file_id(path),
        path=path,
        meta=meta,
        excerpt=rendering.excerpt,
        words=rendering.words,
        links=rendering.links,
        file_hash=file_hash,
        at=_positions(parts),
    )
    problems += judge_article(article)
    problems += judge_claim_strength(article, parts.body, parts.body_line)
    if not has_errors(found):
        problems += judge_length(article, parts.body_line)
        problems += stale_reading(article, rendering.body)
    file = None if has_errors(problems) else ArticleFile(article, rendering.body)
    return file, tuple(sorted(problems))


def _positions(parts: FrontMatter) -> Positions:
    """The positions of all keys; a single source is always `source.0`."""
    if not isinstance(parts.data.get("source"), Mapping):
        return parts.at
    return {
        f"source.0{key[6:]}" if key.startswith("source.") else key: position
        for key, position in parts.at.items()
    }
