"""From a contributor's Markdown to HTML that is safe to publish, once.

GitHub Flavored Markdown (https://github.github.com/gfm/, with footnotes and alerts) is rendered
by comrak and cleaned by nh3 against an explicit list. Every page, list, feed and message takes
its HTML from here, so there is one place to judge what an untrusted contribution can do.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import comrak

from standfirst.model.article import Body, BodyLink
from standfirst.model.codes import Code
from standfirst.model.problem import Finding, Problem
from standfirst.reading.markdown.sanitize import ID_PREFIX, LinkFilter, sanitize
from standfirst.reading.markdown.text_measures import count_words, excerpt, plain_text

MAX_BYTES = 100_000
"""Longest body that is rendered; a summary has 400 words."""

MAX_HTML = 2_000_000
"""Longest HTML that a body may become: some short texts are made to grow."""

_MAX_DEPTH = 100
_MAX_CELLS = 20_000
_MAX_TAGS = 3_000

_EXTENSIONS = comrak.ExtensionOptions()
for _name in ("strikethrough", "table", "autolink", "tasklist", "footnotes", "alerts"):
    setattr(_EXTENSIONS, _name, True)
_RENDERING = comrak.RenderOptions()
_RENDERING.unsafe_ = True  # raw HTML is for nh3 to judge, in sanitize.py
_RENDERING.alert_style = comrak.AlertStyle.Semantic

_LEVEL = re.compile(r'<(/?)h([1-5])((?: id="[^"<>]*")?)>')
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(rf' id="{ID_PREFIX}([^"]*)"')
_BOX = re.compile(r"<input[^<>]*>")
_TAG_START = re.compile(r"<[A-Za-z]")
_TOO_DEEP = re.compile(
    rf"^(?:[ \t]*(?:>|(?:[-*+]|\d{{1,9}}[.)])(?=[ \t]))){{{_MAX_DEPTH}}}", re.MULTILINE
)
_TABLE_RULE = re.compile(
    r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-*+:?[ \t]*+)++$", re.MULTILINE
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\ufffe\uffff]")
_CONTROL_REFERENCE = re.compile(
    r"&#0*(?:823[4-8])(?!\d)|&#[xX]0*202[a-eA-E](?![0-9a-fA-F])"
    r"|&#0*(?:[1-8]|1[124-9]|2\d|3[01]|127)(?!\d)"
    r"|&#[xX]0*(?:[1-8bcefBCEF]|1[0-9a-fA-F]|7[fF])(?![0-9a-fA-F])"
)


_EMPTY = Body("", "")


@dataclass(frozen=True, slots=True)
class Rendering:
    """A body, and what is known of it: its first paragraph cut at a sentence, how many words it
    has, and its links to other files.
    """

    body: Body = _EMPTY
    excerpt: str = ""
    words: int = 0
    links: tuple[BodyLink, ...] = ()


UNREADABLE = Rendering()
"""The body of a file that has none, or whose body cannot be shown."""


def render(
    text: str, path: str, *, line: int = 1, is_page: bool = False
) -> tuple[Rendering, tuple[Problem, ...]]:
    """Render the body of the file at `path`, which begins on its line `line`.

    That of a plain page may use more of the theme's looks; what is refused is the same.

    Never raises for what a text holds: what cannot be rendered is a Problem and an empty body.
    """
    refused = _refuse(text, path, line)
    if refused is not None:
        return UNREADABLE, (refused,)
    unsafe = comrak.render_markdown(text, extension_options=_EXTENSIONS, render_options=_RENDERING)
    if len(unsafe) > MAX_HTML:
        return UNREADABLE, (
            _problem(path, line, Code.BODY_GROWS, "the body grows out of all proportion"),
        )
    links = LinkFilter(text, path, line)
    clean = _tick(_name_headings(_demote(sanitize(unsafe, links, is_page=is_page))))
    plain = plain_text(clean)
    rendering = Rendering(
        Body(clean.strip(), plain), excerpt(clean), count_words(plain), tuple(links.links)
    )
    return rendering, tuple(links.problems)


def _tick(clean_html: str) -> str:
    """Boxes of a task list as characters: a disabled checkbox has no name that could be read out,
    and outside a browser it is not there at all.
    """
    return _BOX.sub(lambda box: "☑" if "checked" in box[0] else "☐", clean_html)


def _refuse(text: str, path: str, line: int) -> Problem | None:
    """What would cost more to render than a body is worth, or what no text file holds."""
    if len(text) > MAX_BYTES:
        return _problem(
            path, line, Code.BODY_TOO_LONG, f"the body has more than {MAX_BYTES:,} characters"
        )
    if match := _CONTROL.search(text) or ("&#" in text and _CONTROL_REFERENCE.search(text)):
        at = line + text.count("\n", 0, match.start())
        name = match[0] if len(match[0]) > 1 else f"U+{ord(match[0]):04X}"
        message = f"a control character ({name}) stands here"
        hint = "take it away: it is invisible and no text needs it"
        return Finding(Code.CONTROL_CHARACTER, message, hint).locate(path, at, 1)
    if sum(map(text.count, ">-*+.)")) >= _MAX_DEPTH and (match := _TOO_DEEP.search(text)):
        at = line + text.count("\n", 0, match.start())
        return _problem(path, at, Code.BODY_TOO_DEEP, "quotes or lists are nested too deeply")
    if len(_TAG_START.findall(text)) > _MAX_TAGS:
        return _problem(path, line, Code.BODY_GROWS, f"there are more than {_MAX_TAGS:,} HTML tags")
    rules = _TABLE_RULE.findall(text) if "|" in text else []
    if rules and max(rule.count("|") for rule in rules) * text.count("\n") > _MAX_CELLS * 10:
        return _problem(path, line, Code.BODY_GROWS, "a table has more cells than a page can show")
    return None


def _problem(path: str, line: int, code: Code, message: str) -> Problem:
    return Finding(code, message, "shorten or simplify it").locate(path, line, 1)


def _demote(clean: str) -> str:
    """The page's own headline is the only first-level one: a body that has one moves down."""
    if "<h1" not in clean:
        return clean
    return _LEVEL.sub(lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}{tag[3]}>", clean)


def _name_headings(clean: str) -> str:
    """Give each heading an id made of its words, as GitHub does, for links that lead to it.

    comrak could, but counts from one for each heading that has the words of an earlier one: a
    body of 100,000 characters that repeats one took it two minutes.
    """
    taken = dict.fromkeys(_ID.findall(clean), 0)

    def named(heading: re.Match[str]) -> str:
        slug = name = _slug(plain_text(heading[2]))
        while name in taken:
            taken[slug] += 1
            name = f"{slug}-{taken[slug]}"
        taken[name] = 0
        return f'<h{heading[1]} id="{ID_PREFIX}{name}">{heading[2]}</h{heading[1]}>'

    return _HEADING.sub(named, clean)


def _slug(text: str) -> str:
    kept = (c for c in text.lower() if c in " -_" or unicodedata.category(c)[0] in "LMN")
    return "".join(kept).replace(" ", "-")
