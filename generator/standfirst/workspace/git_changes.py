"""What a change introduced: the problems that the content did not have at an earlier commit.

Git is asked for the old state of the files that differ; the working tree is never touched.
"""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from standfirst.arranging.rules.judge import judge
from standfirst.errors import GitError
from standfirst.model.codes import Code
from standfirst.model.content import Content, gather
from standfirst.model.content_kinds import Item
from standfirst.model.problem import Problem, has_errors
from standfirst.reading.file_kinds import OtherFile, classify
from standfirst.workspace.load import LoadedContent
from standfirst.workspace.scan import SourceFile, misplaced, read_bytes_safely

_MEASURED = frozenset({Code.BODY_LENGTH, Code.VALUE_TOO_LONG, Code.VALUE_TOO_SHORT})
"""Problems with a length in their message."""

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Changes:
    """Paths below the content folder: what is new or differs, what it was before, old to new names.

    `before` maps each path that differs or is gone to its old bytes.
    """

    touched: frozenset[str]
    before: dict[str, bytes]
    renamed: dict[str, str]


def introduced_problems(
    folder: Path,
    revision: str,
    loaded: LoadedContent,
    problems: Sequence[Problem],
    now: dt.datetime,
) -> tuple[Problem, ...]:
    """Of `problems`, which are all that a digest has now, those it did not have at `revision`.

    Compared with the last commit that both have in common, as a pull request is. Raises GitError.
    """
    from standfirst.reading.read import read  # takes long to import, and most checks need none

    changes = _changes(folder, revision)
    old_items: list[Item] = []
    old_faulty: list[Item] = []
    old_problems = [p for p in loaded.problems if p.path not in changes.touched]
    for path, raw in changes.before.items():
        found = read(path, raw)
        (old_faulty if has_errors(found.problems) else old_items).extend(found.items)
        old_problems.extend(misplaced([SourceFile(path, "")]))
        old_problems.extend(found.problems)
    old = _content_before(loaded.content, changes, old_items, old_faulty)
    known = Counter(_comparable(p, changes.renamed) for p in {*old_problems, *judge(old, now)})
    new = []
    for problem in problems:
        key = _comparable(problem, {})
        if known[key]:
            known[key] -= 1
        else:
            new.append(problem)
    return tuple(new)


def _comparable(problem: Problem, renamed: dict[str, str]) -> tuple[str, str, str]:
    """A problem without its line, which moves with every line above it.

    Other files go by their present names, and a text that was too long stays so with a word less.
    """
    message = problem.message
    for old, new in renamed.items():
        message = message.replace(old, new)
    if problem.code in _MEASURED:
        message = _NUMBER.sub("#", message)
    return renamed.get(problem.path, problem.path), problem.code, message


def _content_before(
    content: Content, changes: Changes, old: Iterable[Item], old_faulty: Iterable[Item]
) -> Content:
    """The content as it was before the changes; `old` and `old_faulty` are the former items of
    touched files.
    """
    same = [item for item in content.items() if item.path not in changes.touched]
    faulty = [item for item in content.faulty if item.path not in changes.touched]
    media = {path for path in changes.before if classify(path)[0] is OtherFile.MEDIA}
    return gather([*same, *old], (content.media - changes.touched) | media, [*faulty, *old_faulty])


def _changes(folder: Path, revision: str) -> Changes:
    base = _base(folder, revision)
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
    listed = _git(
        folder, "diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--relative",
        base, "--", ".",
    )  # fmt: skip
    fields = iter(listed.decode(errors="surrogateescape").split("\0")[:-1])
    touched, before, renamed = set(), [], {}
    for status in fields:
        old = new = next(fields)
        if status[0] in "RC":
            new = next(fields)
            renamed[old] = new
        touched |= {old, new}
        if status[0] not in "AC":
            before.append(old)
    untracked = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    added = untracked.decode(errors="surrogateescape").split("\0")[:-1]
    touched.update(added)
    blobs = _blobs(folder, base, prefix, before)
    renamed |= _find_renames(folder, blobs, [path for path in added if path not in blobs])
    return Changes(frozenset(touched), blobs, renamed)


def _base(folder: Path, revision: str) -> str:
    """The last commit that HEAD and a revision have in common."""
    _git(folder, "rev-parse", "--git-dir")  # says where there is no repository
    try:
        _git(folder, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except GitError as fault:
        reason = f"there is no commit or branch `{revision}` here"
        raise GitError(f"Git cannot tell what changed: {reason}{_if_shallow(folder)}") from fault
    try:
        return _git(folder, "merge-base", "--end-of-options", revision, "HEAD").decode().strip()
    except GitError as fault:
        reason = f"`{revision}` and what is checked out have no commit in common"
        raise GitError(f"Git cannot tell what changed: {reason}{_if_shallow(folder)}") from fault


def _if_shallow(folder: Path) -> str:
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != b"true":
        return ""
    return "; this clone lacks older commits: `git fetch --unshallow` brings them"


def _find_renames(folder: Path, blobs: dict[str, bytes], added: Sequence[str]) -> dict[str, str]:
    """Renames to files that Git does not track, old path to new: the bytes are the same.

    Git itself looks for renames among tracked files only.
    """
    deleted = {raw: path for path, raw in blobs.items() if not (folder / path).exists()}
    moved = {}
    for path in added if deleted else ():
        try:
            old = deleted.get(read_bytes_safely(folder, path))
        except OSError:
            continue
        if old is not None:
            moved[old] = path
    return moved


def _blobs(folder: Path, base: str, prefix: str, paths: Sequence[str]) -> dict[str, bytes]:
    """The bytes of files at a commit."""
    asked = [path for path in paths if "\n" not in path]
    names = "".join(f"{base}:{prefix}{path}\n" for path in asked)
    out = _git(folder, "cat-file", "--batch", stdin=names.encode(errors="surrogateescape"))
    found, start = {}, 0
    for path in asked:
        end = out.index(b"\n", start)
        head = out[start:end].split()
        if head[-1] == b"missing":
            start = end + 1
            continue
        size = int(head[2])
        found[path] = out[end + 1 : end + 1 + size]
        start = end + 2 + size
    return found


def _git(folder: Path, *arguments: str, stdin: bytes | None = None) -> bytes:
    """What Git prints; programs that a repository's settings name are not started."""
    command = ("git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", *arguments)
    try:
        done = subprocess.run(command, cwd=folder, input=stdin, capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        raise GitError("Git is needed to tell what changed, and was not found") from error
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        reason = lines[0] if lines else "it gave no reason"
        raise GitError(f"Git cannot tell what changed: {reason.removeprefix('fatal: ')}")
    return done.stdout
