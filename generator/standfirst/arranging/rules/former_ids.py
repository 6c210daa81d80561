"""The rule that a former id leads to one topic or story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from standfirst.model.content import Content
from standfirst.model.problem import Problem
from standfirst.model.taxonomy import Story, Topic


def former_ids_taken(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A former id of a topic or a story that another has, or had."""
    listings: tuple[Sequence[Topic] | Sequence[Story], ...] = (content.topics, content.stories)
    for named in listings:
        claimed = {item.id: item.path for item in named}
        for item in named:
            for alias in item.meta.aliases:
                owner = claimed.setdefault(alias, item.path)
                if owner != item.path or alias == item.id:
                    yield Problem(
                        item.path,
                        *item.at.get("aliases", (1, 1)),
                        "alias-taken",
                        f"`{alias}` already names what {owner} describes",
                        "take the alias away",
                    )
