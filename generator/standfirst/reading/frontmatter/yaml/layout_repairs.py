"""Likely repairs that concern how lines of YAML stand to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standfirst.model.codes import Code
from standfirst.model.spelling import shorten
from standfirst.reading.frontmatter.yaml.lines import (
    Repair,
    YamlLine,
    is_prose,
    last_words,
    looks_like_key,
    margin,
    parse_line,
    quote,
    shorten_line,
)

_INDENTED = re.compile(r"[ \t]+\S")
_ITEM = re.compile(r"[ \t]*-[ \t]")
_LONGEST_VALUE = 40


def layout_repairs(lines: list[str], row: YamlLine) -> Iterator[Repair]:
    """What may be wrong between a line and its neighbours, the likeliest first."""
    yield from _long(lines, row)
    yield from _indentation(lines, row)


def removal_repairs(lines: list[str], began: int, noticed: int) -> Iterator[Repair]:
    """Lines that belong elsewhere: into the body, or under a key that is not there."""
    rows = [n for n in dict.fromkeys((began, noticed)) if n < len(lines) and lines[n].strip()]
    for number in rows:
        yield from _orphans(lines, number)
    yield from _body_within(lines, began)
    for number in rows:
        yield from _stray(lines, number)


def _long(lines: list[str], row: YamlLine) -> Iterator[Repair]:
    """A value of several lines that has to be closed, or written as a block."""
    value = row.value
    if not row.key or not value or value[0] in "|>":
        return
    mark = value[0] if value[0] in ("'", '"') else ""
    end = _end_of_value(lines, row.number, mark)
    more = [line.strip() for line in lines[row.number + 1 : end]]
    if not any(more):
        return
    message = "signs in this text of several lines break the front matter"
    hint = f"write {row.head.strip()} >- and begin the text on the next line, indented"
    if mark and not more[-1].endswith(mark):
        message = "a quotation mark that opens here is never closed"
        hint = f"write {mark} where the text ends, after «{last_words(more[-1])}»"
    words = " ".join([value[len(mark) :], *more]).removesuffix(mark)
    repaired = (row.head + quote(words), *[""] * len(more))
    yield Repair(row.number, row.column, repaired, message, hint, row.number)


def _end_of_value(lines: list[str], number: int, mark: str) -> int:
    """The row after the last that can belong to the value that begins on row `number`."""
    end = number + 1
    for row in range(number + 1, min(number + _LONGEST_VALUE, len(lines))):
        line = lines[row]
        if not line.strip():
            continue
        if looks_like_key(line) or _ITEM.match(line) or not (mark or _INDENTED.match(line)):
            break
        is_closed = bool(mark) and line.rstrip().endswith(mark)
        if is_closed or _INDENTED.match(line):
            end = row + 1
        if is_closed:
            break
    return end


def _indentation(lines: list[str], row: YamlLine) -> Iterator[Repair]:
    """A line that stands too far to the left or to the right."""
    if not (row.is_item or re.fullmatch(r"[a-z_]+", row.key)):
        return
    own = len(row.indent)
    message = f"this line begins {margin(own)}: it does not fit the lines above"
    above = parse_line(lines, row.number - 1) if row.number else None
    if above and above.key and above.value and own > len(above.indent):
        message = f"this line stands below `{above.key}`, which has a value already"
    for width in _widths_above(lines, row.number):
        if width != own:
            line = " " * width + row.text.lstrip()
            hint = f"begin it {margin(width)}: {shorten_line(line)}"
            yield row.replaced(line, message, column=min(own, width), hint=hint)


def _widths_above(lines: list[str], number: int) -> list[int]:
    """How far from the margin the lines above begin, the nearest first."""
    widths: list[int] = []
    for line in reversed(lines[:number]):
        text = line.lstrip()
        if not text or text.startswith("#"):
            continue
        width = len(line) - len(text)
        widths += [width + 2, width] if text.startswith("- ") else [width]
        if width == 0 or len(widths) > 6:
            break
    return list(dict.fromkeys(widths))


def _orphans(lines: list[str], number: int) -> Iterator[Repair]:
    """List items whose key is missing, or was made a comment."""
    if not _ITEM.match(lines[number]):
        return
    first = last = number
    while first > 0 and _ITEM.match(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _ITEM.match(lines[last + 1]):
        last += 1
    above = lines[first - 1] if first else ""
    if match := re.match(r"[ \t]*#[ \t]*([a-z_]+)[ \t]*:[ \t]*$", above):
        message = "the key of the list below is made a comment by the #"
        hint = f"write {match[1]}: without the #, or delete the list"
        yield Repair(first - 1, 0, (f"{match[1]}:",), message, hint, first - 1)
    hint = "write its key on the line above, such as topics:"
    yield Repair(first, 0, ("",) * (last - first + 1), "this list belongs to no key", hint, first)


def _body_within(lines: list[str], began: int) -> Iterator[Repair]:
    """The closing fence is missing, and the one that was found is a rule in the body."""
    last_key = max((n for n, line in enumerate(lines) if looks_like_key(line)), default=0)
    for number in range(last_key + 1, min(began + 1, len(lines))):
        if lines[number - 1].strip() or not re.match(r"[^\s#-]", lines[number]):
            continue
        rest = lines[number:]
        if sum(map(is_prose, rest)) < 2:
            return
        message = "the body begins here, before the front matter is closed"
        hint = "write --- on a line of its own before this line"
        empty = ("",) * len(rest)
        yield Repair(number, 0, empty, message, hint, number, Code.FRONT_MATTER_UNCLOSED)
        return


def _stray(lines: list[str], number: int) -> Iterator[Repair]:
    """Text that is neither key nor value, alone or with the lines below it."""
    last = number
    yield _removed(lines, number, last)
    while last + 1 < len(lines) and lines[last + 1].strip() and not looks_like_key(lines[last + 1]):
        last += 1
    if last > number:
        yield _removed(lines, number, last)


def _removed(lines: list[str], first: int, last: int) -> Repair:
    text = lines[first].strip()
    hint = "move it below the closing ---, or write `key: value`"
    if first and re.match(r"[a-z_]+: +\S", lines[first - 1]):
        hint = "indent it by two spaces if it continues the line above, or write `key: value`"
    if text.startswith(("//", "/*", "<!--")):
        hint = "begin a comment with #"
    message = f"«{shorten(text, 40)}» is neither a key with its value nor a list item"
    column = len(lines[first]) - len(lines[first].lstrip())
    return Repair(first, column, ("",) * (last - first + 1), message, hint, first)
