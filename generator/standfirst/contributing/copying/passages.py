"""The words of a saved page: its passages, without markup and without what nobody reads."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import nh3

_HTML = re.compile(r"<(?:!doctype|html|head|body|article|div|p|span|br)\b", re.IGNORECASE)
_UNSEEN = {"script", "style", "template", "noscript", "svg"}
_QUOTING = {"blockquote", "q"}
_INLINE = set(
    "a abbr b bdi bdo cite code del dfn em font i ins kbd mark s small span strong sub sup time u"
    " var wbr".split()
)
_BLOCKS = nh3.ALLOWED_TAGS - _INLINE | set(
    "address audio button canvas dialog fieldset form label legend main menu object optgroup option"
    " search section select textarea title video".split()
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
    passages: list[Passage] = []
    words, quoting = "", 0
    clean = nh3.clean(text, tags=_BLOCKS, clean_content_tags=_UNSEEN, attributes={})
    for piece in re.split(r"(<[^>]*>)", f"{clean}<p>"):
        if not piece.startswith("<"):
            words += html.unescape(piece)
            continue
        if passage := " ".join(words.split()):
            passages.append(Passage(passage, is_quotation=quoting > 0))
        words = ""
        if piece.strip("</>") in _QUOTING:
            quoting += -1 if piece.startswith("</") else 1
    return tuple(passages)


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
