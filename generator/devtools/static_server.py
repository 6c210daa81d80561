"""A server that answers as a real one does: compressed, with the site's own 404 page."""

from __future__ import annotations

import gzip
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_COMPRESSED = (
    "text/",
    "application/javascript",
    "application/json",
    "image/svg",
    "application/xml",
)


def allow_interrupt() -> None:
    """As a child's `preexec_fn`, let an interrupt reach it, whatever its parent ignores."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def served(folder: Path, mount: str = "/") -> Iterator[str]:
    """Serve a folder on this machine below `mount`; gives its address, without a final slash."""
    handler = partial(_Handler, directory=str(folder), mount=mount)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{mount.rstrip('/')}"
        finally:
            server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, mount: str, directory: str) -> None:
        self._mount = mount
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a file, an index or the page for what is not here."""
        path = self.path.partition("?")[0]
        if not path.startswith(self._mount):
            self._answer(HTTPStatus.NOT_FOUND, b"", "text/plain")
            return
        file = Path(self.translate_path("/" + path.removeprefix(self._mount)))
        if file.is_dir():
            if not path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", f"{path}/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            file /= "index.html"
        if file.is_file():
            self._answer(HTTPStatus.OK, file.read_bytes(), self.guess_type(str(file)))
        else:
            missing = Path(self.directory) / "404.html"
            body = missing.read_bytes() if missing.is_file() else b""
            self._answer(HTTPStatus.NOT_FOUND, body, "text/html")

    def _answer(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        self.send_header("Content-Type", kind)
        if kind.startswith(_COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header(
            "Cache-Control", "max-age=31536000" if "/assets/" in self.path else "no-cache"
        )
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing: the requests would stand between the test's own lines."""
