"""Likely repairs of a line that a YAML reader stumbles over. None is believed untried.

A repair keeps the number of lines, so that what follows stays on its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields

from headnote.model.article import ArticleMeta
from headnote.reading.loaded import shorten

_KNOWN_KEYS = frozenset(field.name for field in fields(ArticleMeta))
_ROW = re.compile(
    r"(?P<indent>[ \t]*)(?P<dash>(?:-[ \t]+)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|\w[\w .()/-]*?)[ \t]*:(?:[ \t]+|$))?(?P<value>.*?)[ \t]*"
)
_SPECIAL = {
    "*": "an asterisk", "&": "an ampersand", "!": "an exclamation mark", "%": "a percent sign",
    "@": "an at sign", "`": "a backtick", "|": "a vertical bar", ">": "an angle bracket",
    "{": "a brace", "[": "a square bracket", "}": "a brace", "]": "a square bracket",
    ",": "a comma", "?": "a question mark", "-": "a hyphen", ":": "a colon", "#": "a hash sign",
    "=": "an equals sign",
}  # fmt: skip
_OPENING, _CLOSING = "“”„«»‘’‚‹›「『", "”“«»’‘›‹」』"
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<url>[^)\s]*)[^)]*\).*|<(?P<angled>https?:[^>]*)>.*")
_NO_ESCAPE = re.compile(
    r"\\(?:[^0abtnvfre \"/\\N_LPxuU]|x(?![0-9a-fA-F]{2})|u(?![0-9a-fA-F]{4})|U(?![0-9a-fA-F]{8})|$)"
)
_INDENTED = re.compile(r"[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Repair:
    """`lines` take the place of the rows from `row` on, which count from 0 like `column`."""

    row: int
    column: int
    lines: tuple[str, ...]
    message: str
    hint: str
    code: str = "yaml-syntax"
    begin: int = -1

    @property
    def last(self) -> int:
        return self._begin + len(self.lines) - 1

    @property
    def _begin(self) -> int:
        return self.row if self.begin < 0 else self.begin

    def applied(self, lines: list[str]) -> list[str]:
        return [*lines[: self._begin], *self.lines, *lines[self.last + 1 :]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line taken apart: `head` is what stands before the value, ready to stand before another."""

    number: int
    text: str
    indent: str
    head: str
    key: str
    value: str
    is_item: bool

    @property
    def column(self) -> int:
        """Where the value begins."""
        return len(self.text.rstrip()) - len(self.value)

    def with_value(self, value: str, message: str, *, column: int | None = None) -> Repair:
        line = self.head + value
        place = self.column if column is None else column
        return Repair(self.number, place, (line,), message, f"write {_shown(line)}")

    def quoted(self, value: str, message: str) -> Repair:
        return self.with_value(quote(value), message)


def quote(value: str) -> str:
    """`value` in the quotation marks that need the least change."""
    value = value.replace("\\:", ":").strip()
    if "\\" in value and "'" not in value:
        return f"'{value}'"
    if '"' in value and "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def repairs_of_row(lines: list[str], number: int) -> Iterator[Repair]:
    """What may be wrong with one line, the likeliest first."""
    row = _take_apart(lines[number], number)
    yield from _signs(row)
    if row.value[:1] in ("'", '"'):
        yield from _quotes(row)
    else:
        yield from _plain(row)
    yield from _long(lines, row)
    yield from _indentation(lines, row)


def repairs_by_removal(lines: list[str], began: int, noticed: int) -> Iterator[Repair]:
    """Lines that belong elsewhere: into the body, or under a key that is not there."""
    rows = [n for n in dict.fromkeys((began, noticed)) if n < len(lines) and lines[n].strip()]
    for number in rows:
        yield from _orphans(lines, number)
    yield from _body_within(lines, began)
    for number in rows:
        yield from _stray(lines, number)


def _take_apart(text: str, number: int) -> _Row:
    match = _ROW.fullmatch(text)
    assert match is not None  # the last group takes whatever is left
    indent, dash, key = match["indent"], match["dash"], match["key"] or ""
    head = f"{indent}{dash}{key}: " if key else f"{indent}{dash}"
    return _Row(number, text, indent, head, key, match["value"], bool(dash))


