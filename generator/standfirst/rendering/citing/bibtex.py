r"""BibTeX, for LaTeX.

The form is that of `btxdoc` (O. Patashnik, 1988) and of the biblatex manual, in UTF-8. `date` is
read by biblatex and passed over by older styles, which read `year` and `month`. Braces around a
title keep its capitals, and around a name keep it whole. BibTeX counts even an escaped brace, so
a brace in a text becomes a command. both take `url` as it is.
"""

from __future__ import annotations

import re

from standfirst.model.date_formats import MONTHS
from standfirst.rendering.citing.cited_work import Work

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


def bibtex(work: Work) -> str:
    """One entry."""
    authors = " and ".join([f"{{{_escape(name)}}}" for name in work.authors])
    lines = [f"@misc{{{work.key}", f"  author = {{{authors}}}"]
    if work.title is not None:
        lines.append(f"  title = {{{{{_escape(work.title)}}}}}")
    lines.append(f"  howpublished = {{{_escape(work.container)}}}")
    if (issued := work.issued) is not None:
        lines.append(f"  date = {{{issued.text[:10]}}}")
        lines.append(f"  year = {{{issued.year:04}}}")
        if issued.month is not None:
            lines.append(f"  month = {MONTHS[issued.month - 1]}")
    if work.url is not None:
        lines.append(f"  url = {{{work.url}}}")
    return ",\n".join(lines) + "\n}\n"


def _escape(text: str) -> str:
    return text.translate(_COMMANDS) if _SPECIAL.search(text) else text
