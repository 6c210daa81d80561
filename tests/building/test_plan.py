"""Each planned file has a key that changes when the file would."""

from __future__ import annotations

from standfirst.building.plan import plan_bytes, plan_copies, plan_outputs
from standfirst.model.article import Bodies
from standfirst.rendering.output import Output


def output(path="a.json", *, raw=b"1", key="k"):
    return Output(path=path, make=lambda _: raw, key=key)


def test_content_at_hand_is_its_own_key():
    assert plan_bytes("é") == plan_bytes("é".encode())
    assert plan_bytes("a").key != plan_bytes("b").key
    assert plan_bytes("a").make == b"a"


def test_an_output_with_a_key_is_not_made_while_planning():
    def make(_: Bodies) -> bytes:
        raise AssertionError("it was made")

    planned = plan_outputs([Output(path="a.json", make=make, key="k")], "look")
    assert planned["a.json"].key


def test_the_key_of_an_output_depends_on_its_path_and_on_the_templates():
    keys = {
        planned.key
        for look in ("one look", "another")
        for planned in plan_outputs([output("a.json"), output("b.json")], look).values()
    }
    assert len(keys) == 4


def test_an_output_without_a_key_has_that_of_its_bytes():
    planned = plan_outputs([output(key="", raw=b"same")], "look")["a.json"]
    assert planned == plan_bytes(b"same")


def test_a_copy_has_the_hash_that_is_known_and_reads_nothing(tmp_path):
    planned = plan_copies(tmp_path, {"a.png": "hash"})
    assert planned["a.png"].key == "hash"
    assert planned["a.png"].make == tmp_path / "a.png"
