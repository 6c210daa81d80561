"""The file that a reader's device compares with what it has seen."""

from __future__ import annotations

import json

from standfirst.rendering.data.updates import updates
from tests.builders import article, context, story, topic


def items(*own):
    return json.loads(updates(context(*own)))


def test_each_item_says_what_it_belongs_to_by_present_names():
    made = items(
        topic("privacy", parent="courts", aliases=["secrecy"]),
        story("appeal", aliases=["trial"]),
        article("a", topics=["secrecy"], stories=["trial"], language="vi"),
    )
    assert made == {
        "isAll": True,
        "items": [
            {
                "id": "a",
                "title": "A headline about a",
                "address": "2026/06/25/a/",
                "date": "2026-06-25",
                "topics": ["courts", "privacy"],
                "stories": ["appeal"],
                "language": "vi",
            }
        ],
    }


def test_what_was_corrected_last_stands_among_what_is_new():
    corrections = [{"date": "2026-06-28", "note": "A slip."}, {"date": "2026-06-30", "note": "B."}]
    made = items(article("old", "2020-01-01", corrections=corrections), article("new"))
    assert [(it["id"], it.get("corrected")) for it in made["items"]] == [
        ("old", "2026-06-30"),
        ("new", None),
    ]


def test_only_the_latest_changes_are_in_it():
    made = items(*(article(f"a{i:03}") for i in range(201)), article("old", "2020-01-01"))
    assert (len(made["items"]), made["isAll"]) == (200, False)


def test_drafts_and_withdrawn_articles_are_not_in_it():
    gone = article("gone", withdrawn={"date": "2026-06-26", "reason": "Wrong."})
    assert items(gone, article("draft", status="draft"))["items"] == []
