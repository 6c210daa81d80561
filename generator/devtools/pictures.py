"""Take the pictures that the documentation shows, of the built site in `site/`."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from devtools.browser import CHROMIUM_FLAGS, find_chromium
from devtools.repository import ROOT
from devtools.static_server import served

OUT = ROOT / ".github" / "pictures"
PAGES = {
    "home": "", "article": "2026/06/25/us-closes-newest-models-to-foreigners/",
    "topic": "topics/ai-policy/", "month": "2026/06/", "story": "stories/fable-5-export-order/",
}  # fmt: skip
VIEWS = {
    "desktop": {"viewport": {"width": 1180, "height": 900}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 360, "height": 780}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1180, "height": 900}, "color_scheme": "dark"},
}


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with served(ROOT / "site") as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=list(CHROMIUM_FLAGS)
        )
        for view, options in VIEWS.items():
            with browser.new_context(**options) as context:  # type: ignore[arg-type]
                page = context.new_page()
                for name, address in PAGES.items():
                    page.goto(f"{base}/{address}", wait_until="networkidle")
                    page.screenshot(path=OUT / f"{name}-{view}.png")


if __name__ == "__main__":
    main()
