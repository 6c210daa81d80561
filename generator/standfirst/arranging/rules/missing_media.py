"""The rule that a picture or a recording named in front matter exists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.arranging.rules.article_problem import article_problem
from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.spelling import did_you_mean


def missing_media(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A picture or a recording in front matter that is not under content/."""
    for article in content.articles:
        for key, media in (("image", article.meta.image), ("audio", article.meta.audio)):
            if media is not None and media.file not in content.media:
                yield article_problem(
                    article,
                    f"{key}.file",
                    "media-missing",
                    f"there is no file {media.file} under content/",
                    did_you_mean(media.file, content.media) or "add it to this pull request",
                )
