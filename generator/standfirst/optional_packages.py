"""Packages that only some digests and commands need: the extras of this distribution."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement

from standfirst.errors import MissingPackagesError

_NAME = "standfirst"


@contextmanager
def explain_missing_packages(extra: str, purpose: str) -> Iterator[None]:
    """Import the packages of an extra inside this; `purpose` is what they are needed for.

    Raises MissingPackagesError where one of them cannot be imported.
    """
    try:
        yield
    except ImportError as error:
        raise missing_packages(extra, purpose) from error


def missing_packages(extra: str, purpose: str) -> MissingPackagesError:
    """The error of a feature that needs the packages of an extra; `purpose` is what for.

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
