"""Readings of summaries by a program of the maintainer's choice.

The program is named by the settings or on the command line, never by the content, and is started
without a shell. It reads a text file and writes a sound file.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from standfirst.errors import SpeechError, explain
from standfirst.model import urls
from standfirst.model.article import Article, ReadBodies
from standfirst.model.settings import Settings
from standfirst.optional_packages import explain_missing_packages
from standfirst.reading.markdown.narration import spoken, text_hash

with explain_missing_packages("speak", "reading aloud"):
    from tinytag import TinyTag, TinyTagException

Track = Callable[[Sequence[Article]], Iterable[Article]]
"""Passes articles on and may show progress in the meantime."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_AUDIO = re.compile(r"^audio:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
_PARTS = ("{text}", "{audio}")


@dataclass(frozen=True, slots=True)
class SpeechPlan:
    """Which articles are `due` to be read aloud, and how; `kept` have a reading that is right.

    `texts` are what there is to read, by the articles' paths.
    """

    content: Path
    settings: Settings
    command: list[str]
    ending: str
    due: tuple[Article, ...]
    texts: Mapping[str, str]
    kept: int

    def speak_all(self, track: Track) -> Iterator[Path]:
        """Read one after another; yields the file of each reading. Raises SpeechError."""
        for article in track(self.due):
            text, language = self.texts[article.path], article.meta.language
            yield speak(
                article,
                text,
                self.content,
                self.command,
                language=language or self.settings.language,
                ending=self.ending,
            )


def plan_speech(
    articles: Sequence[Article],
    read_bodies: ReadBodies,
    content: Path,
    settings: Settings,
    *,
    paths: Sequence[Path] = (),
    week: str = "",
    command: str = "",
    ending: str = "",
) -> SpeechPlan:
    """What is to be read of a week, or of the files in `paths`. Raises SpeechError.

    `command` and `ending` come before what the settings say.
    """
    words = check_command(command or settings.speak_command)
    chosen = wanted(articles, content, paths, week)
    bodies = read_bodies([article.path for article in chosen])
    texts = {a.path: spoken(a.meta, bodies[a.path]) for a in chosen}
    due = tuple(a for a in chosen if not is_current(a, texts[a.path], content))
    ending = ending or settings.speak_ending
    return SpeechPlan(content, settings, words, ending, due, texts, len(chosen) - len(due))


def check_command(command: str) -> list[str]:
    """The words of a command with room for its parts. Raises SpeechError where they are missing."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise SpeechError(f"the command cannot be read: {error}") from error
    missing = [part for part in _PARTS if not any(part in word for word in words)]
    if missing or not words:
        raise SpeechError(
            f"the command does not say where {' and '.join(missing)} go, such as:"
            " espeak-ng -v {language} -f {text} -w {audio}"
        )
    return words


def wanted(
    articles: Sequence[Article], content: Path, paths: Sequence[Path], week: str
) -> list[Article]:
    """The articles of a week, or those whose files are named. Raises SpeechError."""
    if week:
        found = [article for article in articles if urls.week(article.date) == week]
        if not found:
            raise SpeechError(f"nothing is published in {week}")
        return found
    if not paths:
        raise SpeechError("name the files to read, or a week with --edition")
    by_path = {(content / article.path).resolve(): article for article in articles}
    missing = [path for path in paths if path.resolve() not in by_path]
    if missing:
        raise SpeechError(f"{missing[0]} is no published summary")
    return [by_path[path.resolve()] for path in paths]


def is_current(article: Article, text: str, content: Path) -> bool:
    """Whether there is a reading of `text`, which is what the article says now."""
    audio, now = article.meta.audio, text_hash(text)
    return audio is not None and audio.text_hash == now and (content / audio.file).is_file()


def speak(
    article: Article, text: str, content: Path, words: list[str], *, language: str, ending: str
) -> Path:
    """Have the text of an article read, and write in its front matter where the reading lies;
    tells its file.

    Nothing is written where the program fails or writes no sound. Raises SpeechError.
    """
    source = content / article.path
    if _FENCE.match(source.read_text(encoding="utf-8-sig")) is None:
        raise SpeechError(f"{article.path} has no YAML front matter to write `audio` into")
    target = content / "audio" / f"{article.id}.{ending}"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".") as folder:
        script, sound = Path(folder) / "text.txt", Path(folder) / f"sound.{ending}"
        script.write_text(text, encoding="utf-8")
        _run(words, {"text": str(script), "audio": str(sound), "language": language})
        seconds = _seconds(sound, words[0])
        sound.replace(target)
    fields = {
        "file": f"audio/{target.name}",
        "seconds": seconds,
        "voice": "synthetic",
        "text_hash": text_hash(text),
    }
    _note(source, fields)
    return target


def _run(words: list[str], values: Mapping[str, str]) -> None:
    filled = [_fill(word, values) for word in words]
    try:
        done = subprocess.run(filled, capture_output=True, text=True, check=False, errors="replace")  # noqa: S603  the maintainer's own command
    except OSError as error:
        raise SpeechError(explain(error, filled[0], "started")) from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise SpeechError(f"{filled[0]} failed: {said[-1] if said else done.returncode}")


def _fill(word: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        word = word.replace("{" + name + "}", value)
    return word


def _seconds(sound: Path, program: str) -> int:
    if not sound.is_file() or not sound.stat().st_size:
        raise SpeechError(f"{program} wrote no sound")
    try:
        length = TinyTag.get(sound).duration
    except TinyTagException as error:
        raise SpeechError(f"{program} wrote a file that is no sound: {error}") from error
    return max(1, round(length or 0))


def _note(source: Path, fields: Mapping[str, object]) -> None:
    """Write `audio` into YAML front matter; every other line stays as it is."""
    raw = source.read_bytes()
    text = raw.decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text else "\n"
    first, second = list(_FENCE.finditer(text.replace("\r\n", "\n")))[:2]
    plain = text.replace("\r\n", "\n")
    head = _AUDIO.sub("", plain[first.end() : second.start()])
    block = "audio:\n" + "".join(f"  {key}: {value}\n" for key, value in fields.items())
    whole = plain[: first.end()] + head + block + plain[second.start() :]
    mark = "\ufeff" if raw.startswith(b"\xef\xbb\xbf") else ""
    source.write_bytes((mark + whole.replace("\n", end)).encode())
