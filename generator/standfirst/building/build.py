"""`standfirst build`: checks, brings a tree up to date beside the site and exchanges the two."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout
from markupsafe import escape

from standfirst.arranging.arrange import arrange
from standfirst.arranging.permalinks import Permalinks
from standfirst.arranging.site import Site
from standfirst.building import url_ledger
from standfirst.building.atomic_tree import (
    Manifest,
    SpareTree,
    clone,
    name_tree,
    read_name,
    refuse_foreign_folder,
    spare_path,
    tree_name,
)
from standfirst.building.audio_sizes import audio_sizes
from standfirst.building.fonts import make_cards
from standfirst.building.plan import (
    Plan,
    make_manifest,
    plan_bytes,
    plan_copies,
    plan_outputs,
    plan_pages,
)
from standfirst.building.search_shards import delete_unused_shards, plan_search
from standfirst.building.write import (
    Writer,
    copy_file,
    join_files,
    run_in_processes,
    write_all,
    write_file,
)
from standfirst.model.content import Content
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.cache_keys import fingerprint
from standfirst.rendering.environment import environment
from standfirst.rendering.head.social_cards import SocialCards
from standfirst.rendering.output import Joined, Output
from standfirst.rendering.outputs import outputs
from standfirst.rendering.page import Page
from standfirst.rendering.pages.all_pages import pages
from standfirst.rendering.renderer import Renderer
from standfirst.theme.csp import headers_file, read_policy
from standfirst.theme.layout_cache import load_layouts
from standfirst.theme.template_errors import template_errors
from standfirst.workspace import cache_folder
from standfirst.workspace.configuration.project import (
    load_catalogue,
    page_templates,
    read_project,
    theme_fingerprint,
)
from standfirst.workspace.gc_pause import gc_paused
from standfirst.workspace.load import load
from standfirst.workspace.progress import Progress
from standfirst.workspace.scan import Scan, scan
from standfirst.workspace.step_cache import StepCache
from standfirst.workspace.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the user asked for.

    `jobs` is the number of processes; a `preview` leaves the ledger of addresses as it is.
    """

    config_file: Path
    site_dir: Path | None = None
    drafts: bool = False
    clean: bool = False
    jobs: int = 1
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles the site has, and what happened to its files."""

    articles: int = 0
    written: int = 0
    kept: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build found and did. `notes` are sentences for the user, `seconds` is wall time."""

    site: Path
    content: Path
    problems: tuple[Problem, ...] = ()
    counts: Counts = Counts()
    notes: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The last complete build: from which state, into which tree, right until when."""

    state: str
    tree: str
    expires: dt.datetime | None
    counts: Counts
    problems: tuple[Problem, ...]


def build(options: Options, now: dt.datetime, progress: Progress) -> BuildReport:
    """Bring the site up to date. With an error in the content nothing is written.

    Raises ContentMissingError, ConfigMissingError, ConfigError, TemplateError, LayoutError,
    MissingPackagesError or ForeignFolderError; with any of them the site that is there stays.
    """
    start = time.monotonic()
    folder = cache_folder.cache_folder(options.config_file)
    with _build_lock(folder, progress), gc_paused(), template_errors():
        if options.clean:
            cache_folder.discard(folder)
        store, note = cache_folder.open_store(folder)
        try:
            report = _Build(options, now, store, progress=progress, folder=folder).run()
        finally:
            store.close()
    return replace(report, notes=(note,) if note else (), seconds=time.monotonic() - start)


@contextmanager
def _build_lock(folder: Path, progress: Progress) -> Iterator[None]:
    """Wait until no other build of the same digest runs."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress.print("Another build of this digest is running; waiting for it to end.")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


