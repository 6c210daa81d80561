"""A citation as plain text: the parts in one order, between commas, without a word of ours."""

from __future__ import annotations

from babel import Locale

from standfirst.model.dates import PartialDate
from standfirst.rendering.citing.cited_work import Work
from standfirst.rendering.i18n import date_names


def plain_citation(work: Work, locale: Locale) -> str:
    """One line. The address is last and nothing follows it, so that it can be copied whole."""
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
