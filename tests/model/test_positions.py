"""Where the keys of a file are."""

from __future__ import annotations

import pytest

from standfirst.model.positions import nearest_position

AT = {"topics": (4, 1), "topics.1": (4, 20), "source": (5, 1), "source.url": (6, 3)}


@pytest.mark.parametrize(
    ("key", "position"),
    [
        ("topics.1", (4, 20)),
        ("topics.0", (4, 1)),
        ("source.url", (6, 3)),
        ("source.title.0", (5, 1)),
        ("stories.0", (1, 1)),
        ("", (1, 1)),
    ],
)
def test_a_key_that_is_not_in_the_file_is_where_the_nearest_key_above_it_is(key, position):
    assert nearest_position(AT, key) == position
