"""The page of leads: sources that somebody might summarise."""

from __future__ import annotations

from standfirst.model import urls
from standfirst.rendering.page import Page
from standfirst.rendering.pages.list_pages import index_page
from standfirst.rendering.pages.page_inputs import PageInputs


def leads_page(inputs: PageInputs) -> Page:
    site, words = inputs.site, inputs.words
    title, description = words.gettext("Wanted"), words.gettext("What somebody might summarise.")
    key = inputs.keys.make("leads", *(f"{lead.path} {lead.meta}" for lead in site.leads))
    return index_page(site, urls.LEADS, "leads", title, description, key)
