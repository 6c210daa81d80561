"""Front matter as its author wrote it, in parts: each key with its value and its comments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from standfirst.reading.frontmatter.fences import split_fences

_KEY = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:(?=[ \t]|$)")
_COMMENT = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True, slots=True)
class KeyPart:
    """A key of the top level: the comments above it, and the lines from the key on."""

    key: str
    above: str
    text: str

    @property
    def has_comment(self) -> bool:
        """Whether there may be a comment among the lines of the value."""
        return bool(_COMMENT.search(self.text))


@dataclass(frozen=True, slots=True)
class FrontMatterLayout:
    """A file with front matter. `opening` and `closing` are its fences; `last` are comments
    below the last key; `body` is all that follows, as it is. Lines end with a line feed here.
    """

    opening: str
    parts: tuple[KeyPart, ...]
    last: str
    closing: str
    body: str
    line_end: str

    def whole(self) -> str:
        """The file again."""
        front = "".join(part.above + part.text for part in self.parts)
        head = self.opening + front + self.last + self.closing
        return head.replace("\n", self.line_end) + self.body


def parse_layout(text: str) -> FrontMatterLayout | None:
    """The parts of a file; None where it has no front matter, or one that is no mapping."""
    line_end = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    found = split_fences(text.replace("\r\n", "\n").removeprefix("\ufeff"))
    if found is None:
        return None
    lines = text.split("\n")
    count = found[0].count("\n") + 1
    opening, closing = (lines[at].removesuffix("\r") for at in (0, count - 1))
    closing += "\n" if count < len(lines) else ""
    parts: list[KeyPart] = []
    above = ""
    for line in found[0][1:].splitlines(keepends=True):
        named = _KEY.match(line)
        if named:
            parts.append(KeyPart(named[1], above, line))
            above = ""
        elif parts:
            parts[-1] = replace(parts[-1], text=parts[-1].text + line)
        else:
            above += line
    settled, last = _settle(parts)
    body = "\n".join(lines[count:])
    return FrontMatterLayout(f"{opening}\n", settled, above + last, closing, body, line_end)


def _settle(parts: list[KeyPart]) -> tuple[tuple[KeyPart, ...], str]:
    """Give comments and blank lines at the end of a value to the key that follows."""
    settled: list[KeyPart] = []
    carried = ""
    for part in parts:
        lines = part.text.splitlines(keepends=True)
        cut = len(lines)
        while cut > 1 and (not lines[cut - 1].strip() or lines[cut - 1].startswith("#")):
            cut -= 1
        settled.append(KeyPart(part.key, carried + part.above, "".join(lines[:cut])))
        carried = "".join(lines[cut:])
    return tuple(settled), carried
