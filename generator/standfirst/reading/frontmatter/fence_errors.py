"""Says why a text has no front matter that is whole, and on which line to look."""

from __future__ import annotations

import re
from dataclasses import replace

from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem
from standfirst.model.spelling import shorten
from standfirst.reading.frontmatter.fences import is_opened
from standfirst.reading.frontmatter.invisible_characters import character_name, find_hidden

_EXAMPLE = "begin the file with a line `---`, then `title: …` and the other keys, then `---` again"
_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)")
_CHILD = re.compile(r"[ \t]+\S|-(?:[ \t]|$)|#|[}\]]")
# Signs that a keyboard or a word processor makes of three hyphens.
_LIKE_A_FENCE = re.compile(r"[ \t>]*(?:[-–—―−‐‑‒﹣－][ \t]?){1,12}[ \t]*|[ \t]*(?:\+[ \t]?){2,10}")
_LIKE_AN_OPENING = re.compile(
    r"[ \t]*(?:[-–—―−‐‑‒﹣－]{1,12}|[=*_~]{3,10}|`{3,}\w*|<!--)[ \t]*(?:ya?ml)?[ \t]*"
)
_TRAILING = re.compile(r"---[ \t]*(\S.*)")
_TOML = re.compile(r"\s*\+{3,}[ \t]*(?:\n|\Z)")
_TOML_PAIR = re.compile(
    r"^([\w-]+)[ \t]*=[ \t]*(\"[^\"\n]*\"|'[^'\n]*'|[\d-]+|true|false)[ \t]*$", re.MULTILINE
)
# Braces also begin template tags and attribute lists, which are not JSON.
_JSON = re.compile(r"\s*\{\s*(?:[\"'}\n]|//)")


def explain_missing_fence(text: str, path: str) -> Problem:
    """Why `split_fences` has found none. The code is `front-matter-missing` where nothing in the
    text looks like front matter, so that a file which may do without can be told from a broken one.
    """
    lines = text.split("\n")
    fault = _unclosed(lines) if is_opened(text) else _another_format(text) or _unopened(lines)
    return replace(fault, path=path)


def _fault(code: Code, line: int, message: str, hint: str, column: int = 1) -> Problem:
    return Finding(code, message, hint).locate("", line, column)


def _another_format(text: str) -> Problem | None:
    """Front matter that other systems read, and how to say the same in YAML."""
    if match := _TOML.match(text):
        name = "TOML"
        pair = _TOML_PAIR.search(text, match.end(), match.end() + 5_000)
        example = f"{pair[1]}: {shorten(pair[2])}" if pair else "title: …"
        hint = f"write it as YAML: --- in place of +++, and keys with a colon, such as {example}"
    elif _JSON.match(text):
        name = "JSON"
        hint = "write --- on a line above the opening { and on a line below the closing }"
    else:
        return None
    line = text.count("\n", 0, len(text) - len(text.lstrip())) + 1
    message = f"the front matter is {name}; this digest reads YAML"
    return _fault(Code.FRONT_MATTER_NOT_YAML, line, message, hint)


def _unopened(lines: list[str]) -> Problem:
    code = Code.FRONT_MATTER_FENCE
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _fault(Code.FRONT_MATTER_MISSING, 1, "this file is empty", _EXAMPLE)
    written = lines[first]
    if (hidden := next(find_hidden(written), None)) is not None and _LIKE_AN_OPENING.fullmatch(
        written.replace(written[hidden], "")
    ):
        message = f"{character_name(written[hidden])} stands in the fence"
        return _fault(code, first + 1, message, "delete this line and write --- again", hidden + 1)
    match = _TRAILING.match(written)
    if match and first == 0 and match[1].strip("-+ \t"):
        message = "text follows the opening --- on the same line"
        hint = f"leave --- alone on its line: «{shorten(match[1], 40)}» belongs below it"
        return _fault(code, 1, message, hint, 4)
    fence = _fence_below(lines, first)
    if fence == first:
        return _misshapen(written, first)
    if fence is not None:
        message = f"text stands before the front matter, which begins on line {fence + 1}"
        hint = (
            f"make {lines[fence].strip()} the first line of the file: move "
            f"«{shorten(lines[first], 40)}» below the front matter or delete it"
        )
        return _fault(code, first + 1, message, hint)
    if _KEY.match(written) and _looks_like_keys(lines, first):
        return _keys_without_fence(lines, first)
    return _fault(Code.FRONT_MATTER_MISSING, first + 1, "this file has no front matter", _EXAMPLE)


