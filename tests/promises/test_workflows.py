"""The workflows and forms of the repository: valid, careful, and their shell steps work."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from devtools.repository import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml"))
BIN = Path(sys.executable).parent
"""Where the tools of this environment are."""


def load(name):
    return yaml.safe_load((ROOT / ".github/workflows" / name).read_text(encoding="utf-8"))


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job.get("steps", ())]


def script(name, step):
    return next(s["run"] for s in steps(load(name)) if s.get("name") == step)


def bash(text, folder, **env):
    command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", text)
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path, **env}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("dependabot", [GITHUB / "dependabot.yml"]),
        ("github-issue-forms", FORMS),
        ("github-workflows", WORKFLOWS),
    ],
)
def test_a_file_for_github_is_what_its_schema_says(schema, files):
    command = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}")
    done = subprocess.run((*command, *files), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_there_are_workflows():
    names = {"answer", "check", "ci", "links", "publish", "release", "suggest"}
    assert {file.stem for file in WORKFLOWS} == names


def zizmor(*files):
    """Return what zizmor has to say of files at the level of a warning or an error."""
    command = (BIN / "zizmor", "--offline", "--quiet", "--no-progress", "--min-severity=medium")
    return subprocess.run((*command, *files), capture_output=True, text=True, check=False)


def test_zizmor_finds_no_weakness(tmp_path):
    done = zizmor(GITHUB)
    assert done.returncode == 0, done.stdout
    text = (GITHUB / "workflows/suggest.yml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.yml"
    bad.write_text(
        text.replace("new --from-form", 'new --title "${{ github.event.issue.title }}"'),
        encoding="utf-8",
    )
    assert "template-injection" in zizmor(bad).stdout


def test_every_action_is_pinned_to_one_commit_beside_its_version():
    pinned = defaultdict(set)
    for file in WORKFLOWS:
        for line in file.read_text(encoding="utf-8").splitlines():
            if "uses: " in line and "uses: ./" not in line:
                found = re.fullmatch(r".*uses: ([\w/-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", line)
                assert found is not None, f"{file.name}: {line}"
                pinned[found[1]].add(found[2])
    assert pinned
    assert {name: pins for name, pins in pinned.items() if len(pins) > 1} == {}


def test_the_code_is_tested_on_every_python_that_is_named_and_before_a_release():
    matrix = load("ci.yml")["jobs"]["test"]["strategy"]["matrix"]
    tested = {*matrix["python"], *(each["python"] for each in matrix["include"])}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    assert tested == set(named)
    assert "ci" in load("release.yml")["jobs"]["build"]["needs"]


def test_workflows_make_only_targets_that_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    matrix = load("ci.yml")["jobs"]["test"]["strategy"]["matrix"]
    wanted = {*matrix["target"], *(each["target"] for each in matrix["include"])}
    for file in WORKFLOWS:
        for step in steps(load(file.name)):
            wanted |= set(re.findall(r"make (?:PYTHON=python )?([a-z./-]+)", step.get("run", "")))
    assert wanted >= {"lint", "test", "coverage", "test-slow", ".venv/.installed"}
    for target in wanted:
        assert f"\n{target}:" in makefile, target


def test_the_steps_for_windows_check_and_build_a_digest(repository, monkeypatch):
    monkeypatch.setenv("PATH", f"{BIN}{os.pathsep}{os.environ['PATH']}")
    done = bash(script("ci.yml", "Check and build the digest"), repository.folder)
    assert done.returncode == 0, done.stderr
    assert "No problems." in done.stdout


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_no_stranger_writes_into_a_shell_and_rights_are_few(file):
    workflow = load(file.name)
    assert "permissions" in workflow
    assert "write-all" not in file.read_text(encoding="utf-8")
    for step in steps(workflow):
        assert "${{" not in step.get("run", ""), step.get("name")
    assert "pull_request_target" not in file.read_text(encoding="utf-8")


def test_what_strangers_wrote_runs_with_rights_to_read_alone():
    workflow = load("check.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    assert "secrets" not in (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    checkout = next(s for s in steps(workflow) if "checkout" in s.get("uses", ""))
    assert checkout["with"]["persist-credentials"] is False
    used = [s["uses"] for s in steps(load("answer.yml")) if "uses" in s]
    assert not [name for name in used if "checkout" in name]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_shell_steps_can_be_read_by_the_shell(file):
    for step in steps(load(file.name)):
        if "run" in step:
            done = subprocess.run(("bash", "-n"), input=step["run"], text=True, check=False)  # noqa: S607
            assert done.returncode == 0, step


@pytest.fixture
def repository(digest):
    """A digest in Git, with the command where the workflow looks for it."""
    folder = digest.folder
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/bin/standfirst").write_text(
        f'#!/bin/sh\nexec {sys.executable} -m standfirst "$@"\n',
        encoding="utf-8",
    )
    (folder / ".venv/bin/standfirst").chmod(0o755)
    git = "git -c user.name=a -c user.email=a@example.org"
    done = bash(f"git init -q -b main; git add content mkdocs.yml; {git} commit -qm x", folder)
    assert done.returncode == 0, done.stderr
    return digest


@pytest.mark.parametrize(("topics", "code"), [(["courts"], 0), (["nowhere"], 1)])
def test_the_check_leaves_an_answer_and_fails_on_errors(repository, topics, code):
    repository.article("new", topics=topics)
    done = bash(script("check.yml", "Check"), repository.folder, BASE="main")
    assert done.returncode == code, done.stderr
    answer = (repository.folder / "answer/text").read_text(encoding="utf-8")
    assert ("articles/new.md" in answer) == bool(code)
    assert ("::error " in done.stdout) == bool(code)
    said = bash(
        script("check.yml", "Say whom the answer is for"), repository.folder, NUMBER="7", SHA="abc"
    )
    assert said.returncode == 0
    assert (repository.folder / "answer/number").read_text(encoding="utf-8") == "7\n"


@pytest.fixture
def inbox(tmp_path):
    """What the answering workflow works on, and a `gh` that writes down what it is told."""
    (tmp_path / "answer").mkdir()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(
        '#!/bin/sh\nif [ "$1" = api ]; then echo abc; else echo "$@" >> told; fi\n',
        encoding="utf-8",
    )
    (tmp_path / "bin/gh").chmod(0o755)

    def post(number="7", sha="abc", text="fine", conclusion="failure"):
        (tmp_path / "answer/number").write_text(number, encoding="utf-8")
        (tmp_path / "answer/sha").write_text(sha, encoding="utf-8")
        (tmp_path / "answer/text").write_text(text, encoding="utf-8")
        env = {"REPOSITORY": "a/b", "HEAD_SHA": "abc", "CONCLUSION": conclusion}
        done = bash(script("answer.yml", "Post the answer"), tmp_path, **env)
        told = tmp_path / "told"
        return done.returncode, told.read_text(encoding="utf-8") if told.exists() else ""

    return post, tmp_path


def test_the_answer_is_posted_where_number_and_commit_fit(inbox):
    post, folder = inbox
    code, told = post(text="content/a.md:1:1: error")
    assert code == 0
    assert told.startswith("pr comment 7 --repo a/b")
    assert "content/a.md:1:1: error" in (folder / "comment").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", ["", "7; rm -rf /", "$(id)", "-1", "7 --repo x/y", "../7"])
def test_a_number_that_is_none_is_refused(inbox, number):
    assert inbox[0](number=number) == (1, "")


def test_an_answer_for_another_commit_is_refused(inbox):
    assert inbox[0](sha="def") == (1, "")


def test_an_answer_cannot_leave_its_frame(inbox):
    post, folder = inbox
    post(text="~~~~~~~~\n@everyone <img src=x>\n" + "x" * 50_000)
    lines = (folder / "comment").read_text(encoding="utf-8").splitlines()
    fences = [line for line in lines if re.fullmatch(r"~{4,}\w*", line)]
    assert fences == ["~~~~~~~~text", "~~~~~~~~"]
    assert len("\n".join(lines)) < 21_000


def gh(repository):
    """A `gh` that writes down what it is told."""
    (repository.folder / "bin").mkdir()
    file = repository.folder / "bin/gh"
    file.write_text('#!/bin/sh\necho "$@" >> told\n', encoding="utf-8")
    file.chmod(0o755)


def remote(repository):
    place = repository.folder.parent / "remote.git"
    bash(f"git init -q --bare {place}; git remote add origin {place}", repository.folder)


FORM = (
    "### Headline\n\nCourt hears both sides\n\n### Publisher\n\nGazette\n\n### Address\n\n"
    "https://example.org/form\n\n### Topics\n\ncourts\n\n### Summary\n\n" + "Words. " * 60
)


def test_dead_links_are_proposed_only_where_there_are_new_ones(repository):
    gh(repository)
    remote(repository)
    text = script("links.yml", "Propose")
    assert bash(text, repository.folder).returncode == 0
    assert not (repository.folder / "told").exists()
    repository.write("dead-links.txt", "https://example.org/a\n")
    done = bash(text, repository.folder)
    assert done.returncode == 0, done.stderr
    assert "pr create" in (repository.folder / "told").read_text(encoding="utf-8")


def test_a_form_becomes_a_file(repository):
    text = script("suggest.yml", "Write the file")
    done = bash(text, repository.folder, FORM=FORM, AUTHOR="ann")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("court-hears-both-sides.md")
    assert "No problems" in (repository.folder / "said").read_text(encoding="utf-8")


def test_a_suggested_pull_request_says_what_the_check_found(repository):
    gh(repository)
    remote(repository)
    form = FORM.replace("courts", "nowhere").replace("Words. ", "~~~~~~~~\n", 1)
    bash(script("suggest.yml", "Write the file"), repository.folder, FORM=form, AUTHOR="ann")
    done = bash(script("suggest.yml", "Propose"), repository.folder, NUMBER="7")
    assert done.returncode == 0, done.stderr
    told = (repository.folder / "told").read_text(encoding="utf-8")
    assert told.startswith("auth setup-git\npr create --head suggested-7 ")
    body = (repository.folder / "body").read_text(encoding="utf-8")
    assert body.startswith("Closes #7\n")
    assert "there is no topic `nowhere`" in body
    assert [line for line in body.splitlines() if line.startswith("~~~~")] == [
        "~~~~~~~~text",
        "~~~~~~~~",
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("summary", ["Headline", "Publisher", "Address", "Topics", "Summary", "Use of AI"]),
        ("bug", ["Steps", "Expected", "Actual", "Versions"]),
    ],
)
def test_a_form_asks_what_is_needed(name, wanted):
    form = yaml.safe_load((GITHUB / f"ISSUE_TEMPLATE/{name}.yml").read_text(encoding="utf-8"))
    assert [field["attributes"]["label"] for field in form["body"] if "id" in field] == wanted


def test_hooks_name_commands_that_exist():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["entry"] for hook in hooks] == ["standfirst fmt", "standfirst check"]
    assert (BIN / "standfirst").is_file()


def test_hooks_for_developers_name_tools_that_are_installed():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    entries = [hook["entry"] for repo in config["repos"] for hook in repo["hooks"]]
    assert len(entries) == 4
    for entry in entries:
        folder, _, name = entry.split()[0].rpartition("/")
        assert folder == ".venv/bin"
        assert (BIN / name).is_file(), entry
