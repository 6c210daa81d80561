"""The URLs that a digest keeps, and its redirects, which lead to nothing but those."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standfirst.arranging.arrange import arrange
from standfirst.arranging.permalinks import Permalinks
from standfirst.model.article import Body
from standfirst.model.settings import Settings
from standfirst.model.taxonomy import PageMeta, PlainPage
from tests.builders import NOW, article, content, story, topic


def permalinks(*items):
    return Permalinks.from_site(arrange(content(*items), Settings(), NOW))


def plain_page(name, *aliases):
    return PlainPage(name, f"{name}.md", PageMeta(aliases=aliases), Body("", ""))


def test_articles_topics_stories_and_plain_pages_keep_their_urls():
    kept = permalinks(article("a", stories=["s"]), story("s"), plain_page("about"))
    assert dict(kept.addresses()) == {
        "2026/06/25/a/": "articles/a.md",
        "topics/courts/": "topics/courts.md",
        "stories/s/": "stories/s.md",
        "about/": "about.md",
    }


def test_a_url_does_not_lead_to_itself():
    assert permalinks(article("a", aliases=["/2026/06/25/a"])).redirects() == {}


def test_an_alias_that_two_articles_claim_leads_to_one_in_whatever_order_they_are_found():
    one, two = article("one", aliases=["/old/"]), article("two", aliases=["/old/"])
    redirects = Permalinks((one, two), (), (), ()).redirects()
    assert redirects == Permalinks((two, one), (), (), ()).redirects()
    assert redirects["old/"] in ("2026/06/25/one/", "2026/06/25/two/")


old_urls = st.sampled_from(["/old", "/old/", "/posts/1.html", "/2026/06/25/a0/"])
# No two things claim one alias, and none claims the URL of another: a rule reports that.
items = st.lists(st.lists(old_urls, max_size=3), max_size=4).map(
    lambda aliases: [
        article(f"a{i}", aliases=[f"/{i}{old}" if i else old for old in own])
        for i, own in enumerate(aliases)
    ]
)


@given(items, st.lists(st.sampled_from(["p", "q", "privacy"]), max_size=3))
def test_every_redirect_leads_to_a_url_that_is_kept_and_none_to_another_redirect(articles, former):
    kept = permalinks(topic("privacy", aliases=former), *articles)
    redirects = kept.redirects()
    assert set(redirects.values()) <= set(dict(kept.addresses()))
    assert redirects.keys().isdisjoint(redirects.values())
    assert list(redirects) == sorted(redirects)
