"""The page of leads: sources that somebody might summarise."""

from __future__ import annotations

from standfirst.model import urls
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page


def leads_page(context: Context) -> Page:
    site, words = context.site, context.words
    title, description = words.gettext("Wanted"), words.gettext("What somebody might summarise.")
    key = context.keys.make("leads", *(f"{lead.path} {lead.meta}" for lead in site.leads))
    return index_page(context, urls.LEADS, "leads", title, description, key)
