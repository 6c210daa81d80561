"""The words for a value that does not fit its rule: a code, a message and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from standfirst.model.codes import Code
from standfirst.model.date_formats import read_day
from standfirst.model.problem import Finding
from standfirst.model.spelling import did_you_mean, shorten
from standfirst.model.urls import slug
from standfirst.reading.validation.jurisdictions import nearest_jurisdiction, nearest_language
from standfirst.reading.validation.model_fields import allowed_values
from standfirst.reading.validation.synonyms import SYNONYMS

_EXAMPLES = {
    "title": "Court stops the export order",
    "date": "2026-06-25",
    "topics": "[export-controls]",
    "source": "and below it, indented, publisher: … and url: https://…",
    "publisher": "Official Journal of the European Union",
    "description": "What belongs here, in one sentence.",
    "summary": "What it is about, in a sentence or two.",
    "what": "The court decides on the appeal",
    "note": "The fine was €20 million, not €200 million.",
    "reason": "The source has withdrawn its report.",
    "file": "images/court.jpg",
    "alt": "The courthouse from the street",
    "credit": "Jane Doe",
    "seconds": "95",
    "voice": "human",
}
_MAPPING = "a set of keys with values"
_IDS = ("topics", "stories", "related", "lead")
_LISTS = {"topics": "[export-controls]", "jurisdictions": "[DE, EU]", "entities": "[Temu]"}
_MAPPINGS = {
    "source": "publisher: … and url: https://…",
    "image": "file: …, alt: … and credit: …",
    "audio": "file: …, seconds: … and voice: …",
    "withdrawn": "date: … and reason: …",
    "ahead": "- date: … and what: …",
    "corrections": "- date: … and note: …",
}


def example_value(key: str) -> str:
    """A right value for a key that must not be missing."""
    return _EXAMPLES.get(key, "…")


def describe_error(model: Any, item: ErrorDetails, label: str) -> Finding:
    """The words for one of pydantic's errors about a value of `model`, which is called `label`."""
    if item["input"] is None:
        message = f"{label} has no value"
        return Finding(Code.VALUE_EMPTY, message, "write one after the colon, or delete the line")
    if item["type"] == "enum":
        return _not_listed(item, label, allowed_values(model, item["loc"]))
    words = _WORDS.get(item["type"])
    if words is not None:
        return words(item, label)
    message = f"{label} cannot be {_shown(item['input'])}"
    return Finding(Code.VALUE_INVALID, message, item["msg"].lower())


def _wrong_type(expected: str) -> Callable[[ErrorDetails, str], Finding]:
    def words(item: ErrorDetails, label: str) -> Finding:
        # One mapping is as good as a list of them.
        right = _MAPPING if label == "`source`" else expected
        message = f"{label} must be {right}, not {_kind_of(item['input'])}"
        return Finding(Code.VALUE_WRONG_TYPE, message, _form(item, right))

    return words


def _form(item: ErrorDetails, expected: str) -> str:
    """How to write a value of the expected type, with the words that are already there."""
    key, value = _key(item), item["input"]
    if expected == "a text" and isinstance(value, bool | int | float):
        return f'put it into quotation marks: {key}: "{value}"'
    if expected == "a text" and isinstance(value, list) and len(value) == 1:
        return f"write it without the brackets: {key}: {shorten(str(value[0]), 40)}"
    if expected == "a text" and isinstance(value, dict) and len(value) == 1:
        name, rest = next(iter(value.items()))
        return f'a colon made a key of it: write "{shorten(f"{name}: {rest}", 60)}"'
    if expected == "a list" and key not in _MAPPINGS:
        return f"write {key}: {_as_list(key, value)}"
    if expected in ("a list", _MAPPING):
        form = _MAPPINGS.get(key, "…")
        return f"write below `{key}`, indented: {_filled(form, key, value)}"
    if expected == "true or false":
        is_yes = str(value).casefold() in ("yes", "y", "on", "1", "true")
        return f"write {key}: {'true' if is_yes else 'false'}"
    if expected == "a whole number":
        return _whole(key, value)
    return "write a text: without brackets, and without keys below it"


def _as_list(key: str, value: Any) -> str:
    if not isinstance(value, str | int):
        return _LISTS.get(key, "[…, …]")
    parts = [part.strip() for part in re.split(r"[,;]", str(value)) if part.strip()]
    if key in _IDS:
        parts = [slug(part) for part in parts]
    return f"[{shorten(', '.join(parts), 60)}]"


def _filled(form: str, key: str, value: Any) -> str:
    """The form of a mapping, with the one thing that was written already in its place."""
    if not isinstance(value, str) or not value.strip():
        return form
    inner = "file" if key in ("image", "audio") else "reason" if key == "withdrawn" else "publisher"
    inner = "url" if value.startswith(("http://", "https://")) and key == "source" else inner
    written = "https://" + value.partition("://")[2] if inner == "url" else value
    filled = f"{inner}: {shorten(written, 60)}"
    return re.sub(rf"{inner}: (?:https://)?…", lambda _: filled, form)  # it is no pattern


def _whole(key: str, value: Any) -> str:
    if isinstance(value, str) and (
        clock := re.fullmatch(r"(?:(\d+):)?(\d+):(\d\d)", value.strip())
    ):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return f"write {key}: {hours * 3600 + minutes * 60 + seconds}"
    if isinstance(value, float):
        return f"write {key}: {round(value)}"
    digits = re.match(r"\d+", str(value).strip())
    return f"write {key}: {digits[0]}" if digits else "write digits only"


