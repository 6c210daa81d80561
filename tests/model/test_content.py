"""Items are sorted into a Content and come out of it again."""

from __future__ import annotations

from standfirst.model.content import Content, gather
from standfirst.model.taxonomy import NO_DEAD_LINKS, NO_LEDGER, DeadLinks, Ledger
from tests.builders import article, letter, publisher, story, topic

ITEMS = (
    topic("courts"), article("b"), article("a"), story("appeal"), letter("2026-W26"),
    publisher("Gazette"), Ledger((("/topics/courts/", 1),)), DeadLinks(frozenset({"https://a.org/"})),
)  # fmt: skip


def test_items_are_sorted_by_kind_and_keep_their_order():
    content = gather(ITEMS, ["images/a.png"])
    assert [each.id for each in content.articles] == ["b", "a"]
    assert [each.id for each in content.topics] == ["courts"]
    assert content.ledger is ITEMS[6]
    assert content.dead_links is ITEMS[7]
    assert content.media == {"images/a.png"}


def test_the_items_of_a_content_make_the_same_content():
    content = gather(ITEMS)
    assert set(map(id, content.items())) == set(map(id, ITEMS))
    assert gather(content.items()) == content


def test_only_the_whole_content_has_faulty_items_among_the_others():
    broken, ledger = topic("broken"), Ledger()
    content = gather([topic("courts")], ["images/a.png"], [broken, ledger])
    assert [each.id for each in content.topics] == ["courts"]
    assert broken not in list(content.items())
    whole = content.whole()
    assert [each.id for each in whole.topics] == ["courts", "broken"]
    assert whole.ledger is ledger
    assert (whole.media, whole.faulty) == (content.media, ())
    assert whole.whole() is whole


def test_without_a_file_the_ledger_and_the_list_of_dead_links_are_empty():
    assert gather([]) == Content()
    assert list(Content().items()) == [NO_LEDGER, NO_DEAD_LINKS]
