"""Wording that claims more than is known, or is wrong tomorrow: a table for each language.

A claim is no fault where its sentence says whose it is («according to», «alleges»), and what
stands in quotation marks is the words of others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from headnote.model.article import ArticleMeta, Body, Positions
from headnote.model.fields import Stage
from headnote.model.problem import Level, Problem

_WRONG = "says that a rule was broken"
_LAW = "says that it is law"
_FORCE = "says that it is in force"
_FINAL = "says that it is settled for good"

CLAIMS: Mapping[str, Mapping[str, str]] = {
    "en": {
        _WRONG: "violated|broke the law|breached|infringed|illegally|unlawfully|is guilty|"
        "is liable",
        _LAW: "has become law|became law|is now law|enacted|was adopted|were adopted|has adopted|"
        "bans|outlaws",
        _FORCE: "in force|took effect|takes effect|has taken effect|now applies",
        _FINAL: "final(?:ly)? (?:decided|settled|ruling|judgment)|for good|once and for all",
    },
    "de": {
        _WRONG: "verstieß|hat verstoßen|verletzte|hat verletzt|rechtswidrig|ist schuldig|haftet",
        _LAW: "ist Gesetz|wurde Gesetz|verabschiedet|wurde angenommen|verbietet",
        _FORCE: "in Kraft|gilt nun|gilt jetzt",
        _FINAL: "endgültig|rechtskräftig",
    },
    "fr": {
        _WRONG: "a violé|a enfreint|illégalement|est coupable|est responsable",
        _LAW: "est devenue? loi|a été adoptée?|interdit",
        _FORCE: "en vigueur|s'applique désormais",
        _FINAL: "définitivement|définitive?",
    },
    "es": {
        _WRONG: "violó|infringió|ilegalmente|es culpable|es responsable",
        _LAW: "es ley|se convirtió en ley|fue aprobad[ao]|prohíbe",
        _FORCE: "en vigor|ya se aplica",
        _FINAL: "definitivamente|definitiv[ao]|firme",
    },
    "vi": {
        _WRONG: "đã vi phạm|vi phạm pháp luật|trái pháp luật|có tội|phải chịu trách nhiệm",
        _LAW: "đã thành luật|đã thông qua|được thông qua|đã ban hành|cấm",
        _FORCE: "có hiệu lực|đang áp dụng",
        _FINAL: "chung thẩm|dứt điểm",
    },
}
"""What words say, for each language, as alternatives of a regular expression."""

TOO_MUCH: Mapping[Stage, tuple[str, ...]] = {
    Stage.ALLEGED: (_WRONG, _FINAL),
    Stage.FILED: (_WRONG, _FINAL),
    Stage.PROPOSED: (_LAW, _FORCE),
    Stage.ADOPTED: (_FORCE,),
    Stage.DECIDED: (_FINAL,),
    Stage.FINED: (_FINAL,),
    Stage.SETTLED: (_WRONG,),
    Stage.APPEALED: (_FINAL,),
    Stage.OVERTURNED: (_WRONG, _FORCE),
}
"""What a text may not say of a matter that is at a stage; in force, it may say all of it."""

ATTRIBUTED: Mapping[str, str] = {
    "en": "alleg|accus|claim|argu|accord|contend|assert|whether|if |would|could|may |might|said|"
    "says|suspect|propos|plan|draft|not |will|until|before|bill|court|ruled|found that",
    "de": "laut|nach Ansicht|behaupt|soll|würde|könnte|ob |wenn|wirft|Entwurf|nicht|bis |wird|"
    "Gericht|bevor",
    "fr": "selon|d'après|allègu|accus|serait|aurait|pourrait|si |projet|ne |jusqu|avant|tribunal",
    "es": "según|alega|acus|sería|habría|podría|si |proyecto|no |hasta|antes|tribunal",
    "vi": "theo|cáo buộc|cho rằng|nếu|liệu|sẽ|có thể|dự thảo|đề xuất|không|chưa|trước khi|tòa",
}
"""What in a sentence tells whose claim it is, or that it is none."""

RELATIVE: Mapping[str, str] = {
    "en": "yesterday|today|tomorrow|tonight|(?:last|this|next) (?:week|month|year)",
    "de": "gestern|heute|(?:letzte|diese|nächste)[nrs]? (?:Woche|Monat|Jahr)",
    "fr": "hier|aujourd'hui|demain|(?:la semaine|le mois|l'an(?:née)?) (?:dernière?|prochaine?)|"
    "cette semaine|ce mois-ci|cette année",
    "es": "ayer|hoy|(?:la semana|el mes|el año) (?:pasad[ao]|que viene)|esta semana|este mes|"
    "este año",
    "vi": "hôm qua|hôm nay|ngày mai|(?:tuần|tháng|năm) (?:trước|này|sau|tới)|năm ngoái|năm nay",
}
"""Time that is told from the day of writing."""

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|\"[^\"]*\"|‘[^’]*’")
_SENTENCE = re.compile(r"[^.!?…。]+[.!?…。]*")


def judge_claims(
    meta: ArticleMeta, body: Body, path: str, *, at: Positions, line: int
) -> Iterator[Problem]:
    """A warning for each wording that the stage of the matter, or the calendar, speaks against.

    `line` is where the body begins. A text in a language without a table is not judged.
    """
    language = (meta.language or "en").partition("-")[0]
    if language not in CLAIMS or meta.withdrawn is not None:
        return
    texts = (
        (meta.title, at.get("title", (1, 1))),
        (meta.lede or "", at.get("lede", (1, 1))),
        (body.text, (line, 1)),
    )
    for text, place in texts:
        plain = _QUOTED.sub(" ", text)
        yield from _relative(plain, language, path, place)
        if meta.stage is not None:
            yield from _claims(plain, language, meta.stage, path, place)


def _relative(text: str, language: str, path: str, place: tuple[int, int]) -> Iterator[Problem]:
    found = _words(RELATIVE[language]).search(text)
    if found:
        yield Problem(
            path,
            *place,
            "time-relative",
            f"«{found[0]}» will mean another day tomorrow",
            "write the day or the month itself",
            Level.WARNING,
        )


def _claims(
    text: str, language: str, stage: Stage, path: str, place: tuple[int, int]
) -> Iterator[Problem]:
    attributed = re.compile(ATTRIBUTED[language], re.IGNORECASE)
    for sentence in _SENTENCE.findall(text):
        if attributed.search(sentence):
            continue
        for what in TOO_MUCH.get(stage, ()):
            found = _words(CLAIMS[language][what]).search(sentence)
            if found:
                yield Problem(
                    path,
                    *place,
                    "claim-too-strong",
                    f"«{found[0]}» {what}, but the stage is `{stage}`",
                    "say whose claim it is, as in «according to the complaint», or correct `stage`",
                    Level.WARNING,
                )


@lru_cache(maxsize=64)
def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)
