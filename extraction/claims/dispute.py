"""Predicate 'dispute': who is in dispute with whom over what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extraction import background, camps, conflict, issues, parties
from extraction.conflict import Cue
from extraction.document import Document
from extraction.types import Claim, DisputeValue

PREDICATE = "dispute"

_LEAD = 4
_STRONG_WITHOUT_UNION = 2
_ACTION = re.compile(r"(?:strike|industrial) action|strike dates?|on strike|balloted|walk-?outs?", re.IGNORECASE)
_STRIKES = re.compile(
    r"(?:to|will|voted(?: to)?) strike|on strike|(?:to|will|have) walk(?:ed)? out|balloted", re.IGNORECASE
)
_FEW_SENTENCES = 5
_OFTEN = 3
_OF_LAW = re.compile(r"\b(?:[Bb]ill|legislation|regulations|clauses?)\b")
_OTHER_NEWS = re.compile(
    r"\belect(?:s|ed)? (?:\w+ ){0,4}(?:leader|secretary|president)\b|\b(?:new|stage) play\b|\bplay about\b|\bauction\b|"
    r"\byears (?:ago|on|since|later)\b|\banniversary\b|\b(?:exhibition|memoirs?|obituary|biography|documentary|"
    r"novel|film|drama|musical|premi[eè]res?|museum|plaque|statue|died|tributes?|funeral|awards?|trophy|prize|"
    r"podium|honou?r(?:s|ed)?|elections?|hustings|candidates?|reunion|archives?|heritage)\b",
    re.IGNORECASE,
)
_THESE_DAYS = re.compile(
    r"\b(?:will|today|tonight|tomorrow|yesterday|this (?:week|month|morning|weekend|afternoon)|next (?:week|month)|"
    r"last (?:week|month|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|set to|due to|(?:have|has) (?:\w+ )?"
    r"(?:voted|called|rejected|begun|started|announced|walked|backed|been|suspended|agreed|given|served)|are|is)\b",
    re.IGNORECASE,
)
_UNION = re.compile(
    r"\b(?:trade|labou?r) unions?\b|(?<!civil )\bunions\b|\b(?:the|their|its|our|a|his|"
    r"her) union\b(?! (?:jack|flag|of))"
)


def find(doc: Document) -> Iterator[Claim]:
    """Yield the disputes the text is about, main one first."""
    cues = tuple(conflict.cues(doc))
    if not _tells_of_dispute(doc, cues) or _tells_of_history(doc, cues) or _tells_of_law(doc, cues):
        return
    if conflict.is_of_games(doc.text) or conflict.is_of_war(doc.text) or _looks_back(doc, cues):
        return
    if _withholds_money(doc, cues):
        return
    found = camps.find(doc, cues)
    text = _without_names(doc)
    if not found[0].unions and conflict.is_about_law(cues[0].sentence.of(doc.text)):
        return
    if not any(camp.unions or camp.employers for camp in found):
        return
    for index, camp in enumerate(found):
        told = issues.find(text, camp.sentences)
        sides = (*camp.employers, *camp.unions)
        value = DisputeValue(
            camp.unions, camp.employers, issues.causes(told.issues), told.issues, parties.sector(sides)
        )
        mine = set(camp.sentences)
        opening = next((c.sentence for c in cues if c.sentence in mine), cues[0].sentence)
        evidence = dict.fromkeys([opening, *(org.span for org in sides), *told.evidence])
        yield Claim(PREDICATE, value, tuple(evidence), dispute=index, confidence=_confidence(cues, value))


def _without_names(doc: Document) -> str:
    """The text with the names blanked out: the 'Department for Work and Pensions' is not about pensions."""
    parts, done = [], 0
    for org in doc.orgs:
        parts += [doc.text[done : org.span.start], " " * (org.span.end - org.span.start)]
        done = org.span.end
    return "".join([*parts, doc.text[done:]])


def _tells_of_dispute(doc: Document, cues: Sequence[Cue]) -> bool:
    """Enough words of conflict, near the top or throughout, in a text that speaks of a union or of people at work."""
    has_union = any(o.kind == "union" for o in doc.orgs) or _UNION.search(doc.text) is not None
    strong = [c for c in cues if c.strong]
    if _is_mainly_of_other_strikes(doc, strong):
        cues = [c for c in cues if conflict.speaks_of_work(c.sentence.of(doc.text))]
    if not has_union and len(strong) < _STRONG_WITHOUT_UNION:
        return False
    if not has_union and not any(o.kind in ("employer", "government") for o in doc.orgs):
        return False
    lead = set(doc.sentences[:_LEAD])
    weight, in_lead = _weight(cues), _weight([c for c in cues if c.sentence in lead])
    if in_lead >= 1:
        return weight >= (1.0 if len(doc.sentences) <= _FEW_SENTENCES else 2.0)
    if in_lead and (weight >= 1.5 or any("dispute" in c.span.of(doc.text) for c in cues if c.sentence in lead)):
        return weight >= 1.0
    throughout = bool(strong) and weight >= max(4.0, 0.15 * len(doc.sentences))
    return throughout or _has_a_section(doc, strong) or _states_outright(doc, strong)


def _is_mainly_of_other_strikes(doc: Document, strong: Sequence[Cue]) -> bool:
    """Whether air strikes, lightning or football come near the top, or nearly as often as strikes at work."""
    lead = doc.sentences[:_LEAD]
    if any(conflict.other_strikes(s.of(doc.text)) for s in lead):
        return True
    others = conflict.other_strikes(doc.text)
    return others > 0 and 2 * others >= len(strong)


def _withholds_money(doc: Document, cues: Sequence[Cue]) -> bool:
    """Whether it opens with a rent or hunger strike, and no sentence of conflict names a union or people at work."""
    lead = doc.sentences[:_LEAD]
    if not any(conflict.withholds_money(s.of(doc.text)) for s in lead):
        return False
    told = (c.sentence for c in cues if c.strong and not conflict.withholds_money(c.sentence.of(doc.text)))
    return not any(any(o.kind == "union" for o in doc.orgs_in(s)) for s in told)


def _tells_of_history(doc: Document, cues: Sequence[Cue]) -> bool:
    """Whether the first strike it names is one of long ago, and no sentence on a strike speaks of today."""
    told = [c.sentence for c in conflict.all_cues(doc)]
    if not told:
        return False
    if doc.is_long_ago(told[0]):
        return not any(background.speaks_of_now(c.sentence.of(doc.text)) for c in cues)
    lead = set(doc.sentences[:_LEAD])
    return any(s in lead and doc.is_long_ago(s) for s in told) and not _is_live(doc, cues)


def _tells_of_law(doc: Document, cues: Sequence[Cue]) -> bool:
    """Whether it explains a law: bills and clauses throughout, and no union that takes action near the top."""
    lead = set(doc.sentences[:_LEAD])
    if any(o.kind == "union" for c in cues if c.strong and c.sentence in lead for o in doc.orgs_in(c.sentence)):
        return False
    often = len(_OF_LAW.findall(doc.text)) >= _OFTEN and any(_OF_LAW.search(s.of(doc.text)) for s in lead)
    return often and not _states_outright(doc, [c for c in cues if c.strong])


def _looks_back(doc: Document, cues: Sequence[Cue]) -> bool:
    """Whether it opens with the past, a prize, a play or an election, and no strike in it is of these days."""
    lead = " ".join(s.of(doc.text) for s in doc.sentences[:_LEAD])
    if not _OTHER_NEWS.search(lead):
        return False
    return not _is_live(doc, cues)


def _is_live(doc: Document, cues: Sequence[Cue]) -> bool:
    """Whether a strike in it is of these days."""
    told = (c.sentence.of(doc.text) for c in cues if c.strong)
    return any(_THESE_DAYS.search(s) and not _OTHER_NEWS.search(s) for s in told)


def _has_a_section(doc: Document, strong: Sequence[Cue]) -> bool:
    """Whether a paragraph, as in a newsletter, names a union and speaks of its action in so many words."""
    places = [doc.paragraph_at(cue.span.start) for cue in strong]
    action = {p for p, cue in zip(places, strong, strict=True) if p and _ACTION.search(cue.span.of(doc.text))}
    often = {p for p, times in Counter(places).items() if times > 1}
    return any(o.kind == "union" for p in action & often for o in doc.orgs_in(p))


def _states_outright(doc: Document, strong: Sequence[Cue]) -> bool:
    """Whether a paragraph says that members of a union it names are to strike at an employer it names."""
    stating = (
        doc.paragraph_at(cue.span.start) or cue.sentence
        for cue in strong
        if _STRIKES.fullmatch(cue.span.of(doc.text)) and not conflict.is_about_law(cue.sentence.of(doc.text))
    )
    return any({"union", "employer"} <= {o.kind for o in doc.orgs_in(paragraph)} for paragraph in set(stating))


def _weight(cues: Sequence[Cue]) -> float:
    return sum(1.0 if c.strong else 0.5 for c in cues)


def _confidence(cues: Sequence[Cue], value: DisputeValue) -> float:
    sure = 0.4 + 0.1 * min(3, sum(c.strong for c in cues)) + 0.15 * bool(value.unions) + 0.1 * bool(value.employers)
    return round(min(0.95, sure), 2)
