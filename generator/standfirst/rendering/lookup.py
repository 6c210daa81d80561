"""What the pages of one site need to find: topics and stories by any of their ids, neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from standfirst.arranging.site import Site, StoryListing
from standfirst.arranging.topics import current_ids
from standfirst.model import urls
from standfirst.model.article import Article


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic by its name, and the address of its page."""

    id: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The articles before and after in an order: `newer` and `older`."""

    newer: Article | None
    older: Article | None


NO_NEIGHBOURS = Neighbours(None, None)


def _find_neighbours(articles: Sequence[Article]) -> dict[str, Neighbours]:
    row = (None, *articles, None)
    return {article.id: Neighbours(row[i], row[i + 2]) for i, article in enumerate(articles)}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Made once for a site. `topic_ids` and `story_ids` map each id, former ones included, to the
    present one; `topics` and `stories` are by their present ids, neighbours by their article's.
    """

    topic_ids: Mapping[str, str]
    story_ids: Mapping[str, str]
    topics: Mapping[str, TopicLink]
    stories: Mapping[str, StoryListing]
    neighbours: Mapping[str, Neighbours]
    topic_neighbours: Mapping[str, Neighbours]

    @classmethod
    def from_site(cls, site: Site) -> Lookup:
        topic_ids = current_ids([listing.topic for listing in site.topics])
        main: defaultdict[str, list[Article]] = defaultdict(list)
        for article in site.articles:
            first = topic_ids.get(article.meta.topics[0])
            if first is not None:
                main[first].append(article)
        topic_neighbours: dict[str, Neighbours] = {}
        for row in main.values():
            topic_neighbours |= _find_neighbours(row)
        return cls(
            topic_ids,
            current_ids([listing.story for listing in site.stories]),
            {
                listing.topic.id: TopicLink(
                    listing.topic.id, listing.topic.meta.title, urls.topic(listing.topic.id)
                )
                for listing in site.topics
            },
            {listing.story.id: listing for listing in site.stories},
            _find_neighbours(site.articles),
            topic_neighbours,
        )

    def article_topic_ids(self, article: Article) -> tuple[str, ...]:
        """The present ids of an article's topics, in its own order."""
        found = (self.topic_ids[i] for i in article.meta.topics if i in self.topic_ids)
        return tuple(dict.fromkeys(found))

    def article_topics(self, article: Article) -> tuple[TopicLink, ...]:
        """The topics of an article under their present names."""
        return tuple([self.topics[i] for i in self.article_topic_ids(article)])

    def article_stories(self, article: Article) -> tuple[StoryListing, ...]:
        """The stories that an article belongs to."""
        found = (self.story_ids[i] for i in article.meta.stories if i in self.story_ids)
        return tuple([self.stories[i] for i in dict.fromkeys(found)])

    def linked_neighbours(self, article: Article) -> tuple[Article | None, ...]:
        """The neighbours that an article's page leads to."""
        over_all = self.neighbours.get(article.id, NO_NEIGHBOURS)
        in_topic = self.topic_neighbours.get(article.id, NO_NEIGHBOURS)
        return over_all.newer, over_all.older, in_topic.newer, in_topic.older
