"""Where the templates lie: beside the package in a wheel, at the top of a source checkout."""

from __future__ import annotations

from pathlib import Path

import standfirst
from standfirst.errors import InstallationError

_PACKAGE = Path(standfirst.__file__).resolve().parent
_PLACES = (_PACKAGE / "site_templates", _PACKAGE.parent.parent / "site_templates")


def site_templates() -> Path:
    """The folder that holds `pages/` (our own templates) and `theme/` (what overrides Material).

    Raises InstallationError when the installation is incomplete.
    """
    for place in _PLACES:
        if (place / "pages").is_dir():
            return place
    raise InstallationError(f"no site_templates folder at {' or '.join(map(str, _PLACES))}")
