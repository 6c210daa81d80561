"""The rule that a lead which is over is deleted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from standfirst.model.codes import Code
from standfirst.model.content import Content
from standfirst.model.problem import Finding, Level, Problem, item_problem
from standfirst.model.source_urls import canonical_url


def expired_leads(content: Content, now: dt.datetime) -> Iterator[Problem]:
    """A summary that is wanted no more, or that somebody has written since."""
    taken = {canonical_url(s.url): a for a in content.articles for s in a.meta.source if s.url}
    for lead in content.leads:
        writer = taken.get(canonical_url(lead.meta.url)) if lead.meta.url else None
        if writer is not None:
            message, hint = f"somebody has taken this lead up: {writer.path}", "delete the file"
        elif lead.expires <= now.date() and not lead.refused & {"found", "expires"}:
            message = f"this lead expired on {lead.expires}"
            hint = "delete the file, or give it a later day in `expires`"
        else:
            continue
        yield item_problem(lead, "", Finding(Code.LEAD_OVER, message, hint, Level.WARNING))
