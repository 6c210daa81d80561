"""What holds of all rules over the whole digest. The cases in tests/cases/rules say it of each."""

from __future__ import annotations

from dataclasses import replace

from standfirst.arranging.rules.judge import judge
from tests.builders import NOW, article, content
from tests.cases.test_cases import FOLDER, open_case


def cases():
    """The content of each case of a rule."""
    return [open_case(file).content for file in sorted((FOLDER / "rules").glob("*.yml"))]


def test_problems_are_sorted_by_place_and_each_is_there_once():
    own = content(article("b", topics=["x", "y"]), article("a", topics=["z"], stories=["s"]))
    found = judge(own, NOW)
    assert len(found) == 4
    assert list(found) == sorted(set(found))


def test_no_rule_looks_at_the_text_of_a_body():
    def sealed(items):
        return tuple(replace(item, body=None) for item in items)

    fields = ("topics", "stories", "letters", "pages", "leads")
    found = []
    for own in cases():
        hidden = replace(own, **{field: sealed(getattr(own, field)) for field in fields})
        found.append(judge(hidden, NOW))
        assert found[-1] == judge(own, NOW)
    assert any(found)
