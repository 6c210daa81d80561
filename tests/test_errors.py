"""The errors that a user can cause."""

from __future__ import annotations

import pytest

from standfirst import errors
from standfirst.errors import StandfirstError

ALL = [
    each for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, StandfirstError)
]  # fmt: skip


@pytest.mark.parametrize("kind", ALL)
def test_every_error_has_the_message_it_is_raised_with_and_an_exit_code(kind):
    error = kind("The file cannot be read.")
    assert str(error) == error.message == "The file cannot be read."
    assert error.exit_code in (1, 2)
    assert kind.__name__.endswith("Error")
