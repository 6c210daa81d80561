"""Where front matter begins and ends: `---` alone on the first line, and alone on a line below."""

from __future__ import annotations

import re

from frontmatter.default_handlers import BaseHandler


class _StrictHandler(BaseHandler):
    """Lets python-frontmatter take no other line for a fence, and no text before the first."""

    FM_BOUNDARY = re.compile(r"^---[ \t]*$", re.MULTILINE)

    def split(self, text: str) -> tuple[str, str]:
        if not self.detect(text):
            raise ValueError("the first line is not a fence")
        return super().split(text)


_HANDLER = _StrictHandler()


def is_opened(text: str) -> bool:
    """Whether the first line opens front matter, closed or not."""
    return _HANDLER.detect(text)


def split_fences(text: str) -> tuple[str, str] | None:
    """What follows the opening fence and what follows the closing one, line ends included.

    None where a text with plain line ends has no front matter that is whole.
    """
    try:
        return _HANDLER.split(text)
    except ValueError:
        return None
