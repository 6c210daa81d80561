"""What an article must keep to beyond the types of its values: a table of small rules.

Each rule sees one article alone. Those over the whole digest are in `arranging.rules`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from standfirst.model.article import Article
from standfirst.model.codes import Code
from standfirst.model.dates import PartialDate
from standfirst.model.problem import Finding, Level, Problem, item_problem
from standfirst.model.source_urls import canonical_url, tracking_parameters, without_tracking
from standfirst.model.spelling import did_you_mean
from standfirst.model.taxonomy import PublisherMeta
from standfirst.reading.validation.jurisdictions import is_jurisdiction, is_language
from standfirst.reading.validation.messages import jurisdiction_finding, language_finding

FEWEST_WORDS = 40
MOST_WORDS = 400

Faults = Iterator[tuple[str, Finding]]
"""What is wrong, and at which key: `source.0.url`."""

Rule = Callable[[Article], Faults]

_LICENCES = (
    "CC-BY-4.0 CC-BY-SA-4.0 CC-BY-NC-4.0 CC-BY-ND-4.0 CC-BY-NC-SA-4.0 CC-BY-NC-ND-4.0 CC-BY-3.0"
    " CC-BY-SA-3.0 CC0-1.0 MIT OGL-UK-3.0 ODbL-1.0".split()
)
_LISTS = "topics jurisdictions entities stories related aliases contributors".split()


def judge_article(article: Article) -> Iterator[Problem]:
    """Every fault of an article's front matter that its model cannot see."""
    for rule in RULES:
        for key, finding in rule(article):
            yield item_problem(article, key, finding)


def judge_length(article: Article, line: int) -> Iterator[Problem]:
    """Whether the body, which begins on `line`, has the length of a summary.

    A withdrawn article needs none: only its notice is shown.
    """
    words = article.words
    if article.meta.withdrawn is not None or "withdrawn" in article.refused:
        return
    if words == 0:
        message = "there is no text below the front matter"
        hint = f"write the summary there: {FEWEST_WORDS} to {MOST_WORDS} words of your own"
        yield Finding(Code.BODY_EMPTY, message, hint).locate(article.path, line, 1)
    elif not FEWEST_WORDS <= words <= MOST_WORDS:
        message = f"the summary has {'1 word' if words == 1 else f'{words} words'}"
        hint = f"write {FEWEST_WORDS} to {MOST_WORDS} words"
        yield Finding(Code.BODY_LENGTH, message, hint, Level.WARNING).locate(article.path, line, 1)


def judge_publisher(meta: PublisherMeta) -> Faults:
    """Every fault of an entry of sources.yml that its model cannot see, with its key."""
    if meta.country and not is_jurisdiction(meta.country):
        yield "country", jurisdiction_finding(meta.country, "`country`")
    if meta.language and not is_language(meta.language):
        yield "language", language_finding(meta.language, "`language`")
    if meta.url and (found := _tracking(meta.url, "url")):
        yield "url", found


def unknown_jurisdictions(article: Article) -> Faults:
    """A code that no country, part of a country or organisation has."""
    for index, code in enumerate(article.meta.jurisdictions):
        if not is_jurisdiction(code):
            label = f"item {index + 1} of `jurisdictions`"
            yield f"jurisdictions.{index}", jurisdiction_finding(code, label)


def unknown_languages(article: Article) -> Faults:
    """A language tag of subtags that do not exist."""
    if article.meta.language and not is_language(article.meta.language):
        yield "language", language_finding(article.meta.language, "`language`")
    for index, source in enumerate(article.meta.source):
        if source.language and not is_language(source.language):
            label = "`source.language`"
            yield f"source.{index}.language", language_finding(source.language, label)


def unknown_licences(article: Article) -> Faults:
    """A licence that is not in the list of SPDX (https://spdx.org/licenses/)."""
    licences = {"licence": article.meta.licence}
    if article.meta.image is not None:
        licences["image.licence"] = article.meta.image.licence
    for where, licence in licences.items():
        if licence is None:
            continue
        right = _canonical_licence(licence)
        if right is None:
            hint = did_you_mean(licence, _LICENCES) or _nearest_creative_commons(licence)
            message = f"`{where}` is not the SPDX id of a licence: «{licence}»"
            hint = hint or "write one of https://spdx.org/licenses/, such as CC-BY-4.0"
            yield where, Finding(Code.LICENCE_UNKNOWN, message, hint)
        elif right != licence:
            message = f"`{where}` is not spelled as SPDX spells it: «{licence}»"
            hint = f"write {right}"
            yield where, Finding(Code.LICENCE_UNKNOWN, message, hint)


@lru_cache(maxsize=1024)
def _canonical_licence(licence: str) -> str | None:
    try:
        return canonicalize_license_expression(licence)
    except InvalidLicenseExpression:
        return None


