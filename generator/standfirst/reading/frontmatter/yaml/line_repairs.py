"""Likely repairs of a single line that a YAML reader stumbles over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from standfirst.model.article import ArticleMeta
from standfirst.reading.frontmatter.yaml.lines import Repair, YamlLine, quote

_KNOWN_KEYS = "|".join(field.name for field in fields(ArticleMeta))
_SPECIAL = {
    "*": "an asterisk",
    "&": "an ampersand",
    "!": "an exclamation mark",
    "%": "a percent sign",
    "@": "an at sign",
    "`": "a backtick",
    "|": "a vertical bar",
    ">": "an angle bracket",
    "{": "a brace",
    "[": "a square bracket",
    "}": "a brace",
    "]": "a square bracket",
    ",": "a comma",
    "?": "a question mark",
    "-": "a hyphen",
    ":": "a colon",
    "#": "a hash sign",
    "=": "an equals sign",
}
_HEAD = r"(?P<head>[ \t]*(?:- +)*)"
_SIGNS = {
    "a space is missing after the colon": (
        _HEAD + r"(?P<key>[A-Za-z_][\w-]*):(?=[^\s:/\\])(?P<value>.+)"
    ),
    "a space is missing after the hyphen": r"(?P<head>[ \t]*)-(?=[^\s-])(?P<key>)(?P<value>.+)",
    "the colon is not the plain one that YAML reads": (
        _HEAD + r"(?P<key>[\w-]+)[ \t]*[：﹕∶]\s*(?P<value>.*)"
    ),
    "a no-break space follows the colon: YAML does not take it for a space": (
        _HEAD + r"(?P<key>[\w-]+):[\xa0\u2000-\u200a\u202f\u3000]\s*(?P<value>.*)"
    ),
    "a list item begins with another sign than a hyphen": (
        r"(?P<head>[ \t]*)(?P<key>)[*+•‣·●▪–—‐‑−][ \t\xa0]+(?P<value>\S.*)"
    ),
    "an equals sign stands between key and value instead of a colon": (
        r"(?P<head>[ \t]*)(?P<key>[\w-]+)[ \t]*=[ \t]*(?P<value>\S.*)"
    ),
    "quotation marks stand around key and value": (
        r"(?P<head>)[\"'](?P<key>[a-z_]+):\s(?P<value>.*)[\"']\s*"
    ),
    "a colon is missing after the key": (
        rf"(?P<head>[ \t]*)(?P<key>{_KNOWN_KEYS})[ \t]+(?P<value>\S.*)"
    ),
}
"""Signs and spaces that are missing or were written in another way, and what to say."""

_OPENING, _CLOSING = "“”„«»‘’‚‹›「『", "”“«»’‘›‹」』"
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<url>[^)\s]*)(?:\s[^)]*)?\).*|<(?P<angled>https?:[^>]*)>.*")
_NO_ESCAPE = re.compile(
    r"\\(?:[^0abtnvfre \"/\\N_LPxuU]|x(?![0-9a-fA-F]{2})|u(?![0-9a-fA-F]{4})|U(?![0-9a-fA-F]{8})|$)"
)


def line_repairs(row: YamlLine) -> Iterator[Repair]:
    """What may be wrong with one line, the likeliest first."""
    yield from _signs(row)
    if row.value[:1] in ("'", '"'):
        yield from _quotes(row)
    elif row.value and (row.key or row.is_item):
        yield from _brackets(row)
        yield from _plain(row)


def _signs(row: YamlLine) -> Iterator[Repair]:
    indent = row.indent
    if "\t" in indent:
        line = indent.replace("\t", "  ") + row.text[len(indent) :]
        hint = "indent with spaces: two for each step"
        message = "this line is indented with a tab"
        yield row.replaced(line, message, column=indent.index("\t"), hint=hint)
    for message, pattern in _SIGNS.items():
        if match := re.fullmatch(pattern, row.text):
            start = f"{match['head']}{match['key']}: " if match["key"] else f"{match['head']}- "
            line = start + _safe(match["value"].strip())
            yield row.replaced(line, message, column=match.end("key"))


def _safe(value: str) -> str:
    """`value` as it is where YAML can read it alone, else in quotation marks."""
    if value[:1] in ("'", '"', "[") or not (": " in value or value[:1] in _SPECIAL):
        return value
    return quote(value)


def _quotes(row: YamlLine) -> Iterator[Repair]:
    """A value that begins with a quotation mark and goes wrong after it."""
    value, mark = row.value, row.value[0]
    inner = value[1:-1]
    if len(value) > 1 and value[-1] == mark:
        yield from _within_quotes(row, inner, mark)
        return
    end = value.find(mark, 1)
    if end > 0:
        right = value[: end + 1] if value[end + 1 :].strip() in (",", ";", ".") else quote(value)
        message = "text follows the closing quotation mark"
        yield row.with_value(right, message, column=row.column + end + 1)
        return
    if value[-1] in "\"'" + _OPENING + _CLOSING and len(value) > 1:
        yield row.quoted(inner, f"the text is opened with {mark} and closed with {value[-1]}")
    yield row.quoted(value[1:], "a quotation mark that opens here is never closed")


def _within_quotes(row: YamlLine, inner: str, mark: str) -> Iterator[Repair]:
    if mark == '"' and (match := _NO_ESCAPE.search(inner)):
        is_path = any(found[1:2].isalnum() for found in _NO_ESCAPE.findall(inner))
        yield row.with_value(
            quote(inner) if is_path else f'"{_NO_ESCAPE.sub(_without_escape, inner)}"',
            f"«{match[0]}» is no escape that YAML knows in double quotation marks",
            column=row.column + 1 + match.start(),
        )
    if mark in inner:
        name = "an apostrophe" if mark == "'" else "a quotation mark"
        yield row.with_value(
            quote(inner.replace(mark + mark, mark).replace("\\" + mark, mark)),
            f"{name} within the text ends it early",
            column=row.column + 1 + inner.index(mark),
        )


def _without_escape(match: re.Match[str]) -> str:
    """A sign alone where it was needlessly escaped; a second backslash where it was none."""
    return match[0][1:] or "\\\\"


def _brackets(row: YamlLine) -> Iterator[Repair]:
    """A value that YAML takes for a list, or that was meant as one."""
    value = row.value
    if value.startswith("- ") and row.key:
        yield row.with_value(f"[{value[2:]}]", "a list cannot begin on the line of its key")
    if (match := _LINK.fullmatch(value)) and row.key:
        address = match["url"] or match["angled"]
        yield row.with_value(address, "a Markdown link stands where a plain address belongs")
    if value[0] == "[" and "]" not in value:
        yield row.with_value(f"{value}]", "a list in square brackets is not closed")
    if value[0] == "[" and value[-1] == "]":
        items = ", ".join(_safe(item.strip()) for item in value[1:-1].split(","))
        yield row.with_value(f"[{items}]", "an item of this list needs quotation marks")


def _plain(row: YamlLine) -> Iterator[Repair]:
    """A value without quotation marks that cannot do without."""
    value = row.value
    if value[0] in _OPENING:
        inner = value[1:-1] if value[-1] in _CLOSING + "\"'" else value[1:]
        yield row.quoted(inner, "the value stands in typographic quotation marks")
    if value[0] in "|>" and value[1:2].isspace():
        yield row.quoted(value[1:], f"text follows the sign {value[0]} on the same line")
    if value[0] in _SPECIAL:
        name = _SPECIAL[value[0]]
        yield row.quoted(value, f"a value cannot begin with {name}, which YAML keeps for itself")
    elif match := re.search(r"\\:(?=\s|$)", value):
        message = "a colon in a value needs quotation marks, not a backslash"
        yield row.with_value(quote(value), message, column=row.column + match.start())
    if row.is_item and row.key and not re.fullmatch(r"[a-z_]+", row.key):
        head = row.head[: row.head.rindex(row.key)]
        line = head + quote(row.text.lstrip(" \t-"))
        yield row.replaced(line, "a colon stands within a list item", column=len(head))
    if match := re.search(r":(?:\s|$)", value):
        message = "a colon with a space after it stands within the value"
        yield row.with_value(quote(value), message, column=row.column + match.start())
