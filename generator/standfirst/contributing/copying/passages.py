"""The words of a saved page: its passages, without markup and without what nobody reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_HTML = re.compile(r"<(?:!doctype|html|head|body|article|div|p|span|br)\b", re.IGNORECASE)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg"})
_QUOTING = frozenset({"blockquote", "q"})
_INLINE = frozenset(
    "a abbr b bdi bdo cite code del dfn em font i ins kbd mark s small span strong sub sup time u"
    " var wbr".split()
)
_CHARSET = re.compile(
    rb"(?:<meta[^>]{0,200}charset|\A\s*<\?xml[^>]{0,100}encoding)=[\"']?([\w-]{1,40})",
    re.IGNORECASE,
)
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
"""What is meant by the names of encodings (https://encoding.spec.whatwg.org/#names-and-labels)."""
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that no block of the page divides."""

    text: str
    is_quotation: bool = False


def split_passages(text: str, *, is_html: bool | None = None) -> tuple[Passage, ...]:
    """The passages of a text, or of a page where it looks like one."""
    if is_html is None:
        is_html = bool(_HTML.search(text[:10_000]))
    if not is_html:
        return tuple(Passage(part) for part in re.split(r"\n\s*\n", text) if part.strip())
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.end_passage()
    return tuple(reader.passages)


def saved_text(raw: bytes, stated: str = "") -> str:
    """The text of a page: UTF-8, else as `stated` or as it says of itself, else Windows-1252."""
    stated = _UTF16.get(raw[:2], stated)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = _CHARSET.search(raw[:4_000])
    named = stated or (said[1].decode("ascii") if said else "cp1252")
    try:
        return raw.decode(_MEANT.get(named.lower(), named), errors="replace")
    except LookupError:
        return raw.decode("cp1252", errors="replace")


class _Reader(HTMLParser):
    """Collects passages; forgives whatever a page does wrong."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self._parts: list[str] = []
        self._unseen: list[str] = []
        self._quoting = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        if tag not in _INLINE:
            self.end_passage()
        self._quoting += tag in _QUOTING

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()
        if tag not in _INLINE:
            self.end_passage()
        self._quoting = max(0, self._quoting - (tag in _QUOTING))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._parts.append(data)

    def end_passage(self) -> None:
        text = " ".join("".join(self._parts).split())
        if text:
            self.passages.append(Passage(text, is_quotation=self._quoting > 0))
        self._parts.clear()
