"""The kinds of value that front matter may hold, each with its rule.

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
from pydantic_core import PydanticCustomError

from standfirst.model.codes import Code
from standfirst.model.dates import PartialDate
from standfirst.model.hosts import DECEPTION_HINT, find_deception
from standfirst.model.source_urls import without_tracking
from standfirst.model.urls import slug

_ID = r"[a-z0-9]+(?:[-.][a-z0-9]+)*"
_JURISDICTION = r"[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?"
_LANGUAGE = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?"
_LICENCE = r"[A-Za-z0-9.+\-() ]+"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MARKDOWN = re.compile(r"\*\*\S.*\S\*\*|`[^`]+`|\[[^\]]*\]\([^)]*\)|^#+\s")
_BREAK = re.compile(r"[ \t]*+\n\s*+")
_ABBREVIATION = re.compile(r"(?:\.\w+|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|No|St))\.$|\.\.\.$")


def _refusal(
    code: Code, *, fault: str = "", form: str = "", right: str = "", hint: str = ""
) -> PydanticCustomError:
    """What pydantic reports of a value that breaks a rule, as data for messages.

    `fault` says what is wrong with the value, or `form` what it is not (`no moment in time`).
    `right` is the value that was meant, where that is certain; otherwise `hint` says what to do.
    """
    context = {"fault": fault, "form": form, "right": right, "hint": hint}
    return PydanticCustomError(code.value, "{fault}{form}", context)


def _day(value: Any) -> dt.date:
    hint = "write the day as YYYY-MM-DD, such as 2026-06-25"
    if isinstance(value, dt.datetime):
        hint = "write a day without a time: YYYY-MM-DD"
    elif isinstance(value, dt.date):
        return value
    elif isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            hint = "write the day as YYYY-MM-DD"
    raise _refusal(Code.DATE_INVALID, hint=hint)


def _moment(value: Any) -> dt.datetime:
    if isinstance(value, str):
        try:
            value = dt.datetime.fromisoformat(value.strip())
        except ValueError:
            value = None
    if not isinstance(value, dt.datetime) or value.tzinfo is None:
        hint = "write a date-time with its offset, such as 2026-06-25T08:00:00+02:00"
        raise _refusal(Code.VALUE_INVALID, form="no moment in time", hint=hint)
    return value


def _partial(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return PartialDate.parse(str(value))  # YAML reads a year as a number
    except ValueError:
        hint = "write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM"
        raise _refusal(Code.DATE_INVALID, hint=hint) from None


def _plain(value: str) -> str:
    if _MARKDOWN.search(value):
        fault, hint = "this is plain text", "take the Markdown out"
        raise _refusal(Code.VALUE_INVALID, fault=fault, hint=hint)
    return value


def _headline(value: str) -> str:
    if value.endswith(".") and not _ABBREVIATION.search(value):
        fault, hint = "a headline has no full stop at its end", "take it away"
        raise _refusal(Code.VALUE_INVALID, fault=fault, hint=hint)
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
        raise _refuse_address(value)
    if fault := find_deception(parts.hostname or ""):
        raise _refusal(Code.ADDRESS_DECEIVES, fault=fault, hint=DECEPTION_HINT)
    return value


def _refuse_address(value: str) -> PydanticCustomError:
    if value.casefold().startswith("http://"):
        right = without_tracking(f"https://{value[7:]}")
        return _refusal(Code.URL_NOT_HTTPS, right=right)
    right = ""
    link = re.search(r"https://[^\s<>\"'()\[\]]+", value)
    if link and link[0] != value:
        right = link[0]
    elif re.fullmatch(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?", value):
        right = f"https://{value}"
    hint = "write a full address that begins with https://"
    return _refusal(Code.VALUE_INVALID, form="not a full web address", right=right, hint=hint)


def _file_name(value: str) -> str:
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        hint = "name a file under content/, such as images/court.jpg"
        raise _refusal(Code.VALUE_INVALID, hint=hint)
    return value


def _site_path(value: str) -> str:
    parts = value.strip("/").split("/")
    # No disk has longer names, and a name that begins with a full stop is not one of a page.
    unlike = any(not 0 < len(part.encode()) <= 255 or part.startswith(".") for part in parts)
    if not value.startswith("/") or unlike or "//" in value:
        hint = "write a path on this site that begins with /, such as /2024/old-name/"
        raise _refusal(Code.VALUE_INVALID, hint=hint)
    if re.search(r"[\s<>\"'`\\^{}|?#%\x00-\x1f\x7f]", value):
        fault = "an alias is a plain path, without spaces, queries or fragments"
        hint = "write a path such as /2024/old-name/"
        raise _refusal(Code.VALUE_INVALID, fault=fault, hint=hint)
    return value


def _id(value: str) -> str:
    if re.fullmatch(_ID, value):
        return value
    right = slug(value)
    hint = f"write `{right}`" if right and right != value else "use small letters and hyphens"
    form = "not an id: small letters, digits and hyphens"
    raise _refusal(Code.VALUE_INVALID, form=form, hint=hint)


def _matching(pattern: str, code: Code, *, form: str = "", hint: str = "") -> AfterValidator:
    def match(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise _refusal(code, form=form, hint=hint)
        return value

    return AfterValidator(match)


def _pattern(pattern: str) -> Any:
    """How a JSON Schema shows a pattern that a validator of ours checks."""
    return Field(json_schema_extra={"pattern": f"^{pattern}$"})


def describe(description: str, **limits: Any) -> Any:
    """What a key is for, as the JSON Schema shows it, and the limits of its value."""
    return Field(description=description, **limits)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


_spdx = _matching(
    _LICENCE, Code.VALUE_INVALID, form="not an SPDX licence id", hint="write one such as CC-BY-4.0"
)
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
Id = Annotated[str, Field(max_length=120), AfterValidator(_id), _pattern(_ID)]
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
JurisdictionCode = Annotated[
    str, _matching(_JURISDICTION, Code.JURISDICTION_UNKNOWN), _pattern(_JURISDICTION)
]
LanguageTag = Annotated[str, _matching(_LANGUAGE, Code.LANGUAGE_UNKNOWN), _pattern(_LANGUAGE)]
Licence = Annotated[str, Field(max_length=120), _spdx, _pattern(_LICENCE)]
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
    dt.datetime, BeforeValidator(_moment), WithJsonSchema({"type": "string", "format": "date-time"})
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
