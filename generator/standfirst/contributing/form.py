"""A summary sent with the form for people without Git: the text of an issue, to a file."""

from __future__ import annotations

import datetime as dt
import re

from standfirst.contributing.new import Draft, article_path, slug
from standfirst.errors import FormError
from standfirst.model.source_urls import without_tracking
from standfirst.reading.frontmatter.split import join

_SECTION = re.compile(r"^### (.+?)[ \t]*$", re.MULTILINE)
_NOTHING = "_No response_"
_NEEDED = ("Headline", "Publisher", "Address", "Topics", "Summary")


def read_form(text: str, author: str, date: dt.date) -> Draft:
    """The file that a filled form makes; `standfirst check` judges it like any other.

    Raises FormError where a field is empty.
    """
    fields = _fields(text)
    missing = [name for name in _NEEDED if not fields.get(name)]
    if missing:
        raise FormError(f"the form has no «{missing[0]}»")
    address = " ".join(fields["Address"].split())
    is_one = re.fullmatch(r"https?://\S+", address)
    where = {"url": without_tracking(address)} if is_one else {"url_note": address}
    data: dict[str, object] = {
        "title": " ".join(fields["Headline"].split()),
        "date": date,
        "topics": [topic.strip() for topic in fields["Topics"].split(",") if topic.strip()],
        "source": {"publisher": " ".join(fields["Publisher"].split()), **where},
    }
    if author:
        data["contributors"] = [author]
    if fields.get("Use of AI"):
        data["ai_use"] = fields["Use of AI"]
    return Draft(article_path(date, slug(str(data["title"]))), join(data, fields["Summary"]))


def _fields(text: str) -> dict[str, str]:
    """The sections of the form, each under its heading; a heading within an answer is of the last
    field, where all that follows belongs.
    """
    parts = _SECTION.split(text.replace("\r\n", "\n"))
    found: dict[str, str] = {}
    known = (*_NEEDED, "Use of AI", "Agreed")
    last = ""
    for name, value in zip(parts[1::2], parts[2::2], strict=True):
        if name in known and name not in found:
            last = name
            found[name] = value
        elif last:
            found[last] += f"### {name}{value}"
    return {name: value.strip() for name, value in found.items() if value.strip() != _NOTHING}
