"""The workflows are what GitHub takes, by actionlint."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from devtools.repository import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
LINT = """
const [library, ...files] = process.argv.slice(1);
require(library).createLinter().then((lint) => {
  const faults = files.flatMap((file) => lint(require("node:fs").readFileSync(file, "utf8"), file));
  console.log(JSON.stringify(faults));
});
"""


@pytest.fixture
def lint(tool):
    """Return what actionlint says of workflows, a line each."""

    def lint(*files):
        library = tool("actionlint/node.cjs")
        node = shutil.which("node")
        assert node is not None
        done = subprocess.run(
            [node, "-e", LINT, str(library), *map(str, files)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        faults = json.loads(done.stdout)
        return [f"{Path(f['file']).name}:{f['line']}: {f['message']}" for f in faults]

    return lint


@pytest.mark.slow
def test_actionlint_finds_no_error(lint):
    assert len(WORKFLOWS) > 5
    assert lint(*WORKFLOWS) == []


@pytest.mark.slow
def test_actionlint_sees_a_stranger_write_into_a_shell(lint, tmp_path):
    text = WORKFLOWS[0].with_name("suggest.yml").read_text(encoding="utf-8")
    (tmp_path / "bad.yml").write_text(
        text.replace("new --from-form", 'new --title "${{ github.event.issue.title }}"'),
        encoding="utf-8",
    )
    (fault,) = lint(tmp_path / "bad.yml")
    assert "potentially untrusted" in fault
