"""Works on untrusted input in processes whose time and memory are limited.

A piece of work that costs too much, or crashes its process, has no result; a new process does the
rest. This is not a sandbox: a process may do whatever its user may.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Generic, TypeVar

from standfirst.errors import IsolationError

T = TypeVar("T")

_MAX_ANSWER_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one piece of work may cost: `seconds` of the processor's time, `memory` in bytes
    beyond what the process had before, and `patience`, seconds on the wall clock.
    """

    seconds: float
    memory: int
    patience: float


FILE_LIMITS = Limits(seconds=5, memory=1 << 30, patience=60)
"""What reading one file may cost; an ordinary one takes a few milliseconds."""

DIGEST_LIMITS = Limits(seconds=120, memory=2 << 30, patience=600)
"""What judging all files together may cost; ten thousand take a second."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a piece of work has no answer, as a predicate: “took more than 5 seconds”."""

    reason: str


def run_isolated(
    work: Sequence[T],
    do: Callable[[T], bytes],
    limits: Limits,
    *,
    jobs: int = 1,
    clock: Callable[[], float] = time.monotonic,
) -> Generator[tuple[T, bytes | Failure], None, None]:
    """Do each piece of work; yield it with its answer or its failure, in no particular order.

    `do` runs in up to `jobs` forks of this process; only the bytes that it returns come back.
    `clock` returns the seconds that a piece's patience is measured in. Raises IsolationError.
    """
    if not hasattr(os, "fork") or not hasattr(signal, "setitimer"):
        raise IsolationError("limits on time and memory need Linux or macOS")
    jobs = max(1, min(jobs, len(work)))
    running = [_Worker(deque(work[n::jobs]), do, limits, clock) for n in range(jobs) if work]
    try:
        while running:
            ready = set(wait([worker.receiver for worker in running], timeout=0.5))
            for worker in running:
                if worker.receiver in ready:
                    yield worker.take()
                elif worker.is_overdue():
                    yield worker.give_up()
            running = [worker for worker in running if worker.waiting]
    finally:
        for worker in running:
            worker.stop()


class _Worker(Generic[T]):
    """A process and its remaining work: the first piece is the one in progress."""

    def __init__(
        self,
        waiting: deque[T],
        do: Callable[[T], bytes],
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        self.waiting, self._do, self._limits, self._clock = waiting, do, limits, clock
        self._start()

    def _start(self) -> None:
        self.receiver, sender = multiprocessing.Pipe(duplex=False)
        self._process = multiprocessing.get_context("fork").Process(
            target=_serve, args=(sender, tuple(self.waiting), self._do, self._limits), daemon=True
        )
        self._process.start()
        sender.close()
        self._is_open, self._since = True, self._clock()

    def take(self) -> tuple[T, bytes | Failure]:
        """The answer that has arrived, or why the process ended without one."""
        try:
            answer = self.receiver.recv_bytes(_MAX_ANSWER_BYTES)
        except (EOFError, OSError):
            return self._fail(None)
        self._since = self._clock()
        piece = self.waiting.popleft()
        if not self.waiting:
            self.stop()
        return piece, answer[1:] if answer[:1] == b"+" else Failure(answer[1:].decode())

    def is_overdue(self) -> bool:
        return self._clock() - self._since > self._limits.patience

    def give_up(self) -> tuple[T, Failure]:
        return self._fail(f"was not done after {self._limits.patience:g} seconds")

    def _fail(self, reason: str | None) -> tuple[T, Failure]:
        if reason is not None:
            self._process.kill()
        self._process.join()
        reason = reason or _cause(self._process.exitcode or 0, self._limits)
        self.stop()
        piece = self.waiting.popleft()
        if self.waiting:
            self._start()
        return piece, Failure(reason)

    def stop(self) -> None:
        if self._is_open:
            self._is_open = False
            self._process.kill()
            self._process.join()
            self._process.close()
            self.receiver.close()


def _cause(code: int, limits: Limits) -> str:
    if code == -signal.SIGPROF:
        return f"took more than {limits.seconds:g} seconds"
    name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    return f"brought its process down ({name})"


def _serve(sender: Connection, work: Sequence[T], do: Callable[[T], bytes], limits: Limits) -> None:
    """Do the work in order. A timer ends the process by a signal, which the parent recognizes."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its children
    _limit_memory(limits.memory)
    for piece in work:
        signal.setitimer(signal.ITIMER_PROF, limits.seconds)
        try:
            answer = b"+" + do(piece)
        except MemoryError:
            answer = f"-needed more than {limits.memory // 2**20:,} MiB of memory".encode()
        except Exception as error:  # noqa: BLE001  any error is this piece's failure
            answer = f"-made its reader fail ({type(error).__name__})".encode()
        signal.setitimer(signal.ITIMER_PROF, 0)
        sender.send_bytes(answer)


def _limit_memory(allowed: int) -> None:
    """Limit the address space to what is in use and `allowed` bytes; no core is written."""
    import resource  # not on every system

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pages = 0
    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + allowed
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(ValueError, OSError):  # macOS refuses it
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
