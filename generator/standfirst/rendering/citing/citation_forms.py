"""The forms of a citation: plain text, BibTeX, CSL-JSON and RIS."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from babel import Locale

from standfirst.model.date_formats import MONTHS
from standfirst.model.dates import PartialDate
from standfirst.rendering.citing.cited_work import Work
from standfirst.rendering.i18n import date_names

_SPECIAL = re.compile(r"[\\{}^~%&#_$]")
_COMMANDS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{character: f"\\{character}" for character in "%&#_$"},
    }
)


def plain_citation(work: Work, locale: Locale) -> str:
    """Plain text on one line: the parts between commas, without a word of ours.

    The address is last and nothing follows it, so that it can be copied whole.
    """
    names = ", ".join(work.authors)
    parts = [names]
    if work.title is not None:
        parts.append(f"“{work.title}”")
    if work.container != names:
        parts.append(work.container)
    if (issued := work.issued) is not None:
        day = PartialDate(issued.year, issued.month, issued.day)  # without a time
        parts.append(date_names.partial(day, locale))
    if work.url is not None:
        parts.append(work.url)
    return ", ".join(parts) + "\n"


def bibtex(work: Work) -> str:
    """An entry of BibTeX, for LaTeX.

    The form is that of `btxdoc` (O. Patashnik, 1988) and of the biblatex manual, in UTF-8. `date`
    is read by biblatex and passed over by older styles, which read `year` and `month`. Braces
    around a title keep its capitals, and around a name keep it whole. BibTeX counts even an escaped
    brace, so a brace in a text becomes a command. Both take `url` as it is.
    """
    authors = " and ".join([f"{{{_escape_tex(name)}}}" for name in work.authors])
    lines = [f"@misc{{{work.key}", f"  author = {{{authors}}}"]
    if work.title is not None:
        lines.append(f"  title = {{{{{_escape_tex(work.title)}}}}}")
    lines.append(f"  howpublished = {{{_escape_tex(work.container)}}}")
    if (issued := work.issued) is not None:
        lines.append(f"  date = {{{issued.text[:10]}}}")
        lines.append(f"  year = {{{issued.year:04}}}")
        if issued.month is not None:
            lines.append(f"  month = {MONTHS[issued.month - 1]}")
    if work.url is not None:
        lines.append(f"  url = {{{work.url}}}")
    return ",\n".join(lines) + "\n}\n"


def _escape_tex(text: str) -> str:
    return text.translate(_COMMANDS) if _SPECIAL.search(text) else text


def csl_json(work: Work) -> str:
    """CSL-JSON, for reference managers and citation processors: a list of one item, on one line.

    The form is that of the Citation Style Language's `csl-data.json` schema, version 1.0.2, whose
    dates know as many parts as were stated, and whose names may be literal.
    """
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


def ris(work: Work) -> str:
    """A record of RIS, for reference managers.

    The form is that of the RIS specification (Research Information Systems, 2001; tags as revised
    in 2011): a tag of two characters, two spaces, a hyphen, a space, a text up to the end of the
    line, which is CR LF.
    """
    return "".join([f"{tag}  - {text}\r\n" for tag, text in _ris_fields(work)])


def _ris_fields(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if work.url else "GEN"
    yield "ID", work.key
    for name in work.authors:
        yield "AU", name
    if work.title is not None:
        yield "TI", work.title
    yield "T2", work.container
    if work.issued is not None:
        yield "PY", f"{work.issued.year:04}"
        yield "DA", _ris_day(work.issued)
    if work.url is not None:
        yield "UR", work.url
    if work.language is not None:
        yield "LA", work.language
    yield "ER", ""


def _ris_day(issued: PartialDate) -> str:
    """`YYYY/MM/DD/`, where what is not known leaves its place empty."""
    month = "" if issued.month is None else f"{issued.month:02}"
    day = "" if issued.day is None else f"{issued.day:02}"
    return f"{issued.year:04}/{month}/{day}/"
