"""What search engines are told of a page: JSON-LD in the words of https://schema.org/."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.article import Article, Source
from standfirst.model.fields import Kind
from standfirst.model.settings import Settings
from standfirst.rendering.article_view import Lookup
from standfirst.rendering.feeds.feed_items import published, updated

_TYPES = {Kind.OPINION: "OpinionNewsArticle", Kind.RESEARCH: "AnalysisNewsArticle"}
"""Of what an article reports; everything else is news."""

Data = Mapping[str, Any]


class LinkedData:
    """Describes the pages of one site. Addresses begin with `base`, or stay as they are."""

    def __init__(self, site: Site, settings: Settings, lookup: Lookup) -> None:
        self._site, self._settings, self._lookup = site, settings, lookup

    def home(self, base: str) -> Data:
        """The site, and how to search it."""
        return _whole(
            {
                **self._digest(base, "WebSite"),
                "description": self._settings.site_description or None,
                "inLanguage": self._settings.language,
                "license": self._settings.licence,
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": f"{base}{urls.SEARCH}?q={{search_term_string}}",
                    "query-input": "required name=search_term_string",
                },
            }
        )

    def article(self, article: Article, base: str, picture: str | None) -> Data:
        """A summary, what it is based on, and where it stands."""
        meta, url = article.meta, self._url(article, base)
        topics = self._lookup.topics_of(article)
        people = [{"@type": "Person", "name": name} for name in meta.contributors]
        digest = self._digest(base, "Organization")
        about = [{"@type": "Thing", "name": t.text, "url": base + t.address} for t in topics]
        about += [{"@type": "Thing", "name": name} for name in meta.entities]
        whole = {
            "@type": _TYPES.get(meta.kind, "NewsArticle"),
            "@id": url,
            "url": url,
            "headline": meta.title,
            "description": article.lede,
            "datePublished": published(article).isoformat(),
            "dateModified": updated(article).isoformat(),
            "inLanguage": meta.language or self._settings.language,
            "license": meta.licence or self._settings.licence,
            "wordCount": article.body.words,
            "isAccessibleForFree": True,
            "author": people or [digest],
            "publisher": digest,
            "image": picture,
            "articleSection": topics[0].text if topics else None,
            "about": about,
            "isBasedOn": [self._source(source) for source in meta.source],
            "citation": [_cited(source) for source in meta.source],
            "correction": [
                {"@type": "CorrectionComment", "datePublished": str(c.date), "text": c.note}
                for c in meta.corrections
            ],
            "audio": self._audio(article, base),
            **self._translations(article, base),
        }
        steps = [(self._settings.site_name, base)]
        steps += [(topic.text, base + topic.address) for topic in topics[:1]]
        return {
            "@context": "https://schema.org",
            "@graph": [_without_nothing(whole), _path([*steps, (meta.title, url)])],
        }

    def _translations(self, article: Article, base: str) -> dict[str, Any]:
        versions = self._site.translations.get(article.id, ())
        if not versions:
            return {}
        links = {v.id: {"@id": self._url(v, base)} for v in versions if v.id != article.id}
        original = article.meta.translation_of
        if original is not None:
            return {"translationOfWork": links.get(original)}
        return {"workTranslation": list(links.values())}

    def _audio(self, article: Article, base: str) -> Data | None:
        audio = article.meta.audio
        if audio is None:
            return None
        seconds = f"PT{audio.seconds}S"
        return {"@type": "AudioObject", "contentUrl": base + audio.file, "duration": seconds}

    def _source(self, source: Source) -> Data:
        return _without_nothing(
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

    def _digest(self, base: str, kind: str) -> dict[str, Any]:
        return {"@type": kind, "name": self._settings.site_name, "url": base}

    @staticmethod
    def _url(article: Article, base: str) -> str:
        return base + urls.article(article.date, article.id)


def _cited(source: Source) -> str:
    parts = (", ".join(source.authors), source.title, source.publisher, str(source.published or ""))
    return ". ".join(part for part in parts if part)


def _path(steps: list[tuple[str, str]]) -> Data:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, 1)
        ],
    }


def _whole(value: Data) -> Data:
    return {"@context": "https://schema.org", **_without_nothing(value)}


def _without_nothing(value: Data) -> dict[str, Any]:
    return {key: what for key, what in value.items() if what not in (None, "", [])}
