"""What a page may load and run."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from standfirst.theme.csp import PLACEHOLDER, add_policy, allow_injected

PAGE = (
    f'<head>{PLACEHOLDER}<script>theme()</script><script src="a.js"></script>'
    '<script type="application/ld+json">{"a": 1}</script></head>'
    '<div class="x" id="content"><p>Words</p><script>stranger()</script></div>'
    "<!-- end of the page's own words --><script>foot()</script>"
)


def named(script):
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def policy(html):
    (found,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    return dict(part.strip().split(" ", 1) for part in found.split(";"))


def test_the_themes_scripts_run_and_a_strangers_does_not():
    allowed = policy(add_policy(PAGE))["script-src"].split()
    assert sorted(allowed) == sorted(["'self'", named("theme()"), named("foot()")])


def test_nothing_comes_from_elsewhere_and_nothing_is_unsafe():
    found = policy(add_policy(PAGE))
    assert found["default-src"] == "'none'"
    assert "unsafe" not in str(found)
    sources = {source for each in found.values() for source in each.split()}
    assert {s for s in sources if not s.startswith("'sha256-")} == {"'none'", "'self'", "data:"}


def test_a_page_that_wants_no_policy_stays():
    assert add_policy("<p>x</p>") == "<p>x</p>"


def test_a_preview_may_run_the_script_that_it_adds():
    sent = add_policy(PAGE) + "<script>livereload(1, 2);</script>"
    allowed = policy(allow_injected(sent.encode()).decode())["script-src"]
    assert named("livereload(1, 2);") in allowed
    assert named("stranger()") not in allowed


@pytest.fixture(scope="module")
def digest(new_digest):
    digest = new_digest()
    digest.build()
    return digest


def test_every_page_has_a_policy_before_anything_it_speaks_of(digest):
    pages = [file for file in digest.site.rglob("*.html") if "http-equiv" not in file.name]
    full = [p.read_text(encoding="utf-8") for p in pages]
    layouts = [html for html in full if "md-header" in html]
    assert len(layouts) > 20
    for html in layouts:
        assert policy(html)
        before = html.partition("Content-Security-Policy")[0]
        assert not re.search(r"<script|<link|<style", before)
        assert not re.search(r"<[a-z][^>]* (?:style|on[a-z]+)=", html)


def test_hosts_that_read_headers_are_told_all_that_pages_may_run_and_the_rest(digest):
    text = (digest.site / "_headers").read_text(encoding="utf-8")
    (line,) = re.findall(r"^  Content-Security-Policy: (.*)$", text, re.MULTILINE)
    told = dict(part.strip().split(" ", 1) for part in line.split(";"))
    pages = [file.read_text(encoding="utf-8") for file in digest.site.rglob("*.html")]
    own = [policy(html) for html in pages if "Content-Security-Policy" in html]
    assert len(own) > 20
    named = {source for each in own for source in each["script-src"].split()}
    assert set(told.pop("script-src").split()) == named
    assert told.pop("frame-ancestors") == "'none'"
    assert all(told == {k: v for k, v in each.items() if k != "script-src"} for each in own)
    assert len(line) < 2000  # longer ones are dropped by some hosts
    assert "nosniff" in text
    assert "Referrer-Policy" in text


def test_a_browser_runs_nothing_that_stands_in_the_words(digest, serve, page, page_log):
    """Even where cleaning failed: the policy is a second wall."""
    file = digest.site / "about" / "index.html"
    html = file.read_text(encoding="utf-8")
    evil = '<img src=x onerror="window.hit=1"><script>window.hit=2</script><base href="//e.org/">'
    file.write_text(html.replace(' id="content">', f' id="content">{evil}', 1), encoding="utf-8")
    base = serve(digest.site)
    page.goto(f"{base}/about/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.hit") is None
    assert [error for error in page_log.errors if "Content Security Policy" in error]
    assert all(url.startswith(base) for url in page_log.requests)
