"""What the search asks for first: the shards, and what a search can be narrowed by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from standfirst.rendering.context import Context
from standfirst.rendering.i18n import display_names
from standfirst.rendering.search.search_documents import FACETS, SearchDocument
from standfirst.rendering.search.shards import Shard


def manifest_file(context: Context, parts: Sequence[tuple[Shard, str]]) -> bytes:
    """The shards, each with the name of its folder, the newest first; and the names of topics."""
    return msgspec.json.encode(
        {
            "shards": [
                {"name": name, "count": len(shard.items), "years": shard.years}
                for shard, name in parts
            ],
            "topics": _topic_names(context),
        }
    )


def facets_file(context: Context, items: Sequence[SearchDocument]) -> bytes:
    """For each facet its ids with their names and how often they occur in the whole digest.

    The commonest come first, years from the newest. The names of kinds are the template's.
    """
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for item in items:
        for name, ids in item.facets.items():
            counts[name].update(ids)
    names = _names(context, counts["language"])
    rows = {
        name: [
            [value, names.get(name, {}).get(value, value), found] for value, found in _order(all_)
        ]
        for name, all_ in counts.items()
    }
    rows["year"].sort(key=lambda row: str(row[0]), reverse=True)
    return msgspec.json.encode(rows)


def _order(found: Counter[str]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _topic_names(context: Context) -> dict[str, str]:
    return {topic_id: topic.text for topic_id, topic in context.lookup.topics.items()}


def _names(context: Context, languages: Counter[str]) -> dict[str, dict[str, str]]:
    site, locale, words = context.site, context.locale, context.words
    return {
        "topic": _topic_names(context),
        "publisher": {listing.id: listing.name for listing in site.publishers},
        "jurisdiction": {
            s.id: display_names.territory(s.name, locale, words) for s in site.jurisdictions
        },
        "language": {tag: display_names.language(tag, locale) for tag in languages},
    }
