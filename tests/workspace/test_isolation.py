"""Work that may be hostile, in processes that may be lost."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from standfirst.workspace.isolation import Failure, Limits, run_isolated

LIMITS = Limits(seconds=0.5, memory=200_000_000, patience=600)
"""A busy machine does not exhaust the patience: only the clock of a test does."""


def behave(piece):
    """Do to this process what hostile work might."""
    if piece == "spin":
        while True:
            pass
    if piece == "eat":
        return bytes(400_000_000)
    if piece == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if piece == "leave":
        os._exit(0)
    if piece == "raise":
        raise RecursionError("too deep")
    return piece.encode()


def reasons(work, jobs=1):
    return {
        piece: answer.reason if isinstance(answer, Failure) else answer
        for piece, answer in run_isolated(work, behave, LIMITS, jobs=jobs)
    }


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_each_piece_of_work_has_one_answer(jobs):
    work = [f"piece {n}" for n in range(50)]
    done = list(run_isolated(work, behave, LIMITS, jobs=jobs))
    assert sorted(done) == sorted((piece, piece.encode()) for piece in work)
    assert list(run_isolated([], behave, LIMITS, jobs=jobs)) == []


@pytest.mark.parametrize(
    ("hostile", "reason"),
    [
        ("spin", "took more than 0.5 seconds"),
        ("eat", "needed more than 190 MiB of memory"),
        ("die", "brought its process down (SIGKILL)"),
        ("leave", "brought its process down (exit code 0)"),
        ("raise", "made its reader fail (RecursionError)"),
    ],
)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_hostile_work_costs_only_itself(hostile, reason, at):
    work = ["one", "two"]
    work.insert(at, hostile)
    assert reasons(work) == {"one": b"one", "two": b"two", hostile: reason}


def fall_asleep(bed: Path, piece: str) -> bytes:
    """Do a piece of work, but sleep at one of that name, with the process named in the bed."""
    if piece == "sleep":
        bed.write_text(str(os.getpid()), encoding="ascii")
        time.sleep(600)
    return piece.encode()


class SleepersClock:
    """Goes on only while the process in the bed sleeps: so no other work is ever late."""

    def __init__(self, bed: Path) -> None:
        self._bed, self._now = bed, 0.0

    def __call__(self) -> float:
        if self._is_asleep():
            self._now += LIMITS.patience + 1
        return self._now

    def _is_asleep(self) -> bool:
        try:
            os.kill(int(self._bed.read_text(encoding="ascii")), 0)
        except (FileNotFoundError, ValueError, ProcessLookupError):
            return False
        return True


@pytest.mark.parametrize("at", [0, 1, 2])
def test_work_without_end_is_given_up_when_the_patience_is_over(tmp_path, at):
    bed = tmp_path / "bed"
    work = ["one", "two"]
    work.insert(at, "sleep")
    do, clock = partial(fall_asleep, bed), SleepersClock(bed)
    assert dict(run_isolated(work, do, LIMITS, clock=clock)) == {
        "one": b"one", "two": b"two", "sleep": Failure("was not done after 600 seconds")
    }  # fmt: skip


def test_one_after_the_other_may_fail():
    work = ["die", "raise", "one", "leave", "die "]
    found = reasons(work[:4], jobs=2)
    assert found["one"] == b"one"
    assert all(isinstance(found[piece], str) for piece in ("die", "raise", "leave"))


def test_no_process_is_left_when_nobody_waits_for_the_rest(tmp_path):
    bed = tmp_path / "bed"
    answers = run_isolated(["one", "sleep", "two"], partial(fall_asleep, bed), LIMITS, jobs=2)
    next(answers)
    answers.close()
    assert multiprocessing.active_children() == []


def test_a_limit_that_would_be_broken_by_all_together_is_for_each():
    work = [f"spin a little {n}" for n in range(4)]

    def spin(piece):
        end = time.process_time() + 0.3
        while time.process_time() < end:
            pass
        return piece.encode()

    assert [answer for _, answer in run_isolated(work, spin, LIMITS)] == [p.encode() for p in work]
