"""An edition as a letter: its contents, before they have a form."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from standfirst.arranging.publication import ArticleCorrection, corrections
from standfirst.arranging.site import Edition, Site
from standfirst.errors import LetterError
from standfirst.model import urls
from standfirst.model.article import Article
from standfirst.rendering.context import Context
from standfirst.rendering.i18n import display_names
from standfirst.rendering.lookup import Lookup, TopicLink
from standfirst.rendering.safe_html import make_absolute, resolved_html


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a newsletter says. `editorial` is safe HTML, every address in it is whole.

    `lead` comes first, `groups` follow under their topics; `corrected` is what was put right since
    the edition before.
    """

    id: str
    title: str
    url: str
    base: str
    monday: dt.date
    editorial: Markup | None
    lead: tuple[Article, ...]
    groups: tuple[tuple[TopicLink, tuple[Article, ...]], ...]
    corrected: tuple[ArticleCorrection, ...]

    @property
    def sunday(self) -> dt.date:
        return self.monday + dt.timedelta(days=6)

    @property
    def articles(self) -> tuple[Article, ...]:
        """All of them, in the order of the letter."""
        return (*self.lead, *(article for _, group in self.groups for article in group))

    def address(self, article: Article) -> str:
        return self.base + urls.article(article.date, article.id)


def letter(context: Context, week: str) -> Letter:
    """The letter of a week, such as `2026-W26`.

    Raises LetterError for a week without an edition, a lead that is not published, and a digest
    that does not know its own address.
    """
    site, base = context.site, context.settings.site_url
    if not base:
        raise LetterError("the letter needs whole addresses: set `site_url` in mkdocs.yml")
    edition = next((edition for edition in site.editions if edition.id == week), None)
    if edition is None:
        newest = ", ".join(edition.id for edition in site.editions[:3])
        known = f"the newest are {newest}" if newest else "nothing is published yet"
        raise LetterError(f"there is no edition {week}: {known}")
    _refuse_unpublished(edition)
    editorial = None
    if edition.letter and edition.letter.body.html.strip():
        html = resolved_html(context, edition.letter.body.html)
        editorial = Markup(make_absolute(html, base))
    return Letter(
        id=edition.id,
        title=display_names.edition(edition, context.locale, context.words),
        url=base + urls.edition(edition.id),
        base=base,
        monday=edition.monday,
        editorial=editorial,
        lead=edition.lead,
        groups=_groups(edition.rest, context.lookup),
        corrected=tuple(_corrected(site, edition)),
    )


def _refuse_unpublished(edition: Edition) -> None:
    published = {article.id for article in edition.articles}
    wanted = edition.letter.meta.lead if edition.letter else ()
    missing = [name for name in wanted if name not in published]
    if missing and edition.letter:
        raise LetterError(
            f"{edition.letter.path} leads with `{missing[0]}`, which is not published in this week:"
            " publish it, or take it out of `lead`"
        )


def _groups(
    articles: Sequence[Article], lookup: Lookup
) -> tuple[tuple[TopicLink, tuple[Article, ...]], ...]:
    groups: defaultdict[TopicLink, list[Article]] = defaultdict(list)
    for article in articles:
        for topic in lookup.article_topics(article)[:1]:
            groups[topic].append(article)
    return tuple((topic, tuple(group)) for topic, group in groups.items())


def _corrected(site: Site, edition: Edition) -> list[ArticleCorrection]:
    """Corrections made after the edition before ended and before this one does."""
    earlier = next((e for e in site.editions if e.id == edition.earlier), None)
    begin = earlier.sunday if earlier else edition.monday - dt.timedelta(days=1)
    every = corrections((*site.articles, *site.withdrawn))
    return [c for c in every if begin < c.correction.date <= edition.sunday]
