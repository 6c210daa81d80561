"""What is to be read aloud, and with which command; and the podcast of the readings."""

from __future__ import annotations

from pathlib import Path

import pytest

from standfirst.contributing.speak import check_command, is_current, plan_speech, wanted
from standfirst.errors import SpeechError
from standfirst.model.settings import Settings
from standfirst.reading.markdown.narration import spoken, text_hash
from tests.builders import article, bodies

COMMAND = "say --file '{text}' -o {audio}"
CONTENT = Path("content")


def text_of(item):
    return spoken(item.meta, bodies([item])[item.path])


def recorded(name, tmp_path):
    """An article with a recording of what it says now, whose file is there."""
    item = article(name)
    now = text_hash(text_of(item))
    audio = {"file": f"{name}.mp3", "seconds": 9, "voice": "human", "text_hash": now}
    (tmp_path / f"{name}.mp3").touch()
    return article(name, audio=audio)


def test_a_command_is_split_into_words_as_a_shell_does():
    assert check_command(COMMAND) == ["say", "--file", "{text}", "-o", "{audio}"]


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("say {text}", r"where \{audio\} go"),
        ("say", r"where \{text\} and \{audio\} go"),
        ("", r"where \{text\} and \{audio\} go"),
        ("say '{text} {audio}", "the command cannot be read: "),
    ],
)
def test_a_command_without_room_for_the_text_or_the_sound_is_refused(command, message):
    with pytest.raises(SpeechError, match=message):
        check_command(command)


def test_a_week_or_the_named_files_are_read():
    articles = [article("a"), article("b"), article("c", "2026-06-18")]
    assert wanted(articles, CONTENT, [], "2026-W26") == articles[:2]
    paths = [CONTENT / "articles/c.md", CONTENT / "articles/../articles/a.md"]
    assert wanted(articles, CONTENT, paths, "") == [articles[2], articles[0]]


@pytest.mark.parametrize(
    ("paths", "week", "message"),
    [
        ([], "", "name the files to read, or a week"),
        ([], "2020-W01", "nothing is published in 2020-W01"),
        ([CONTENT / "articles/b.md"], "", r"articles/b\.md is no published summary"),
    ],
)
def test_what_is_not_there_to_read_is_named(paths, week, message):
    with pytest.raises(SpeechError, match=message):
        wanted([article("a")], CONTENT, paths, week)


def test_a_recording_is_current_while_its_text_and_its_file_are_there(tmp_path):
    item = recorded("a", tmp_path)
    assert is_current(item, text_of(item), tmp_path)
    assert not is_current(item, "Other words.", tmp_path)
    (tmp_path / "a.mp3").unlink()
    assert not is_current(item, text_of(item), tmp_path)
    assert not is_current(article("a"), text_of(article("a")), tmp_path)


def test_a_plan_leaves_out_what_is_current_and_the_command_line_comes_before_the_settings(tmp_path):
    articles, settings = [recorded("a", tmp_path), article("b")], Settings(speak_command=COMMAND)

    def read(paths):
        return {path: own for path, own in bodies(articles).items() if path in paths}

    plan = plan_speech(articles, read, tmp_path, settings, week="2026-W26")
    assert ([each.id for each in plan.due], plan.kept) == (["b"], 1)
    assert (plan.command[0], plan.ending) == ("say", settings.speak_ending)
    own = "espeak-ng -f {text} -w {audio}"
    plan = plan_speech(
        articles, read, tmp_path, settings, week="2026-W26", command=own, ending="ogg"
    )
    assert (plan.command[0], plan.ending) == ("espeak-ng", "ogg")
