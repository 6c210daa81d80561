"""`standfirst check`: every problem, and nothing written."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from standfirst.errors import GitError, PathError
from standfirst.model.codes import Code
from standfirst.model.problem import Problem
from standfirst.workspace.git_changes import introduced_problems
from standfirst.workspace.pipeline import open_digest
from standfirst.workspace.progress import Progress


def check(
    config_file: Path,
    paths: Sequence[Path],
    now: dt.datetime,
    progress: Progress,
    *,
    revision: str = "",
    untrusted: bool = False,
) -> tuple[Path, tuple[Problem, ...]]:
    """The content folder and all its problems, sorted.

    With `paths` only those of these files and folders, with a Git `revision` only those that it
    did not have. The whole folder is read in either case: a problem may concern two files.
    With `untrusted` settings that run code are refused, and all work is limited.

    Raises ContentMissingError, ConfigMissingError, UntrustedConfigError, IsolationError, GitError,
    and PathError for a missing path.
    """
    if untrusted:
        from standfirst.workspace.configuration.plugin_policy import refuse_code

        refuse_code(config_file)
    with open_digest(config_file) as workspace:
        folder = workspace.folder
        wanted = [_inside(path, folder) for path in paths]
        track, jobs = progress.track("Checking"), os.cpu_count() or 1
        loaded = workspace.load(track, jobs=jobs, untrusted=untrusted)

        def judge_all() -> tuple[Problem, ...]:
            problems = workspace.judge(loaded, now)
            if revision and problems:
                problems = introduced_problems(folder, revision, loaded, problems, now)
            return problems

        problems = _judge_isolated(judge_all, loaded.problems) if untrusted else judge_all()
    if not wanted:
        return folder, problems
    return folder, tuple(p for p in problems if any(_contains(path, p.path) for path in wanted))


def _judge_isolated(
    judge_all: Callable[[], tuple[Problem, ...]], of_files: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """What `judge_all` finds in limited time; otherwise a Problem, beside those of single files."""
    from standfirst.workspace.isolation import DIGEST_LIMITS, Failure, run_isolated

    def do(_: str) -> bytes:
        try:
            return msgspec.msgpack.encode((judge_all(), ""))
        except GitError as fault:
            return msgspec.msgpack.encode(((), str(fault)))

    ((_, answer),) = run_isolated(["all files"], do, DIGEST_LIMITS)
    if isinstance(answer, Failure):
        message = f"judging all files together {answer.reason}"
        hint = "check smaller parts of the change, to find the file that does it"
        return tuple(
            sorted(
                (*of_files, Problem("", code=Code.CONTENT_TOO_COSTLY, message=message, hint=hint))
            )
        )
    problems, fault = msgspec.msgpack.decode(answer, type=tuple[tuple[Problem, ...], str])
    if fault:
        raise GitError(fault)
    return problems


def _inside(path: Path, folder: Path) -> str:
    if not path.exists():
        raise PathError(f"there is no {path}")
    absolute = path.resolve()
    if not absolute.is_relative_to(folder.resolve()):
        raise PathError(f"{path} is not in the content folder {folder}")
    return absolute.relative_to(folder.resolve()).as_posix()


def _contains(parent: str, path: str) -> bool:
    return parent in (".", path) or path.startswith(f"{parent}/")
