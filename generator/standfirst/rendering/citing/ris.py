"""RIS, for reference managers.

The form is that of the RIS specification (Research Information Systems, 2001; tags as revised in
2011): a tag of two characters, two spaces, a hyphen, a space, a text up to the end of the line,
which is CR LF.
"""

from __future__ import annotations

from collections.abc import Iterator

from standfirst.model.dates import PartialDate
from standfirst.rendering.citing.cited_work import Work


def ris(work: Work) -> str:
    """One record."""
    return "".join([f"{tag}  - {text}\r\n" for tag, text in _fields(work)])


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if work.url else "GEN"
    yield "ID", work.key
    for name in work.authors:
        yield "AU", name
    if work.title is not None:
        yield "TI", work.title
    yield "T2", work.container
    if work.issued is not None:
        yield "PY", f"{work.issued.year:04}"
        yield "DA", _day(work.issued)
    if work.url is not None:
        yield "UR", work.url
    if work.language is not None:
        yield "LA", work.language
    yield "ER", ""


def _day(issued: PartialDate) -> str:
    """`YYYY/MM/DD/`, where what is not known leaves its place empty."""
    month = "" if issued.month is None else f"{issued.month:02}"
    day = "" if issued.day is None else f"{issued.day:02}"
    return f"{issued.year:04}/{month}/{day}/"
