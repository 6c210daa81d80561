"""`headnote build`: checks, builds beside the published site and swaps the new one in."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from headnote.model.addresses import file_of
from headnote.model.problem import Problem
from headnote.publishing import digest
from headnote.publishing.digest import Digest
from headnote.publishing.frame import Fields
from headnote.publishing.miniature import make_miniature
from headnote.publishing.options import settings_of
from headnote.publishing.progress import Progress
from headnote.publishing.resources import site_templates


class BuildRefused(Exception):
    """The build cannot begin; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build found and did. `pages` is 0 where errors stopped it."""

    problems: tuple[Problem, ...]
    pages: int
    articles: int
    seconds: float


def read_config(path: Path, *, site_dir: Path | None = None) -> MkDocsConfig:
    """Read mkdocs.yml. Raises BuildRefused or MkDocs' own exceptions for what is wrong in it."""
    if not path.is_file():
        raise BuildRefused(f"there is no {path}: run this in the folder of a digest")
    values = {"site_dir": str(site_dir)} if site_dir else {}
    config = load_config(str(path), **values)  # type: ignore[arg-type]
    if "headnote" not in config.plugins:
        raise BuildRefused(f"{path} does not list `headnote` under `plugins:`")
    return config


def content_folder(path: Path) -> Path:
    """The content folder that mkdocs.yml names. Raises as `read_config` does."""
    return Path(read_config(path).docs_dir)


def build(config: MkDocsConfig, now: dt.datetime, progress: Progress, *, drafts: bool = False) -> Report:
    """Build the whole site. With an error in the content nothing is written.

    Raises ContentMissing, BuildRefused or MkDocs' own exceptions.
    """
    start = time.monotonic()
    settings = settings_of(config, config.plugins["headnote"].config, drafts=drafts)  # type: ignore[attr-defined]
    made, problems = digest.make(
        Path(config.docs_dir), settings, now, site_templates(), progress.track("Reading")
    )
    if made is None:
        return Report(problems, 0, 0, time.monotonic() - start)
    site_dir = Path(config.site_dir)
    _refuse_foreign(site_dir)
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site_dir.name}-", dir=site_dir.parent) as beside:
        new = Path(beside) / "new"
        pages = _write(made, config, new, progress)
        _swap(new, site_dir, Path(beside) / "old")
    return Report(problems, pages, len(made.site.articles), time.monotonic() - start)


def _write(made: Digest, config: MkDocsConfig, out: Path, progress: Progress) -> int:
    pages = tuple(made.pages())
    out.mkdir()
    miniature = make_miniature(config, {p.address: str(escape(p.title)) for p in pages}, out)
    renderer = made.renderer()
    for page in progress.track("Writing")(pages):
        fields = Fields.of(page, renderer.content(page), made.settings.site_url)
        file = out / file_of(page.address)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(miniature.layout(page.address).fill(fields), encoding="utf-8")
    content = Path(config.docs_dir)
    for path in sorted(made.media):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / path, out / path)
    made.write_extras(out)
    (out / _MARK).write_text("", encoding="utf-8")
    return len(pages)


_MARK = ".headnote"
"""An empty file that tells a folder built by us from any other."""


def _refuse_foreign(site_dir: Path) -> None:
    if site_dir.exists() and any(site_dir.iterdir()) and not (site_dir / _MARK).exists():
        known = (site_dir / "index.html").exists() and (site_dir / "sitemap.xml").exists()
        if not known:
            raise BuildRefused(
                f"{site_dir} holds files that are not a built site: empty it or choose another"
                " folder with --site-dir"
            )


def _swap(new: Path, site_dir: Path, old: Path) -> None:
    if site_dir.exists():
        site_dir.rename(old)
    new.rename(site_dir)
