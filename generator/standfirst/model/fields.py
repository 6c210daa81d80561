"""The kinds of value that front matter may hold, each with its rule and the words for it.

The annotations are read by pydantic, which checks values against them and writes the JSON
Schema; the model itself stays plain frozen dataclasses.
"""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema

from standfirst.model.dates import PartialDate
from standfirst.model.hosts import find_deception

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MARKDOWN = re.compile(r"\*\*\S.*\S\*\*|`[^`]+`|\[[^\]]*\]\([^)]*\)|^#+\s")
_BREAK = re.compile(r"[ \t]*+\n\s*+")
_ABBREVIATION = re.compile(r"(?:\.\w+|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St))\.$|\.\.\.$")


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.datetime):
        raise ValueError("write a day without a time: YYYY-MM-DD")
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value.strip()):
        raise ValueError("write the day as YYYY-MM-DD, such as 2026-06-25")
    try:
        return dt.date.fromisoformat(value.strip())
    except ValueError:
        raise ValueError(f"there is no day {value.strip()} in the calendar") from None


def _moment(value: Any) -> dt.datetime:
    if isinstance(value, str):
        try:
            value = dt.datetime.fromisoformat(value.strip())
        except ValueError:
            value = None
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        raise ValueError("write a date-time with its offset, such as 2026-06-25T08:00:00+02:00")
    return value


def _partial(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, dt.datetime | dt.date):
        value = value.isoformat()
    elif isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise ValueError("write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM")
    return PartialDate.parse(value)


def _plain(value: str) -> str:
    if _MARKDOWN.search(value):
        raise ValueError("this is plain text: take the Markdown out")
    return value


def _headline(value: str) -> str:
    if value.endswith(".") and not _ABBREVIATION.search(value):
        raise ValueError("a headline has no full stop at its end: take it away")
    return _plain(value)


def _trimmed(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _on_one_line(value: Any) -> Any:
    """A name may be broken over lines in its file; nowhere else, least of all in a header."""
    return _BREAK.sub(" ", value.strip()) if isinstance(value, str) else value


def _https(value: str) -> str:
    try:
        parts = urlsplit(value)
        valid = parts.scheme == "https" and bool(parts.hostname) and "." in (parts.hostname or "")
        valid = valid and parts.username is None and (parts.port is None or parts.port > 0)
    except ValueError:
        valid = False
    if not valid or re.search(r"[\s<>\"'`\\^{}|\x00-\x1f\x7f]", value):
        raise ValueError("write a full address that begins with https://")
    if fault := find_deception(parts.hostname or ""):
        raise ValueError(fault)
    return value


def _file_name(value: str) -> str:
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        raise ValueError("name a file under content/, such as images/court.jpg")
    return value


def _site_path(value: str) -> str:
    parts = value.strip("/").split("/")
    # No disk has longer names, and a name that begins with a full stop is not one of a page.
    unlike = any(not 0 < len(part.encode()) <= 255 or part.startswith(".") for part in parts)
    if not value.startswith("/") or unlike or "//" in value:
        raise ValueError("write a path on this site that begins with /, such as /2024/old-name/")
    if re.search(r"[\s<>\"'`\\^{}|?#%\x00-\x1f\x7f]", value):
        raise ValueError("an alias is a plain path: no spaces, queries or fragments")
    return value


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


_trim = BeforeValidator(_trimmed)
_one_line = BeforeValidator(_on_one_line)

Text = Annotated[str, _one_line, Field(min_length=1, max_length=500)]
LongText = Annotated[str, _trim, Field(min_length=1, max_length=2000)]
Name = Annotated[str, _one_line, Field(min_length=1, max_length=200), AfterValidator(_plain)]
Headline = Annotated[
    str, _one_line, Field(min_length=10, max_length=120), AfterValidator(_headline)
]
Label = Annotated[str, _one_line, Field(min_length=2, max_length=120), AfterValidator(_plain)]
Sentence = Annotated[str, _one_line, Field(min_length=10, max_length=400), AfterValidator(_plain)]
Lede = Annotated[str, _one_line, Field(min_length=40, max_length=280), AfterValidator(_plain)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-.][a-z0-9]+)*$", max_length=120)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
JurisdictionCode = Annotated[str, Field(pattern=r"^[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?$")]
LanguageTag = Annotated[
    str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$")
]
Licence = Annotated[str, Field(pattern=r"^[A-Za-z0-9.+\-() ]+$", max_length=120)]
HttpsAddress = Annotated[
    str,
    _trim,
    Field(max_length=2000),
    AfterValidator(_https),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https://"}),
]
FileName = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_file_name)]
SitePath = Annotated[str, Field(max_length=500), AfterValidator(_site_path)]
Day = Annotated[
    dt.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})
]
Moment = Annotated[
    dt.datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
PartialDay = Annotated[
    PartialDate,
    BeforeValidator(_partial),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}.*)?)?)?$"}),
]
OneOrMore = BeforeValidator(_as_list)


class Kind(StrEnum):
    """What sort of thing a summary reports."""

    NEWS = "news"
    BRIEF = "brief"
    RULING = "ruling"
    ENFORCEMENT = "enforcement"
    LEGISLATION = "legislation"
    GUIDANCE = "guidance"
    FILING = "filing"
    RESEARCH = "research"
    OPINION = "opinion"


class Stage(StrEnum):
    """How far the matter has come that a summary reports."""

    ALLEGED = "alleged"
    FILED = "filed"
    PROPOSED = "proposed"
    ADOPTED = "adopted"
    IN_FORCE = "in-force"
    DECIDED = "decided"
    FINED = "fined"
    SETTLED = "settled"
    APPEALED = "appealed"
    OVERTURNED = "overturned"


class Status(StrEnum):
    """Whether an article goes out."""

    PUBLISHED = "published"
    DRAFT = "draft"


class StoryStatus(StrEnum):
    """Whether more is expected of a story."""

    OPEN = "open"
    CLOSED = "closed"


class Access(StrEnum):
    """What a reader needs to open a source."""

    OPEN = "open"
    REGISTRATION = "registration"
    PAYWALL = "paywall"


class Role(StrEnum):
    """What a source is to the matter it reports."""

    PRIMARY = "primary"
    OFFICIAL = "official"
    RESPONSE = "response"
    BACKGROUND = "background"


class Voice(StrEnum):
    """Who reads a recording."""

    HUMAN = "human"
    SYNTHETIC = "synthetic"


class AiUse(StrEnum):
    """How far a machine took part in the writing."""

    NONE = "none"
    ASSISTED = "assisted"
    DRAFTED = "drafted"
