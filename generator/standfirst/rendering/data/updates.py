"""What is new or corrected, for the reader's own device to compare with what it has seen.

The file is the same for everybody: nothing is sent back, and the comparison is made on the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from standfirst.arranging.publication import last_changed
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.context import Context

_LATEST = 200


def updates(context: Context) -> bytes:
    """JSON: the articles that were published or corrected last, the latest change first.

    Each has `id`, `title`, `address` (below the site's root), `date`, `topics` (with those above
    them) and `stories`; `corrected` is the day of the latest correction, and `language` is there
    where it is not the site's. `isAll` is true where these are all articles.
    """
    site = context.site
    parents = {
        listing.topic.id: [parent.id for parent in listing.parents] for listing in site.topics
    }
    corrected = (a for a in site.articles[_LATEST:] if a.meta.corrections)
    latest = sorted((*site.articles[:_LATEST], *corrected), key=last_changed, reverse=True)[
        :_LATEST
    ]
    items = [_item(context, article, parents) for article in latest]
    return msgspec.json.encode({"isAll": len(items) == len(site.articles), "items": items})


def _item(
    context: Context, article: Article, parents: Mapping[str, Sequence[str]]
) -> dict[str, object]:
    meta, lookup = article.meta, context.lookup
    topics = lookup.article_topic_ids(article)
    item: dict[str, object] = {
        "id": article.id,
        "title": meta.title,
        "address": urls.article(article.date, article.id),
        "date": str(article.date),
        "topics": sorted({up for topic in topics for up in (topic, *parents[topic])}),
        "stories": sorted(listing.story.id for listing in lookup.article_stories(article)),
    }
    if meta.corrections:
        item["corrected"] = str(max(correction.date for correction in meta.corrections))
    if meta.language and meta.language != context.settings.language:
        item["language"] = meta.language
    return item
