"""Asks whether addresses still answer: politely, a few hosts at once, one question a host.

HEAD first, GET where a server does not like that. What may pass (429, 5xx, a broken connection) is
asked again after a while, or when the server says (Retry-After, RFC 9110, 10.2.3).
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from enum import StrEnum
from urllib.parse import urlsplit

from standfirst import __version__
from standfirst.optional_packages import explain_missing_packages

with explain_missing_packages("links", "asking for links"):
    import httpx


class State(StrEnum):
    """What is known of an address. `unsure` says nothing against it."""

    OK = "ok"
    MOVED = "moved"
    DEAD = "dead"
    UNSURE = "unsure"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking: `note` says why, or where an address has moved to."""

    url: str
    state: State
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How to ask. Times are seconds; `suppressed` maps a host that is not asked to the reason."""

    timeout: float = 20.0
    pause: float = 1.0
    longest_wait: float = 60.0
    tries: int = 3
    at_once: int = 16
    suppressed: Mapping[str, str] = field(default_factory=dict)
    agent: str = f"Standfirst/{__version__} (link check)"


_GONE = frozenset({404, 410})
_CLOSED = frozenset({401, 403, 405, 406, 451, 999})
_NO_HEAD = frozenset({400, 403, 404, 405, 406, 410, 500, 501, 503})
_FOREVER = frozenset({301, 308})
_MOST_BYTES = 65_536
_SOFT = ("404", "not-found", "notfound", "page-not-found", "error")


async def ask_all(
    urls: Iterable[str], manners: Manners, tell: Callable[[Answer], None] = lambda answer: None
) -> list[Answer]:
    """Ask for every address; `tell` hears each answer as it comes."""
    asker = _Asker(manners, tell)
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for url in dict.fromkeys(urls):
        by_host[urlsplit(url).hostname or ""].append(url)
    headers = {"User-Agent": manners.agent, "Accept": "text/html,*/*;q=0.5"}
    async with httpx.AsyncClient(
        headers=headers, timeout=manners.timeout, follow_redirects=True, max_redirects=5
    ) as client:
        found = await asyncio.gather(*(asker.host(client, part) for part in by_host.values()))
    return [answer for part in found for answer in part]


class _Asker:
    def __init__(self, manners: Manners, tell: Callable[[Answer], None]) -> None:
        self._manners, self._tell = manners, tell
        self._room = asyncio.Semaphore(manners.at_once)

    async def host(self, client: httpx.AsyncClient, urls: list[str]) -> list[Answer]:
        """The addresses of one host, one after the other."""
        answers = []
        async with self._room:
            for number, url in enumerate(urls):
                reason = self._manners.suppressed.get(urlsplit(url).hostname or "")
                if reason is not None:
                    answer = Answer(url, State.SUPPRESSED, reason)
                else:
                    if number:
                        await asyncio.sleep(self._manners.pause)
                    answer = await self._ask(client, url)
                self._tell(answer)
                answers.append(answer)
        return answers

    async def _ask(self, client: httpx.AsyncClient, url: str) -> Answer:
        note = ""
        for attempt in range(self._manners.tries):
            wait = self._manners.pause * 2**attempt
            try:
                async with asyncio.timeout(self._manners.timeout * 2):
                    answer = await self._answer(client, url)
            except (httpx.HTTPError, TimeoutError, httpx.InvalidURL) as error:
                note = str(error) or type(error).__name__
            else:
                if answer.status_code < 500 and answer.status_code != 429:
                    return _judge(url, answer)
                note = f"status {answer.status_code}"
                wait = max(wait, _wanted_wait(answer))
            if wait > self._manners.longest_wait:
                break
            if attempt + 1 < self._manners.tries:
                await asyncio.sleep(wait)
        return Answer(url, State.UNSURE, note)

    @staticmethod
    async def _answer(client: httpx.AsyncClient, url: str) -> httpx.Response:
        answer = await client.head(url)
        if answer.status_code not in _NO_HEAD:
            return answer
        async with client.stream("GET", url) as streamed:
            size = 0
            async for chunk in streamed.aiter_bytes():
                size += len(chunk)
                if size > _MOST_BYTES:
                    break
            return streamed


def _judge(url: str, answer: httpx.Response) -> Answer:
    status, final = answer.status_code, str(answer.url)
    if status in _GONE:
        return Answer(url, State.DEAD, f"status {status}")
    if status in _CLOSED:
        return Answer(url, State.UNSURE, f"status {status}: it may let people in, but no program")
    if status >= 400:
        return Answer(url, State.UNSURE, f"status {status}")
    if final != url and _is_soft(url, final):
        return Answer(url, State.UNSURE, f"leads to {final}, which does not look like the same")
    moves = [step.status_code for step in answer.history]
    if moves and all(code in _FOREVER for code in moves):
        return Answer(url, State.MOVED, final)
    return Answer(url, State.OK)


def _is_soft(url: str, final: str) -> bool:
    """Whether a page that is gone was answered with another that exists."""
    path = urlsplit(final).path.strip("/").lower()
    had_path = bool(urlsplit(url).path.strip("/"))
    return (had_path and not path) or any(part in path.split("/") for part in _SOFT)


def _wanted_wait(answer: httpx.Response) -> float:
    """Seconds that the server asks for."""
    written = answer.headers.get("retry-after", "")
    if written.isdigit():
        return float(written)
    try:
        until = parsedate_to_datetime(written)
    except ValueError:
        return 0.0
    return max(0.0, (until - dt.datetime.now(dt.UTC)).total_seconds())
