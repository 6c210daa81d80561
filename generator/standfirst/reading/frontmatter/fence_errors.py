"""Says why a text has no front matter that is whole, and on which line to look."""

from __future__ import annotations

import re
from typing import NamedTuple

from standfirst.model.problem import Problem
from standfirst.reading.frontmatter.fences import is_opened
from standfirst.reading.frontmatter.invisible_characters import character_name, find_hidden
from standfirst.reading.frontmatter.load_result import shorten

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


class _Fault(NamedTuple):
    line: int
    code: str
    message: str
    hint: str
    column: int = 1


def explain_missing_fence(text: str, path: str) -> Problem:
    """Why `split_fences` has found none. The code is `front-matter-missing` where nothing in the
    text looks like front matter, so that a file which may do without can be told from a broken one.
    """
    if is_opened(text):
        fault = _unclosed(text.split("\n"))
    else:
        fault = _another_format(text) or _unopened(text.split("\n"))
    return Problem(path, fault.line, fault.column, fault.code, fault.message, fault.hint)


def _another_format(text: str) -> _Fault | None:
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
    return _Fault(
        line, "front-matter-not-yaml", f"the front matter is {name}; this digest reads YAML", hint
    )


def _unopened(lines: list[str]) -> _Fault:
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _Fault(1, "front-matter-missing", "this file is empty", _EXAMPLE)
    written = lines[first]
    if (hidden := next(find_hidden(written), None)) is not None and _LIKE_AN_OPENING.fullmatch(
        written.replace(written[hidden], "")
    ):
        return _Fault(
            first + 1,
            "front-matter-fence",
            f"{character_name(written[hidden])} stands in the fence",
            "delete this line and write --- again",
            hidden + 1,
        )
    match = _TRAILING.match(written)
    if match and first == 0 and match[1].strip("-+ \t"):
        return _Fault(
            1,
            "front-matter-fence",
            "text follows the opening --- on the same line",
            f"leave --- alone on its line: «{shorten(match[1], 40)}» belongs below it",
            4,
        )
    fence = _fence_below(lines, first)
    if fence is not None and fence[0] == first:
        return _misshapen(written, first)
    if fence is not None:
        return _displaced(lines, first, fence[0])
    if _KEY.match(written) and _looks_like_keys(lines, first):
        return _keys_without_fence(lines, first)
    return _Fault(first + 1, "front-matter-missing", "this file has no front matter", _EXAMPLE)


def _fence_below(lines: list[str], first: int) -> tuple[int, str] | None:
    """The first line like a fence, near the top, that keys follow."""
    for index in range(first, min(first + 12, len(lines))):
        if _KEY.match(lines[index]) and index == first:
            return None
        if _LIKE_AN_OPENING.fullmatch(lines[index]):
            below = next((line for line in lines[index + 1 :] if _is_telling(line)), "")
            if _KEY.match(below.lstrip()) or (index == first and _is_right(lines[index])):
                return index, lines[index]
    return None


def _is_telling(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_right(line: str) -> bool:
    return line.rstrip() == "---"


def _misshapen(written: str, first: int) -> _Fault:
    code, found = "front-matter-fence", written.strip()
    if _is_right(written):
        return _Fault(
            1,
            code,
            f"{'a blank line stands' if first == 1 else f'{first} blank lines stand'} "
            "before the front matter",
            "make --- the first line of the file",
        )
    if written[0] in " \t" and found == "---":
        return _Fault(
            first + 1,
            code,
            "spaces stand before the opening ---",
            "write --- at the very beginning of the line",
        )
    if found.startswith("-") and set(found) == {"-"}:
        message = f"the opening fence has {len(found)} hyphens, not three"
    elif found[0] in "–—―−‐‑‒﹣－":
        message = f"the fence is written with the dash «{found[0]}» instead of hyphens"
    else:
        message = f"«{shorten(found, 20)}» does not open front matter"
    return _Fault(first + 1, code, message, "write ---: three signs and nothing else")


def _displaced(lines: list[str], first: int, fence: int) -> _Fault:
    return _Fault(
        first + 1,
        "front-matter-fence",
        f"text stands before the front matter, which begins on line {fence + 1}",
        f"make {lines[fence].strip()} the first line of the file: move "
        f"«{shorten(lines[first], 40)}» below the front matter or delete it",
    )


def _looks_like_keys(lines: list[str], first: int) -> bool:
    below = [line for line in lines[first + 1 : first + 4] if line.strip()]
    return any(_KEY.match(line) or _LIKE_A_FENCE.fullmatch(line) for line in below)


def _keys_without_fence(lines: list[str], first: int) -> _Fault:
    end = _end_of_keys(lines, first)
    is_closed = end < len(lines) and _is_right(lines[end])
    hint = "write --- on a line of its own before it"
    if not is_closed:
        hint += f", and another after line {end}"
    return _Fault(
        first + 1, "front-matter-fence", "the front matter begins without its opening ---", hint
    )


def _unclosed(lines: list[str]) -> _Fault:
    for index, line in enumerate(lines[1:], start=1):
        if _is_near_fence(lines, index):
            return _nearly_closed(line, index)
    end = _end_of_keys(lines, 1)
    if end == 1:
        return _Fault(
            1,
            "front-matter-unclosed",
            "the front matter that --- opens here is never closed",
            "write the keys, such as title: …, and then a line ---",
        )
    return _Fault(
        min(end + 1, len(lines)),
        "front-matter-unclosed",
        "the front matter that begins on line 1 is never closed",
        f"write --- on a line of its own after line {end}",
    )


def _is_near_fence(lines: list[str], index: int) -> bool:
    line = lines[index]
    if line.rstrip() == "...":
        return True
    if _LIKE_A_FENCE.fullmatch(line):
        # A lone sign is an empty list item, or underlines a heading.
        return len(line.strip().replace(" ", "")) > 1 or line.strip() in "–—―"
    trailing = _TRAILING.match(line)
    return trailing is not None and _end_of_keys(lines, 1) >= index


def _nearly_closed(line: str, index: int) -> _Fault:
    code, found = "front-matter-unclosed", line.strip()
    if trailing := _TRAILING.match(line):
        rest = trailing[1].strip()
        if set(rest) - {"-"}:
            return _Fault(
                index + 1,
                code,
                "text follows the closing --- on the same line",
                f"leave --- alone on its line: «{shorten(rest, 40)}» belongs below it",
                4,
            )
    if found == "---":
        return _Fault(
            index + 1,
            code,
            "spaces stand before the closing ---",
            "write --- at the very beginning of the line",
        )
    if found == "+++":
        return _Fault(
            index + 1,
            code,
            "the front matter is opened with --- and closed with +++",
            "write --- here too",
        )
    return _Fault(
        index + 1,
        code,
        f"«{shorten(found, 20)}» does not close the front matter",
        "write --- here: three signs and nothing else",
    )


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
