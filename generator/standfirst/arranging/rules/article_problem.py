"""A problem at the place of a key in an article's front matter."""

from __future__ import annotations

from standfirst.model.article import Article
from standfirst.model.problem import Level, Problem


def article_problem(
    article: Article, key: str, code: str, message: str, hint: str = "", level: Level = Level.ERROR
) -> Problem:
    line, column = article.position(key)
    return Problem(article.path, line, column, code, message, hint, level)
