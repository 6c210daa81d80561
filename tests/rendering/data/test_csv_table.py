"""The table for spreadsheets, read back by the reader of the standard library."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.rendering.data.csv_table import COLUMNS, FORMULA, write_csv
from tests.builders import article
from tests.outputs import files

cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
rows = st.lists(st.lists(cells, min_size=len(COLUMNS), max_size=len(COLUMNS)), max_size=3)


def read(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def filled(cell: str) -> tuple[str, ...]:
    return (cell, *[""] * (len(COLUMNS) - 1))


@given(rows)
def test_a_table_gives_back_its_cells_and_none_is_a_formula(table):
    head, *found = read(write_csv(table))
    assert tuple(head) == COLUMNS
    assert not [cell for row in found for cell in row if cell.startswith(FORMULA)]
    for before, after in zip(table, found, strict=True):
        for cell, shown in zip(before, after, strict=True):
            assert shown in (cell, f"'{cell}")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_would_be_a_formula_is_text(cell):
    assert read(write_csv([filled(cell)]))[1][0] == f"'{cell}"


@pytest.mark.parametrize("cell", ["1-1", "a@b", " =1", "«ế» 😀", 'said "no", then\nleft', ""])
def test_any_other_text_stays_as_it_is(cell):
    assert read(write_csv([filled(cell)]))[1][0] == cell


def test_a_table_without_rows_has_its_head_behind_the_mark_of_utf_8():
    assert write_csv([]) == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


def test_the_table_of_a_digest_has_a_row_for_each_article():
    title = '-1 is no sum, "quoted" «ế» 😀'
    raw = files(article("a", title=title), article("b"))["api/v1/articles.csv"]
    first, second = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert (first["id"], second["id"]) == ("a", "b")
    assert first["title"] == f"'{title}"
