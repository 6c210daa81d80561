"""What the digest as a whole forbids: a table of small rules.

Each rule is named for what it forbids and yields a Problem for every place that offends. A rule
sees all content, drafts and held-back articles included, so that an author learns of a fault
before the day of publication. No rule looks at the text of a body: that is judged when its file is
read, so that an edit of one body calls for no new judgement of all.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from standfirst.arranging.order import by_age
from standfirst.arranging.rules.collisions import (
    address_collisions,
    alias_collisions,
    names_equal_but_for_case,
)
from standfirst.arranging.rules.links import broken_links, missing_media
from standfirst.arranging.rules.similar_titles import titles_alike
from standfirst.arranging.rules.vanished_urls import vanished_addresses
from standfirst.arranging.topics import current_ids
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.content import Content
from standfirst.model.problem import Level, Problem
from standfirst.model.source_urls import canonical_url
from standfirst.model.spelling import did_you_mean
from standfirst.model.taxonomy import Story, Topic

Rule = Callable[[Content, dt.datetime], Iterator[Problem]]


def judge(content: Content, now: dt.datetime) -> tuple[Problem, ...]:
    """Every fault that only shows when all files are seen together, sorted by place."""
    return tuple(sorted(set(chain.from_iterable(rule(content, now) for rule in RULES))))


def _at(
    article: Article, key: str, code: str, message: str, hint: str = "", level: Level = Level.ERROR
) -> Problem:
    line, column = article.position(key)
    return Problem(article.path, line, column, code, message, hint, level)


def duplicate_ids(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Two articles whose files have the same name."""
    first: dict[str, Article] = {}
    for article in by_age(content.articles):
        other = first.setdefault(article.id, article)
        if other is not article:
            yield Problem(
                article.path,
                1,
                1,
                "id-duplicate",
                f"there is another article with the id `{article.id}`: {other.path}",
                "rename this file: ids are never used twice, in whatever folder",
            )


