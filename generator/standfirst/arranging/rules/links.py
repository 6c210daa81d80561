"""The rules that every relative link, picture and recording leads to a file that is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.select import is_unpublished
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Problem, item_problem
from standfirst.model.spelling import did_you_mean
from standfirst.model.taxonomy import EditionLetter, PlainPage, Story, Topic

_Linking = Article | Topic | Story | EditionLetter | PlainPage
_RELATIVE = "write the way from this file to the other, such as ../06/other.md"


def broken_links(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A link or a picture in a body that leads to no file, or to one that is not published."""
    weeks = {urls.week(article.date) for article in content.articles}
    is_dated = not any("date" in article.refused for article in content.articles)
    waiting = {article.path for article in content.articles if is_unpublished(article, now)}
    maybe_waiting = waiting | {
        article.path for article in content.articles if article.refused & {"status", "publish_at"}
    }
    letters = (letter for letter in content.letters if letter.id in weeks or not is_dated)
    others: tuple[_Linking, ...] = (*content.topics, *content.stories, *content.pages)
    targets: tuple[_Linking, ...] = (*content.articles, *others, *letters)
    sources: tuple[_Linking, ...] = (*content.articles, *others, *content.letters)
    files = content.media.union(item.path for item in targets)
    for item in sources:
        for link in item.links:
            if link.target not in (content.media if link.is_image else files):
                message = f"there is no file {link.target}"
                hint = did_you_mean(link.target, files) or _RELATIVE
            elif link.target in waiting and item.path not in maybe_waiting:
                message, hint = f"{link.target} is not published yet", "link to it once it is"
            else:
                continue
            finding = Finding(Code.LINK_BROKEN, message, hint)
            yield finding.locate(item.path, link.line, link.column)


def missing_media(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A picture or a recording in front matter that is not under content/."""
    for article in content.articles:
        for key, media in (("image", article.meta.image), ("audio", article.meta.audio)):
            if media is not None and media.file and media.file not in content.media:
                message = f"there is no file {media.file} under content/"
                hint = did_you_mean(media.file, content.media) or "add it to this pull request"
                finding = Finding(Code.MEDIA_MISSING, message, hint)
                yield item_problem(article, f"{key}.file", finding)