def _nearest_creative_commons(licence: str) -> str:
    folded = licence.casefold().replace(" ", "-").replace("creative-commons", "cc")
    parts = [part for part in ("by", "nc", "nd", "sa") if f"-{part}" in folded]
    if not folded.startswith("cc") or "by" not in parts:
        return "did you mean `CC0-1.0`?" if folded.startswith("cc0") else ""
    return f"did you mean `CC-{'-'.join(parts).upper()}-4.0`?"


def sources_without_url(article: Article) -> Faults:
    """A source that nobody can look up, without a word why."""
    for index, source in enumerate(article.meta.source):
        own = f"source.{index}"
        unread = article.refused & {"url", "url_note", own, f"{own}.url", f"{own}.url_note"}
        if source.url is None and source.url_note is None and not unread:
            message = "the source has neither `url` nor `url_note`"
            hint = "add url: https://…, or say in url_note why there is no address"
            yield f"source.{index}", Finding(Code.SOURCE_WITHOUT_ADDRESS, message, hint)


def tracked_urls(article: Article) -> Faults:
    """An address with parameters that follow readers."""
    for index, source in enumerate(article.meta.source):
        for key, url in (("url", source.url), ("archive", source.archive)):
            if url is not None and (found := _tracking(url, key)):
                yield f"source.{index}.{key}", found


def _tracking(url: str, key: str) -> Finding | None:
    names = tracking_parameters(url)
    if not names:
        return None
    listed = ", ".join(dict.fromkeys(names))
    message = f"this address follows readers: {listed}"
    return Finding(Code.URL_TRACKING, message, f"write {key}: {without_tracking(url)}")


def future_sources(article: Article) -> Faults:
    """A source that was published after the summary of it."""
    if "date" in article.refused:
        return
    for index, source in enumerate(article.meta.source):
        if source.published is not None and _first_day(source.published) > article.meta.date:
            message = f"the source was published on {source.published}, after the summary's `date`"
            hint = f"check both: `date` is {article.meta.date.isoformat()}"
            yield f"source.{index}.published", Finding(Code.SOURCE_AFTER_DATE, message, hint)


def _first_day(published: PartialDate) -> dt.date:
    """The earliest day on which it can have been published, here or in the middle of time zones."""
    day = published.earliest
    if published.time is None or published.time.tzinfo is None:
        return day
    moment = dt.datetime.combine(day, published.time)
    return min(day, moment.astimezone(dt.UTC).date())


def notes_before_article(article: Article) -> Faults:
    """A correction or a withdrawal that is older than what it concerns."""
    if "date" in article.refused:
        return
    days = {f"corrections.{i}.date": item.date for i, item in enumerate(article.meta.corrections)}
    if article.meta.withdrawn is not None:
        days["withdrawn.date"] = article.meta.withdrawn.date
    for where, day in days.items():
        if day < article.meta.date:
            noun = "withdrawal" if where.startswith("withdrawn") else "correction"
            message = f"the {noun} is dated {day.isoformat()}, before the article itself"
            hint = f"check both: the article's `date` is {article.meta.date.isoformat()}"
            yield where, Finding(Code.DATE_ORDER, message, hint)


def past_dates_ahead(article: Article) -> Faults:
    """A date to watch that was over when the article appeared."""
    if "date" in article.refused:
        return
    for index, ahead in enumerate(article.meta.ahead):
        if ahead.date < article.meta.date:
            message = f"{ahead.date.isoformat()} is before the article's `date`"
            hint = "list only dates that are still to come"
            yield f"ahead.{index}.date", Finding(Code.AHEAD_PAST, message, hint, Level.WARNING)


def duplicate_items(article: Article) -> Faults:
    """The same item twice in one list."""
    meta, hint = article.meta, "keep one of the two"
    lists: dict[str, tuple[str, ...]] = {key: getattr(meta, key) for key in _LISTS}
    lists |= {f"source.{i}.authors": source.authors for i, source in enumerate(meta.source)}
    for key, items in lists.items():
        for index in _repeated(enumerate(map(str.casefold, items))):
            message = f"«{items[index]}» stands twice in `{key.rpartition('.')[2]}`"
            yield f"{key}.{index}", Finding(Code.ITEM_DUPLICATE, message, hint)
    urls = ((i, canonical_url(source.url)) for i, source in enumerate(meta.source) if source.url)
    for index in _repeated(urls):
        message = "this address is already the source before"
        yield f"source.{index}.url", Finding(Code.ITEM_DUPLICATE, message, hint)


def _repeated(items: Iterable[tuple[int, str]]) -> Iterator[int]:
    """The numbers of the items that another before them equals."""
    seen: set[str] = set()
    for index, item in items:
        if item in seen:
            yield index
        seen.add(item)


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
