"""Lighthouse, with its preset for phones, gives every page full marks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import pytest

from devtools.browser import find_chromium

PAGES = ("", "2026/06/25/us-closes-newest-models-to-foreigners/", "topics/ai-policy/", "2026/06/",
         "stories/fable-5-export-order/")  # fmt: skip
# What a server on this machine cannot have, or what depends on how busy the machine is.
SKIPPED = "is-on-https,redirects-http,uses-http2,canonical"


@pytest.mark.slow
@pytest.mark.parametrize("address", PAGES)
def test_full_marks_but_for_speed_on_a_busy_machine(tool, real, serve, tmp_path, address):
    """Speed is printed and not judged: it measures this machine as much as the page."""
    script = tool("lighthouse/cli/index.js")
    out = tmp_path / "report.json"
    node, chromium = shutil.which("node"), find_chromium()
    assert node
    assert chromium
    subprocess.run(
        [node, str(script), f"{serve(real)}/{address}", "--quiet", "--output=json",
         f"--output-path={out}", f"--skip-audits={SKIPPED}",
         "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
        env={**os.environ, "CHROME_PATH": chromium}, check=True, capture_output=True,
    )  # fmt: skip
    report = json.loads(out.read_text(encoding="utf-8"))
    marks = {name: round(100 * part["score"]) for name, part in report["categories"].items()}
    print(address or "home", marks)
    lost = {
        audit["id"]: audit.get("displayValue", audit["title"])
        for audit in report["audits"].values()
        if audit["score"] is not None and audit["score"] < 0.9
    }
    judged = {name: marks[name] for name in ("accessibility", "best-practices", "seo")}
    assert min(judged.values()) == 100, (judged, lost)
