"""A file is written whole, or the build says that it could not be."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial

import pytest

from standfirst.building import write
from standfirst.building.plan import Planned, plan_bytes, plan_copies
from standfirst.building.write import batches, write_plan
from standfirst.model.article import Body
from standfirst.rendering.output import Joined
from tests.sites import tree

CODE = """
import resource, signal, sys
from pathlib import Path
from standfirst.building.write import copy_file, join_files, write_file
from standfirst.rendering.output import Joined
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
folder = Path(sys.argv[1])
try:
    {call}
except OSError as error:
    print(error.strerror)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot limit a file's size")
@pytest.mark.parametrize(
    "call",
    [
        "write_file(folder / 'new', bytes(5000))",
        "copy_file(folder / 'old', folder / 'new')",
        "join_files(folder, Joined(path='new', parts=('old', 'old'), key=''))",
    ],
)
def test_a_disk_that_takes_only_a_part_of_a_file_is_an_error(tmp_path, call):
    """As a disk does that runs full: it takes what it can, and says no to what comes after."""
    (tmp_path / "old").write_bytes(bytes(5000))
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(call=call), str(tmp_path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "File too large\n"


def no_bodies(paths):
    assert not paths
    return {}


def test_the_bodies_that_files_need_are_read_together_and_few_at_once(tmp_path):
    asked = []

    def read(paths):
        asked.append(set(paths))
        return {path: Body(path, "") for path in paths}

    def make(name, bodies):
        assert name in bodies
        return bodies[name].html.encode()

    names = [f"{number}.md" for number in range(1_200)]
    plan = {name: Planned("k", partial(make, name), (name,)) for name in names}
    write_plan(plan, tmp_path, read)
    assert tree(tmp_path) == {name: name.encode() for name in names}
    assert len(asked) == 12
    large = [Planned("k", lambda _: b"", tuple(names[:n])) for n in (400, 90, 20, 700, 1)]
    assert [[len(each.needs) for each in some] for some in batches(large)] == [
        [400, 90, 20], [700], [1],
    ]  # fmt: skip


def test_a_plan_is_written_whatever_its_files_are_made_of(tmp_path):
    (tmp_path / "source.png").write_bytes(b"picture")
    plan = {
        "all.txt": Planned("k", Joined(path="all.txt", parts=("b/made.txt", "a.txt"), key="k")),
        "a.txt": plan_bytes("at hand"),
        "b/made.txt": Planned("k", lambda _: b"made "),
        **plan_copies(tmp_path, {"source.png": "hash"}),
    }
    write_plan(plan, tmp_path / "site", no_bodies)
    assert tree(tmp_path / "site") == {
        "a.txt": b"at hand",
        "b/made.txt": b"made ",
        "all.txt": b"made at hand",
        "source.png": b"picture",
    }


def test_a_file_with_the_key_of_the_present_one_is_not_made_again(tmp_path):
    (tmp_path / "same.txt").write_bytes(b"present")
    plan = {
        "same.txt": Planned("1", lambda _: b"made"),
        "other.txt": Planned("2", lambda _: b"made"),
    }
    write_plan(plan, tmp_path, no_bodies, present={"same.txt": "1", "other.txt": "1"})
    assert tree(tmp_path) == {"same.txt": b"present", "other.txt": b"made"}


def test_several_processes_write_what_one_does_and_each_file_is_tracked(tmp_path, monkeypatch):
    monkeypatch.setattr(write, "_CHUNK", 2)
    tracked = []

    def track(files):
        for file in files:
            tracked.append(file)
            yield file

    def number(n, _):
        return str(n).encode()

    plan = {f"{n}.txt": Planned(str(n), partial(number, n)) for n in range(9)}
    write_plan(plan, tmp_path / "several", no_bodies, track=track, jobs=2)
    write_plan(plan, tmp_path / "one", no_bodies)
    assert len(tree(tmp_path / "one")) == len(tracked) == 9
    assert tree(tmp_path / "several") == tree(tmp_path / "one")
