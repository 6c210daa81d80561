"""What the user of an import says about the archive: the mapping file.

A mapping file is YAML. Every key may be missing:

    publisher: Digital.gov          # who published the archive
    address: https://digital.gov/{year}/{month}/{day}/{slug}/
    base: https://digital.gov/      # the old site; else the start of `address`
    language: en                    # BCP 47
    licence: CC0-1.0                # SPDX id of the archive's texts
    include: ["news/**"]            # only these files; `*` stays within a folder, `**` does not
    exclude: ["**/drafts/**"]
    keys:                           # where a field stands in the archive's front matter
      title: headline
      lede: [deck, summary]         # the first that has a value
      authors: null                 # never read
    topics:
      social media: social-media    # filed under another id
      uncategorized: null           # dropped
    publishers:
      gov-uk: GOV.UK                # the full name of a publisher that the archive abbreviates
    default_topic: unfiled          # for articles without any
    max_topics: 4

`address` may use `{year}` `{month}` `{day}` `{slug}` `{stem}` (the file's name without suffix)
`{path}` (the file's place without suffix) and `{categories}` (its first topics key, joined by
slashes, as Jekyll does).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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

_KEYS = (
    "publisher", "address", "base", "language", "licence", "include", "exclude", "keys", "topics",
    "publishers", "default_topic", "max_topics",
)  # fmt: skip


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
    _known(data, _KEYS, "key of a mapping")
    address = _address(data)
    return ImportMapping(
        publisher=_value(data, "publisher", TypeAdapter(f.Name)),
        address=address,
        base=_base(data, address),
        language=_value(data, "language", TypeAdapter(f.LanguageTag)),
        licence=_value(data, "licence", TypeAdapter(f.Licence)),
        include=_texts(data, "include"),
        exclude=_texts(data, "exclude"),
        keys=_keys(data),
        topics=_topics(data),
        publishers={urls.slug(k): v for k, v in _pairs(data, "publishers") if v},
        default_topic=_value(data, "default_topic", TypeAdapter(f.Id)) or "unfiled",
        max_topics=_max_topics(data),
    )


def _known(words: Iterable[Any], known: Iterable[str], what: str) -> None:
    for word in words:
        if word not in known:
            hint = did_you_mean(str(word), known) or f"known are {', '.join(known)}"
            raise ArchiveError(f"`{word}` is no {what}: {hint}")


def _value(data: dict[Any, Any], key: str, rule: TypeAdapter[str]) -> str:
    value = data.get(key)
    if value is None:
        return ""
    try:
        return rule.validate_python(value)
    except ValidationError:
        raise ArchiveError(f"`{key}: {value}` is no valid value for `{key}`.") from None


def _address(data: dict[Any, Any]) -> str:
    pattern = data.get("address")
    if pattern is None:
        return ""
    if not isinstance(pattern, str) or not pattern.startswith("https://"):
        raise ArchiveError("`address` must be a pattern that begins with https://")
    names = re.findall(r"\{([^{}]*)\}", pattern)
    if re.search(r"[{}]", re.sub(r"\{[^{}]*\}", "", pattern)):
        raise ArchiveError("`address` has a brace that is not closed.")
    _known(names, PLACEHOLDERS, "part of an address pattern")
    return pattern


def _base(data: dict[Any, Any], address: str) -> str:
    given = data.get("base")
    if given is None and not address:
        return ""
    text = str(given if given is not None else address.partition("{")[0])
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ArchiveError("`base` must be the full address of the old site.")
    if given is None:
        return f"{parts.scheme}://{parts.netloc}/"
    return text.rstrip("/") + "/"


def _texts(data: dict[Any, Any], key: str) -> tuple[str, ...]:
    value = data.get(key)
    if value is None:
        return ()
    listed = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) and item for item in listed):
        raise ArchiveError(f"`{key}` must be a text or a list of texts.")
    return tuple(listed)


def _pairs(data: dict[Any, Any], key: str) -> tuple[tuple[str, Any], ...]:
    value = data.get(key)
    if value is None:
        return ()
    if not isinstance(value, dict):
        raise ArchiveError(f"`{key}` must be keys with values.")
    return tuple((str(name), item) for name, item in value.items())


def _keys(data: dict[Any, Any]) -> dict[str, tuple[str, ...]]:
    given = dict(_pairs(data, "keys"))
    _known(given, DEFAULT_KEYS, "field that `keys` can set")
    chosen = {name: _texts(given, name) for name in given}
    return {**DEFAULT_KEYS, **chosen}


def _topics(data: dict[Any, Any]) -> dict[str, str | None]:
    chosen: dict[str, str | None] = {}
    for old, new in _pairs(data, "topics"):
        if new is not None and urls.slug(str(new)) != new:
            raise ArchiveError(
                f"`{new}` is no topic id: write lower-case letters, digits and hyphens, "
                f"such as `{urls.slug(str(new))}`."
            )
        chosen[urls.slug(old)] = new
    return chosen


def _max_topics(data: dict[Any, Any]) -> int:
    value = data.get("max_topics", 4)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 4:
        raise ArchiveError("`max_topics` must be a number from 1 to 4.")
    return value


@lru_cache(maxsize=256)
def _glob(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("./"))
    meaning = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts), re.DOTALL)
