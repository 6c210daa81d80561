"""Fetches a page that the user names: from the public web alone, and no more than can be read."""

from __future__ import annotations

import ipaddress
import socket
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

from standfirst import __version__
from standfirst.contributing.copying.passages import saved_text
from standfirst.errors import SourceError, explain

MOST_BYTES = 5_000_000
SECONDS = 20


def fetch(url: str) -> str:
    """The text at an address. Raises SourceError for addresses of this network, too, and for
    pages that are too long or do not come.
    """
    _refuse_private(url)
    opener = urllib.request.build_opener(_Careful())
    request = urllib.request.Request(url, headers={"User-Agent": f"Standfirst/{__version__}"})  # noqa: S310  checked above
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            raw: bytes = answer.read(MOST_BYTES + 1)
            charset: str = answer.headers.get_content_charset() or ""
    except (OSError, urllib.error.URLError, ValueError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, OSError):
            raise SourceError(explain(reason, url, "fetched")) from error
        raise SourceError(f"{url} cannot be fetched: {reason}") from error
    if len(raw) > MOST_BYTES:
        raise SourceError(f"{url} has more than {MOST_BYTES // 1_000_000} MB")
    return saved_text(raw, charset)


class _Careful(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where one may go directly."""

    max_redirections = 5

    def redirect_request(self, *arguments: Any) -> urllib.request.Request | None:
        _refuse_private(arguments[-1])
        return super().redirect_request(*arguments)


def _refuse_private(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SourceError(f"{url} is no address of a web page")
    try:
        found = socket.getaddrinfo(parts.hostname, None)
    except OSError as error:
        raise SourceError(f"{parts.hostname} is not known: {error.strerror}") from error
    for each in found:
        if not ipaddress.ip_address(each[4][0]).is_global:
            raise SourceError(f"{parts.hostname} is no address of the public web")
