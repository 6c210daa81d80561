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
    site, words = context.site, context.words
    about = context.settings.site_description or words.gettext("Every summary, the newest first.")
    yield _feed(context, EVERYTHING, [""], words.gettext("Everything"), about, site.articles)
    about = words.gettext("The digest week by week: one entry for each week.")
    addresses, name = [urls.EDITIONS], words.gettext("Editions")
    yield _feed(context, EDITIONS, addresses, name, about, site.editions)
    about = words.gettext("What was wrong in a summary and is now right.")
    addresses, name = [urls.CORRECTIONS], words.gettext("Corrections")
    corrected = corrections((*site.articles, *site.withdrawn))
    yield _feed(context, CORRECTIONS, addresses, name, about, corrected, home=urls.FEEDS)
    yield from _topics(context)
    yield from _stories(context)
    yield from _publishers(context)
    yield from _jurisdictions(context)
    yield from _languages(context)
    if context.settings.feeds_without_topics:
        yield from _without(context)


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


def _topics(context: Context) -> Iterator[Feed]:
    for listing in context.site.topics:
        meta = listing.topic.meta
        addresses = [urls.topic(own) for own in (listing.topic.id, *meta.aliases)]
        articles = listing.articles
        yield _feed(context, TOPICS, addresses, meta.title, meta.description, articles)


def _stories(context: Context) -> Iterator[Feed]:
    for listing in context.site.stories:
        meta = listing.story.meta
        addresses = [urls.story(own) for own in (listing.story.id, *meta.aliases)]
        newest = listing.articles[::-1]
        yield _feed(context, STORIES, addresses, meta.title, meta.summary, newest)


def _publishers(context: Context) -> Iterator[Feed]:
    about = context.words.gettext("What the digest summarised from %(name)s.")
    for listing in context.site.publishers:
        name, addresses = listing.name, [urls.source(listing.name)]
        yield _feed(context, PUBLISHERS, addresses, name, about % {"name": name}, listing.articles)


def _jurisdictions(context: Context) -> Iterator[Feed]:
    about = context.words.gettext("What concerns %(name)s.")
    for listing in context.site.jurisdictions:
        name = display_names.territory(listing.name, context.locale, context.words)
        addresses, description = [urls.jurisdiction(listing.name)], about % {"name": name}
        yield _feed(context, JURISDICTIONS, addresses, name, description, listing.articles)


def _languages(context: Context) -> Iterator[Feed]:
    found: dict[str, list[Article]] = {}
    for article in context.site.articles:
        found.setdefault(article.meta.language or context.settings.language, []).append(article)
    about = context.words.gettext("The summaries that are written in %(name)s.")
    for tag in sorted(found):
        name = display_names.language(tag, context.locale)
        addresses, description = [urls.language(tag)], about % {"name": name}
        yield _feed(context, LANGUAGES, addresses, name, description, found[tag], home=urls.FEEDS)


def _without(context: Context) -> Iterator[Feed]:
    """A feed for each topic that leaves its mark on the feed of everything."""
    articles, most = context.site.articles, context.settings.feed_items
    title = context.words.gettext("Everything but %(name)s")
    about = context.words.gettext("Every summary that is not filed under %(name)s.")
    for listing in context.site.topics:
        ids = {article.id for article in listing.articles}
        newest = tuple(islice((a for a in articles if a.id not in ids), most))
        if newest == articles[:most]:
            continue
        meta = listing.topic.meta
        addresses = [urls.feed_without(own) for own in (listing.topic.id, *meta.aliases)]
        name, whole = meta.title, title % {"name": meta.title}
        description = about % {"name": name}
        yield _feed(
            context, WITHOUT, addresses, name, description, newest, home=urls.FEEDS, title=whole
        )


def _feed(
    context: Context,
    group: str,
    addresses: Sequence[str],
    name: str,
    description: str,
    entries: Sequence[FeedEntry],
    *,
    home: str | None = None,
    title: str | None = None,
) -> Feed:
    """The feed at the first of these addresses, where its page is, too, if it has no other home."""
    whole = context.settings.site_name
    return Feed(
        group=group,
        address=addresses[0],
        home=addresses[0] if home is None else home,
        name=name,
        title=whole if group == EVERYTHING else f"{title or name} · {whole}",
        description=description,
        entries=tuple(entries[: context.settings.feed_items]),
        former=tuple(addresses[1:]),
    )
