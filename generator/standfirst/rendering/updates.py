"""What is new or corrected, for the reader's own device to compare with what it has seen.

The file is the same for everybody: nothing is sent back, and the comparison is made on the page.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.settings import Settings

_LATEST = 200


def since(site: Site, settings: Settings) -> bytes:
    """JSON: the articles that were published or corrected last, the latest change first.

    Each has `id`, `title`, `address` (below the site's root), `date`, `topics` (with those above
    them) and `stories`; `corrected` is the day of the latest correction, and `language` is there
    where it is not the site's. `isAll` tells whether these are all articles.
    """
    chains: dict[str, list[str]] = {}
    for listing in site.topics:
        chain = [listing.topic.id, *(parent.id for parent in listing.parents)]
        chains |= dict.fromkeys((*listing.topic.meta.aliases, listing.topic.id), chain)
    stories = {
        name: listing.story.id
        for listing in site.stories
        for name in (*listing.story.meta.aliases, listing.story.id)
    }
    corrected = (a for a in site.articles[_LATEST:] if a.meta.corrections)
    latest = sorted((*site.articles[:_LATEST], *corrected), key=_changed, reverse=True)[:_LATEST]
    items = [_item(article, chains, stories, settings.language) for article in latest]
    return msgspec.json.encode({"isAll": len(items) == len(site.articles), "items": items})


def _changed(article: Article) -> dt.date:
    return max([article.date, *(correction.date for correction in article.meta.corrections)])


def _item(
    article: Article, chains: dict[str, list[str]], stories: dict[str, str], language: str
) -> dict[str, object]:
    meta = article.meta
    item: dict[str, object] = {
        "id": article.id,
        "title": meta.title,
        "address": urls.article(article.date, article.id),
        "date": str(article.date),
        "topics": sorted({up for topic in meta.topics for up in chains.get(topic, ())}),
        "stories": sorted({stories[name] for name in meta.stories if name in stories}),
    }
    if meta.corrections:
        item["corrected"] = str(max(correction.date for correction in meta.corrections))
    if meta.language and meta.language != language:
        item["language"] = meta.language
    return item
