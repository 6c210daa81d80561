"""Raw HTML within a Markdown text: links and pictures rewritten, what could run taken out.

Everything else is copied as it stands: cleaning it is the renderer's business.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser

_WITH_CONTENT = frozenset(
    "script style iframe noscript template svg math object embed audio video select textarea"
    " button canvas".split()
)
_ALONE = frozenset("input link meta base source track param".split())


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text: a start tag, an end tag, a comment, or anything else."""

    kind: str
    start: int
    tag: str = ""
    attributes: tuple[tuple[str, str | None], ...] = ()

    def value(self, name: str) -> str:
        return next((value or "" for key, value in self.attributes if key == name), "").strip()


class _Pieces(HTMLParser):
    """Cuts a text where tags begin and end; offsets, so that it can be put together again."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.pieces: list[_Piece] = []
        self.feed(text)
        self.close()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read `<![…` as browsers do, up to the next `>`; the library raises where no name follows.

        https://html.spec.whatwg.org/multipage/parsing.html#parse-error-cdata-in-html-content
        """
        return self.parse_bogus_comment(i, report)

    def _add(
        self, kind: str, tag: str = "", attributes: tuple[tuple[str, str | None], ...] = ()
    ) -> None:
        line, column = self.getpos()
        self.pieces.append(_Piece(kind, self._starts[line - 1] + column, tag, attributes))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add("start", tag, tuple(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add("empty", tag, tuple(attrs))

    def handle_endtag(self, tag: str) -> None:
        self._add("end", tag)

    def handle_comment(self, data: str) -> None:
        self._add("comment")

    def handle_data(self, data: str) -> None:
        self._add("text")

    # The library calls each with one argument, whatever it is named there.
    handle_decl = unknown_decl = handle_pi = handle_comment  # type: ignore[assignment]
    handle_entityref = handle_charref = handle_data  # type: ignore[assignment]


def rewrite_html(
    text: str,
    *,
    link: Callable[[str], str | None],
    picture: Callable[[str, str, bool], str],
) -> str:
    """Rewrite the raw HTML in a text.

    `link` gives the new address of a link, or None where only its text shall stay; `picture`
    gives what stands in the place of a picture, from its words, its address, and whether a link
    encloses it.
    """
    pieces = _Pieces(text).pieces if "<" in text else []
    if not pieces:  # such as in `</>`, which is no tag
        return text
    ends = [piece.start for piece in pieces[1:]] + [len(text)]
    written: list[str] = [text[: pieces[0].start]]
    open_links: list[bool] = []
    skip_to = 0
    for index, (piece, end) in enumerate(zip(pieces, ends, strict=True)):
        if index < skip_to or piece.kind == "comment" or piece.tag in _ALONE:
            continue
        if piece.tag in _WITH_CONTENT:
            skip_to = _end_of(pieces, index) if piece.kind == "start" else 0
        elif piece.tag == "img" and piece.kind != "end":
            written.append(picture(piece.value("alt"), piece.value("src"), bool(open_links)))
        elif piece.tag == "a":
            written.append(_anchor(piece, text[piece.start : end], open_links, link))
        else:
            written.append(text[piece.start : end])
    return "".join(written)


def _end_of(pieces: list[_Piece], index: int) -> int:
    """The index behind an element's end tag, or behind its start tag where it has no end."""
    depth = 0
    for at in range(index, len(pieces)):
        if pieces[at].tag == pieces[index].tag:
            depth += {"start": 1, "end": -1}.get(pieces[at].kind, 0)
            if depth == 0:
                return at + 1
    return index + 1


def _anchor(
    piece: _Piece, source: str, open_links: list[bool], link: Callable[[str], str | None]
) -> str:
    if piece.kind == "end":
        return "</a>" if open_links and open_links.pop() else ""
    if piece.kind == "empty":
        return ""
    address = piece.value("href")
    new = link(address) if address else None
    open_links.append(new is not None)
    return "" if new is None else f'<a href="{html.escape(new)}">'
