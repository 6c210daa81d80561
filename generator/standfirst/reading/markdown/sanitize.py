"""Cleans the HTML of a body against an explicit list, and judges each of its addresses."""

from __future__ import annotations

import posixpath
import re
from contextvars import ContextVar
from urllib.parse import unquote, urlsplit

import nh3

from standfirst.model.article import BodyLink
from standfirst.model.codes import Code
from standfirst.model.hosts import DECEPTION_HINT, find_deception
from standfirst.model.positions import text_position
from standfirst.model.problem import Finding, Problem

ID_PREFIX = "body-"
"""Stands before every id that a body makes, so that no text can claim an id of the page."""

CONTENT_MARK = "\x03"
"""Stands before the path of another file under content/ until that file has an address.

A control character, because no text may hold one: nothing a contributor writes can forge it.
"""

_TAGS = frozenset(
    "a abbr aside b blockquote br cite code dd del details dfn div dl dt em figcaption figure h2 h3"
    " h4 h5 h6 h1 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span"
    " strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
_ATTRIBUTES = {
    "*": set[str](),  # nh3 would let title= and lang= pass everywhere
    "a": {"href", "id", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "input": {"type", "checked", "disabled"},
    "li": {"id"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "code": {"class"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "ol": {"start", "reversed"},
    "details": {"open"},
    "time": {"datetime"},
}
_CLASSES = {
    "aside": {"admonition", "note", "tip", "important", "warning", "caution"},
    "p": {"admonition-title"},
    "section": {"footnotes"},
    "sup": {"footnote-ref"},
    "a": {"footnote-backref"},
}
_ALERTS = {"note", "tip", "important", "warning", "caution", "info", "success", "question"}
_PAGE_CLASSES = {
    **_CLASSES,
    "a": {*_CLASSES["a"], "md-button", "md-button--primary"},
    "div": {"grid", "cards", "admonition", *_ALERTS},
    "details": _ALERTS,
    "ul": {"grid", "cards"},
}
"""What plain pages may use of the theme beside: buttons, grids, boxes that fold."""

_SCHEMES = {"http", "https", "mailto"}
_REMOVED_WITH_CONTENT = {"script", "style", "template", "noscript", "svg", "math", "iframe"}
_LANGUAGE_CLASS = re.compile(r"language-[A-Za-z0-9+#._-]{1,30}")
_PLAIN_HOST = re.compile(r"https?://(?!.*xn--)[a-z0-9.-]+(?:[/?#]|\Z)")
"""How an address begins whose host is what it seems."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class LinkFilter:
    """The attribute filter of one body: judges each address, and notes the relative ones."""

    def __init__(self, text: str, path: str, line: int) -> None:
        self._text, self._path, self._line = text, path, line
        self.links: list[BodyLink] = []
        self.problems: list[Problem] = []

    def __call__(self, tag: str, name: str, value: str) -> str | None:
        if name == "href":
            return self._address(value, is_image=False)
        if name == "src":
            return self._address(value, is_image=True)
        if name == "class" and tag == "code":
            return value if _LANGUAGE_CLASS.fullmatch(value) else None
        if name == "type":
            return "checkbox"
        if name == "align":
            return value if value in {"left", "right", "center"} else None
        if name in {"width", "height", "colspan", "rowspan", "start"}:
            return value if value.isdecimal() and len(value) < 5 else None
        return value

    def _address(self, value: str, *, is_image: bool) -> str | None:
        value = value.strip()
        if value.startswith("#") and not is_image:
            return f"#{ID_PREFIX}{value[1:]}"
        if _SCHEME.match(value):
            return self._foreign(value, is_image=is_image)
        if not value or value.startswith(("?", "/", "\\")):
            return self._refused(value, "write it relative to this file, such as ../06/other.md")
        target, _, fragment = value.partition("#")
        joined = posixpath.join(posixpath.dirname(self._path), unquote(target.partition("?")[0]))
        normal = posixpath.normpath(joined)
        if normal.startswith(".."):
            return self._refused(value, "a link cannot leave the content folder")
        line, column = self._where(value)
        self.links.append(BodyLink(normal, line, column, is_image))
        mark = CONTENT_MARK + normal
        return f"{mark}#{ID_PREFIX}{fragment}" if fragment and not is_image else mark

    def _foreign(self, value: str, *, is_image: bool) -> str | None:
        if is_image:
            return self._refused(value, "put the picture under content/images/ and name it there")
        if value.partition(":")[0].lower() not in _SCHEMES:
            return None
        return self._refused(value, hint) if (hint := _deceiving(value)) else value

    def _refused(self, value: str, hint: str) -> str | None:
        line, column = self._where(value)
        shown = value if len(value) <= 80 else value[:79] + "…"
        message = f"«{shown}» cannot be linked to"
        self.problems.append(
            Finding(Code.LINK_REFUSED, message, hint).locate(self._path, line, column)
        )
        return None

    def _where(self, value: str) -> tuple[int, int]:
        """The first place in the source that holds the address, or the body's first line."""
        for form in (value, unquote(value)):
            index = self._text.find(form) if form else -1
            if index >= 0:
                return text_position(self._text, index, line=self._line)
        return self._line, 1


def _deceiving(url: str) -> str:
    """Why an address misleads those who read it; empty where it does not or has no host."""
    if _PLAIN_HOST.match(url):  # as nearly all are, and this takes a tenth of the time
        return ""
    try:
        parts = urlsplit(url)
        host = unquote(parts.hostname or "")
    except ValueError:
        return ""
    if "@" in parts.netloc:
        return "take away what stands before the @: it looks like the host and is none"
    if host.isascii() and "xn--" not in host:
        return ""
    fault = find_deception(host)
    return f"{fault}: {DECEPTION_HINT}" if fault else ""


_LINK_FILTER: ContextVar[LinkFilter] = ContextVar("links")
"""Who looks at the links of the body that is being cleaned: the cleaner itself is made once."""


def _filter(element: str, attribute: str, value: str) -> str | None:
    return _LINK_FILTER.get()(element, attribute, value)


def _cleaner(classes: dict[str, set[str]]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags=_REMOVED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=_filter,
        allowed_classes=classes,
        url_schemes=_SCHEMES,
        link_rel="noopener nofollow ugc",
        id_prefix=ID_PREFIX,
    )


_CLEANER, _PAGE_CLEANER = _cleaner(_CLASSES), _cleaner(_PAGE_CLASSES)


def sanitize(unsafe_html: str, links: LinkFilter, *, is_page: bool) -> str:
    """The HTML with only what the list allows; `links` notes what it links to."""
    _LINK_FILTER.set(links)
    return (_PAGE_CLEANER if is_page else _CLEANER).clean(unsafe_html)
