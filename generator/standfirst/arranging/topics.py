"""The tree of topics, and the listing of each topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from standfirst.arranging.order import pinned_first
from standfirst.arranging.site import TopicListing
from standfirst.arranging.topic_pairs import topic_pairs
from standfirst.model.article import Article
from standfirst.model.taxonomy import Story, Topic


def current_ids(named: Sequence[Topic] | Sequence[Story]) -> dict[str, str]:
    """Each id and each former id of a topic, or of a story, to its present id."""
    names: dict[str, str] = {}
    for item in named:
        for alias in item.meta.aliases:
            names.setdefault(alias, item.id)
    return names | {item.id: item.id for item in named}


def parents(topic: Topic, by_id: Mapping[str, Topic]) -> tuple[Topic, ...]:
    """The topics above a topic, the root first. A circle is cut where it closes."""
    chain: list[Topic] = []
    seen = {topic.id}
    parent = by_id.get(topic.meta.parent or "")
    while parent is not None and parent.id not in seen:
        chain.append(parent)
        seen.add(parent.id)
        parent = by_id.get(parent.meta.parent or "")
    return tuple(reversed(chain))


def topic_listings(
    topics: Sequence[Topic], articles: Sequence[Article]
) -> tuple[TopicListing, ...]:
    """One listing a topic, in the order of the tree: a topic, then those below it, by title."""
    by_id = {topic.id: topic for topic in topics}
    above = {topic.id: parents(topic, by_id) for topic in topics}
    below: defaultdict[str, list[Topic]] = defaultdict(list)
    for topic in sorted(topics, key=lambda t: (t.meta.title.casefold(), t.id)):
        below[above[topic.id][-1].id if above[topic.id] else ""].append(topic)
    names = current_ids(topics)
    filed: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        own = (names[i] for i in article.meta.topics if i in names)
        for topic_id in {up for i in own for up in (i, *(t.id for t in above[i]))}:
            filed[topic_id].append(article)

    beside = topic_pairs(articles, names, _kin(above))

    def walk(parent: str) -> Iterable[TopicListing]:
        for topic in below[parent]:
            yield TopicListing(
                topic,
                pinned_first(filed[topic.id]),
                above[topic.id],
                tuple(below[topic.id]),
                tuple((by_id[other], count) for other, count in beside.get(topic.id, ())),
            )
            yield from walk(topic.id)

    return tuple(walk(""))


def _kin(above: Mapping[str, Sequence[Topic]]) -> dict[str, frozenset[str]]:
    """For each topic the ids of those above it and below it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for topic_id, chain in above.items():
        for parent in chain:
            found[topic_id].add(parent.id)
            found[parent.id].add(topic_id)
    return {topic_id: frozenset(kin) for topic_id, kin in found.items()}
