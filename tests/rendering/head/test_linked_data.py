"""What search engines are told, as values."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.head.linked_data import describe_article, describe_site
from tests.builders import article, context, topic
from tests.outputs import ROOT, SETTINGS


def graph(*items: Any, base: str = ROOT, settings: Settings = SETTINGS) -> list[Any]:
    """The description of the first article, and its breadcrumbs."""
    own = next(item for item in items if isinstance(item, Article))
    data = describe_article(context(*items, settings=settings), own, base, None)
    parts: list[Any] = json.loads(json.dumps(data))["@graph"]
    return parts


def home(base: str = ROOT, settings: Settings = SETTINGS) -> Any:
    return describe_site(context(settings=settings), base)


def described(*items: Any, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = graph(*items, **options)[0]
    return found


def empty_values(value: Any) -> list[Any]:
    """What says nothing, at any depth."""
    if isinstance(value, dict):
        return [empty for each in value.values() for empty in empty_values(each)]
    if isinstance(value, list) and value:
        return [empty for each in value for empty in empty_values(each)]
    return [value] if value in (None, "", []) else []


def test_a_summary_says_what_it_is_based_on():
    source = {
        "publisher": "Gazette", "url": "https://example.org/a", "title": "The whole story",
        "authors": ["Ann"], "published": "2026-06",
    }  # fmt: skip
    found = described(
        article("a", source=[source], lede="One sentence that tells all of the story.")
    )
    assert found["@type"] == "NewsArticle"
    assert found["url"] == found["@id"] == f"{ROOT}2026/06/25/a/"
    (based_on,) = found["isBasedOn"]
    assert based_on["url"] == "https://example.org/a"
    assert based_on["publisher"]["name"] == "Gazette"
    assert found["citation"] == ["Ann. The whole story. Gazette. 2026-06"]
    assert found["dateModified"] == "2026-06-25T00:00:00+00:00"


def test_what_is_not_known_is_not_said():
    bare = article("a", source=[{"publisher": "Gazette", "url_note": "printed"}], body="")
    parts = graph(bare)
    assert empty_values(parts) == []
    assert not {"image", "audio", "correction", "description"} & parts[0].keys()
    assert parts[0]["citation"] == ["Gazette"]
    assert empty_values(home("", Settings())) == []


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("opinion", "OpinionNewsArticle"), ("research", "AnalysisNewsArticle"),
        ("ruling", "NewsArticle"),
    ],
)  # fmt: skip
def test_its_kind_says_its_type(kind, type_):
    assert described(article("a", kind=kind))["@type"] == type_


def test_corrections_and_a_reading_are_told():
    correction = {"date": "2026-06-28", "note": "The sum was wrong.", "substantive": True}
    audio = {"file": "audio/a.mp3", "seconds": 61, "voice": "human"}
    found = described(article("a", corrections=[correction], audio=audio))
    assert found["correction"][0]["text"] == "The sum was wrong."
    assert found["dateModified"][:10] == "2026-06-28"
    assert found["audio"]["contentUrl"] == f"{ROOT}audio/a.mp3"
    assert found["audio"]["duration"] == "PT61S"


def test_an_original_and_its_translations_name_each_other():
    original = article("a")
    german, vietnamese = (article(tag, language=tag, translation_of="a") for tag in ("de", "vi"))
    items = (original, german, vietnamese)
    urls = {name: {"@id": f"{ROOT}2026/06/25/{name}/"} for name in ("a", "de", "vi")}
    found = described(*items)
    assert found["workTranslation"] == [urls["de"], urls["vi"]]
    assert "translationOfWork" not in found
    other = described(vietnamese, original, german)
    assert other["translationOfWork"] == urls["a"]
    assert "workTranslation" not in other
    assert (found["inLanguage"], other["inLanguage"]) == ("en", "vi")


def test_who_wrote_it_is_its_contributors_or_else_the_digest():
    digest = {"@type": "Organization", "name": "Digest", "url": ROOT}
    assert described(article("a"))["author"] == [digest]
    found = described(article("a", contributors=["Ann", "Bảo"]))
    assert [author["name"] for author in found["author"]] == ["Ann", "Bảo"]
    assert found["publisher"] == digest


def test_what_it_is_about_are_its_topics_then_its_entities():
    found = described(topic("privacy"), article("a", topics=["privacy"], entities=["Ủy ban"]))
    assert [thing["name"] for thing in found["about"]] == ["On privacy", "Ủy ban"]
    assert found["about"][0]["url"] == f"{ROOT}topics/privacy/"
    assert found["articleSection"] == "On privacy"


def test_a_path_leads_from_the_digest_over_the_main_topic():
    own = article("a", topics=["privacy", "courts"])
    steps = graph(topic("privacy"), own)[1]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in steps] == [
        (1, "Digest", ROOT),
        (2, "On privacy", f"{ROOT}topics/privacy/"),
        (3, "A headline about a", f"{ROOT}2026/06/25/a/"),
    ]


def test_the_home_page_says_what_the_digest_is_and_how_to_search_it():
    settings = replace(SETTINGS, site_description="Law & technology", language="vi")
    found = home(settings=settings)
    assert found["potentialAction"]["target"] == f"{ROOT}search/?q={{search_term_string}}"
    assert (found["@type"], found["name"], found["url"]) == ("WebSite", "Digest", ROOT)
    assert (found["description"], found["inLanguage"]) == ("Law & technology", "vi")
    assert "description" not in home()
