"""The rules that what an article or a letter names exists."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from standfirst.arranging.topics import current_ids
from standfirst.model import urls
from standfirst.model.codes import Code
from standfirst.model.content import UNREAD, Content
from standfirst.model.problem import Finding, Level, Problem, item_problem
from standfirst.model.spelling import did_you_mean


def unknown_topics(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A topic that has no file."""
    known = current_ids(content.topics)
    if any(UNREAD in topic.refused for topic in content.topics):
        return
    for article in content.articles:
        for index, topic in enumerate(article.meta.topics):
            if topic not in known:
                message = f"there is no topic `{topic}`"
                hint = did_you_mean(topic, known) or "choose one of the files in topics/"
                yield item_problem(
                    article, f"topics.{index}", Finding(Code.TOPIC_UNKNOWN, message, hint)
                )


def unknown_stories(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A story that has no file."""
    known = current_ids(content.stories)
    if any(UNREAD in story.refused for story in content.stories):
        return
    for article in content.articles:
        for index, story in enumerate(article.meta.stories):
            if story not in known:
                message = f"there is no story `{story}`"
                hint = did_you_mean(story, known) or "choose one of the files in stories/"
                yield item_problem(
                    article, f"stories.{index}", Finding(Code.STORY_UNKNOWN, message, hint)
                )


def unknown_articles(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A related article, or an original of a translation, that is not there."""
    known = {article.id for article in content.articles}
    for article in content.articles:
        for index, other in enumerate(article.meta.related):
            if other not in known:
                message = f"there is no article `{other}`"
                hint = did_you_mean(other, known)
                yield item_problem(
                    article, f"related.{index}", Finding(Code.ARTICLE_UNKNOWN, message, hint)
                )
            elif other == article.id:
                message = "an article cannot be related to itself"
                yield item_problem(
                    article,
                    f"related.{index}",
                    Finding(Code.RELATED_TO_ITSELF, message, "take this id away", Level.WARNING),
                )
        original = article.meta.translation_of
        if original is not None and original not in known:
            message = f"there is no article `{original}`"
            hint = did_you_mean(original, known)
            yield item_problem(
                article, "translation_of", Finding(Code.ARTICLE_UNKNOWN, message, hint)
            )


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
            yield item_problem(
                letter, "", Finding(Code.EDITION_EMPTY, message, hint, Level.WARNING)
            )
        for index, lead in enumerate(letter.meta.lead):
            if own and lead not in own:
                message = f"`{lead}` is not an article of {letter.id}"
                hint = did_you_mean(lead, own)
                yield item_problem(
                    letter, f"lead.{index}", Finding(Code.LEAD_UNKNOWN, message, hint)
                )
