"""What holds for a file whatever it holds: laws that fuzzers try to break."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping

from lxml import html as lxml_html

from standfirst.contributing.fix import KnownNames, fix
from standfirst.contributing.fmt import format_file
from standfirst.model.problem import Problem
from standfirst.reading.markdown.render import MAX_HTML
from standfirst.reading.read import read
from standfirst.rendering.problem_formats import FORMATS

SLOWEST = 1.0
"""Seconds of the processor's time that any file may take."""

_KNOWN = KnownNames({"old": "courts"}, frozenset({"example.org"}))
_ADDRESS = re.compile(r"(?i:https?://|mailto:)|\x03|#body-")
_EVENT = re.compile(r"(?i)on|style|srcdoc|formaction|action|xlink|background|ping|is|slot|form")
_LOUD = frozenset(
    "script style iframe object embed base link meta form svg math template noscript frame frameset"
    " audio video source track portal button select textarea applet param".split()
)


def judge_html(html: str) -> None:
    """Assert that a browser finds nothing in it that acts, loads or styles."""
    assert len(html) <= 2 * MAX_HTML
    if not html:
        return
    for element in lxml_html.fragments_fromstring(f"<p></p>{html}"):
        if isinstance(element, str):
            continue
        for node in element.iter():
            assert isinstance(node.tag, str), "a comment or an instruction came through"
            assert node.tag not in _LOUD, node.tag
            for name, value in node.attrib.items():
                assert not _EVENT.match(name), (node.tag, name)
                assert name not in ("href", "src") or _ADDRESS.match(value), (name, value)
                assert name != "id" or value.startswith("body-"), value


def judge_problem(problem: Problem, path: str, lines: int) -> None:
    """Assert that it tells where it is, what is wrong and what to do, and can be printed."""
    assert problem.path == path
    assert 0 <= problem.line <= lines + 1, (problem, lines)
    assert problem.column >= 0
    assert problem.message
    for form in FORMATS.values():
        assert form([problem], "").encode("utf-8")


def file_is_judged(path: str, raw: bytes) -> None:
    """A file is read or refused with reasons, in time, and what is read is safe."""
    began = time.process_time()
    content = read(path, raw)
    took = time.process_time() - began
    assert took < SLOWEST, f"took {took:.2f} s"
    assert content.items or content.problems or path.endswith((".yml", ".txt")), "nothing was said"
    lines = len(re.split(rb"\r\n|\n|\r|\x0b|\x0c|\xc2\x85|\xe2\x80[\xa8\xa9]", raw))
    for problem in content.problems[:20]:
        judge_problem(problem, path, lines)
    bodies = [content.body, *(getattr(item, "body", None) for item in content.items)]
    for body in filter(None, bodies):
        judge_html(body.html)


def file_is_repaired(path: str, raw: bytes) -> None:
    """What repairs a file never fails, and what it wrote once it leaves as it is."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    written = format_file(path, text)
    if written is not None:
        assert format_file(path, written) == written
    fix(path, text, _KNOWN)


LAWS: Mapping[str, Callable[[str, bytes], None]] = {
    "judged": file_is_judged,
    "repaired": file_is_repaired,
}

PATHS = (
    "articles/a.md", "topics/a.md", "stories/a.md", "editions/2026-W26.md", "leads/a.md",
    "about.md",
    "sources.yml", "addresses.txt", "dead-links.txt",
)  # fmt: skip
"""One of each kind of text that a content folder may hold."""
