"""Reads a saved web page: what its metadata states, and the articles that it links to."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin, urlsplit

from headnote.contributing.sources.found import Found, Page, SourceFault
from headnote.model.dates import PartialDate
from headnote.reading.web import canonical_url, without_tracking

_MOST_TEASERS = 30
_FEWEST_WORDS = 5
_ASIDE = "nav header footer form script style noscript".split()


def read_html(page: str, url: str = "") -> Page:
    """The article of a page and what it announces; `url` is where it came from, if known.

    Raises SourceFault where it has no headline, or the libraries for pages are not installed.
    """
    try:
        import lxml.html  # noqa: PLC0415  an extra
        from trafilatura import extract_metadata  # noqa: PLC0415
    except ImportError as error:
        raise SourceFault("reading web pages needs more: pip install 'headnote[import]'") from error
    if not page.strip():
        raise SourceFault("there is no text in it")
    tree = lxml.html.fromstring(page)
    stated: Any = extract_metadata(page, default_url=url or None)
    title = (stated.title if stated else "") or " ".join(tree.xpath("string(//h1[1])").split())
    if not title:
        raise SourceFault("it has no headline")
    own = _https((stated.url if stated else "") or url)
    article = Found(
        title=" ".join(title.split()),
        url=own,
        publisher=(stated.sitename if stated else "") or "",
        authors=tuple(a.strip() for a in ((stated.author if stated else "") or "").split(";") if a),
        published=_published(tree, (stated.date if stated else "") or ""),
        language=(tree.get("lang") or "").split("-")[0],
        credit=" ".join(tree.xpath("string(//figure//figcaption)").split())[:200],
    )
    return Page(article, tuple(_teasers(tree, own, article)))


def _published(tree: Any, date: str) -> str:
    """The moment that the page states for machines, else the day that was found."""
    query = "//meta[@property='article:published_time']/@content | //time/@datetime"
    for written in (*tree.xpath(query)[:1], date):
        try:
            return PartialDate.parse(str(written)[:16]).text
        except ValueError:
            continue
    return ""


def _teasers(tree: Any, own: str, article: Found) -> list[Found]:
    """Links with a headline's words to the same site, in their order, each once."""
    for aside in _ASIDE:
        for element in tree.xpath(f"//{aside}"):
            element.drop_tree()
    seen = {canonical_url(own)} if own else set()
    found: list[Found] = []
    for link in tree.xpath("//h2//a[@href] | //h3//a[@href] | //h4//a[@href] | //li/a[@href]"):
        words = " ".join(link.text_content().split())
        url = _https(urljoin(own, link.get("href")))
        same = urlsplit(url).hostname == urlsplit(own).hostname
        if len(words.split()) < _FEWEST_WORDS or not url or not same or canonical_url(url) in seen:
            continue
        seen.add(canonical_url(url))
        found.append(Found(title=words[:500], url=url, publisher=article.publisher))
    return found[:_MOST_TEASERS]


def _https(url: str) -> str:
    return without_tracking(url) if url.startswith("https://") else ""
