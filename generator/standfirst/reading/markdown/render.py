"""From a contributor's Markdown to HTML that is safe to publish, once.

GitHub Flavored Markdown (https://github.github.com/gfm/, with footnotes and alerts) is rendered
by comrak and cleaned by nh3 against an explicit list. Every page, list, feed and message takes
its HTML from here, so there is one place to judge what a stranger's text can do.
"""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from contextvars import ContextVar
from urllib.parse import unquote, urlsplit

import comrak
import nh3

from standfirst.model.article import Body, BodyLink
from standfirst.model.hosts import deceiving
from standfirst.model.problem import Problem

ID_PREFIX = "body-"
"""Stands before every id that a body makes, so that no text can claim an id of the page."""

CONTENT_MARK = "\x03"
"""Stands before the path of another file under content/ until `links.resolve` knows its address.

A control character, because no text may hold one: nothing a contributor writes can forge it.
"""

MAX_BYTES = 100_000
"""Longest body that is rendered; a summary has 400 words."""

MAX_HTML = 2_000_000
"""Longest HTML that a body may become: some short texts are made to grow."""

_MAX_DEPTH = 100
_MAX_CELLS = 20_000
_MAX_TAGS = 3_000
_EXCERPT = 240

_EXTENSIONS = comrak.ExtensionOptions()
for _name in ("strikethrough", "table", "autolink", "tasklist", "footnotes", "alerts"):
    setattr(_EXTENSIONS, _name, True)
_RENDERING = comrak.RenderOptions()
_RENDERING.unsafe_ = True  # raw HTML is nh3's to judge, a line further down
_RENDERING.alert_style = comrak.AlertStyle.Semantic

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
_LEVEL = re.compile(r'<(/?)h([1-5])((?: id="[^"<>]*")?)>')
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(rf' id="{ID_PREFIX}([^"]*)"')
_BOX = re.compile(r"<input[^<>]*>")
_TAG = re.compile(r'<(?:[^">]|"[^"]*")*>')
_TAG_START = re.compile(r"<[A-Za-z]")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_UNSPACED = re.compile(
    "([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+)|([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+)"
)
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)]*(?=\s|$)")
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


def render(
    text: str, path: str, *, line: int = 1, is_page: bool = False
) -> tuple[Body, tuple[Problem, ...]]:
    """Render the body of the file at `path`, which begins on its line `line`.

    That of a plain page may use more of the theme's looks; what is refused is the same.

    Never raises for what a text holds: what cannot be rendered is a Problem and an empty body.
    """
    refused = _refuse(text, path, line)
    if refused is not None:
        return _EMPTY, (refused,)
    unsafe = comrak.render_markdown(text, extension_options=_EXTENSIONS, render_options=_RENDERING)
    if len(unsafe) > MAX_HTML:
        return _EMPTY, (_problem(path, line, "body-grows", "the body grows out of all proportion"),)
    finder = _Links(text, path, line)
    clean = _tick(_name_headings(_demote(_clean(unsafe, finder, is_page))))
    plain = plain_text(clean)
    body = Body(
        html=clean.strip(),
        text=plain,
        excerpt=_excerpt(clean),
        words=count_words(plain),
        links=tuple(finder.links),
    )
    return body, tuple(finder.problems)


def _tick(clean_html: str) -> str:
    """Boxes of a task list as characters: a disabled checkbox has no name that could be read out,
    and outside a browser it is not there at all.
    """
    return _BOX.sub(lambda box: "☑" if "checked" in box[0] else "☐", clean_html)


def plain_text(clean_html: str) -> str:
    """The text of clean HTML, white space folded.

    nh3 writes every attribute in double quotes and escapes those within it, so where a tag ends
    is certain.
    """
    text = html.unescape(_TAG.sub("", clean_html))
    return " ".join(text.replace("↩", " ").split())


def count_words(text: str) -> int:
    """How many words a text has. In writing without blanks two signs of Chinese or Japanese count
    as one, and five of Thai, Lao, Khmer or Burmese.
    """
    runs = _UNSPACED.findall(text)
    signs, letters = (sum(len(run[script]) for run in runs) for script in (0, 1))
    return len(_UNSPACED.sub(" ", text).split()) + -(-signs // 2) + -(-letters // 5)


def cut_at_sentence(text: str, limit: int) -> str:
    """The longest run of whole sentences within `limit` characters, or of whole words."""
    if len(text) <= limit:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, limit)]
    if ends and ends[-1] >= limit // 4:
        return text[: ends[-1]]
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


_EMPTY = Body(html="", text="", excerpt="", words=0)


def _refuse(text: str, path: str, line: int) -> Problem | None:
    """What would cost more to render than a body is worth, or what no text file holds."""
    if len(text) > MAX_BYTES:
        return _problem(
            path, line, "body-too-long", f"the body has more than {MAX_BYTES:,} characters"
        )
    if match := _CONTROL.search(text) or ("&#" in text and _CONTROL_REFERENCE.search(text)):
        at = line + text.count("\n", 0, match.start())
        name = match[0] if len(match[0]) > 1 else f"U+{ord(match[0]):04X}"
        message = f"a control character ({name}) stands here"
        hint = "take it away: it is invisible and no text needs it"
        return Problem(path, at, 1, "control-character", message, hint)
    if sum(map(text.count, ">-*+.)")) >= _MAX_DEPTH and (match := _TOO_DEEP.search(text)):
        at = line + text.count("\n", 0, match.start())
        return _problem(path, at, "body-too-deep", "quotes or lists are nested too deeply")
    if len(_TAG_START.findall(text)) > _MAX_TAGS:
        return _problem(path, line, "body-grows", f"there are more than {_MAX_TAGS:,} HTML tags")
    rules = _TABLE_RULE.findall(text) if "|" in text else []
    if rules and max(rule.count("|") for rule in rules) * text.count("\n") > _MAX_CELLS * 10:
        return _problem(path, line, "body-grows", "a table has more cells than a page can show")
    return None


def _problem(path: str, line: int, code: str, message: str) -> Problem:
    return Problem(path, line, 1, code, message, "shorten or simplify it")


class _Links:
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
        self.problems.append(
            Problem(
                self._path,
                line,
                column,
                "link-refused",
                f"«{shown}» cannot be linked to",
                hint,
            )
        )
        return None

    def _where(self, value: str) -> tuple[int, int]:
        """The first place in the source that holds the address, or the body's first line."""
        for form in (value, unquote(value)):
            index = self._text.find(form) if form else -1
            if index >= 0:
                column = index - self._text.rfind("\n", 0, index)
                return self._line + self._text.count("\n", 0, index), column
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
    return "" if host.isascii() and "xn--" not in host else deceiving(host)


_FINDER: ContextVar[_Links] = ContextVar("finder")
"""Who looks at the links of the body that is being cleaned: the cleaner itself is made once."""


def _filter(element: str, attribute: str, value: str) -> str | None:
    return _FINDER.get()(element, attribute, value)


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


def _clean(unsafe: str, finder: _Links, is_page: bool) -> str:
    _FINDER.set(finder)
    return (_PAGE_CLEANER if is_page else _CLEANER).clean(unsafe)


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


def _excerpt(clean: str) -> str:
    for match in _PARAGRAPH.finditer(clean):
        if text := plain_text(match[1]):
            return cut_at_sentence(text, _EXCERPT)
    return ""
