"""Cleaned bodies with their links: as a page needs them, or absolute for feeds, data and e-mail."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

from standfirst.arranging.site import Edition
from standfirst.model import urls
from standfirst.model.article import Article, Bodies
from standfirst.reading.markdown.content_links import resolve
from standfirst.rendering.context import Context

_FRAGMENT = re.compile(r'(<a [^>]*?href=")#')


def resolved_html(context: Context, clean_html: str) -> Markup:
    """A body that nh3 has cleaned, for a page: links to content lead to what it became."""
    return Markup(resolve(clean_html, context.site.addresses))


def editorial(context: Context, edition: Edition) -> Markup | None:
    """The text of an edition's letter, if it has one."""
    return resolved_html(context, edition.letter.body.html) if edition.letter else None


def make_absolute(safe_html: str, base: str) -> str:
    """HTML with absolute URLs in the place of the marks; `base` is the URL of the
    site's root, or the way to it.
    """
    return safe_html.replace(urls.ROOT, html.escape(base)).strip()


def absolute_body(context: Context, article: Article, bodies: Bodies, base: str) -> str:
    """The body of an article, for what is read away from the site."""
    body = resolve(bodies[article.path].html, context.site.addresses)
    own = html.escape(base + urls.article(article.date, article.id))
    return make_absolute(_FRAGMENT.sub(lambda tag: f"{tag[1]}{own}#", body), base)
