"""A check of all links: what is asked for, remembered and recorded."""

from __future__ import annotations

import datetime as dt

from standfirst.contributing.links.link_check import Answer, State
from standfirst.contributing.links.link_run import CERTAIN, check_links, format_json, format_text
from tests.builders import article

DAY = dt.date(2026, 6, 25)


def test_a_source_that_is_gone_on_several_days_is_recorded_as_dead(tmp_path, monkeypatch):
    asked = []

    async def answer(urls, manners, tell):
        asked.append(list(urls))
        return [Answer(u, State.DEAD if u.endswith("old") else State.OK, "x") for u in urls]

    monkeypatch.setattr("standfirst.contributing.links.link_check.ask_all", answer)
    articles = [
        article(name, source={"publisher": "G", "url": f"https://e.org/{name}"})
        for name in ("old", "other")
    ]
    record = tmp_path / "dead-links.txt"
    for day in range(CERTAIN):
        run = check_links(
            articles,
            DAY + dt.timedelta(days=day),
            history=tmp_path / "links.json",
            record=record,
            suppressed={},
            track=lambda urls: urls,
        )
        assert ("https://e.org/old" in record.read_text(encoding="utf-8")) == (day + 1 == CERTAIN)
    assert asked == [["https://e.org/old", "https://e.org/other"], *[["https://e.org/old"]] * 2]
    assert (run.asked, run.total) == (1, 2)
    assert format_text(run) == "dead: https://e.org/old (x)\n"
    assert '"dead": 3' in format_json(run)
