"""Whether sources still answer, asked of a server that does all that servers do."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import replace

import pytest

from standfirst.contributing.links.link_check import Answer, Manners, State, _Asker, ask_all
from standfirst.contributing.links.link_history import (
    CERTAIN,
    LinkHistory,
    certainly_dead,
    due,
    read_history,
    update_history,
)

DAY = dt.date(2026, 6, 25)
MANNERS = Manners(timeout=600, pause=0.01, longest_wait=0.2)
IMPATIENT = replace(MANNERS, timeout=0.1)
"""For a server that never answers: any other may be too slow for this on a busy machine."""


class Server:
    """Answers by path: a status, a redirect, a lie, or nothing at all. `asked` is what it heard."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.now = self.most = 0
        self.tasks: list[asyncio.Task[None]] = []

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.tasks.append(asyncio.ensure_future(self.serve(reader, writer)))

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self.talk(reader, writer)
        except (asyncio.CancelledError, ConnectionError):
            pass  # the other end has left
        finally:
            writer.transport.abort()

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, path, _ = head.split(" ", 2)
        self.asked.append((method, path))
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.005)
        writer.write(await self.answer(method, path))
        await writer.drain()
        self.now -= 1

    async def answer(self, method: str, path: str) -> bytes:
        name = path.split("/")[1]
        if name == "hang":
            await asyncio.Event().wait()
        if name == "busy" and [p for _, p in self.asked].count(path) > 1:
            return self.say(200)
        if name == "nohead":
            return self.say(405 if method == "HEAD" else 200)
        return OTHERS.get(name) or self.say(int(name) if name.isdigit() else 200)

    @staticmethod
    def say(status: int, *headers: str) -> bytes:
        lines = [f"HTTP/1.1 {status} Status", "Content-Length: 0", "Connection: close", *headers]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


OTHERS = {
    "moved": Server.say(301, "Location: /there"),
    "elsewhere": Server.say(302, "Location: /there"),
    "home": Server.say(301, "Location: /"),
    "circle": Server.say(302, "Location: /circle"),
    "busy": Server.say(429, "Retry-After: 0"),
    "later": Server.say(429, "Retry-After: 3600"),
    "lies": b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n",
    "noise": b"\x00\xff not a protocol at all\r\n\r\n",
}


def ask(*paths, manners=MANNERS):
    """The answers for paths of the server, and the server."""

    async def run():
        server = Server()
        running = await asyncio.start_server(server.handle, "127.0.0.1", 0)
        port = running.sockets[0].getsockname()[1]
        root = f"http://127.0.0.1:{port}"
        answers = await ask_all([f"{root}/{path}" for path in paths], manners)
        running.close()
        for task in server.tasks:
            task.cancel()
        await asyncio.gather(*server.tasks, return_exceptions=True)
        await asyncio.sleep(0.01)
        return [(a.state, a.note.replace(root, "")) for a in answers], server

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("path", "state", "note"),
    [
        ("200", State.OK, ""), ("moved", State.MOVED, "/there"), ("elsewhere", State.OK, ""),
        ("403", State.UNSURE, "status 403"), ("404", State.DEAD, "status 404"),
        ("410", State.DEAD, "status 410"), ("500", State.UNSURE, "status 500"),
        ("busy", State.OK, ""), ("later", State.UNSURE, "status 429"), ("nohead", State.OK, ""),
        ("hang", State.UNSURE, ""), ("lies", State.UNSURE, ""), ("noise", State.UNSURE, ""),
        ("circle", State.UNSURE, ""), ("home/a-story", State.UNSURE, "leads to /"),
    ],
)  # fmt: skip
def test_every_way_to_answer_is_understood(path, state, note):
    (found,), _ = ask(path, manners=IMPATIENT if path == "hang" else MANNERS)
    assert found[0] is state
    assert found[1].startswith(note)


def test_a_host_is_asked_one_question_at_a_time():
    _, server = ask("200/a", "200/b", "200/c", "200/d")
    assert server.most == 1
    assert len(server.asked) == 4


def test_what_may_pass_is_asked_again_and_then_left():
    _, server = ask("500")
    assert len([path for method, path in server.asked if method == "HEAD"]) == MANNERS.tries


def test_a_suppressed_host_is_not_asked():
    manners = Manners(suppressed={"127.0.0.1": "asks for a captcha"})
    found, server = ask("404", manners=manners)
    assert found == [(State.SUPPRESSED, "asks for a captcha")]
    assert server.asked == []


def test_one_that_hangs_does_not_keep_the_others(monkeypatch):
    answer = _Asker._answer

    async def answer_or_time_out(client, url):
        if url.endswith("/hang"):
            raise TimeoutError
        return await answer(client, url)

    monkeypatch.setattr(_Asker, "_answer", staticmethod(answer_or_time_out))
    found, _ = ask("hang", "200")
    assert [state for state, _ in found] == [State.UNSURE, State.OK]


def test_what_was_answered_lately_is_not_asked_again():
    known = {
        "a": LinkHistory(State.OK, "", DAY - dt.timedelta(days=10)),
        "b": LinkHistory(State.OK, "", DAY - dt.timedelta(days=40)),
        "c": LinkHistory(State.DEAD, "", DAY - dt.timedelta(days=1)),
    }
    assert due(["a", "b", "c", "d"], known, DAY) == ["b", "c", "d"]


def test_dead_is_what_was_so_on_several_days_in_a_row():
    known: dict[str, LinkHistory] = {}
    for number in range(CERTAIN):
        assert certainly_dead(known, ["a"]) == set()
        update_history(known, [Answer("a", State.DEAD)], DAY + dt.timedelta(days=number))
        update_history(known, [Answer("a", State.DEAD)], DAY + dt.timedelta(days=number))
    assert certainly_dead(known, ["a"]) == {"a"}
    update_history(known, [Answer("a", State.UNSURE)], DAY)
    assert certainly_dead(known, ["a"]) == {"a"}
    update_history(known, [Answer("a", State.OK)], DAY)
    assert certainly_dead(known, ["a"]) == set()


def test_a_damaged_memory_is_none(tmp_path):
    (tmp_path / "links.json").write_text("{", encoding="utf-8")
    assert read_history(tmp_path / "links.json") == {}


def test_a_dead_source_leads_to_its_archived_copy(digest):
    url, archive = "https://gone.example.org/a", "https://archive.example.org/a"
    source = {"publisher": "Gazette", "url": url, "archive": archive, "title": "A story"}
    digest.article("old", source=source)
    digest.build()
    assert f'href="{url}"' in digest.page("2026/06/25/old")
    digest.write("dead-links.txt", f"# gone\n{url}\n")
    digest.build()
    page = digest.page("2026/06/25/old")
    assert f'<a href="{archive}" rel="noopener external">A story</a>' in page
    assert "gone.example.org: answers no more" in page
