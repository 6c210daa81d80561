"""Takes a plain page's first heading out of its Markdown, to become the page's title."""

from __future__ import annotations

import re

from standfirst.reading.markdown.render import render

_ATX = re.compile(r" {0,3}#[ \t]+(?P<title>.*)$")
_SETEXT = re.compile(r" {0,3}=+[ \t]*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def take_heading(text: str, path: str) -> tuple[str | None, str]:
    """The words of the first-level heading that a text begins with, and the text without it.

    The text keeps its number of lines, so that what follows stays where it was. Comments may
    come before the heading. Without such a heading: None and the text as it is.
    """
    start = _after_comments(text)
    lines = text[start:].split("\n")
    if match := _ATX.match(lines[0]):
        written, used = _without_closing(match["title"].rstrip()), 1
    elif len(lines) > 1 and lines[0].strip() and _SETEXT.match(lines[1]):
        written, used = lines[0].strip(), 2
    else:
        return None, text
    words = render(written, path)[0].body.text
    return words or None, text[:start] + "\n".join([*[""] * used, *lines[used:]])


def _without_closing(title: str) -> str:
    """Without the number signs that may close a heading, if a blank is before them."""
    bare = title.rstrip("#")
    return bare if bare[-1:] in ("", " ", "\t") else title


def _after_comments(text: str) -> int:
    start = 0
    while match := re.compile(r"\s*(?=<!--)").match(text, start):
        comment = _COMMENT.match(text, match.end())
        if comment is None:
            break
        start = comment.end()
    blanks = re.compile(r"(?:[ \t]*\n)*").match(text, start)
    return blanks.end() if blanks else start
