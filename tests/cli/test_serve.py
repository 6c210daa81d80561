"""`standfirst serve`: what is wrong is printed, the last good site stays, and a fix shows."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from devtools.static_server import allow_interrupt

LIMIT = 600
"""Seconds after which a preview hangs: no machine is so busy that a step takes as long."""


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


class Preview:
    """A running `standfirst serve`, what it printed, and the pages that it shows."""

    def __init__(self, folder: Path, log: Path) -> None:
        port = free_port()
        self._root, self._log = f"http://127.0.0.1:{port}/", log
        command = (sys.executable, "-m", "standfirst", "serve", "--port", str(port))
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                command, cwd=folder, stdout=out, stderr=out,
                preexec_fn=allow_interrupt,  # noqa: PLW1509  it takes no lock
            )  # fmt: skip

    @property
    def printed(self) -> str:
        return self._log.read_text(encoding="utf-8")

    def page(self, address: str) -> str:
        try:
            with urllib.request.urlopen(self._root + address, timeout=LIMIT) as answer:  # noqa: S310
                return str(answer.read().decode())
        except OSError:
            return ""

    def wait_for(self, address: str, wanted: str) -> None:
        self._wait(lambda: wanted in self.page(address), f"{wanted} on {address}")

    def wait_for_print(self, wanted: str) -> None:
        self._wait(lambda: wanted in self.printed, wanted)

    def _wait(self, is_there, what):
        end = time.monotonic() + LIMIT
        while not is_there():
            assert self._process.poll() is None, f"ended: {self.printed}"
            assert time.monotonic() < end, f"never saw {what}; printed: {self.printed}"
            time.sleep(0.05)

    def stop(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            self._process.kill()


@pytest.fixture
def digest(digest):
    (digest.folder / "own/pages").mkdir(parents=True)
    configure(digest)
    return digest


def configure(digest, **settings):
    theme = {"name": "material", "custom_dir": "own"}
    digest.configure(site_url="", theme=theme, **settings)


@pytest.fixture
def preview(digest, tmp_path):
    preview = Preview(digest.folder, tmp_path / "serve.log")
    yield preview
    preview.stop()


def test_the_last_good_site_stays_until_what_is_broken_is_fixed(digest, preview):
    template = digest.folder / "own/pages/plain.html.j2"
    preview.wait_for("about/", "About this digest")

    template.write_text("<h1>{{ nothing }}</h1>", encoding="utf-8")
    preview.wait_for_print("Error: own/pages/plain.html.j2, line 1: 'nothing' is undefined")
    assert "About this digest" in preview.page("about/")
    template.write_text("<h1>Mine: {{ title }}</h1>", encoding="utf-8")
    preview.wait_for("about/", "Mine: ")

    digest.config_file.write_text("site_name: [\n", encoding="utf-8")
    preview.wait_for_print("Error: mkdocs.yml, line 2, is not valid YAML: ")
    assert "Mine: " in preview.page("about/")
    other = digest.folder / "other.yml"
    configure(digest, site_name="Another name")
    digest.config_file.rename(other)
    other.replace(digest.config_file)  # as editors write a file
    preview.wait_for("about/", "Another name")

    content, aside = digest.folder / "content", digest.folder / "aside"
    shutil.copytree(content, aside)
    shutil.rmtree(content)
    preview.wait_for_print("Error: there is no content folder")
    assert "Another name" in preview.page("about/")
    aside.rename(content)
    digest.article("other-word", title="An edited headline", pin=True)
    preview.wait_for("2026/06/25/other-word/", "An edited headline")

    digest.article("other-word", title="Short", pin=True)
    preview.wait_for_print("Error: nothing was built: 1 error")
    assert "An edited headline" in preview.page("2026/06/25/other-word/")
    digest.article("other-word", title="A headline once more", pin=True)
    preview.wait_for("2026/06/25/other-word/", "A headline once more")
    assert "Traceback" not in preview.printed


def test_a_template_that_is_broken_from_the_start_is_one_error(digest):
    (digest.folder / "own/pages/home.html.j2").write_text("{% if %}", encoding="utf-8")
    command = (sys.executable, "-m", "standfirst", "serve", "--port", str(free_port()))
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: own/pages/home.html.j2, line 1: Expected an expression")
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_one_error(digest):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = (sys.executable, "-m", "standfirst", "serve", "--port", str(port))
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT)
    assert done.returncode == 1
    said = f"Error: 127.0.0.1:{port} cannot be served: address already in use; choose another"
    assert said in done.stderr
    assert "Serving at" not in done.stderr
