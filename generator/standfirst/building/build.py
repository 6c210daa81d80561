"""`standfirst build`: checks, brings a tree up to date beside the site and exchanges the two."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout
from markupsafe import escape

from standfirst.arranging.permalinks import Permalinks
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
from standfirst.building.plan import Plan, plan_copies
from standfirst.building.search_shards import delete_unused_shards
from standfirst.building.site_build import (
    SiteBuild,
    plan_other_files,
    plan_pages,
    prepare_build,
)
from standfirst.building.write import run_in_processes, write_plan
from standfirst.model.content import Content
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.cache_keys import fingerprint
from standfirst.theme.csp import read_policy
from standfirst.theme.layout_cache import load_layouts
from standfirst.theme.template_errors import template_errors
from standfirst.workspace.cache_folder import cache_folder, code_version, discard
from standfirst.workspace.configuration.project import Project, theme_fingerprint
from standfirst.workspace.pipeline import Workspace, open_digest
from standfirst.workspace.progress import Progress
from standfirst.workspace.scan import Scan
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

    Raises ContentMissingError, ConfigMissingError, ConfigError, TemplateError, LayoutError or
    ForeignFolderError; with any of them the site that is there stays.
    """
    start = time.monotonic()
    folder = cache_folder(options.config_file)
    with _build_lock(folder, progress), template_errors():
        if options.clean:
            discard(folder)
        with open_digest(
            options.config_file, site_dir=options.site_dir, drafts=options.drafts or None
        ) as workspace:
            report = _update_site(workspace, options, now, progress=progress, cache=folder)
            notes = (workspace.note,) if workspace.note else ()
    return replace(report, notes=notes, seconds=time.monotonic() - start)


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


def _update_site(
    workspace: Workspace, options: Options, now: dt.datetime, *, progress: Progress, cache: Path
) -> BuildReport:
    project, store = workspace.project, workspace.store
    site_dir, theme_key = Path(project.site), theme_fingerprint(project)
    report = BuildReport(site_dir, workspace.folder)
    refuse_foreign_folder(site_dir)
    scanned = workspace.scan()
    state = _state(project, theme_key, scanned)
    last_key = f"done {fingerprint(project.site)}"
    last = store.get_value(last_key, LastBuild)
    if last is not None and _is_current(last, state, site_dir, now):
        return replace(report, problems=last.problems, counts=last.counts)
    loaded = workspace.load(progress.track("Reading"), scanned=scanned, jobs=options.jobs)
    problems = workspace.judge(loaded, now)
    if has_errors(problems):
        return replace(report, problems=problems)
    prepared = prepare_build(workspace, loaded, now)
    plan = _plan_site(workspace, prepared, theme_key, cache=cache, jobs=options.jobs)
    tree, counts = _publish(plan, site_dir, store, progress, jobs=options.jobs)
    counts = replace(counts, articles=len(prepared.context.site.articles))
    if not (options.preview or workspace.settings.drafts) and url_ledger.add_to_ledger(
        workspace.folder, loaded.content.ledger, Permalinks.from_site(prepared.context.site)
    ):
        state = _state(project, theme_key, workspace.scan())
    expires = _next_change(loaded.content, now)
    repeated = Counts(counts.articles, kept=counts.written + counts.kept)
    store.put_value(last_key, LastBuild(state, tree, expires, repeated, problems))
    return replace(report, problems=problems, counts=counts)


def _state(project: Project, theme_key: str, scanned: Scan) -> str:
    """Everything on the disk that a build depends on, without reading a file of content."""
    files = "\n".join([f"{source.path} {source.stamp}" for source in scanned.sources])
    return fingerprint(theme_key, repr(project.settings), files, repr(scanned.problems))


def _is_current(last: LastBuild, state: str, site_dir: Path, now: dt.datetime) -> bool:
    """Whether the last build is certain to be what this one would make."""
    expires = last.expires is not None and last.expires <= now
    return not expires and last.state == state and read_name(site_dir) == last.tree


def _plan_site(
    workspace: Workspace, build: SiteBuild, theme_key: str, *, cache: Path, jobs: int
) -> Plan:
    """All files of the site. Makes the layouts and the shards of the search that are missing."""
    titles = {page.address: str(escape(page.title)) for page in build.pages}
    layouts = load_layouts(
        Path(workspace.project.config_file),
        titles,
        workspace.store,
        folder=cache,
        state=theme_key,
    )
    other_files = plan_other_files(
        build,
        map(read_policy, layouts.layout_texts(build.pages)),
        cache=cache,
        version=code_version(),
        theme_key=theme_key,
        jobs=jobs,
    )
    delete_unused_shards(cache, other_files)
    return {
        **plan_copies(Path(layouts.folder), layouts.assets),
        **plan_pages(build, layouts, theme_key),
        **other_files,
    }


def _publish(
    plan: Plan, site_dir: Path, store: Store, progress: Progress, *, jobs: int
) -> tuple[str, Counts]:
    """Publish what is planned; tells the name of the tree and what happened to its files."""
    prefix = f"manifest {fingerprint(str(site_dir))} "
    manifest = {path: planned.key for path, planned in plan.items()}
    name = tree_name(manifest)
    tree = SpareTree.open(site_dir, lambda known: store.get_value(prefix + known, dict[str, str]))
    if tree.published is None or read_name(site_dir) != name:
        store.put_value(prefix + name, manifest)
        present = tree.prepare()
        tree.remove_files(sorted(present.keys() - plan.keys()))
        write_plan(
            plan,
            tree.spare,
            store.bodies,
            present=present,
            track=progress.track("Writing"),
            jobs=jobs,
        )
        tree.publish(name)
        if not tree.spare.exists():
            _create_spare(site_dir, manifest, name, jobs=jobs)
    kept = {prefix + (read_name(folder) or "") for folder in (site_dir, tree.spare)}
    store.delete_values(prefix, keep=kept)
    before = tree.published or {}
    written = sum(before.get(path) != key for path, key in manifest.items())
    removed = len(before.keys() - manifest.keys())
    return name, Counts(written=written, kept=len(manifest) - written, removed=removed)


def _create_spare(site_dir: Path, manifest: Manifest, name: str, *, jobs: int) -> None:
    """After a first build, lay the spare tree, so that the next one finds it ready."""
    spare = spare_path(site_dir)
    spare.mkdir()

    def link(paths: Sequence[str]) -> None:
        clone(site_dir, spare, paths)

    run_in_processes(link, tuple(manifest), jobs=jobs)
    name_tree(spare, name)


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
