from __future__ import annotations

import datetime as dt
import json

from standfirst.rendering.search.number_encoding import DIGITS
from standfirst.rendering.search.search_documents import SearchRecord
from standfirst.rendering.search.shard_index import BLOCK, index_shard
from tests.rendering.search.number_decoding import decode


def record(number: int = 0, **facts: object) -> SearchRecord:
    given: dict[str, object] = {
        "address": f"2026/06/25/article-{number}/",
        "title": f"Headline {number}",
        "lede": "A lede of its own",
        "body": "The court heard both sides.",
        "date": dt.date(2026, 6, 25),
        "kind": "news",
        "language": "en",
        "facets": {"kind": ("news",), "topic": ("courts",)},
        **facts,
    }
    return SearchRecord(**given)  # type: ignore[arg-type]


def groups(files) -> dict[str, dict[int, int]]:
    """The levels of each group of words by its forms."""
    found = {}
    for name in files:
        if name.startswith("w") and name.endswith(".txt"):
            for line in files[name].decode().split("\n"):
                forms, where = line.split("\t")
                parts = where.split(",")
                found[forms] = {n: int(part[0]) for part in parts for n in decode(part[1:])}
    return found


def test_the_forms_of_a_word_stand_together_with_where_they_occur():
    found = groups(
        index_shard([record(body="It regulates."), record(1, body="A regulation.")], "x").files
    )
    assert found["regulates regulation"].keys() == {0, 1}


def test_a_word_of_the_title_matters_more_than_one_of_the_body():
    records = [record(title="About drones"), record(1, body="About drones.")]
    levels = groups(index_shard(records, "x").files)["drones"]
    assert levels[0] > levels[1]


def test_a_lede_that_begins_the_body_counts_once():
    one = record(lede="Drones fly.", body="Drones fly. And land.")
    files = index_shard([one], "x").files
    lines = [line.split("\t")[0] for line in files["w0.txt"].decode().split("\n")]
    row = files["p0.txt"].decode().split("\n")[lines.index("drones")]
    assert len(decode(row)) == 1


def test_words_of_two_fields_are_no_neighbours():
    files = index_shard([record(title="Last word", lede="", body="First of all")], "x").files
    lines = [line.split("\t")[0] for line in files["w0.txt"].decode().split("\n")]
    rows = files["p0.txt"].decode().split("\n")
    (last,), (first,) = (decode(rows[lines.index(word)]) for word in ("word", "first"))
    assert first - last > 1


def test_no_group_reaches_into_the_next_file():
    words = [
        f"{a}{b}{c}ing {a}{b}{c}s" for a in "bcdfghklmn" for b in "aeiou" for c in "bcdfgklmnpt"
    ]
    files = index_shard([record(n, body=" ".join(words)) for n in range(12)], "x").files
    starts = json.loads(files["words.json"])
    assert len(starts) > 1
    assert starts == sorted(starts)
    for number, start in enumerate(starts):
        forms = [line.split("\t")[0] for line in files[f"w{number}.txt"].decode().split("\n")]
        flat = [form for line in forms for form in line.split()]
        assert min(flat) >= start
        assert number + 1 == len(starts) or max(flat) < starts[number + 1]


def test_all_forms_can_be_read_from_the_list_for_mistyped_words():
    files = index_shard([record(body="court courts courtesy")], "x").files
    before, forms = "", []
    for line in files["forms.txt"].decode().split("\n"):
        before = before[: DIGITS.index(line[0])] + line[1:]
        forms.append(before)
    assert forms == sorted(forms)
    assert {"court", "courts", "courtesy", "headline"} <= set(forms)


def test_what_is_shown_stands_in_blocks_in_the_order_of_the_records():
    files = index_shard([record(n) for n in range(BLOCK + 1)], "x").files
    assert json.loads(files["t1.json"])[0][:2] == [
        f"2026/06/25/article-{BLOCK}/",
        f"Headline {BLOCK}",
    ]


def test_the_folder_is_named_by_its_content():
    assert index_shard([record()], "2026").name == index_shard([record()], "2026").name
    assert index_shard([record()], "2026").name != index_shard([record(1)], "2026").name
    assert index_shard([record()], "2026").name.startswith("2026-")


def test_facets_tell_the_records_under_each_id():
    files = index_shard([record(), record(1, facets={"kind": ("ruling",)})], "x").files
    facets = json.loads(files["facets.json"])
    assert {id_: decode(numbers) for id_, numbers in facets["kind"].items()} == {
        "news": [0],
        "ruling": [1],
    }
    assert facets["year"] == {}
