"""What the user of an import says about the archive: the mapping file, in YAML.

README.md shows one with every key; each may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import yaml
from pydantic import TypeAdapter, ValidationError

from standfirst.errors import ArchiveError
from standfirst.model import fields as f
from standfirst.model import urls
from standfirst.model.spelling import did_you_mean

DEFAULT_KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "date": ("date", "publishdate", "publish_date", "pubdate", "created"),
    "lede": ("lede", "summary", "excerpt", "description", "deck"),
    "topics": (
        "topics", "tags", "categories", "category", "tag",
        "taxonomies.topics", "taxonomies.tags", "taxonomies.categories",
    ),
    "authors": ("authors", "author", "taxonomies.authors"),
    "slug": ("slug",),
    "draft": ("draft",),
    "url": ("source_url", "canonical", "canonical_url", "canonicalurl", "external_url"),
    "publisher": ("source", "publisher"),
    "permalink": ("permalink", "url"),
    "aliases": ("aliases", "redirect_from"),
    "language": ("lang", "language", "locale"),
}  # fmt: skip
"""The keys of foreign front matter that each field is read from, in order of preference."""

PLACEHOLDERS = ("year", "month", "day", "slug", "stem", "path", "categories")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMapping:
    """How one archive is to be read. `topics` and `publishers` are keyed by the slug of a name.

    `base` ends with a slash, or is empty.
    """

    publisher: str = ""
    address: str = ""
    base: str = ""
    language: str = ""
    licence: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: dict(DEFAULT_KEYS))
    topics: Mapping[str, str | None] = field(default_factory=dict)
    publishers: Mapping[str, str] = field(default_factory=dict)
    default_topic: str = "unfiled"
    max_topics: int = 4

    def includes(self, path: str) -> bool:
        return not self.include or any(_glob(p).fullmatch(path) for p in self.include)

    def excludes(self, path: str) -> bool:
        return any(_glob(pattern).fullmatch(path) for pattern in self.exclude)


def read_mapping(text: str) -> ImportMapping:
    """Read a mapping file. Raises ArchiveError for the first thing in it that is wrong."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f" in line {where.line + 1}" if where else ""
        raise ArchiveError(f"The mapping is no valid YAML{line}.") from None
    if data is None:
        return ImportMapping()
    if not isinstance(data, dict):
        raise ArchiveError(
            "The mapping must be keys with values, such as `publisher: The Gazette`."
        )
    _known(data, _READERS, "key of a mapping")
    given = {key: _READERS[key](key, value) for key, value in data.items() if value is not None}
    if "address" in given and "base" not in given:
        start = urlsplit(_base("base", given["address"].partition("{")[0]))
        given["base"] = f"{start.scheme}://{start.netloc}/"
    return ImportMapping(**given)


def _known(words: Iterable[Any], known: Iterable[str], what: str) -> None:
    for word in words:
        if word not in known:
            hint = did_you_mean(str(word), known) or f"known are {', '.join(known)}"
            raise ArchiveError(f"`{word}` is no {what}: {hint}")


def _value(key: str, value: Any) -> str:
    try:
        return _RULES[key].validate_python(value)
    except ValidationError:
        raise ArchiveError(f"`{key}: {value}` is no valid value for `{key}`.") from None


def _address(_: str, pattern: Any) -> str:
    if not isinstance(pattern, str) or not pattern.startswith("https://"):
        raise ArchiveError("`address` must be a pattern that begins with https://")
    names = re.findall(r"\{([^{}]*)\}", pattern)
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", pattern)):
        raise ArchiveError("`address` has a brace that is not closed.")
    _known(names, PLACEHOLDERS, "part of an address pattern")
    return pattern


def _base(_: str, value: Any) -> str:
    parts = urlsplit(str(value))
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ArchiveError("`base` must be the full address of the old site.")
    return str(value).rstrip("/") + "/"


def _texts(key: str, value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) and item for item in listed):
        raise ArchiveError(f"`{key}` must be a text or a list of texts.")
    return tuple(listed)


def _pairs(key: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ArchiveError(f"`{key}` must be keys with values.")
    return {str(name): item for name, item in value.items()}


def _keys(key: str, value: Any) -> dict[str, tuple[str, ...]]:
    given = _pairs(key, value)
    _known(given, DEFAULT_KEYS, "field that `keys` can set")
    chosen = {name: () if keys is None else _texts(name, keys) for name, keys in given.items()}
    return {**DEFAULT_KEYS, **chosen}


def _topics(key: str, value: Any) -> dict[str, str | None]:
    chosen = _pairs(key, value)
    for new in chosen.values():
        if new is not None and urls.slug(str(new)) != new:
            raise ArchiveError(
                f"`{new}` is no topic id: write lower-case letters, digits and hyphens, "
                f"such as `{urls.slug(str(new))}`."
            )
    return {urls.slug(old): new for old, new in chosen.items()}


def _publishers(key: str, value: Any) -> dict[str, str]:
    return {urls.slug(short): name for short, name in _pairs(key, value).items() if name}


def _max_topics(_: str, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 4:
        raise ArchiveError("`max_topics` must be a number from 1 to 4.")
    return value


_RULES: Mapping[str, TypeAdapter[str]] = {
    "publisher": TypeAdapter(f.Name),
    "language": TypeAdapter(f.LanguageTag),
    "licence": TypeAdapter(f.Licence),
    "default_topic": TypeAdapter(f.Id),
}
_READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "publisher": _value, "address": _address, "base": _base, "language": _value,
    "licence": _value, "include": _texts, "exclude": _texts, "keys": _keys, "topics": _topics,
    "publishers": _publishers, "default_topic": _value, "max_topics": _max_topics,
}  # fmt: skip
"""How each key is read, in the order in which messages name them."""


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("./"))
    meaning = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts), re.DOTALL)
