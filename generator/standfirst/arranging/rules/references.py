"""The rules that what an article or a letter names exists."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from standfirst.arranging.topics import current_ids
from standfirst.model import urls
from standfirst.model.codes import Code
from standfirst.model.content import UNREAD, Content
from standfirst.model.content_kinds import STORY, TOPIC, ContentKind
from standfirst.model.problem import Finding, Level, Problem, item_problem
from standfirst.model.spelling import did_you_mean
from standfirst.model.taxonomy import Story, Topic


def unknown_topics(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A topic that has no file."""
    return _unknown(content, content.topics, TOPIC, Code.TOPIC_UNKNOWN)


def unknown_stories(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A story that has no file."""
    return _unknown(content, content.stories, STORY, Code.STORY_UNKNOWN)


def _unknown(
    content: Content, items: Sequence[Topic] | Sequence[Story], kind: ContentKind, code: Code
) -> Iterator[Problem]:
    """Ids that articles name under the key `kind.field`, and that none of the items has or had."""
    known = current_ids(items)
    if any(UNREAD in item.refused for item in items):
        return
    for article in content.articles:
        for index, name in enumerate(getattr(article.meta, kind.field)):
            if name not in known:
                message = f"there is no {kind.name} `{name}`"
                hint = did_you_mean(name, known) or f"choose one of the files in {kind.folder}/"
                finding = Finding(code, message, hint)
                yield item_problem(article, f"{kind.field}.{index}", finding)


def unknown_articles(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A related article, or an original of a translation, that is not there."""
    known = {article.id for article in content.articles}
    for article in content.articles:
        for index, other in enumerate(article.meta.related):
            if other not in known:
                message = f"there is no article `{other}`"
                hint = did_you_mean(other, known)
                finding = Finding(Code.ARTICLE_UNKNOWN, message, hint)
                yield item_problem(article, f"related.{index}", finding)
            elif other == article.id:
                message = "an article cannot be related to itself"
                finding = Finding(
                    Code.RELATED_TO_ITSELF, message, "take this id away", Level.WARNING
                )
                yield item_problem(article, f"related.{index}", finding)
        original = article.meta.translation_of
        if original is not None and original not in known:
            message = f"there is no article `{original}`"
            hint = did_you_mean(original, known)
            finding = Finding(Code.ARTICLE_UNKNOWN, message, hint)
            yield item_problem(article, "translation_of", finding)


def unknown_leads(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An edition that leads with an article of another week, or that has no articles."""
    weeks: defaultdict[str, set[str]] = defaultdict(set)
    undated = {article.id for article in content.articles if "date" in article.refused}
    for article in content.articles:
        weeks[urls.week(article.date)].add(article.id)
    for letter in content.letters:
        own = weeks.get(letter.id, set()) | undated
        if not own:
            message = f"no article has a date in {letter.id}"
            hint = "check the week in the file's name; the letter is shown once there is one"
            finding = Finding(Code.EDITION_EMPTY, message, hint, Level.WARNING)
            yield item_problem(letter, "", finding)
        for index, lead in enumerate(letter.meta.lead):
            if own and lead not in own:
                message = f"`{lead}` is not an article of {letter.id}"
                hint = did_you_mean(lead, own)
                finding = Finding(Code.LEAD_UNKNOWN, message, hint)
                yield item_problem(letter, f"lead.{index}", finding)
