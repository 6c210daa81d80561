"""Find the system's Chromium; run as a module, install it where that is possible."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
APT_INSTALL = (("apt-get", "update"), ("apt-get", "install", "-y", "chromium"))
CHROMIUM_FLAGS = (
    "--no-sandbox",  # containers run the tests as root
    "--disable-gpu",
    # The rest keeps the browser from calling home: tests use no network.
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MISSING = (
    "The tests open the site in Chromium, and none was found. Install the package `chromium` "
    "(or Google Chrome), or set CHROMIUM to the program's path."
)


def find_chromium() -> str | None:
    """Return the program's path. Where $CHROMIUM is set, only that one will do."""
    named = os.environ.get("CHROMIUM")
    candidates = (named,) if named else NAMES
    return next((path for name in candidates if (path := shutil.which(name))), None)


def main() -> int:
    if find_chromium():
        return 0
    if not os.environ.get("CHROMIUM") and shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing Chromium for the tests", flush=True)
        for command in APT_INSTALL:
            subprocess.run(command, check=False)
        if find_chromium():
            return 0
    print(MISSING, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
