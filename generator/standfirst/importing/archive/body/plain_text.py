"""Foreign text made plain: without what nobody sees, without markup, and within a length."""

from __future__ import annotations

import html
import re

from pydantic import TypeAdapter, ValidationError

from standfirst.importing.archive.import_report import Note
from standfirst.model import fields as f
from standfirst.reading.frontmatter.invisible_characters import find_hidden

_HIDDEN_REFERENCE = re.compile(
    r"&#0*(?:[1-8]|1[1-9]|2\d|3[01]|127|8203|65279)(?!\d);?"
    r"|&#[xX]0*(?:[1-8bcefBCEF]|1[0-9a-fA-F]|7[fF]|200[bB]|[fF][eE][fF][fF])(?![0-9a-fA-F]);?"
)
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")

_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{:.*?\}", re.DOTALL)
_TAG = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_MARKUP = (
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(`+)(.+?)\1"), r"\2"),
    (re.compile(r"(\*{1,3}|(?<!\w)_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"^(?:#{1,6}\s+|>\s*)+"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)

_RESIDUE = re.compile(r"\*\*|`|\[[^\]]*\]\(|^\s*#+(?:\s|$)")
"""Wider than what the digest takes for Markdown in a line of text."""

_HEADLINE: TypeAdapter[str] = TypeAdapter(f.Headline)
_LONGEST_TITLE = 120
_SHORTEST_TITLE = 10
_LEDE = range(40, 281)
_SENTENCE_END = (".", "!", "?", "…", "”", '"', ")", "»", "。", "！", "？")
_INNER_END = re.compile(
    # Two letters before the stop: no «U.S.», no «a.m.»; a capital or a quotation behind it.
    r"(?:(?<=[^\W_][^\W_])[.!?…][\"”’»)]*(?=\s+[^\W_a-z]|\s+[\"“«(]|$)|[。！？])"
)
_LONGEST_TEXT = 5_000
"""Nothing made plain here is ever shown at this length."""


def clean_text(text: str) -> tuple[str, int]:
    """Line feeds as line ends, and no character that nobody sees; the number of those taken out."""
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    text, references = _HIDDEN_REFERENCE.subn("", text)
    hidden = list(find_hidden(text))
    if hidden:
        gone = set(hidden)
        text = "".join(letter for at, letter in enumerate(text) if at not in gone)
    return text, references + len(hidden)


def to_plain(text: str) -> str:
    """One line without Markdown, HTML and template code; entities are the characters they mean."""
    text = _TAG.sub("", _TEMPLATE.sub("", clean_text(text[:_LONGEST_TEXT])[0]))
    for form, meaning in _MARKUP:
        text = form.sub(meaning, text)
    text = clean_text(html.unescape(text))[0]
    if _RESIDUE.search(text):  # what was written with entities, or nested, to look like markup
        text = re.sub(r"[*`\[\]]|^[\s#]+", "", text)
    return " ".join(text.split())


def cut_at_word(text: str, limit: int) -> str:
    """Whole words and an ellipsis, within `limit` characters."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:.–—-") + "…"


def shorten_title(text: str, *, publisher: str) -> tuple[str, tuple[Note, ...]]:
    """A title that the digest accepts, made of a foreign one, and what was done to it.

    One that is too short takes the publisher's name behind it: nothing is invented.
    """
    notes = []
    title = to_plain(text)
    if title.endswith((".", "…")) and not _is_accepted(title):
        bare = title.rstrip(".… ")
        if bare and len(title) <= _LONGEST_TITLE:
            notes.append(Note("title-full-stop", "the full stop at the title's end is gone"))
        title = bare
    if len(title) > _LONGEST_TITLE:
        notes.append(Note("title-cut", f"the title had {len(title)} characters: «{title}»"))
        title = cut_at_word(title, _LONGEST_TITLE)
    if len(title) < _SHORTEST_TITLE:
        notes.append(Note("title-lengthened", f"the title was only «{title}»"))
        title = cut_at_word(f"{title} ({publisher})".strip(), _LONGEST_TITLE)
    return title, tuple(notes)


def shorten_lede(texts: tuple[str, ...]) -> tuple[str, tuple[Note, ...]]:
    """The first text of a lede's length; else the first that can be cut to it.

    A text that stops within a sentence, as excerpts made by a machine do, ends with the sentence
    before.
    """
    plain = [text for text in map(to_plain, texts) if text]
    for text in plain:
        if len(text) in _LEDE and text.endswith(_SENTENCE_END):
            return text, ()
    for text in plain:
        cut = _whole_sentences(text, _LEDE[-1]) or cut_at_word(text, _LEDE[-1])
        if len(cut) in _LEDE:
            return cut, () if cut == text else (Note("lede-cut", f"the lede was «{text}»"),)
    omitted = Note("lede-omitted", "the summary is too short for a lede")
    return "", (omitted,) if plain else ()


def _whole_sentences(text: str, limit: int) -> str:
    """The sentences that stand within the limit, if they are long enough; else nothing."""
    ends = [match.end() for match in _INNER_END.finditer(text, 0, limit + 1)]
    within = [end for end in ends if end <= limit and end in _LEDE]
    return text[: within[-1]] if within else ""


def _is_accepted(title: str) -> bool:
    try:
        _HEADLINE.validate_python(title)
    except ValidationError:
        return False
    return True
