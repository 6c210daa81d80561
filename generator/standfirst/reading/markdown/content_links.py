"""Turns the marks that a body holds for other files under content/ into addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from standfirst.model.urls import ROOT
from standfirst.reading.markdown.sanitize import CONTENT_MARK

_MARK = re.compile(CONTENT_MARK + r'([^"#]*)')


def resolve(body_html: str, addresses: Mapping[str, str]) -> str:
    """Put an address in the place of each mark; `addresses` maps content paths to addresses.

    A path that has no address leads to the home page: a rule has reported it before.
    """
    if CONTENT_MARK not in body_html:
        return body_html
    return _MARK.sub(lambda mark: ROOT + _address(mark[1], addresses), body_html)


def _address(escaped_path: str, addresses: Mapping[str, str]) -> str:
    return html.escape(addresses.get(html.unescape(escaped_path), ""))
