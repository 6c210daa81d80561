"""The rule that a translation names its original, which is in another language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.rules.article_problem import article_problem
from standfirst.model.content import Content
from standfirst.model.problem import Level, Problem


def translations_of_translations(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A translation whose original is itself a translation, or has the same language."""
    by_id = {article.id: article for article in content.articles}
    for article in content.articles:
        original = by_id.get(article.meta.translation_of or "")
        if original is None:
            continue
        if original is article or original.meta.translation_of is not None:
            yield article_problem(
                article,
                "translation_of",
                "translation-chain",
                f"`{original.id}` is no original",
                "name the article that was written first",
            )
        elif original.meta.language == article.meta.language:
            yield article_problem(
                article,
                "translation_of",
                "translation-language",
                "a translation and its original have the same language",
                "give this one its `language`",
                Level.WARNING,
            )