def duplicate_sources(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """Two articles that summarise the same address, translations apart."""
    first: dict[str, Article] = {}
    for article in by_age(content.articles):
        url = article.source.url
        if url is None or article.meta.translation_of or article.meta.withdrawn:
            continue
        other = first.setdefault(canonical_url(url), article)
        if other is not article:
            yield _at(
                article,
                "source.0.url" if "source.0.url" in article.at else "source.url",
                "source-duplicate",
                f"this source is already summarised in {other.path}",
                "improve that summary, or name a different source",
            )


def unknown_topics(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A topic that has no file."""
    known = current_ids(content.topics)
    for article in content.articles:
        for index, topic in enumerate(article.meta.topics):
            if topic not in known:
                yield _at(
                    article,
                    f"topics.{index}",
                    "topic-unknown",
                    f"there is no topic `{topic}`",
                    did_you_mean(topic, known) or "choose one of the files in topics/",
                )


def unknown_stories(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A story that has no file."""
    known = current_ids(content.stories)
    for article in content.articles:
        for index, story in enumerate(article.meta.stories):
            if story not in known:
                yield _at(
                    article,
                    f"stories.{index}",
                    "story-unknown",
                    f"there is no story `{story}`",
                    did_you_mean(story, known) or "choose one of the files in stories/",
                )


def unknown_articles(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A related article, or an original of a translation, that is not there."""
    known = {article.id for article in content.articles}
    for article in content.articles:
        for index, other in enumerate(article.meta.related):
            if other not in known:
                yield _at(
                    article,
                    f"related.{index}",
                    "article-unknown",
                    f"there is no article `{other}`",
                    did_you_mean(other, known),
                )
            elif other == article.id:
                yield _at(
                    article,
                    f"related.{index}",
                    "related-to-itself",
                    "an article cannot be related to itself",
                    "take this id away",
                    Level.WARNING,
                )
        original = article.meta.translation_of
        if original is not None and original not in known:
            yield _at(
                article,
                "translation_of",
                "article-unknown",
                f"there is no article `{original}`",
                did_you_mean(original, known),
            )


def translations_of_translations(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A translation whose original is itself a translation, or has the same language."""
    by_id = {article.id: article for article in content.articles}
    for article in content.articles:
        original = by_id.get(article.meta.translation_of or "")
        if original is None:
            continue
        if original is article or original.meta.translation_of is not None:
            yield _at(
                article,
                "translation_of",
                "translation-chain",
                f"`{original.id}` is no original",
                "name the article that was written first",
            )
        elif original.meta.language == article.meta.language:
            yield _at(
                article,
                "translation_of",
                "translation-language",
                "a translation and its original have the same language",
                "give this one its `language`",
                Level.WARNING,
            )


def topic_tree_faults(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A parent that is not there, or a circle of parents."""
    by_id = {topic.id: topic for topic in content.topics}
    for topic in content.topics:
        line, column = topic.at.get("parent", (1, 1))
        parent = topic.meta.parent
        if parent is not None and parent not in by_id:
            yield Problem(
                topic.path,
                line,
                column,
                "topic-unknown",
                f"there is no topic `{parent}`",
                did_you_mean(parent, by_id),
            )
        seen = {topic.id}
        while parent in by_id and parent not in seen:
            seen.add(parent)
            parent = by_id[parent].meta.parent
        if parent == topic.id:
            yield Problem(
                topic.path,
                line,
                column,
                "topic-circle",
                "this topic stands above itself",
                "give one of the topics in the circle another parent, or none",
            )


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


def unknown_leads(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """An edition that leads with an article of another week, or that has no articles."""
    weeks: defaultdict[str, set[str]] = defaultdict(set)
    for article in content.articles:
        weeks[urls.week(article.date)].add(article.id)
    for letter in content.letters:
        own = weeks.get(letter.id, set())
        if not own:
            yield Problem(
                letter.path,
                1,
                1,
                "edition-empty",
                f"no article has a date in {letter.id}",
                "check the week in the file's name; the letter is shown once there is one",
                Level.WARNING,
            )
        for index, lead in enumerate(letter.meta.lead):
            if own and lead not in own:
                line, column = letter.at.get(f"lead.{index}", letter.at.get("lead", (1, 1)))
                yield Problem(
                    letter.path,
                    line,
                    column,
                    "lead-unknown",
                    f"`{lead}` is not an article of {letter.id}",
                    did_you_mean(lead, own),
                )


def names_spelled_in_two_ways(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A publisher or an entity that shares its page with another spelling of the same name."""
    known = {
        urls.slug(publisher.meta.publisher): publisher.meta.publisher
        for publisher in content.publishers
    }
    spelled: dict[str, str] = {}
    for article in by_age(content.articles):
        for index, source in enumerate(article.meta.source):
            slug = urls.slug(source.publisher)
            right = known.get(slug) or known.setdefault(slug, source.publisher)
            if source.publisher != right:
                yield _at(
                    article,
                    f"source.{index}.publisher",
                    "publisher-spelling",
                    f"«{source.publisher}» is written «{right}» elsewhere",
                    f"write `{right}`",
                )
        yield from _entity_spellings(article, spelled)


def _entity_spellings(article: Article, spelled: dict[str, str]) -> Iterator[Problem]:
    for index, name in enumerate(article.meta.entities):
        right = spelled.setdefault(urls.slug(name), name)
        if name != right:
            yield _at(
                article,
                f"entities.{index}",
                "entity-spelling",
                f"«{name}» is written «{right}» elsewhere",
                f"write `{right}`",
                Level.WARNING,
            )


def expired_leads(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A summary that is wanted no more, or that somebody has written since."""
    taken = {canonical_url(s.url): a for a in content.articles for s in a.meta.source if s.url}
    for lead in content.leads:
        writer = taken.get(canonical_url(lead.meta.url)) if lead.meta.url else None
        if writer is not None:
            message, hint = f"somebody has taken this lead up: {writer.path}", "delete the file"
        elif lead.expires <= now.date():
            message = f"this lead expired on {lead.expires}"
            hint = "delete the file, or give it a later day in `expires`"
        else:
            continue
        at = (lead.path, 1, 1)
        yield Problem(*at, "lead-over", f"{message}", hint, Level.WARNING)


RULES: tuple[Rule, ...] = (
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
