"""`check` reports the problems of a whole digest, or of a part of it, and writes nothing."""

from __future__ import annotations

import pytest

from standfirst.errors import PathError
from standfirst.workspace.check import check
from standfirst.workspace.progress import Progress
from tests.builders import NOW


def codes(digest, *paths, untrusted=False):
    _, problems = check(digest.config_file, paths, NOW, Progress(), untrusted=untrusted)
    return [(problem.path, problem.code) for problem in problems]


@pytest.mark.parametrize("untrusted", [False, True])
def test_problems_of_files_and_between_files_come_sorted_by_path(digest, untrusted):
    digest.article("astray", topics=["nowhere"])
    digest.article("empty", body="")
    digest.write("notes.docx", "")
    assert codes(digest, untrusted=untrusted) == [
        ("articles/astray.md", "topic-unknown"),
        ("articles/empty.md", "body-empty"),
        ("notes.docx", "file-misplaced"),
    ]


def test_only_the_problems_of_named_files_and_folders_are_reported(digest):
    file = digest.article("astray", topics=["nowhere"])
    digest.write("topics/empty.md", "")
    assert codes(digest, file) == [("articles/astray.md", "topic-unknown")]
    assert [path for path, _ in codes(digest, digest.folder / "content/topics")] == [
        "topics/empty.md"
    ]
    assert len(codes(digest, digest.folder / "content")) == 2


def test_a_path_that_is_missing_or_elsewhere_is_an_error(digest):
    with pytest.raises(PathError, match="there is no"):
        codes(digest, digest.folder / "content/missing.md")
    with pytest.raises(PathError, match="is not in the content folder"):
        codes(digest, digest.config_file)
