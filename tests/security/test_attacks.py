"""Nothing that a stranger writes runs, asks another host or breaks a page, wherever it is written.

The set of strings grows with the folder that HEADNOTE_ATTACKS names.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import etree, html

from headnote.model.problem import has_errors
from headnote.reading.read import read_article, read_topic
from tests.security.attacks import attacks
from tests.sites import Drawn, draw

FILLER = " The court heard both sides and gave its reasons in plain words." * 5
FIELDS = (
    "title", "lede", "publisher", "headline", "author", "note", "correction", "alt", "credit",
    "entity", "contributor", "disclosure", "ahead", "body",
)  # fmt: skip
NAMES = frozenset({"publisher", "entity"})
"""Of these two spellings that differ in little are an error, so each begins with a number."""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002"
    "000001e221bc330000000049454e44ae426082"
)
FORBIDDEN = frozenset(
    "iframe object embed applet frame frameset base portal foreignobject animate set use".split()
)
TRIGGER = """() => {
  addEventListener("click", (event) => event.preventDefault(), true);
  for (const element of document.querySelectorAll("#content *")) {
    for (const type of ["mouseover", "mouseenter", "pointerenter", "focus", "focusin", "click",
      "animationstart", "transitionend", "toggle", "error", "load", "auxclick", "wheel"]) {
      element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    }
    element.focus?.();
  }
  return window.hit || 0;
}"""
HOOK = """
window.hit = 0;
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = () => { window.hit++; };
}
"""


@dataclass
class Attacked:
    """A digest in which every string stands wherever the model lets it in."""

    digest: Drawn
    accepted: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    names: list[str] = field(default_factory=list)

    @property
    def pages(self) -> list[Path]:
        return sorted(self.digest.site.rglob("*.html"))


def _meta(name: str, values: dict[str, str]) -> dict[str, object]:  # noqa: C901  one line a field
    source: dict[str, object] = {
        "publisher": values.get("publisher", "Gazette"),
        "url": f"https://example.org/{name}",
    }
    for key, where in (("headline", "title"), ("note", "url_note")):
        if key in values:
            source[where] = values[key]
    if "author" in values:
        source["authors"] = [values["author"]]
    meta: dict[str, object] = {
        "title": values.get("title", f"A harmless headline {name}"), "date": "2026-06-25",
        "topics": ["courts"], "source": source,
    }  # fmt: skip
    if "lede" in values:
        meta["lede"] = (values["lede"] + FILLER)[:280]
    if "correction" in values:
        meta["corrections"] = [{"date": "2026-06-26", "note": values["correction"]}]
    if {"alt", "credit"} & values.keys():
        meta["image"] = {
            "file": "images/pixel.png", "alt": values.get("alt", "A pixel"),
            "credit": values.get("credit", "Nobody"),
        }  # fmt: skip
    if "ahead" in values:
        meta["ahead"] = [{"date": "2026-09-01", "what": values["ahead"]}]
    for key, where in (("entity", "entities"), ("contributor", "contributors")):
        if key in values:
            meta[where] = [values[key]]
    if "disclosure" in values:
        meta["disclosure"] = values["disclosure"]
    return meta


def _text(name: str, values: dict[str, str]) -> str:
    front = json.dumps(_meta(name, values))
    return f"---\n{front}\n---\n{values.get('body', '')}\n\n{FILLER}\n"


def _attack(folder: Path) -> Attacked:
    digest = draw(folder)
    made = Attacked(digest)
    image = digest.folder / "content/images/pixel.png"
    image.parent.mkdir(parents=True, exist_ok=True)
    image.write_bytes(PIXEL)
    for number, attack in enumerate(attacks()):
        name = f"attack-{number}"
        accepted = {}
        for where in FIELDS:
            value = f"{number} {attack}" if where in NAMES else attack
            text = _text(name, {where: value})
            found, problems = read_article(f"articles/{name}.md", text.encode(errors="replace"))
            is_fine = found is not None and not has_errors(problems) and not found.body.links
            (made.accepted if is_fine else made.refused)[where] += 1
            if is_fine:
                accepted[where] = value
        digest.write(f"articles/{name}.md", _text(name, accepted))
        made.names.append(name)
        topic = (
            f"---\n{json.dumps({'title': f'Topic {number}', 'description': attack[:400]})}\n---\n"
        )
        found_topic, _ = read_topic(f"topics/t{number}.md", topic.encode(errors="replace"))
        (made.accepted if found_topic else made.refused)["topic"] += 1
        if found_topic and number < 200:
            digest.write(f"topics/t{number}.md", topic)
    report = digest.build()
    assert [problem for problem in report.problems if problem.is_error] == []
    return made


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    folder = tmp_path_factory.mktemp("attacked")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADNOTE_CACHE", str(folder / "cache"))
        (folder / "digest").mkdir()
        yield _attack(folder / "digest")


@pytest.mark.slow
def test_every_page_has_the_elements_of_a_harmless_one_and_no_others(attacked):
    assert sum(attacked.accepted.values()) > len(attacked.names)
    assert len(attacked.pages) > len(attacked.names)
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
def test_nothing_runs_and_nothing_is_asked_of_another_host(attacked, serve, chromium):
    """In the browser with the policy switched off: cleaning alone must hold."""
    base = serve(attacked.digest.site)
    foreign, hits = [], []
    lists = [
        "",
        "topics/",
        "archive/",
        "feeds/",
        "insights/",
        "sources/",
        "entities/",
        "search/?q=x",
    ]
    with chromium.new_context(bypass_csp=True) as context:
        context.add_init_script(HOOK)
        page = context.new_page()
        page.on("request", lambda r: foreign.append(r.url) if not r.url.startswith(base) else None)
        page.on("dialog", lambda dialog: hits.append(dialog.message))
        for address in ("", *lists, *(f"2026/06/25/{name}/" for name in attacked.names)):
            page.goto(f"{base}/{address}", wait_until="load")
            if page.evaluate(TRIGGER):
                hits.append(address)
            assert page.locator("h1").count() == 1 or address == "", address
    assert hits == []
    assert [url for url in foreign if not url.startswith(("data:", "blob:"))] == []


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
