"""Which feeds a site has, and what each of them lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice

from standfirst.arranging.publication import corrections
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.context import Context, Feed, FeedEntry
from standfirst.rendering.i18n import display_names
from standfirst.rendering.i18n.catalogue import Words

FORMATS = (
    ("feed.xml", "application/atom+xml", "Atom"),
    ("rss.xml", "application/rss+xml", "RSS"),
    ("feed.json", "application/feed+json", "JSON Feed"),
)
"""The file, the media type and the name of each format; the first is the one to offer."""

EVERYTHING, EDITIONS, CORRECTIONS = "feed", "editions", "corrections"
TOPICS, STORIES, PUBLISHERS = "topics", "stories", "publishers"
JURISDICTIONS, LANGUAGES, WITHOUT = "jurisdictions", "languages", "without"


def list_feeds(context: Context) -> Iterator[Feed]:
    """Every feed of the site, in the order in which they are offered."""
    yield from _FeedLister(context).all()


def group_feeds(every: Iterable[Feed], words: Words) -> list[tuple[str, list[Feed]]]:
    """Feeds under what their groups are called, in the order of the feeds."""
    called = {
        TOPICS: words.gettext("Topics"),
        STORIES: words.gettext("Stories"),
        PUBLISHERS: words.gettext("Publishers"),
        JURISDICTIONS: words.gettext("Jurisdictions"),
        LANGUAGES: words.gettext("Languages"),
        WITHOUT: words.gettext("Everything but one topic"),
    }
    groups = groupby(every, lambda feed: called.get(feed.group, words.gettext("The digest")))
    return [(name, list(part)) for name, part in groups]


class _FeedLister:
    """Holds what all feeds of one site share; each method makes one kind."""

    def __init__(self, context: Context) -> None:
        self._site, self._settings = context.site, context.settings
        self._words, self._locale = context.words, context.locale

    def all(self) -> Iterator[Feed]:
        site, words = self._site, self._words
        about = self._settings.site_description or words.gettext("Every summary, the newest first.")
        yield self._feed(EVERYTHING, "", "", words.gettext("Everything"), about, site.articles)
        yield self._feed(
            EDITIONS,
            urls.EDITIONS,
            urls.EDITIONS,
            words.gettext("Editions"),
            words.gettext("The digest week by week: one entry for each week."),
            site.editions,
        )
        yield self._feed(
            CORRECTIONS,
            urls.CORRECTIONS,
            urls.FEEDS,
            words.gettext("Corrections"),
            words.gettext("What was wrong in a summary and is now right."),
            corrections((*site.articles, *site.withdrawn)),
        )
        yield from self._topics()
        yield from self._stories()
        yield from self._publishers()
        yield from self._jurisdictions()
        yield from self._languages()
        if self._settings.feeds_without_topics:
            yield from self._without()

    def _topics(self) -> Iterator[Feed]:
        for listing in self._site.topics:
            topic, address = listing.topic, urls.topic(listing.topic.id)
            former = tuple(urls.topic(alias) for alias in topic.meta.aliases)
            about = topic.meta.description
            yield self._feed(
                TOPICS, address, address, topic.meta.title, about, listing.articles, former=former
            )

    def _stories(self) -> Iterator[Feed]:
        for listing in self._site.stories:
            story, address = listing.story, urls.story(listing.story.id)
            former = tuple(urls.story(alias) for alias in story.meta.aliases)
            newest = listing.articles[::-1]
            about = story.meta.summary
            yield self._feed(
                STORIES, address, address, story.meta.title, about, newest, former=former
            )

    def _publishers(self) -> Iterator[Feed]:
        about = self._words.gettext("What the digest summarised from %(name)s.")
        for listing in self._site.publishers:
            address, description = urls.source(listing.name), about % {"name": listing.name}
            yield self._feed(
                PUBLISHERS, address, address, listing.name, description, listing.articles
            )

    def _jurisdictions(self) -> Iterator[Feed]:
        about = self._words.gettext("What concerns %(name)s.")
        for listing in self._site.jurisdictions:
            name = display_names.territory(listing.name, self._locale, self._words)
            address = urls.jurisdiction(listing.name)
            yield self._feed(
                JURISDICTIONS, address, address, name, about % {"name": name}, listing.articles
            )

    def _languages(self) -> Iterator[Feed]:
        found: dict[str, list[Article]] = {}
        for article in self._site.articles:
            found.setdefault(article.meta.language or self._settings.language, []).append(article)
        about = self._words.gettext("The summaries that are written in %(name)s.")
        for tag in sorted(found):
            name = display_names.language(tag, self._locale)
            address, description = urls.language(tag), about % {"name": name}
            yield self._feed(LANGUAGES, address, urls.FEEDS, name, description, found[tag])

    def _without(self) -> Iterator[Feed]:
        """A feed for each topic that leaves its mark on the feed of everything."""
        everything = self._site.articles[: self._settings.feed_items]
        title = self._words.gettext("Everything but %(name)s")
        about = self._words.gettext("Every summary that is not filed under %(name)s.")
        for listing in self._site.topics:
            ids = {article.id for article in listing.articles}
            others = (article for article in self._site.articles if article.id not in ids)
            newest = tuple(islice(others, self._settings.feed_items))
            if newest == everything:
                continue
            own = [listing.topic.id, *listing.topic.meta.aliases]
            address, *former = [urls.feed_without(name) for name in own]
            name, description = listing.topic.meta.title, about % {"name": listing.topic.meta.title}
            yield self._feed(
                WITHOUT,
                address,
                urls.FEEDS,
                name,
                description,
                newest,
                title=title % {"name": name},
                former=tuple(former),
            )

    def _feed(
        self,
        group: str,
        address: str,
        home: str,
        name: str,
        description: str,
        entries: Sequence[FeedEntry],
        *,
        title: str | None = None,
        former: tuple[str, ...] = (),
    ) -> Feed:
        whole = self._settings.site_name
        return Feed(
            group=group,
            address=address,
            home=home,
            name=name,
            title=whole if group == EVERYTHING else f"{title or name} · {whole}",
            description=description,
            entries=tuple(entries[: self._settings.feed_items]),
            former=former,
        )
