"""Template code of other generators, taken out of a body; the text that it carries stays.

Hugo shortcodes (https://gohugo.io/content-management/shortcodes/), Liquid tags and outputs
(https://shopify.github.io/liquid/) and kramdown attributes
(https://kramdown.gettalong.org/syntax.html#inline-attribute-lists). Nothing is ever evaluated.
"""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import quote

REFERENCE = "archive-ref:"
"""Stands before a percent-encoded reference of the archive where an address is expected."""

_TOKEN = re.compile(
    r"""
      \{\{[<%]\s*(?P<hugo>(?:(?!\{\{).){0,2000}?)\s*[>%]\}\}
    | \{%-?\s*(?P<liquid>(?:(?!%\}).){0,2000}?)\s*-?%\}
    | \{\{-?\s*(?P<output>(?:(?!\}\}).){0,2000}?)\s*-?\}\}
    | \{:(?P<kramdown>[^{}\n]{0,400})\}
    | (?P<heading>(?<=\S)[ \t]+\{[#.][^{}\n]{0,400}\}(?=[ \t]*$))
    """,
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_ADDRESS_EXPECTED = re.compile(
    r"(?:\]\(<?|\]:[ \t]*<?|(?:href|src)\s*=\s*[\"']?|" + REFERENCE + r"[^\s()<>\"']*)$"
)
_ARGUMENT = re.compile(
    r"""(?:(?P<key>[\w.-]+)\s*=\s*)?(?:"(?P<double>(?:\\.|[^"\\])*)"|`(?P<raw>[^`]*)`|'(?P<single>[^']*)'"""
    r"""|[“”](?P<curly>[^“”]*)[“”]|(?P<bare>[^\s"`]+))""",
    re.DOTALL,
)
_LITERAL = re.compile(r"""["']([^"']*)["']""")
_RAW = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_HIGHLIGHTS = (
    re.compile(
        r"\{\{[<%]\s*highlight\s+\"?(?P<lang>[\w+#-]+)[^{}]*?[>%]\}\}\n?"
        r"(?P<code>.*?)\n?\{\{[<%]\s*/\s*highlight\s*[>%]\}\}",
        re.DOTALL,
    ),
    re.compile(
        r"\{%-?\s*highlight\s+(?P<lang>[\w+#-]+)[^{}]*?%\}\n?(?P<code>.*?)\n?\{%-?\s*endhighlight\s*-?%\}",
        re.DOTALL,
    ),
)
_MEDIA = re.compile(
    r"img|image|picture|photo|figure|gallery|youtube|video|vimeo|audio|tweet|^x$|instagram|gist"
    r"|iframe|embed|spotify",
)


def fence_highlights(text: str) -> str:
    """Code that a template highlights, as fenced code; for the whole body, code included."""
    text = _RAW.sub("", text)
    for form in _HIGHLIGHTS:
        text = form.sub(lambda match: f"\n```{match['lang']}\n{match['code']}\n```\n", text)
    return text


def remove_template_code(text: str) -> tuple[str, Counter[str]]:
    """The text without template code, and how often each template stood in it.

    Where an address is expected, what a template refers to stands behind `REFERENCE`. Code must
    have been put out of the way before.
    """
    text = _COMMENT.sub("", text)
    counts: Counter[str] = Counter()
    pieces: list[str] = []
    tail = ""
    end = 0
    for match in _TOKEN.finditer(text):
        before = text[end : match.start()]
        tail = (tail + before)[-300:]
        meaning = _meaning(match, counts, in_address=bool(_ADDRESS_EXPECTED.search(tail)))
        pieces += before, meaning
        tail += meaning
        end = match.end()
    pieces.append(text[end:])
    return "".join(pieces), counts


def _meaning(match: re.Match[str], counts: Counter[str], *, in_address: bool) -> str:
    if (code := match["hugo"]) is not None:
        return _hugo(code, match, counts, in_address=in_address)
    if (code := match["liquid"]) is not None:
        return _liquid(code, counts, in_address=in_address)
    if (code := match["output"]) is not None:
        return _output(code, counts, in_address=in_address)
    if match["heading"] is not None and not _is_heading(match):
        return match[0]
    counts["attributes"] += 1
    return ""


def _is_heading(match: re.Match[str]) -> bool:
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    return line.startswith("#")


def _hugo(code: str, match: re.Match[str], counts: Counter[str], *, in_address: bool) -> str:
    if code.startswith("/*"):  # Hugo's way to show a shortcode instead of running it
        counts["shown"] += 1
        return ""
    name, _, rest = code.partition(" ")
    name = name.strip("/ ")
    named, positional = _arguments(rest.removesuffix("/"))
    if in_address:
        target = positional[0] if positional else named.get("path", named.get("link", ""))
        return _reference(target)
    counts[name or "{{ }}"] += 1
    if _MEDIA.search(name):
        return named.get("alt", "") if _is_all_of_a_link(match) else ""
    if code.startswith("/"):
        return ""
    if label := named.get("text", named.get("label", "")):
        return _labelled(label, named)
    title = named.get("title", named.get("summary", ""))
    if title and re.search(r"\{\{[<%]\s*/\s*" + re.escape(name) + r"\b", match.string):
        return f"\n\n{title if '**' in title else f'**{title}**'}\n\n"
    return ""


def _is_all_of_a_link(match: re.Match[str]) -> bool:
    """Whether a link would lose its only content with the template."""
    text = match.string
    before = text[max(0, match.start() - 400) : match.start()].rstrip()
    after = text[match.end() : match.end() + 20].lstrip()
    if after.startswith("]("):
        return before.endswith("[")
    return after.startswith("</a>") and re.search(r"<a\s(?:[^<>]|<[^<>]*>)*>$", before) is not None


def _labelled(label: str, named: dict[str, str]) -> str:
    label = " ".join(label.split())
    address = named.get("href", named.get("url", named.get("link", "")))
    if address and "[" not in label:
        return f"[{label}]({quote(address, safe='%/:?#@!$&*+,;=~-._')})"
    if cite := named.get("cite", ""):
        return f"{label} — {cite}"
    return label


def _liquid(code: str, counts: Counter[str], *, in_address: bool) -> str:
    name, _, rest = code.partition(" ")
    if in_address:
        known = name in {"post_url", "link"}
        return _reference(rest.strip().strip("\"'") if known else "")
    counts[name or "{% %}"] += 1
    return ""


def _output(code: str, counts: Counter[str], *, in_address: bool) -> str:
    if in_address:
        if literal := _LITERAL.match(code):
            return literal[1]
        return "" if re.fullmatch(r"site\.\w*url\w*(?:\s*\|.*)?", code) else _reference("")
    counts["{{ }}"] += 1
    return ""


def _reference(target: str) -> str:
    return REFERENCE + quote(target.strip(), safe="/#-._~")


def _arguments(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    named: dict[str, str] = {}
    positional: list[str] = []
    for match in _ARGUMENT.finditer(text):
        value = re.sub(r"\\(.)", r"\1", match[str(match.lastgroup)])
        if match["key"]:
            named[match["key"].lower()] = value
        else:
            positional.append(value)
    return named, tuple(positional)
