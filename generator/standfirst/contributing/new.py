"""A new summary: a file with what is known filled in, and hints for the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
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


def slug(title: str) -> str:
    """The id that a title makes: `Đuro & Co. win` becomes `duro-co-win`."""
    return urls.slug(title)


def draft(
    title: str,
    date: dt.date,
    *,
    topics: Iterable[str] = (),
    publisher: str = "",
    url: str = "",
    url_note: str = "",
    name: str = "",
    existing: Mapping[str, str] | None = None,
) -> Draft:
    """A new article. What is not given is left for its author, with a hint.

    `name` is the file's name, where it is not to be made of the title; `existing` maps the ids
    that are taken to their files. Raises DraftError when the id is taken.
    """
    article_id = slug(name or title)
    if other := (existing or {}).get(article_id):
        raise DraftError(f"The name `{article_id}` is taken by {other}: choose another.")
    lines = [
        f"title: {_scalar(title)}",
        f"date: {date.isoformat()}",
        _hinted("topics", f"[{', '.join(topics)}]", _about("topics"), needed=not topics),
        *_source(publisher, url, url_note),
        *hints(),
    ]
    front = "\n".join(lines)
    return Draft(article_path(date, article_id), f"---\n{front}\n---\n\n{BODY}\n")


def begin(
    content: Path,
    title: str,
    date: dt.date,
    *,
    topics: Iterable[str] = (),
    publisher: str = "",
    url: str = "",
    url_note: str = "",
    name: str = "",
) -> Path:
    """Write the draft of a new article into a content folder. Raises DraftError."""
    new = draft(
        title,
        date,
        topics=topics,
        publisher=publisher,
        url=url,
        url_note=url_note,
        name=name,
        existing=article_ids(content),
    )
    return write_draft(content, new)


def find_topic_fault(topics: Sequence[str], known: Collection[str]) -> str:
    """Why an article cannot be filed under these topics; empty where it can."""
    unknown = next((topic for topic in topics if topic not in known), None)
    if unknown is not None:
        return f"there is no topic `{unknown}`: {did_you_mean(unknown, known)}".rstrip(": ")
    return "a summary has at most four topics" if len(topics) > 4 else ""


def check_topics(topics: Sequence[str], known: Collection[str]) -> None:
    """Raise DraftError where an article cannot be filed under these topics."""
    if fault := find_topic_fault(topics, known):
        raise DraftError(fault)


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
        among = f": {choice}" if choice else ""
        lines.append(f"# {key}:  # {_about(key)}{among}")
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
    files = sorted((content / "articles").rglob("*.md"))
    return {path.stem: path.relative_to(content).as_posix() for path in files}


def file_with_source(content: Path, articles: Iterable[Article], url: str) -> str:
    """The file that has a source at this address already; empty where none has.

    `articles` are those that could be read: the others, which may be only begun, are looked into.
    """
    articles = tuple(articles)
    known = find_by_source(articles, url)
    if known is not None or not url:
        return known.path if known else ""
    wanted, read = canonical_url(url), {article.path for article in articles}
    for path in sorted(set(article_ids(content).values()) - read):
        front, _ = split((content / path).read_bytes(), path)
        sources = front.data.get("source") if front else None
        for source in sources if isinstance(sources, list) else [sources]:
            if isinstance(source, Mapping) and canonical_url(str(source.get("url"))) == wanted:
                return path
    return ""


def refuse_known_source(content: Path, articles: Iterable[Article], url: str) -> None:
    """Raise DraftError where a file has a source at this address already."""
    if known := file_with_source(content, articles, url):
        raise DraftError(f"this source is summarised already: {content / known}")


def _source(publisher: str, url: str, url_note: str) -> list[str]:
    lines = ["source:", _hinted("  publisher", _scalar(publisher), _about("publisher", "Source"))]
    if url_note and not url:
        lines.append(f"  url_note: {_scalar(url_note)}")
    else:
        hint = f"{_about('url', 'Source')}; or write url_note: why there is no address"
        lines.append(_hinted("  url", _scalar(url), hint))
    lines += (f"  # {key}:  # {_about(key, 'Source')}" for key in ("title", "authors", "published"))
    return lines


def _hinted(key: str, value: str, hint: str, *, needed: bool | None = None) -> str:
    """A key with its value, or with a hint where the value is still to come."""
    wanting = not value if needed is None else needed
    shown = f"{key}: {value}" if value else f"{key}:"
    return f"{shown}  # {hint}" if wanting else shown


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
