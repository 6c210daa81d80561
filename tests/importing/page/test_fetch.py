"""A page is fetched from the public web alone."""

from __future__ import annotations

import pytest

from standfirst.errors import SourceError
from standfirst.importing.page.fetch import fetch


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/x",
        "ftp://e.org/",
    ],
)
def test_nothing_but_the_public_web_is_fetched(url):
    with pytest.raises(SourceError, match="is no address"):
        fetch(url)
