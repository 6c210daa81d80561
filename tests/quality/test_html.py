"""Every page is valid HTML, by the Nu checker."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest


@pytest.mark.slow
@pytest.mark.parametrize("name", ["real", "rare"])
def test_the_nu_checker_finds_no_error(tool, request, name):
    jar = tool("vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if java is None:
        pytest.skip("Java is not installed")
    site = request.getfixturevalue(name)
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    run = subprocess.run(
        [java, "-jar", str(jar), "--errors-only", "--format", "json", *map(str, pages)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    faults = json.loads(run.stderr)["messages"]
    found = {
        f"{f['url'].partition(str(site))[2]}:{f.get('lastLine')}: {f['message']}" for f in faults
    }
    assert sorted(found) == []
