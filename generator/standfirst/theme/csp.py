"""What a page may load and run: a Content-Security-Policy (https://www.w3.org/TR/CSP3/).

Everything comes from the site itself. Of scripts within a page only those of the theme run: each is
named by its hash, and none of what stands in the page's own words is ever among them.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

PLACEHOLDER = "<!-- the policy of this page -->"
"""Where the layout wants the policy: before anything that it could speak of."""

_POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self';"
    " base-uri 'self'; form-action 'self'"
)
_HEADERS = """\
/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()
"""

_BEGIN, _END = ' id="content">', "<!-- end of the page's own words -->"
"""Around what a page says: no text of a contributor can hold either, for both are markup."""

_SCRIPT = re.compile(r"<script(?P<about>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""\btype=["']?application/""")
_META = re.compile(
    r'(<meta http-equiv="Content-Security-Policy" content="[^"]*?script-src \'self\')([^";]*)'
)
_HASH = re.compile(r"sha256-[A-Za-z0-9+/=]+")


def add_policy(html: str) -> str:
    """A page with its policy in the place of PLACEHOLDER. A page without one stays as it is."""
    if PLACEHOLDER not in html:
        return html
    policy = _policy(_theme_script_hashes(html))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(PLACEHOLDER, meta, 1)


def read_policy(html: str) -> str:
    """The policy that a page states; empty where it states none."""
    found = _META.search(html)
    return found[0] if found else ""


def headers_file(policies: Iterable[str]) -> str:
    """For hosts that read a file `_headers`: the policies of all pages in one, and what a page
    cannot say of itself. A page's own policy holds beside it.
    """
    hashes = {name for policy in policies for name in _HASH.findall(policy)}
    return _HEADERS.format(policy=_policy(hashes))


def _policy(scripts: Iterable[str]) -> str:
    return _POLICY.format(scripts="".join(f" '{name}'" for name in sorted(scripts)))


def allow_injected(raw: bytes) -> bytes:
    """A page whose policy allows its last script, too: the one that a preview's server adds."""
    html = raw.decode(errors="surrogateescape")
    found = list(_SCRIPT.finditer(html))
    if found:
        html = _META.sub(rf"\1 '{_script_hash(found[-1]['text'])}'\2", html, count=1)
    return html.encode(errors="surrogateescape")


def _theme_script_hashes(html: str) -> set[str]:
    """The hashes of the theme's scripts: those before and after what a page says."""
    head, _, rest = html.partition(_BEGIN)
    foot = rest.rpartition(_END)[2]
    scripts = (*_SCRIPT.finditer(head), *_SCRIPT.finditer(foot))
    run = [s["text"] for s in scripts if "src=" not in s["about"] and not _DATA.search(s["about"])]
    return {_script_hash(text) for text in run}


def _script_hash(script: str) -> str:
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"
