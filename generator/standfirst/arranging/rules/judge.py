"""What the digest as a whole forbids: a table of small rules.

Each rule is named for what it forbids and yields a Problem for every place that offends. A rule
sees all content, drafts, held-back articles and files with errors included, so that an author
learns of all faults at once. A value that could not be read is blank and its key is among the
item's `refused`. No rule looks at the text of a body: that is judged when its file is read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import chain

from standfirst.arranging.rules.collisions import (
    address_collisions,
    alias_collisions,
    names_equal_but_for_case,
)
from standfirst.arranging.rules.duplicates import duplicate_ids, duplicate_sources, former_ids_taken
from standfirst.arranging.rules.expired_leads import expired_leads
from standfirst.arranging.rules.links import broken_links, missing_media
from standfirst.arranging.rules.references import (
    unknown_articles,
    unknown_leads,
    unknown_stories,
    unknown_topics,
)
from standfirst.arranging.rules.similar_titles import titles_alike
from standfirst.arranging.rules.spellings import names_spelled_in_two_ways
from standfirst.arranging.rules.topic_tree import topic_tree_faults
from standfirst.arranging.rules.translations import translations_of_translations
from standfirst.arranging.rules.vanished_urls import vanished_addresses
from standfirst.model.content import Content
from standfirst.model.content_kinds import MarkdownItem
from standfirst.model.problem import Problem, without_refused

ContentRule = Callable[[Content, dt.datetime], Iterator[Problem]]

RULES: tuple[ContentRule, ...] = (
    duplicate_ids,
    duplicate_sources,
    unknown_topics,
    unknown_stories,
    unknown_articles,
    translations_of_translations,
    topic_tree_faults,
    former_ids_taken,
    unknown_leads,
    expired_leads,
    titles_alike,
    names_spelled_in_two_ways,
    names_equal_but_for_case,
    address_collisions,
    alias_collisions,
    broken_links,
    missing_media,
    vanished_addresses,
)


def judge(content: Content, now: dt.datetime) -> tuple[Problem, ...]:
    """Every fault that only shows when all files are seen together, sorted by place.

    Files with errors count as present, with all that could be read of them; what could not has
    been reported, and nothing that follows from it is.
    """
    whole = content.whole()
    found = set(chain.from_iterable(rule(whole, now) for rule in RULES))
    items = (item for item in content.faulty if isinstance(item, MarkdownItem))
    return tuple(sorted(without_refused(found, items)))