def _signs(row: _Row) -> Iterator[Repair]:
    """A sign or a blank that is missing or was written in another way."""
    text, number, indent = row.text, row.number, row.indent
    if "\t" in indent:
        line = indent.replace("\t", "  ") + text[len(indent) :]
        yield Repair(
            number, indent.index("\t"), (line,), "this line is indented with a tab",
            "indent with spaces: two for each step",
        )  # fmt: skip
    if match := re.match(r"([ \t]*(?:- +)*)([A-Za-z_][\w-]*):(?=[^\s:/\\])(.+)", text):
        line = f"{match[1]}{match[2]}: {_safe(match[3].strip())}"
        message = "a space is missing after the colon"
        yield Repair(number, match.end(2), (line,), message, f"write {_shown(line)}")
    if match := re.match(r"([ \t]*)-(?=[^\s-])(.+)", text):
        line = f"{match[1]}- {match[2]}"
        message = "a space is missing after the hyphen"
        yield Repair(number, len(match[1]), (line,), message, f"write {_shown(line)}")
    if match := re.match(r"([ \t]*(?:- +)*)([\w-]+)[ \t]*[：﹕∶]\s*(.*)", text):
        line = f"{match[1]}{match[2]}: {_safe(match[3])}"
        message = "the colon is not the plain one that YAML reads"
        yield Repair(number, match.end(2), (line,), message, f"write {_shown(line)}")
    if match := re.match(r"([ \t]*(?:- +)*)([\w-]+):[\xa0\u2000-\u200a\u202f\u3000]\s*(.*)", text):
        line = f"{match[1]}{match[2]}: {_safe(match[3])}"
        message = "a no-break space follows the colon: YAML does not take it for a space"
        yield Repair(number, match.end(2) + 1, (line,), message, f"write {_shown(line)}")
    if match := re.match(r"([ \t]*)([*+•‣·●▪–—])[ \t\xa0]+(\S.*)", text):
        line = f"{match[1]}- {_safe(match[3])}"
        message = f"a list item begins with «{match[2]}» instead of a hyphen"
        yield Repair(number, len(match[1]), (line,), message, f"write {_shown(line)}")
    if match := re.match(r"([ \t]*)([\w-]+)[ \t]*=[ \t]*(\S.*)", text):
        line = f"{match[1]}{match[2]}: {_safe(match[3])}"
        message = "an equals sign stands between key and value instead of a colon"
        yield Repair(number, match.end(2), (line,), message, f"write {_shown(line)}")
    if match := re.fullmatch(r"([\"'])([a-z_]+:\s.*)\1\s*", text):
        message = "quotation marks stand around key and value"
        yield Repair(number, 0, (match[2],), message, f"write {_shown(match[2])}")
    if (match := re.match(r"([ \t]*)(\w+)[ \t]+(\S.*)", text)) and match[2] in _KNOWN_KEYS:
        line = f"{match[1]}{match[2]}: {_safe(match[3])}"
        message = "a colon is missing after the key"
        yield Repair(number, match.end(2), (line,), message, f"write {_shown(line)}")


def _safe(value: str) -> str:
    """`value` as it is where YAML can read it alone, else in quotation marks."""
    if value[:1] in ("'", '"', "[") or not (": " in value or value[:1] in _SPECIAL):
        return value
    return quote(value)


