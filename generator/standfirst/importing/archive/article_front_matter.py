"""The front matter of an imported article, made of what the archive says and of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from standfirst.importing.archive.body import plain_text
from standfirst.importing.archive.body.plain_text import cut_at_word, to_plain
from standfirst.importing.archive.import_report import Note, SkippedPostError
from standfirst.importing.archive.mapping import ImportMapping
from standfirst.importing.archive.posts import Post
from standfirst.model import fields as f
from standfirst.model import urls
from standfirst.model.source_urls import canonical_url, without_tracking

_HTTPS: TypeAdapter[str] = TypeAdapter(f.HttpsAddress)
_LANGUAGE: TypeAdapter[str] = TypeAdapter(f.LanguageTag)
_LONGEST_NAME = 200
_LONGEST_NOTE = 500


@dataclass(slots=True)
class ImportedNames:
    """What no two articles may have in common, and how names are spelled.

    `claimed` maps each source address to the article that has it; `spelled` maps the slug of a
    publisher to the one way its name is written; `authors` maps the slug of an author to a name.
    """

    claimed: dict[str, str] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)


def compose_front_matter(
    post: Post, mapping: ImportMapping, imported_names: ImportedNames, *, title: str
) -> tuple[dict[str, Any], tuple[Note, ...]]:
    """The front matter of a post's article. `title` is the archive's own.

    Raises SkippedPostError.
    """
    source, of_source = _source(post, mapping, imported_names)
    shown, of_title = plain_text.shorten_title(title, publisher=source["publisher"])
    short, of_lede = plain_text.shorten_lede(post.front_matter.texts(mapping.keys["lede"]))
    if any(note.code == "title-cut" for note in of_title):
        source["title"] = cut_at_word(to_plain(title), _LONGEST_NOTE)
    language, of_language = _language(post, mapping)
    source["language"] = language
    data: dict[str, Any] = {
        "title": shown,
        "date": post.date,
        "topics": list(post.topics),
        "source": {key: value for key, value in source.items() if value},
        "lede": short,
        "language": language,
        "status": "draft" if post.is_draft else "",
        "licence": mapping.licence,
    }
    drafted = (Note("draft", "the archive marks it as a draft"),) if post.is_draft else ()
    notes = (*post.notes, *of_title, *of_lede, *of_language, *of_source, *drafted)
    return {key: value for key, value in data.items() if value}, notes


def _source(
    post: Post, mapping: ImportMapping, imported_names: ImportedNames
) -> tuple[dict[str, Any], tuple[Note, ...]]:
    stated, url, of_tracking = _stated(post, mapping)
    publisher, of_publisher = _publisher(post, mapping, stated)
    note = _claim(url, stated, post, imported_names)
    source: dict[str, Any] = {
        "publisher": imported_names.spelled.setdefault(urls.slug(publisher), publisher),
        "url": "" if note else url,
        "url_note": cut_at_word(note.text, _LONGEST_NOTE) if note else "",
        "authors": _authors(post.front_matter.texts(mapping.keys["authors"]), imported_names),
        "published": post.published.text,
    }
    return source, (*of_publisher, *of_tracking, *((note,) if note else ()))


def _stated(post: Post, mapping: ImportMapping) -> tuple[str, str, tuple[Note, ...]]:
    """The address the front matter gives or that the post had, as it stands and as it is used.

    The second is empty where the first is none that an article may have.
    """
    given = (u for u in post.front_matter.texts(mapping.keys["url"]) if re.match(r"https?://", u))
    stated = next(given, post.address)
    if not stated:
        return "", "", ()
    try:
        url = _HTTPS.validate_python(without_tracking(stated))
    except ValueError:
        return stated, "", ()
    if url == stated:
        return stated, url, ()
    return stated, url, (Note("tracking-removed", f"the source's address was {stated}"),)


def _claim(url: str, stated: str, post: Post, imported_names: ImportedNames) -> Note | None:
    """None if the post may have the address; else why it has none."""
    if not stated:
        return Note("address-missing", f"imported from the archive's file {post.path}")
    if not url:
        return Note("address-refused", f"the archive gives the address {stated}")
    owner = imported_names.claimed.setdefault(canonical_url(url), post.id)
    if owner == post.id:
        return None
    return Note("address-repeated", f"the archive gives {stated}, which {owner} has too")


def _publisher(post: Post, mapping: ImportMapping, stated: str) -> tuple[str, tuple[Note, ...]]:
    """Whoever published the address: the archive's publisher, unless it points elsewhere."""
    own = urlsplit(mapping.base).hostname
    host = (_host(stated) or "").removeprefix("www.")
    named = to_plain(post.front_matter.text(mapping.keys["publisher"]))[:_LONGEST_NAME]
    named = mapping.publishers.get(urls.slug(named), named) if named else ""
    elsewhere = bool(host) and host != (own or "").removeprefix("www.") and stated != post.address
    if elsewhere and (named or own or not mapping.publisher):
        known = named or mapping.publishers.get(urls.slug(host), host)
        said = f"the archive points to {host}, so the publisher is {known}"
        return known, (Note("publisher-elsewhere", said),)
    publisher = mapping.publisher or named
    if not publisher:
        raise SkippedPostError(
            "no-publisher", "nobody says who published it: name the `publisher` in a mapping file"
        )
    return publisher, ()


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _authors(texts: Iterable[str], imported_names: ImportedNames) -> list[str]:
    names: list[str] = []
    for text in texts:
        parts = [part.strip() for part in re.split(r",|;|\band\b|&", text)]
        # «Smith, John» is one person, «Ann Smith, John Wong» are two.
        several = len(parts) > 1 and all(" " in part for part in parts)
        names += parts if several else [text]
    plain = (imported_names.authors.get(urls.slug(name), to_plain(name)) for name in names)
    return list(dict.fromkeys(name[:_LONGEST_NAME] for name in plain if name))


def _language(post: Post, mapping: ImportMapping) -> tuple[str, tuple[Note, ...]]:
    stated = post.front_matter.text(mapping.keys["language"]).replace("_", "-")
    if not stated:
        return mapping.language, ()
    try:
        return _LANGUAGE.validate_python(stated), ()
    except ValidationError:
        return mapping.language, (Note("language-unknown", f"«{stated}» is no language tag"),)