def _fence_below(lines: list[str], first: int) -> int | None:
    """The index of the first line like a fence, near the top, that keys follow."""
    for index in range(first, min(first + 12, len(lines))):
        if _KEY.match(lines[index]) and index == first:
            return None
        if _LIKE_AN_OPENING.fullmatch(lines[index]):
            below = next((line for line in lines[index + 1 :] if _is_telling(line)), "")
            if _KEY.match(below.lstrip()) or (index == first and _is_right(lines[index])):
                return index
    return None


def _is_telling(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_right(line: str) -> bool:
    return line.rstrip() == "---"


def _misshapen(written: str, first: int) -> Problem:
    code, found = Code.FRONT_MATTER_FENCE, written.strip()
    if _is_right(written):
        blank = "a blank line stands" if first == 1 else f"{first} blank lines stand"
        hint = "make --- the first line of the file"
        return _fault(code, 1, f"{blank} before the front matter", hint)
    hint = "write ---: three signs and nothing else"
    if found == "---":
        message = "spaces stand before the opening ---"
        hint = "write --- at the very beginning of the line"
    elif set(found) == {"-"}:
        message = f"the opening fence has {len(found)} hyphens, not three"
    elif found[0] in "–—―−‐‑‒﹣－":
        message = f"the fence is written with the dash «{found[0]}» instead of hyphens"
    else:
        message = f"«{shorten(found, 20)}» does not open front matter"
    return _fault(code, first + 1, message, hint)


def _looks_like_keys(lines: list[str], first: int) -> bool:
    below = [line for line in lines[first + 1 : first + 4] if line.strip()]
    return any(_KEY.match(line) or _LIKE_A_FENCE.fullmatch(line) for line in below)


def _keys_without_fence(lines: list[str], first: int) -> Problem:
    end = _end_of_keys(lines, first)
    is_closed = end < len(lines) and _is_right(lines[end])
    hint = "write --- on a line of its own before it"
    if not is_closed:
        hint += f", and another after line {end}"
    message = "the front matter begins without its opening ---"
    return _fault(Code.FRONT_MATTER_FENCE, first + 1, message, hint)


def _unclosed(lines: list[str]) -> Problem:
    for index, line in enumerate(lines[1:], start=1):
        if _is_near_fence(lines, index):
            return _nearly_closed(line, index)
    end = _end_of_keys(lines, 1)
    line_number = 1 if end == 1 else min(end + 1, len(lines))
    message = "the front matter that begins on line 1 is never closed"
    hint = f"write --- on a line of its own after line {end}"
    if end == 1:
        message = "the front matter that --- opens here is never closed"
        hint = "write the keys, such as title: …, and then a line ---"
    return _fault(Code.FRONT_MATTER_UNCLOSED, line_number, message, hint)


def _is_near_fence(lines: list[str], index: int) -> bool:
    line = lines[index]
    if line.rstrip() == "...":
        return True
    if _LIKE_A_FENCE.fullmatch(line):
        # A lone sign is an empty list item, or underlines a heading.
        return len(line.strip().replace(" ", "")) > 1 or line.strip() in "–—―"
    return _TRAILING.match(line) is not None and _end_of_keys(lines, 1) >= index


def _nearly_closed(line: str, index: int) -> Problem:
    found, column = line.strip(), 1
    trailing = _TRAILING.match(line)
    if trailing and set(trailing[1].strip()) - {"-"}:
        column = 4
        message = "text follows the closing --- on the same line"
        hint = f"leave --- alone on its line: «{shorten(trailing[1], 40)}» belongs below it"
    elif found == "---":
        message = "spaces stand before the closing ---"
        hint = "write --- at the very beginning of the line"
    elif found == "+++":
        message = "the front matter is opened with --- and closed with +++"
        hint = "write --- here too"
    else:
        message = f"«{shorten(found, 20)}» does not close the front matter"
        hint = "write --- here: three signs and nothing else"
    return _fault(Code.FRONT_MATTER_UNCLOSED, index + 1, message, hint, column)


def _end_of_keys(lines: list[str], first: int) -> int:
    """The index after the last line that can belong to front matter which begins at `first`."""
    end = first
    for index in range(first, len(lines)):
        line = lines[index]
        if _KEY.match(line) or (_CHILD.match(line) and not _is_heading(lines, index)):
            end = index + 1
        elif line.strip():
            break
    return end


def _is_heading(lines: list[str], index: int) -> bool:
    """A line that begins with `#` is a heading, not a comment, once a blank line stands before."""
    line = lines[index]
    if line.startswith("#"):
        return not lines[index - 1].strip() and not any(
            _KEY.match(below) for below in lines[index + 1 : index + 6]
        )
    return line.startswith("-") and not lines[index - 1].strip()
