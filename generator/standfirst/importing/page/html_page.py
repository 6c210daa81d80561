"""Reads a saved web page: what its metadata states, and the articles that it links to."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urljoin, urlsplit

from standfirst.errors import SourceError
from standfirst.importing.page.page_facts import PageFacts, SavedPage, plain_line, secure_url
from standfirst.importing.page.page_metadata import Metadata
from standfirst.importing.page.text_page import guess_language, read_dateline, strip_by
from standfirst.model.source_urls import canonical_url
from standfirst.optional_packages import explain_missing_packages

_MOST_TEASERS = 30
_FEWEST_WORDS = 5
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
"""How browsers note where a page stood that they saved."""
_DATED = "contains(translate(@class, 'DATEIMPUBLSH', 'dateimpublsh'), '{}')"
_ASIDE = "nav header footer form script style noscript".split()


def read_html(page: str, url: str = "") -> SavedPage:
    """The article of a page and what it announces; `url` is where it came from, if known.

    Raises SourceError where it has no headline, and MissingPackagesError where the packages for
    pages are not installed.
    """
    with explain_missing_packages("import", "reading web pages"):
        import lxml.html
        from trafilatura import extract_metadata
    page = _DECLARATION.sub("", page)
    if not page.strip():
        raise SourceError("there is no text in it")
    tree = lxml.html.fromstring(page)
    stated = Metadata(tree)
    seen: Any = extract_metadata(page, default_url=url or None)
    title = stated.headline or plain_line(seen.title or "")
    title = title or plain_line(tree.xpath("string(//h1[1])"))
    if not title:
        raise SourceError("it has no headline")
    saved = _SAVED_FROM.search(page[:2_000])
    addresses = (seen.url, stated.url, url, saved[1] if saved else "")
    own = next((found for each in addresses if each and (found := secure_url(each))), "")
    names = (seen.author or "").split(";")
    article = PageFacts(
        title=title,
        url=own,
        publisher=stated.publisher or plain_line(seen.sitename or ""),
        authors=stated.authors or tuple(name for n in names if (name := strip_by(plain_line(n)))),
        published=stated.published or _shown_day(tree),
        language=stated.language
        or guess_language(" ".join(each.text_content() for each in tree.xpath("//p"))),
        access=stated.access,
        credit=stated.credit,
    )
    return SavedPage(article, tuple(_teasers(tree, own, article)))


def _shown_day(tree: Any) -> str:
    """The day that a short line states which the page calls a date."""
    marks = " or ".join(_DATED.format(word) for word in ("date", "time", "publish"))
    lines = (plain_line(each.text_content()) for each in tree.xpath(f"//*[{marks}]"))
    return next((day for line in lines if len(line) < 80 and (day := read_dateline(line))), "")


def _teasers(tree: Any, own: str, article: PageFacts) -> list[PageFacts]:
    """Links with a headline's words to the same site, in their order, each once.

    Of a page that does not tell where it stood, it is the site that most of them lead to.
    """
    for aside in _ASIDE:
        for element in tree.xpath(f"//{aside}"):
            element.drop_tree()
    links = tree.xpath("//h2//a[@href] | //h3//a[@href] | //h4//a[@href] | //li/a[@href]")
    told = [(plain_line(a.text_content()), secure_url(_joined(own, a.get("href")))) for a in links]
    hosts = Counter(urlsplit(url).hostname for words, url in told if url)
    host = urlsplit(own).hostname or next((name for name, _ in hosts.most_common(1)), "")
    seen = {canonical_url(own)} if own else set()
    found: list[PageFacts] = []
    for words, url in told:
        same = urlsplit(url).hostname == host
        if len(words.split()) < _FEWEST_WORDS or not url or not same or canonical_url(url) in seen:
            continue
        seen.add(canonical_url(url))
        found.append(PageFacts(title=words, url=url, publisher=article.publisher))
    return found[:_MOST_TEASERS]


def _joined(own: str, address: str) -> str:
    try:
        return urljoin(own, address.strip())
    except ValueError:
        return ""