def _quotes(row: _Row) -> Iterator[Repair]:
    """A value that begins with a quotation mark and goes wrong after it."""
    value, mark = row.value, row.value[0]
    name = "an apostrophe" if mark == "'" else "a quotation mark"
    inner = value[1:-1]
    if len(value) > 1 and value[-1] == mark:
        if mark == '"' and (match := _NO_ESCAPE.search(inner)):
            is_path = any(found[1:2].isalnum() for found in _NO_ESCAPE.findall(inner))
            yield row.with_value(
                quote(inner) if is_path else f'"{_NO_ESCAPE.sub(_without_escape, inner)}"',
                f"«{match[0]}» is no escape that YAML knows in double quotation marks",
                column=row.column + 1 + match.start(),
            )  # fmt: skip
        if mark in inner:
            column = row.column + 1 + inner.index(mark)
            yield row.with_value(
                quote(inner.replace(mark + mark, mark).replace("\\" + mark, mark)),
                f"{name} within the text ends it early", column=column,
            )  # fmt: skip
        return
    end = value.find(mark, 1)
    if end > 0:
        rest = value[end + 1 :].lstrip()
        yield row.with_value(
            quote(value), "text follows the closing quotation mark", column=row.column + end + 1
        )
        if rest[:1] in (",", ";", "."):
            yield row.with_value(
                value[: end + 1],
                "text follows the closing quotation mark",
                column=row.column + end + 1,
            )
        return
    if value[-1] in "\"'" + _OPENING + _CLOSING and len(value) > 1:
        yield row.quoted(inner, f"the text is opened with {mark} and closed with {value[-1]}")
    yield row.quoted(value[1:], "a quotation mark that opens here is never closed")


def _without_escape(match: re.Match[str]) -> str:
    """A sign alone where it was needlessly escaped; a second backslash where it was none."""
    escaped = match[0][1:]
    return "\\\\" + escaped if escaped.isalnum() or not escaped else escaped


def _plain(row: _Row) -> Iterator[Repair]:
    """A value without quotation marks that cannot do without."""
    value = row.value
    if not value or not (row.key or row.is_item):
        return
    if value.startswith("- ") and row.key:
        yield row.with_value(f"[{value[2:]}]", "a list cannot begin on the line of its key")
    if (match := _LINK.fullmatch(value)) and row.key:
        yield row.with_value(
            match["url"] or match["angled"], "a Markdown link stands where a plain address belongs"
        )
    if value[0] in _OPENING:
        inner = value[1:-1] if value[-1] in _CLOSING + "\"'" else value[1:]
        yield row.quoted(inner, "the value stands in typographic quotation marks")
    if value[0] == "[" and "]" not in value:
        yield row.with_value(f"{value}]", "a list in square brackets is not closed")
    if value[0] == "[" and value[-1] == "]":
        items = ", ".join(_safe(item.strip()) for item in value[1:-1].split(","))
        yield row.with_value(f"[{items}]", "an item of this list needs quotation marks")
    if value[0] in "|>" and value[1:2].isspace():
        yield row.quoted(value[1:], f"text follows the sign {value[0]} on the same line")
    if value[0] in _SPECIAL:
        yield row.quoted(
            value, f"a value cannot begin with {_SPECIAL[value[0]]}, which YAML keeps for itself"
        )
    elif match := re.search(r"\\:(?=\s|$)", value):
        message = "a colon in a value needs quotation marks, not a backslash"
        yield row.with_value(quote(value), message, column=row.column + match.start())
    if row.is_item and row.key and not re.fullmatch(r"[a-z_]+", row.key):
        whole = row.text[len(row.text) - len(row.text.lstrip(" \t-")) :]
        head = row.head[: row.head.rindex(row.key)]
        line = head + quote(whole)
        yield Repair(
            row.number, len(head), (line,), "a colon stands within a list item",
            f"write {_shown(line)}",
        )  # fmt: skip
    if re.search(r":(?:\s|$)", value):
        column = row.column + value.index(":")
        yield row.with_value(
            quote(value), "a colon with a space after it stands within the value", column=column
        )


def _long(lines: list[str], row: _Row) -> Iterator[Repair]:
    """A value of several lines that has to be closed, or written as a block."""
    value = row.value
    if not row.key or not value or value[0] in "|>":
        return
    mark = value[0] if value[:1] in ("'", '"') else ""
    end = _end_of_value(lines, row.number, mark)
    more = [line.strip() for line in lines[row.number + 1 : end]]
    if not any(more):
        return
    message = "signs in this text of several lines break the front matter"
    hint = f"write {row.head.strip()} >- and begin the text on the next line, indented"
    if mark and not more[-1].endswith(mark):
        message = "a quotation mark that opens here is never closed"
        hint = f"write {mark} where the text ends, after «{shorten(more[-1][-30:], 30)}»"
    words = " ".join([value[len(mark) :], *more]).removesuffix(mark)
    text = row.head + quote(words)
    yield Repair(row.number, row.column, (text, *[""] * len(more)), message, hint)


