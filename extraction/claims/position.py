"""Predicate 'position': what each side holds, in a clause of the text, taken word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from extraction.claims.belonging import dispute_of, is_aside, parties
from extraction.document import Document
from extraction.normalise import organisations
from extraction.normalise.register import Entry
from extraction.types import Claim, DisputeValue, PositionValue, Quote, Span, Speaker

PREDICATE = "position"

Side = Literal["union", "employer"]

_MOST_A_SIDE = 3
_SHORTEST = 25
_LONGEST = 400
_UNION_ROLE = re.compile(
    r"\b(?:union|general secretary|shop steward|branch (?:secretary|chair)|regional (?:officer|organi[sz]er|"
    r"secretary)|convenor|organi[sz]er|rep\b|"
    r"striker|local president|group president|national officer|union official)\b",
    re.IGNORECASE,
)
_EMPLOYER_ROLE = re.compile(
    r"\b(?:chief executive|CEO|managing director|operations director|HR director|director of|minister|"
    r"secretary of state|commissioner|"
    r"vice-chancellor|provost|superintendent|management|managing|chairman|headteacher|council leader|"
    r"education secretary|health secretary)\b",
    re.IGNORECASE,
)
# What may stand between a party and its verb: 's bosses', ' (PCS)', ' general secretary Ann Lee', ', for its part,'.
_BETWEEN = (
    r"(?:[’']s? (?:\w+ ){0,3}(?:leaders?|management|bosses|officials|members|secretary|officer|president|owner|"
    r"boss|chief executive))?"
    r"(?: \([^)]{1,20}\))?(?: (?:(?:\w+ )?(?:secretary|officer|organi[sz]er|president|union|leaders?|officials?|"
    r"bosses|management|minister|"
    r"chief executive|boss|spokes\w+)))?(?: [A-Z][\w’'-]+){0,3}(?:, [^,.\n]{1,60},)?"
)
_VERB = (
    r"(?:said|says?|stat(?:es?|ed|ing)|insist(?:s|ed)?|claim(?:s|ed)?|argu(?:es?|ed)|accus(?:es?|ed)|warn(?:s|ed)?|"
    r"maintain(?:s|ed)?|"
    r"describ(?:es?|ed)|reject(?:s|ed)?|condemn(?:s|ed)?|den(?:y|ies|ied)|offered|calls? for|called for|demand(?:s|"
    r"ed)?|wants?|wanted|"
    r"stress(?:es|ed)?|believ(?:es?|ed)|contend(?:s|ed)?|refus(?:es?|ed)|oppos(?:es?|ed)|(?:is|are|were|"
    r"was) (?:demanding|calling|pushing|"
    r"seeking|opposed|refusing|asking|offering|urging)|made an? offer|pledg(?:es?|ed)|promis(?:es?|ed)|"
    r"complain(?:s|ed)?|objects?|objected|"
    r"criticis(?:es?|ed)|express(?:es|ed)?|has proposed|have proposed|(?:is|are) keen|hopes?|aims? to|"
    r"acknowledg(?:es?|ed)|urg(?:es?|ed)|"
    r"labell?ed|hailed|welcom(?:es?|ed)|call(?:s|ed) (?:the|it))"
)
_HOLDS = re.compile(rf"{_BETWEEN} (?:(?:has|have|had|also|now|repeatedly|previously|strongly) )*{_VERB}\b")
_UNNAMED = re.compile(
    rf"\b(?:(?P<union>(?:[Tt]he|[Bb]oth|[Tt]hree|[Tt]wo) (?:\w+ )?unions|Unions|[Uu]nion (?:leaders|officials|"
    rf"bosses)|[Ww]orkers|[Dd]rivers|[Mm]embers|"
    rf"[Tt]eachers|[Nn]urses|[Ss]trikers)|(?P<employer>[Mm]anagement|[Bb]osses|[Mm]anagers|[Tt]he employers?|"
    rf"[Ee]mployers))"
    rf" (?:(?:has|have|had|also|now) )*{_VERB}\b"
)
_MATTER = re.compile(
    r"\b(?:pay|offer\w*|deal|pensions?|allowances?|jobs?|conditions|afford\w*|budget|fair\w*|unfair|reasonable|"
    r"reject\w*|demand\w*|refus\w+|"
    r"accept|settle\w*|resol\w+|dispute|negotiat\w+|disappoint\w+|cuts?|insult\w*|derisory|inflation|low|working|"
    r"hybrid|strikes?|safety|"
    r"recogni[sz]\w+|staff\w*|contract|treat\w*|valued?|respect|workforce|union|members|changes?|cannot|committed|"
    r"must|deserve\w*|profit\w*|"
    r"wages?|needs?|increase|disruption|rise|hours|agreement|talks|proposals?)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:but|and|however|meanwhile|so|indeed),?\s+", re.IGNORECASE)


class _Stated(NamedTuple):
    span: Span
    side: Side
    party: str
    weight: int
    dispute: int


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    """Yield up to three clauses a side, those that bear most on the matter, in the order of the text."""
    if not disputes:
        return
    stated = [*_reported(doc, disputes), *_quoted(doc, disputes)]
    for index in range(len(disputes)):
        for side in ("union", "employer"):
            mine = [s for s in stated if s.dispute == index and s.side == side]
            for found in sorted(_foremost(mine), key=lambda s: s.span):
                value = PositionValue(found.side, found.party, found.span.of(doc.text))
                yield Claim(PREDICATE, value, (found.span,), dispute=index, confidence=0.7)


def _foremost(stated: list[_Stated]) -> list[_Stated]:
    kept: list[_Stated] = []
    for candidate in sorted(stated, key=lambda s: (-s.weight, s.span)):
        if len(kept) < _MOST_A_SIDE and not any(candidate.span.touches(k.span) for k in kept):
            kept.append(candidate)
    return kept


def _reported(doc: Document, disputes: Sequence[Claim]) -> Iterator[_Stated]:
    """A party named, with a verb of saying or of standing: 'The Met says it has made a reasonable offer'."""
    for sentence in doc.sentences:
        index = dispute_of(doc, sentence, disputes)
        if index is None or is_aside(doc, sentence, disputes) or _mostly_quoted(doc, sentence):
            continue
        for side, party, at in _subjects(doc, sentence, disputes[index]):
            clause = _clause(doc, sentence, at)
            if clause and (weight := _weight(clause.of(doc.text))):
                yield _Stated(clause, side, party, weight + 1, index)
                break


def _mostly_quoted(doc: Document, sentence: Span) -> bool:
    """Whether more than half of the sentence stands in quotation marks: those words are read by themselves."""
    quoted = sum(
        max(0, min(q.span.end, sentence.end) - max(q.span.start, sentence.start)) for q in doc.quotes_in(sentence)
    )
    return 2 * quoted > sentence.end - sentence.start


def _subjects(doc: Document, sentence: Span, dispute: Claim) -> Iterator[tuple[Side, str, int]]:
    """The parties that a sentence has say or want something, and where each is named: by name first."""
    for org in doc.orgs_in(sentence):
        side = _side_of(org.name, dispute)
        if side and _HOLDS.match(doc.text, org.span.end, sentence.end):
            yield side, org.name, org.span.start
    assert isinstance(dispute.value, DisputeValue)
    for found in _UNNAMED.finditer(doc.text, sentence.start, sentence.end):
        mine = dispute.value.unions if found["union"] else dispute.value.employers
        if mine:
            yield "union" if found["union"] else "employer", mine[0].name, found.start()


def _quoted(doc: Document, disputes: Sequence[Claim]) -> Iterator[_Stated]:
    """A sentence out of what somebody of a party is quoted with, without its marks."""
    for quote in doc.quotes:
        if quote.speaker is None or quote.historic or quote.kind == "mixed":
            continue
        party = _party_of(doc, quote, quote.speaker, disputes)
        if party is None:
            continue
        for clause in _sentences_of(doc, quote):
            if weight := _weight(clause.of(doc.text)):
                yield _Stated(clause, party[0], party[1], weight, party[2])


def _sentences_of(doc: Document, quote: Quote) -> Iterator[Span]:
    """The sentences of the quoted words; of indirect speech the whole sentence that reports it."""
    for sentence in doc.sentences_in(quote.span):
        if quote.kind == "indirect":
            yield sentence
            continue
        start, end = max(sentence.start, quote.span.start), min(sentence.end, quote.span.end)
        if start < end:
            yield Span(start, end)


def _party_of(doc: Document, quote: Quote, speaker: Speaker, disputes: Sequence[Claim]) -> tuple[Side, str, int] | None:
    """The side a speaker belongs to: by an organisation in the description, or else by the office held."""
    description = ", ".join(filter(None, (speaker.name, speaker.role, speaker.organisation)))
    named = _bodies_in(description)
    for entry in named:
        for index, dispute in enumerate(disputes):
            side = _side_of(entry.name, dispute)
            if side:
                return side, entry.name, index
    if any(entry.known or entry.kind == "union" for entry in named) or _stands_by_stranger(doc, quote, disputes):
        return None
    value = disputes[0].value
    assert isinstance(value, DisputeValue)
    if _UNION_ROLE.search(description) and len(value.unions) == 1:
        return "union", value.unions[0].name, 0
    if _EMPLOYER_ROLE.search(description) and len(value.employers) == 1:
        return "employer", value.employers[0].name, 0
    return None


@lru_cache(maxsize=64)  # whoever is quoted once is quoted again
def _bodies_in(description: str) -> tuple[Entry, ...]:
    return tuple(mention.entry for mention in organisations.mentions(f"{description} said staff"))


def _stands_by_stranger(doc: Document, quote: Quote, disputes: Sequence[Claim]) -> bool:
    """Whether the sentence of the quote names a union outside the quote, and none that is a party."""
    sentence = doc.sentence_at(quote.span.start)
    near = doc.orgs_in(sentence) if sentence else ()
    unions = {o.name for o in near if o.kind == "union" and not quote.span.covers(o.span)}
    return bool(unions) and not unions & set[str]().union(*(parties(d) for d in disputes))


def _side_of(name: str, dispute: Claim) -> Side | None:
    assert isinstance(dispute.value, DisputeValue)
    if any(o.name == name for o in dispute.value.unions):
        return "union"
    return "employer" if any(o.name == name for o in dispute.value.employers) else None


def _clause(doc: Document, sentence: Span, at: int) -> Span | None:
    """The sentence, without 'But' before it; None where it is too short or too long to stand for a position."""
    leading = _LEADING.match(doc.text, sentence.start, sentence.end)
    start = leading.end() if leading and leading.end() <= at else sentence.start
    return Span(start, sentence.end) if _SHORTEST <= sentence.end - start <= _LONGEST else None


def _weight(clause: str) -> int:
    """How much it bears on the matter: the number of its telling words, and none for a clause too short or too long."""
    if not _SHORTEST <= len(clause) <= _LONGEST:
        return 0
    return min(6, len({m.group().lower() for m in _MATTER.finditer(clause)}))
