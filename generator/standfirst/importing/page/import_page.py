"""The import of a page or a feed: its article becomes a draft, what it announces becomes leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from standfirst.arranging.source_lookup import find_by_source
from standfirst.contributing.copying.passages import saved_text
from standfirst.contributing.new import Draft, refuse_known_source
from standfirst.errors import SourceError, explain
from standfirst.importing.page import found_drafts
from standfirst.importing.page.feed_entries import is_feed, read_feed
from standfirst.importing.page.fetch import fetch
from standfirst.importing.page.html_page import read_html
from standfirst.importing.page.page_facts import PageFacts, SavedPage
from standfirst.importing.page.text_page import read_text
from standfirst.model.content import Content
from standfirst.model.source_urls import canonical_url


@dataclass(frozen=True, slots=True)
class PageImport:
    """What an import wrote. `planned` are paths below the content folder, where it only asked."""

    planned: tuple[str, ...] = ()
    written: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()


def read_source(source: str) -> SavedPage:
    """A page or a feed, by its URL or its file; a feed has nothing but announcements.

    Raises SourceError and MissingPackagesError.
    """
    try:
        return _read(source)
    except OSError as error:
        raise SourceError(explain(error, source, "read")) from error
    except SourceError as error:
        raise SourceError(f"{source}: {error}") from error


def _read(source: str) -> SavedPage:
    is_url = source.startswith(("http://", "https://"))
    text = fetch(source) if is_url else saved_text(Path(source).read_bytes())
    if "\0" in text:
        raise SourceError("it is no text: save the page as HTML or as plain text")
    if is_feed(text):
        return SavedPage(None, read_feed(text))
    return read_html(text, source if is_url else "") if "</" in text else read_text(text)


def import_page(
    page: SavedPage,
    folder: Path,
    content: Content,
    date: dt.date,
    *,
    publisher: str = "",
    dry_run: bool = False,
) -> PageImport:
    """Write what a page gives into a content folder, of which `content` is what could be read.

    `publisher` is what the user says. Nothing that is there is overwritten. Raises DraftError where
    the page is summarised already.
    """
    if page.article is not None:
        refuse_known_source(folder, content.articles, page.article.url)
        publisher = publisher or _publisher(page.article, content)
    drafts = tuple(_drafts(page, content, date, publisher))
    if dry_run:
        return PageImport(planned=tuple(draft.path for draft in drafts))
    written, kept = found_drafts.write_new(folder, drafts)
    return PageImport(written=tuple(written), kept=tuple(kept))


def _publisher(article: PageFacts, content: Content) -> str:
    """What the page states, or the known publisher whose initials it has."""
    names = {source.publisher for each in content.articles for source in each.meta.source}
    names |= {each.meta.publisher for each in content.publishers}
    return article.publisher or found_drafts.publisher_from_mark(article.mark, names)


def _drafts(page: SavedPage, content: Content, date: dt.date, publisher: str) -> Iterator[Draft]:
    if page.article is not None:
        yield found_drafts.draft_from_facts(page.article, date, publisher)
    leads = {canonical_url(lead.meta.url) for lead in content.leads if lead.meta.url}
    for teaser in page.teasers:
        known = find_by_source(content.articles, teaser.url)
        if canonical_url(teaser.url) not in leads and not known:
            yield found_drafts.lead_from_facts(teaser, date, publisher)
