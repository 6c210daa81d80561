"""Phrases that a summary had better not use: a table a language, read by `claims`.

A row of claims holds for some stages. Its pattern finds words that say more than the stage allows,
unless the sentence says whose claim it is (`cues`), in a group called `between`, too. To add a
language, add a `Phrases` and run `make reference`. Patterns are regular expressions
(https://docs.python.org/3/library/re.html) without regard to case, and match whole words. Rather
let something pass than complain of what is right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from standfirst.model.date_formats import MONTHS
from standfirst.model.fields import Stage

REASONS: Mapping[Stage, str] = {
    Stage.ALLEGED: "so far somebody only says so",
    Stage.FILED: "so far there is only a filing, and no court has decided",
    Stage.PROPOSED: "it is a proposal, and nobody is bound by it yet",
    Stage.ADOPTED: "it is adopted, and does not apply yet",
    Stage.FINED: "an authority has fined, and no court has convicted",
    Stage.SETTLED: "a settlement decides nothing about who was right",
    Stage.APPEALED: "the decision may still be changed on appeal",
    Stage.OVERTURNED: "the decision was overturned and binds nobody any more",
}
"""Why a stage does not allow what a row of the table finds."""

_CLAIM = (Stage.ALLEGED, Stage.FILED, Stage.SETTLED, Stage.OVERTURNED)
_UNDECIDED = (Stage.ALLEGED, Stage.FILED)
_PROPOSAL = (Stage.PROPOSED,)
_NOT_YET = (Stage.PROPOSED, Stage.ADOPTED)
_NO_VERDICT = (Stage.SETTLED, Stage.FINED)
_OPEN = (Stage.APPEALED,)
_VOID = (Stage.OVERTURNED,)


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's phrases: rows of stages and patterns, the words that tell whose claim a
    sentence is, times that mean nothing later on, and frequent words that give the language away.
    """

    claims: Mapping[tuple[Stage, ...], str]
    cues: str
    times: str
    frequent: frozenset[str]


