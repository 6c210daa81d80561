"""The pages of topics."""

from __future__ import annotations

from tests.builders import article, topic
from tests.rendered_pages import Text, made, rendered


def test_a_list_runs_over_as_many_pages_as_it_needs():
    made = rendered(*(article(f"a{i}") for i in range(5)))
    numbers = [address for address in made if address.startswith("topics/courts/")]
    assert numbers == ["topics/courts/", "topics/courts/page/2/", "topics/courts/page/3/"]
    assert made["topics/courts/page/3/"].count("sf-entry__title") == 1


def test_all_topics_are_on_one_page():
    text = Text(rendered(topic("privacy"), article("a", topics=["privacy"]))["topics/"]).text
    assert "On privacy" in text
    assert "On courts" in text


def test_a_page_of_a_list_names_its_number_and_the_topics_file():
    found = made(*(article(f"a{i}") for i in range(3)))
    second = found["topics/courts/page/2/"]
    assert (second.title, second.source) == ("On courts (2/2)", "topics/courts.md")


def test_a_topic_names_those_that_occur_with_it():
    made = rendered(topic("privacy"), article("a", topics=["courts", "privacy"]))
    assert "Often together with:" in made["topics/courts/"]
    assert "Often together with:" not in rendered(article("a"))["topics/courts/"]
