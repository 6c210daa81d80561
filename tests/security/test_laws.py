"""What holds for a file whatever it holds, tried on files made by chance."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devtools.fuzzing.laws import LAWS, PATHS, SLOWEST
from standfirst.reading.article_file import read_article

FUZZED = 10_000
"""Files that the fuzzer tries for each law in the slow tests."""

_KEYS = (
    "title", "date", "topics", "source", "lede", "image", "audio", "entities", "corrections",
    "ahead",
    "withdrawn", "lead", "parent", "aliases", "template", "hide", "sources", "publisher", "url",
    "stage",
)  # fmt: skip
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates().map(str)
    | st.text(max_size=40)
    | st.sampled_from(["https://example.org/a", "2026-06-25", "javascript:alert(1)", "courts"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(_KEYS) | st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
_FRONT = st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=8).map(
    lambda keys: "".join(f"{key}: {json.dumps(value)}\n" for key, value in keys.items())
)
_SCRAPS = (
    "# a\n", "*", "**", "[a](", ")", "<b>", "</b>", "<script>", "<svg onload=alert(1)>", "\n\n",
    "> ", "- ", "    ", "|a|b|\n|-|-|\n", "[^1]", "[^1]: x\n", "```\n", "&#x6a;", "javascript:",
    "<!--", "https://example.org", "![", "](../a.md)", "<a href='", "'>", "é", "\u202e", "\x00",
    "word ",
)  # fmt: skip
_BODY = st.lists(st.sampled_from(_SCRAPS) | st.text(max_size=10), max_size=30).map("".join)
_WHOLE = st.tuples(_FRONT, _BODY).map(lambda parts: "---\n{}---\n{}".format(*parts))
_BROKEN = st.tuples(_BODY, _BODY).map(lambda parts: "---\n{}\n{}".format(*parts))
_TEXTS = (_WHOLE | _BROKEN).map(lambda text: text.encode(errors="replace"))
_FILES = _TEXTS | st.binary(max_size=200)


@pytest.mark.parametrize("law", LAWS)
@given(path=st.sampled_from(PATHS), raw=_FILES)
def test_no_file_breaks_a_law(law, path, raw):
    LAWS[law](path, raw)


@pytest.mark.slow
@pytest.mark.parametrize("law", LAWS)
@settings(max_examples=3_000)
@given(path=st.sampled_from(PATHS), raw=_FILES)
def test_thousands_of_files_break_no_law(law, path, raw):
    LAWS[law](path, raw)


@pytest.mark.slow
@pytest.mark.parametrize("law", LAWS)
def test_a_fuzzer_led_by_coverage_breaks_no_law(law, tmp_path):
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris has no package for this system")
    done = subprocess.run(
        [sys.executable, "-m", "devtools.fuzzing", law, str(FUZZED)],
        capture_output=True, text=True, check=False, errors="replace",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert f"Done {FUZZED} runs" in done.stderr
    assert "stat::slowest_unit_time_sec:    0" in done.stderr


@pytest.mark.slow
def test_every_file_that_people_really_broke_is_refused_with_its_line():
    """A folder of such files, with a MANIFEST.jsonl that tells of each its `file` and what `kind`
    of fault a reader found in it.
    """
    folder = os.environ.get("STANDFIRST_MALFORMED")
    if not folder:
        pytest.skip("STANDFIRST_MALFORMED names no folder")
    entries = [
        json.loads(line)
        for line in (Path(folder) / "MANIFEST.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    assert entries
    missed = []
    for entry in entries:
        raw = (Path(folder) / entry["file"]).read_bytes()
        began = time.process_time()
        _, problems = read_article("articles/a.md", raw)
        assert time.process_time() - began < SLOWEST
        codes = {p.code for p in problems if p.is_error and p.line and p.hint}
        if not codes & _MEANT[entry["kind"]]:
            missed.append((entry["file"], entry["kind"], codes))
    assert missed == []


_SYNTAX = {"yaml-syntax", "yaml-anchor", "yaml-alias", "yaml-tag", "yaml-key", "conflict-marker",
           "front-matter-unclosed"}  # fmt: skip
_MEANT = {
    "ScannerError": _SYNTAX,
    "ParserError": _SYNTAX,
    "ValueError": {"date-invalid", "value-invalid"},
    "duplicate-key": {"key-duplicate"},
    "encoding": {"encoding"},
    "merge-conflict": {"conflict-marker"},
    "silent-yaml": {"front-matter-unclosed", "front-matter-empty", "front-matter-fence",
                    "front-matter-missing", "key-missing"},
}  # fmt: skip
