"""CSL-JSON, for reference managers and citation processors.

The form is that of the Citation Style Language's `csl-data.json` schema, version 1.0.2: a list of
items, whose dates know as many parts as were stated, and whose names may be literal.
"""

from __future__ import annotations

import msgspec

from standfirst.rendering.citing.cited_work import Work


def csl_json(work: Work) -> str:
    """A list of one item, on one line."""
    issued = work.issued
    parts = (issued.year, issued.month, issued.day) if issued else ()
    item = {
        "id": work.key,
        "type": "webpage" if work.url else "document",
        "title": work.title,
        "author": [{"literal": name} for name in work.authors],
        "container-title": work.container,
        "issued": {"date-parts": [[part for part in parts if part]]} if issued else None,
        "URL": work.url,
        "language": work.language,
    }
    known = {name: value for name, value in item.items() if value is not None}
    return msgspec.json.encode([known]).decode() + "\n"
