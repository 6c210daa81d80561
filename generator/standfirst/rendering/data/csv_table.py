"""All articles in one table, as CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

COLUMNS = (
    "id", "url", "date", "updated", "title", "lede", "kind", "topics", "stories", "jurisdictions",
    "entities", "language", "licence", "publisher", "source_url", "source_title",
    "source_published",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def write_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """A table after RFC 4180 in UTF-8, with the mark by which spreadsheets know it.

    A cell that would be a formula has an apostrophe before it
    (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
