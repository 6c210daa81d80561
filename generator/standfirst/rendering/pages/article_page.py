"""The page of an article, of a withdrawn one too."""

from __future__ import annotations

from functools import partial

from standfirst.arranging.publication import last_changed
from standfirst.arranging.select import is_held_back
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.reading.markdown.text_measures import cut_at_sentence
from standfirst.rendering.article_view import article_view
from standfirst.rendering.citing.citations import citations
from standfirst.rendering.page import Head, HeadLink, Page
from standfirst.rendering.pages.page_inputs import MAX_DESCRIPTION, PageInputs


def article_page(inputs: PageInputs, article: Article) -> Page:
    withdrawn = article.meta.withdrawn
    changed = last_changed(article)
    return Page(
        address=urls.article(article.date, article.id),
        title=article.title,
        description=cut_at_sentence(article.lede, MAX_DESCRIPTION),
        template="article.html.j2",
        values=partial(_values, inputs, article),
        source=article.path,
        modified=max(changed, withdrawn.date) if withdrawn else changed,
        head=partial(_head, inputs, article),
        key=_key(inputs, article),
    )


def _values(inputs: PageInputs, article: Article) -> dict[str, object]:
    view = article_view(
        article, inputs.site, inputs.lookup, settings=inputs.settings, now=inputs.now
    )
    return {"article": view, "citations": citations(article, inputs.settings, inputs.locale)}


def _head(inputs: PageInputs, article: Article) -> Head:
    """Links to the translations, the page itself among them."""
    versions = inputs.site.translations.get(article.id, ())
    return Head(
        links=tuple(
            HeadLink(
                rel="alternate",
                address=urls.article(other.date, other.id),
                hreflang=other.meta.language or inputs.settings.language,
            )
            for other in ((article, *versions) if versions else ())
        )
    )


def _key(inputs: PageInputs, article: Article) -> str:
    site, lookup, keys = inputs.site, inputs.lookup, inputs.keys
    return keys.make(
        article.id,
        article.path,
        article.file_hash,
        str(is_held_back(article, inputs.now)),
        keys.cards(lookup.linked_neighbours(article)),
        keys.cards(site.related.get(article.id, ())),
        keys.cards(site.translations.get(article.id, ())),
        *(site.addresses.get(link.target, "") for link in article.body.links),
        *(s.url for s in article.meta.source if s.url and s.url in site.dead),
        "stories",
        *map(keys.story, lookup.article_stories(article)),
    )
