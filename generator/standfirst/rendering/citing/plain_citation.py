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
    if work.issued is not None:
        parts.append(date_names.partial(_without_time(work.issued), locale))
    if work.url is not None:
        parts.append(work.url)
    return ", ".join(parts) + "\n"


def _without_time(date: PartialDate) -> PartialDate:
    return date if date.time is None else PartialDate(date.year, date.month, date.day)
