"""From a saved file to a reloaded page: what an editor waits for under `standfirst serve`."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from devtools.browser import find_chromium
from devtools.static_server import allow_interrupt


def preview(folder: Path, article: Path, address: str, runs: int) -> list[float] | None:
    """Seconds from saving an edit of `article` until a browser at its `address` shows it.

    None where there is no browser. Only saving is timed, so the browser is open before.
    """
    browser = find_chromium()
    if browser is None:
        return None
    with previewed(folder) as root, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
        open_preview(page, root + address)
        return [_edit(page, article, f"edited{number}") for number in range(runs + 1)][1:]


def _edit(page: Page, article: Path, word: str) -> float:
    text = article.read_text(encoding="utf-8")
    start = time.monotonic()
    article.write_text(f"{text}\n{word}.\n", encoding="utf-8")
    page.get_by_text(word).wait_for(timeout=60_000)
    return time.monotonic() - start


def open_preview(page: Page, address: str) -> None:
    """Wait for the first build, which goes before the server."""
    deadline = time.monotonic() + 600
    while True:
        try:
            page.goto(address)
        except Error:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.5)
        else:
            return


@contextmanager
def previewed(folder: Path) -> Iterator[str]:
    """Run `standfirst serve` in the folder of a digest; yields the URL of the preview."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = {**os.environ, "STANDFIRST_CACHE": str(folder / "cache"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "standfirst", "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=allow_interrupt,  # noqa: PLW1509  it takes no lock
    )  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
