"""What the digest is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.arrange import arrange
from standfirst.arranging.insights import insights
from standfirst.model.settings import Settings
from tests.builders import NOW, article, content, publisher


def found(*items):
    return insights(arrange(content(*items), Settings(), NOW))


def source(name="Gazette", **facts):
    return {"publisher": name, "url_note": "none", **facts}


def test_shares_are_of_the_main_source_and_what_is_silent_comes_last():
    second = source("Other", role="response")
    it = found(
        article("a", source=source(language="vi", role="official")),
        article("b", source=[source(language="vi", role="primary"), second]),
        article("c", source=source(language="de")),
        article("d", source=source()),
        article("e", source=source()),
        article("f", source=source()),
    )  # fmt: skip
    assert [(s.key, s.count) for s in it.languages] == [("vi", 2), ("de", 1), (None, 3)]
    assert it.official == 2
    assert [(listing.name, count) for listing, count in it.publishers] == [("Gazette", 6)]


def test_a_source_without_a_language_has_that_of_its_publisher():
    it = found(publisher("Gazette", language="fr"), article("a"))
    assert [(s.key, s.count) for s in it.languages] == [("fr", 1)]


def test_small_publishers_are_counted_together():
    it = found(*(article(f"a{i}", source=source(f"P{i:02}")) for i in range(18)))
    assert len(it.publishers) == 15
    assert (it.other_publishers, it.by_others) == (3, 3)


def test_gaps_name_the_articles_whose_sources_lack_something():
    whole = source(url="https://example.org/w", published="2026", archive="https://example.org/a")
    it = found(
        article("whole", source=whole),
        article("no-address", source=source(published="2026")),
        article("no-copy", source=[whole, source(url="https://example.org/2")]),
    )
    assert {gap.code: [a.id for a in gap.articles] for gap in it.gaps} == {
        "address": ["no-address"],
        "date": ["no-copy"],
        "archive": ["no-copy"],
    }


@given(st.lists(st.sampled_from([None, "en", "vi", "de"]), max_size=20))
def test_every_article_is_in_one_share(languages):
    facts = ({} if tag is None else {"language": tag} for tag in languages)
    it = found(*(article(f"a{i}", source=source(**own)) for i, own in enumerate(facts)))
    assert sum(s.count for s in it.languages) == sum(s.count for s in it.roles) == it.total
    assert sum(count for _, count in it.publishers) + it.by_others == it.total
