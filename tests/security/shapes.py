"""Texts that are short to describe and, for some renderers, long to read.

Each shape is a function from a number of characters to a text of about that many.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, islice

Shape = Callable[[int], str]

_TOKENS = (
    "*", "_", "**", "__", "*a_ ", "**a *a ", "a**b", "_a__", "~~", "~a~~b", "`", "``a` ", "\\",
    "\\\\[",
    "[", "]", "![", "](", "[a](", "[a](<b", "[a](b 'c", "[a][", "[[a]", "![[](", "[^", "[^1]",
    "[^1]: a\n",
    "[a]: b\n", "[a]:\n", "[a]: <", "<", "<a", "<a b", "<a b='", "<!--", "<!-- a --", "<!->",
    "<?", "<?a",
    "<![CDATA[", "<!A ", "</", "</a ", "&", "&#", "&amp", "&#x1;", "&nbsp;", "http://",
    "http://a.b/(",
    "https://a.b/?", "www.", "www.a.b&c;", "a@", "a@b.c", "a@b_", "a.b@c.d ", "mailto:", "|",
    "|a", "|-",
    "a|b\n-|-\n", "-", "---\n", "- - ", "=", "a\n=\n", "#", "# ", "# a\n", "#######", ">", "> ",
    "> a\n",
    ">>>\n", "- ", "* a\n", "1. ", "1) a\n", "- a\n\n", "-\n", "    a\n", "\t", "\ta\n", "\n",
    " ", " \n", "\r",
    "```\n", "~~~\n", "````a\n", "`` ` ", ":", "+", "- [ ] a\n", "> [!NOTE]\n", "> [!", "<details>",
    "<details><summary>", "<div>\n\n", "<table>", "<table><tr><td>", "<p>", "<b>", "<i><b>",
    "<a href=x>",
    "<li>", "<ul><li>", "<select>", "<svg>", "<svg><a>", "<math>", "<math><mtext><table>",
    "<style>",
    "<template>", "<script>", "<form>", "<nobr>", "<font>", "<ruby><rt>", "<img src=x ",
    "<b a=b ", "<h1>",
    "<pre>", "<textarea>", "<title>", "<plaintext>", "<frameset>", "<br>", "é", "e\u0301", "😀",
    "\u200d",
    "ﷺ", "字", "שלום ", "a. ", "? ", "a", "1", ".", "…", "'", '"', "«", "(", ")",
)  # fmt: skip


def _repeat(token: str, size: int) -> str:
    return token * (size // len(token))


def _lines(token: str, size: int) -> str:
    return _repeat(f"{token.rstrip()}\n", size) if token.strip() else _repeat(f"{token}x\n", size)


def _before_text(token: str, size: int) -> str:
    return f"a{_repeat(token, size)}a"


def _in_a_line(token: str, size: int) -> str:
    return f"a\n{_repeat(token, size)}a\n\na"


def _after_a_mark(mark: str, token: str, size: int) -> str:
    return f"{mark}{_repeat(token, size)}a\na"


def _spaced(token: str, size: int) -> str:
    return _repeat(f"{token} a ", size)


def _in_quote(token: str, size: int) -> str:
    return _repeat(f"> {token}\n> \n", size)


def _there_and_back(opening: str, closing: str, size: int) -> str:
    half = size // (len(opening) + len(closing))
    return f"{opening * half}a{closing * half}"


def _numbered(form: str, size: int) -> str:
    """`form` with 0, 1, 2 … in the place of its braces, as often as there is room."""
    times = size // (len(form) + 3)
    return "".join(form.replace("{}", str(n)) for n in islice(count(), times))


def _stairs(mark: str, size: int) -> str:
    """Lines each of which begins with one mark more."""
    depth = int((2 * size / len(mark)) ** 0.5)
    return "".join(f"{mark * n}a\n" for n in range(1, depth))


def _referred(definition: str, use: str, size: int) -> str:
    return f"{definition}\n\n{_repeat(use, size - len(definition))}"


def _wide_table(size: int) -> str:
    columns = size // 12
    return f"|{'a|' * columns}\n|{'-|' * columns}\n" + "|a\n" * (size // 12)


def _long_table(size: int) -> str:
    return "|a|b|\n|-|-|\n" + "|\n" * (size // 2)


def _halves(size: int) -> str:
    return "[a" * (size // 4) + "](b" * (size // 6)


_MARKS = (
    "#",
    "# ",
    "=",
    "-",
    "*",
    "1.",
    ">",
    "|",
    "<",
    "</",
    "<a ",
    "<!--",
    "<a b=",
    "`",
    "```",
    "~~~",
    "[",
    "[a]:",
    "[^a]:",
    "[a](",
    "![",
    "&",
    "\\",
    "http://",
    "a@",
    "https://a.b/",
    "- [",
    "{",
    "'",
    '"',
    "a: ",
    "- ",
    "? ",
    "a: |\n  ",
    "a: {b: ",
    "a: '",
    'a: "',
    "a: [",
    "!!",
    "%",
    "@",
    "2026-",
    "a: 0x",
    "a: 1e",
    "a: 1:",
    "a: 0.",
    "a: -",
    "(",
    "«",
    "a: 2026-06-25T",
)
_BLANKS = (" " * 900, "\t" * 900, "\n" * 900)  # as many as there may be in a row
_FILLINGS = (
    *_BLANKS,
    " ",
    "\t",
    "-",
    "=",
    "#",
    "\\",
    "0",
    "9",
    ":",
    ".",
    ",",
    "|",
    "*",
    "_",
    "a",
    "a ",
    "a.",
)


_PAIRS = (
    ("[", "](a)"), ("[", "]"), ("![", "](a)"), ("*", "*"), ("**", "**"), ("_", "_"),
    ("*a **b ", "**c* "),
    ("~~", "~~"), ("`", "`"), ("(", ")"), ("<b>", "</b>"), ("<div>", "</div>"),
    ("<details>", "</details>"),
    ("<ul><li>", "</li></ul>"), ("<blockquote>", "</blockquote>"),
    ("<table><tr><td>", "</td></tr></table>"),
    ("[a](<", ">)"), ("'", "'"), ("<a href='#'>", "</a>"), ("<sup>", "</sup>"), ("<!--", "-->"),
)  # fmt: skip
_NUMBERED = (
    "[a{}]: b\n", "[^a{}]: [^a{}]\n", "[^a{}]\n", "[a{}][a{}] ", "# a{}\n", "# a\n\n{}\n",
    "{}. a\n", "<a{}>",
    "a{}@b.c ", "https://a.b/{} ", "&#{};", "<b a{}=b>", "<p id=a{}>", "`{}", "[a](b{}) ",
    "![a](b{}.png) ",
    "[^{}]: a\n    b\n", "- a{}\n\n  b\n", "|{}", "<x-{}>",
)  # fmt: skip
_STAIRS = (
    "> ",
    "- ",
    "* ",
    "1. ",
    " ",
    "  ",
    "    ",
    "\t",
    "#",
    "=",
    "`",
    "*",
    "[",
    "|",
    "<b>",
    ">",
    "&",
    "\\",
)
_REFERRED = (
    (f"[a]: {'b' * 900}", "[a] "), (f"[a]: /b '{'c' * 900}'", "![a]"), ("[^a]: b", "[^a] "),
    (f"[^a]: {'b ' * 400}", "[^a] "), ("[^a]: [^b]\n\n[^b]: [^a]", "[^a][^b] "),
    ("[ẞ]: a", "[SS] "),
    (f"[{'a' * 900}]: b", f"[{'a' * 900}] "),
)  # fmt: skip


def shapes() -> Iterator[tuple[str, Shape]]:
    """Every shape with its name, in a fixed order."""
    for token in _TOKENS:
        for pattern in (_repeat, _lines, _before_text, _in_a_line, _spaced, _in_quote):
            yield f"{pattern.__name__[1:]} {token!r}", partial(pattern, token)
    for mark in _MARKS:
        for token in _FILLINGS:
            yield f"{mark!r} before {token[:2]!r}", partial(_after_a_mark, mark, token)
    for opening, closing in _PAIRS:
        yield f"nested {opening!r}", partial(_there_and_back, opening, closing)
    for form in _NUMBERED:
        yield f"numbered {form!r}", partial(_numbered, form)
    for mark in _STAIRS:
        yield f"stairs {mark!r}", partial(_stairs, mark)
    for definition, use in _REFERRED:
        yield f"referred {definition[:12]!r} {use[:8]!r}", partial(_referred, definition, use)
    yield "wide table", _wide_table
    yield "long table", _long_table
    yield "halves of links", _halves
