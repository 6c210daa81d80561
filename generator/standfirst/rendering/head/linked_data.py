"""JSON-LD of a page for search engines, with the vocabulary of https://schema.org/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from standfirst.arranging.publication import published_at, updated_at
from standfirst.model import urls
from standfirst.model.article import Article, Source
from standfirst.model.fields import Kind
from standfirst.rendering.context import Context

_TYPES = {Kind.OPINION: "OpinionNewsArticle", Kind.RESEARCH: "AnalysisNewsArticle"}
"""Of what an article reports; everything else is news."""

JsonObject = Mapping[str, Any]


def describe_site(context: Context, base: str) -> JsonObject:
    """The site, and how to search it. Addresses begin with `base`."""
    settings = context.settings
    return _drop_empty(
        {
            "@context": "https://schema.org",
            **_digest(context, base, "WebSite"),
            "description": settings.site_description or None,
            "inLanguage": settings.language,
            "license": settings.licence,
            "potentialAction": {
                "@type": "SearchAction",
                "target": f"{base}{urls.SEARCH}?q={{search_term_string}}",
                "query-input": "required name=search_term_string",
            },
        }
    )


def describe_article(
    context: Context, article: Article, base: str, picture: str | None
) -> JsonObject:
    """A summary, what it is based on, and its breadcrumbs. Addresses begin with `base`."""
    meta, url, settings = article.meta, _url(article, base), context.settings
    topics = context.lookup.article_topics(article)
    people = [{"@type": "Person", "name": name} for name in meta.contributors]
    digest = _digest(context, base, "Organization")
    about = [{"@type": "Thing", "name": t.text, "url": base + t.address} for t in topics]
    about += [{"@type": "Thing", "name": name} for name in meta.entities]
    data = {
        "@type": _TYPES.get(meta.kind, "NewsArticle"),
        "@id": url,
        "url": url,
        "headline": meta.title,
        "description": article.lede,
        "datePublished": published_at(article).isoformat(),
        "dateModified": updated_at(article).isoformat(),
        "inLanguage": meta.language or settings.language,
        "license": meta.licence or settings.licence,
        "wordCount": article.words,
        "isAccessibleForFree": True,
        "author": people or [digest],
        "publisher": digest,
        "image": picture,
        "articleSection": topics[0].text if topics else None,
        "about": about,
        "isBasedOn": [_source(source) for source in meta.source],
        "citation": [_cited(source) for source in meta.source],
        "correction": [
            {"@type": "CorrectionComment", "datePublished": str(c.date), "text": c.note}
            for c in meta.corrections
        ],
        "audio": _audio(article, base),
        **_translations(context, article, base),
    }
    steps = [(settings.site_name, base)]
    steps += [(topic.text, base + topic.address) for topic in topics[:1]]
    return {
        "@context": "https://schema.org",
        "@graph": [_drop_empty(data), _breadcrumbs([*steps, (meta.title, url)])],
    }


def _translations(context: Context, article: Article, base: str) -> dict[str, Any]:
    versions = context.site.translations.get(article.id, ())
    if not versions:
        return {}
    links = {v.id: {"@id": _url(v, base)} for v in versions if v.id != article.id}
    original = article.meta.translation_of
    if original is not None:
        return {"translationOfWork": links.get(original)}
    return {"workTranslation": list(links.values())}


def _audio(article: Article, base: str) -> JsonObject | None:
    audio = article.meta.audio
    if audio is None:
        return None
    seconds = f"PT{audio.seconds}S"
    return {"@type": "AudioObject", "contentUrl": base + audio.file, "duration": seconds}


def _source(source: Source) -> JsonObject:
    return _drop_empty(
        {
            "@type": "CreativeWork",
            "url": source.url,
            "name": source.title,
            "author": [{"@type": "Person", "name": name} for name in source.authors],
            "datePublished": str(source.published) if source.published else None,
            "inLanguage": source.language,
            "publisher": {"@type": "Organization", "name": source.publisher},
        }
    )


def _digest(context: Context, base: str, kind: str) -> dict[str, Any]:
    return {"@type": kind, "name": context.settings.site_name, "url": base}


def _url(article: Article, base: str) -> str:
    return base + urls.article(article.date, article.id)


def _cited(source: Source) -> str:
    parts = (", ".join(source.authors), source.title, source.publisher, str(source.published or ""))
    return ". ".join(part for part in parts if part)


def _breadcrumbs(steps: list[tuple[str, str]]) -> JsonObject:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, 1)
        ],
    }


def _drop_empty(value: JsonObject) -> dict[str, Any]:
    return {key: what for key, what in value.items() if what not in (None, "", [])}
