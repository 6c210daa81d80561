"""Topics of an import: from the archive's own descriptions, else from their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from standfirst.importing.archive.body.plain_text import cut_at_word, to_plain
from standfirst.importing.archive.foreign_front_matter import ForeignFrontMatter
from standfirst.importing.archive.mapping import ImportMapping
from standfirst.importing.archive.posts import Post
from standfirst.model import urls
from standfirst.reading.markdown.text_measures import cut_at_sentence

_CAPITALS = {
    word.lower(): word
    for word in (
        "AI API APIs AR CMS COVID CSS CX DNS EU FAQ FOI GDPR GIS HR HTML HTTP IoT IP IT JSON LLM ML"
        " NATO NGO OECD PDF PR QA RSS SDK SEO SMS SQL UI UK UN URL US UX VR WHO WTO XML"
    ).split()
}
_SENTENCE = range(10, 401)


@dataclass(frozen=True, slots=True)
class Definition:
    """What an archive says about one of its topics; `path` is the file that says it."""

    id: str
    path: str
    front_matter: ForeignFrontMatter


def read_definition(path: str, mapping: ImportMapping) -> tuple[str, str]:
    """Of a file that describes a term of a taxonomy: `topics` or `authors`, and the term's slug.

    Such a file is `_index.md` in a folder that has the term's name, within one that has the
    taxonomy's name. Of any other file: two empty texts.
    """
    parts = path.split("/")
    if len(parts) < 3 or not parts[-1].startswith("_index."):
        return "", ""
    for kind in ("topics", "authors"):
        if parts[-3] in taxonomy_folders(mapping, kind):
            return kind, urls.slug(parts[-2])
    return "", ""


def taxonomy_folders(mapping: ImportMapping, kind: str) -> frozenset[str]:
    """The names that the taxonomy of topics, or of authors, may have in the archive."""
    return frozenset(key.rpartition(".")[2] for key in mapping.keys[kind])


def topic_meta(
    topic_id: str, definition: Definition | None, spelling: str
) -> tuple[dict[str, str], str]:
    """The front matter of a topic, and its text in the archive's Markdown.

    `spelling` is how the archive's articles write the topic.
    """
    if definition is None:
        title = _label(spelling) or _label(topic_id)
        return {"title": title, "description": _invented(spelling)}, ""
    front_matter = definition.front_matter
    title = to_plain(front_matter.text(["title", "name", "display_name"]))
    texts = [t for t in map(to_plain, front_matter.texts(["description", "deck", "summary"])) if t]
    fitting = [text for text in texts if len(text) in _SENTENCE]
    description = fitting[0] if fitting else cut_at_sentence(" ".join(texts), _SENTENCE[-1] - 1)
    if len(description) not in _SENTENCE:
        description = _invented(title)
    longest = max(texts, key=len, default="")
    body = front_matter.body.strip() or (longest if longest != description else "")
    return {"title": _fit_label(title) or _label(topic_id), "description": description}, body


def spellings(posts: Iterable[Post], mapping: ImportMapping) -> dict[str, str]:
    """How the archive's articles write each topic: the most frequent way that is no mere slug."""
    counts: dict[str, Counter[str]] = {}
    for post in posts:
        for name in post.categories:
            slug = urls.slug(name)
            if name != slug and slug not in mapping.topics:
                counts.setdefault(slug, Counter())[name] += 1
    return {
        slug: min(counter, key=lambda name: (-counter[name], name))
        for slug, counter in counts.items()
    }


def _label(name: str) -> str:
    """A name for readers: `open-data-api` becomes «Open data API»."""
    text = _in_sentence(name)
    return _fit_label(text[:1].upper() + text[1:])


def _fit_label(text: str) -> str:
    return f"Topic {text}" if len(text) == 1 else cut_at_word(text, 120)


def _invented(name: str) -> str:
    if not name:
        return "Articles without a topic of their own in the imported archive."
    shown = cut_at_word(_in_sentence(name), 200)
    return f"Articles about {shown}, as filed in the imported archive."


def _in_sentence(name: str) -> str:
    words = name.replace("-", " ").split()
    return to_plain(" ".join(_CAPITALS.get(word.lower(), word) for word in words))
