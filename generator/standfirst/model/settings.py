"""The settings of one digest, as the rest of the code sees them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsletter:
    """Who sends the letter, and how one gets rid of it.

    `sender` and `reply_to` are addresses without a name; `unsubscribe` are https and mailto
    addresses, `list_id` is that of RFC 2919 without its brackets. All may be empty.
    """

    sender: str = ""
    reply_to: str = ""
    unsubscribe: tuple[str, ...] = ()
    list_id: str = ""
    postal_address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What mkdocs.yml says.

    `per_page` counts the entries of one list page; `related` the entries under an article,
    `feed_items` those of a feed; `feeds_without_topics` adds feeds of everything but one topic;
    `social_cards` counts the newest articles that have a picture of their own for sharing,
    and with 0 no page has one.
    `site_url` ends with a slash, or is empty. `edit_base` is the address to which a content path is
    added to edit it, or empty. `report_to` is a repository whose issues take readers' reports of
    errors, a `mailto:` address, or empty. `feed_id` is the text that the ids of feeds' entries grow
    from, where that is not `site_url` or, without one, `site_name`.
    `language` and `locale` are BCP 47 tags: the language of the summaries, and the way in which
    dates and numbers are written. `podcast_image` is a file under content/; `speak_command` is the
    program that reads aloud, `speak_ending` the kind of files that it writes. `links_suppressed`
    maps hosts that are not asked whether they still answer to the reasons. `drafts` shows drafts
    and held-back articles.
    """

    site_name: str = "Digest"
    site_description: str = ""
    site_url: str = ""
    language: str = "en"
    locale: str = "en"
    licence: str = "CC-BY-4.0"
    edit_base: str = ""
    report_to: str = ""
    per_page: int = 30
    related: int = 5
    feed_items: int = 30
    feeds_without_topics: bool = False
    feed_id: str = ""
    social_cards: int = 0
    newsletter: Newsletter = Newsletter()
    links_suppressed: Mapping[str, str] = field(default_factory=dict)
    podcast_category: str = "News"
    podcast_image: str = ""
    speak_command: str = ""
    speak_ending: str = "wav"
    drafts: bool = False

    def urn(self, *parts: str) -> str:
        """A URN (RFC 9562, version 5) for something of this digest, the same for the same parts."""
        space = uuid.uuid5(uuid.NAMESPACE_URL, self.feed_id or self.site_url or self.site_name)
        return uuid.uuid5(space, " ".join(parts)).urn
