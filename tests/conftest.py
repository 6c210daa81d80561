"""Fixtures that the whole test suite shares: digests, a server for a built site, a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from devtools.browser import CHROMIUM_FLAGS, MISSING, find_chromium
from devtools.npm_tools import find_tool
from devtools.repository import ROOT
from devtools.static_server import served
from standfirst.building.build import Options, build
from standfirst.workspace.progress import Progress
from tests.builders import NOW
from tests.sites import DigestFolder, draw

# A law holds or it does not; how long a busy machine takes to find out says nothing. The same tree
# is judged by the same examples; `pytest --hypothesis-profile=chance` looks for others.
settings.register_profile("standfirst", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("chance", settings.get_profile("standfirst"), derandomize=False)
settings.load_profile("standfirst")

# What a page comes to show it shows: five seconds, the default, say how busy the machine is.
expect.set_options(timeout=120_000)


@dataclass
class PageLog:
    """What the page of a test did: texts of console errors and uncaught exceptions, and the
    addresses it asked for, both in their order.
    """

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for one file's tests: while it is open, nothing else can run an event loop."""
    path = find_chromium()
    if path is None:
        pytest.fail(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page_log() -> PageLog:
    return PageLog()


@pytest.fixture
def page(chromium: Browser, page_log: PageLog) -> Iterator[Page]:
    """A page in a context of its own, with no cookies and no storage; `page_log` is its record."""
    with chromium.new_context() as context:
        page = context.new_page()
        page_log.follow(page)
        yield page


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder on this machine; the answer is its address, without a final slash."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))


@pytest.fixture
def tool() -> Callable[[str], Path]:
    """Find a file of a tool from npm; a test whose tool is not installed is skipped."""

    def tool(path: str) -> Path:
        file = find_tool(path)
        if file is None:
            pytest.skip(f"{path} is not installed: `make tools` needs npm")
        return file

    return tool


@pytest.fixture(scope="session", autouse=True)
def _no_cache_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fixtures of a wider scope than a test's share a cache folder that is not the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STANDFIRST_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder for this test alone."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("STANDFIRST_CACHE", str(folder))
    return folder


@pytest.fixture
def digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DigestFolder:
    """A small digest with something of every kind, in a folder that commands are run in."""
    digest = draw(tmp_path / "digest")
    monkeypatch.chdir(digest.folder)
    return digest


@pytest.fixture(scope="session")
def new_digest(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], DigestFolder]:
    """Draw the same small digest for fixtures that several tests share, in a folder of its own."""
    return lambda: draw(tmp_path_factory.mktemp("digest"))


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this repository's digest; its ledger of URLs stays as it is."""
    site = tmp_path_factory.mktemp("real") / "site"
    options = Options(config_file=ROOT / "mkdocs.yml", site_dir=site, preview=True)
    assert build(options, NOW, Progress()).counts.articles >= 39
    return site
