"""Nothing that a stranger writes runs, asks another host or breaks a page, wherever it is written.

The set of strings grows with the folder that STANDFIRST_ATTACKS names.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter

import pytest
from icalendar import Calendar
from lxml import etree, html

from tests.security.attacked import KINDS, attack

FORBIDDEN = frozenset(
    "iframe object embed applet frame frameset base portal foreignobject animate set use".split()
)
LISTS = (
    "", "topics/", "stories/", "editions/", "archive/", "feeds/", "insights/", "sources/",
    "entities/", "leads/", "search/?q=x", "feed.xml", "rss.xml",
)  # fmt: skip
HOOK = """
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...given) => { globalThis.hit(`${name} ${given} in ${location}`); };
}
"""
TRIGGER = """async () => {
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && link.protocol !== "javascript:") event.preventDefault();
  }, true);
  const within = document.querySelectorAll("#content, #content *");
  for (const element of within) {
    for (const type of ["mouseover", "mouseenter", "pointerenter", "focus", "focusin", "click",
      "animationstart", "transitionend", "toggle", "error", "load", "auxclick", "wheel"]) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    element.focus?.();
  }
  await new Promise((done) => setTimeout(done, 5));
  return within.length;
}"""


@pytest.fixture(scope="module")
def attacked(new_digest):
    return attack(new_digest())


@pytest.mark.slow
def test_every_field_takes_some_of_the_strings_and_shows_them(attacked):
    """Otherwise what follows would show nothing."""
    for name, kind in KINDS.items():
        for where in kind.fields:
            assert attacked.accepted[f"{name} {where}"] > 10, (name, where)


@pytest.mark.slow
def test_every_page_has_the_elements_of_a_harmless_one_and_no_others(attacked):
    assert len(attacked.pages) > len(attacked.addresses)
    for file in attacked.pages:
        tree = html.fromstring(file.read_bytes())
        _judge(tree, file.relative_to(attacked.digest.site).as_posix())


def _judge(tree: html.HtmlElement, path: str) -> None:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in FORBIDDEN, (path, element.tag)
        for name, value in element.attrib.items():
            squeezed = "".join(value.split()).lower()
            assert not name.startswith("on"), (path, name)
            assert name not in ("style", "srcdoc", "formaction"), (path, name)
            if name in ("href", "src", "action", "xlink:href", "poster", "data"):
                assert not squeezed.startswith(("javascript:", "vbscript:", "data:text/html")), path
                own = value.removeprefix("https://example.org/digest/")
                assert element.tag != "img" or "//" not in own, (path, value)
    words = tree.get_element_by_id("content", None)
    if words is not None:
        for live in words.iter("script", "style", "link", "meta"):
            source = live.get("src", "")
            assert source.startswith(("../", "./", "assets/")), (path, live.tag)


@pytest.mark.slow
def test_nothing_runs_is_asked_of_another_host_or_breaks(attacked, serve, chromium):
    """In the browser with the policy switched off: cleaning alone must hold."""
    base = serve(attacked.digest.site)
    foreign: list[str] = []
    hits: list[str] = []
    broken: list[tuple[object, ...]] = []

    def note(said: str) -> None:
        hits.append(said)

    with chromium.new_context(bypass_csp=True) as context:
        context.expose_function("hit", note)
        context.add_init_script(HOOK)
        page = context.new_page()
        page.on("request", lambda r: foreign.append(r.url) if not r.url.startswith(base) else None)
        page.on("dialog", lambda dialog: note(dialog.message))
        page.on("pageerror", lambda error: broken.append((page.url, str(error))))
        for address in (*LISTS, *attacked.addresses):
            page.goto(f"{base}/{address}", wait_until="load")
            if not address.endswith(".xml"):
                assert page.evaluate(TRIGGER) > 3, address
                headlines, foots = page.locator("h1").count(), page.locator("footer").count()
                if headlines != 1 or not foots:
                    broken.append((address, headlines, foots))
            if page.url.partition("?")[0] != f"{base}/{address.partition('?')[0]}":
                broken.append((address, page.url))
    assert hits == []
    assert [url for url in foreign if not url.startswith(("data:", "blob:"))] == []
    assert broken == []


def _judge_text(text: str, path: str) -> None:
    _judge(html.fragment_fromstring(text or "-", create_parent=True), path)


def _judge_xml(raw: bytes, path: str) -> None:
    tree = etree.fromstring(raw)
    for element in tree.iter():
        if isinstance(element.tag, str) and "xhtml" in element.tag:
            assert not [name for name in element.attrib if name.startswith("on")], path
            assert element.get("href", "https:").startswith(("https:", "../", "./")), path
    for each in tree.iterfind(".//{*}content[@type='html']"):
        _judge_text(each.text or "", path)


def _judge_lines(raw: bytes, path: str) -> None:
    for line in raw.splitlines():
        _judge_text(json.loads(line)["html"], path)


def _judge_table(raw: bytes, path: str) -> None:
    for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))], path


def _judge_calendar(raw: bytes, path: str) -> None:
    kinds = {part.name for part in Calendar.from_ical(raw).walk()}
    assert kinds <= {"VCALENDAR", "VEVENT"}, path


READERS = {
    ".xml": _judge_xml,
    ".opml": _judge_xml,
    ".json": lambda raw, path: json.loads(raw),
    ".jsonl": _judge_lines,
    ".csv": _judge_table,
    ".ics": _judge_calendar,
}


@pytest.mark.slow
def test_every_other_file_is_read_back_and_carries_nothing_live(attacked):
    seen: Counter[str] = Counter()
    for file in sorted(attacked.digest.site.rglob("*")):
        read = READERS.get(file.suffix)
        if file.is_file() and read is not None:
            read(file.read_bytes(), file.name)
            seen[file.suffix] += 1
    assert seen.keys() == READERS.keys()
