"""Dates ahead, as a calendar program reads them."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from standfirst.model.settings import Settings
from standfirst.rendering.feeds.calendars import calendars
from tests.builders import article, context, topic

SETTINGS = Settings(site_name="Digest", site_url="https://example.org/")


def files(*items):
    made = calendars(context(*items, settings=SETTINGS))
    return {output.path: output.make({}) for output in made}


def events(path, *items):
    return list(Calendar.from_ical(files(*items)[path]).walk("VEVENT"))


def test_without_a_date_there_is_no_calendar():
    items = (topic("privacy", aliases=["secrecy"]), article("a", topics=["privacy"]))
    assert files(*items) == {}
    dated = article("b", ahead=[{"date": "2026-10-01", "what": "Ruling"}])
    assert files(*items, dated).keys() == {"calendar.ics", "topics/courts/calendar.ics"}


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=200))
def test_what_is_due_comes_back_as_it_was_written(text):
    what = f"Hearing; {text}, «ế» 😀"
    (event,) = events("calendar.ics", article("a", ahead=[{"date": "2026-09-01", "what": what}]))
    assert str(event["summary"]) == what
    assert event["dtstart"].dt == dt.date(2026, 9, 1)
    assert str(event["url"]) == "https://example.org/2026/06/25/a/"


def test_a_topic_has_its_own_dates_under_its_former_name_too():
    items = (
        topic("privacy", aliases=["secrecy"]),
        article("a", topics=["privacy"], ahead=[{"date": "2026-09-01", "what": "Hearing"}]),
        article("b", ahead=[{"date": "2026-10-01", "what": "Ruling"}]),
    )
    for name in ("privacy", "secrecy"):
        found = events(f"topics/{name}/calendar.ics", *items)
        assert [str(event["summary"]) for event in found] == ["Hearing"]
    assert len({str(event["uid"]) for event in events("calendar.ics", *items)}) == 2


def test_a_line_break_in_a_text_is_no_line_of_the_calendar():
    what = "Hearing\nBEGIN:VALARM"
    (event,) = events("calendar.ics", article("a", ahead=[{"date": "2026-09-01", "what": what}]))
    assert not event.subcomponents
