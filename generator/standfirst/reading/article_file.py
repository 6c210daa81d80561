"""Reads an article: front matter and body, and every rule that needs no other file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from standfirst.model.article import Article, ArticleMeta, Body
from standfirst.model.positions import Positions
from standfirst.model.problem import Problem, without_refused
from standfirst.reading.file_kinds import file_id, judge_name
from standfirst.reading.front_matter_file import read_front_matter
from standfirst.reading.markdown.narration import stale_reading
from standfirst.reading.markdown.render import UNREADABLE, render
from standfirst.reading.validation.article_rules import judge_article, judge_length
from standfirst.reading.validation.claim_strength import judge_claim_strength


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """What an article's file holds."""

    article: Article
    body: Body


def read_article(path: str, raw: bytes) -> tuple[ArticleFile, tuple[Problem, ...]]:
    """The article with its body, and what is wrong with its file.

    With an error the article is for the rules alone.
    """
    file = read_front_matter(path, raw, ArticleMeta)
    problems = file.problems
    if name := judge_name(path):
        problems.append(name)
    rendering = UNREADABLE
    if file.body is not None:
        rendering, found = render(file.body, path, line=file.body_line)
        problems += found
    article = Article(
        id=file_id(path),
        path=path,
        meta=file.meta,
        excerpt=rendering.excerpt,
        words=rendering.words,
        links=rendering.links,
        file_hash=hashlib.blake2b(raw, digest_size=16).hexdigest(),
        at=_positions(file.at),
        refused=file.refused,
    )
    problems += without_refused(judge_article(article), [article])
    if file.body is not None:
        problems += judge_claim_strength(article, file.body, file.body_line)
        if rendering is not UNREADABLE:
            problems += judge_length(article, file.body_line)
            problems += stale_reading(article, rendering.body)
    return ArticleFile(article, rendering.body), tuple(sorted(problems))


def _positions(at: Positions) -> Positions:
    """The positions of all keys; a single source is always `source.0`."""
    if not any(key.startswith("source.") for key in at) or "source.0" in at:
        return at
    return {
        f"source.0{key[6:]}" if key.startswith("source.") else key: position
        for key, position in at.items()
    }
