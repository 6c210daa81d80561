"""Articles for the tests of what is listed where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hypothesis import strategies as st

from standfirst.model.article import Article
from tests.builders import article

# Both sides of a year's end within one ISO week, and few enough days for articles to share them.
days = st.dates(dt.date(2020, 12, 1), dt.date(2021, 2, 28)).map(str)
articles = st.lists(
    st.tuples(
        days,
        st.booleans(),
        st.sampled_from(["published", "draft"]),
        st.lists(st.sampled_from(["courts", "privacy"]), min_size=1, max_size=2),
    ),
    max_size=12,
).map(
    lambda rows: [
        article(f"a{i}", day, pin=pin, status=status, topics=topics)
        for i, (day, pin, status, topics) in enumerate(rows)
    ]
)


def ids(articles: Iterable[Article]) -> list[str]:
    return [each.id for each in articles]