def jurisdiction_finding(value: str, label: str) -> Finding:
    """The words for a code that stands for no jurisdiction."""
    right = nearest_jurisdiction(value)
    hint = f"did you mean `{right}`?" if right else "write a two-letter ISO 3166-1 code such as DE"
    message = f"{label} is not the code of a jurisdiction: {_shown(value)}"
    return Finding(Code.JURISDICTION_UNKNOWN, message, hint)


def language_finding(value: str, label: str) -> Finding:
    """The words for a tag that stands for no language."""
    right = nearest_language(value)
    hint = f"did you mean `{right}`?" if right else "write a tag such as en, de or pt-BR"
    return Finding(Code.LANGUAGE_UNKNOWN, f"{label} is not a language tag: {_shown(value)}", hint)


def _not_listed(item: ErrorDetails, label: str, allowed: Sequence[str]) -> Finding:
    value = item["input"]
    word = str(value).strip().casefold()
    meant = word if word in allowed else SYNONYMS.get(word)
    hint = f"did you mean `{meant}`?" if meant in allowed else did_you_mean(word, allowed)
    message = f"{label} cannot be {_shown(value)}"
    return Finding(Code.VALUE_NOT_LISTED, message, hint or f"write one of {', '.join(allowed)}")


def _short(item: ErrorDetails, label: str) -> Finding:
    value, least, key = item["input"], item["ctx"]["min_length"], _key(item)
    if not isinstance(value, str):
        hint = f"write {key}: {_LISTS.get(key, '[…]')}"
        return Finding(Code.VALUE_EMPTY, f"{label} is empty; at least one is needed", hint)
    length = len(value.strip())
    if not length:
        return Finding(Code.VALUE_EMPTY, f"{label} is empty", "write a text, or delete the line")
    message = f"{label} has {_count(length)}; at least {least} are needed"
    return Finding(Code.VALUE_TOO_SHORT, message, f"write {least - length} more")


def _long(item: ErrorDetails, label: str) -> Finding:
    value, most = item["input"], item["ctx"]["max_length"]
    if not isinstance(value, str):
        found = item["ctx"]["actual_length"] or len(value)
        message = f"{label} has {found} items; at most {most} are allowed"
        return Finding(Code.VALUE_TOO_LONG, message, "keep those that matter most")
    length = len(value.strip())
    message = f"{label} has {_count(length)}; at most {most:,} are allowed"
    return Finding(Code.VALUE_TOO_LONG, message, f"shorten it by {length - most:,}")


def _out_of_range(item: ErrorDetails, label: str) -> Finding:
    limits = item["ctx"]
    bound = f"at least {limits['ge']}" if "ge" in limits else f"at most {limits['le']}"
    message = f"{label} must be {bound}, not {_shown(item['input'])}"
    return Finding(Code.VALUE_OUT_OF_RANGE, message, "check the number")


def _refused(item: ErrorDetails, label: str) -> Finding:
    """A rule of the model's own, which says what is wrong with the value."""
    said, shown = item["ctx"], _shown(item["input"])
    if said["form"]:
        message = f"{label} is {said['form']}: {shown}"
    else:
        message = f"{label}: {said['fault']}" if said["fault"] else f"{label} cannot be {shown}"
    hint = f"write {_key(item)}: {said['right']}" if said["right"] else said["hint"]
    return Finding(Code(item["type"]), message, hint)


def _not_https(item: ErrorDetails, label: str) -> Finding:
    hint = f"write {_key(item)}: {item['ctx']['right']}"
    return Finding(Code.URL_NOT_HTTPS, f"{label} begins with http://", hint)


def _day(item: ErrorDetails, label: str) -> Finding:
    value = item["input"]
    meant = read_day(str(value))
    hint = item["ctx"]["hint"] if meant is None else f"write {_key(item)}: {meant}"
    message = f"{label} is not a date in the right form: {_shown(value)}"
    if meant is None and (day := re.match(r"\d{4}-\d\d-\d\d", str(value).strip())):
        message = f"{label}: there is no day {day[0]} in the calendar"
    return Finding(Code.DATE_INVALID, message, hint)


def _key(item: ErrorDetails) -> str:
    return next((step for step in reversed(item["loc"]) if isinstance(step, str)), "it")


def _count(number: int) -> str:
    return "1 character" if number == 1 else f"{number:,} characters"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return f"«{shorten(str(value), 60)}»"
    return _kind_of(value)


def _kind_of(value: Any) -> str:
    if isinstance(value, str):
        return f"the text «{shorten(value, 40)}»" if value else "an empty text"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    return "a list" if isinstance(value, list) else "a set of keys with values"


_WORDS: Mapping[str, Callable[[ErrorDetails, str], Finding]] = {
    "string_type": _wrong_type("a text"),
    "tuple_type": _wrong_type("a list"),
    "dataclass_type": _wrong_type(_MAPPING),
    "bool_type": _wrong_type("true or false"),
    "int_type": _wrong_type("a whole number"),
    "string_too_short": _short,
    "string_too_long": _long,
    "too_short": _short,
    "too_long": _long,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    Code.DATE_INVALID: _day,
    Code.JURISDICTION_UNKNOWN: lambda item, label: jurisdiction_finding(str(item["input"]), label),
    Code.LANGUAGE_UNKNOWN: lambda item, label: language_finding(str(item["input"]), label),
    Code.URL_NOT_HTTPS: _not_https,
    Code.ADDRESS_DECEIVES: _refused,
    Code.VALUE_INVALID: _refused,
}
"""The words for each type of error that the models can bring about: pydantic's, and our codes."""
