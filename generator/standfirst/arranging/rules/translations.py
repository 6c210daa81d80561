"""The rule that a translation names its original, which is in another language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Level, Problem, item_problem


def translations_of_translations(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A translation whose original is itself a translation, or has the same language."""
    by_id = {article.id: article for article in content.articles}
    for article in content.articles:
        original = by_id.get(article.meta.translation_of or "")
        if original is None:
            continue
        if original is article or original.meta.translation_of is not None:
            message = f"`{original.id}` is no original"
            hint = "name the article that was written first"
            finding = Finding(Code.TRANSLATION_CHAIN, message, hint)
            yield item_problem(article, "translation_of", finding)
        elif "language" in original.refused | article.refused:
            continue
        elif original.meta.language == article.meta.language:
            message = "a translation and its original have the same language"
            hint = "give this one its `language`"
            finding = Finding(Code.TRANSLATION_LANGUAGE, message, hint, Level.WARNING)
            yield item_problem(article, "translation_of", finding)
