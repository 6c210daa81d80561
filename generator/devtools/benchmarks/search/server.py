"""A server of a built site that compresses as hosts do, and a Chromium that counts the bytes."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from devtools.browser import CHROMIUM_FLAGS, MISSING, find_chromium

_LEVEL = 6


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, sent: list[int] | None = None, **options: Any) -> None:
        self._sent = sent
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        raw = file.read_bytes()
        body = gzip.compress(raw, _LEVEL) if len(raw) > 200 else raw
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if body is not raw:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        if self._sent is not None:
            self._sent.append(len(body))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""


@contextmanager
def served(folder: Path, sent: list[int] | None = None) -> Iterator[str]:
    """The address of a folder while it is served, with a final slash.

    `sent` gets the size of each file that was asked for, by whomever: a page does not see what
    its workers load.
    """
    handler = partial(_Handler, directory=str(folder), sent=sent)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


@contextmanager
def browser_page() -> Iterator[tuple[Page, list[int]]]:
    """A page with a cold cache, and the bytes of each answer that reached it."""
    path = find_chromium()
    if path is None:
        raise SystemExit(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_FLAGS))
        page = browser.new_context().new_page()
        sizes: list[int] = []
        session = page.context.new_cdp_session(page)
        session.on(
            "Network.loadingFinished", lambda found: sizes.append(found["encodedDataLength"])
        )
        session.send("Network.enable")
        yield page, sizes
        browser.close()
