# ruff: noqa: E501  an attack is not broken over lines
"""What a stranger might write to run a script: our own strings by class, and those of a folder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OWN = {
    "script": (
        "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//e.example/x.js>",
        "</title><script>alert(1)</script>", "</script><script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>", "--><script>alert(1)</script>",
        "]]><script>alert(1)</script>", "<noscript><p title=\"</noscript><script>alert(1)</script>\">",
    ),
    "handler": (
        "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<body onload=alert(1)>",
        "<a href=# onclick=alert(1)>x</a>", "<details open ontoggle=alert(1)>x</details>",
        "<input autofocus onfocus=alert(1)>", "<p onmouseover=alert(1)>x</p>",
        "<b onpointerenter=alert(1) tabindex=0 onfocus=alert(1)>x</b>",
        "<video><source onerror=alert(1)></video>", "<img/src='x'/onerror=alert(1)//",
        "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "x\" onfocus=alert(1) a=\"",
    ),
    "scheme": (
        "<a href=javascript:alert(1)>x</a>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
        "[x](java&#9;script:alert(1))", "[x](&#106;avascript:alert(1))", "<javascript:alert(1)>",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](vbscript:msgbox(1))",
        "![x](javascript:alert(1))", "<a href=\"\x01javascript:alert(1)\">x</a>",
        "[x]: javascript:alert(1)\n\n[x]", "[x](//e.example/x)", "![x](https://e.example/pixel.png)",
    ),
    "embed": (
        "<iframe src=https://e.example>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=//e.example>", "<embed src=//e.example>", "<base href=//e.example/>",
        "<meta http-equiv=refresh content='0;url=//e.example'>", "<link rel=stylesheet href=//e.example>",
        "<form action=//e.example><button>x</button></form>", "<math><mi xlink:href=javascript:alert(1)>x",
        "<svg><use href=data:image/svg+xml,x></svg>", "<template><script>alert(1)</script></template>",
        "<audio src=//e.example autoplay>", "<img srcset='//e.example/a 1x'>", "<input type=image src=//e.example>",
    ),
    "mutation": (
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<noembed><img title=\"</noembed><img src onerror=alert(1)>\">", "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
    ),
    "style": (
        "<style>*{background:url(//e.example)}</style>", "<p style='background:url(//e.example)'>x</p>",
        "<p style=animation-name:x onanimationstart=alert(1)>x</p>", "<div style='position:fixed;inset:0'>x</div>",
        "<style>@import '//e.example/x.css';</style>",
    ),
    "markdown": (
        "[x](<javascript:alert(1)>)", "[a](\"onerror='alert(1)')", "![a](x\"onerror=alert(1))",
        "[^1]\n\n[^1]: <img src=x onerror=alert(1)>", "`<script>alert(1)</script>`",
        "```html onload=alert(1)\n<script>alert(1)</script>\n```", "# <img src=x onerror=alert(1)>",
        "| <script>alert(1)</script> |\n|---|\n| x |", "- [ ] <img src=x onerror=alert(1)>",
        "<https://e.example/\"onmouseover=\"alert(1)>", "https://e.example/'onclick='alert(1)",
    ),
    "template": (
        "{{ 7*7 }}", "{% raw %}{{ config }}{% endraw %}", "{{ ''.__class__.__mro__ }}", "${alert(1)}",
        "{{constructor.constructor('alert(1)')()}}", "<%= 7*7 %>", "{# x #}", "\\x02\\x04head\\x04",
        "<!-- the policy of this page -->", "<!-- end of the page's own words -->", " id=\"content\">",
    ),
    "entity": (
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "&NewLine;javascript&colon;alert(1)",
        "<a href=&#x6a;&#x61;vascript:alert(1)>x</a>", "\u2028alert(1)//", "\u2029</script>",
    ),
    "formula": ("=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-2+3", "=HYPERLINK(\"//e.example\")"),
    "line": ("x\r\nBcc: all@e.example", "x\nATTACH:file:///etc/passwd", "x\nEND:VEVENT\nBEGIN:VALARM"),
}  # fmt: skip


def attacks() -> list[str]:
    """Our own, and every string in the JSON files of the folder STANDFIRST_ATTACKS names."""
    found = [text for several in OWN.values() for text in several]
    folder = os.environ.get("STANDFIRST_ATTACKS")
    for file in sorted(Path(folder).rglob("*.json")) if folder else ():
        found += _strings(json.loads(file.read_text(encoding="utf-8")))
    return list(dict.fromkeys(found))


def _strings(value: Any) -> Iterator[str]:
    """The strings of a list, or of what stands in its objects as `payload`."""
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    for item in value if isinstance(value, list) else ():
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            text = item.get("payload", item.get("input"))
            if isinstance(text, str):
                yield text
