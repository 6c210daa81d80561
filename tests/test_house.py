"""The house: how large its rooms are, what its names stand for, and where the tests of each are.

The test of `standfirst/a/b/c.py` is `tests/a/b/test_c.py`. A folder that is tested as a whole has
its test beside it, as a module would: that of `standfirst/a/b/` is `tests/a/test_b.py`. So to test
a change of a module, run its own file, or else that of its folder. A module of rules may have
cases in its place: `tests/cases/rules/c_*.yml`. Tests of the whole program, and of files that are
not Python, are in folders of their own.
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict
from pathlib import Path

from devtools.repository import ROOT

GENERATOR = ROOT / "generator"
PACKAGE = GENERATOR / "standfirst"
TESTS = ROOT / "tests"
WHOLE_PROGRAM = frozenset({"browser", "cases", "promises", "quality", "security", "site_templates"})
"""The folders of tests that mirror no folder of the package."""

MOST_MODULES = 15
MOST_LINES = 400


def modules() -> list[Path]:
    """All modules of the package but each `__init__` and `__main__`."""
    return sorted(file for file in PACKAGE.rglob("*.py") if not file.stem.startswith("__"))


def definitions(module: Path) -> list[ast.stmt]:
    """The functions and classes at the top level of a module."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in tree.body if isinstance(node, kinds)]


def own_test(module: Path) -> Path:
    """Return `tests/a/b/test_c.py` for the module `standfirst/a/b/c.py`.

    An `__init__.py` has the test of its folder. A name such as `_common` or `import_` loses its
    underscore. The developers' tools are tested in a folder of their own.
    """
    source = module.parent if module.stem == "__init__" else module
    place = source.relative_to(PACKAGE if PACKAGE in source.parents else GENERATOR)
    return TESTS / place.parent / f"test_{place.stem.strip('_')}.py"


def is_tested(module: Path) -> bool:
    """Whether a module has a test of its own, one of its folder, or cases of its rules."""
    tests = [own_test(module), own_test(module.with_name("__init__.py"))]
    return any(file.is_file() for file in tests) or any(
        (TESTS / "cases" / "rules").glob(f"{module.stem}_*.yml")
    )


def test_every_module_has_a_test_file_of_its_own_or_of_its_folder():
    packages = [file for file in PACKAGE.rglob("__init__.py") if definitions(file)]
    without = [
        str(module.relative_to(PACKAGE))
        for module in (*modules(), *packages)
        if not is_tested(module)
    ]
    assert not without, "\n".join(without)


def test_every_test_file_mirrors_a_module_or_a_folder():
    mirrors = {own_test(module) for module in GENERATOR.rglob("*.py")}
    astray = [
        str(file.relative_to(TESTS))
        for file in sorted({*TESTS.rglob("test_*.py")} - mirrors - {Path(__file__)})
        if file.relative_to(TESTS).parts[0] not in WHOLE_PROGRAM
    ]
    assert not astray, "\n".join(astray)


def test_every_case_of_a_rule_begins_with_the_name_of_a_module_of_rules():
    folders = (PACKAGE / "arranging" / "rules", PACKAGE / "reading" / "validation")
    stems = tuple(f"{module.stem}_" for folder in folders for module in folder.glob("[a-z]*.py"))
    cases = [case.name for case in (TESTS / "cases" / "rules").glob("*.yml")]
    assert cases
    assert [name for name in cases if not name.startswith(stems)] == []


def test_no_folder_holds_more_modules_than_one_can_take_in():
    counts = Counter(module.parent for module in modules())
    large = {str(folder): count for folder, count in counts.items() if count > MOST_MODULES}
    assert large == {}


def test_no_module_is_longer_than_one_can_read():
    lines = {module: len(module.read_text(encoding="utf-8").splitlines()) for module in modules()}
    assert {str(module): count for module, count in lines.items() if count > MOST_LINES} == {}


def test_no_two_modules_have_one_name_but_a_command_and_what_it_calls():
    commands = PACKAGE / "cli"
    stems: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    for module in modules():
        stems[module.stem, commands in module.parents].append(str(module.relative_to(PACKAGE)))
    assert [paths for paths in stems.values() if len(paths) > 1] == []


def test_no_two_public_classes_have_one_name():
    named: defaultdict[str, list[str]] = defaultdict(list)
    for module in modules():
        for node in definitions(module):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                named[node.name].append(str(module.relative_to(PACKAGE)))
    assert {name: paths for name, paths in named.items() if len(paths) > 1} == {}