class _Build:
    """One run: each method is a step, and takes what the step before made."""

    def __init__(
        self, options: Options, now: dt.datetime, store: Store, *, progress: Progress, folder: Path
    ) -> None:
        self._options, self._now, self._store = options, now, store
        self._progress, self._folder = progress, folder
        self._project = read_project(
            options.config_file, store, site_dir=options.site_dir, drafts=options.drafts
        )
        self._site_dir, self._content = Path(self._project.site), Path(self._project.content)
        self._site_key = fingerprint(self._project.site)
        self._theme_key = theme_fingerprint(self._project)
        self._words = load_catalogue(self._project.settings.language, self._project.overrides)

    def run(self) -> BuildReport:
        refuse_foreign_folder(self._site_dir)
        scanned = scan(self._content)
        state = self._state(scanned)
        last = self._store.get_value(f"done {self._site_key}", LastBuild)
        if last is not None and self._is_current(last, state):
            return self._report(last.problems, last.counts)
        track = self._progress.track("Reading")
        loaded = load(scanned, self._store, track, jobs=self._options.jobs)
        steps = StepCache(self._store)
        problems = tuple(sorted({*loaded.problems, *steps.judge(loaded.content, self._now)}))
        if has_errors(problems):
            return self._report(problems)
        settings = self._project.settings
        site = arrange(loaded.content, settings, self._now, relate=steps.relate)
        tree, counts = self._publish(site, loaded.media)
        if not (self._options.preview or settings.drafts) and url_ledger.add_to_ledger(
            self._content, loaded.content.ledger, Permalinks.from_site(site)
        ):
            state = self._state(scan(self._content))
        expires = _next_change(loaded.content, self._now)
        repeated = Counts(counts.articles, kept=counts.written + counts.kept)
        self._store.put_value(
            f"done {self._site_key}", LastBuild(state, tree, expires, repeated, problems)
        )
        return self._report(problems, counts)

    def _report(self, problems: Sequence[Problem], counts: Counts | None = None) -> BuildReport:
        counts = counts or Counts()
        return BuildReport(self._site_dir, self._content, problems=tuple(problems), counts=counts)

    def _state(self, scanned: Scan) -> str:
        """Everything on the disk that a build depends on, without reading a file of content."""
        files = "\n".join([f"{source.path} {source.stamp}" for source in scanned.sources])
        return fingerprint(
            self._theme_key, repr(self._project.settings), files, repr(scanned.problems)
        )

    def _is_current(self, last: LastBuild, state: str) -> bool:
        """Whether the last build is certain to be what this one would make."""
        expires = last.expires is not None and last.expires <= self._now
        return not expires and last.state == state and read_name(self._site_dir) == last.tree

    def _publish(self, site: Site, media: Mapping[str, str]) -> tuple[str, Counts]:
        """Publish the site; tells the name of the tree and what was done."""
        settings = self._project.settings
        cards = make_cards(site, settings)
        all_pages = tuple(pages(site, settings, self._now, self._words, cards=cards))
        writer = self._writer(site, all_pages)
        plan = self._plan(cards, all_pages, writer, media)
        manifest = make_manifest(plan)
        name = tree_name(manifest)
        tree = SpareTree(self._site_dir, self._manifest)
        if tree.published is None or read_name(self._site_dir) != name:
            self._store.put_value(self._manifest_key(name), manifest)
            self._update_spare(tree, plan, writer)
            tree.publish(name)
            if not tree.spare.exists():
                self._create_spare(manifest, name)
        trees = (self._site_dir, spare_path(self._site_dir))
        kept = {self._manifest_key(read_name(tree) or "") for tree in trees}
        self._store.delete_values(self._manifest_key(""), keep=kept)
        before = tree.published or {}
        written = sum(before.get(path) != key for path, key in manifest.items())
        kept_files = len(manifest) - written
        removed = len(before.keys() - manifest.keys())
        return name, Counts(len(site.articles), written, kept_files, removed)

    def _writer(self, site: Site, all_pages: Sequence[Page]) -> Writer:
        settings = self._project.settings
        titles = {page.address: str(escape(page.title)) for page in all_pages}
        layouts = load_layouts(
            Path(self._project.config_file),
            titles,
            self._store,
            folder=self._folder,
            state=self._theme_key,
        )
        env = environment(page_templates(self._project.overrides), settings, self._words)
        renderer = Renderer(site, settings, env)
        return Writer(renderer, layouts, settings.site_url, spare_path(self._site_dir))

    def _plan(
        self,
        cards: SocialCards,
        all_pages: Sequence[Page],
        writer: Writer,
        media: Mapping[str, str],
    ) -> Plan:
        layouts, settings, site = writer.layouts, self._project.settings, cards.site
        version, jobs = cache_folder.code_version(), self._options.jobs
        search = plan_search(
            site, settings, self._words, cache=self._folder, version=version, jobs=jobs
        )
        delete_unused_shards(self._folder, search)
        fill, sizes = writer.renderer.fill, audio_sizes(self._content, site.articles)
        other_files = outputs(
            site, settings, all_pages, self._words, fill=fill, cards=cards, sizes=sizes
        )
        return {
            **plan_copies(Path(layouts.folder), layouts.assets),
            **plan_copies(self._content, media),
            **plan_pages(all_pages, writer, self._theme_key),
            **plan_outputs(other_files, self._theme_key),
            **search,
            "_headers": plan_bytes(headers_file(map(read_policy, layouts.layout_texts(all_pages)))),
        }

    def _update_spare(self, tree: SpareTree, plan: Plan, writer: Writer) -> None:
        present = tree.prepare()
        tree.remove_files(sorted(present.keys() - plan.keys()))
        changed = {path: p.make for path, p in plan.items() if present.get(path) != p.key}
        rendered: list[Page | Output] = []
        joined: list[Joined] = []
        for path, make in changed.items():
            if isinstance(make, Page | Output):
                rendered.append(make)
            elif isinstance(make, Joined):
                joined.append(make)
            elif isinstance(make, bytes):
                write_file(tree.spare / path, make)
            else:
                copy_file(make, tree.spare / path)
        write_all(writer, rendered, self._progress.track("Writing"), jobs=self._options.jobs)
        for file in joined:
            join_files(tree.spare, file)

    def _create_spare(self, manifest: Manifest, name: str) -> None:
        """After a first build, lay the spare tree, so that the next one finds it ready."""
        site, spare = self._site_dir, spare_path(self._site_dir)
        spare.mkdir()

        def link(paths: Sequence[str]) -> None:
            clone(site, spare, paths)

        run_in_processes(link, tuple(manifest), lambda paths: paths, jobs=self._options.jobs)
        name_tree(spare, name)

    def _manifest(self, name: str) -> Manifest | None:
        return self._store.get_value(self._manifest_key(name), dict[str, str])

    def _manifest_key(self, name: str) -> str:
        return f"manifest {self._site_key} {name}"


def _next_change(content: Content, now: dt.datetime) -> dt.datetime | None:
    """When the same content makes another site: a held-back article goes out, a date passes,
    a lead expires.
    """
    changes = [a.meta.publish_at for a in content.articles if a.meta.publish_at is not None]
    if any(ahead.date >= now.date() for a in content.articles for ahead in a.meta.ahead):
        tomorrow = now.date() + dt.timedelta(days=1)
        changes.append(dt.datetime.combine(tomorrow, dt.time(), tzinfo=now.tzinfo))
    expiries = (
        dt.datetime.combine(lead.expires, dt.time(), tzinfo=now.tzinfo) for lead in content.leads
    )
    changes.extend(expiries)
    return min((moment for moment in changes if moment > now), default=None)
