"""What the system reports becomes a sentence."""

from __future__ import annotations

import pytest

from standfirst.errors import explain


def unreadable() -> OSError:
    return FileNotFoundError(2, "No such file or directory", "mapping.yml")


@pytest.mark.parametrize(
    ("error", "name", "action", "said"),
    [
        (unreadable(), "", "read", "mapping.yml cannot be read: no such file or directory"),
        (unreadable(), "a/mapping.yml", "read", "a/mapping.yml cannot be read: no such file"),
        (PermissionError(13, "Permission denied"), "a.md", "written", "a.md cannot be written: p"),
        (OSError(28, "No space left on device"), "", "used", "no space left on device"),
        (OSError("there is nothing"), "", "used", "there is nothing"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), "a.md", "read", "it is not UTF-8"),
    ],
)
def test_an_error_of_the_system_names_file_and_reason(error, name, action, said):
    sentence = explain(error, name, action)
    assert said in sentence
    assert "Errno" not in sentence
