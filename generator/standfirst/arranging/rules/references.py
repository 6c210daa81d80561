"""The rules that what an article or a letter names exists."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from standfirst.arranging.rules.article_problem import article_problem
from standfirst.arranging.topics import current_ids
from standfirst.model import urls
from standfirst.model.content import Content
from standfirst.model.problem import Level, Problem
from standfirst.model.spelling import did_you_mean


def unknown_topics(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A topic that has no file."""
    known = current_ids(content.topics)
    for article in content.articles:
        for index, topic in enumerate(article.meta.topics):
            if topic not in known:
                yield article_problem(
                    article,
                    f"topics.{index}",
                    "topic-unknown",
                    f"there is no topic `{topic}`",
                    did_you_mean(topic, known) or "choose one of the files in topics/",
                )


def unknown_stories(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A story that has no file."""
    known = current_ids(content.stories)
    for article in content.articles:
        for index, story in enumerate(article.meta.stories):
            if story not in known:
                yield article_problem(
                    article,
                    f"stories.{index}",
                    "story-unknown",
                    f"there is no story `{story}`",
                    did_you_mean(story, known) or "choose one of the files in stories/",
                )


def unknown_articles(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A related article, or an original of a translation, that is not there."""
    known = {article.id for article in content.articles}
    for article in content.articles:
        for index, other in enumerate(article.meta.related):
            if other not in known:
                yield article_problem(
                    article,
                    f"related.{index}",
                    "article-unknown",
                    f"there is no article `{other}`",
                    did_you_mean(other, known),
                )
            elif other == article.id:
                yield article_problem(
                    article,
                    f"related.{index}",
                    "related-to-itself",
                    "an article cannot be related to itself",
                    "take this id away",
                    Level.WARNING,
                )
        original = article.meta.translation_of
        if original is not None and original not in known:
            yield article_problem(
                article,
                "translation_of",
                "article-unknown",
                f"there is no article `{original}`",
                did_you_mean(original, known),
            )


def unknown_leads(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An edition that leads with an article of another week, or that has no articles."""
    weeks: defaultdict[str, set[str]] = defaultdict(set)
    for article in content.articles:
        weeks[urls.week(article.date)].add(article.id)
    for letter in content.letters:
        own = weeks.get(letter.id, set())
        if not own:
            yield Problem(
                letter.path,
                1,
                1,
                "edition-empty",
                f"no article has a date in {letter.id}",
                "check the week in the file's name; the letter is shown once there is one",
                Level.WARNING,
            )
        for index, lead in enumerate(letter.meta.lead):
            if own and lead not in own:
                line, column = letter.at.get(f"lead.{index}", letter.at.get("lead", (1, 1)))
                yield Problem(
                    letter.path,
                    line,
                    column,
                    "lead-unknown",
                    f"`{lead}` is not an article of {letter.id}",
                    did_you_mean(lead, own),
                )
