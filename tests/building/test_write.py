"""A file is written whole, or the build says that it could not be."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

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
