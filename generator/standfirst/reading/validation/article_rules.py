"""What an article must keep to beyond the types of its values: a table of small rules.

Each rule sees one article alone and yields a Finding with the key it concerns. Rules over the
whole digest are `standfirst.arranging.rules.judge`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import lru_cache

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from standfirst.model.article import ArticleMeta, Body, Positions
from standfirst.model.dates import PartialDate
from standfirst.model.problem import Level, Problem
from standfirst.model.source_urls import canonical_url, tracking_parameters, without_tracking
from standfirst.model.spelling import did_you_mean
from standfirst.model.taxonomy import PublisherMeta
from standfirst.reading.frontmatter.load_result import nearest_position
from standfirst.reading.validation.jurisdictions import is_jurisdiction, is_language
from standfirst.reading.validation.messages import Finding, jurisdiction_finding, language_finding

FEWEST_WORDS = 40
MOST_WORDS = 400

Rule = Callable[[ArticleMeta], Iterator[tuple[str, Finding]]]

_LICENCES = (
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-NC-ND-4.0",
    "CC-BY-3.0",
    "CC-BY-SA-3.0",
    "CC0-1.0",
    "MIT",
    "OGL-UK-3.0",
    "ODbL-1.0",
)
_WARNINGS = frozenset({"ahead-past"})


def judge_article(meta: ArticleMeta, path: str, at: Positions) -> Iterator[Problem]:
    """Every fault of an article's front matter that its model cannot see."""
    for rule in RULES:
        for where, finding in rule(meta):
            level = Level.WARNING if finding.code in _WARNINGS else Level.ERROR
            yield Problem(path, *_place(at, where), *finding, level)


def judge_body(meta: ArticleMeta, body: Body, path: str, line: int) -> Iterator[Problem]:
    """Whether the body, which begins on `line`, has the length of a summary.

    A withdrawn article needs none: only its notice is shown.
    """
    if meta.withdrawn is not None:
        return
    if body.words == 0:
        yield Problem(
            path,
            line,
            1,
            "body-empty",
            "there is no text below the front matter",
            f"write the summary there: {FEWEST_WORDS} to {MOST_WORDS} words of your own",
        )
    elif not FEWEST_WORDS <= body.words <= MOST_WORDS:
        words = "1 word" if body.words == 1 else f"{body.words} words"
        yield Problem(
            path,
            line,
            1,
            "body-length",
            f"the summary has {words}",
            f"write {FEWEST_WORDS} to {MOST_WORDS} words",
            Level.WARNING,
        )


def judge_publisher(meta: PublisherMeta, path: str, at: Positions, where: str) -> Iterator[Problem]:
    """Every fault of an entry of sources.yml that its model cannot see."""
    if meta.country and not is_jurisdiction(meta.country):
        finding = jurisdiction_finding(meta.country, "`country`")
        yield Problem(path, *nearest_position(at, f"{where}.country"), *finding)
    if meta.language and not is_language(meta.language):
        finding = language_finding(meta.language, "`language`")
        yield Problem(path, *nearest_position(at, f"{where}.language"), *finding)
    if meta.url and (found := _tracking(meta.url, "url")):
        yield Problem(path, *nearest_position(at, f"{where}.url"), *found)


def _place(at: Positions, where: str) -> tuple[int, int]:
    # A single source is written as a mapping, which has no number.
    if where.startswith("source.0") and "source.0" not in at:
        where = where.replace("source.0", "source", 1)
    return nearest_position(at, where)


