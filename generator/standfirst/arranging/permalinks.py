"""The addresses that a digest promises to keep, and where its old ones lead now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.taxonomy import PlainPage, Story, Topic


@dataclass(frozen=True, slots=True)
class Permalinks:
    """What has an address of its own that is never given up.

    Days, editions, publishers and the like only list these: such a list goes when nothing is left
    for it to show.
    """

    articles: tuple[Article, ...]
    topics: tuple[Topic, ...]
    stories: tuple[Story, ...]
    pages: tuple[PlainPage, ...]

    @classmethod
    def from_site(cls, site: Site) -> Permalinks:
        """What a site shows, notices of withdrawal included."""
        return cls(
            (*site.articles, *site.withdrawn),
            tuple([listing.topic for listing in site.topics]),
            tuple([listing.story for listing in site.stories]),
            site.pages,
        )

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Each address with the path of the file that it belongs to."""
        yield from ((urls.article(a.date, a.id), a.path) for a in self.articles)
        yield from ((urls.topic(topic.id), topic.path) for topic in self.topics)
        yield from ((urls.story(story.id), story.path) for story in self.stories)
        yield from ((urls.plain_page(page.id), page.path) for page in self.pages)

    def redirects(self) -> dict[str, str]:
        """Each old address to the present one: aliases of articles and of pages, and the ids that
        topics and stories had before.
        """
        found = dict(sorted(self._moves()))
        return {old: new for old, new in found.items() if old != new}

    def _moves(self) -> Iterator[tuple[str, str]]:
        for article in self.articles:
            for alias in article.meta.aliases:
                yield _address(alias), urls.article(article.date, article.id)
        for page in self.pages:
            for alias in page.meta.aliases:
                yield _address(alias), urls.plain_page(page.id)
        for topic in self.topics:
            for alias in topic.meta.aliases:
                yield urls.topic(alias), urls.topic(topic.id)
        for story in self.stories:
            for alias in story.meta.aliases:
                yield urls.story(alias), urls.story(story.id)


def _address(alias: str) -> str:
    address = alias.lstrip("/")
    is_file = "." in address.rpartition("/")[2]
    return address if is_file or address.endswith("/") else f"{address}/"
