"""Work that may be hostile, in processes that may be lost."""

from __future__ import annotations

import os
import signal
import time

import pytest

from standfirst.workspace.isolation import Failure, Limits, run_isolated

LIMITS = Limits(seconds=0.5, memory=200_000_000, patience=1)


def behave(piece):
    """Do to this process what hostile work might."""
    if piece == "spin":
        while True:
            pass
    if piece == "sleep":
        time.sleep(60)
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
        ("sleep", "was not done after 1 seconds"),
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


def test_one_after_the_other_may_fail():
    work = ["die", "raise", "one", "leave", "die "]
    found = reasons(work[:4], jobs=2)
    assert found["one"] == b"one"
    assert all(isinstance(found[piece], str) for piece in ("die", "raise", "leave"))


def test_no_process_is_left_when_nobody_waits_for_the_rest():
    answers = run_isolated(["one", "sleep", "two"], behave, LIMITS, jobs=2)
    next(answers)
    answers.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_limit_that_would_be_broken_by_all_together_is_for_each():
    work = [f"spin a little {n}" for n in range(4)]

    def spin(piece):
        end = time.process_time() + 0.3
        while time.process_time() < end:
            pass
        return piece.encode()

    assert [answer for _, answer in run_isolated(work, spin, LIMITS)] == [p.encode() for p in work]
