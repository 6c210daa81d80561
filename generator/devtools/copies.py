"""`make copies SOURCES=FOLDER`: each summary of this digest beside its source, as figures.

The sources are others' texts and no part of the project: FOLDER holds them as saved pages or texts.
The one of a summary is the file whose name ends as its address does, else one that begins with its
headline; where a source has no address, every `.txt` file is held against it. Exits with 1 where a
limit is crossed or a source is missing.
"""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import urlsplit

from devtools.repository import ROOT
from standfirst.contributing.copying.copy_guard import Comparison, judge_copying
from standfirst.contributing.copying.passages import saved_text
from standfirst.model.article import Article, Body
from standfirst.model.problem import Problem, has_errors
from standfirst.rendering.problem_formats import summarise
from standfirst.workspace.load import load
from standfirst.workspace.scan import scan
from standfirst.workspace.store import Store

CONTENT = ROOT / "content"


def sources_of(article: Article, files: list[Path]) -> list[Path]:
    """The files that may hold the article's main source."""
    if not article.source.url:
        return [file for file in files if file.suffix == ".txt"]
    name = urlsplit(article.source.url).path.strip("/").split("/")[-1]
    named = [file for file in files if file.stem.endswith(name)]
    return named or [file for file in files if begins_with(file, article.source.title or "")]


def begins_with(file: Path, title: str) -> bool:
    head = saved_text(file.read_bytes()[:2_000])
    return bool(title) and letters(title) in letters(head)


def letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def compare(
    article: Article, body: Body, files: list[Path]
) -> tuple[Comparison, tuple[Problem, ...]]:
    texts = [saved_text(file.read_bytes()) for file in files]
    return judge_copying(article, body, "\n\n".join(texts))


def main(folder: Path) -> int:
    """Print a line for each summary, and each limit that one crosses."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".txt", ".md", ".html"))
    store = Store(None, "")
    articles = load(scan(CONTENT), store).content.articles
    bodies = store.bodies([article.path for article in articles])
    missing = 0
    crossed: list[Problem] = []
    print(f"{'words in a row':>14}{'in shingles':>13}{'exchanged':>11}{'quoted':>8}")
    for article in articles:
        sources = sources_of(article, files)
        if not sources:
            missing += 1
            print(f"no source of {article.path} is in {folder}")
            continue
        found, problems = compare(article, bodies[article.path], sources)
        crossed += problems
        figures = (
            f"{found.longest:>14}{found.overlap:>13.1%}{found.near:>11.1%}{found.quoted:>8.1%}"
        )
        print(f"{figures}  {article.path}")
    for problem in crossed:
        print(f"{problem.level}: {problem.path}: {problem.message}")
    print(
        f"{len(articles) - missing} of {len(articles)} compared: {summarise(crossed) or 'all pass'}"
    )
    return int(bool(missing or has_errors(crossed)))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
