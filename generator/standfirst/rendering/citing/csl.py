"""CSL-JSON, for reference managers and citation processors.

The form is that of the Citation Style Language's `csl-data.json` schema, version 1.0.2: a list of
items, whose dates know as many parts as were stated, and whose names may be literal.
"""

from __future__ import annotations

import msgspec

from standfirst.rendering.citing.cited_work import Work


def csl_json(work: Work) -> str:
    """A list of one item, on one line."""
    item: dict[str, object] = {"id": work.key, "type": "webpage" if work.url else "document"}
    if work.title is not None:
        item["title"] = work.title
    item["author"] = [{"literal": name} for name in work.authors]
    item["container-title"] = work.container
    if (issued := work.issued) is not None:
        parts = (issued.year, issued.month, issued.day)
        item["issued"] = {"date-parts": [[part for part in parts if part is not None]]}
    if work.url is not None:
        item["URL"] = work.url
    if work.language is not None:
        item["language"] = work.language
    return msgspec.json.encode([item]).decode() + "\n"
