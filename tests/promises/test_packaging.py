"""What an installation brings: the package, its templates, the command and the plugin."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections import defaultdict
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from devtools.repository import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive."""
    folder = tmp_path_factory.mktemp("dist")
    command = (sys.executable, "-m", "hatchling", "build", "-d", str(folder))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def wheel(built: Path):
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        yield archive


def test_the_wheel_holds_the_whole_package_and_every_template(wheel):
    package = {f"standfirst/{name}" for name in files_of(ROOT / "generator/standfirst")}
    templates = {f"standfirst/site_templates/{name}" for name in files_of(ROOT / "site_templates")}

    names = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert {"standfirst/cli/__init__.py", "standfirst/py.typed"} <= names
    assert templates
    assert names == package | templates


def test_the_wheel_declares_the_command_and_the_plugin(wheel):
    name = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    entry_points = ConfigParser()
    entry_points.read_string(wheel.read(name).decode())

    assert entry_points["console_scripts"]["standfirst"] == "standfirst.cli:run"
    assert (
        entry_points["mkdocs.plugins"]["standfirst"]
        == "standfirst.mkdocs_plugin.plugin:StandfirstPlugin"
    )


def test_the_source_archive_holds_the_tests_the_developers_tools_and_no_content(built):
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    tools = {f"generator/devtools/{name}" for name in files_of(ROOT / "generator/devtools")}
    assert "generator/devtools/reference.py" in tools
    assert tools <= names
    assert {"tests/conftest.py", "LICENSE", "README.md"} <= names
    assert not any(name.startswith("content/") for name in names)


def test_the_lock_names_no_place_but_hashes_only():
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")

    assert "make lock" in lock
    assert "--hash=sha256:" in lock
    assert not [mark for mark in ("://", "file:", "--find-links", "--index") if mark in lock]


def declared() -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by who needs it: the package itself, an extra or a group."""
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = {
        "package": whole["project"]["dependencies"],
        **whole["project"]["optional-dependencies"],
        **whole["dependency-groups"],
    }
    return {
        name: [Requirement(line) for line in lines if isinstance(line, str)]
        for name, lines in groups.items()
    }


def test_the_lock_has_all_that_is_declared_within_its_bounds():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    locked = defaultdict(list)
    for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE):
        locked[name].append(version)
    for requirement in chain.from_iterable(declared().values()):
        versions = locked[canonicalize_name(requirement.name)]
        assert versions, requirement
        assert all(map(requirement.specifier.contains, versions)), requirement


def test_every_package_that_is_imported_is_declared_and_every_declared_one_imported():
    imported = {
        name.partition(".")[0]
        for file in (ROOT / "generator/standfirst").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in imported_names(node)
    } - {*sys.stdlib_module_names, "standfirst"}
    distributions = packages_distributions()
    found = {canonicalize_name(distributions[name][0]) for name in imported}
    named = {
        canonicalize_name(requirement.name)
        for name, requirements in declared().items()
        if name in ("package", "cards", "import", "links", "mail", "speak")
        for requirement in requirements
    }
    # The theme is named in mkdocs.yml, and trafilatura imports what has a name of its own.
    assert found == named - {"mkdocs-material", "lxml-html-clean"}


def imported_names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def files_of(folder: Path) -> set[str]:
    """Paths relative to the folder, without what Python leaves behind."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
