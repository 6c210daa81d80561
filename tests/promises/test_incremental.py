"""After any series of edits the incremental site equals a clean one, byte for byte."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from standfirst.model.problem import has_errors
from tests.sites import BODY, draw, tree

NAMES = st.sampled_from([f"ruling-{number}" for number in range(5)] + ["other-word", "new-one"])
DAYS = st.sampled_from(["2026-06-25", "2026-06-24", "2026-05-31", "2025-12-31"])
TOPICS = st.lists(st.sampled_from(["courts", "privacy"]), min_size=1, max_size=2, unique=True)


class Editing(RuleBasedStateMachine):
    """Edits a digest as its editors would, and builds it after each edit."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="editing-"))
        self.folder = self.place / "digest"
        self.digest = draw(self.folder)
        (self.folder / "overrides" / "pages").mkdir(parents=True)
        self.theme = {"name": "material", "custom_dir": "overrides"}
        self.digest.configure(theme=self.theme)
        self.before: dict[str, bytes] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.place)

    @rule(name=NAMES, day=DAYS, topics=TOPICS, pin=st.booleans(), words=st.integers(1, 3),
          status=st.sampled_from(["published", "published", "draft"]))  # fmt: skip
    def write(self, name, day, topics, pin, words, status):
        self.digest.let_go(f"/{name}/")
        self.digest.article(name, day, body=f"{BODY} Edited. " * words, topics=topics, pin=pin,
                            status=status)  # fmt: skip

    @rule(name=NAMES, title=st.sampled_from(["A better headline", "A worse headline"]))
    def give_a_title(self, name, title):
        self.digest.let_go(f"/{name}/")
        self.digest.article(name, title=title, lede=f"{title} with one sentence that explains it",
                            stories=["appeal"], entities=["Supreme Court", "Senate"])  # fmt: skip

    @rule(name=NAMES)
    def withdraw(self, name):
        self.digest.let_go(f"/{name}/")
        self.digest.article(name, withdrawn={"date": "2026-06-30", "reason": "It was wrong."})

    @rule(name=NAMES)
    def delete(self, name):
        """From here on every build finds an error, unless the file is written again."""
        (self.folder / "content" / "articles" / f"{name}.md").unlink(missing_ok=True)

    @rule(name=NAMES)
    def let_go(self, name):
        self.delete(name)
        self.digest.let_go(f"/{name}/")

    @rule(name=NAMES, number=st.integers(0, 2))
    def rename(self, name, number):
        """The old address goes on working, by an alias."""
        file = self.folder / "content" / "articles" / f"{name}.md"
        if file.exists():
            day = file.read_text().partition('date: "')[2][:10]
            file.unlink()
            alias = f"/{day.replace('-', '/')}/{name}/"
            self.digest.article(f"renamed-{number}", day, aliases=[alias])
            self.digest.let_go(f"/renamed-{number}/")

    @rule(name=NAMES, other=NAMES)
    def relate(self, name, other):
        self.digest.let_go(f"/{name}/")
        self.digest.article(name, related=[other], body=f"{BODY} See [that]({other}.md).")

    @rule(title=st.sampled_from(["Privacy", "Data protection"]), below=st.booleans())
    def edit_a_topic(self, title, below):
        parent = {"parent": "courts"} if below else {}
        (self.folder / "content" / "topics" / "secrecy.md").unlink(missing_ok=True)
        self.digest.topic("privacy", title=title, aliases=["secrecy"], **parent)

    @rule(old=st.sampled_from(["privacy", "secrecy"]), keep=st.booleans())
    def rename_a_topic(self, old, keep):
        new = {"privacy": "secrecy", "secrecy": "privacy"}[old]
        (self.folder / "content" / "topics" / f"{old}.md").unlink(missing_ok=True)
        self.digest.topic(new, aliases=[old] if keep else [])

    @rule(gone=st.booleans())
    def end_a_story(self, gone):
        """Articles that still name it are at fault; without them it is gone for good."""
        (self.folder / "content" / "stories" / "appeal.md").unlink(missing_ok=True)
        if gone:
            for name in ("ruling-0", "ruling-1"):
                self.digest.let_go(f"/{name}/")
                self.digest.article(name)
            self.digest.let_go("/stories/appeal/")

    @rule(status=st.sampled_from(["open", "closed"]), title=st.sampled_from(["Appeal", "Trial"]))
    def edit_a_story(self, status, title):
        self.digest.story("appeal", status=status, title=title)

    @rule(lead=NAMES)
    def write_a_letter(self, lead):
        self.digest.write("editions/2026-W26.md", f"---\nlead: [{lead}]\n---\n\nTo readers.\n")

    @rule(country=st.sampled_from(["GB", "US"]))
    def edit_the_publishers(self, country):
        self.digest.write("sources.yml", f"- publisher: Gazette\n  country: {country}\n")

    @rule(word=st.sampled_from(["One", "Two"]))
    def override_a_template(self, word):
        file = self.folder / "overrides" / "pages" / "plain.html.j2"
        file.write_text(f"<h1>{{{{ title }}}}</h1>{word}{{{{ body }}}}")

    @rule(per_page=st.sampled_from([2, 3]))
    def change_a_setting(self, per_page):
        plugins = ["search", {"standfirst": {"per_page": per_page}}]
        self.digest.configure(theme=self.theme, plugins=plugins)

    @invariant()
    def the_site_equals_a_clean_one(self):
        report = self.digest.build()
        made = tree(self.digest.site) if self.digest.site.exists() else {}
        if has_errors(report.problems):
            assert made == self.before
            return
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("STANDFIRST_CACHE", str(self.place / "c"))
            self.digest.build(site=self.place / "clean", clean=True)
        assert made == tree(self.place / "clean")
        self.before = made


@pytest.mark.parametrize(
    ("examples", "steps"), [(2, 6), pytest.param(8, 12, marks=pytest.mark.slow)]
)
def test_incremental_equals_clean(examples, steps):
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),  # to explain a failure takes a trace of it all
        ),
    )  # fmt: skip
