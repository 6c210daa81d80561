"""The errors that a user can cause, and what the system reports as a sentence."""

from __future__ import annotations

import pytest

from standfirst import errors
from standfirst.errors import StandfirstError, explain

ALL = [
    each for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, StandfirstError)
]  # fmt: skip
MISSING = FileNotFoundError(2, "No such file or directory", "mapping.yml")


@pytest.mark.parametrize("kind", ALL)
def test_every_error_has_the_message_it_is_raised_with_and_an_exit_code(kind):
    error = kind("The file cannot be read.")
    assert str(error) == error.message == "The file cannot be read."
    assert error.exit_code in (1, 2)
    assert kind.__name__.endswith("Error")


@pytest.mark.parametrize(
    ("error", "name", "action", "said"),
    [
        (MISSING, "", "read", "mapping.yml cannot be read: no such file or directory"),
        (MISSING, "a.yml", "read", "a.yml cannot be read: no such file or directory"),
        (PermissionError(13, "Permission denied"), "a", "written", "a cannot be written: permis"),
        (OSError(28, "No space left on device"), "", "used", "no space left on device"),
        (OSError("there is nothing"), "", "used", "there is nothing"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), "a", "read", "it is not UTF-8"),
    ],
)
def test_an_error_of_the_system_names_file_and_reason(error, name, action, said):
    sentence = explain(error, name, action)
    assert said in sentence
    assert "Errno" not in sentence