def unknown_jurisdictions(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A code that no country, part of a country or organisation has."""
    for index, code in enumerate(meta.jurisdictions):
        if not is_jurisdiction(code):
            label = f"item {index + 1} of `jurisdictions`"
            yield f"jurisdictions.{index}", jurisdiction_finding(code, label)


def unknown_languages(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A language tag of subtags that do not exist."""
    if meta.language and not is_language(meta.language):
        yield "language", language_finding(meta.language, "`language`")
    for index, source in enumerate(meta.source):
        if source.language and not is_language(source.language):
            label = "`source.language`"
            yield f"source.{index}.language", language_finding(source.language, label)


def unknown_licences(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A licence that is not in the list of SPDX (https://spdx.org/licenses/)."""
    licences = {"licence": meta.licence}
    if meta.image is not None:
        licences["image.licence"] = meta.image.licence
    for where, licence in licences.items():
        if licence is None:
            continue
        right = _canonical_licence(licence)
        if right is None:
            hint = did_you_mean(licence, _LICENCES) or _nearest_creative_commons(licence)
            yield (
                where,
                Finding(
                    "licence-unknown",
                    f"`{where}` is not the SPDX id of a licence: «{licence}»",
                    hint or "write one of https://spdx.org/licenses/, such as CC-BY-4.0",
                ),
            )
        elif right != licence:
            message = f"`{where}` is not spelled as SPDX spells it: «{licence}»"
            yield where, Finding("licence-unknown", message, f"write {right}")


@lru_cache(maxsize=1024)
def _canonical_licence(licence: str) -> str | None:
    try:
        return canonicalize_license_expression(licence)
    except InvalidLicenseExpression:
        return None


def _nearest_creative_commons(licence: str) -> str:
    folded = licence.casefold().replace(" ", "-").replace("creative-commons", "cc")
    parts = [part for part in ("by", "nc", "nd", "sa") if f"-{part}" in folded]
    order = [part for part in ("by", "nc", "nd", "sa") if part in parts]
    if not folded.startswith("cc") or "by" not in order:
        return "did you mean `CC0-1.0`?" if folded.startswith("cc0") else ""
    return f"did you mean `CC-{'-'.join(order).upper()}-4.0`?"


def sources_without_url(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A source that nobody can look up, without a word why."""
    for index, source in enumerate(meta.source):
        if source.url is None and source.url_note is None:
            yield (
                f"source.{index}",
                Finding(
                    "source-without-address",
                    "the source has neither `url` nor `url_note`",
                    "add url: https://…, or say in url_note why there is no address",
                ),
            )


def tracked_urls(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """An address with parameters that follow readers."""
    for index, source in enumerate(meta.source):
        for key, url in (("url", source.url), ("archive", source.archive)):
            if url is not None and (found := _tracking(url, key)):
                yield f"source.{index}.{key}", found


def _tracking(url: str, key: str) -> Finding | None:
    names = tracking_parameters(url)
    if not names:
        return None
    listed = ", ".join(dict.fromkeys(names))
    return Finding(
        "url-tracking",
        f"this address follows readers: {listed}",
        f"write {key}: {without_tracking(url)}",
    )


def future_sources(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A source that was published after the summary of it."""
    for index, source in enumerate(meta.source):
        if source.published is not None and _first_day(source.published) > meta.date:
            yield (
                f"source.{index}.published",
                Finding(
                    "source-after-date",
                    f"the source was published on {source.published}, after the summary's `date`",
                    f"check both: `date` is {meta.date.isoformat()}",
                ),
            )


def _first_day(published: PartialDate) -> dt.date:
    """The earliest day on which it can have been published, here or in the middle of time zones."""
    day = published.earliest
    if published.time is None or published.time.tzinfo is None:
        return day
    moment = dt.datetime.combine(day, published.time)
    return min(day, moment.astimezone(dt.UTC).date())


def notes_before_article(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A correction or a withdrawal that is older than what it concerns."""
    days = {f"corrections.{i}.date": item.date for i, item in enumerate(meta.corrections)}
    if meta.withdrawn is not None:
        days["withdrawn.date"] = meta.withdrawn.date
    for where, day in days.items():
        if day < meta.date:
            noun = "withdrawal" if where.startswith("withdrawn") else "correction"
            yield (
                where,
                Finding(
                    "date-order",
                    f"the {noun} is dated {day.isoformat()}, before the article itself",
                    f"check both: the article's `date` is {meta.date.isoformat()}",
                ),
            )


def past_dates_ahead(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """A date to watch that was over when the article appeared."""
    for index, ahead in enumerate(meta.ahead):
        if ahead.date < meta.date:
            yield (
                f"ahead.{index}.date",
                Finding(
                    "ahead-past",
                    f"{ahead.date.isoformat()} is before the article's `date`",
                    "list only dates that are still to come",
                ),
            )


def duplicate_items(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    """The same item twice in one list."""
    lists: dict[str, tuple[str, ...]] = {
        "topics": meta.topics,
        "jurisdictions": meta.jurisdictions,
        "entities": meta.entities,
        "stories": meta.stories,
        "related": meta.related,
        "aliases": meta.aliases,
        "contributors": meta.contributors,
    }
    for index, source in enumerate(meta.source):
        lists[f"source.{index}.authors"] = source.authors
    for key, items in lists.items():
        if len(items) > 1 and len({item.casefold() for item in items}) < len(items):
            yield from _repeated(key, items)
    if len(meta.source) > 1:
        yield from _repeated_sources(meta)


def _repeated(key: str, items: tuple[str, ...]) -> Iterator[tuple[str, Finding]]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        if item.casefold() in seen:
            name = key.rpartition(".")[2]
            yield (
                f"{key}.{index}",
                Finding(
                    "item-duplicate", f"«{item}» stands twice in `{name}`", "keep one of the two"
                ),
            )
        seen.add(item.casefold())


def _repeated_sources(meta: ArticleMeta) -> Iterator[tuple[str, Finding]]:
    seen: set[str] = set()
    for index, source in enumerate(meta.source):
        if source.url is None:
            continue
        address = canonical_url(source.url)
        if address in seen:
            yield (
                f"source.{index}.url",
                Finding(
                    "item-duplicate",
                    "this address is already the source before",
                    "keep one of the two",
                ),
            )
        seen.add(address)


RULES: tuple[Rule, ...] = (
    unknown_jurisdictions,
    unknown_languages,
    unknown_licences,
    sources_without_url,
    tracked_urls,
    future_sources,
    notes_before_article,
    past_dates_ahead,
    duplicate_items,
)
"""The rules, in the order in which an article is held against them."""
