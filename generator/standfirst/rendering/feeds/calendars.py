"""Dates ahead as calendars: iCalendar (RFC 5545), for everything and for each topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from icalendar import Calendar, Event

from standfirst.arranging.publication import updated_at
from standfirst.model import urls
from standfirst.model.article import Ahead, Article
from standfirst.model.settings import Settings
from standfirst.rendering.context import Context
from standfirst.rendering.output import Output


def calendars(context: Context) -> Iterator[Output]:
    """A calendar of all dates, and one for each topic that has any. None is empty."""
    name = context.settings.site_name
    yield from _outputs(context, context.site.articles, (urls.HOME,), name)
    for listing in context.site.topics:
        title = f"{listing.topic.meta.title} · {name}"
        folders = [urls.topic(own) for own in (listing.topic.id, *listing.topic.meta.aliases)]
        yield from _outputs(context, listing.articles, folders, title)


def _outputs(
    context: Context, articles: Iterable[Article], folders: Iterable[str], title: str
) -> Iterator[Output]:
    named = tuple([article for article in articles if article.meta.ahead])
    for folder in folders if named else ():
        yield Output.plain(
            path=f"{folder}{urls.CALENDAR}",
            make=partial(_calendar, named, title, context.settings),
            key=context.keys.make(title, *(article.file_hash for article in named)),
        )


def _calendar(articles: Iterable[Article], title: str, settings: Settings) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Standfirst//Standfirst//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    dates = [(ahead, article) for article in articles for ahead in article.meta.ahead]
    for ahead, article in sorted(dates, key=lambda d: (d[0].date, d[0].what, d[1].id)):
        calendar.add_component(_event(ahead, article, settings))
    return bytes(calendar.to_ical())


def _event(ahead: Ahead, article: Article, settings: Settings) -> Event:
    """A whole day. What is written is the article's, so that the same content gives the same."""
    url = settings.site_url + urls.article(article.date, article.id)
    event = Event()
    event.add("uid", settings.urn("ahead", article.id, str(ahead.date), ahead.what))
    event.add("dtstamp", updated_at(article))
    event.add("dtstart", ahead.date)
    event.add("summary", ahead.what)
    event.add("description", f"{article.title}\n\n{article.lede}\n\n{url}".strip())
    event.add("url", url)
    event.add("transp", "TRANSPARENT")
    return event
