"""Digests that tests write to a disk, build for real and look at."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from standfirst.building.build import BuildReport, Options, build
from standfirst.workspace.progress import Progress
from tests.builders import NOW, article_meta, story_meta, topic_meta

BODY = " ".join(["The court heard both sides and gave its reasons in plain words."] * 4)
SETTINGS = {
    "site_name": "Test digest",
    "site_url": "https://example.org/digest/",
    "repo_url": "https://example.org/repo",
    "edit_uri": "edit/main/content/",
    "docs_dir": "content",
    "theme": {"name": "material", "features": ["navigation.tabs"]},
    "plugins": [{"standfirst": {"per_page": 3}}],
}


@dataclass(frozen=True)
class DigestFolder:
    """A digest on the disk, and what its editors would do to it."""

    folder: Path

    @property
    def config_file(self) -> Path:
        return self.folder / "mkdocs.yml"

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def configure(self, **settings: object) -> None:
        """Write mkdocs.yml; JSON is YAML."""
        text = json.dumps({**SETTINGS, **settings})
        self.config_file.write_text(text, encoding="utf-8")

    def write(self, path: str, text: str) -> Path:
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def picture(self, path: str) -> bytes:
        """Write a small picture of the kind that its ending names; gives its bytes."""
        file = self.write(path, "")
        Image.new("RGB", (32, 20), (63, 81, 181)).save(file)
        return file.read_bytes()

    def article(
        self, name: str, date: str = "2026-06-25", body: str = BODY, **meta: object
    ) -> Path:
        """Write an article; `meta` is added to, or takes the place of, what every article has."""
        front = article_meta(name, date, **meta)
        return self.write(f"articles/{name}.md", _file(front, body))

    def topic(self, name: str, **meta: object) -> Path:
        return self.write(f"topics/{name}.md", _file(topic_meta(name, **meta), f"About {name}."))

    def story(self, name: str, **meta: object) -> Path:
        text = f"The story of {name}."
        return self.write(f"stories/{name}.md", _file(story_meta(name, **meta), text))

    @property
    def ledger(self) -> Path:
        return self.folder / "content" / "addresses.txt"

    def let_go(self, ending: str) -> None:
        """Take the addresses with this ending out of the ledger, as an editor would."""
        if self.ledger.exists():
            lines = self.ledger.read_text(encoding="utf-8").splitlines(keepends=True)
            kept = [line for line in lines if not line.endswith(f"{ending}\n")]
            self.ledger.write_text("".join(kept), encoding="utf-8")

    def build(
        self,
        *,
        now: dt.datetime = NOW,
        drafts: bool = False,
        clean: bool = False,
        jobs: int = 1,
        site: Path | None = None,
    ) -> BuildReport:
        options = Options(
            config_file=self.config_file, site_dir=site, drafts=drafts, clean=clean, jobs=jobs
        )
        return build(options, now, Progress())

    def page(self, address: str) -> str:
        return (self.site / address / "index.html").read_text(encoding="utf-8")


def _file(front: dict[str, Any], body: str) -> str:
    lines = "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items()
    )
    return f"---\n{lines}---\n\n{body}\n"


def draw(folder: Path) -> DigestFolder:
    """A small digest with something of every kind, in a folder that need not be there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    digest = DigestFolder(folder)
    digest.configure()
    digest.topic("courts")
    digest.topic("privacy", parent="courts")
    digest.story("appeal")
    for number in range(5):
        digest.article(
            f"ruling-{number}",
            f"2026-06-{10 + number}",
            topics=["privacy", "courts"] if number % 2 else ["courts"],
            jurisdictions=["US", "EU"],
            entities=["Supreme Court"],
            stories=["appeal"] if number < 2 else [],
        )
    digest.article(
        "other-word", "2026-06-25", body=f"{BODY} See [the first ruling](ruling-0.md).", pin=True
    )
    digest.write("editions/2026-W26.md", "---\nlead: [other-word]\n---\n\nA letter to readers.\n")
    digest.write("sources.yml", "sources:\n  - publisher: Gazette\n    country: GB\n")
    digest.write("about.md", "# About this digest\n\nIt is [about courts](topics/courts.md).\n")
    return digest


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path, with its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
