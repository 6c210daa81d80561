"""The rule that the parents of topics form a tree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Problem, item_problem
from standfirst.model.spelling import did_you_mean


def topic_tree_faults(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A parent that is not there, or a circle of parents."""
    by_id = {topic.id: topic for topic in content.topics}
    for topic in content.topics:
        parent = topic.meta.parent
        if parent is not None and parent not in by_id:
            message = f"there is no topic `{parent}`"
            hint = did_you_mean(parent, by_id)
            yield item_problem(topic, "parent", Finding(Code.TOPIC_UNKNOWN, message, hint))
        seen = {topic.id}
        while parent in by_id and parent not in seen:
            seen.add(parent)
            parent = by_id[parent].meta.parent
        if parent == topic.id:
            message = "this topic stands above itself"
            hint = "give one of the topics in the circle another parent, or none"
            yield item_problem(topic, "parent", Finding(Code.TOPIC_CIRCLE, message, hint))
