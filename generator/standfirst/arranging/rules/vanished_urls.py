"""The rule that no published address ever vanishes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from standfirst.arranging.permalinks import Permalinks
from standfirst.arranging.select import is_unpublished
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import UNREAD, Content
from standfirst.model.problem import Finding, Problem


def vanished_addresses(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An address in the ledger at which there is neither a page nor a way on."""
    if not content.ledger.entries:
        return
    out = tuple([article for article in content.articles if not is_unpublished(article, now)])
    holdings = Permalinks(out, content.topics, content.stories, content.pages)
    kept = {place for place, _ in holdings.addresses()} | holdings.redirects().keys()
    gone = [entry for entry in content.ledger.entries if entry[0].lstrip("/") not in kept]
    if gone:
        gone = [entry for entry in gone if not _may_be_faulty(entry[0], holdings)]
    by_id = {article.id: article for article in content.articles} if gone else {}
    for address, line in gone:
        message = f"{address} was published, and now there is nothing"
        hint = f"{_way_out(address, by_id)}; to let it go for good, take this line out"
        yield Finding(Code.ADDRESS_VANISHED, message, hint).locate(content.ledger.path, line, 1)


def _may_be_faulty(address: str, holdings: Permalinks) -> bool:
    """Whether an address may be one of a file that could not be read."""
    groups = (holdings.articles, holdings.topics, holdings.stories, holdings.pages)
    if any(UNREAD in item.refused for items in groups for item in items):
        return True
    undated = {article.id for article in holdings.articles if "date" in article.refused}
    return address.strip("/").rpartition("/")[2] in undated


def _way_out(address: str, by_id: Mapping[str, Article]) -> str:
    folder, _, name = address.strip("/").rpartition("/")
    for place, key in ((urls.TOPICS, "topic"), (urls.STORIES, "story")):
        if f"{folder}/" == place:
            return f"write `aliases: [{name}]` into the {key} that takes its place"
    article = by_id.get(name)
    if article is None:
        return (
            "bring its file back with `withdrawn:`, a date and a reason, or write"
            f" `aliases: [{address}]` into the file that takes its place"
        )
    own = f"/{urls.article(article.date, article.id)}"
    if own == address:
        return f"{article.path} is not published any more: publish it, or give it `withdrawn:`"
    return f"{article.path} now stands at {own}: write `aliases: [{address}]` into it"
