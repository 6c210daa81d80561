from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.importing.archive.body.template_code import (
    REFERENCE,
    fence_highlights,
    remove_template_code,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{< note >}}Mind this.{{< /note >}}", "Mind this."),
        ("{{% box %}}\nText.\n{{% /box %}}", "\nText.\n"),
        ("a{{< youtube id=1 title=\"A film\" >}}b", "ab"),
        ('{{< img src="x.png" alt="A court" >}}', ""),
        ('[{{< img src="x.png" alt="A court" >}}](https://example.org)', "[A court](https://example.org)"),
        ('<a href="https://example.org">{{< img src="x" alt="A court" >}}</a>',
         '<a href="https://example.org">A court</a>'),
        ('{{< button href="https://example.org/a b" text="Join us" >}}', "[Join us](https://example.org/a%20b)"),
        ('{{< quote text="Well said" cite="Ann" >}}', "Well said — Ann"),
        ('{{< ring title="Parts" >}}Two.{{< /ring >}}', "\n\n**Parts**\n\nTwo."),
        ("{% if a %}Text{% endif %} {{ page.title }}.", "Text ."),
        ("{% comment %}hidden{% endcomment %}shown", "shown"),
        ("Text.\n{: .lead}", "Text.\n"),
        ("## Part one {#part-one}\n", "## Part one\n"),
        ("A set {#a} of things", "A set {#a} of things"),
        ("{{</* ref */>}}", ""),
    ],
)  # fmt: skip
def test_template_code_goes_and_its_text_stays(text: str, expected: str) -> None:
    assert remove_template_code(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ('[a]({{< ref "news/x.md" >}})', "news/x.md"),
        ('[a]({{< relref path="x.md#part" >}} "Title")', "x.md#part"),
        ("[a]({% post_url 2015-01-02-x %})", "2015-01-02-x"),
        ("[a]({{ site.baseurl }}{% link _posts/x.md %})", "_posts/x.md"),
        ('<a href="{{< ref "x y.md" >}}">a</a>', "x%20y.md"),
        ("[a]: {{% ref `x.md` %}}", "x.md"),
        ("[a]({{ page.unknown }})", ""),
    ],
)
def test_where_an_address_is_expected_the_reference_stays(text: str, reference: str) -> None:
    out, counts = remove_template_code(text)
    assert REFERENCE + reference in out
    assert not counts


def test_the_address_of_the_site_is_its_root() -> None:
    assert remove_template_code("[a]({{ site.url }}/x/)")[0] == "[a](/x/)"
    assert remove_template_code("[a]({{ '/x/' | relative_url }})")[0] == "[a](/x/)"


def test_what_went_is_counted_by_name() -> None:
    assert remove_template_code("{{< img a >}}{{< img b >}}{{< /note >}}{{ x }}")[1] == {
        "img": 2, "note": 1, "{{ }}": 1,
    }  # fmt: skip


def test_highlighted_code_is_fenced() -> None:
    liquid = "{% highlight python %}\nx = 1\n{% endhighlight %}"
    hugo = "{{< highlight go >}}\nx := 1\n{{< /highlight >}}"
    assert fence_highlights(liquid) == "\n```python\nx = 1\n```\n"
    assert fence_highlights(hugo) == "\n```go\nx := 1\n```\n"
    assert fence_highlights("{% raw %}{{ x }}{% endraw %}") == "{{ x }}"


@given(st.text(alphabet="{}<>%/:\"'` ab\n[]()"))
def test_any_text_is_survived_and_none_without_braces_changes(text: str) -> None:
    out, _ = remove_template_code(text)
    assert len(out) <= len(text) * 4 + 20
    assert "{" in text or out == text
