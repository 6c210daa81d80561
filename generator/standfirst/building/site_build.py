"""What it takes to render a site, and the plan of its files: the same for both kinds of build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from standfirst.building.fonts import card_fonts
from standfirst.building.plan import Planned, plan_bytes, plan_copies, plan_outputs
from standfirst.building.search_shards import plan_search
from standfirst.building.write import batches
from standfirst.model.article import Article, Bodies, ReadBodies
from standfirst.model.urls import file_path
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.context import Context
from standfirst.rendering.environment import environment
from standfirst.rendering.head.social_cards import Font
from standfirst.rendering.make_context import make_context
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
    `read_bodies` can be called as long as the workspace is open.
    """

    context: Context
    pages: tuple[Page, ...]
    renderer: Renderer
    read_bodies: ReadBodies
    folder: Path
    media: Mapping[str, str]

    def fields(self, page: Page, bodies: Bodies) -> PageFields:
        """The words of a page that the theme's layout prints, made with the bodies it needs."""
        return PageFields.render(page, self.renderer, self.context.settings.site_url, bodies)

    def all_fields(self) -> dict[str, PageFields]:
        """Those of every page, by its address."""
        found: dict[str, PageFields] = {}
        for some in batches(self.pages):
            bodies = self.read_bodies({path for page in some for path in page.needs})
            found |= {page.address: self.fields(page, bodies) for page in some}
        return found


def prepare_build(workspace: Workspace, loaded: LoadedContent, now: dt.datetime) -> SiteBuild:
    """Arrange the content, which has no errors, and read the words, templates and fonts."""
    context, renderer = prepare_rendering(
        workspace, loaded, now, fonts=card_fonts(workspace.settings)
    )
    return SiteBuild(
        context=context,
        pages=tuple(pages(context)),
        renderer=renderer,
        read_bodies=workspace.store.bodies,
        folder=workspace.folder,
        media=loaded.media,
    )


def prepare_rendering(
    workspace: Workspace, loaded: LoadedContent, now: dt.datetime, *, fonts: Sequence[Font] = ()
) -> tuple[Context, Renderer]:
    """The context of the arranged site, and what fills the templates of the digest with it."""
    settings, overrides = workspace.settings, workspace.project.overrides
    words = load_catalogue(settings.language, overrides)
    context = make_context(workspace.arrange(loaded, now), settings, now, words, fonts=fonts)
    return context, Renderer(context, environment(page_templates(overrides), context))


def plan_pages(build: SiteBuild, layouts: LayoutCache, theme_key: str) -> dict[str, Planned]:
    """The files of the pages; none is rendered here.

    `theme_key` changes with the templates. A page's key depends on its own layout only, not on the
    layouts of other pages.
    """

    def render(page: Page, bodies: Bodies) -> bytes:
        return layouts.layout(page.address).fill(build.fields(page, bodies)).encode()

    planned = {}
    layout_keys = {
        id(layout): fingerprint(theme_key, repr(layout)) for layout in layouts.layouts.values()
    }
    for page in build.pages:
        layout_key = layout_keys[id(layouts.layout(page.address))]
        key = fingerprint(layout_key, page.key, page.address, page.title, page.description)
        planned[file_path(page.address)] = Planned(key, partial(render, page), page.needs)
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
    context = build.context
    sizes = audio_sizes(build.folder, context.site.articles)
    made = outputs(context, build.pages, fill=build.renderer.fill, sizes=sizes)
    return {
        **plan_copies(build.folder, build.media),
        **plan_outputs(made, theme_key),
        **plan_search(context, build.read_bodies, cache=cache, version=version, jobs=jobs),
        "_headers": plan_bytes(headers_file(policies)),
    }


def audio_sizes(content: Path, articles: Iterable[Article]) -> dict[str, int]:
    """The bytes of each recording that an article names and that is there."""
    files = {article.meta.audio.file for article in articles if article.meta.audio}
    return {file: (content / file).stat().st_size for file in files if (content / file).is_file()}
