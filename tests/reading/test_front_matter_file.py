"""Topics, stories, letters, leads and pages are front matter and a body."""

from __future__ import annotations

import pytest

from standfirst.reading.front_matter_file import (
    read_lead,
    read_letter,
    read_page,
    read_story,
    read_topic,
)


def test_topics_stories_and_letters_are_read():
    topic, _ = read_topic(
        "topics/ai-policy.md", b"---\ntitle: AI\ndescription: Rules for AI.\n---\nx\n"
    )
    story, _ = read_story("stories/s.md", b"---\ntitle: The order\nsummary: What became.\n---\n")
    letter, _ = read_letter("editions/2026-W26.md", b"---\nlead: [a]\n---\nDear reader\n")
    assert topic.meta.title == "AI"
    assert story.meta.summary == "What became."
    assert letter.at == {"lead": (2, 1), "lead.0": (2, 8)}


def test_a_letter_may_lack_front_matter_but_not_its_week():
    _letter, problems = read_letter("editions/2026-W26.md", b"Dear reader\n")
    assert problems == ()
    _, (problem,) = read_letter("editions/2026-W54.md", b"Dear reader\n")
    assert problem.code == "name-invalid"


def test_a_lead_is_read_and_needs_its_day():
    lead, problems = read_lead("leads/a.md", b"---\ntitle: A report\nfound: 2026-06-25\n---\n")
    assert problems == ()
    assert lead.expires.isoformat() == "2026-08-24"
    lead, (problem,) = read_lead("leads/a.md", b"---\ntitle: A report\n---\n")
    assert lead.refused == {"found"}
    assert problem.code == "key-missing"


@pytest.mark.parametrize(
    ("raw", "title", "text"),
    [
        (b"# About *us*\n\nWords.\n", "About us", "Words."),
        (b"Words.\n", "About us", "Words."),
        (b"---\ntitle: Who we are\n---\n# Heading\n", "Who we are", "Heading"),
        (b"---\ntitle: Heading\n---\n# Heading\nWords.\n", "Heading", "Words."),
        (b"---\ndescription: All about all of us.\n---\n# Heading\n", "Heading", ""),
        (b"", "About us", ""),
    ],
)
def test_a_page_takes_its_title_from_the_first_that_has_one(raw, title, text):
    page, problems = read_page("about-us.md", raw)
    assert problems == ()
    assert (page.id, page.meta.title, page.body.text) == ("about-us", title, text)


def test_a_broken_fence_is_told_of_a_page_too():
    page, (problem,) = read_page("about.md", b"---\ntitle: About us\n\nWords.\n")
    assert page.refused == {"title", "description", "aliases"}
    assert problem.code == "front-matter-unclosed"


def test_a_heading_that_was_taken_leaves_the_lines_where_they_were():
    _, (problem,) = read_page("about.md", b"# About\n\n[x](/y)\n")
    assert problem.line == 3
