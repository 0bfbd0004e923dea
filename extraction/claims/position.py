"""Predicate 'position': what each side holds, in a clause of the text, taken word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from extraction.claims.belonging import dispute_of, is_aside
from extraction.document import Document
from extraction.normalise import organisations
from extraction.types import Claim, DisputeValue, Org, PositionValue, Quote, Span

PREDICATE = "position"

Side = Literal["union", "employer"]

_MOST_A_SIDE = 3
_SHORTEST = 25
_LONGEST = 400
_UNION_ROLE = re.compile(
    r"\b(?:union|general secretary|shop steward|branch (?:secretary|chair)|regional (?:officer|organi[sz]er|secretary)|convenor|organi[sz]er|rep\b|"
    r"striker|local president|group president|national officer|union official)\b",
    re.IGNORECASE,
)
_EMPLOYER_ROLE = re.compile(
    r"\b(?:chief executive|CEO|managing director|operations director|HR director|director of|minister|secretary of state|commissioner|"
    r"vice-chancellor|provost|superintendent|management|managing|chairman|headteacher|council leader|education secretary|health secretary)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"(?:[’']s? (?:\w+ ){0,4}(?:leaders?|management|bosses|officials|members)?)? ?(?:\([^)]{1,20}\) )?(?:\w+ (?:secretary|officer|organiser|president|union|leaders?|officials?|bosses|management) (?:[A-Z][\w-]+ ){0,3})?"
    r"(?:has |have |had |also |now |repeatedly |previously )*"
    r"(?P<verb>said|says|insist\w*|claim\w*|argu\w+|accus\w+|warn\w*|maintain\w*|describ\w+|reject\w*|condemn\w*|den(?:y|ies|ied)|"
    r"offered|call(?:s|ed)? for|demand\w*|want\w*|stress\w*|believ\w+|believes|contend\w*|refus\w+|oppos\w+|(?:is|are) (?:demanding|calling|pushing|"
    r"seeking|opposed|refusing)|made a|pledged|promised|complain\w*|object\w*|criticis\w+|expressed|proposed|(?:is|are) keen)\b"
)
_MATTER = re.compile(
    r"\b(?:pay|offer\w*|deal|pensions?|allowances?|jobs?|conditions|afford\w*|budget|fair\w*|unfair|reasonable|reject\w*|demand\w*|refus\w+|accept|"
    r"settle\w*|resol\w+|dispute|negotiat\w+|disappoint\w+|cuts?|insult\w*|derisory|inflation|low|working|hybrid|strike|recogni[sz]\w+|safety|"
    r"staff\w*|contract|treat\w*|valued?|respect|workforce|union|members|changes?|cannot|committed|must|deserve\w*)\b",
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
    """Yield up to three clauses a side, those that bear most on the matter; the first two rules are a side's own words."""
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
        if index is None or is_aside(doc, sentence, disputes) or doc.in_quote(sentence):
            continue
        for org in doc.orgs_in(sentence):
            side = _side_of(org.name, disputes[index])
            if side is None or not _HOLDS.match(doc.text, org.span.end, sentence.end):
                continue
            clause = _clause(doc, sentence, org)
            if clause and (weight := _weight(clause.of(doc.text))):
                yield _Stated(clause, side, org.name, weight + 1, index)
                break


def _quoted(doc: Document, disputes: Sequence[Claim]) -> Iterator[_Stated]:
    """A sentence out of what somebody of a party is quoted with, without its marks."""
    known: dict[str, tuple[Side, str, int] | None] = {}
    for quote in doc.quotes:
        if quote.speaker is None or quote.historic or quote.kind == "mixed":
            continue
        speaker = ", ".join(filter(None, (quote.speaker.name, quote.speaker.role, quote.speaker.organisation)))
        if speaker not in known:
            known[speaker] = _party_of(speaker, disputes)
        party = known[speaker]
        if party is None:
            continue
        for clause in _sentences_of(doc, quote):
            if weight := _weight(clause.of(doc.text)):
                yield _Stated(clause, party[0], party[1], weight, party[2])


def _sentences_of(doc: Document, quote: Quote) -> Iterator[Span]:
    for sentence in doc.sentences_in(quote.span):
        start, end = max(sentence.start, quote.span.start), min(sentence.end, quote.span.end)
        if start < end:
            yield Span(start, end)


def _party_of(speaker: str, disputes: Sequence[Claim]) -> tuple[Side, str, int] | None:
    """The side a speaker belongs to: by an organisation in the description, or else by the office held."""
    for mention in organisations.mentions(f"{speaker} said staff"):
        for index, dispute in enumerate(disputes):
            side = _side_of(mention.entry.name, dispute)
            if side:
                return side, mention.entry.name, index
    value = disputes[0].value
    assert isinstance(value, DisputeValue)
    if _UNION_ROLE.search(speaker) and len(value.unions) == 1:
        return "union", value.unions[0].name, 0
    if _EMPLOYER_ROLE.search(speaker) and len(value.employers) == 1:
        return "employer", value.employers[0].name, 0
    return None


def _side_of(name: str, dispute: Claim) -> Side | None:
    assert isinstance(dispute.value, DisputeValue)
    if any(o.name == name for o in dispute.value.unions):
        return "union"
    return "employer" if any(o.name == name for o in dispute.value.employers) else None


def _clause(doc: Document, sentence: Span, org: Org) -> Span | None:
    """The sentence, without 'But' before it; None where it is too short or too long to stand for a position."""
    leading = _LEADING.match(doc.text, sentence.start, sentence.end)
    start = leading.end() if leading and leading.end() <= org.span.start else sentence.start
    return Span(start, sentence.end) if _SHORTEST <= sentence.end - start <= _LONGEST else None


def _weight(clause: str) -> int:
    """How much it bears on the matter: the number of its telling words, and none for a clause too short or too long."""
    if not _SHORTEST <= len(clause) <= _LONGEST:
        return 0
    return min(6, len({m.group().lower() for m in _MATTER.finditer(clause)}))
