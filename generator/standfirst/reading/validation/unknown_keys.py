"""What the keys of other generators and other habits are called here.

For each model a table from a foreign key to the right one (`source.url` stands in `source`), or
to a sentence where there is none. Foreign keys are compared without case, `-` and `_`.
"""

from __future__ import annotations

from collections.abc import Mapping

_NOT_NEEDED = "delete this line: no such thing is needed here"
_GIT_KNOWS = "delete this line: the history knows; what was wrong and is now right is a correction"
_PEOPLE = (
    "write `contributors` for who wrote the summary, `source.authors` for who wrote the source"
)


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    """From rows of right key and foreign keys, the other way round."""
    return {fold(word): right for right, words in rows.items() for word in words.split()}


def fold(key: str) -> str:
    """A key as it is compared: `publishDate`, `publish_date` and `publish-date` are one."""
    return key.replace("_", "").replace("-", "").replace(" ", "").casefold()


_SENTENCES = {"delete": _NOT_NEEDED, "history": _GIT_KNOWS, "people": _PEOPLE}

_ARTICLE = _table({
    "topics": "tags tag categories category keywords keyword subjects subject topic sections"
              " section labels",
    "people": "author authors by byline writer editor",
    "lede": "description summary excerpt abstract deck subtitle intro introduction teaser dek lead"
            " standfirst blurb tldr",
    "title": "headline name heading linktitle pagetitle",
    "status": "draft published publish hidden unlisted private visibility",
    "publish_at": "embargo scheduled schedule publish_on go_live",
    "date": "published_date publish_date pubdate created created_at date_created day datetime"
            " published_at published_on date_published posted timestamp",
    "source.url": "url link source_url external_url canonical_url canonical original_url href web"
                  " source_link original",
    "source.publisher": "publisher site outlet website newspaper source_name publication journal",
    "source.title": "source_title original_title",
    "source.authors": "source_author source_authors",
    "source.published": "source_date original_date",
    "source.access": "access paywall",
    "source.archive": "archive archive_url archived",
    "source.url_note": "url_note",
    "source": "sources references reference via",
    "kind": "type format genre content_type",
    "language": "lang locale languages",
    "pin": "featured sticky pinned highlight top",
    "aliases": "alias redirect_from redirects redirect old_urls redirect_to",
    "stories": "story series thread threads collection",
    "jurisdictions": "jurisdiction country countries region regions location locations place",
    "entities": "entity organisations organizations organisation organization companies company"
                " people persons mentions",
    "image": "picture cover thumbnail featured_image hero primary_image banner photo images"
             " image_url",
    "audio": "podcast recording mp3 audio_url",
    "licence": "license rights copyright",
    "corrections": "correction errata erratum corrigendum",
    "withdrawn": "retracted retraction withdrawal",
    "contributors": "contributor summarised_by summarized_by summary_by submitted_by credits",
    "related": "see_also relatedposts related_articles",
    "ahead": "deadline deadlines event_date events upcoming calendar agenda",
    "ai_use": "ai ai_assisted generated_by",
    "disclosure": "conflict conflict_of_interest conflicts",
    "translation_of": "translates translationkey original_article",
    "delete": "layout template weight toc comments math permalink slug id uid guid url_path"
              " menu nav order position post_id share_image wordcount readingtime readtime",
    "history": "lastmod updated modified last_modified updated_at last_update updatedat expirydate"
               " expires revised",
})  # fmt: skip
_SOURCE = _table({
    "url": "link href address web uri source_url website",
    "publisher": "name outlet site newspaper source publication journal by_publisher",
    "title": "headline heading",
    "authors": "author by byline writer writers",
    "published": "date published_at pubdate published_on published_date publish_date day year",
    "language": "lang locale",
    "access": "paywall free open",
    "url_note": "note notes comment url_comment no_url",
    "archive": "archive_url archived wayback archived_copy",
    "role": "type kind",
})  # fmt: skip
_IMAGE = _table({
    "file": "src path url image filename href",
    "alt": "description caption title text alt_text",
    "credit": "author source by copyright photographer",
    "licence": "license rights",
})  # fmt: skip
_FOREIGN: dict[str, dict[str, str]] = {
    "ArticleMeta": _ARTICLE,
    "Source": _SOURCE,
    "Image": _IMAGE,
    "Audio": _table({"file": "src path url", "seconds": "duration length time", "voice": "reader"}),
    "Ahead": _table({"date": "day when on", "what": "title text event name description note"}),
    "Correction": _table({"date": "day", "note": "text what description reason"}),
    "Withdrawn": _table({"date": "day", "reason": "note why text description"}),
    "TopicMeta": _table({
        "title": "name label", "description": "summary lede deck excerpt abstract",
        "parent": "parents above broader", "aliases": "alias formerly redirects redirect_from",
        "delete": "slug id layout weight permalink",
    }),
    "StoryMeta": _table({
        "title": "name label", "summary": "description lede deck excerpt abstract",
        "status": "state closed open", "aliases": "alias formerly redirects redirect_from",
        "delete": "slug id layout weight permalink",
    }),
    "EditionMeta": _table({
        "title": "name headline", "lead": "leads articles first top", "delete": "layout date week",
    }),
    "PageMeta": _table({
        "title": "name", "description": "summary lede excerpt",
        "aliases": "alias redirect_from redirects", "delete": "layout permalink slug",
    }),
    "PublisherMeta": _table({
        "publisher": "name title", "url": "link home homepage website site",
        "country": "jurisdiction", "language": "lang", "access": "paywall",
    }),
}  # fmt: skip


def known_key(model: str, key: str) -> str | None:
    """The right key for a foreign one, or None where it is not known, or there is none."""
    right = _FOREIGN.get(model, {}).get(fold(key))
    return None if right in _SENTENCES else right


def key_advice(model: str, key: str) -> str | None:
    """A sentence for a foreign key that no single key replaces."""
    return _SENTENCES.get(_FOREIGN.get(model, {}).get(fold(key), ""))
