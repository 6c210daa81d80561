"""Where links, pictures and code stand in a Markdown text, as the renderer itself parses it.

The renderer reports the place of each element; the text is edited at those places and stays as
its author typed it everywhere else.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

import comrak

_EXTENSIONS = comrak.ExtensionOptions()
for _name in ("strikethrough", "table", "autolink", "tasklist", "footnotes", "alerts"):
    setattr(_EXTENSIONS, _name, True)
_PARSING = comrak.ParseOptions()
_PARSING.sourcepos_chars = True
_RENDERING = comrak.RenderOptions()
_RENDERING.sourcepos = True

_ELEMENT = re.compile(
    r'<(?P<tag>a|img|code|pre) data-sourcepos="(\d+):(\d+)-(\d+):(\d+)"'
    r'(?: (?:href|src)="(?P<address>[^"]*)")?(?:><code[^>]*>(?P<code>[^<]*)</code>)?'
)
_KEPT = re.compile("\x04(\\d+)\x05")
_MAYBE_CODE = re.compile(r"[`~]|^(?: {4}|\t)", re.MULTILINE)
_INDENTED = re.compile(r"^(?: {4}|\t)", re.MULTILINE)
_INDENTATIONS = 3
_AFTER_LABEL = re.compile(r"\(|\[[^\[\]]*\]$|$")


@dataclass(frozen=True, slots=True)
class TextSpan:
    """An element: its tag, its first character and the one behind its last, its address."""

    tag: str
    start: int
    end: int
    address: str = ""


class Shield:
    """Keeps pieces of a text out of reach of edits; marks of control characters stand for them.

    The text must have no control characters of its own.
    """

    def __init__(self) -> None:
        self._kept: list[str] = []

    def keep_code(self, text: str) -> str:
        """Put a mark in the place of every code span and every block of code."""
        if not _MAYBE_CODE.search(text):
            return text
        for span in reversed(find_spans(text, "code", "pre")):
            piece = text[span.start : span.end]
            ending = piece[len(piece.rstrip("\n")) :]
            self._kept.append(piece.removesuffix(ending))
            text = f"{text[: span.start]}\x04{len(self._kept) - 1}\x05{ending}{text[span.end :]}"
        return text

    def restore(self, text: str) -> str:
        return _KEPT.sub(lambda mark: self._kept[int(mark[1])], text)


def find_spans(text: str, *tags: str) -> list[TextSpan]:
    """The elements with these tags, in the order of their beginnings; raw HTML has none."""
    rendered = comrak.render_markdown(
        text,
        extension_options=_EXTENSIONS,
        parse_options=_PARSING,
        render_options=_RENDERING,
    )
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found = []
    for match in _ELEMENT.finditer(rendered):
        if match["tag"] in tags:
            first, column, last, end = (int(match[group]) for group in range(2, 6))
            start = starts[first - 1] + column - 1
            if match["tag"] == "pre" and text[start : start + 1] not in {"`", "~"}:
                # The end that is reported of indented code within a list is its last line's start.
                last, end = first + match["code"].count("\n"), 0
            stop = starts[last - 1] + end if last <= len(starts) else len(text)
            found.append(TextSpan(match["tag"], start, stop, html.unescape(match["address"] or "")))
    return sorted(found, key=lambda span: (span.start, -span.end))


def unindent(text: str, is_code: Callable[[str], bool]) -> str:
    """Take the indentation from blocks of indented code that `is_code` denies to be code."""
    for _ in range(_INDENTATIONS):
        if not _INDENTED.search(text):
            return text
        before = text
        for span in reversed(find_spans(text, "pre")):
            piece = text[span.start : span.end]
            margin = re.search(r"(?: {4}|\t)$", text[: span.start])
            if margin and not is_code(piece):
                piece = re.sub(r"^(?: {4}|\t)", "", piece, flags=re.MULTILINE)
                text = text[: margin.start()] + piece + text[span.end :]
        if text == before:
            return text
    return text


def replace_pictures(text: str, replace: Callable[[str, str, bool], str]) -> str:
    """Put `replace(label, address, within a link)` in the place of every picture."""
    if "![" not in text:
        return text
    spans = find_spans(text, "a", "img")
    links = [span for span in spans if span.tag == "a"]
    for span in reversed(spans):
        if span.tag != "img" or not text.startswith("![", span.start):
            continue
        label = _label(text[span.start + 1 : span.end])
        if label is not None:
            within = any(a.start < span.start and span.end < a.end for a in links)
            text = text[: span.start] + replace(label, span.address, within) + text[span.end :]
    return text


def replace_links(text: str, replace: Callable[[str, str], str | None]) -> str:
    """Put `replace(label, address)` in the place of every link that has a label of its own.

    None leaves a link as it is. Bare addresses are left alone.
    """
    if "[" not in text:
        return text
    for span in reversed(find_spans(text, "a")):
        label = _label(text[span.start : span.end])
        new = None if label is None else replace(label, span.address)
        if new is not None:
            text = text[: span.start] + new + text[span.end :]
    return text


def _label(link: str) -> str | None:
    """What stands between the outer brackets, or None where the text is no bracketed link."""
    if not link.startswith("["):
        return None
    depth = 0
    for match in re.finditer(r"\\.|[\[\]]", link, re.DOTALL):
        depth += {"[": 1, "]": -1}.get(match[0], 0)
        if depth == 0 and match[0] == "]":
            return link[1 : match.start()] if _AFTER_LABEL.match(link, match.end()) else None
    return None
