"""The summaries of this digest beside their sources, which are not ours to keep."""

from __future__ import annotations

from devtools import copies
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store


def test_a_copied_summary_or_a_missing_source_is_told(tmp_path, capsys):
    store = Store(None, "")
    articles = load(scan(copies.CONTENT), store).content.articles
    (tmp_path / "page.txt").write_text("Words of somebody else altogether.", encoding="utf-8")
    assert copies.main(tmp_path) == 1
    assert "no source of articles/2013/" in capsys.readouterr().out
    for article in articles:
        name = (article.source.url or "").strip("/").rpartition("/")[2] or article.id
        (tmp_path / f"{name}.html").write_text("<p>Words of somebody else.", encoding="utf-8")
    assert copies.main(tmp_path) == 0
    assert f"{len(articles)} of {len(articles)} compared: all pass" in capsys.readouterr().out
    copied = next(article for article in articles if not article.source.url)
    body = store.bodies([copied.path])[copied.path]
    (tmp_path / "page.txt").write_text(body.text, encoding="utf-8")
    assert copies.main(tmp_path) == 1
    assert f"error: {copied.path}: " in capsys.readouterr().out
