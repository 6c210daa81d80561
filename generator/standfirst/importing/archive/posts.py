"""One file of an archive as a post: where it stood, when, under which name and topics."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from standfirst.contributing.new import article_path
from standfirst.importing.archive.body.plain_text import clean_text
from standfirst.importing.archive.foreign_front_matter import (
    ForeignFrontMatter,
    read_foreign_front_matter,
)
from standfirst.importing.archive.import_report import Note, SkippedPostError
from standfirst.importing.archive.mapping import ImportMapping
from standfirst.model import urls
from standfirst.model.date_formats import read_date
from standfirst.model.dates import PartialDate

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
"""The names' endings of Markdown files, as Hugo and Jekyll know them."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATED_NAME = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]+(.*))?")
_SPACED = {"tags", "categories"}
"""Keys whose text is a list parted by spaces, as Jekyll reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post that can become an article.

    `path` is its place in the archive, `slug` the name it had there, `id` the one it gets here;
    `address` is where it stood on the old site, or empty. `topics` are ids, `categories` the
    archive's own words for them.
    """

    path: str
    front_matter: ForeignFrontMatter
    date: dt.date
    published: PartialDate | None
    slug: str
    id: str
    topics: tuple[str, ...]
    categories: tuple[str, ...]
    address: str
    is_draft: bool
    notes: tuple[Note, ...] = ()

    @property
    def target(self) -> str:
        """The file under content/ that it becomes."""
        return article_path(self.date, self.id)


def read_post(path: str, raw: bytes, mapping: ImportMapping) -> Post:
    """Raises SkippedPostError when there is no telling when it was published, or what it says."""
    front_matter, notes = read_text_file(raw)
    stem = _stem(path)
    day_of_name, rest = split_dated_name(stem)
    published, dated = _moment(front_matter, mapping, day_of_name)
    date = published.earliest if published else day_of_name
    if date is None:  # `_moment` has left such a file out
        raise SkippedPostError("no-date", "it has no date")
    slug = front_matter.text(mapping.keys["slug"]).strip("/") or rest
    names = _names(front_matter, mapping)
    topics, sorted_out = _topics(names, mapping)
    place = _Place(path, stem, slug, date, names)
    return Post(
        path=path,
        front_matter=front_matter,
        date=date,
        published=published,
        slug=slug,
        id=post_id(slug) or post_id(stem) or date.isoformat(),
        topics=topics,
        categories=names,
        address=_address(front_matter, mapping, place),
        is_draft=_is_draft(path, front_matter, mapping),
        notes=notes + dated + sorted_out,
    )


def read_text_file(raw: bytes) -> tuple[ForeignFrontMatter, tuple[Note, ...]]:
    """Front matter and body of a file's bytes. Raises SkippedPostError."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SkippedPostError("not-utf8", f"its line {line} is not UTF-8") from None
    text, hidden = clean_text(text)
    front_matter = read_foreign_front_matter(text)
    if not hidden:
        return front_matter, front_matter.notes
    note = Note("hidden-characters", f"{hidden} invisible characters are gone")
    return front_matter, (*front_matter.notes, note)


def post_id(name: str) -> str:
    """The id that a name makes, or an empty text where it has nothing to make one of."""
    if not any(letter.isalnum() for letter in name):
        return ""
    slug = urls.slug(name)
    return slug if _ID.fullmatch(slug) else ""


def split_dated_name(stem: str) -> tuple[dt.date | None, str]:
    """The day at the start of a file's name, as `2017-12-12-slug` has it, and the rest."""
    match = _DATED_NAME.fullmatch(stem)
    if match is None:
        return None, stem
    try:
        day = dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None, stem
    return day, match[4] or stem


def _stem(path: str) -> str:
    """The file's name without its suffix; of a folder that holds `index.md`, the folder's name."""
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    return posixpath.basename(folder) if stem == "index" and folder else stem


def _moment(
    front_matter: ForeignFrontMatter, mapping: ImportMapping, day_of_name: dt.date | None
) -> tuple[PartialDate | None, tuple[Note, ...]]:
    texts = front_matter.texts(mapping.keys["date"])
    for text in texts:
        try:
            moment = read_date(text)
        except ValueError:
            continue
        if ":" in text and moment.time is None:
            return moment, (Note("time-dropped", f"«{text}» has a time that no clock shows"),)
        return moment, ()
    if day_of_name is None:
        if texts:
            raise SkippedPostError("unclear-date", f"«{texts[0]}» is no certain day")
        raise SkippedPostError(
            "no-date", "it has no date, neither in its front matter nor in its name"
        )
    said = f"«{texts[0]}» is no certain day; " if texts else ""
    note = Note("date-from-name", f"{said}the date is that of the file's name")
    return PartialDate(day_of_name.year, day_of_name.month, day_of_name.day), (note,)


def _names(front_matter: ForeignFrontMatter, mapping: ImportMapping) -> tuple[str, ...]:
    """The archive's words for what a post is about, in their order."""
    names: list[str] = []
    for key in mapping.keys["topics"]:
        value = front_matter.data.get(key)
        if isinstance(value, str):
            separator = "," if "," in value else None if key in _SPACED else "\n"
            names += [name.strip() for name in value.split(separator)]
        else:
            names += front_matter.texts([key])
    return tuple(dict.fromkeys(name for name in names if name and name not in {"~", "null"}))


def _topics(
    names: tuple[str, ...], mapping: ImportMapping
) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    slugs = (post_id(name) for name in names)
    known = dict.fromkeys(mapping.topics.get(slug, slug) for slug in slugs)
    ids = [topic for topic in known if topic]
    if not ids:
        note = Note("topic-default", f"it had no topic and is filed under {mapping.default_topic}")
        return (mapping.default_topic,), (note,)
    kept, dropped = ids[: mapping.max_topics], ids[mapping.max_topics :]
    if dropped:
        return tuple(kept), (Note("topics-dropped", f"too many topics: {', '.join(dropped)}"),)
    return tuple(kept), ()


def _is_draft(path: str, front_matter: ForeignFrontMatter, mapping: ImportMapping) -> bool:
    return (
        front_matter.text(mapping.keys["draft"]).lower() in {"true", "yes", "on", "1"}
        or front_matter.text(["published"]).lower() == "false"
        or "_drafts" in path.split("/")
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """What an address pattern can be filled with."""

    path: str
    stem: str
    slug: str
    date: dt.date
    names: tuple[str, ...]

    def fill(self, pattern: str) -> str:
        values = {
            "year": f"{self.date.year:04}",
            "month": f"{self.date.month:02}",
            "day": f"{self.date.day:02}",
            "slug": quote(self.slug, safe=""),
            "stem": quote(self.stem, safe=""),
            "path": quote(posixpath.splitext(self.path)[0]),
            "categories": "/".join(quote(name.lower(), safe="") for name in self.names),
        }
        filled = re.sub(r"\{(\w+)\}", lambda part: values[part[1]], pattern)
        return re.sub(r"(?<!:)//+", "/", filled)


def _address(front_matter: ForeignFrontMatter, mapping: ImportMapping, place: _Place) -> str:
    """A permalink of its own goes before the pattern for all."""
    own = front_matter.text(mapping.keys["permalink"])
    if own.startswith("/") and ":" not in own and mapping.base:
        return urljoin(mapping.base, quote(own, safe="/%#?=&-._~"))
    host = urlsplit(mapping.base).hostname
    if own.startswith("https://") and host and own.startswith(f"https://{host}/"):
        return own
    return place.fill(mapping.address)
