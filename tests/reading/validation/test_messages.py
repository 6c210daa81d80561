"""The words for a value that does not fit: a stable code, and the line as it should be."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from standfirst.model.article import ArticleMeta
from standfirst.model.fields import Kind
from standfirst.model.hosts import DECEPTION_HINT
from standfirst.reading.validation.messages import describe_error, example_value
from tests.builders import article_meta


def finding(**wrong):
    """What is said of the one wrong key."""
    (key,) = wrong
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(ArticleMeta).validate_python(article_meta("a", **wrong))
    return describe_error(ArticleMeta, caught.value.errors()[0], f"`{key}`")


@pytest.mark.parametrize(
    ("wrong", "code", "hint"),
    [
        ({"title": 2026}, "value-wrong-type", 'title: "2026"'),
        ({"title": "Short"}, "value-too-short", "5 more"),
        ({"topics": "courts, AI policy"}, "value-wrong-type", "topics: [courts, ai-policy]"),
        ({"topics": []}, "value-empty", "topics: ["),
        ({"topics": ["AI Policy"]}, "value-invalid", "`ai-policy`"),
        ({"kind": "judgment"}, "value-not-listed", "`ruling`"),
        ({"kind": "rulin"}, "value-not-listed", "`ruling`"),
        ({"pin": "yes"}, "value-wrong-type", "pin: true"),
        ({"date": "25.6.2026"}, "date-invalid", "date: 2026-06-25"),
        ({"jurisdictions": ["uk"]}, "jurisdiction-unknown", "`GB`"),
        ({"language": "english"}, "language-unknown", "`en`"),
        ({"title": None}, "value-empty", "delete the line"),
    ],
)
def test_a_wrong_value_has_a_code_and_the_way_to_the_right_one(wrong, code, hint):
    found = finding(**wrong)
    assert found.code == code
    assert hint in found.hint
    assert f"`{next(iter(wrong))}`" in found.message


@pytest.mark.parametrize(
    ("wrong", "code", "message", "hint"),
    [
        ({"date": "2026-02-30"}, "date-invalid",
         "`date`: there is no day 2026-02-30 in the calendar",
         "write the day as YYYY-MM-DD"),
        ({"publish_at": "soon"}, "value-invalid", "`publish_at` is no moment in time: «soon»",
         "write a date-time with its offset, such as 2026-06-25T08:00:00+02:00"),
        ({"title": "A headline that ends."}, "value-invalid",
         "`title`: a headline has no full stop at its end", "take it away"),
        ({"title": "A **bold** headline"}, "value-invalid", "`title`: this is plain text",
         "take the Markdown out"),
        ({"aliases": ["old/"]}, "value-invalid", "`aliases` cannot be «old/»",
         "write a path on this site that begins with /, such as /2024/old-name/"),
        ({"aliases": ["/old name/"]}, "value-invalid",
         "`aliases`: an alias is a plain path, without spaces, queries or fragments",
         "write a path such as /2024/old-name/"),
        ({"licence": "©"}, "value-invalid", "`licence` is not an SPDX licence id: «©»",
         "write one such as CC-BY-4.0"),
        ({"source": {"publisher": "A", "url": "http://e.org/?utm_source=x"}}, "url-not-https",
         "`source` begins with http://", "write url: https://e.org/"),
        ({"source": {"publisher": "A", "url": "www.e.org/a"}}, "value-invalid",
         "`source` is not a full web address: «www.e.org/a»", "write url: https://www.e.org/a"),
        ({"source": {"publisher": "A", "url": "nowhere"}}, "value-invalid",
         "`source` is not a full web address: «nowhere»",
         "write a full address that begins with https://"),
        ({"source": {"publisher": "A", "url": "https://e.org/", "published": "2026-13"}},
         "date-invalid", "`source` is not a date in the right form: «2026-13»",
         "write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM"),
    ],
)  # fmt: skip
def test_a_rule_of_the_model_says_what_is_wrong_and_what_to_do(wrong, code, message, hint):
    found = finding(**wrong)
    assert (found.code, found.message, found.hint) == (code, message, hint)


@pytest.mark.parametrize("host", ["xn--80ak6aa92e.com", "xn--zz.com"])
def test_an_address_that_deceives_is_to_be_copied_again(host):
    found = finding(source={"publisher": "A", "url": f"https://{host}/"})
    assert found.code == "address-deceives"
    assert found.message.startswith("`source`: its host «")
    assert found.hint == DECEPTION_HINT


def test_a_value_that_is_not_listed_may_be_one_of_the_enum():
    allowed = ", ".join(Kind)
    assert finding(kind="zzzzzzzzz").hint == f"write one of {allowed}"


def test_a_key_without_an_example_of_its_own_has_an_ellipsis():
    assert example_value("date") == "2026-06-25"
    assert example_value("no such key") == "…"