def _end_of_value(lines: list[str], number: int, mark: str) -> int:
    """The row after the last that can belong to the value that begins on row `number`."""
    end = number + 1
    for row in range(number + 1, min(number + 40, len(lines))):
        line = lines[row]
        if not line.strip():
            continue
        if _looks_like_key(line) or not (mark or _INDENTED.match(line)):
            break
        if _INDENTED.match(line) or line.rstrip().endswith(mark):
            end = row + 1
        if mark and line.rstrip().endswith(mark):
            break
    return end


def _indentation(lines: list[str], row: _Row) -> Iterator[Repair]:
    """A line that stands too far to the left or to the right."""
    if not (row.is_item or re.fullmatch(r"[a-z_]+", row.key)):
        return
    own = len(row.indent)
    message = f"this line begins {_margin(own)}: it does not fit the lines above"
    above = _take_apart(lines[row.number - 1], row.number - 1) if row.number else None
    if above and above.key and above.value and own > len(above.indent):
        message = f"this line stands below `{above.key}`, which has a value already"
    for width in _widths_above(lines, row.number):
        if width == own:
            continue
        line = " " * width + row.text.lstrip()
        hint = f"begin it {_margin(width)}: {_shown(line)}"
        yield Repair(row.number, min(own, width), (line,), message, hint)


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


def _margin(width: int) -> str:
    if width == 0:
        return "at the margin"
    return f"after {width} space{'s' if width > 1 else ''}"


def _orphans(lines: list[str], number: int) -> Iterator[Repair]:
    """List items whose key is missing, or was made a comment."""
    if not re.match(r"[ \t]*-[ \t]", lines[number]):
        return
    first = last = number
    while first > 0 and re.match(r"[ \t]*-[ \t]", lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and re.match(r"[ \t]*-[ \t]", lines[last + 1]):
        last += 1
    above = lines[first - 1] if first else ""
    if match := re.match(r"[ \t]*#[ \t]*([a-z_]+)[ \t]*:[ \t]*$", above):
        yield Repair(
            first - 1, 0, (f"{match[1]}:",), "the key of the list below is made a comment by the #",
            f"write {match[1]}: without the #, or delete the list",
        )  # fmt: skip
    yield Repair(
        first, 0, ("",) * (last - first + 1), "this list belongs to no key",
        "write its key on the line above, such as topics:", begin=first,
    )  # fmt: skip


def _stray(lines: list[str], number: int) -> Iterator[Repair]:
    """Text that is neither key nor value."""
    last = number
    yield _removed(lines, number, last)
    while (
        last + 1 < len(lines) and lines[last + 1].strip() and not _looks_like_key(lines[last + 1])
    ):
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
    return Repair(
        first, len(lines[first]) - len(lines[first].lstrip()), ("",) * (last - first + 1),
        f"«{shorten(text, 40)}» is neither a key with its value nor a list item", hint,
    )  # fmt: skip


def _body_within(lines: list[str], began: int) -> Iterator[Repair]:
    """The closing fence is missing, and the one that was found is a rule in the body."""
    for number in range(1, min(began + 1, len(lines))):
        rest = lines[number:]
        if lines[number - 1].strip() or not re.match(r"[^\s#-]", lines[number]):
            continue
        if any(_looks_like_key(line) for line in rest) or sum(map(_is_prose, rest)) < 2:
            continue
        yield Repair(
            number, 0, ("",) * len(rest), "the body begins here, before the front matter is closed",
            "write --- on a line of its own before this line", "front-matter-unclosed",
        )  # fmt: skip
        return


def _is_prose(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _looks_like_key(line: str) -> bool:
    return re.match(r"[ \t]*(?:- )?[a-z_]+:(?:\s|$)", line) is not None


def _shown(line: str) -> str:
    """A line for a hint: of a long one both ends, since the quotation marks are what matters."""
    line = line.strip()
    return line if len(line) <= 110 else f"{line[:80].rstrip()}…{line[-20:].lstrip()}"
