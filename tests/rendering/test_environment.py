"""Templates: autoescape is on, and nothing is undefined."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError

from standfirst.rendering.environment import environment
from tests.builders import context


@pytest.mark.parametrize("name", ["page.html.j2", "page.html", "page.txt", "page"])
def test_autoescape_is_on_whatever_a_template_is_called(name):
    env = environment(DictLoader({name: "{{ value }}{{ _('a & b') }}"}), context())
    assert env.get_template(name).render(value="<b>") == "&lt;b&gt;a &amp; b"


def test_an_undefined_name_is_an_error():
    env = environment(DictLoader({"x": "{{ nothing }}"}), context())
    with pytest.raises(UndefinedError):
        env.get_template("x").render()
