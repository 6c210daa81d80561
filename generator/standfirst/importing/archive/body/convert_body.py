"""A post's body as one that the digest can carry: no template code, no lost link, no picture.

The text stays as its author typed it but for what has to change. Code is never touched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from standfirst.importing.archive.body.markdown_spans import (
    Shield,
    replace_links,
    replace_pictures,
    unindent,
)
from standfirst.importing.archive.body.plain_text import to_plain
from standfirst.importing.archive.body.raw_html import rewrite_html
from standfirst.importing.archive.body.template_code import (
    REFERENCE,
    fence_highlights,
    remove_template_code,
)
from standfirst.importing.archive.import_report import Note
from standfirst.model import urls

_HEADING = re.compile(r"#\s+(?P<atx>[^\n]+?)\s*#*\s*(?:\n|$)|(?P<setext>[^\n]+)\n=+[ \t]*(?:\n|$)")
_STRAY_REFERENCE = re.compile(re.escape(REFERENCE) + r"[^\s()<>\"'\[\]]*")
_INDENTED_MARKUP = re.compile(
    r"\s*</?(?:p|div|li|ul|ol|h[1-6]|table|thead|tbody|tr|td|th|blockquote|figure|img)\b[^<>]*>"
)
_CHANGES = {
    "links-to-text": "links that lead to nothing known; their text stays",
    "pictures-to-links": "pictures that are links now",
    "pictures-left-out": "pictures without words or without an address",
}
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")

Lead = Callable[[str], str | None]
"""From an address in the archive to the one here, or None where only the text can stay."""


@dataclass(slots=True)
class _Work:
    """The conversion of one body."""

    lead: Lead
    picture_address: Lead
    counts: Counter[str] = field(default_factory=Counter)

    def link(self, href: str) -> str | None:
        new = self.lead(href)
        self.counts["links-to-text"] += new is None
        return new

    def markdown_link(self, label: str, href: str) -> str | None:
        new = self.link(href)
        if new is None or not label.strip():
            return label
        if new == href:
            return None
        return f"[{label}]({new})"

    def markdown_picture(self, label: str, src: str, within_link: bool) -> str:
        address = self._seen(label, src)
        if within_link:
            return label or "…"
        return f"[{label}]({address})" if label and address else ""

    def markup_picture(self, label: str, src: str, within_link: bool) -> str:
        address = self._seen(label, src)
        words = label.replace("&", "&amp;").replace("<", "&lt;")
        if within_link:
            return words or "…"
        return f'<a href="{address}">{words}</a>' if words and address else ""

    def _seen(self, label: str, src: str) -> str | None:
        address = self.picture_address(src)
        self.counts["pictures-to-links" if label and address else "pictures-left-out"] += 1
        return address


def convert_body(text: str, *, lead: Lead, picture: Lead) -> tuple[str, tuple[Note, ...]]:
    """Convert the body of a post, without characters that nobody sees; and what was changed.

    `lead` and `picture` give the addresses of links and of pictures.
    """
    work = _Work(lead, picture)
    shield = Shield()
    text = shield.keep_code(unindent(fence_highlights(text), _is_code))
    text, templates = remove_template_code(text)
    text = rewrite_html(text, link=work.link, picture=work.markup_picture)
    text = replace_pictures(text, work.markdown_picture)
    text = replace_links(text, work.markdown_link)
    text = _STRAY_REFERENCE.sub("", text)
    text = shield.restore(_BLANK_LINES.sub("\n\n", text).strip("\n")).rstrip()
    return text, _notes(work.counts, templates)


def _is_code(block: str) -> bool:
    """Whether a block that is indented like code is code.

    Older generators let HTML be indented, and run templates before they look for code.
    """
    return not _INDENTED_MARKUP.match(block) and "{{<" not in block


def remove_title(body: str, title: str) -> tuple[str, tuple[Note, ...]]:
    """The body without a first heading that only says the title again."""
    match = _HEADING.match(body)
    if match is None:
        return body, ()
    heading = urls.slug(to_plain(match["atx"] or match["setext"]))
    named = urls.slug(to_plain(title))
    if not heading.startswith(named) and not named.startswith(heading):
        return body, ()
    return body[match.end() :].lstrip("\n"), (Note("heading-removed", "it repeated the title"),)


def first_heading(body: str) -> str:
    """The words of the heading that a body begins with, or an empty text."""
    match = _HEADING.match(body.lstrip("\n"))
    return to_plain(match["atx"] or match["setext"]) if match else ""


def _notes(counts: Counter[str], templates: Counter[str]) -> tuple[Note, ...]:
    said = {code: f"{about}: {counts[code]}" for code, about in _CHANGES.items() if counts[code]}
    if templates:
        named = ", ".join(f"{name} {number}" for name, number in sorted(templates.items()))
        said = {"templates-removed": f"template code: {named}", **said}
    return tuple(Note(code, sentence) for code, sentence in said.items())
