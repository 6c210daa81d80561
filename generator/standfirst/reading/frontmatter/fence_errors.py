"""Says why a text has no front matter that is whole, and on which line to look."""

from __future__ import annotations

import re
from dataclasses import replace

from standfirst.model.codes import Code
from standfirst.model.problem import Problem
from standfirst.reading.frontmatter.fences import FENCES, opened_style
from standfirst.reading.frontmatter.invisible_characters import character_name, find_hidden
from standfirst.reading.frontmatter.load_result import shorten

_EXAMPLE = "begin the file with a line `---`, then `title: …` and the other keys, then `---` again"
_KEY = re.compile(r"[\w-]+[ \t]*:(?:[ \t]|$)")
_CHILD = re.compile(r"[ \t]+\S|-(?:[ \t]|$)|#|[}\]]")
# Signs that a keyboard or a word processor makes of three hyphens.
_LIKE_A_FENCE = re.compile(r"[ \t>]*(?:[-–—―−‐‑‒﹣－][ \t]?){1,12}[ \t]*|[ \t]*(?:\+[ \t]?){2,10}")
_LIKE_AN_OPENING = re.compile(
    r"[ \t]*(?:[-–—―−‐‑‒﹣－]{1,12}|[=*_~]{3,10}|`{3,}\w*|\+{2,10}|<!--)[ \t]*(?:ya?ml|toml)?[ \t]*"
)
_TRAILING = re.compile(r"(---|\+\+\+)[ \t]*(\S.*)")


def explain_missing_fence(text: str, path: str) -> Problem:
    """Why `find_block` has found none. The code is `front-matter-missing` where nothing in the
    text looks like front matter, so that a file which may do without can be told from a broken one.
    """
    lines = text.split("\n")
    style = opened_style(text)
    if style == "json":
        fault = Problem(
            "",
            1,
            1,
            code=Code.FRONT_MATTER_UNCLOSED,
            message="the JSON front matter that begins here is never closed",
            hint="end it with } on a line of its own",
        )
    elif style is not None:
        fault = _unclosed(lines, FENCES[style])
    else:
        fault = _unopened(lines)
    return replace(fault, path=path)


def _unopened(lines: list[str]) -> Problem:
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return Problem(
            "", 1, 1, code=Code.FRONT_MATTER_MISSING, message="this file is empty", hint=_EXAMPLE
        )
    written = lines[first]
    if (hidden := next(find_hidden(written), None)) is not None and _LIKE_AN_OPENING.fullmatch(
        written.replace(written[hidden], "")
    ):
        return Problem(
            "",
            first + 1,
            hidden + 1,
            code=Code.FRONT_MATTER_FENCE,
            message=f"{character_name(written[hidden])} stands in the fence",
            hint="delete this line and write --- again",
        )
    match = _TRAILING.match(written)
    if match and first == 0 and match[2].strip("-+ \t"):
        return Problem(
            "",
            1,
            len(match[1]) + 1,
            code=Code.FRONT_MATTER_FENCE,
            message=f"text follows the opening {match[1]} on the same line",
            hint=f"leave {match[1]} alone on its line: «{shorten(match[2], 40)}» belongs below it",
        )
    fence = _fence_below(lines, first)
    if fence is not None and fence[0] == first:
        return _misshapen(written, first)
    if fence is not None:
        return _displaced(lines, first, fence[0])
    if _KEY.match(written) and _looks_like_keys(lines, first):
        return _keys_without_fence(lines, first)
    return Problem(
        "",
        first + 1,
        1,
        code=Code.FRONT_MATTER_MISSING,
        message="this file has no front matter",
        hint=_EXAMPLE,
    )


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
    return line.rstrip() in FENCES.values()


