"""Reads an article: front matter and body, and every rule that needs no other file."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from standfirst.model.article import Article, ArticleMeta, Positions
from standfirst.model.problem import Problem, has_errors
from standfirst.reading.file_kinds import file_id, judge_name
from standfirst.reading.front_matter_file import read_front_matter, select_positions
from standfirst.reading.frontmatter.split import FrontMatter
from standfirst.reading.markdown.narration import stale_reading
from standfirst.reading.markdown.render import render
from standfirst.reading.validation.article_rules import judge_article, judge_body
from standfirst.reading.validation.claim_strength import judge_claim_strength

_RULE_KEYS = re.compile(
    r"(?:date|title|publish_at|translation_of|image\.file|audio\.file"
    r"|(?:topics|stories|related|aliases|entities|jurisdictions)(?:\.\d+)?"
    r"|source(?:\.\d+)?(?:\.(?:url|publisher))?)"
)
"""The keys that rules over the whole digest may point at."""


def read_article(path: str, raw: bytes) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article, or None with at least one error; warnings may come with either."""
    parts, meta, problems = read_front_matter(path, raw, ArticleMeta)
    name = judge_name(path)
    if name is not None:
        problems.append(name)
    if parts is None:
        return None, tuple(sorted(problems))
    body, found = render(parts.body, path, line=parts.body_line)
    problems += found
    if meta is not None:
        problems += judge_article(meta, path, parts.at)
        problems += judge_claim_strength(
            meta, parts.body, path, at=parts.at, body_line=parts.body_line
        )
        if not has_errors(found):
            problems += judge_body(meta, body, path, parts.body_line)
            problems += stale_reading(meta, body, path, parts.at)
    if meta is None or has_errors(problems):
        return None, tuple(sorted(problems))
    file_hash = hashlib.blake2b(raw, digest_size=16).hexdigest()
    article = Article(file_id(path), path, meta, body, file_hash, _rule_positions(parts))
    return article, tuple(sorted(problems))


def _rule_positions(parts: FrontMatter) -> Positions:
    """The positions that rules may need; a single source is always `source.0`."""
    kept = select_positions(parts, _RULE_KEYS)
    if isinstance(parts.data.get("source"), Mapping):
        return {
            f"source.0{key[6:]}" if key.startswith("source.") else key: position
            for key, position in kept.items()
        }
    return kept
