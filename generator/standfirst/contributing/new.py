"""A new summary: a file with what is known filled in, and hints for the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from standfirst.arranging.source_lookup import find_by_source
from standfirst.errors import DraftError, explain
from standfirst.model import urls
from standfirst.model.article import Article, ArticleMeta
from standfirst.model.fields import AiUse, Kind, Stage
from standfirst.model.source_urls import canonical_url
from standfirst.model.spelling import did_you_mean
from standfirst.reading.frontmatter.split import join, split
from standfirst.reading.validation.schema import validate

_HINTED = {
    "lede": "",
    "kind": ", ".join(Kind),
    "stage": ", ".join(Stage),
    "jurisdictions": "",
    "entities": "",
    "ai_use": ", ".join(AiUse),
}
"""Optional keys that a draft names, with the values that each can have."""

BODY = "<!-- Your summary stands here: 40 to 400 words, in your own words. -->"


class Draft(NamedTuple):
    """A file to write: its path under content/, and its text."""

    path: str
    text: str


def draft(
    title: str,
    date: dt.date,
    *,
    topics: Iterable[str] = (),
    publisher: str = "",
    url: str = "",
    url_note: str = "",
    name: str = "",
    existing: Mapping[str, str] = MappingProxyType({}),
) -> Draft:
    """A new article. What is not given is left for its author, with a hint.

    `name` is the file's name, where it is not to be made of the title; `existing` maps the ids
    that are taken to their files. Raises DraftError when the id is taken.
    """
    article_id = urls.slug(name or title)
    if other := existing.get(article_id):
        raise DraftError(f"The name `{article_id}` is taken by {other}: choose another.")
    lines = [
        f"title: {_scalar(title)}",
        f"date: {date.isoformat()}",
        f"topics: [{', '.join(topics)}]" + ("" if topics else f"  # {_about('topics')}"),
        *_source(publisher, url, url_note),
        *hints(),
    ]
    front = "\n".join(lines)
    return Draft(article_path(date, article_id), f"---\n{front}\n---\n\n{BODY}\n")


def find_topic_fault(topics: Sequence[str], known: Collection[str]) -> str:
    """Why an article cannot be filed under these topics; empty where it can."""
    unknown = next((topic for topic in topics if topic not in known), None)
    if unknown is not None:
        return f"there is no topic `{unknown}`: {did_you_mean(unknown, known)}".rstrip(": ")
    return "a summary has at most four topics" if len(topics) > 4 else ""


def split_topics(answer: str) -> tuple[str, ...]:
    """The topics that an answer with commas names, each once."""
    return tuple(dict.fromkeys(word.strip() for word in answer.split(",") if word.strip()))


def find_fault(key: str, value: str, date: dt.date) -> str:
    """Why the model refuses a value of a new article, and what to do; empty where it takes it."""
    source = {"publisher": "Gazette", "url_note": "none"}
    data: dict[str, Any] = {"title": "A headline", "date": date, "topics": ["a"], "source": source}
    (source if key in ("publisher", "url", "url_note") else data)[key] = value
    problems = validate(ArticleMeta, data, path="", at={}).problems
    return f"{problems[0].message}: {problems[0].hint}" if problems else ""


def hints() -> list[str]:
    """Comments that name the optional keys an author most likely wants."""
    lines = ["# More that can be said; take away the # of what you use."]
    for key, choice in _HINTED.items():
        lines.append(f"# {key}:  # {_about(key)}" + (f": {choice}" if choice else ""))
    return lines


def write_draft(content: Path, new: Draft) -> Path:
    """Write a draft into a content folder. Raises DraftError; an existing file is never touched."""
    target = content / new.path
    try:
        is_new = create_file(target, new.text)
    except OSError as error:
        raise DraftError(f"{explain(error, target, 'written')}.") from error
    if not is_new:
        raise DraftError(f"{target} is there already and stays as it is.")
    return target


def create_file(target: Path, text: str) -> bool:
    """Write a file and the folders above it; False where it is there already and stays as it is."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        return False
    return True


def article_path(date: dt.date, article_id: str) -> str:
    """Where the file of an article belongs, relative to the content folder."""
    return f"articles/{date.year:04}/{date.month:02}/{article_id}.md"


def article_ids(content: Path) -> dict[str, str]:
    """The ids that a content folder has, with the file of each, relative to the folder."""
    files = sorted(path for path in (content / "articles").rglob("*.md") if path.is_file())
    return {path.stem: path.relative_to(content).as_posix() for path in files}


def refuse_known_source(content: Path, articles: Iterable[Article], url: str) -> None:
    """Raise DraftError where a file has a source at this address already.

    `articles` are those that could be read: the others, which may be only begun, are looked into.
    """
    if not url:
        return
    articles = tuple(articles)
    if known := find_by_source(articles, url):
        raise DraftError(f"this source is summarised already: {content / known.path}")
    for path in sorted({*article_ids(content).values()} - {article.path for article in articles}):
        named = (str(source.get("url")) for source in stated_sources(content, path))
        if canonical_url(url) in map(canonical_url, named):
            raise DraftError(f"this source is summarised already: {content / path}")


def stated_sources(content: Path, path: str) -> Iterator[Mapping[str, Any]]:
    """The sources in an article's front matter, whatever else is wrong with it."""
    front, _ = split((content / path).read_bytes(), path)
    stated = front.data.get("source") if front else None
    sources = stated if isinstance(stated, list) else [stated]
    yield from (source for source in sources if isinstance(source, Mapping))


def _source(publisher: str, url: str, url_note: str) -> list[str]:
    lines = ["source:", _hinted("  publisher", _scalar(publisher), _about("publisher", "Source"))]
    if url_note and not url:
        lines.append(f"  url_note: {_scalar(url_note)}")
    else:
        hint = f"{_about('url', 'Source')}; or write url_note: why there is no address"
        lines.append(_hinted("  url", _scalar(url), hint))
    lines += (f"  # {key}:  # {_about(key, 'Source')}" for key in ("title", "authors", "published"))
    return lines


def _hinted(key: str, value: str, hint: str) -> str:
    """A key with its value, or with a hint where the value is still to come."""
    return f"{key}: {value}" if value else f"{key}:  # {hint}"


def _scalar(text: str) -> str:
    """A text as the canonical front matter writes it."""
    text = " ".join(text.split())
    return join({"key": text}, "").splitlines()[1].removeprefix("key: ") if text else ""


def _about(key: str, noun: str = "ArticleMeta") -> str:
    """What the model says of a key, so that hint and rule cannot drift apart."""
    schema = _schema()
    owner = schema if noun == "ArticleMeta" else schema["$defs"][noun]
    return str(owner["properties"][key]["description"])


@lru_cache(maxsize=1)
def _schema() -> dict[str, Any]:
    return TypeAdapter(ArticleMeta).json_schema()
