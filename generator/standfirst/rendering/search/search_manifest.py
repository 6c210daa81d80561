"""What the search asks for first: the shards, and what a search can be narrowed by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from babel import Locale

from standfirst.arranging.site import Site
from standfirst.model.settings import Settings
from standfirst.rendering.i18n import display_names
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.search.search_documents import FACETS, SearchDocument
from standfirst.rendering.search.shards import Shard


def manifest_file(site: Site, parts: Sequence[tuple[Shard, str]]) -> bytes:
    """The shards, each with the name of its folder, the newest first; and the names of topics."""
    return _json(
        {
            "shards": [
                {"name": name, "count": len(shard.items), "years": shard.years}
                for shard, name in parts
            ],
            "topics": {listing.topic.id: listing.topic.meta.title for listing in site.topics},
        }
    )


def facets_file(
    site: Site, settings: Settings, words: Words, items: Sequence[SearchDocument]
) -> bytes:
    """For each facet its ids with their names and how often they occur in the whole digest.

    The commonest come first, years from the newest. The names of kinds are the template's.
    """
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for item in items:
        for name, ids in item.facets.items():
            counts[name].update(ids)
    names = _names(site, settings, words, counts["language"])
    rows = {
        name: [
            [value, names.get(name, {}).get(value, value), found] for value, found in _order(all_)
        ]
        for name, all_ in counts.items()
    }
    rows["year"].sort(key=lambda row: str(row[0]), reverse=True)
    return _json(rows)


def _order(found: Counter[str]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def _names(
    site: Site, settings: Settings, words: Words, languages: Counter[str]
) -> dict[str, dict[str, str]]:
    locale = Locale.parse(settings.locale, sep="-")
    return {
        "topic": {listing.topic.id: listing.topic.meta.title for listing in site.topics},
        "publisher": {listing.id: listing.name for listing in site.publishers},
        "jurisdiction": {
            s.id: display_names.territory(s.name, locale, words) for s in site.jurisdictions
        },
        "language": {tag: display_names.language(tag, locale) for tag in languages},
    }


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