_ENGLISH = Phrases(
    claims={
        _CLAIM: (
            "violate[ds]|(?:is|are|was|were|been) violating|infringes|breaks the law"
            "|breached|infringed|defrauded|embezzled|bribed|broke the law"
            "|acted unlawfully|acted illegally|illegally [a-z]+ed|unlawfully [a-z]+ed"
            "|(?:is|are|was|were) guilty|misled|deceived"
            "|discriminated against"
        ),
        _NOT_YET: (
            "(?:is|are) (?:now |already )?in force|now appl(?:y|ies)|(?:has|have) taken effect"
            "|took effect|came into force|has come into force"
        ),
        _PROPOSAL: (
            "is now law|became law|has become law|(?:was|were|has been) (?:adopted|enacted)"
            "|(?:is|are) now (?:banned|prohibited|required|illegal)"
            "|(?:must|may) no longer|must now|has outlawed|has banned|the new law"
        ),
        _NO_VERDICT: "(?:was|were) convicted|found guilty|criminals?",
        _UNDECIDED: "(?:was|were) convicted|found guilty",
        (Stage.FINED,): "(?:is|are|was|were) guilty",
        (Stage.SETTLED,): "found liable|admitted (?:guilt|liability|wrongdoing)",
        _OPEN: "final (?:ruling|judge?ment|decision)|finally decided|once and for all",
        _VOID: "remains? in force|still stands|is binding|must (?:now )?pay",
    },
    cues="alleg[a-z]+|accus[a-z]+|claim(?:s|ed|ing)?|argu(?:e|es|ed|ing)|according to|sa(?:y|ys|id)"
    "|contend(?:s|ed|ing)?|whether|if|would|could|may have|might|suspect(?:s|ed)?|complain[a-z]*"
    "|plaintiffs?|prosecutors?|den(?:y|ies|ied)|not|never|no|nor|without|until|unless|once|before",
    times="yesterday|tomorrow|tonight|today|(?:last|next|this|earlier this|later this)"
    " (?:week|weekend|month|year|morning|evening|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?"
    "|(?:a few|two|three|four|five|six|ten|\\d+) (?:days|weeks|months|years) ago"
    "|(?:a|one) (?:day|week|month|year) ago"
    "|(?:on|since|until|by|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    f"(?!,? (?:the )?\\d|,? (?:{'|'.join(MONTHS)}))",
    frequent=frozenset("the of and to in that is for with".split()),
)
_VIETNAMESE = Phrases(
    claims={
        _CLAIM: "đã vi phạm|đã xâm phạm|đã lừa đảo|đã hối lộ|đã phạm tội|có tội",
        _NOT_YET: "đã có hiệu lực|đang có hiệu lực|đã được áp dụng",
        _PROPOSAL: "đã bị cấm|đã trở thành luật|nay phải|không còn được phép",
        _NO_VERDICT: "bị kết án|bị kết tội|có tội|đã nhận tội",
        _OPEN: "phán quyết cuối cùng|quyết định cuối cùng|chung thẩm",
        _VOID: "vẫn có hiệu lực|vẫn còn hiệu lực",
    },
    cues="cáo buộc|cho rằng|cho là|tố cáo|khiếu nại|nghi ngờ|bị nghi|theo|liệu|nếu|phủ nhận|không"
    "|chưa|nguyên đơn|công tố|được cho|sẽ|có thể",
    times="hôm qua|hôm nay|hôm kia|ngày mai|sáng nay|chiều nay|tối nay|đêm qua"
    "|tuần (?:trước|này|tới|sau)|tháng (?:trước|này|tới)|năm (?:ngoái|nay|tới)"
    "|(?:vài|hai|ba|bốn|năm|mười|\\d+) (?:ngày|tuần|tháng|năm) trước(?! (?:khi|đó|ngày|đây))",
    frequent=frozenset("của và các là được cho những một trong".split()),
)
_GERMAN = Phrases(
    claims={
        _CLAIM: (
            "(?:hat|haben)(?P<between> [^.;]{0,60})(?:verletzt|verstoßen|betrogen|bestochen)"
            "|verstieß(?:en)? gegen|ist schuldig"
        ),
        _NOT_YET: "(?:ist|sind) (?:bereits )?in Kraft|gilt (?:jetzt|nun)|trat in Kraft",
        _PROPOSAL: "(?:ist|sind) (?:jetzt|nun) verboten|darf nicht mehr|dürfen nicht mehr",
        _NO_VERDICT: "(?:wurde|wurden) verurteilt|schuldig gesprochen",
        _OPEN: "rechtskräftig|endgültig",
        _VOID: "bleibt in Kraft|ist bindend",
    },
    cues="angeblich|soll|sollen|laut|nach Ansicht|wirft|werfen|Vorwurf|ob|wenn|würde|könnte|habe"
    "|mutmaßlich[a-z]*|bestreite[nt]|nicht|nie|kein[a-z]*|noch|Kläger[a-z]*|Klage",
    times="gestern|vorgestern|heute|übermorgen|(?:letzte|vergangene|nächste|kommende|diese)[nrms]?"
    " (?:Woche|Monat|Jahr|Wochenende|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)"
    "|am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?!,? (?:de[mn] )?\\d)"
    "|vor (?:zwei|drei|wenigen|einigen|\\d+)"
    " (?:Tagen|Wochen|Monaten|Jahren)",
    frequent=frozenset("der die das und ist nicht den mit von".split()),
)
_FRENCH = Phrases(
    claims={
        _CLAIM: (
            "(?:a|ont) (?:violé|enfreint|fraudé|escroqué|corrompu|trompé)|(?:est|sont) coupables?"
        ),
        _NOT_YET: "(?:est|sont) (?:déjà )?en vigueur|s['’]applique désormais|entrée? en vigueur le",
        _PROPOSAL: "(?:est|sont) désormais interdite?s?|ne peu(?:t|vent) plus",
        _NO_VERDICT: "(?:a été|ont été) condamnée?s?|reconnue?s? coupables?",
        _OPEN: "décision définitive|définitivement",
        _VOID: "reste(?:nt)? en vigueur",
    },
    cues="aurai(?:t|ent)|selon|d['’]après|accuse(?:nt|r)?|allègue(?:nt)?|prétend(?:ent)?|affirme(?:nt)?"
    "|soupçonnée?s?|plainte|si|ne|n['’]\\w+|pas|nie(?:nt)?|présumée?s?",
    times="hier|avant-hier|aujourd['’]hui|demain|(?:la semaine|le mois|l['’]an|l['’]année)"
    " (?:dernière?|prochaine?|passée?)|cette (?:semaine|année)|ce mois-ci"
    "|il y a (?:deux|trois|quelques|\\d+) (?:jours|semaines|mois|ans)",
    frequent=frozenset("le les des et est dans une pour que".split()),
)
_SPANISH = Phrases(
    claims={
        _CLAIM: (
            "violó|violaron|infringió|infringieron|defraudó|sobornó|engañó|(?:es|son) culpables?"
        ),
        _NOT_YET: "(?:está|están) (?:ya )?en vigor|entró en vigor|ya se aplica",
        _PROPOSAL: "(?:está|están) ahora prohibid[oa]s?|ya no puede[n]?",
        _NO_VERDICT: "fue condenad[oa]|fueron condenad[oa]s|declarad[oa]s? culpables?",
        _OPEN: "sentencia firme|decisión definitiva|definitivamente",
        _VOID: "sigue en vigor|siguen en vigor",
    },
    cues="según|presunt[a-z]+|supuest[a-z]+|habría[n]?|acusa[n]?|alega[n]?|afirma[n]?|sostiene[n]?"
    "|denuncia[n]?|si|no|nunca|niega[n]?",
    times="ayer|anteayer|hoy(?! en día)"
    "|(?:la semana|el mes|el año) (?:pasad[oa]|próxim[oa]|que viene)"
    "|esta semana|este (?:mes|año)|hace (?:dos|tres|unos|\\d+) (?:días|semanas|meses|años)",
    frequent=frozenset("el los las que una para con por del".split()),
)

LANGUAGES: Mapping[str, Phrases] = {
    "en": _ENGLISH,
    "vi": _VIETNAMESE,
    "de": _GERMAN,
    "fr": _FRENCH,
    "es": _SPANISH,
}
"""The phrases of a language, by the first part of its BCP 47 tag."""


@cache
def phrase_pattern(alternatives: str) -> re.Pattern[str]:
    """Whole words of one of the alternatives; any white space stands for a space."""
    spaced = alternatives.replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-])(?:{spaced})(?![\w-])", re.IGNORECASE)
