"""Each form of each citation of an article, as text and as a file within the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from standfirst.model.article import Article
from standfirst.rendering.citing.citation_forms import bibtex, csl_json, plain_citation, ris
from standfirst.rendering.citing.cited_work import cited_works
from standfirst.rendering.context import Context
from standfirst.rendering.percent_encoding import percent_encode


class Form(NamedTuple):
    """A citation in one form, which is without a name where it is plain text.

    Lines of `text` end with LF, those of the file as the form wants. `file` is what the file is
    called, `data` the file as a `data:` address (RFC 2397) that needs no escaping in HTML.
    """

    name: str
    text: str
    file: str
    data: str


class Citation(NamedTuple):
    """How one work is cited. `forms` are all forms, the plain one first.

    `title` is that of the work, or where it has none the name of its publisher.
    """

    title: str
    forms: tuple[Form, ...]


def citations(context: Context, article: Article) -> tuple[Citation, ...]:
    """The summary's, then those of its sources."""
    cited, locale = cited_works(article, context.settings), context.locale
    texts = [
        (plain_citation(work, locale), bibtex(work), csl_json(work), ris(work)) for work in cited
    ]
    whole = "\0".join(chain.from_iterable(texts))
    encoded = iter(percent_encode(whole).split("\0"))  # faster than each by itself
    return tuple(
        Citation(work.title or work.container, tuple(_forms(work.key, own, encoded)))
        for work, own in zip(cited, texts, strict=True)
    )


def _forms(key: str, texts: Iterable[str], encoded: Iterator[str]) -> Iterator[Form]:
    for (name, suffix, prefix), text in zip(_KINDS, texts, strict=True):
        yield Form(name, text.replace("\r\n", "\n"), key + suffix, prefix + next(encoded))


_KINDS = (
    ("", ".txt", "data:text/plain;charset=utf-8,"),
    ("BibTeX", ".bib", "data:application/x-bibtex;charset=utf-8,"),
    ("CSL-JSON", ".json", "data:application/vnd.citationstyles.csl+json;charset=utf-8,"),
    ("RIS", ".ris", "data:application/x-research-info-systems;charset=utf-8,"),
)
