"""The one place that makes addresses.

An address is a page's path below the site's root, without a leading slash: `topics/ai-policy/`.
The home page's address is empty. In rendered HTML an address stands behind `ROOT`, one control
character that no text may hold; whoever writes the page puts the way to the root in its place.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from hashlib import blake2b

from slugify import slugify

ROOT = "\x02"

HOME = ""
TOPICS = "topics/"
STORIES = "stories/"
EDITIONS = "editions/"
SOURCES = "sources/"
JURISDICTIONS = "jurisdictions/"
ENTITIES = "entities/"
ARCHIVE = "archive/"
INSIGHTS = "insights/"
SINCE = "since.json"
SEARCH = "search/"
FEEDS = "feeds/"
CORRECTIONS = "corrections/"
LANGUAGES = "languages/"
OPML = "feeds.opml"
CALENDAR = "calendar.ics"
LEADS = "leads/"
PODCAST = "podcast.xml"
API = "api/v1/"
SCHEMA = "schema/"
MARKDOWN = "index.md"


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """The part of an address that stands for a name: ASCII letters, digits and hyphens.

    A name without a letter or digit becomes a hash of itself.
    """
    readable = slugify(name, max_length=80, word_boundary=True, save_order=True)
    return readable or blake2b(name.encode(), digest_size=4).hexdigest()


@lru_cache(maxsize=65536)
def day(date: dt.date) -> str:
    return f"{date.year:04}/{date.month:02}/{date.day:02}/"


def month(year: int, number: int) -> str:
    return f"{year:04}/{number:02}/"


def year(number: int) -> str:
    return f"{number:04}/"


def article(date: dt.date, article_id: str) -> str:
    return f"{day(date)}{article_id}/"


def topic(topic_id: str) -> str:
    return f"{TOPICS}{topic_id}/"


def story(story_id: str) -> str:
    return f"{STORIES}{story_id}/"


def edition(week_id: str) -> str:
    return f"{EDITIONS}{week_id}/"


def source(publisher: str) -> str:
    return f"{SOURCES}{slug(publisher)}/"


def jurisdiction(code: str) -> str:
    return f"{JURISDICTIONS}{code.lower()}/"


def entity(name: str) -> str:
    return f"{ENTITIES}{slug(name)}/"


def language(tag: str) -> str:
    return f"{LANGUAGES}{tag.lower()}/"


def feed_without(topic_id: str) -> str:
    """Where the feed of everything but a topic lies."""
    return f"{FEEDS}without/{topic_id}/"


def article_json(article_id: str) -> str:
    """Where an article lies as data."""
    return f"{API}articles/{article_id}.json"


def month_lines(month: dt.date) -> str:
    """Where all articles of a month lie as data."""
    return f"{API}months/{month.year:04}-{month.month:02}.jsonl"


def plain_page(page_id: str) -> str:
    return f"{page_id}/"


def numbered(address: str, number: int) -> str:
    """The address of the list page `number`, counted from 1."""
    return address if number == 1 else f"{address}page/{number}/"


@lru_cache(maxsize=65536)
def week(date: dt.date) -> str:
    """The id of the ISO 8601 week a day belongs to, such as `2026-W26`."""
    iso = date.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


def file_path(address: str) -> str:
    """The file that a web server answers an address with."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def path_to_root(address: str) -> str:
    """The relative way from a page to the site's root, ready to stand before an address."""
    return "../" * address.count("/") or "./"
