"""The home page: the newest edition, open stories and dates ahead."""

from __future__ import annotations

from functools import partial

from standfirst.arranging.arrange import dates_ahead
from standfirst.arranging.site import StoryListing
from standfirst.model import urls
from standfirst.model.article import Bodies
from standfirst.model.fields import StoryStatus
from standfirst.rendering.context import Context
from standfirst.rendering.page import Page
from standfirst.rendering.pages.page_values import group_by_topic
from standfirst.rendering.safe_html import editorial

_DATES_AHEAD = 8


def home_page(context: Context) -> Page:
    settings, articles = context.settings, context.site.articles
    return Page(
        address=urls.HOME,
        title=settings.site_name,
        description=settings.site_description,
        template="home.html.j2",
        values=partial(_values, context),
        modified=articles[0].date if articles else None,
        key=f"{context.keys.whole} {context.now.date()}",
    )


def _values(context: Context, _: Bodies) -> dict[str, object]:
    site, today = context.site, context.now.date()
    edition = site.editions[0] if site.editions else None
    lead = edition.lead if edition else ()
    ahead = [pair for pair in dates_ahead(site.articles) if pair[0].date >= today]
    return {
        "edition": edition,
        "groups": group_by_topic(context, edition.rest) if edition else (),
        "letter": editorial(context, edition) if edition else None,
        "pinned": [a for a in site.articles if a.meta.pin and a not in lead],
        "open_stories": [listing for listing in site.stories if _is_open(listing)],
        "ahead": ahead[:_DATES_AHEAD],
    }


def _is_open(listing: StoryListing) -> bool:
    return bool(listing.articles) and listing.story.meta.status is StoryStatus.OPEN
