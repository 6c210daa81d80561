"""Packages that only some commands need: the extras of our own distribution."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement

from standfirst.errors import MissingPackagesError

_NAME = "standfirst"


def missing_packages(extra: str, purpose: str) -> MissingPackagesError:
    """The error of a command that needs the packages of an extra; `purpose` is what for.

    It names the packages themselves, so that they can be installed from any index.
    """
    wanted = list(_requirements(extra))
    missing = [each for each in wanted if not _is_installed(each)] or wanted
    named = " ".join(f"'{_written(each)}'" for each in missing)
    how = f"pip install {named}" if named else f"see the extra `{extra}` in pyproject.toml"
    return MissingPackagesError(f"{purpose} needs more packages: {how}")


def _requirements(extra: str) -> Iterator[Requirement]:
    try:
        lines = requires(_NAME) or []
    except PackageNotFoundError:  # the package is run from its source, without being installed
        return
    for requirement in map(Requirement, lines):
        marker = requirement.marker
        if marker and marker.evaluate({"extra": extra}) and not marker.evaluate({"extra": ""}):
            yield requirement


def _is_installed(requirement: Requirement) -> bool:
    try:
        return requirement.specifier.contains(version(requirement.name), prereleases=True)
    except PackageNotFoundError:
        return False


def _written(requirement: Requirement) -> str:
    """A requirement as pip takes it, the lower bound first."""
    bounds = sorted(map(str, requirement.specifier), reverse=True)
    return f"{requirement.name}{','.join(bounds)}"
