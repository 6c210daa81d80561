"""The MkDocs plugin: an event is one call."""

from __future__ import annotations

import datetime as dt
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from standfirst.building.site_build import SiteBuild, plan_other_files, prepare_build
from standfirst.building.write import write_plan
from standfirst.errors import ConfigError, ContentMissingError, StandfirstError
from standfirst.model.codes import Code
from standfirst.model.problem import Level, Problem, has_errors
from standfirst.rendering.feeds.feed_list import FORMATS
from standfirst.rendering.i18n.catalogue import Words
from standfirst.rendering.problem_formats import format_line
from standfirst.theme import material
from standfirst.theme.csp import allow_injected, read_policy
from standfirst.theme.layout import PageFields
from standfirst.theme.layout_probe import LayoutProbe
from standfirst.theme.mkdocs_page import generated_file
from standfirst.theme.template_errors import find_template_error, template_errors
from standfirst.workspace.configuration.options import (
    StandfirstOptions,
    make_settings,
    refuse_risky,
)
from standfirst.workspace.configuration.project import load_catalogue, make_project
from standfirst.workspace.configuration.template_files import site_templates
from standfirst.workspace.pipeline import Workspace
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store

log = logging.getLogger("mkdocs.plugins.standfirst")


@contextmanager
def _plugin_errors() -> Iterator[None]:
    """Give MkDocs its own exception for each of ours, and for templates that are broken."""
    try:
        with template_errors():
            yield
    except StandfirstError as error:
        raise PluginError(error.message) from error


class StandfirstPlugin(BasePlugin[StandfirstOptions]):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """Adds the digest's pages to what MkDocs builds.

    `layout_probe` is set by `standfirst build`, which has MkDocs make one page of each shape.
    """

    layout_probe: LayoutProbe | None = None
    _site_build: SiteBuild | None = None

    def __init__(self) -> None:
        super().__init__()
        self._store = Store.open(None, "")
        self._policies: set[str] = set()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """MkDocs keeps a plugin that has this event from one build of `serve` to the next."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        try:
            refuse_risky(config, self.config)
        except ConfigError as error:
            raise ConfigurationError(error.message) from error
        if self.layout_probe is None:
            _refuse_links(Path(config.docs_dir))
        with _plugin_errors():
            return material.prepare_config(config, site_templates())

    @_plugin_errors()
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if self.layout_probe is not None:
            self._site_build = None  # of an earlier build: a probe writes none of its files
            fields = self.layout_probe.probe_pages(config, self._words(config))
        else:
            self._policies.clear()
            build = self._site_build = self._prepare(config)
            fields = build.all_fields()
            material.set_nav(config, fields, build.context.words)
            files = material.drop_sources(files, config.docs_dir)
        files = material.drop_unused_assets(files, config)
        titles = material.nav_titles(config)
        for address, own in fields.items():
            title = titles.get(address) or self._title(address, own)
            files.append(generated_file(address, title, own, config))
        return files

    @_plugin_errors()
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.globals.update(_=self._words(config).gettext, feed_formats=FORMATS)
        return env

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        return self._finish(output)

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        output = self._finish(output)
        return output if self.layout_probe is None else self.layout_probe.keep(page.url, output)

    @event_priority(-100)
    @_plugin_errors()
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if self._site_build is not None:
            with tempfile.TemporaryDirectory() as cache:
                plan = plan_other_files(self._site_build, self._policies, cache=Path(cache))
                write_plan(plan, Path(config.site_dir), self._site_build.read_bodies)

    def on_build_error(self, *, error: Exception) -> None:
        """End a build as MkDocs ends one with a PluginError where it met a broken template."""
        found = None if isinstance(error, BuildError) else find_template_error(error)
        if found is not None and self.layout_probe is None:
            log.error(found.message)
            raise Abort("Aborted with a BuildError!") from error

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        server.watch(str(site_templates()))
        inject = server._inject_js_into_html

        def allowed(content: bytes, epoch: float) -> bytes:
            return allow_injected(inject(content, epoch))  # type: ignore[no-untyped-call]

        server._inject_js_into_html = allowed  # type: ignore[method-assign]
        if config.theme.custom_dir:
            server.watch(config.theme.custom_dir)
        return server

    def _finish(self, output: str) -> str:
        finished = material.fix_html(output)
        self._policies.add(read_policy(finished))
        return finished

    def _words(self, config: MkDocsConfig) -> Words:
        return load_catalogue(make_settings(config, self.config).language, config.theme.custom_dir)

    def _title(self, address: str, fields: PageFields) -> str:
        return (
            fields.title if self.layout_probe is None else self.layout_probe.titles.get(address, "")
        )

    def _prepare(self, config: MkDocsConfig) -> SiteBuild:
        now = dt.datetime.now(dt.UTC)
        workspace = Workspace(make_project(config), self._store)
        try:
            loaded = workspace.load()
        except ContentMissingError as error:
            raise PluginError(f"{error}: set docs_dir in mkdocs.yml") from error
        problems = workspace.judge(loaded, now)
        for problem in problems:
            _log(problem)
        if has_errors(problems) and config.strict:
            raise Abort("Aborted: the content has errors.")
        if has_errors(problems):
            raise PluginError("the content has errors; they are listed above")
        return prepare_build(workspace, loaded, now)


def _refuse_links(content: Path) -> None:
    """MkDocs follows symbolic links when it lists files: it must not come to that."""
    if not content.is_dir():
        return  # the build says so
    found = [p for p in scan(content).problems if p.code == Code.FILE_IRREGULAR]
    for problem in found:
        _log(problem)
    if found:
        raise PluginError("the content holds what is no file; it is listed above")


def _log(problem: Problem) -> None:
    level = logging.ERROR if problem.level is Level.ERROR else logging.WARNING
    log.log(level, format_line(problem))
