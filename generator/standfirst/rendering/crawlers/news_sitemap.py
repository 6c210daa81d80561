"""The news sitemap: the articles of the last two days."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator
from functools import partial

from standfirst.arranging.site import Site
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.rendering.output import Output

NEWS_SITEMAP = "news-sitemap.xml"
_FRESH = dt.timedelta(days=1)
_MOST = 1_000
_NAMES = "http://www.google.com/schemas/sitemap-news/0.9"


def news_sitemap(site: Site, settings: Settings) -> Iterator[Output]:
    """The file, where the site knows its address."""
    if settings.site_url:
        yield Output(path=NEWS_SITEMAP, make=partial(_news, site, settings))


def _news(site: Site, settings: Settings) -> bytes:
    """The articles of the last two days on which there were any: search engines ask for two days
    (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
    """
    newest = site.articles[0].date if site.articles else dt.date.min
    fresh = [a for a in site.articles[:_MOST] if newest - a.date <= _FRESH]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="{_NAMES}">',
        *(_entry(article, settings) for article in fresh),
        "</urlset>",
        "",
    ]
    return "\n".join(lines).encode()


def _entry(article: Article, settings: Settings) -> str:
    url = settings.site_url + urls.article(article.date, article.id)
    language = article.meta.language or settings.language
    return (
        f"<url><loc>{html.escape(url)}</loc><news:news><news:publication>"
        f"<news:name>{html.escape(settings.site_name)}</news:name>"
        f"<news:language>{html.escape(language)}</news:language></news:publication>"
        f"<news:publication_date>{article.date}</news:publication_date>"
        f"<news:title>{html.escape(article.title)}</news:title></news:news></url>"
    )
