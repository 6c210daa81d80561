"""What it takes to render a site, and the plan of its files: the same for both kinds of build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from standfirst.arranging.site import Site
from standfirst.building.fonts import fonts
from standfirst.building.plan import Planned, plan_bytes, plan_copies, plan_outputs
from standfirst.building.search_shards import plan_search
from standfirst.model.article import Article
from standfirst.model.settings import Settings
from standfirst.model.urls import file_path
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.environment import environment
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.outputs import outputs
from standfirst.rendering.page import Page
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from standfirst.theme.csp import headers_file
from standfirst.theme.layout import PageFields
from standfirst.theme.layout_cache import LayoutCache
from standfirst.workspace.configuration.project import load_catalogue, page_templates
from standfirst.workspace.load import LoadedContent
from standfirst.workspace.pipeline import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBuild:
    """An arranged site, its pages as values, and all that it takes to render them.

    `media` maps the path of each picture or recording below the content `folder` to its hash.
    """

    site: Site
    settings: Settings
    words: Words
    cards: SocialCards
    pages: tuple[Page, ...]
    renderer: Renderer
    folder: Path
    media: Mapping[str, str]

    def fields(self, page: Page) -> PageFields:
        """The words of a page that the theme's layout prints."""
        return PageFields.render(page, self.renderer, self.settings.site_url)


def prepare_build(workspace: Workspace, loaded: LoadedContent, now: dt.datetime) -> SiteBuild:
    """Arrange the content, which has no errors, and read the words, templates and fonts."""
    settings = workspace.settings
    words = load_catalogue(settings.language, workspace.project.overrides)
    site = workspace.arrange(loaded, now)
    cards = SocialCards(site, settings, fonts())
    return SiteBuild(
        site=site,
        settings=settings,
        words=words,
        cards=cards,
        pages=tuple(pages(site, settings, now, words, cards=cards)),
        renderer=make_renderer(workspace, site, words),
        folder=workspace.folder,
        media=loaded.media,
    )


def make_renderer(workspace: Workspace, site: Site, words: Words) -> Renderer:
    """What fills the templates of a digest."""
    templates = page_templates(workspace.project.overrides)
    return Renderer(site, workspace.settings, environment(templates, workspace.settings, words))


def plan_pages(build: SiteBuild, layouts: LayoutCache, theme_key: str) -> dict[str, Planned]:
    """The files of the pages. A page without a key is rendered here, because only that can tell.

    `theme_key` changes with the templates. Of what stands around the pages, a page's key depends on
    its own layout alone: which others there are is no business of its.
    """

    def render(page: Page) -> bytes:
        return layouts.layout(page.address).fill(build.fields(page)).encode()

    planned = {}
    layout_keys = {
        id(layout): fingerprint(theme_key, repr(layout)) for layout in layouts.layouts.values()
    }
    for page in build.pages:
        path = file_path(page.address)
        if page.key:
            layout_key = layout_keys[id(layouts.layout(page.address))]
            key = fingerprint(layout_key, page.key, page.address, page.title, page.description)
            planned[path] = Planned(key, partial(render, page))
        else:
            planned[path] = plan_bytes(render(page))
    return planned


def plan_other_files(
    build: SiteBuild,
    policies: Iterable[str],
    *,
    cache: Path,
    version: str = "",
    theme_key: str = "",
    jobs: int = 1,
) -> dict[str, Planned]:
    """The files of a site that are neither its pages nor the theme's.

    `policies` are those of the pages. `cache`, `version` and `jobs` are for `plan_search`; the
    files below `cache` have to stay until the plan is written.
    """
    site, settings, words = build.site, build.settings, build.words
    made = outputs(
        site,
        settings,
        build.pages,
        words,
        fill=build.renderer.fill,
        cards=build.cards,
        sizes=audio_sizes(build.folder, site.articles),
    )
    return {
        **plan_copies(build.folder, build.media),
        **plan_outputs(made, theme_key),
        **plan_search(site, settings, words, cache=cache, version=version, jobs=jobs),
        "_headers": plan_bytes(headers_file(policies)),
    }


def audio_sizes(content: Path, articles: Iterable[Article]) -> dict[str, int]:
    """The bytes of each recording that an article names and that is there."""
    files = {article.meta.audio.file for article in articles if article.meta.audio}
    return {file: (content / file).stat().st_size for file in files if (content / file).is_file()}
