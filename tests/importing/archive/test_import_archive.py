from __future__ import annotations

import json
from pathlib import Path

import pytest

from standfirst.errors import ArchiveError
from standfirst.importing.archive.import_archive import import_archive

_POST = "---\ntitle: A story of some length\ntags: [courts]\n---\nThe whole text of the story.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "old/_posts"
    folder.mkdir(parents=True)
    (folder / "2015-01-02-a-story.md").write_text(_POST)
    (folder / "picture.png").write_bytes(b"")
    (tmp_path / "mapping.yml").write_text("publisher: The Gazette\n")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_an_import_writes_articles_and_topics(archive: Path, content: Path) -> None:
    report = import_archive(archive, content, mapping=archive.parents[1] / "mapping.yml")
    assert sorted(_files(content)) == ["articles/2015/01/a-story.md", "topics/courts.md"]
    assert (report.seen, report.articles, report.left_out) == (2, 1, 1)


def test_a_second_import_changes_nothing(archive: Path, content: Path) -> None:
    mapping = archive.parents[1] / "mapping.yml"
    import_archive(archive, content, mapping=mapping)
    own = content / "articles/2015/01/a-story.md"
    own.write_text(f"{own.read_text()}Mine.\n")
    before = _files(content)
    report = import_archive(archive, content, mapping=mapping)
    assert _files(content) == before
    assert report.reasons == {"exists": 1, "not-markdown": 1}


def test_a_dry_run_writes_only_its_report(archive: Path, content: Path) -> None:
    target = archive.parents[1] / "report.json"
    mapping = archive.parents[1] / "mapping.yml"
    report = import_archive(archive, content, mapping=mapping, report=target, dry_run=True)
    assert _files(content) == {}
    assert report.articles == 1
    assert json.loads(target.read_text())["seen"] == 2


def test_a_report_is_a_table_unless_its_name_says_json(archive: Path, content: Path) -> None:
    target = archive.parents[1] / "report.tsv"
    import_archive(archive, content, report=target)
    assert [line.split("\t")[3] for line in target.read_text().splitlines()] == [
        "code", "no-publisher", "not-markdown",
    ]  # fmt: skip


def test_sources_that_are_summarised_already_are_known(archive: Path, content: Path) -> None:
    (content / "articles").mkdir()
    (content / "articles/own.md").write_text(
        "---\ntitle: Our own\nsource:\n  publisher: GAZETTE\n  url: https://example.org/a-story/\n---\n"
    )
    (content / "topics").mkdir()
    (content / "topics/law.md").write_text(
        "---\ntitle: Law\ndescription: All about law.\naliases: [courts]\n---\n"
    )
    mapping = archive.parents[1] / "mapping.yml"
    mapping.write_text("publisher: Gazette\naddress: https://example.org/{slug}/\n")
    import_archive(archive, content, mapping=mapping)
    text = _files(content)["articles/2015/01/a-story.md"]
    assert "publisher: GAZETTE" in text
    assert "which own has too" in text
    assert not (content / "topics/courts.md").exists()


@pytest.mark.parametrize(
    ("source", "target", "mapping", "said"),
    [
        ("gone", "content", "", "no folder or archive"),
        ("old", "gone", "", "no content folder"),
        ("old", "content", "publishr: X", "did you mean `publisher`"),
    ],
)
@pytest.mark.usefixtures("archive")
def test_what_cannot_begin_says_why(
    content: Path, source: str, target: str, mapping: str, said: str
) -> None:
    root = content.parent
    (root / "mapping.yml").write_text(mapping)
    with pytest.raises(ArchiveError) as caught:
        import_archive(root / source, root / target, mapping=root / "mapping.yml")
    assert said in str(caught.value)
    assert _files(content) == {}


def test_a_missing_mapping_is_a_fault(archive: Path, content: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be read"):
        import_archive(archive, content, mapping=archive / "gone.yml")
