"""Values that several kinds of pages show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from standfirst.model.article import Article
from standfirst.rendering.context import Context
from standfirst.rendering.lookup import TopicLink

MAX_DESCRIPTION = 160
"""Most characters of a page's description: search engines show no more."""


def count_summaries(context: Context, articles: Sequence[Article]) -> str:
    """The number of articles in words, such as `3 summaries`."""
    number = len(articles)
    words = context.words.ngettext("%(num)s summary", "%(num)s summaries", number)
    return words % {"num": number}


def group_by_topic(
    context: Context, articles: Sequence[Article]
) -> list[tuple[TopicLink, list[Article]]]:
    """Articles under their main topic, in the order of the topics' tree."""
    lookup = context.lookup
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for topic_id in lookup.article_topic_ids(article)[:1]:
            groups[topic_id].append(article)
    order = [listing.topic.id for listing in context.site.topics]
    return [(lookup.topics[i], groups[i]) for i in order if i in groups]
