"""The shared fixtures do what the tests of pages rely on."""

from __future__ import annotations


def test_a_served_page_opens_and_its_requests_and_errors_are_recorded(
    tmp_path, serve, page, page_log
):
    (tmp_path / "index.html").write_text(
        "<!doctype html><title>A digest</title><link rel=icon href=data:,><img src=/map.png>"
        "<script>console.log('fine'); console.error('first'); throw Error('second')</script>",
        encoding="utf-8",
    )
    address = serve(tmp_path)

    page.goto(address)

    assert page.title() == "A digest"
    assert page_log.requests == [f"{address}/", f"{address}/map.png"]
    assert {"first", "second"} < set(page_log.errors), "and the missing image's own message"


def test_two_folders_are_served_side_by_side(tmp_path, serve, page):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")

    addresses = [serve(tmp_path / name) for name in ("old", "new")]

    texts = [page.goto(address).text() for address in addresses]
    assert texts == ["old", "new"]
