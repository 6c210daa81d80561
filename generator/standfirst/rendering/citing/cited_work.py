"""What is cited, as values: a summary, or a source of it."""

from __future__ import annotations

from dataclasses import dataclass

from standfirst.model import urls
from standfirst.model.article import Article, Source
from standfirst.model.dates import PartialDate
from standfirst.model.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A publication with what is known of it, and nothing else.

    `key` names it in a bibliography; it is made of the article's id alone, so it stays the same
    as long as the address does. `authors` are people or bodies, each as printed: a name is never
    split, because nothing says which part of it is the family's. `container` is what the work
    appeared in. All texts are on one line.
    """

    key: str
    title: str | None
    authors: tuple[str, ...]
    container: str
    issued: PartialDate | None
    url: str | None
    language: str | None


def cited_works(article: Article, settings: Settings) -> tuple[Work, ...]:
    """The summary, then its sources, the main one first."""
    found = [summary_work(article, settings)]
    for number, source in enumerate(article.meta.source, 1):
        key = f"{article.id}-source" if number == 1 else f"{article.id}-source-{number}"
        found.append(source_work(source, key))
    return tuple(found)


def summary_work(article: Article, settings: Settings) -> Work:
    """The digest speaks where no contributor is named."""
    meta, day = article.meta, article.date
    address = urls.article(day, article.id)
    return Work(
        key=article.id,
        title=one_line(meta.title),
        authors=tuple(map(one_line, meta.contributors)) or (one_line(settings.site_name),),
        container=one_line(settings.site_name),
        issued=PartialDate(day.year, day.month, day.day),
        url=settings.site_url + address if settings.site_url else None,
        language=meta.language or settings.language,
    )


def source_work(source: Source, key: str) -> Work:
    """The publisher is the author where no other is named; an archived copy lends its address."""
    publisher = one_line(source.publisher)
    return Work(
        key=key,
        title=one_line(source.title) if source.title else None,
        authors=tuple(map(one_line, source.authors)) or (publisher,),
        container=publisher,
        issued=source.published,
        url=source.url or source.archive,
        language=source.language,
    )


def one_line(text: str) -> str:
    """The text without line ends, which begin a new field in some forms."""
    return " ".join(text.split())
