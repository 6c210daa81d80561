"""Brings the store up to date with a content folder, and the folder's content into memory.

Only files that changed since the last time are read. Many are read by several processes.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from standfirst.model.codes import Code
from standfirst.model.content import Content, FileContent, gather
from standfirst.model.content_kinds import Item
from standfirst.model.problem import Problem, has_errors
from standfirst.reading.file_kinds import OtherFile, classify
from standfirst.reading.media import is_picture, judge_media
from standfirst.workspace.scan import (
    Scan,
    SourceFile,
    misplaced,
    read_bytes_safely,
    read_file,
    unreadable,
)
from standfirst.workspace.store import MEDIA, Store, StoredFile, pack

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Track = Callable[[Sequence[str]], Iterable[str]]
"""Passes paths on, and may show progress in the meantime."""

_CHUNK = 200
_WORTH_A_PROCESS = 400


@dataclass(frozen=True, slots=True)
class LoadedContent:
    """The content of a folder, and the problems of its files.

    `media` maps each picture or recording to the hash of its bytes.
    """

    content: Content
    problems: tuple[Problem, ...]
    media: dict[str, str]


def load(
    scanned: Scan,
    store: Store,
    track: Track = lambda paths: paths,
    *,
    jobs: int = 1,
    untrusted: bool = False,
) -> LoadedContent:
    """Read the files that changed since the last time, and take all others from the store.

    `jobs` processes may be used. With `untrusted` a file that takes too much time or memory
    becomes a Problem, and is read again the next time. Raises StoreDamagedError,
    MissingPackagesError, and with `untrusted` IsolationError.
    """
    known = store.stamps()
    wanted: list[SourceFile] = []
    unwanted: list[SourceFile] = []
    for source in scanned.sources:
        (wanted if source.path in known or _is_wanted(source) else unwanted).append(source)
    changed = [source for source in wanted if known.get(source.path) != source.stamp]
    gone = known.keys() - {source.path for source in wanted}
    if changed or gone:
        _require_packages(changed)
        read = _read_isolated if untrusted else _read_all
        store.put_files(read(scanned.folder, changed, track, jobs), gone)
    items: list[Item] = []
    faulty: list[Item] = []
    problems = [*scanned.problems, *misplaced(unwanted)]
    media: dict[str, str] = {}
    for file in store.files():
        (faulty if has_errors(file.problems) else items).extend(file.items)
        problems.extend(file.problems)
        if file.kind == MEDIA:
            media[file.path] = file.file_hash
    for problem in scanned.problems:
        if problem.is_error and classify(problem.path)[0] is OtherFile.MEDIA:
            media[problem.path] = ""
        elif problem.is_error:
            faulty.extend(_unread(problem.path))
    return LoadedContent(gather(items, media, faulty), tuple(problems), media)


def _unread(path: str) -> tuple[Item, ...]:
    from standfirst.reading.read import unread_items  # takes long to import

    return unread_items(path)


def _require_packages(sources: Sequence[SourceFile]) -> None:
    """Raise MissingPackagesError here, and not in a process that reads one of the files."""
    if any(map(is_picture, (source.path for source in sources))):
        from standfirst.optional_packages import explain_missing_packages  # takes long to import

        with explain_missing_packages("cards", "checking pictures"):
            import PIL.Image  # noqa: F401


def _is_wanted(source: SourceFile) -> bool:
    """Whether a file is content, or a picture or recording."""
    return classify(source.path)[0] not in (OtherFile.MISPLACED, OtherFile.IGNORED)


def _read_all(
    folder: Path, sources: Sequence[SourceFile], track: Track, jobs: int
) -> Iterator[StoredFile]:
    """Read files, in processes where there are enough of them to be worth it."""
    stamps = {source.path: source.stamp for source in sources}
    if jobs < 2 or len(sources) < _WORTH_A_PROCESS:
        yield from (_read_one(folder, path, stamps[path]) for path in track(tuple(stamps)))
        return
    import multiprocessing  # both take a while to import, and few builds need them
    from concurrent.futures import ProcessPoolExecutor

    work = [(folder, s.path, s.stamp) for s in sources]
    chunks = (work[first : first + _CHUNK] for first in range(0, len(work), _CHUNK))
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        done = chain.from_iterable(_in_order(pool, chunks, ahead=4 * jobs))
        for _, file in zip(track(tuple(stamps)), done, strict=True):
            yield file


def _read_isolated(
    folder: Path, sources: Sequence[SourceFile], track: Track, jobs: int
) -> Iterator[StoredFile]:
    """Read untrusted files, each with limits on its time and memory."""
    from standfirst.workspace.isolation import FILE_LIMITS, Failure, run_isolated

    def do(source: SourceFile) -> bytes:
        return msgspec.msgpack.encode(_read_one(folder, source.path, source.stamp))

    done = run_isolated(sources, do, FILE_LIMITS, jobs=jobs)
    for _, (source, answer) in zip(track([s.path for s in sources]), done, strict=True):
        if isinstance(answer, Failure):
            hint = "take out what is unusual in it; if nothing is, please report it as a weakness"
            message = f"reading this file {answer.reason}"
            problem = Problem(source.path, code=Code.FILE_TOO_COSTLY, message=message, hint=hint)
            yield pack(source.path, "", FileContent(_unread(source.path), (problem,)))
        else:
            yield msgspec.msgpack.decode(answer, type=StoredFile)


def _in_order(
    pool: ProcessPoolExecutor, chunks: Iterator[list[_Work]], *, ahead: int
) -> Iterator[list[StoredFile]]:
    """The files of each chunk, in order; at most `ahead` chunks are read in advance."""
    waiting = deque(pool.submit(_read_chunk, chunk) for chunk in islice(chunks, ahead))
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(pool.submit(_read_chunk, chunk) for chunk in islice(chunks, 1))


_Work = tuple[Path, str, str]


def _read_chunk(work: list[_Work]) -> list[StoredFile]:
    return [_read_one(folder, path, stamp) for folder, path, stamp in work]


def _read_one(folder: Path, path: str, stamp: str) -> StoredFile:
    if classify(path)[0] is OtherFile.MEDIA:
        return _read_media(folder, path, stamp)
    return pack(path, stamp, read_file(folder, path))


def _read_media(folder: Path, path: str, stamp: str) -> StoredFile:
    try:
        raw = read_bytes_safely(folder, path)
    except OSError as error:
        packed = pack(path, stamp, FileContent(problems=(unreadable(path, error),))).problems
        return StoredFile(path, stamp, MEDIA, problems=packed)
    problem = judge_media(path, raw)
    packed = pack(path, stamp, FileContent(problems=(problem,))).problems if problem else b""
    # A damaged file is media, too: the articles that name it get no Problem of their own.
    return StoredFile(path, stamp, MEDIA, blake2b(raw, digest_size=16).hexdigest(), problems=packed)
