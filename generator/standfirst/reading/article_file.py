"""Reads an article: front matter and body, and every rule that needs no other file."""

from __future__ import annotations

import hashlib

from standfirst.model.article import Article, ArticleMeta
from standfirst.model.positions import Positions
from standfirst.model.problem import Problem, without_refused
from standfirst.reading.file_kinds import file_id, judge_name
from standfirst.reading.front_matter_file import read_front_matter
from standfirst.reading.markdown.narration import stale_reading
from standfirst.reading.markdown.render import EMPTY_BODY, render
from standfirst.reading.validation.article_rules import judge_article, judge_length
from standfirst.reading.validation.claim_strength import judge_claim_strength


def read_article(path: str, raw: bytes) -> tuple[Article, tuple[Problem, ...]]:
    """The article, and what is wrong with its file. With an error it is for the rules alone."""
    file = read_front_matter(path, raw, ArticleMeta)
    problems = file.problems
    if name := judge_name(path):
        problems.append(name)
    body = EMPTY_BODY
    if file.body is not None:
        body, found = render(file.body, path, line=file.body_line)
        problems += found
    file_hash = hashlib.blake2b(raw, digest_size=16).hexdigest()
    at = _positions(file.at)
    article = Article(file_id(path), path, file.meta, body, file_hash, at, refused=file.refused)
    problems += without_refused(judge_article(article), [article])
    if file.body is not None:
        problems += judge_claim_strength(article, file.body, file.body_line)
        if body is not EMPTY_BODY:
            problems += judge_length(article, file.body_line)
            problems += stale_reading(article)
    return article, tuple(sorted(problems))


def _positions(at: Positions) -> Positions:
    """The positions of all keys; a single source is always `source.0`."""
    if not any(key.startswith("source.") for key in at) or "source.0" in at:
        return at
    return {
        f"source.0{key[6:]}" if key.startswith("source.") else key: position
        for key, position in at.items()
    }
