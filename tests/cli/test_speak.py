"""`standfirst speak`, from the front matter to the podcast."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import feedparser
import pytest
from click.testing import CliRunner
from lxml import etree

from standfirst.cli import main
from standfirst.reading.article_file import read_article
from tests.sites import BODY

SAY = """\
import sys, wave
text = open(sys.argv[1], encoding="utf-8").read()
with wave.open(sys.argv[2], "wb") as out:
    out.setparams((1, 2, 8000, 0, "NONE", ""))
    out.writeframes(bytes(2 * 8000 * max(1, len(text.split()) // 3)))
"""


@pytest.fixture
def digest(digest):
    (digest.folder / "say.py").write_text(SAY, encoding="utf-8")
    digest.article("told", body=f"{BODY}\n\nSee [there](https://example.org/x).", lede=None)
    return digest


def speak(*arguments, command=f"{sys.executable} say.py {{text}} {{audio}}"):
    return CliRunner().invoke(main, ["speak", *arguments, "--command", command])


def told(digest):
    path = next((digest.folder / "content").rglob("told.md"))
    return path, path.read_text(encoding="utf-8")


def test_a_reading_is_made_once_and_again_after_a_change(digest):
    path, before = told(digest)
    done = speak(str(path))
    assert done.exit_code == 0, done.output
    assert (digest.folder / "content/audio/told.wav").is_file()
    text = told(digest)[1]
    assert text.startswith(before.split("\n---\n", 1)[0])
    assert text.endswith(before.split("\n---\n", 1)[1])
    found, problems = read_article("articles/told.md", text.encode())
    assert problems == ()
    assert found is not None
    assert found.article.meta.audio is not None
    assert found.article.meta.audio.seconds > 5
    assert "0 read, 1 still right" in speak(str(path)).output
    path.write_text(text + "\nOne more sentence.\n", encoding="utf-8")
    checked = CliRunner().invoke(main, ["check"])
    assert "audio-outdated" in checked.output
    assert checked.exit_code == 0
    assert "1 read, 0 still right" in speak(str(path)).output
    assert told(digest)[1].count("audio:") == 1
    assert "audio-outdated" not in CliRunner().invoke(main, ["check"]).output


def test_a_week_is_read_as_a_whole(digest):
    done = speak("--edition", "2026-W26")
    assert done.exit_code == 0, done.output
    assert "still right" in done.output
    assert list((digest.folder / "content/audio").glob("*.wav"))


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("espeak-ng", "does not say where {text} and {audio} go"),
        ("no-such-program {text} {audio}", "cannot be started"),
        (f"{sys.executable} -c 'raise SystemExit(\"no voice\")' {{text}} {{audio}}", "no voice"),
        (f"{sys.executable} -c pass {{text}} {{audio}}", "wrote no sound"),
        ("cp {text} {audio}", "no sound"),
        ("'{text} {audio}", "cannot be read"),
    ],
)  # fmt: skip
def test_a_command_that_does_not_work_is_told_and_changes_nothing(digest, command, said):
    path, before = told(digest)
    done = speak(str(path), command=command)
    assert done.exit_code == 1
    assert said in done.output
    assert told(digest)[1] == before
    assert not list((digest.folder / "content/audio").glob("*"))


def test_a_title_is_no_part_of_a_command(digest):
    path = digest.article("sly", title="$(touch pwned) ; touch pwned {audio}")
    assert speak(str(path)).exit_code == 0
    assert not (digest.folder / "pwned").exists()


def test_the_podcast_has_real_lengths_and_plays_on_the_page(digest):
    assert speak(str(told(digest)[0])).exit_code == 0
    digest.build()
    feed = feedparser.parse((digest.site / "podcast.xml").read_bytes())
    assert not feed.bozo
    (entry,) = feed.entries
    (enclosure,) = entry.enclosures
    size = (digest.site / "audio/told.wav").stat().st_size
    assert (enclosure.type, enclosure.length) == ("audio/wav", str(size))
    assert enclosure.href == "https://example.org/digest/audio/told.wav"
    assert int(entry.itunes_duration) > 5
    assert "<audio" in digest.page("2026/06/25/told")
    tree = etree.fromstring((digest.site / "podcast.xml").read_bytes())
    (transcript,) = tree.iterfind(".//{https://podcastindex.org/namespace/1.0}transcript")
    assert (transcript.get("type"), transcript.get("url")) == ("text/html", entry.link)


@pytest.mark.slow
def test_a_real_voice_reads(digest):
    if not shutil.which("espeak-ng") and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(("apt-get", "install", "-y", "espeak-ng"), check=True)  # noqa: S607
    assert shutil.which("espeak-ng"), "install the package `espeak-ng`"
    path, _ = told(digest)
    done = speak(str(path), command="espeak-ng -v {language} -f {text} -w {audio}")
    assert done.exit_code == 0, done.output
    found, _ = read_article("articles/told.md", told(digest)[1].encode())
    assert found is not None
    assert found.article.meta.audio is not None
    assert 5 < found.article.meta.audio.seconds < 120