def _misshapen(written: str, first: int) -> Problem:
    code, found = Code.FRONT_MATTER_FENCE, written.strip()
    if _is_right(written):
        return Problem(
            "",
            1,
            1,
            code=code,
            message=f"{'a blank line stands' if first == 1 else f'{first} blank lines stand'} "
            "before the front matter",
            hint=f"make {found} the first line of the file",
        )
    right = "+++" if found.startswith("+") else "---"
    if written[0] in " \t" and found == right:
        return Problem(
            "",
            first + 1,
            1,
            code=code,
            message=f"spaces stand before the opening {right}",
            hint=f"write {right} at the very beginning of the line",
        )
    if found.startswith("-") and set(found) == {"-"}:
        message = f"the opening fence has {len(found)} hyphens, not three"
    elif found.startswith("+") and set(found) == {"+"}:
        message = f"the opening fence has {len(found)} plus signs, not three"
    elif found[0] in "–—―−‐‑‒﹣－":
        message = f"the fence is written with the dash «{found[0]}» instead of hyphens"
    else:
        message = f"«{shorten(found, 20)}» does not open front matter"
    return Problem(
        "",
        first + 1,
        1,
        code=code,
        message=message,
        hint=f"write {right}: three signs and nothing else",
    )


def _displaced(lines: list[str], first: int, fence: int) -> Problem:
    return Problem(
        "",
        first + 1,
        1,
        code=Code.FRONT_MATTER_FENCE,
        message=f"text stands before the front matter, which begins on line {fence + 1}",
        hint=f"make {lines[fence].strip()} the first line of the file: move "
        f"«{shorten(lines[first], 40)}» below the front matter or delete it",
    )


def _looks_like_keys(lines: list[str], first: int) -> bool:
    below = [line for line in lines[first + 1 : first + 4] if line.strip()]
    return any(_KEY.match(line) or _LIKE_A_FENCE.fullmatch(line) for line in below)


def _keys_without_fence(lines: list[str], first: int) -> Problem:
    end = _end_of_keys(lines, first)
    is_closed = end < len(lines) and _is_right(lines[end])
    hint = "write --- on a line of its own before it"
    if not is_closed:
        hint += f", and another after line {end}"
    return Problem(
        "",
        first + 1,
        1,
        code=Code.FRONT_MATTER_FENCE,
        message="the front matter begins without its opening ---",
        hint=hint,
    )


def _unclosed(lines: list[str], fence: str) -> Problem:
    for index, line in enumerate(lines[1:], start=1):
        if _is_near_fence(lines, index, fence):
            return _nearly_closed(line, index, fence)
    end = _end_of_keys(lines, 1)
    if end == 1:
        return Problem(
            "",
            1,
            1,
            code=Code.FRONT_MATTER_UNCLOSED,
            message=f"the front matter that {fence} opens here is never closed",
            hint=f"write the keys, such as title: …, and then a line {fence}",
        )
    return Problem(
        "",
        min(end + 1, len(lines)),
        1,
        code=Code.FRONT_MATTER_UNCLOSED,
        message="the front matter that begins on line 1 is never closed",
        hint=f"write {fence} on a line of its own after line {end}",
    )


def _is_near_fence(lines: list[str], index: int, fence: str) -> bool:
    line = lines[index]
    if line.rstrip() == "..." and fence == "---":
        return True
    if _LIKE_A_FENCE.fullmatch(line):
        # A lone sign is an empty list item, or underlines a heading.
        return len(line.strip().replace(" ", "")) > 1 or line.strip() in "–—―"
    trailing = _TRAILING.match(line)
    return trailing is not None and trailing[1] == fence and _end_of_keys(lines, 1) >= index


def _nearly_closed(line: str, index: int, fence: str) -> Problem:
    code, found = Code.FRONT_MATTER_UNCLOSED, line.strip()
    if trailing := _TRAILING.match(line):
        rest = trailing[2].strip()
        if trailing[1] == fence and set(rest) - set(fence):
            return Problem(
                "",
                index + 1,
                len(fence) + 1,
                code=code,
                message=f"text follows the closing {fence} on the same line",
                hint=f"leave {fence} alone on its line: «{shorten(rest, 40)}» belongs below it",
            )
    if found == fence:
        return Problem(
            "",
            index + 1,
            1,
            code=code,
            message=f"spaces stand before the closing {fence}",
            hint=f"write {fence} at the very beginning of the line",
        )
    if found in FENCES.values():
        return Problem(
            "",
            index + 1,
            1,
            code=code,
            message=f"the front matter is opened with {fence} and closed with {found}",
            hint=f"write {fence} here too",
        )
    return Problem(
        "",
        index + 1,
        1,
        code=code,
        message=f"«{shorten(found, 20)}» does not close the front matter",
        hint=f"write {fence} here: three signs and nothing else",
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
